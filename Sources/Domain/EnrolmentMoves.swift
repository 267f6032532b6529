extension EnrolmentState {
  /// The one table of moves: what may follow what. Final states have no line; their ways back are
  /// an amendment and undo.
  ///
  /// It is the reference's state machine and four moves it needs besides: a held place may be given
  /// back by its learner (requested to withdrawn), somebody served or accepting an offer may still
  /// need release (waitlisted or offered to requested), and a cancelled class ends a break
  /// (on break to cancelled).
  public static let moves: [(from: EnrolmentState, to: Set<EnrolmentState>)] = [
    (.requested, [.waitlisted, .offered, .confirmed, .withdrawn, .declined, .cancelled]),
    (.waitlisted, [.offered, .requested, .confirmed, .withdrawn, .cancelled]),
    (.offered, [.confirmed, .requested, .waitlisted, .declined, .withdrawn, .cancelled]),
    (.confirmed, [.attended, .didNotAttend, .withdrawn, .onBreak, .cancelled, .waitlisted]),
    (.onBreak, [.confirmed, .withdrawn, .cancelled]),
  ]

  /// The states that may follow.
  public var next: Set<EnrolmentState> { Self.moves.first { $0.from == self }?.to ?? [] }
}

/// A move the table of moves does not allow.
public struct IllegalMove: Error, Hashable, Sendable {
  /// Where the enrolment stands.
  public let from: EnrolmentState
  /// Where it was to go.
  public let to: EnrolmentState

  /// Joins the two ends of the move.
  public init(from: EnrolmentState, to: EnrolmentState) {
    self.from = from
    self.to = to
  }
}

/// One line of an enrolment's own history.
public struct EnrolmentMove: Hashable, Sendable {
  /// Where it went.
  public var state: EnrolmentState
  /// When.
  public var at: Moment
  /// Who did it.
  public var actor: String
  /// Why it went there; nil where the act says it all, and in histories older than grounds.
  public var ground: MoveGround?

  /// Joins the facts of a move.
  public init(state: EnrolmentState, at: Moment, actor: String, ground: MoveGround? = nil) {
    self.state = state
    self.at = at
    self.actor = actor
    self.ground = ground
  }
}

/// Why an enrolment went where it went, as facts that are kept with the move.
public enum MoveGround: Hashable, Sendable {
  /// There was a place, and nobody waited.
  case placeFree
  /// A rule was set aside.
  case overridden
  /// Came to the head of the line; this many before could not take the place.
  case firstInLine(passedOver: Int, priority: Bool)
  /// A person in charge picked this one of those waiting.
  case picked
  /// The learner took the offer.
  case offerAccepted
  /// The learner did not take the offer.
  case offerDeclined
  /// Nobody answered the offer in time.
  case offerEnded
  /// The manager agreed to release.
  case releaseAgreed
  /// The learner comes in own time instead.
  case ownTimeInstead
  /// Release was not agreed before the place could be held no longer.
  case releaseNotAgreed
  /// Enrolment was closed before release was agreed.
  case enrolmentClosed
  case classCancelled
  /// The class went back to being planned.
  case backToPlanned
  /// Went on to another class.
  case movedTo(ClassCode)
  /// Came from another class.
  case movedFrom(ClassCode)
  /// The joining time was kept from a class the employer cancelled or moved.
  case joiningKept(from: ClassCode)
  /// The class is over.
  case classOver
  /// The class is over, and this many sessions of those expected are less than the agreement's
  /// threshold, in percent.
  case belowThreshold(attended: Int, of: Int, threshold: Int)
  /// An undo took it back.
  case undone

  /// The ground as kept: a word and its facts, parted by colons.
  public var text: String {
    switch self {
    case .placeFree: "place-free"
    case .overridden: "overridden"
    case .firstInLine(let passedOver, let priority):
      "first-in-line:\(passedOver):\(priority ? "priority" : "joined")"
    case .picked: "picked"
    case .offerAccepted: "offer-accepted"
    case .offerDeclined: "offer-declined"
    case .offerEnded: "offer-ended"
    case .releaseAgreed: "release-agreed"
    case .ownTimeInstead: "own-time-instead"
    case .releaseNotAgreed: "release-not-agreed"
    case .enrolmentClosed: "enrolment-closed"
    case .classCancelled: "class-cancelled"
    case .backToPlanned: "back-to-planned"
    case .movedTo(let code): "moved-to:\(code)"
    case .movedFrom(let code): "moved-from:\(code)"
    case .joiningKept(let code): "joining-kept:\(code)"
    case .classOver: "class-over"
    case .belowThreshold(let attended, let expected, let threshold):
      "below-threshold:\(attended):\(expected):\(threshold)"
    case .undone: "undone"
    }
  }

  /// Reads a ground as kept; nil where the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
    switch (parts[0], parts.count) {
    case ("first-in-line", 3):
      guard let passedOver = Int(parts[1]) else { return nil }
      self = .firstInLine(passedOver: passedOver, priority: parts[2] == "priority")
    case ("below-threshold", 4):
      let numbers = parts.dropFirst().compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      self = .belowThreshold(attended: numbers[0], of: numbers[1], threshold: numbers[2])
    case ("moved-to", 2): self = .movedTo(ClassCode(parts[1]))
    case ("moved-from", 2): self = .movedFrom(ClassCode(parts[1]))
    case ("joining-kept", 2): self = .joiningKept(from: ClassCode(parts[1]))
    default:
      let plain: [MoveGround] = [
        .placeFree, .overridden, .picked, .offerAccepted, .offerDeclined, .offerEnded,
        .releaseAgreed, .ownTimeInstead, .releaseNotAgreed, .enrolmentClosed, .classCancelled,
        .backToPlanned, .classOver, .undone,
      ]
      guard let ground = plain.first(where: { $0.text == text }) else { return nil }
      self = ground
    }
  }

  /// Whether this is how somebody who waited came to a place or an offer.
  public var isPromotion: Bool {
    switch self {
    case .firstInLine, .picked, .offerAccepted: true
    default: false
    }
  }
}

extension [EnrolmentMove] {
  /// The moves of a history, oldest first, that no undo has taken back; an undo's own are left out.
  public var standing: [EnrolmentMove] {
    var standing: [EnrolmentMove] = []
    for move in self {
      guard move.ground == .undone else {
        standing.append(move)
        continue
      }
      // An undo leads back to where the enrolment stood; one of a booking, to nowhere.
      while let last = standing.last, last.state != move.state { standing.removeLast() }
    }
    return standing
  }
}
