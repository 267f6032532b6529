import Domain

/// The people, the classes and the times of these tests: one week at a small trust.
enum Cast {
  static let monday = day("2026-11-23")
  static let thursday = day("2026-11-26")

  static let ada = person("20044170", "Okafor", "Ada", "Ward 7", "2")
  static let benedict = person("20019823", "Okafor", "Benedict", "Portering", "2")
  static let lukasz = person("20031466", "Grzyb", "Łukasz", "Catering", "3")
  static let sian = person("20027548", "Davies", "Siân", "Ward 3", "6")
  static let hoa = person("20036617", "Nguyễn", "Thị Hoa", "Pathology", "8a")
  static let everybody = [ada, benedict, hoa, lukasz, sian]

  static let yogaCourse = Course(
    code: "YOGA", title: "Yoga for beginners", maximum: 2, sessions: 4, sessionMinutes: 60)
  static let spanishCourse = Course(
    code: "ESP", title: "Spanish", maximum: 2, sessions: 4, sessionMinutes: 60)
  static let seminar = LearningSpace(code: "SEM", name: "Seminar room", capacity: 12)
  static let yoga = ClassLabel("YOGA-1", "Yoga for beginners")
  static let spanish = ClassLabel("ESP-1", "Spanish")

  /// Yoga on four Thursdays at noon in the seminar room, two places.
  static let yogaPlan = plan("YOGA-1", of: "YOGA", first: thursday, "12:00", "13:00", in: "SEM")
  /// Spanish on the same Thursdays, the second half at the same time as yoga.
  static let spanishPlan = plan("ESP-1", of: "ESP", first: thursday, "12:30", "13:30")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .startOfDay }

  /// The wall clock at a time, UTC for simplicity.
  static func at(_ day: Day, _ text: String) -> Now {
    Now(moment: WallClock.utc.moment(day, time(text)), day: day, time: time(text))
  }

  static func plan(
    _ code: ClassCode, of course: CourseCode, first: Day, _ start: String, _ end: String,
    in space: SpaceCode? = nil
  ) -> ClassPlan {
    ClassPlan(
      code: code, course: course, first: first, start: time(start), end: time(end), space: space)
  }

  private static func person(
    _ number: EmployeeNumber, _ family: String, _ given: String, _ department: String,
    _ band: String
  ) -> StaffMember {
    StaffMember(
      number: number, name: PersonName(family: family, given: given),
      assignments: [
        Assignment(
          department: department, site: "Main site", staffGroup: "Estates and Ancillary",
          payBand: band)
      ])
  }
}
