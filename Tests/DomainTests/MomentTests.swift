import Domain
import SeededNumbers
import Testing

@Suite("Moments") struct MomentTests {
  @Test("A moment is read back as it is written, before 1970 too")
  func roundTrip() {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2_000 {
      // The years 1 to 9999 around 1970, to the microsecond.
      let micros = Int64.random(
        in: -62_000_000_000_000_000...253_000_000_000_000_000, using: &generator)
      let moment = Moment(microseconds: micros)
      #expect(Moment(iso: moment.iso) == moment)
    }
  }

  @Test("Moments sort as text as they follow one another")
  func textOrder() {
    var generator = SeededGenerator(seed: 7)
    let moments = (0..<500).map { _ in
      Moment(microseconds: Int64.random(in: 0...4_000_000_000_000_000, using: &generator))
    }
    #expect(moments.sorted().map(\.iso) == moments.map(\.iso).sorted())
  }

  @Test("A moment is written to the microsecond in UTC")
  func written() {
    #expect(Cast.moment(Cast.monday, "09:30").iso == "2026-11-23T09:30:00.000000Z")
    #expect(Moment(microseconds: -1).iso == "1969-12-31T23:59:59.999999Z")
  }

  @Test("Seconds and their fraction may be left out")
  func shortForms() {
    let moment = Cast.moment(Cast.monday, "09:30")
    #expect(Moment(iso: "2026-11-23T09:30Z") == moment)
    #expect(Moment(iso: "2026-11-23T09:30:00Z") == moment)
    #expect(
      Moment(iso: "2026-11-23T09:30:01.5Z")?.microseconds == moment.microseconds + 1_500_000)
  }

  @Test(
    "What is no moment is not read as one",
    arguments: [
      "", "2026-11-23", "2026-11-23T09:30", "2026-11-23 09:30Z", "2026-11-31T09:30Z",
      "2026-11-23T24:00Z", "2026-11-23T09:60Z", "2026-11-23T09Z", "2026-11-23T09:30:61Z",
      "2026-11-23T09:30:00.x0Z", "2026-11-23T+9:30Z", "2026-11-23T09:30:+1Z",
      "2026-11-23T09:30:00.+1Z", "2026-11-23T09:30:00.-1Z",
    ])
  func refused(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test("A wall that shows UTC shows each moment as it is, before 1970 too")
  func utcWall() {
    let noon = WallClock.utc.wall(Cast.moment(Cast.monday, "12:00"))
    #expect(noon.day == Cast.monday)
    #expect(noon.time == Cast.time("12:00"))
    let before = WallClock.utc.wall(Moment(microseconds: -1))
    #expect(before.day == Cast.day("1969-12-31"))
    #expect(before.time == Cast.time("23:59"))
  }
}
