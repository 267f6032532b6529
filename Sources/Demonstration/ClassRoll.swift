import Domain

/// Everybody who sought one class, while people are added to it.
struct ClassRoll {
  let aClass: ScheduledClass
  private(set) var places: [LearnerPlace]
  private let agreement: LearningAgreement
  private let today: Day

  init(
    _ aClass: ScheduledClass, _ places: [LearnerPlace], _ agreement: LearningAgreement,
    today: Day
  ) {
    self.aClass = aClass
    self.places = places
    self.agreement = agreement
    self.today = today
  }

  var isFull: Bool { places.count { $0.state.holdsPlace } == aClass.maximum }
  var learners: Set<EmployeeNumber> { Set(places.map(\.learner)) }

  /// Somebody joins the waiting list so many days ago.
  mutating func wait(
    _ person: StaffMember?, _ daysAgo: Int, _ time: TimeOfDay,
    _ change: (inout LearnerPlace) -> Void = { _ in }
  ) {
    guard let person else { return }
    var place = LearnerPlace(
      classCode: aClass.plan.code, learner: person.number, state: .waitlisted,
      requestedOn: today - daysAgo, requestedTime: time, joiningNumber: places.count + 1)
    place.joinList(
      of: aClass.theClass, behind: places.first { $0.state == .waitlisted },
      on: today - daysAgo, as: person, agreement, today: today)
    change(&place)
    places.append(place)
  }

  /// The last two to join only come together.
  mutating func pairLastTwo() {
    let (one, other) = (places.count - 2, places.count - 1)
    guard one >= 0, places[one].state == .waitlisted else { return }
    places[one].buddy = places[other].learner
    places[other].buddy = places[one].learner
  }

  /// Yesterday somebody gave up a place, and it went to the last to join: the others who go first
  /// could not take it.
  mutating func passPlace(to person: StaffMember?) {
    guard let person, places.last?.learner == person.number,
      let leaver = places.firstIndex(where: { $0.state == .confirmed && $0.joinedOn != nil }),
      let last = places.indices.last
    else { return }
    places[leaver].go(to: .withdrawn)
    places[leaver].leftOn = today - 1
    places[leaver].reason = WithdrawalReason.shift.rawValue
    let passedOver = places.dropLast().count {
      $0.state == .waitlisted && $0.priorityUntil != nil
    }
    places[last].go(
      to: .confirmed, because: .firstInLine(passedOver: passedOver, priority: true))
    places[last].joinedOn = today - 1
  }

  /// Somebody was there in time, among those who asked before and after.
  mutating func insert(_ place: LearnerPlace) {
    places.append(place)
    places.sort { ($0.requestedOn, $0.requestedTime) < ($1.requestedOn, $1.requestedTime) }
    for index in places.indices { places[index].joiningNumber = index + 1 }
  }
}
