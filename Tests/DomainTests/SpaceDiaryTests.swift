import Domain
import Testing

@Suite("The diary of learning spaces") struct SpaceDiaryTests {
  private let monday = Day(year: 2026, month: 11, day: 23) ?? .earliest
  private let space: LearningSpace = {
    var space = LearningSpace(code: "HALL", name: "Hall", capacity: 20)
    space.centre = "Inspire Centre"
    return space
  }()

  private func hours(_ text: String) -> Hours { Hours(text) ?? .allDay }

  private func diary(_ closures: [Closure] = []) -> SpaceDiary {
    SpaceDiary(
      from: monday, to: monday + 6, spaces: [space], sessions: [],
      calendar: TrustCalendar(closures: closures),
      centres: [
        Centre(name: "inspire centre", hours: Hours.week("mon-fri 09:00-17:00"))
      ])
  }

  @Test("A space is open where its centre and its own hours are")
  func open() {
    #expect(diary().closed(space, on: monday, hours("10:00-11:00")) == nil)
    // Half an hour of it is open.
    #expect(diary().closed(space, on: monday, hours("16:30-17:30")) == nil)
    #expect(
      diary().closed(space, on: monday, hours("17:00-18:00"))
        == .centre("inspire centre", hours("09:00-17:00")))
    #expect(
      diary().closed(space, on: monday + 5, hours("10:00-11:00"))
        == .centre("inspire centre", nil))
  }

  @Test("A closure is told before hours, and only for its own hours")
  func closed() {
    let closure = Closure(
      code: "C1", of: .space("HALL"), first: monday, last: monday, hours: hours("12:00-14:00"),
      reason: "new floor")
    let diary = diary([closure])
    #expect(
      diary.closed(space, on: monday, hours("12:00-13:00")) == .closed(.closure(closure)))
    #expect(diary.closed(space, on: monday, hours("11:00-12:00")) == nil)
    #expect(diary.closed(space, on: monday + 1, hours("12:00-13:00")) == nil)
  }
}
