import Domain
import Glibc
import Wording

@testable import Interchange

/// Reads the bytes after the first as the kind of file that the first one names.
func enterFile(_ bytes: [UInt8]) throws {
  guard let kind = bytes.first else { return }
  let rest = bytes.dropFirst()
  switch kind {
  case UInt8(ascii: "0"): try read(StaffFile.self, rest)
  case UInt8(ascii: "1"): try read(SpacesFile.self, rest)
  case UInt8(ascii: "2"): try read(CoursesFile.self, rest)
  case UInt8(ascii: "3"): try read(ClassesFile.self, rest)
  case UInt8(ascii: "4"): try read(SessionsFile.self, rest)
  case UInt8(ascii: "5"): try read(EnrolmentsFile.self, rest)
  case UInt8(ascii: "6"): try read(MarksFile.self, rest)
  default: return
  }
}

/// Every line is a record or has a problem, none is read twice, each problem can be said without a
/// character that commands anything, and a good record comes back from a file as it was.
private func read<File: RecordFile>(_ kind: File.Type, _ bytes: ArraySlice<UInt8>) throws {
  let read = try records(kind, bytes) { problem in
    let sentence = Wording.line(problem)
    try hold(VisibleText.forbidden(in: sentence) == nil, "a sentence commands: \(problem.fault)")
  }
  let written = try export(kind, read)
  let again = try records(kind, written[...]) { problem in
    throw Broken(description: "what was exported is not read back: \(problem.fault)")
  }
  try hold(again.count == read.count, "an export has lines for other records")
  try hold(try export(kind, again) == written, "a record came back changed")
}

private func export<File: RecordFile>(_ kind: File.Type, _ records: [File.Record]) throws -> [UInt8]
{
  var written: [UInt8] = []
  var writer = CSVWriter { written += $0 }
  try writer.header(File.Column.self)
  for record in records { try writer.line(File.cells(of: record)) }
  try writer.flush()
  return written
}

private func records<File: RecordFile>(
  _ kind: File.Type, _ bytes: ArraySlice<UInt8>, _ bad: (ImportProblem) throws -> Void
) throws -> [File.Record] {
  let table = try CSVTable<File.Column>(MemoryFile.holding(bytes))
  for problem in table.problems { try bad(problem) }
  guard let row = try table.rows() else {
    try hold(!table.problems.isEmpty, "no rows and no reason")
    return []
  }
  var records: [File.Record] = []
  var end = table.header.upperBound
  while try row.next() {
    let record = row.isWhole ? File.record(from: row) : nil
    try hold(record != nil || !row.problems.isEmpty, "a line is neither a record nor bad")
    try hold(row.range.lowerBound >= end && row.range.upperBound <= bytes.count, "read twice")
    end = row.range.upperBound
    for problem in row.problems { try bad(problem) }
    if let record, row.problems.isEmpty { records.append(record) }
  }
  return records
}

/// One file in memory that is written anew for each input.
private enum MemoryFile {
  private static let descriptor: Int32 = {
    var name = Array("/dev/shm/lifelong-entrance-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    unlink(name)
    return descriptor
  }()

  static func holding(_ bytes: ArraySlice<UInt8>) throws -> InputFile {
    guard ftruncate(descriptor, 0) == 0 else { throw Broken(description: "no memory for a file") }
    let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    try hold(written == bytes.count, "no memory for a file")
    return try InputFile(path: "/proc/self/fd/\(descriptor)")
  }
}
