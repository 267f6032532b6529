import Domain
import Testing

@Suite("The table of moves") struct EnrolmentMoveTests {
  /// Read along a line: from the state at its left, an x under each state that may follow.
  ///
  ///     Re requested    Wa waitlisted   Of offered     Co confirmed   Br on break
  ///     At attended     Dn did not attend   Wi withdrawn   Ca cancelled   De declined
  static let table = """
       Re Wa Of Co Br At Dn Wi Ca De
    Re .  x  x  x  .  .  .  x  x  x
    Wa x  .  x  x  .  .  .  x  x  .
    Of x  x  .  x  .  .  .  x  x  x
    Co .  x  .  .  x  x  x  x  x  .
    Br .  .  .  x  .  .  .  x  x  .
    At .  .  .  .  .  .  .  .  .  .
    Dn .  .  .  .  .  .  .  .  .  .
    Wi .  .  .  .  .  .  .  .  .  .
    Ca .  .  .  .  .  .  .  .  .  .
    De .  .  .  .  .  .  .  .  .  .
    """
  static let order: [EnrolmentState] = [
    .requested, .waitlisted, .offered, .confirmed, .onBreak, .attended, .didNotAttend, .withdrawn,
    .cancelled, .declined,
  ]

  /// The moves with an x.
  static let allowed: Set<IllegalMove> = {
    let lines = table.split(separator: "\n").dropFirst().map {
      $0.split(separator: " ").dropFirst()
    }
    let moves = zip(order, lines).flatMap { from, marks in
      zip(order, marks).filter { $0.1 == "x" }.map { IllegalMove(from: from, to: $0.0) }
    }
    return Set(moves)
  }()

  @Test("The table is whole: every state against every state")
  func whole() {
    #expect(Set(EnrolmentMoveTests.order) == Set(EnrolmentState.allCases))
    #expect(EnrolmentMoveTests.allowed.count == 26)
  }

  @Test(
    "An enrolment goes where the table lets it, and nowhere else",
    arguments: EnrolmentMoveTests.order)
  func moves(_ from: EnrolmentState) throws {
    for to in EnrolmentMoveTests.order {
      var enrolment = Cast.enrolment(Cast.ada, from, at: Cast.moment(Cast.monday, "09:00"))
      let move = IllegalMove(from: from, to: to)
      if EnrolmentMoveTests.allowed.contains(move) {
        try enrolment.move(to: to)
        #expect(enrolment.state == to)
      } else {
        #expect(throws: move) { try enrolment.move(to: to) }
        #expect(enrolment.state == from)
      }
    }
  }

  @Test("An offer's end goes with the offer, a kept place with the place")
  func carried() throws {
    var enrolment = Cast.enrolment(Cast.ada, .offered, at: Cast.moment(Cast.monday, "09:00"))
    enrolment.offerEnds = WallTime(Cast.thursday, Cast.time("12:00"))
    enrolment.keptFor = .firstTime
    try enrolment.move(to: .confirmed)
    #expect(enrolment.offerEnds == nil)
    #expect(enrolment.keptFor == .firstTime)
    try enrolment.move(to: .waitlisted)
    #expect(enrolment.keptFor == nil)
  }

  @Test(
    "What an undo takes back is cancelled from wherever it stands, and holds nothing",
    arguments: EnrolmentMoveTests.order)
  func takenBack(_ state: EnrolmentState) {
    var enrolment = Cast.enrolment(
      Cast.ada, state, at: Cast.moment(Cast.monday, "09:00"), with: Cast.sian)
    enrolment.joinedOn = Cast.monday
    enrolment.carriedFrom = "before"
    enrolment.keptFor = .firstTime
    enrolment.takeBack()
    #expect(enrolment.state == .cancelled)
    #expect(enrolment.leftOn == Cast.monday)
    #expect(enrolment.buddy == nil && enrolment.carriedFrom == nil && enrolment.keptFor == nil)
  }

  /// Every ground there is.
  static let grounds: [MoveGround] = [
    .placeFree, .overridden, .firstInLine(passedOver: 0, priority: false),
    .firstInLine(passedOver: 12, priority: true), .picked, .offerAccepted, .offerDeclined,
    .offerEnded, .releaseAgreed, .ownTimeInstead, .releaseNotAgreed, .enrolmentClosed,
    .classCancelled, .backToPlanned, .movedTo("YOGA-2"), .movedFrom("ESP.1"),
    .joiningKept(from: "YOGA-0"), .classOver, .undone,
  ]

  @Test("Why an enrolment moved is kept as text and read back", arguments: grounds)
  func roundTrip(_ ground: MoveGround) {
    #expect(MoveGround(ground.text) == ground)
    #expect(!ground.text.contains(" "))
  }

  @Test(
    "What is no ground is not read as one",
    arguments: ["", "whim", "first-in-line", "first-in-line:x:joined", "moved-to", "picked:1", ":"])
  func noGround(_ text: String) {
    #expect(MoveGround(text) == nil)
  }

  @Test("Only coming from the waiting list to a place or an offer is a promotion")
  func promotions() {
    #expect(
      EnrolmentMoveTests.grounds.filter(\.isPromotion) == [
        .firstInLine(passedOver: 0, priority: false), .firstInLine(passedOver: 12, priority: true),
        .picked, .offerAccepted,
      ])
  }

  /// A history of moves, all of them at once.
  private static func history(_ moves: (EnrolmentState, MoveGround)...) -> [EnrolmentMove] {
    moves.map {
      EnrolmentMove(
        state: $0.0, at: Cast.moment(Cast.monday, "09:00"), actor: "rep", ground: $0.1)
    }
  }

  private static let inLine = MoveGround.firstInLine(passedOver: 0, priority: false)

  /// Histories, and which of their moves stand.
  static let undone: [(moves: [EnrolmentMove], stand: [Int])] = [
    (history((.waitlisted, .placeFree), (.confirmed, inLine)), [0, 1]),
    (history((.waitlisted, .placeFree), (.confirmed, inLine), (.waitlisted, .undone)), [0]),
    (
      history(
        (.waitlisted, .placeFree), (.confirmed, inLine), (.waitlisted, .undone),
        (.confirmed, inLine)), [0, 3]
    ),
    (
      history(
        (.waitlisted, .placeFree), (.offered, inLine), (.confirmed, .offerAccepted),
        (.offered, .undone)), [0, 1]
    ),
    (
      history(
        (.waitlisted, .placeFree), (.offered, inLine), (.confirmed, .offerAccepted),
        (.offered, .undone), (.waitlisted, .undone)), [0]
    ),
    (
      history(
        (.waitlisted, .placeFree), (.offered, inLine), (.waitlisted, .offerDeclined),
        (.offered, inLine), (.waitlisted, .undone)), [0, 1, 2]
    ),
    // A change that moved nobody was taken back.
    (history((.waitlisted, .placeFree), (.confirmed, inLine), (.confirmed, .undone)), [0, 1]),
    (history((.confirmed, .placeFree), (.cancelled, .undone)), []),
  ]

  @Test("A move that an undo took back does not stand, whatever came between", arguments: undone)
  func standing(_ moves: [EnrolmentMove], _ stand: [Int]) {
    #expect(moves.standing == stand.map { moves[$0] })
  }
}
