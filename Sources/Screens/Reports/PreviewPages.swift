import Reports

/// A report's pages as lines, with the page each line is on.
struct PreviewPages: Sendable {
  /// The lines, the empty stretch at the foot of a page shortened.
  private(set) var lines: [String] = []
  /// The page of each line, from 1.
  private(set) var pageOf: [Int] = []
  private(set) var count = 0
  let width: Int

  init() { width = 0 }

  /// - Parameter sheets: the sheets as they will be printed; without them the pages are those of
  ///   the report as text.
  init(_ document: Document, _ sheets: [PaperPage] = [], width: Int) {
    self.width = width
    let pages =
      sheets.isEmpty
      ? document.pages(width: width, height: 66) : sheets.map { $0.text(width: width) }
    count = pages.count
    for (index, page) in pages.enumerated() {
      var blanks = 0
      for line in page {
        blanks = line.isEmpty ? blanks + 1 : 0
        guard blanks <= 2 else { continue }
        lines.append(line)
        pageOf.append(index + 1)
      }
    }
  }

  /// Cells a page takes: what a sheet of paper holds, or less.
  static func width(_ room: Room) -> Int { min(max(40, room.columns - 4), 110) }
}
