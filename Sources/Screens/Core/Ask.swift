public import Domain
public import Reports

/// Something a screen wants from the world: a reading, an act, or a deed of the terminal.
///
/// Screens do nothing themselves; whoever runs them carries out what is asked and brings the
/// ``Answer`` back together with the ask, so that an answer that has become stale is known as such.
public enum Ask: Equatable, Sendable {
  /// What the desk opens on.
  case today
  /// People whose name, number or e-mail begins with these words.
  case find(String)
  /// Classes, courses and spaces found by words, and whom the words may have meant.
  case things(String)
  /// What other desks have done about a person or a class since the act seen last.
  case elsewhere(since: Int, EmployeeNumber?, ClassCode?)
  /// The person a badge belongs to.
  case badge(String)
  /// A person with enrolments and the classes on offer.
  case card(EmployeeNumber)
  /// Every class, cancelled ones too.
  case classes
  /// A class with everyone on it.
  case roster(ClassCode)
  /// The register of one session.
  case register(ClassCode, session: Int)
  /// What is in the learning spaces over some days.
  case diary(from: Day, to: Day)
  /// What was done: on a class, or everything.
  case history(ClassCode?)
  /// Courses, spaces and departments, for forms to choose from.
  case catalogue
  /// A report, ready to be read; in large print where people with poor sight are to read it.
  case sheet(Sheet, isLarge: Bool = false)
  /// The printers there are.
  case printers
  /// What waits to be printed.
  case queue
  /// Every rule asked about a person and a class.
  case why(EmployeeNumber, ClassCode, ReleaseModel)
  /// What a person has asked of the manager for a class, or for one of its sessions, to key in the reply.
  case askedRelease(EmployeeNumber, ClassCode, session: Int? = nil)
  /// What moving people would come to; nothing is done.
  case rehearse(MovePlan)
  /// Every learning agreement.
  case agreements
  /// What an act on the timetable would come to; nothing is done.
  case foresee(TimetableAct)
  /// The spaces that meet a need, the free ones first.
  case findSpaces(SpaceNeed)
  /// Holidays and closures.
  case calendar
  /// Courses, spaces, departments and settings, to be changed.
  case records
  /// What stands at a path that is being written.
  case seen(path: String)
  /// What reading a file into the books would come to; nothing is kept.
  case tryFile(FileToRead)
  /// Whether the books balance.
  case check

  /// Book a person, perhaps with a buddy; a reason sets aside the rules that may be.
  case book(
    EmployeeNumber, ClassCode, ReleaseModel, with: EmployeeNumber? = nil, override: String?)
  /// Book several people, each an act of its own.
  case bookAll([EmployeeNumber], ClassCode, ReleaseModel)
  /// Offer a place, or key in the answer to an offer.
  case offer(OfferAct)
  /// Ask for release, or key in a manager's reply.
  case release(ReleaseAct)
  /// Start or end a learner's break.
  case takeBreak(EmployeeNumber, ClassCode, starts: Bool)
  /// Decide about a class.
  case decide(ClassAct, ClassCode)
  /// Move people to another class.
  case move(MovePlan)
  /// Pass on what time has decided; nothing is done where nothing is due.
  case passOn
  /// Do something to a learning agreement.
  case agree(AgreementAct)
  /// Withdraw people from a class, each one act.
  case withdraw([EmployeeNumber], ClassCode, WithdrawalReason)
  /// Set or clear marks.
  case mark(ClassCode, session: Int, [MarkChange])
  /// Mark the owner of a badge present.
  case scan(ClassCode, session: Int, badge: String)
  /// Book somebody who has come without a place, and mark the person present; a reason sets aside the
  /// rules that may be.
  case walkIn(EmployeeNumber, ClassCode, session: Int, override: String?)
  /// Note something beside a mark; nil takes the note away.
  case note(ClassCode, session: Int, EmployeeNumber, RegisterNote?)
  /// Keep that somebody has told us of being away; on one class, or on all where none is named. Nil
  /// takes back what was told.
  case tellAbsence(EmployeeNumber, ClassCode?, from: Day, to: Day, AbsenceReason?)
  /// Submit a register.
  case submit(ClassCode, session: Int)
  /// Change a mark of a submitted register; once that is closed somebody allows it.
  case amend(ClassCode, session: Int, MarkChange, reason: String, allowedBy: String?)
  /// Add a newcomer.
  case addStaff(StaffMember)
  /// Do something to the timetable.
  case timetable(TimetableAct)
  /// Keep what the trust works with: a course, a space, a class, a person, a department, a setting.
  case keep(KeepAct)
  /// Cancel a class.
  case cancel(ClassCode, reason: String)
  /// Read a file into the books, as it was looked through before.
  case keepFile(FileToRead)
  /// Take back so many acts.
  case undo(Int)
  /// Print a report; on the system's own choice of printer where none is named.
  case print(Document, printer: String?, PrintOptions)
  /// Print what somebody takes away who was booked, on the printer of the settings or the system's
  /// own choice.
  case printSlip(EmployeeNumber, ClassCode)
  /// Save a report as a file; its name ends in `.pdf`, `.csv`, `.html` or `.txt`.
  case save(Report, path: String)
  /// Save a calendar as a file for programs that keep calendars.
  case saveCalendar(CalendarWish, path: String)
  /// Save one kind of thing as a file that can be read in again.
  case export(ImportKind, path: String)
  /// Copy the books into a new file, and check the copy.
  case backUp(path: String)

