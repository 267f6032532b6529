import Domain
import Wording

@testable import Interchange

/// A file read to its end: its records, and every problem in words.
struct Reading<File: RecordFile> {
  var records: [File.Record] = []
  var lines: [Int] = []
  var problems: [ImportProblem] = []
  var warnings: [ImportWarning] = []
  var ignored: [String] = []

  var sentences: [String] { problems.map { Wording.line($0) } }

  init(_ kind: File.Type, _ file: TemporaryFile) throws {
    let table = try CSVTable<File.Column>(file.input())
    problems = table.problems
    warnings = table.warnings
    ignored = table.ignoredColumns
    guard let row = try table.rows() else { return }
    while try row.next() {
      let record = row.isWhole ? File.record(from: row) : nil
      if row.problems.isEmpty, let record {
        records.append(record)
        lines.append(row.line)
      }
      problems += row.problems
    }
  }

  init(_ kind: File.Type, _ text: String) throws { try self.init(kind, TemporaryFile(text)) }
}

extension StaffFile {
  /// A file of staff read to its end.
  static func read(_ text: String) throws -> Reading<StaffFile> { try Reading(self, text) }
}

/// The records of a file written out as `export` does.
func exported<File: RecordFile>(_ kind: File.Type, _ records: [File.Record]) throws -> String {
  var bytes: [UInt8] = []
  var writer = CSVWriter { bytes += $0 }
  try writer.header(File.Column.self)
  for record in records { try writer.line(File.cells(of: record)) }
  try writer.flush()
  return String(decoding: bytes, as: UTF8.self)
}
