public import Domain
import Wording

extension Report {
  /// The month-end pack: several reports in one, each on sheets of its own, with a list of them.
  /// - Parameter month: its first day.
  public static func pack(
    _ month: Day, _ reports: [Report], _ heading: SheetHeading
  ) -> Report {
    let title = "Month-end pack: \(Wording.month(key: String(month.iso.prefix(7))))"
    var document = heading.open(
      "Month-end pack", title: title,
      subtitles: ["For the partnership's committee: numbers alone, nobody is named."], [])
    document.parts = reports.map(\.document)
    return Report(
      document: document,
      json: [
        "month": .string(String(month.iso.prefix(7))),
        "reports": .array(
          reports.map { ["title": .string($0.document.title), "report": $0.json] }),
      ],
      header: ["number", "report"],
      rows: reports.enumerated().map { [String($0 + 1), $1.document.title] })
  }
}
