public import Domain

/// A fictional trust with a learning centre and two terms of classes, as it stands on a day.
///
/// The same day and size make the same trust on every machine. Everything lies on the trust's wall
/// clock; nothing has happened yet on the day itself.
public struct DemonstrationTrust: Sendable {
  /// The day it stands on.
  public let today: Day
  /// The settings that differ from the standard.
  public let settings: [(setting: Setting, value: String)]
  /// The learning agreement, signed and soon due for review.
  public let agreement: LearningAgreement
  /// The draft of its next version.
  public let nextAgreement: LearningAgreement
  /// The staff, made as they are looked at.
  public let staff: TrustStaff
  /// The learning spaces.
  public let spaces: [LearningSpace]
  /// The catalogue.
  public let courses: [Course]
  /// The plans of the classes of both terms, by code; those that ended are completed.
  public let plans: [ClassPlan]
  /// The classes as they stand, by code.
  public let classes: [Class]
  /// Places of classes that are kept for some people.
  public let keptPlaces: [ClassCode: [KeptPlaces]]
  /// Every session as it stands, moves, cancellations and register states included, by class and
  /// number.
  public let sessions: [Session]
  /// The marks on the registers, by class and session.
  public let marks: [TakenMark]
  private let places: [LearnerPlace]

  /// The trust on a day, with about so many staff; a size outside `TrustStaff.sizes` is brought to
  /// its nearer end.
  public init(today: Day, staff size: Int = 5_000) {
    self.today = today
    settings = SignedAgreement.settings
    agreement = SignedAgreement.agreement(on: today)
    nextAgreement = SignedAgreement.next(after: agreement)
    staff = TrustStaff(today: today, size: size)
    spaces = Centre.spaces
    courses = Catalogue.entries.map(\.course)
    var random = SplitMix64(seed: 0x5374_4272_6967_6964, index: today.number)
    var classes = Self.schedule(on: today, &random)
    var enrolling = Enrolling(
      today: today, agreement: agreement,
      pool: LearnerPool(staff, today: today, random: SplitMix64(seed: random.next())),
      random: SplitMix64(seed: random.next()))
    var registers = Registers(
      today: today, threshold: agreement.provisions.attendanceThreshold ?? 0,
      random: SplitMix64(seed: random.next()))
    let managersRandom = SplitMix64(seed: random.next())
    var places: [ClassCode: [LearnerPlace]] = [:]
    for aClass in classes { places[aClass.plan.code] = enrolling.fill(aClass) }
    var cases = SpecialCases(today: today, agreement: agreement, pool: enrolling.pool, classes)
    cases.show(in: &places)
    classes.sort { $0.plan.code < $1.plan.code }
    var managers = Managers(
      staff, of: enrolling.pool, today: today, days: Settings().number(.releaseDays),
      random: managersRandom)
    managers.answer(classes, &places)
    marks = registers.take(&classes, &places)
    plans = classes.map(\.plan)
    self.classes = classes.map(\.theClass)
    keptPlaces = classes.filter { !$0.kept.isEmpty }.reduce(into: [:]) {
      $0[$1.plan.code] = $1.kept
    }
    sessions = classes.flatMap(\.sessions)
    self.places = classes.flatMap { places[$0.plan.code] ?? [] }
  }

  /// The sessions that are not as their class was planned: moved or cancelled.
  public var sessionChanges: [Session] { sessions.filter { $0.state != .scheduled } }

  /// The enrolments, by class and order of joining; the clock turns the wall's times to moments.
  public func enrolments(_ clock: WallClock) -> [Enrolment] {
    histories(clock).compactMap { $0.last?.enrolment }
  }

  /// Each enrolment as it stood at every step of its history, with the grounds.
  func histories(_ clock: WallClock) -> [[(enrolment: Enrolment, ground: MoveGround?)]] {
    places.map { $0.history(clock) }
  }

  /// What was asked of managers, and answered.
  public func releases(_ clock: WallClock) -> [Release] {
    places.flatMap { $0.releases(clock) }
  }

  /// The classes of both terms in the order in which they get rooms and learners.
  private static func schedule(on today: Day, _ random: inout SplitMix64) -> [ScheduledClass] {
    let terms = ClassCodes.terms(of: today)
    var codes = ClassCodes()
    var timetable = Timetable(today: today, random: SplitMix64(seed: random.next()))
    let wishes =
      TermOfClasses.current(&random).map { ($0, terms.current) }
      + TermOfClasses.last(&random).map { ($0, terms.last) }
      + TermOfClasses.special.map { ($0, terms.current) }
    var classes: [ScheduledClass] = wishes.compactMap { wish, term in
      guard let entry = Catalogue.entries.first(where: { $0.course.code == wish.course }),
        let slot = timetable.place(wish, entry)
      else { return nil }
      return ScheduledClass(
        wish, entry, slot, code: codes.next(entry.prefix, term: term), on: today)
    }
    // One evening of last term the tutor was ill.
    if let ended = classes.firstIndex(where: { $0.wish.fate == .ended && $0.sessions.count > 6 }) {
      classes[ended].sessions[3].state = .cancelled
    }
    return classes
  }
}
