import Domain

/// A place or a claim on a class, as the desk wrote it down on the trust's wall clock.
struct LearnerPlace: Sendable {
  let classCode: ClassCode
  let learner: EmployeeNumber
  /// How it began, and why.
  private var first: Step
  /// Where it went since.
  private var later: [Step] = []
  var requestedOn: Day
  var requestedTime: TimeOfDay
  var joiningNumber: Int
  var release = ReleaseModel.ownTime
  /// What the manager was asked and said; nil where nobody was.
  var request: ReleaseRequest?
  var joinedOn: Day?
  var leftOn: Day?
  var reason: String?
  /// Why rules were set aside, and which.
  private(set) var override: (reason: String, rules: [String])?
  var offerEnds: WallTime?
  var queueAgreement: AgreementCode?
  var priorityUntil: Day?
  var buddy: EmployeeNumber?
  var keptFor: KeptGroup?
  private(set) var carriedFrom: EnrolmentID?
  /// Marks that follow from what else is told of the learner, by session.
  var marks: [Int: Mark] = [:]

  /// One state it was in, and why it came to it.
  private struct Step {
    var state: EnrolmentState
    var ground: MoveGround?
  }

  init(
    classCode: ClassCode, learner: EmployeeNumber, state: EnrolmentState,
    because ground: MoveGround? = nil, requestedOn: Day, requestedTime: TimeOfDay,
    joiningNumber: Int
  ) {
    self.classCode = classCode
    self.learner = learner
    first = Step(state: state, ground: ground)
    self.requestedOn = requestedOn
    self.requestedTime = requestedTime
    self.joiningNumber = joiningNumber
  }

  var state: EnrolmentState { later.last?.state ?? first.state }
  var id: EnrolmentID { EnrolmentID("\(classCode)/\(joiningNumber)") }

  /// Whether the learner belongs on the register of a session on that day.
  func isExpected(on day: Day) -> Bool {
    guard let joinedOn, joinedOn <= day else { return false }
    return leftOn.map { day < $0 } ?? true
  }

  /// Goes on to another state.
  mutating func go(to state: EnrolmentState, because ground: MoveGround? = nil) {
    later.append(Step(state: state, ground: ground))
  }

  /// Was entered when all was over: how it ended is known, and no more.
  mutating func isKnownByItsEnd() {
    first = later.last ?? first
    later = []
  }

  /// Is held until a manager agrees.
  mutating func isHeld(for request: ReleaseRequest) {
    first.state = .requested
    self.request = request
  }

  /// Was held until a manager agreed.
  mutating func wasHeld(for request: ReleaseRequest) {
    isHeld(for: request)
    later.insert(Step(state: .confirmed, ground: .releaseAgreed), at: 0)
  }

  /// Was let in although rules said no.
  mutating func letIn(against rules: [String], because reason: String) {
    override = (reason, rules)
    first.ground = .overridden
  }

  /// Carries on from a lost place or claim, with its joining time.
  mutating func carryOn(from lost: LearnerPlace) {
    requestedOn = lost.requestedOn
    requestedTime = lost.requestedTime
    carriedFrom = lost.id
    first.ground = .joiningKept(from: lost.classCode)
  }

  /// Joins a waiting list on a day; the agreement of the list decides who goes first in it. Where
  /// the time of going first is over by today, it is not told any more.
  mutating func joinList(
    of theClass: Class, behind first: LearnerPlace?, on day: Day, as person: StaffMember,
    _ agreement: LearningAgreement, today: Day
  ) {
    guard first.map({ $0.queueAgreement != nil }) ?? true else { return }
    let priority = QueuePriority(agreement, for: theClass, on: day)
    queueAgreement = priority?.agreement ?? first?.queueAgreement
    if let priority, today <= priority.until, agreement.provisions.isPriority(person) {
      priorityUntil = priority.until
    }
  }

  /// The enrolment as it stood at each step, the last as it stands, with the grounds.
  func history(_ clock: WallClock) -> [(enrolment: Enrolment, ground: MoveGround?)] {
    ([first] + later).map { (enrolment(clock, in: $0.state), $0.ground) }
  }

  private func enrolment(_ clock: WallClock, in state: EnrolmentState) -> Enrolment {
    Enrolment(
      id: id, classCode: classCode, learner: learner, state: state,
      requestedAt: clock.moment(requestedOn, requestedTime), joiningNumber: joiningNumber,
      release: release, joinedOn: joinedOn, leftOn: leftOn, reason: reason,
      overrideReason: override?.reason, overridden: override?.rules ?? [],
      offerEnds: offerEnds, queueAgreement: queueAgreement, priorityUntil: priorityUntil,
      buddy: buddy, keptFor: keptFor, carriedFrom: carriedFrom)
  }
}
