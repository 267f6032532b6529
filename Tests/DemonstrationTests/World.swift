import Domain

@testable import Demonstration

/// A demonstration trust with what tests look up in it.
struct World {
  let trust: DemonstrationTrust
  let enrolments: [Enrolment]
  /// Every step of each enrolment, with its ground.
  let histories: [EnrolmentID: [(enrolment: Enrolment, ground: MoveGround?)]]
  /// What was asked of managers, the whole class's first.
  let releases: [EnrolmentID: [Release]]
  let courses: [CourseCode: Course]
  let sessions: [ClassCode: [Session]]
  let byClass: [ClassCode: [Enrolment]]
  let plans: [ClassCode: ClassPlan]
  let classes: [ClassCode: Class]
  private let spaces: [SpaceCode: LearningSpace]
  /// Everybody who sought a class, by number.
  let learners: [EmployeeNumber: StaffMember]
  private let byDay: [Day: [Session]]
  private let holidays: Set<Day>

  /// Trusts on days that make trouble, and some of other sizes; made once for all tests.
  static let all =
    troublesomeDays.map { World($0, staff: 5_000) } + [
      World("2026-11-24", staff: 50), World("2026-11-24", staff: 500),
      World("2026-11-24", staff: 60_000), World("2027-12-27", staff: 50),
      World("2025-04-28", staff: 50),
    ]

  /// Those with enough people for every case of enrolment.
  static let large = all.filter { $0.trust.staff.count >= 300 }

  /// Weekends, Christmas, Easter, bank holidays, leap days, turns of the year, and any days.
  private static let troublesomeDays =
    [
      "2026-11-23", "2026-11-24", "2026-11-28", "2026-11-29", "2024-02-29", "2028-02-29",
      "2024-12-25", "2025-12-26", "2026-12-25", "2026-12-31", "2027-01-01", "2028-01-03",
      "2025-04-18", "2025-04-21", "2025-04-28", "2026-05-25", "2026-05-26", "2027-05-03",
      "2030-12-31", "2024-01-01",
    ] + (0..<24).map { (day("2024-01-01") + $0 * 107).iso }

  /// Where a number stands among the staff, the same on every day.
  private static let places = Dictionary(
    uniqueKeysWithValues: TrustStaff(today: day("2026-11-24"), size: 5_000).enumerated().map {
      ($0.element.number, $0.offset)
    })

  private init(_ iso: String, staff: Int) {
    self.init(DemonstrationTrust(today: day(iso), staff: staff))
  }

  /// The day and size, as a failing test names them.
  var label: String { "\(trust.today.iso) with \(trust.staff.count)" }
  var today: Day { trust.today }

  init(_ trust: DemonstrationTrust) {
    self.trust = trust
    enrolments = trust.enrolments(.utc)
    histories = trust.histories(.utc).reduce(into: [:]) { histories, steps in
      if let id = steps.last?.enrolment.id { histories[id] = steps }
    }
    releases = Dictionary(grouping: trust.releases(.utc), by: \.enrolment)
    courses = Dictionary(uniqueKeysWithValues: trust.courses.map { ($0.code, $0) })
    sessions = Dictionary(grouping: trust.sessions, by: \.classCode)
    byClass = Dictionary(grouping: enrolments, by: \.classCode)
    plans = Dictionary(uniqueKeysWithValues: trust.plans.map { ($0.code, $0) })
    classes = Dictionary(uniqueKeysWithValues: trust.classes.map { ($0.code, $0) })
    spaces = Dictionary(uniqueKeysWithValues: trust.spaces.map { ($0.code, $0) })
    byDay = Dictionary(grouping: trust.sessions, by: \.date)
    learners = enrolments.reduce(into: [:]) { learners, enrolment in
      guard learners[enrolment.learner] == nil, let place = Self.places[enrolment.learner]
      else { return }
      learners[enrolment.learner] = trust.staff[place]
    }
    let year = trust.today.parts.year
    holidays = Set((year - 2...year + 2).flatMap { BankHolidays.of(year: $0).map(\.day) })
  }

  /// Whether the day is a bank holiday; that the list is right has tests of its own.
  func isBankHoliday(_ day: Day) -> Bool { holidays.contains(day) }

  func theClass(_ code: ClassCode) -> Class? { classes[code] }

  /// When a class begins.
  func first(_ code: ClassCode) -> Day { sessions[code]?.map(\.date).min() ?? .latest }

  /// When it ends.
  func last(_ code: ClassCode) -> Day { sessions[code]?.map(\.date).max() ?? .earliest }

  /// Whether two classes have sessions at the same time.
  func overlap(_ one: ClassCode, _ other: ClassCode) -> Bool {
    (sessions[one] ?? []).contains { session in
      (sessions[other] ?? []).contains { $0.interval.overlaps(session.interval) }
    }
  }

  /// The session as its plan alone would make it.
  func planned(_ session: Session) -> Session? {
    guard let plan = plans[session.classCode], let course = courses[plan.course] else { return nil }
    return plan.plannedSessions(of: course).sessions.first { $0.number == session.number }
  }

  /// What the planning rules look at, a session at a time: others on the same day are enough.
  func planFacts(_ plan: ClassPlan) -> [PlanFacts] {
    guard let theClass = theClass(plan.code) else { return [] }
    return (sessions[plan.code] ?? []).map { session in
      PlanFacts(
        theClass: theClass, sessions: [session],
        around: OccupationFacts(
          wanted: [],
          others: (byDay[session.date] ?? []).filter {
            $0.classCode != plan.code && $0.takesPlace
          }.map {
            Occupation($0, of: commitment($0).label, people: 1, kit: [])
          }, spaces: spaces),
        occupied: occupied(plan.code))
    }
  }

  func commitment(_ session: Session) -> Commitment {
    Commitment(
      theClass(session.classCode)?.label ?? ClassLabel(session.classCode, ""), session)
  }

  func occupied(_ code: ClassCode) -> Int {
    (byClass[code] ?? []).count { $0.state.holdsPlace }
  }

  func waiting(_ code: ClassCode) -> Int {
    (byClass[code] ?? []).count { $0.state == .waitlisted }
  }

  /// Places as they stand on the demonstration's day.
  func places(_ code: ClassCode) -> Places {
    let theClass = theClass(code)
    let roll = byClass[code] ?? []
    return Places(
      minimum: theClass?.minimum ?? 1, maximum: theClass?.maximum ?? 1,
      confirmed: occupied(code) - roll.count { $0.state == .offered || $0.state == .requested },
      offered: roll.count { $0.state == .offered },
      requested: roll.count { $0.state == .requested }, waiting: waiting(code))
  }
}
