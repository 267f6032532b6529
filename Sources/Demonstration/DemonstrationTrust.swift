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
  /// The staff, made as they are looked at.
  public let staff: TrustStaff
  /// The learning spaces.
  public let spaces: [LearningSpace]
  /// The catalogue.
  public let courses: [Course]
  /// The classes of both terms, by code; those that ended are completed.
  public let plans: [ClassPlan]
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
    staff = TrustStaff(today: today, size: size)
    spaces = Centre.spaces
    courses = Catalogue.entries.map(\.course)
    var random = SplitMix64(seed: 0x5374_4272_6967_6964, index: today.number)
    var classes = Self.schedule(on: today, &random)
    var enrolling = Enrolling(
      today: today, pool: LearnerPool(staff, random: SplitMix64(seed: random.next())),
      random: SplitMix64(seed: random.next()))
    var places: [ClassCode: [LearnerPlace]] = [:]
    for aClass in classes { places[aClass.plan.code] = enrolling.fill(aClass) }
    var registers = Registers(today: today, random: SplitMix64(seed: random.next()))
    classes.sort { $0.plan.code < $1.plan.code }
    marks = registers.take(&classes, &places)
    plans = classes.map(\.plan)
    sessions = classes.flatMap(\.sessions)
    self.places = classes.flatMap { places[$0.plan.code] ?? [] }
  }

  /// The sessions that are not as their class was planned: moved or cancelled.
  public var sessionChanges: [Session] { sessions.filter { $0.state != .scheduled } }

  /// The enrolments, by class and order of joining; the clock turns the wall's times to moments.
  public func enrolments(_ clock: WallClock) -> [Enrolment] {
    places.map { $0.enrolment(clock) }
  }

  /// The classes of both terms in the order in which they get rooms and learners.
  private static func schedule(on today: Day, _ random: inout SplitMix64) -> [ScheduledClass] {
    let terms = ClassCodes.terms(of: today)
    var codes = ClassCodes()
    var timetable = Timetable(today: today, random: SplitMix64(seed: random.next()))
    let wishes =
      TermOfClasses.current(&random).map { ($0, terms.current) }
      + TermOfClasses.last(&random).map { ($0, terms.last) }
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
