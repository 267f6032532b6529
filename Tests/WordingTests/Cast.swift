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
  static let thursday = day("2026-11-26")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .startOfDay }
  static func line(_ name: PersonName) -> PersonLine {
    PersonLine(number: "20044170", name: name)
  }
}
