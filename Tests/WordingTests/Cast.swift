import Domain

/// Who and what the sentences of these tests are about.
enum Cast {
  static let ada = PersonName(family: "Okafor", given: "Ada")
  static let lukasz = PersonName(family: "Grzyb", given: "Łukasz")
  static let sian = PersonName(family: "Davies", given: "Siân")
  static let hoa = PersonName(family: "Nguyễn", given: "Thị Hoa", knownAs: "Hoa")
  static let yoga = ClassLabel("YOGA-1", "Yoga for beginners")
  static let spanish = ClassLabel("ESP-1", "Spanish")
  static let seminar = LearningSpaceLabel("SEM", "Seminar room")
  static let monday = day("2026-11-23")
  static let thursday = day("2026-11-26")
  static let tuesday = WallTime(day("2026-11-24"), time("09:30"))
  static let bandLimit = Restriction(
    kind: .band, names: ["1", "2"], reason: "the fund is for support staff", owner: "Mara Lind")
  static let wardLimit = Restriction(
    kind: .department, names: ["Ward 7"], reason: "It is held on the ward.", owner: "Mara Lind")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .startOfDay }
  static func line(_ name: PersonName, _ number: EmployeeNumber = "20044170") -> PersonLine {
    PersonLine(number: number, name: name)
  }

  static func booking(
    _ state: EnrolmentState, of name: PersonName = ada, position: Int? = nil,
    next: Session? = nil, heldUntil: WallTime? = nil
  ) -> Booking {
    Booking(
      state: state, number: "20044170", name: name, label: yoga, position: position, next: next,
      heldUntil: heldUntil)
  }

  static func act(_ name: String, _ subject: String) -> HistoryLine {
    HistoryLine(
      number: 1, day: thursday, time: time("09:00"), actor: "ada", desk: "desk 1", act: name,
      subject: subject)
  }
}
