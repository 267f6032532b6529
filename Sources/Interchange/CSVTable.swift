public import Domain

/// A file of comma-separated values, opened: its header is read and understood.
public struct CSVTable<Column: FileColumn> {
  /// What is wrong with the file as a whole; where this is not empty, no line is read.
  public private(set) var problems: [ImportProblem] = []
  /// What to know besides.
  public private(set) var warnings: [ImportWarning] = []
  /// Columns of the file that mean nothing here, by the names they have there.
  public private(set) var ignoredColumns: [String] = []
  /// The columns the file has.
  public var columns: Set<Column> { Set(Column.allCases.filter { places[$0.rawValue] != nil }) }
  /// Where the header stands in the file, byte-order mark and line end included.
  public private(set) var header = 0..<0
  /// The bytes the file has.
  public var size: Int { input.size }

  let input: InputFile
  private(set) var delimiter = UInt8(ascii: ",")
  private(set) var encoding = Encoding.utf8
  private(set) var headerCount = 0
  /// The names in the file, and for every column its place among them.
  private(set) var headerLine = 1
  private(set) var headerNames: [String] = []
  private(set) var places = [Int?](repeating: nil, count: Column.allCases.count)
  private var start = 0

  /// Looks at a whole file once (its letters), then reads the header.
  public init(_ input: InputFile) throws(InputFileError) {
    self.input = input
    let survey = try CSVSurvey(input)
    switch survey.nature {
    case .empty: problems = [ImportProblem(line: 1, fault: .emptyFile)]
    case .utf16: problems = [ImportProblem(line: 1, fault: .utf16)]
    case .packed: problems = [ImportProblem(line: 1, fault: .notText)]
    case .text:
      encoding = survey.encoding
      start = survey.start
      if encoding == .windows1252 { warnings.append(.windows1252) }
      try readHeader()
    }
  }

  /// The lines after the header; none where the header is bad.
  public func rows() throws(InputFileError) -> FileRow<Column>? {
    guard problems.isEmpty else { return nil }
    let reader = CSVReader(input, delimiter: delimiter, encoding: encoding, from: start)
    _ = try reader.next()
    return FileRow(reader, of: self)
  }

  private mutating func readHeader() throws(InputFileError) {
    // The delimiter that makes most of the names known, else the one that makes most cells.
    var best = (known: -1, cells: 0)
    for candidate in [",", ";", "\t", "|"].compactMap(\.utf8.first) {
      let reader = CSVReader(input, delimiter: candidate, encoding: encoding, from: start)
      guard try reader.next() else { continue }
      if let fault = reader.fault {
        problems = [FileRow<Column>.problem(fault, line: reader.line)]
        continue
      }
      let names = (0..<min(reader.cellCount, CSVReader.cellsKept)).map { reader.text($0) }
      let known = names.count { CSVTable.column($0) != nil }
      guard (known, reader.cellCount) > best else { continue }
      best = (known, reader.cellCount)
      delimiter = candidate
      headerNames = names
      headerCount = reader.cellCount
      headerLine = reader.line
      header = 0..<reader.range.upperBound
    }
    guard best.known >= 0 else { return }
    problems = []
    understandHeader()
  }

  private mutating func understandHeader() {
    for (place, name) in headerNames.enumerated() {
      if let column = CSVTable.column(name) {
        if let first = places[column.rawValue] {
          problems.append(
            ImportProblem(
              line: headerLine, column: column.name,
              fault: .repeatedColumn(first: first + 1, again: place + 1)))
        } else {
          places[column.rawValue] = place
        }
      } else if !name.isEmpty {
        ignoredColumns.append(VisibleText.shown(name))
      }
    }
    for column in Column.allCases
    where Column.required.contains(column) && places[column.rawValue] == nil {
      problems.append(
        ImportProblem(
          line: headerLine, column: column.name,
          fault: .missingColumn(known: headerNames.map { VisibleText.shown($0) })))
    }
  }

  /// The column a header means: `Employee Number` is `employee_number`.
  static func column(_ name: String) -> Column? {
    let plain = String(
      name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    return Column.allCases.first { $0.name == plain }
  }
}
