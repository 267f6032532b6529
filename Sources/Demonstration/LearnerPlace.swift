import Domain

/// A place or a claim on a class, as the desk wrote it down on the trust's wall clock.
struct LearnerPlace: Sendable {
  let classCode: ClassCode
  let learner: EmployeeNumber
  var state: EnrolmentState
  let requestedOn: Day
  let requestedTime: TimeOfDay
  let joiningNumber: Int
  var release = ReleaseModel.ownTime
  var joinedOn: Day?
  var leftOn: Day?
  var reason: String?

  /// Whether the learner belongs on the register of a session on that day.
  func isExpected(on day: Day) -> Bool {
    guard let joinedOn, joinedOn <= day else { return false }
    return leftOn.map { day < $0 } ?? true
  }

  /// The enrolment, with its moment.
  func enrolment(_ clock: WallClock) -> Enrolment {
    Enrolment(
      id: EnrolmentID("\(classCode)/\(joiningNumber)"), classCode: classCode, learner: learner,
      state: state, requestedAt: clock.moment(requestedOn, requestedTime),
      joiningNumber: joiningNumber, release: release, joinedOn: joinedOn, leftOn: leftOn,
      reason: reason)
  }
}
