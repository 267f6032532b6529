public import Domain

/// One line of a file after another: its cells by column, and what is wrong with them.
///
/// Every reading of a bad cell leaves a problem, so that all of a line's problems come to light
/// at once; a record made of them means nothing unless `problems` is empty.
public final class FileRow<Column: FileColumn> {
  /// What is wrong with this line so far.
  public private(set) var problems: [ImportProblem] = []
  /// The line as an editor shows it; the header is line 1.
  public private(set) var line = 1
  /// Where the line stands in the file, its line end included.
  public var range: Range<Int> { reader.range }
  /// How many bytes of the file have been read.
  public var done: Int { reader.range.upperBound }

  private let reader: CSVReader
  private let places: [Int?]
  private let names: [String]
  private let expected: Int

  init(_ reader: CSVReader, of table: CSVTable<Column>) {
    self.reader = reader
    places = table.places
    names = table.headerNames.map { CSVTable<Column>.column($0)?.name ?? VisibleText.shown($0) }
    expected = table.headerCount
  }

  /// Goes to the next line that is not blank; false after the last.
  public func next() throws(InputFileError) -> Bool {
    if !problems.isEmpty { problems = [] }
    guard try reader.next() else { return false }
    line = reader.line
    if let fault = reader.fault {
      problems.append(FileRow.problem(fault, line: line))
    } else {
      if reader.cellCount != expected {
        report(.cellCount(found: reader.cellCount, expected: expected))
      }
      if reader.isSuspicious || reader.hasLongCell { examineCells() }
    }
    return true
  }

  /// Whether the line could be taken apart into as many cells as the header has.
  public var isWhole: Bool { reader.fault == nil && reader.cellCount == expected }

  /// Whether the file has the column at all.
  public func has(_ column: Column) -> Bool { places[column.rawValue] != nil }

  /// Adds a problem of this line, with what stands in the column; a cell has one problem at most.
  public func report(_ fault: ImportFault, at column: Column? = nil) {
    if let column, problems.contains(where: { $0.column == column.name }) { return }
    problems.append(
      ImportProblem(
        line: line, column: column?.name, value: column.map { raw($0) }, fault: fault))
  }

  /// The text of a cell, composed; nil where it is empty or the file has no such column.
  public func text(_ column: Column) -> String? {
    let text = raw(column)
    guard !text.isEmpty else { return nil }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let composed = FoldedName.composed(FileRow.trimmed(text))
    return composed.isEmpty ? nil : composed
  }

  /// The text of a cell that must not be empty.
  public func required(_ column: Column) -> String {
    if let text = text(column) { return text }
    if isWhole { report(.required, at: column) }
    return ""
  }

  private func raw(_ column: Column) -> String {
    places[column.rawValue].map { reader.text($0) } ?? ""
  }

  /// Spaces of every kind off the ends; the plain ones are off already.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return text }
    let from = scalars.drop { $0.properties.isWhitespace }
    guard let end = from.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(from[...end])
  }

  /// Looks at every cell of a line that may hold what no cell may.
  private func examineCells() {
    for place in 0..<min(reader.cellCount, CSVReader.cellsKept) {
      let text = reader.text(place)
      let name = place < names.count ? names[place] : nil
      let fault: ImportFault
      if let scalar = VisibleText.forbidden(in: text) {
        fault = .forbiddenCharacter(scalar)
      } else if text.unicodeScalars.count > CSVReader.cellLimit {
        fault = .cellTooLong(limit: CSVReader.cellLimit)
      } else {
        continue
      }
      problems.append(ImportProblem(line: line, column: name, value: text, fault: fault))
    }
  }

  static func problem(_ fault: LineFault, line: Int) -> ImportProblem {
    switch fault {
    case .unclosedQuote(let opened): ImportProblem(line: opened, fault: .unclosedQuote)
    case .textAfterQuote: ImportProblem(line: line, fault: .textAfterQuote)
    case .tooLong:
      ImportProblem(line: line, fault: .lineTooLong(limitKiB: CSVReader.lineLimit >> 10))
    }
  }
}
