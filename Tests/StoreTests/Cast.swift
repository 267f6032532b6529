import Domain

/// The people and things kept in these tests.
enum Cast {
  static let thursday = day("2026-11-26")
  static let now = Now(
    moment: WallClock.utc.moment(day("2026-11-23"), time("09:00")), day: day("2026-11-23"),
    time: time("09:00"))

  /// Everything there is to know of somebody with two posts.
  static let ada = StaffMember(
    number: "20044170", name: PersonName(family: "Okafor", given: "Ada", knownAs: "Adi"),
    badge: "4417022", email: "Ada.Okafor@trust.example", leavingDate: day("2027-01-31"),
    assignments: [
      Assignment(
        number: "20044170-2", department: "Ward 7", site: "Main site",
        staffGroup: "Additional Clinical Services", payBand: "2",
        jobTitle: "Healthcare assistant", isApprentice: true, lineManager: "20022716",
        contractedHours: "37.5", startDate: day("2023-01-20")),
      Assignment(number: "20044170-3", department: "Bank"),
    ])
  static let lukasz = person("00031466", "Grzyb", "Łukasz")
  static let sian = person("20027548", "Davies", "Siân")
  static let hoa = StaffMember(
    number: "20036617", name: PersonName(family: "Nguyễn", given: "Thị Hoa", knownAs: "Hoa"))
  static let niamh = person("20029034", "O’Connor", "Niamh")
  static let anneMarie = person("20041128", "Lloyd-Jones", "Anne-Marie")
  static let suharto = person("20061935", "Suharto", nil)

  static let yogaCourse = Course(
    code: "YOGA", title: "Yoga for beginners", maximum: 12, subject: "Wellbeing",
    kind: .informal, level: "Entry 1", provider: "Staff Wellbeing", sessions: 4,
    sessionMinutes: 60, minimum: 3)
  static let yoga = Class(
    code: "YOGA-1", course: "YOGA", title: "Yoga for beginners", minimum: 1, maximum: 2,
    enrolFrom: day("2026-11-01"), enrolTo: day("2026-12-01"), freedPlace: .picked,
    state: .closed, reason: "the hall is painted", plannedOn: day("2026-10-20"),
    runsBelowMinimumSince: day("2026-11-20"))
  static let seminar = LearningSpace(
    code: "SEM", name: "Seminar room", capacity: 12, centre: "Inspire Centre", site: "Main site",
    equipment: [Equipment("laptops", 12), Equipment("projector")], isStepFree: true,
    hasHearingLoop: true, opens: time("08:00"), closes: time("20:30"), setUpMinutes: 15,
    clearDownMinutes: 10)
  static let firstSession = Session(
    classCode: "YOGA-1", number: 1, date: thursday, start: time("22:00"), end: time("00:30"),
    space: "SEM", tutor: "Mara Lind", state: .rescheduled, register: .partTaken)

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .startOfDay }

  static func person(_ number: EmployeeNumber, _ family: String, _ given: String?) -> StaffMember {
    StaffMember(number: number, name: PersonName(family: family, given: given))
  }

  static func enrolment(
    _ id: EnrolmentID, _ person: StaffMember, _ state: EnrolmentState, joining number: Int
  ) -> Enrolment {
    Enrolment(
      id: id, classCode: "YOGA-1", learner: person.number, state: state,
      requestedAt: now.moment, joiningNumber: number)
  }
}
