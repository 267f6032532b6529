import Domain

/// The people, the class and the times of these tests: one week at a small trust.
enum Cast {
  static let monday = day("2026-11-23")
  static let thursday = day("2026-11-26")

  static let ada = StaffMember(number: "20044170", name: PersonName(family: "Okafor", given: "Ada"))
  static let lukasz = StaffMember(
    number: "20031466", name: PersonName(family: "Grzyb", given: "Łukasz"))
  static let sian = StaffMember(
    number: "20027548", name: PersonName(family: "Davies", given: "Siân"))
  static let hoa = StaffMember(
    number: "20036617", name: PersonName(family: "Nguyễn", given: "Thị Hoa", knownAs: "Hoa"))

  /// Yoga on four Thursdays at noon, two places.
  static let yoga = Class(code: "YOGA-1", course: "YOGA", title: "Yoga for beginners", maximum: 2)
  static let yogaSessions = sessions("YOGA-1", first: thursday, "12:00", "13:00", count: 4)

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .startOfDay }

  /// The wall clock at a time, UTC for simplicity.
  static func at(_ day: Day, _ text: String) -> Now {
    Now(moment: moment(day, text), day: day, time: time(text))
  }

  static func moment(_ day: Day, _ text: String) -> Moment {
    WallClock.utc.moment(day, time(text))
  }

  static func session(
    _ code: ClassCode, _ number: Int = 1, on day: Day, _ start: String, _ end: String,
    space: SpaceCode? = nil, tutor: String? = nil
  ) -> Session {
    Session(
      classCode: code, number: number, date: day, start: time(start), end: time(end),
      space: space, tutor: tutor)
  }

  static func sessions(
    _ code: ClassCode, first: Day, _ start: String, _ end: String, count: Int
  ) -> [Session] {
    (0..<count).map { session(code, $0 + 1, on: first + 7 * $0, start, end) }
  }

  /// Somebody who joined a class's list at a moment.
  static func enrolment(
    _ person: StaffMember, _ state: EnrolmentState, at moment: Moment, joining number: Int = 1,
    on code: ClassCode = "YOGA-1", with buddy: StaffMember? = nil, priorityUntil: Day? = nil
  ) -> Enrolment {
    Enrolment(
      id: EnrolmentID("\(person.number)-\(number)"), classCode: code, learner: person.number,
      state: state, requestedAt: moment, joiningNumber: number,
      priorityUntil: priorityUntil, buddy: buddy?.number)
  }
}
