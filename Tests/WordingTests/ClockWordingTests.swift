import Domain
import Testing
import Wording

@Suite("The machine's clock") struct ClockWordingTests {
  private let last = Moment(iso: "2026-11-23T09:30:00.000000Z") ?? Moment(microseconds: 0)

  private func warning(secondsBehind: Int64) -> String? {
    Wording.clockBehind(
      Moment(microseconds: last.microseconds - secondsBehind * 1_000_000), last)
  }

  @Test("A clock that was put back is told with both times")
  func behind() {
    #expect(
      warning(secondsBehind: 3_600)
        == "This machine's clock says 2026-11-23 08:30 UTC, but the last act was kept at 2026-11-23 09:30 UTC. Put the clock right; until then acts are kept with the later time, so that their order stays."
    )
  }

  @Test("Clocks of two machines may differ by a few seconds, and a clock goes on")
  func tolerated() {
    for seconds: Int64 in [-3_600, -1, 0, 1, 5] { #expect(warning(secondsBehind: seconds) == nil) }
    #expect(warning(secondsBehind: 6) != nil)
  }
}
