import Domain
import Wording

/// A kind of report that can be chosen.
enum ReportKind: Hashable, Sendable {
  case attendance(AttendanceSplit)
  case roster
  case signIn

  static let all: [ReportKind] =
    [.attendance(.class)] + [.roster, .signIn]
    + AttendanceSplit.allCases.filter { $0 != .class }.map { .attendance($0) }

  var words: String {
    switch self {
    case .attendance(let split): "Attendance by \(Wording.word(split))"
    case .roster: "Class roster"
    case .signIn: "Sign-in sheet (paper register)"
    }
  }

  var note: String {
    switch self {
    case .attendance: "who came, of who was expected"
    case .roster: "everyone on a class"
    case .signIn: "to be signed in the room"
    }
  }

  /// What a file of it is called, without its ending.
  var fileName: String {
    switch self {
    case .attendance(let split): "attendance-by-\(split.rawValue)"
    case .roster: "class-roster"
    case .signIn: "sign-in-sheet"
    }
  }
}
