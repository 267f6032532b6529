import Domain
import Store
import UseCases

/// The trust busy desks work on: forty people, and classes with few places of every kind.
enum BusyTrust {
  static let today = Day(number: 20_780)
  static let now = Now(
    moment: WallClock.utc.moment(today, time(720)), day: today, time: time(720))
  static let people = (0..<40).map { EmployeeNumber(String(20_000_100 + $0)) }
  /// Classes with three places each, which pass a freed place on, offer it, or keep it.
  static let wanted = (0..<9).map { ClassCode("WANTED-\($0)") }
  /// One class a desk, with room for one person and nobody else after it.
  static let own = (0..<16).map { ClassCode("OWN-\($0)") }
  /// Classes that began this morning, with everybody of theirs to be marked.
  static let running = (0..<4).map { ClassCode("RUNNING-\($0)") }

  /// Writes it into empty books, as the demonstration is written: in one act without pictures of rows.
  static func make(in store: Store) throws {
    let made = try store.write(
      "demonstration", by: acting("make"), keepsChanges: false, detail: { (_: Bool) in "" }
    ) { journal in
      try journal.save(Course(code: "COURSE", title: "A course", maximum: 12))
      for number in people {
        try journal.save(
          StaffMember(number: number, name: PersonName(family: "Desk", given: number.text)))
      }
      for (place, code) in wanted.enumerated() {
        let freed: [FreedPlace] = [.automatic, .offer, .picked]
        try plan(code, maximum: 3, freed[place % 3], on: today + 10 + place, in: journal)
      }
      for (place, code) in own.enumerated() {
        try plan(code, maximum: 1, .automatic, on: today + 30 + place, in: journal)
      }
      for (place, code) in running.enumerated() {
        try plan(code, maximum: 12, .automatic, on: today, in: journal)
        for joining in 0..<10 {
          try journal.save(
            Enrolment(
              id: Code("\(code)-\(joining)"), classCode: code,
              learner: people[place * 10 + joining], state: .confirmed,
              requestedAt: now.moment, joiningNumber: joining + 1, joinedOn: today - 7))
        }
      }
      return .done(true)
    }
    precondition(made.done == true)
  }

  private static func plan(
    _ code: ClassCode, maximum: Int, _ freed: FreedPlace, on day: Day, in journal: Journal
  ) throws {
    try journal.save(
      Class(code: code, course: "COURSE", title: "A course", maximum: maximum, freedPlace: freed))
    try journal.save(
      Session(classCode: code, number: 1, date: day, start: time(600), end: time(660)))
  }

  static func time(_ minutes: Int) -> TimeOfDay { TimeOfDay(minutes: minutes) ?? .startOfDay }

  static func acting(_ request: String, desk: String = "desk") -> Acting {
    Acting(actor: desk, desk: desk, now: now, request: request)
  }
}
