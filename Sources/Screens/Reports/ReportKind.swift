import Domain
import Wording

/// A kind of report that can be chosen.
enum ReportKind: Hashable, Sendable {
  case attendance(AttendanceSplit)
  case takeUp(TakeUpSplit)
  case notReached, demand, belowMinimum, pack
  case roster, signIn, series, register
  case waitingList, callList
  case slipping, openRegisters, staffRoster
  case record, certificate, joiningSlip
  case releaseForm, why, agreement
  case release, releasesOpen, offers, history
  case daySheet, doorSheet, roomDiary, timetable, programme, changeNotice
  /// What a check or a file came to; made elsewhere, and in no list.
  case found

  /// Those chosen from a list; a why begins at its person, an agreement at its list.
  static let all: [ReportKind] =
    [.attendance(.class), .roster, .signIn, .series, .register, .waitingList, .callList]
    + [.slipping, .openRegisters, .staffRoster]
    + [.daySheet, .timetable, .programme, .changeNotice, .doorSheet, .roomDiary]
    + [.joiningSlip, .record, .certificate, .releaseForm]
    + AttendanceSplit.allCases.filter { $0 != .class }.map { .attendance($0) }
    + TakeUpSplit.allCases.map { .takeUp($0) }
    + [.notReached, .demand, .belowMinimum, .pack, .release, .releasesOpen, .offers, .history]

  var words: String {
    switch self {
    case .attendance(let split): "Attendance by \(Wording.word(split))"
    case .takeUp(let split): "Take-up by \(Wording.word(split))"
    case .notReached: "Not reached"
    case .demand: "Waiting and unmet demand"
    case .belowMinimum: "Classes below minimum"
    case .release: "Release by department"
    case .releasesOpen: "Requests for release"
    case .offers: "Offers without an answer"
    case .history: "History"
    case .pack: "Month-end pack"
    case .roster: "Class roster"
    case .signIn: "Sign-in sheet (paper register)"
    case .series: "Sign-in sheet of a class"
    case .register: "Register as taken"
    case .waitingList: "Waiting list"
    case .callList: "Call list"
    case .record: "Learner's record"
    case .certificate: "Certificate of attendance"
    case .joiningSlip: "Joining slip"
    case .releaseForm: "Release form"
    case .why: "Why, rule by rule"
    case .agreement: "Learning agreement"
    case .daySheet: "Day sheet"
    case .doorSheet: "Door sheets"
    case .roomDiary: "Room diary"
    case .timetable: "Class timetable"
    case .programme: "Timetable of all classes"
    case .changeNotice: "Change notice"
    case .slipping: "Whom to call about attendance"
    case .openRegisters: "Registers not submitted"
    case .staffRoster: "My staff: who is in class"
    case .found: "What was found"
    }
  }

  var note: String {
    switch self {
    case .attendance: "who came, of who was expected"
    case .takeUp: "learners of the workforce"
    case .notReached: "where nobody has learned yet"
    case .demand: "who waits for what, and gave up"
    case .belowMinimum: "still to start, with too few"
    case .release: "who was released, and who was not"
    case .releasesOpen: "without a yes, the oldest first"
    case .offers: "those that end first on top"
    case .history: "what was done, by whom, when"
    case .pack: "several reports in one"
    case .roster: "everyone on a class"
    case .signIn: "to be signed in the room"
    case .series: "all its sessions on one grid"
    case .register: "every mark, with amendments"
    case .waitingList: "who waits, in order, and why"
    case .callList: "whom to tell of a change"
    case .record: "what a person has learned"
    case .certificate: "for who has attended a class"
    case .joiningSlip: "when, where, how to get in"
    case .releaseForm: "for the manager to sign"
    case .why: "one person and one class"
    case .agreement: "to be read and signed"
    case .daySheet: "a day at the desk"
    case .doorSheet: "what is in a space today"
    case .roomDiary: "a week of a space"
    case .timetable: "every session, to take away"
    case .programme: "every session over some days"
    case .changeNotice: "what moved, to be pinned up"
    case .slipping: "who misses too many sessions"
    case .openRegisters: "and whom to chase"
    case .staffRoster: "by manager, department, site"
    case .found: "in a file, or by a check"
    }
  }

  /// What a file of it is called, without its ending.
  var fileName: String {
    switch self {
    case .attendance(let split): "attendance-by-\(split.rawValue)"
    case .takeUp(let split): "take-up-by-\(split.rawValue)"
    case .notReached: "not-reached"
    case .demand: "demand"
    case .belowMinimum: "classes-below-minimum"
    case .release: "release"
    case .releasesOpen: "release-requests"
    case .offers: "offers"
    case .history: "history"
    case .pack: "month-end-pack"
    case .roster: "class-roster"
    case .signIn: "sign-in-sheet"
    case .series: "sign-in-sheet-of-class"
    case .register: "register"
    case .waitingList: "waiting-list"
    case .callList: "call-list"
    case .record: "learning-record"
    case .certificate: "certificate"
    case .joiningSlip: "joining-slip"
    case .releaseForm: "release-form"
    case .why: "why"
    case .agreement: "learning-agreement"
    case .daySheet: "day-sheet"
    case .doorSheet: "door-sheets"
    case .roomDiary: "room-diary"
    case .timetable: "class-timetable"
    case .programme: "timetable"
    case .changeNotice: "change-notice"
    case .slipping: "attendance-calls"
    case .openRegisters: "open-registers"
    case .staffRoster: "my-staff"
    case .found: "what-was-found"
    }
  }
}
