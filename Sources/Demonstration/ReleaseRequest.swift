import Domain

/// What a learner asked of the manager, and the answer.
struct ReleaseRequest: Sendable {
  let asked: ReleaseModel
  var state = ReleaseState.requested
  var agreed: ReleaseModel?
  var hours: Int?
  var heldUntil: WallTime?
  var answeredBy: String?
  var answeredOn: Day?
  var ground: ReleaseGround?
  /// A session for which the learner swaps a shift instead.
  var swapped: Int?
}

extension LearnerPlace {
  /// The release asked for, and a session's own arrangement, where there are any.
  func releases(_ clock: WallClock) -> [Release] {
    guard let request else { return [] }
    let whole = Release(
      enrolment: id, asked: request.asked, state: request.state, agreed: request.agreed,
      hours: request.hours, askedAt: clock.moment(requestedOn, requestedTime),
      heldUntil: request.heldUntil, answeredBy: request.answeredBy,
      answeredOn: request.answeredOn, ground: request.ground)
    guard let swapped = request.swapped else { return [whole] }
    var own = whole
    own.session = swapped
    own.asked = .shiftSwap
    own.state = .agreed
    own.agreed = .shiftSwap
    own.hours = nil
    return [whole, own]
  }
}
