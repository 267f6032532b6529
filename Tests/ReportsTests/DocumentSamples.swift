import Reports

/// Documents of the partnership at St Brigid Hospital.
enum DocumentSamples {
  static func sheet(
    titled title: String = "Class roster", subtitles: [String] = [],
    classification: Document.Classification = .personal(
      "Personal data: handle in confidence", destroyBy: "24 May 2027"),
    _ blocks: [Document.Block]
  ) -> Document {
    Document(
      kind: "Class roster", title: title, subtitles: subtitles,
      organisation: "St Brigid Hospital", asAt: "24 November 2026, 09:50", printedBy: "J Marsh",
      contact: "Learning Centre, ext 4417", classification: classification, blocks: blocks)
  }

  static let attendance = Document.Table(
    columns: [
      .init("Class"), .number("Held"), .number("Came"), .number("Rate"),
    ],
    groups: [
      .init(
        heading: "English and maths",
        rows: [
          ["British Sign Language 1", "9", "101", "93.5%"], ["ESOL Entry 3", "10", "68", "75.6%"],
        ],
        subtotal: ["2 classes", "19", "169", "85.4%"]),
      .init(
        heading: "Information technology",
        rows: [["Everyday IT: email", "4", "36", "90.0%"]]),
    ],
    total: ["3 classes", "23", "205", "86.1%"])

  /// A roster of as many people as asked for, numbered from 1.
  static func roster(of count: Int) -> Document.Table {
    Document.Table(
      columns: [.number("No"), .init("Name")],
      rows: (1...count).map { ["\($0)", "Learner \($0)"] }, total: ["\(count)", "people"])
  }
}
