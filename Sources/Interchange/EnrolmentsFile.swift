public import Domain

/// The columns of a file of enrolments.
public enum EnrolmentsColumn: Int, FileColumn {
  case theClass, employeeNumber, state, requestedAt, release

  /// The names in the header.
  public static let names = ["class", "employee_number", "state", "requested_at", "release"]
  /// The columns no file can do without.
  public static let required: Set<EnrolmentsColumn> = [.theClass, .employeeNumber]
}

/// When something was asked for, as a file says it.
public enum WrittenMoment: Hashable, Sendable {
  /// A moment in UTC: `2026-11-23T09:30:00.000000Z`.
  case moment(Moment)
  /// A day and time on the trust's wall clock: `2026-11-23 09:30`, `23/11/2026 09:30`, or the
  /// day alone for its beginning.
  case wall(Day, TimeOfDay)

  /// Reads either form; nil for anything else.
  init?(_ text: String) {
    if text.hasSuffix("Z") {
      guard let moment = Moment(iso: text) else { return nil }
      self = .moment(moment)
      return
    }
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let first = parts.first, parts.count <= 2, case .day(let day) = WrittenDay(String(first))
    else { return nil }
    guard parts.count == 2 else {
      self = .wall(day, .startOfDay)
      return
    }
    guard let time = WrittenTime.time(String(parts[1])), time != .endOfDay else { return nil }
    self = .wall(day, time)
  }

  var text: String {
    switch self {
    case .moment(let moment): moment.iso
    case .wall(let day, let time): "\(day.iso) \(time.text)"
    }
  }
}

/// What a line says of one enrolment.
public struct EnrolmentEntry: Hashable, Sendable {
  /// The class.
  public var classCode: ClassCode
  /// The learner.
  public var learner: EmployeeNumber
  /// Where it stands; nil books as at the desk.
  public var state: EnrolmentState?
  /// When it was asked for; nil for now.
  public var requestedAt: WrittenMoment?
  /// Who gives the time; nil keeps it, or is own time.
  public var release: ReleaseModel?

  /// Joins what a line says of an enrolment.
  public init(
    classCode: ClassCode, learner: EmployeeNumber, state: EnrolmentState? = nil,
    requestedAt: WrittenMoment? = nil, release: ReleaseModel? = nil
  ) {
    self.classCode = classCode
    self.learner = learner
    self.state = state
    self.requestedAt = requestedAt
    self.release = release
  }

  /// The enrolment as it stands, said in full.
  public init(_ enrolment: Enrolment) {
    self.init(
      classCode: enrolment.classCode, learner: enrolment.learner, state: enrolment.state,
      requestedAt: .moment(enrolment.requestedAt), release: enrolment.release)
  }
}

/// A file of enrolments: a line an enrolment; their order is the order of joining.
public enum EnrolmentsFile: RecordFile {
  /// Reads a line as what it says of an enrolment.
  public static func record(from row: FileRow<EnrolmentsColumn>) -> EnrolmentEntry? {
    let code: ClassCode? = row.required(.theClass) { row.code($0) }
    let learner = row.required(.employeeNumber) { row.employeeNumber($0) }
    let requestedAt = row.text(.requestedAt).flatMap { WrittenMoment($0) }
    if requestedAt == nil, row.text(.requestedAt) != nil {
      row.report(.notAMoment, at: .requestedAt)
    }
    return EnrolmentEntry(
      classCode: code ?? "", learner: learner ?? "", state: row.word(.state),
      requestedAt: requestedAt, release: row.word(.release))
  }

  /// The cells of what is said of an enrolment.
  public static func cells(of entry: EnrolmentEntry) -> [String] {
    [
      entry.classCode.text, entry.learner.text, entry.state?.rawValue ?? "",
      entry.requestedAt?.text ?? "", (entry.release ?? .ownTime).rawValue,
    ]
  }
}
