public import Domain
import Interchange
import Store

extension Books {
  /// Reads a file into the books: all of it in one transaction, or nothing.
  ///
  /// Every problem of every line is found first. Where a line is bad nothing is written, unless
  /// the bad lines go to a file of their own; the good ones are then written. A second import of
  /// the same file changes nothing. An import leaves one entry in the audit trail, with its counts
  /// alone, and cannot be undone.
  /// - Parameters:
  ///   - path: the file; `-` for standard input.
  ///   - dryRun: whether to find out only what it would come to.
  ///   - fix: where the header and the bad lines go.
  ///   - spoolDirectory: where standard input is put aside; the system's temporary directory if nil.
  ///   - progress: told now and then how far it is; what it throws ends the import, and nothing
  ///     is written.
  /// - Throws: `InputFileError` where the file cannot be read, or an `EngineError`.
  public func importFile(
    _ kind: ImportKind, from path: String, dryRun: Bool = false, fix: String? = nil,
    spoolDirectory: String? = nil, progress: (ImportProgress) throws -> Void = { _ in },
    by acting: Acting
  ) throws -> ImportSummary {
    let input = try InputFile(path: path, spoolDirectory: spoolDirectory)
    let order = ImportOrder(kind: kind, input: input, dryRun: dryRun, fix: fix, acting: acting)
    switch kind {
    case .staff: return try importStaff(order, progress)
    case .spaces: return try importLines(SpacesImport(books: self), order, progress)
    case .courses: return try importLines(CoursesImport(books: self), order, progress)
    case .classes: return try importLines(ClassesImport(books: self), order, progress)
    case .sessions: return try importLines(SessionsImport(books: self), order, progress)
    case .enrolments: return try importLines(EnrolmentsImport(books: self), order, progress)
    case .marks: return try importLines(MarksImport(books: self), order, progress)
    }
  }

  /// Imports a kind of file whose lines are asked one after another, each with the books as those
  /// before it have left them.
  private func importLines<Lines: LineImport>(
    _ lines: Lines, _ order: ImportOrder, _ progress: (ImportProgress) throws -> Void
  ) throws -> ImportSummary {
    var run = try ImportRun<Lines.File>(order)
    try run.eachGoodLine(.checking, andBad: true, progress) { record, row in
      for (column, fault) in lines.repeated(record, line: row.line) {
        row.report(fault, at: column)
      }
    }
    guard run.isReadable else { return run.summary }
    var lines = lines
    var written = run
    let outcome = try store.write(
      "import", by: order.acting, keepsChanges: false, detail: { $0.auditDetail }
    ) { journal -> Outcome<ImportSummary> in
      lines.begin(columns: run.table.columns, journal: journal)
      var counts = written.summary
      try written.eachGoodLine(.writing, progress) { record, row in
        switch try lines.write(record, line: row.line) {
        case .written(.new): counts.new += 1
        case .written(.changed): counts.changed += 1
        case .written(.unchanged): counts.unchanged += 1
        case .bad(let faults):
          for (column, fault) in faults { row.report(fault, at: column) }
        }
      }
      try lines.finish()
      written.summary.warnings += lines.warnings
      written.summary.concerned = lines.concerned
      written.summary.new = counts.new
      written.summary.changed = counts.changed
      written.summary.unchanged = counts.unchanged
      return try written.settle() ? .done(written.summary) : .refused([])
    }
    return outcome.done ?? written.refusedSummary
  }
}

/// What is to be imported, how, and by whom.
struct ImportOrder {
  let kind: ImportKind
  let input: InputFile
  let dryRun: Bool
  let fix: String?
  let acting: Acting
}

/// What became of one line.
enum LineOutcome<Column> {
  case written(Written)
  case bad([(Column?, ImportFault)])

  /// Refused by rules of the books, said at a column.
  static func refused(_ refusals: [Refusal], at column: Column? = nil) -> LineOutcome {
    .bad(refusals.map { (column, .refused($0)) })
  }
}

/// How the lines of one kind of file are checked against each other and written.
protocol LineImport {
  associatedtype File: RecordFile
  /// What an earlier line has said already; asked of every line that is good by itself.
  func repeated(_ record: File.Record, line: Int) -> [(File.Column?, ImportFault)]
  /// Begins writing.
  mutating func begin(columns: Set<File.Column>, journal: Journal)
  /// Asks the rules about one line and writes it, or writes nothing of it.
  mutating func write(_ record: File.Record, line: Int) throws -> LineOutcome<File.Column>
  /// Does what is left once every line is written.
  mutating func finish() throws
  /// What to know of lines that were written all the same.
  var warnings: [ImportWarning] { get }
  /// Classes that were changed under people.
  var concerned: [ConcernedClass] { get }
}

extension LineImport {
  var warnings: [ImportWarning] { [] }
  var concerned: [ConcernedClass] { [] }
  mutating func finish() throws {}
}

/// The lines on which keys were seen first.
final class FirstLines<Key: Hashable> {
  private var lines: [Key: Int] = [:]

  /// The earlier line with the same key; nil for the first, which is remembered.
  func earlier(_ key: Key, line: Int) -> Int? {
    if let first = lines[key] { return first }
    lines[key] = line
    return nil
  }
}

extension ImportSummary {
  /// The counts for the audit trail.
  var auditDetail: String {
    "\(kind.rawValue): \(new) new, \(changed) changed, \(unchanged) unchanged, \(refused) refused"
  }
}
