import Domain

/// The people, classes and times of the tests: one Tuesday morning at a small trust.
enum Cast {
  static let today = day(2026, 11, 24)
  static let now = at(today, "09:42")

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .startOfDay }

  static func wall(_ year: Int, _ month: Int, _ day: Int, _ text: String) -> WallTime {
    WallTime(self.day(year, month, day), time(text))
  }

  static func at(_ day: Day, _ text: String) -> Now {
    let time = time(text)
    return Now(
      moment: Moment(microseconds: Int64(day.number * 1_440 + time.minutes) * 60_000_000),
      day: day, time: time)
  }

  /// What needs somebody on that morning.
  static let needs: [Need] = [
    .registerOpen(
      ClassLabel("MATHS-L1", "Functional Maths L1"), session: 3, on: day(2026, 11, 17),
      unmarked: 3, tutor: "Pia Lindqvist"),
    .placesToGive(
      ClassLabel("BSL-1", "British Sign Language 1"), free: 2, waiting: 6),
    .leaverEnrolled(
      PersonName(family: "Baker", given: "Tom"), "190022",
      ClassLabel("ENG-L2", "Functional English L2")),
  ]

  static let people: [StaffMember] = [
    person("204417", "Okafor", "Ada", "Healthcare assistant", "Ward 7", "2"),
    person("198230", "Okafor", "Benedict", "Porter", "Estates", "2"),
    person("211906", "Okafor-Grant", "Grace", "Staff nurse", "ICU", "5"),
    person("205512", "Grzyb", "Łukasz", "Radiographer", "X-ray", "6"),
    person("176003", "Davies", "Siân", "Pharmacist", "Pharmacy", "7"),
    person("211450", "Nguyễn", "Thị Hoa", "Cook", "Catering", "3"),
    person("190022", "Baker", "Tom", "Cook", "Catering", "2"),
    person("201155", "Adeyemi", "Tunde", "Porter", "Porters", "2"),
    person("203301", "Jørgensen", "Mette", "Midwife", "Maternity", "6"),
    person("198001", "Price", "Owen", "Porter", "Porters", "2"),
    person("210992", "Rahman", "Nadia", "Ward clerk", "Ward 1", "3"),
    person("300001", "王", "小明", "Staff nurse", "ICU", "5"),
  ]

  private static func person(
    _ number: String, _ family: String, _ given: String, _ job: String, _ department: String,
    _ band: String
  ) -> StaffMember {
    StaffMember(
      number: EmployeeNumber(number), name: PersonName(family: family, given: given),
      assignments: [
        Assignment(
          department: department, site: "St Brigid", payBand: band, jobTitle: job)
      ])
  }

  static func line(_ person: StaffMember) -> PersonLine {
    PersonLine(
      number: person.number, name: person.name, department: person.post.department,
      site: person.post.site, jobTitle: person.post.jobTitle, payBand: person.post.payBand)
  }

  static let spaces: [LearningSpace] = [
    LearningSpace(
      code: "LEARN1", name: "Learning 1", capacity: 16, equipment: [Equipment("PCs", 12)],
      isStepFree: true, hasHearingLoop: true, opens: time("08:00"), closes: time("21:00")),
    LearningSpace(code: "LEARN2", name: "Learning 2", capacity: 10),
    LearningSpace(code: "SEM-B", name: "Seminar B", capacity: 20),
    LearningSpace(code: "LIB", name: "Library", capacity: 6),
  ]

  static let courses: [Course] = [
    Course(code: "FM1", title: "Functional Maths L1", maximum: 12, sessions: 12),
    Course(code: "YOGA", title: "Yoga for beginners", maximum: 10, sessions: 6),
  ]

  /// Classes: code, title, first day, times, sessions, space, places taken of all, waiting.
  static let classes: [ClassLine] = [
    line(
      "MATHS-L1", "Functional Maths L1", day(2026, 11, 3), "09:30", "11:30", 12, "LEARN1", 6, 12, 2),
    line(
      "IT-SHEETS", "Everyday IT: spreadsheets", day(2026, 11, 24), "10:00", "12:00", 6, "LEARN2", 8,
      10, 0),
    line(
      "BSL-1", "British Sign Language 1", day(2026, 12, 1), "13:00", "15:00", 10, "SEM-B", 14, 14, 3
    ),
    line(
      "ENG-L2", "Functional English L2", day(2026, 11, 26), "10:00", "12:00", 12, "LEARN1", 11, 12,
      0),
    line("MENO", "Menopause at Work", day(2026, 12, 2), "13:00", "14:00", 1, "SEM-B", 3, 12, 0),
    line("WORD-2", "Word Processing 2", day(2026, 11, 26), "11:00", "13:00", 8, "LEARN2", 6, 10, 0),
  ]

  /// A class with two places free and three people waiting, whose places a person gives out.
  static let kept: ClassLine = {
    var kept = line(
      "COOK-1", "Cooking on a budget", day(2026, 12, 3), "17:00", "19:00", 4, "SEM-B", 8, 10, 3)
    kept.theClass.freedPlace = .picked
    return kept
  }()

  private static func line(
    _ code: ClassCode, _ title: String, _ first: Day, _ start: String, _ end: String,
    _ count: Int, _ space: SpaceCode, _ taken: Int, _ most: Int, _ waiting: Int
  ) -> ClassLine {
    let theClass = Class(
      code: code, course: CourseCode(String(code.text.prefix(3))), title: title, minimum: 4,
      maximum: most)
    let sessions = (0..<count).map { index in
      let date = first + index * 7
      return Session(
        classCode: code, number: index + 1, date: date, start: time(start), end: time(end),
        space: space, tutor: "Pia Lindqvist", register: date < today ? .submitted : .notTaken)
    }
    let places = Places(minimum: 4, maximum: most, confirmed: taken, waiting: waiting)
    return ClassLine(
      theClass: theClass,
      standing: ClassStanding(of: theClass, sessions: sessions, places: places, at: now),
      places: places, sessions: sessions)
  }
}