  /// Practise on a made-up trust, and come back.
  case practise
  /// Draw the whole screen anew.
  case repaint
  /// Listen to the mouse, or leave it to the terminal.
  case mouse(Bool)
  /// Make a short sound.
  case beep
  /// Leave the desk.
  case quit
}

extension Ask {
  /// Whether it puts something on paper.
  var isPrinting: Bool {
    switch self {
    case .print, .printSlip: true
    default: false
    }
  }

  /// What is said while it is done.
  var meanwhile: String {
    switch self {
    case .print, .printSlip: "Printing."
    case .practise: "Making a trust to practise on."
    case .tryFile: "Looking through the file."
    case .keepFile: "Reading the file into the books."
    case .check: "Checking the books: every promise, and the audit trail from its beginning."
    case .backUp: "Copying the books, and checking the copy."
    default: "Saving."
    }
  }
}

/// A report that can be asked for.
public enum Sheet: Hashable, Sendable {
  /// Attendance over some time.
  case attendance(AttendanceScope)
  /// Learners of the workforce, by a part of the post.
  case takeUp(TakeUpSplit, Period)
  /// Where nobody has learned; of one department the people who have not.
  case notReached(department: String?, Period)
  /// Waiting and unmet demand by course.
  case demand(Period)
  /// Classes still to start with too few learners.
  case belowMinimum
  /// What requests for release came to, by department.
  case release(Period)
  /// Requests for release without a yes.
  case releasesOpen
  /// Offers without an answer.
  case offers
  /// What was done: on a class, or everything.
  case history(ClassCode?)
  /// Several reports of a month in one; of the last month where no day of another is named.
  case pack(month: Day?)
  /// The sheet learners sign for every session of a class.
  case series(ClassCode)
  /// A register as taken.
  case register(ClassCode, session: Int)
  /// What a person has learned.
  case record(EmployeeNumber)
  /// The proof of having attended a class.
  case certificate(EmployeeNumber, ClassCode)
  /// What somebody with a place has to know.
  case joiningSlip(EmployeeNumber, ClassCode)
  /// A day at the desk; today where no other is named.
  case daySheet(Day?)
  /// Every session of every class over some days: a week from today where none are named.
  case programme(Period)
  /// Everyone on a class.
  case roster(ClassCode)
  /// The sheet learners sign; of the next session where none is named.
  case signIn(ClassCode, session: Int?)
  /// Who waits for a class, in order, each with the reason.
  case waitingList(ClassCode)
  /// Whom to tell of a class that is cancelled, or is to be.
  case callList(ClassCode)
  /// A request for release, for the manager to sign.
  case releaseForm(EmployeeNumber, ClassCode)
  /// A learning agreement, for reading and to be signed.
  case agreement(AgreementCode)
  /// Every rule's answer about a person and a class.
  case why(EmployeeNumber, ClassCode, ReleaseModel)
  /// What hangs on the doors on a day; of every space where none is named, today where no day is.
  case doorSheets(SpaceCode?, on: Day?)
  /// A week of a space as a picture; of every space where none is named, this week where no day of
  /// another is.
  case roomDiary(SpaceCode?, week: Day?)
  /// Every session of a class.
  case timetable(ClassCode)
  /// What has changed of a class.
  case changeNotice(ClassCode)
  /// Whom to call about attendance; on every class where none is named.
  case slipping(ClassCode?)
  /// Registers that are not submitted, and whom to chase.
  case openRegisters
  /// Who of somebody's staff is in class when.
  case staffRoster(StaffRosterScope)
}
