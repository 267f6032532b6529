extension MoveGround {
  /// Where an enrolment may go on this ground; anywhere for what an undo put back.
  public var ends: Set<EnrolmentState> {
    switch self {
    case .placeFree, .overridden, .offerAccepted: [.confirmed, .requested]
    case .firstInLine: [.confirmed, .offered]
    case .picked: [.confirmed, .requested, .offered]
    case .offerDeclined: [.waitlisted, .declined]
    case .offerEnded, .classCancelled: [.cancelled]
    case .releaseAgreed, .ownTimeInstead: [.confirmed]
    case .releaseNotAgreed, .enrolmentClosed: [.declined]
    case .backToPlanned, .joiningKept: [.waitlisted]
    case .movedTo: [.withdrawn]
    case .movedFrom: [.confirmed, .requested, .waitlisted]
    case .classOver: [.attended, .didNotAttend, .withdrawn, .cancelled]
    case .belowThreshold: [.withdrawn]
    case .undone: Set(EnrolmentState.allCases)
    }
  }
}
