import Domain
import Testing
import Wording

@Suite("Words for doors, notice boards and calendars") struct CalendarWordingTests {
  private static let spaces: [SpaceCode: LearningSpaceLabel] = [
    "SEM": LearningSpaceLabel("SEM", "Seminar room"), "HALL": LearningSpaceLabel("HALL", "Hall"),
  ]

  private func session(_ change: (inout Session) -> Void = { _ in }) -> Session {
    var session = Session(
      classCode: "YOGA-1", number: 2, date: Cast.thursday,
      start: TimeOfDay("12:00") ?? .startOfDay, end: TimeOfDay("13:00") ?? .startOfDay,
      space: "SEM", tutor: "Mara Lind")
    change(&session)
    return session
  }

  private func booking(_ change: (inout SpaceBooking) -> Void) -> SpaceUse {
    var booking = SpaceBooking(
      code: "B1", space: "SEM", date: Cast.thursday, start: .startOfDay, end: .endOfDay,
      purpose: .unionMeeting, title: "Branch meeting")
    change(&booking)
    return SpaceUse(booking)
  }

  @Test("A day is told in full where it is read from afar")
  func fullDay() { #expect(Wording.fullDay(Cast.thursday) == "Thursday 26 November 2026") }

  @Test(
    "A use is told by its title, a private one as such, one that is not sure with a word before it")
  func uses() {
    let yoga = SpaceUse(session(), of: Cast.yoga)
    #expect(Wording.title(yoga) == "Yoga for beginners")
    #expect(Wording.caution(yoga) == nil)
    #expect(Wording.title(booking { $0.isPrivate = true }) == "Private booking")
    #expect(Wording.title(booking { _ in }) == "Branch meeting")
    #expect(Wording.caution(booking { $0.state = .provisional }) == "Provisional")
    #expect(Wording.caution(booking { $0.state = .released }) == "Cancelled")
  }

  @Test("What is closed says when and why")
  func closed() {
    let noon = TimeOfDay("12:00") ?? .startOfDay
    let holiday = ClosedStretch(
      from: .startOfDay, to: .endOfDay, reason: .closed(.holiday("Boxing Day")))
    #expect(Wording.sentence(holiday) == "Closed: Boxing Day.")
    let closure = Closure(
      code: "C1", of: .space("SEM"), first: Cast.thursday, last: Cast.thursday,
      reason: "new floor")
    let hours = ClosedStretch(from: noon, to: .endOfDay, reason: .closed(.closure(closure)))
    #expect(Wording.sentence(hours) == "Closed 12:00-24:00: SEM is out of use: new floor.")
    #expect(Wording.brief(hours.reason) == "SEM is out of use: new floor")
    let shut = ClosedStretch(from: .startOfDay, to: noon, reason: .notOpen)
    #expect(Wording.sentence(shut) == "Not open 00:00-12:00.")
  }

  @Test("A change says where the session was, as far as that is other than where it is")
  func note() {
    func note(_ was: Session?, _ now: Session) -> String {
      Wording.note(now, ChangedSession(2, was: was, now: now), Self.spaces)
    }
    let now = session()
    #expect(Wording.note(now, nil, Self.spaces) == "")
    #expect(note(session { $0.space = "HALL" }, now) == "Was Hall")
    #expect(note(session { $0.date = $0.date - 7 }, now) == "Was Thu 19 Nov 12:00")
    #expect(
      note(
        session {
          $0.date = $0.date - 7
          $0.space = "OLD"
        }, now) == "Was Thu 19 Nov 12:00, OLD")
    #expect(note(nil, session { $0.state = .rescheduled }) == "Moved")
    #expect(note(now, session { $0.state = .cancelled }) == "Cancelled")
  }

  @Test("A notice says was and is in lines, and what is not known or not at all any more")
  func lines() {
    #expect(
      Wording.lines(session(), Self.spaces)
        == ["Thu 26 Nov 2026", "12:00-13:00", "Seminar room"])
    #expect(Wording.lines(nil, Self.spaces) == ["Not recorded"])
    func now(_ session: Session?) -> [String] {
      Wording.now(ChangedSession(2, was: nil, now: session), Self.spaces)
    }
    #expect(now(session { $0.space = nil }) == ["Thu 26 Nov 2026", "12:00-13:00"])
    #expect(now(session { $0.state = .cancelled }) == ["Cancelled"])
    #expect(now(nil) == ["Cancelled"])
  }

  @Test("Below its changes a notice says that the rest stands, or that the class is cancelled")
  func told() {
    var yoga = Class(code: "YOGA-1", course: "YOGA", title: "Yoga", maximum: 2)
    #expect(Wording.told(yoga, changes: 0) == nil)
    #expect(Wording.told(yoga, changes: 1) == "All other sessions stay as they are.")
    yoga.state = .cancelled
    #expect(Wording.told(yoga, changes: 1) == "The class is cancelled.")
    yoga.reason = "the tutor is ill"
    #expect(Wording.told(yoga, changes: 0) == "The class is cancelled: the tutor is ill.")
  }

  @Test("An event in a calendar says which session of how many it is, and who teaches")
  func event() {
    func entry(_ use: SpaceUse, _ sessions: Int?) -> CalendarEntry {
      CalendarEntry(
        id: "x", revision: 0, use: use, space: nil, sessions: sessions,
        from: Moment(microseconds: 0), to: Moment(microseconds: 1))
    }
    #expect(
      Wording.note(entry(SpaceUse(session(), of: Cast.yoga), 4))
        == "YOGA-1, session 2 of 4\nTutor: Mara Lind")
    #expect(Wording.note(entry(booking { _ in }, nil)) == nil)
  }
}
