public import Domain

/// The columns of a file of marks.
public enum MarksColumn: Int, FileColumn {
  case theClass, session, employeeNumber, mark

  /// The names in the header.
  public static let names = ["class", "session", "employee_number", "mark"]
  /// The columns no file can do without.
  public static let required: Set<MarksColumn> = [.theClass, .session, .employeeNumber, .mark]
}

/// What a line says of one learner at one session.
public struct MarkEntry: Hashable, Sendable {
  /// The class.
  public var classCode: ClassCode
  /// The session's number.
  public var session: Int
  /// The learner.
  public var learner: EmployeeNumber
  /// The mark.
  public var mark: Mark

  /// Joins what a line says of a mark.
  public init(classCode: ClassCode, session: Int, learner: EmployeeNumber, mark: Mark) {
    self.classCode = classCode
    self.session = session
    self.learner = learner
    self.mark = mark
  }
}

/// A file of register marks: a line a mark.
public enum MarksFile: RecordFile {
  /// Reads a line as a mark.
  public static func record(from row: FileRow<MarksColumn>) -> MarkEntry? {
    let code: ClassCode? = row.required(.theClass) { row.code($0) }
    let session = row.required(.session) { row.number($0, in: 1...366) }
    let learner = row.required(.employeeNumber) { row.employeeNumber($0) }
    let text = row.required(.mark)
    guard let mark = Mark(text) else {
      if !text.isEmpty { row.report(.refused(.unknownMark(VisibleText.shown(text))), at: .mark) }
      return nil
    }
    return MarkEntry(
      classCode: code ?? "", session: session ?? 0, learner: learner ?? "", mark: mark)
  }

  /// The cells of a mark.
  public static func cells(of entry: MarkEntry) -> [String] {
    [entry.classCode.text, String(entry.session), entry.learner.text, entry.mark.text]
  }
}
