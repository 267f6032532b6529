public import Canvas
public import Domain
public import Reports

/// What happened: a key, time passing, or an answer to something asked.
public enum Event: Sendable {
  /// A key, click, paste, scan or new window size.
  case key(Key)
  /// The wall clock moved on.
  case tick(Now)
  /// Something that takes a moment was begun.
  case began(Ask)
  /// How far that is.
  case progress(WorkProgress)
  /// Another desk changed the books; the number of the last act seen before it did.
  case changed(since: Int)
  /// An answer, with what was asked, and whether the books are other than before.
  case answered(Ask, Answer, changed: Bool = true)
}

/// What the world says to an ``Ask``.
public enum Answer: Sendable {
  /// To `.today`.
  case today(TodayBoard)
  /// To `.find`.
  case people(FoundPeople)
  /// To `.things`.
  case things(FoundThings)
  /// To `.elsewhere`, newest first.
  case elsewhere([HistoryLine])
  /// To `.badge`: nil where nobody has it.
  case person(PersonLine?)
  /// To `.card`: nil where there is no such person.
  case card(PersonCard?)
  /// To `.classes`.
  case classes([ClassLine])
  /// To `.roster`.
  case roster(ClassRoster?)
  /// To `.register`.
  case register(Register?)
  /// To `.diary`.
  case diary(SpaceDiary)
  /// To `.history`, newest first.
  case history([HistoryLine])
  /// To `.catalogue`.
  case catalogue(Catalogue)
  /// To `.sheet`: nil where the class or session is unknown; with its sheets as they will be printed,
  /// where paper has another order of words than a screen none.
  case report(Report?, [PaperPage])
  /// To `.printers`: their names, the system's own choice first.
  case printers([String])
  /// To `.queue`: a line for each job that waits.
  case queue([String])
  /// To `.why`.
  case why(Outcome<Why>)
  /// To `.askedRelease`.
  case askedRelease(Outcome<ReleaseReply>)
  /// To `.rehearse`.
  case rehearsed(Outcome<ClassMove>)
  /// To `.agreements`, by code.
  case agreements([LearningAgreement])
  /// To `.book` and `.takeBreak`.
  case booked(Outcome<Booking>)
  /// To `.bookAll`: one outcome a person, in the order asked.
  case bookedAll([Outcome<Booking>])
  /// To `.offer` of a place.
  case offered(Outcome<OpenOffer>)
  /// To `.offer` where an offer was answered.
  case settled(Outcome<Settlement>)
  /// To `.release`.
  case released(Outcome<ReleaseAnswer>)
  /// To `.decide`, but for completing.
  case decided(Outcome<ChangedClass>)
  /// To `.decide` where a class was completed.
  case completed(Outcome<CompletedClass>)
  /// To `.move`.
  case moved(Outcome<ClassMove>)
  /// To `.passOn`.
  case passedOn(PassedOn)
  /// To `.agree`.
  case agreed(AgreementAct, Outcome<LearningAgreement>)
  /// To `.withdraw`: one outcome a person, in the order asked.
  case withdrawn([Outcome<Withdrawal>])
  /// To `.mark`, `.submit`, `.amend` and `.note`.
  case marked(Outcome<Register>)
  /// To `.scan`.
  case scanned(Outcome<BadgeMark>)
  /// To `.walkIn`.
  case walkedIn(Outcome<WalkIn>)
  /// To `.tellAbsence`.
  case toldAbsence(Outcome<ToldAbsence>)
  /// To `.addStaff`.
  case added(Outcome<StaffMember>)
  /// To `.timetable` and `.foresee`.
  case timetable(TimetableAnswer)
  /// To `.findSpaces`.
  case spaceOffers([SpaceOffer])
  /// To `.calendar`.
  case calendar(TrustCalendar)
  /// To `.records`.
  case records(Records)
  /// To `.seen`.
  case seen(SeenFile)
  /// To `.tryFile` and `.keepFile`.
  case fileRead(Outcome<FileRead>)
  /// To `.check`: what was found, and all of it to be read.
  case checked(BooksCheck, Report)
  /// To `.keep`: what was done, as a sentence.
  case kept(Outcome<String>)
  /// To `.cancel`.
  case cancelled(Outcome<CancelledClass>)
  /// To `.undo`.
  case undone(Outcome<Undone>)
  /// To whatever prints or saves a file: what was done, as a sentence.
  case done(String)
  /// The world could not: why, and what to do, as a sentence.
  case failed(String)
}

/// What forms choose from.
public struct Catalogue: Hashable, Sendable {
  /// Courses, by code.
  public var courses: [Course]
  /// Learning spaces, by code.
  public var spaces: [LearningSpace]
  /// Names of departments.
  public var departments: [String]
  /// Codes of every class there is, by which the next one is proposed.
  public var classes: [ClassCode]
  /// Names of centres.
  public var centres: [String]
  /// Names of tutors.
  public var tutors: [String]

  /// Joins the lists.
  public init(
    courses: [Course] = [], spaces: [LearningSpace] = [], departments: [String] = [],
    classes: [ClassCode] = [], centres: [String] = [], tutors: [String] = []
  ) {
    self.courses = courses
    self.spaces = spaces
    self.departments = departments
    self.classes = classes
    self.centres = centres
    self.tutors = tutors
  }
}
