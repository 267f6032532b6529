import Domain
import Interchange

/// One import as it goes: the file, what is bad about it, and what it came to so far.
struct ImportRun<File: RecordFile> {
  let table: CSVTable<File.Column>
  let order: ImportOrder
  var summary: ImportSummary
  /// Where the bad lines stand in the file, in order; neighbours joined.
  private var bad: [Range<Int>] = []
  private var isFirstReading = true

  init(_ order: ImportOrder) throws {
    self.order = order
    table = try CSVTable(order.input)
    summary = ImportSummary(kind: order.kind)
    summary.warnings = table.warnings
    summary.ignoredColumns = table.ignoredColumns
    table.problems.forEach { summary.add($0) }
  }

  /// Whether the file has a header that makes sense.
  var isReadable: Bool { table.problems.isEmpty }

  /// Whether lines are bad that nobody takes.
  var isBlocked: Bool { !bad.isEmpty && order.fix == nil }

  /// Reads the file from end to end and hands over every line that is still good; what the body
  /// reports of a line makes it bad.
  ///
  /// - Parameter andBad: whether bad lines that can be read as a record are handed over too, so
  ///   that what repeats them is found; theirs are the rows that have problems already.
  mutating func eachGoodLine(
    _ step: ImportProgress.Step, andBad: Bool = false, _ progress: (ImportProgress) throws -> Void,
    _ body: (File.Record, FileRow<File.Column>) throws -> Void
  ) throws {
    guard let row = try table.rows() else { return }
    defer { isFirstReading = false }
    let known = bad
    var next = known.startIndex
    var told = 0
    while try row.next() {
      if row.done - told >= 1 << 18 {
        told = row.done
        try progress(ImportProgress(step: step, done: told, total: table.size))
      }
      while next < known.endIndex, known[next].upperBound <= row.range.lowerBound { next += 1 }
      if next < known.endIndex, known[next].contains(row.range.lowerBound) { continue }
      let record = row.isWhole ? File.record(from: row) : nil
      if let record, andBad || row.problems.isEmpty { try body(record, row) }
      if !row.problems.isEmpty { add(row) }
    }
    try order.input.checkUnchanged()
    try progress(ImportProgress(step: step, done: table.size, total: table.size))
    if !isFirstReading { putInOrder() }
  }

  private mutating func add(_ row: FileRow<File.Column>) {
    summary.refused += 1
    row.problems.forEach { summary.add($0) }
    if let last = bad.last, last.upperBound == row.range.lowerBound {
      bad[bad.count - 1] = last.lowerBound..<row.range.upperBound
    } else {
      bad.append(row.range)
    }
  }

  /// Problems of two readings by line, and the bad lines in the order of the file.
  private mutating func putInOrder() {
    summary.problems.sort { $0.line < $1.line }
    bad.sort { $0.lowerBound < $1.lowerBound }
  }

  /// At the end of the writing: whether what was written shall stand. The bad lines are put
  /// aside first, so that none is lost.
  mutating func settle() throws -> Bool {
    guard !order.dryRun, !isBlocked else { return false }
    if let fix = order.fix, !bad.isEmpty {
      try FixFile.write([table.header] + bad, of: order.input, to: fix)
    }
    summary.isWritten = true
    return true
  }

  /// What to say where nothing was written.
  var refusedSummary: ImportSummary {
    var summary = summary
    summary.isWritten = false
    return summary
  }
}
