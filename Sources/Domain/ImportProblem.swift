/// What a file that comes in or goes out is about.
public enum ImportKind: String, CaseIterable, Sendable {
  case staff, spaces, courses, classes, sessions, enrolments, marks
}

/// One thing wrong with one line of a file, as facts. The sentence is made in `Wording`.
public struct ImportProblem: Hashable, Sendable {
  /// The line as an editor shows it; the header is line 1.
  public let line: Int
  /// The column's name, where it is about one cell.
  public let column: String?
  /// What stands there, made safe to show and cut to 60 characters.
  public let value: String?
  /// What is wrong.
  public let fault: ImportFault

  /// Joins the facts; the value is made safe to show here.
  public init(line: Int, column: String? = nil, value: String? = nil, fault: ImportFault) {
    self.line = line
    self.column = column
    self.value = value.map { VisibleText.shown($0) }
    self.fault = fault
  }
}

/// What can be wrong with a file, a line or a cell.
public enum ImportFault: Hashable, Sendable {
  // The file as a whole; reported at line 1, and no line is read.
  case emptyFile
  /// Text in UTF-16, as old spreadsheet programs save it.
  case utf16
  /// A workbook or another packed file.
  case notText
  case missingColumn(known: [String])
  /// A column the file has twice; the places count from 1.
  case repeatedColumn(first: Int, again: Int)

  // The line.
  case cellCount(found: Int, expected: Int)
  /// A quotation mark opens here and is never closed.
  case unclosedQuote
  /// Something follows a closing quotation mark.
  case textAfterQuote
  case lineTooLong(limitKiB: Int)
  /// The same line word for word.
  case repeatedLine(first: Int)
  /// The key of this line stands on an earlier one.
  case repeatedKey(first: Int)
  /// The same employee number with another name.
  case otherName(first: Int)
  /// Two posts of one person need two assignment numbers.
  case needsAssignmentNumber(first: Int)
  /// The badge of another person, who stands on an earlier line.
  case badgeTaken(first: Int)

  // The cell.
  case required
  case cellTooLong(limit: Int)
  case forbiddenCharacter(Unicode.Scalar)
  /// A day the calendar does not have, such as 29 February of a common year.
  case noSuchDay(day: Int, month: Int, year: Int)
  /// The month stands first: `11/23/2026`.
  case monthFirst(day: Int, month: Int, year: Int)
  case notADay
  case notATime
  /// Neither a day nor a day and a time.
  case notAMoment
  case notYesOrNo
  case notANumber(from: Int, to: Int)
  case notOneOf([String])
  case notAnEmployeeNumber
  case notACode
  case notEquipment
  /// A time that has to be later than another one.
  case notAfter(column: String, value: String)

  /// A rule says no to what the line asks for.
  case refused(Refusal)
  /// The state of an enrolment does not lead to the one the line gives.
  case cannotBecome(from: EnrolmentState, to: EnrolmentState)
  /// A class that has begun or has learners keeps the series of its sessions.
  case sessionsAreSettled(ClassLabel)
  /// One learner more than the class has places.
  case classFull(ClassLabel, maximum: Int)
}

/// Something a person should know of a file that was read all the same.
public enum ImportWarning: Hashable, Sendable {
  /// The file is not UTF-8; it was read as Windows-1252.
  case windows1252
  /// Line managers in neither the file nor the books: how many, on how many lines, the first few.
  case unknownLineManagers(Int, lines: Int, first: [UnknownLineManager])
  /// Places the agreement of their class would not give, to somebody it limits or by a release it does
  /// not offer; a file is a record of what was, so they were kept: how many, the first few.
  case againstAgreement(Int, first: [ImportedPlace])
  /// So many people are new in a department that was closed.
  case newInClosedDepartment(DepartmentEnd, people: Int)
}

/// A line that gives somebody a place.
public struct ImportedPlace: Hashable, Sendable {
  /// The line, as an editor shows it.
  public let line: Int
  /// Who has the place.
  public let number: EmployeeNumber

  /// Joins a line and whose place it tells of.
  public init(line: Int, number: EmployeeNumber) {
    self.line = line
    self.number = number
  }
}

/// A line that names a line manager nobody knows.
public struct UnknownLineManager: Hashable, Sendable {
  /// The line, as an editor shows it.
  public let line: Int
  /// The number it gives.
  public let number: EmployeeNumber

  /// Joins a line and the number on it.
  public init(line: Int, number: EmployeeNumber) {
    self.line = line
    self.number = number
  }
}

/// What an import came to, or, tried out, what it would come to.
public struct ImportSummary: Hashable, Sendable {
  /// What the file is about.
  public var kind: ImportKind
  /// Things that were not in the books before.
  public var new = 0
  /// Things that were there and differ now.
  public var changed = 0
  /// Things that stand as they stood.
  public var unchanged = 0
  /// Lines that are bad.
  public var refused = 0
  /// What is wrong, by line; the first 10,000.
  public var problems: [ImportProblem] = []
  /// How many problems there are in all.
  public var problemsInAll = 0
  /// What to know besides.
  public var warnings: [ImportWarning] = []
  /// Columns of the file that mean nothing here.
  public var ignoredColumns: [String] = []
  /// Places that people got because what was in their way is another in the file: tell them.
  public var booked: [Booking] = []
  /// Classes whose sessions to come the file changes while people are on them: tell those.
  public var concerned: [ConcernedClass] = []
  /// Whether the books were changed: not in a trial, and not where a line is bad and stays in.
  public var isWritten = false

  /// A summary of nothing yet.
  public init(kind: ImportKind) { self.kind = kind }

  /// How many problems are kept to be shown.
  public static let problemsKept = 10_000

  /// Counts a problem, and keeps it while there are not too many.
  public mutating func add(_ problem: ImportProblem) {
    problemsInAll += 1
    if problems.count < ImportSummary.problemsKept { problems.append(problem) }
  }
}

/// A class that a file changes or cancels, with everybody whom that concerns.
public struct ConcernedClass: Hashable, Sendable {
  /// The class.
  public let label: ClassLabel
  /// Whom to tell, by name.
  public let toTell: [PersonLine]
  /// Whose release is asked again, as sessions have other times; by name.
  public let releaseAgain: [PersonLine]

  /// Joins a class and whom it concerns.
  public init(_ label: ClassLabel, toTell: [PersonLine], releaseAgain: [PersonLine] = []) {
    self.label = label
    self.toTell = toTell
    self.releaseAgain = releaseAgain
  }
}

/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
  /// What is being done.
  public enum Step: Hashable, Sendable { case checking, writing }
  /// What is being done now.
  public let step: Step
  /// Bytes of the file that are done.
  public let done: Int
  /// Bytes of the file in all.
  public let total: Int

  /// Joins the facts.
  public init(step: Step, done: Int, total: Int) {
    self.step = step
    self.done = done
    self.total = total
  }
}
