import Domain
import Wording

/// A kind of report that can be chosen.
enum ReportKind: Hashable, Sendable {
  case attendance(AttendanceSplit)
  case roster
  case signIn
  case waitingList
  case callList
  case releaseForm
  case why
  case agreement
  case doorSheet
  case roomDiary
  case timetable
  case changeNotice

  /// Those chosen from a list; a release form and a why begin at their person, an
  /// agreement at its list.
  static let all: [ReportKind] =
    [.attendance(.class)] + [.roster, .signIn, .waitingList, .callList]
    + [.timetable, .changeNotice, .doorSheet, .roomDiary]
    + AttendanceSplit.allCases.filter { $0 != .class }.map { .attendance($0) }

  var words: String {
    switch self {
    case .attendance(let split): "Attendance by \(Wording.word(split))"
    case .roster: "Class roster"
    case .signIn: "Sign-in sheet (paper register)"
    case .waitingList: "Waiting list"
    case .callList: "Call list"
    case .releaseForm: "Release form"
    case .why: "Why, rule by rule"
    case .agreement: "Learning agreement"
    case .doorSheet: "Door sheets"
    case .roomDiary: "Room diary"
    case .timetable: "Class timetable"
    case .changeNotice: "Change notice"
    }
  }

  var note: String {
    switch self {
    case .attendance: "who came, of who was expected"
    case .roster: "everyone on a class"
    case .signIn: "to be signed in the room"
    case .waitingList: "who waits, in order, and why"
    case .callList: "whom to tell of a cancelled class"
    case .releaseForm: "for the manager to sign"
    case .why: "one person and one class"
    case .agreement: "to be read and signed"
    case .doorSheet: "what is in a space today"
    case .roomDiary: "a week of a space"
    case .timetable: "every session, to take away"
    case .changeNotice: "what moved, to be pinned up"
    }
  }

  /// What a file of it is called, without its ending.
  var fileName: String {
    switch self {
    case .attendance(let split): "attendance-by-\(split.rawValue)"
    case .roster: "class-roster"
    case .signIn: "sign-in-sheet"
    case .waitingList: "waiting-list"
    case .callList: "call-list"
    case .releaseForm: "release-form"
    case .why: "why"
    case .agreement: "learning-agreement"
    case .doorSheet: "door-sheets"
    case .roomDiary: "room-diary"
    case .timetable: "class-timetable"
    case .changeNotice: "change-notice"
    }
  }
}
