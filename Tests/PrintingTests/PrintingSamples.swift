import Reports

/// Documents of the partnership at St Brigid Hospital.
enum PrintingSamples {
  static let names = [
    "Grzyb, Łukasz", "Nguyễn, Thị Hoa", "Ŵyn, Siôn", "李, 小龍", "O'Brien, Noémie",
    "Featherstonehaugh-Cholmondeley, Maximiliana", "Office, Griffin",
  ]

  static func sheet(
    titled title: String = "Class roster: Functional Maths",
    orientation: Document.Orientation = .portrait,
    _ blocks: [Document.Block]
  ) -> Document {
    Document(
      kind: "Class roster", title: title, subtitles: ["FM1-A26, Tuesdays 09:30 to 11:30"],
      organisation: "St Brigid Hospital", asAt: "24 November 2026, 09:50", printedBy: "J Marsh",
      contact: "Learning Centre, ext 4417",
      classification: .personal("Personal data: handle in confidence", destroyBy: "24 May 2027"),
      orientation: orientation, blocks: blocks)
  }

  static func roster(of count: Int) -> Document.Table {
    Document.Table(
      columns: [.number("No"), .init("Name"), .init("Department"), .number("Rate")],
      rows: (1...max(count, 1)).prefix(count).map {
        ["\($0)", "Learner\($0), Ada", "Ward \($0 % 7)", "\($0 % 100).5%"]
      }, total: ["\(count)", "people", "", "50.0%"])
  }

  static let named = Document.Table(
    columns: [.init("Name"), .init("Signature", width: 20)], rows: names.map { [$0, ""] })
}
