import Domain

/// Fills the classes with people, in the order in which they would have come to the desk.
struct Enrolling {
  private let today: Day
  private var pool: LearnerPool
  private var random: SplitMix64

  init(today: Day, pool: LearnerPool, random: SplitMix64) {
    self.today = today
    self.pool = pool
    self.random = random
  }

  /// Everybody who sought a class, in the order of joining.
  mutating func fill(_ aClass: ScheduledClass) -> [LearnerPlace] {
    let demand = aClass.wish.demand
    guard let window = window(of: aClass) else { return [] }
    let wanted = places(in: aClass) - demand.offered + demand.withdrawn
    var chosen: Set<EmployeeNumber> = []
    var people = demand.cast.compactMap { number in
      remember(pool.take(number, for: aClass, except: chosen), in: &chosen)
    }
    while people.count < min(wanted, aClass.maximum),
      let next = remember(pool.draw(for: aClass, except: chosen), in: &chosen)
    {
      people.append(next)
    }
    let seated = people.count
    // Nobody waits while there is room.
    if seated == aClass.maximum {
      for position in 0..<(demand.offered + demand.waiting) {
        let cast = demand.castWaiting[position - demand.offered + 1]
        let next =
          cast.flatMap { pool.take($0, for: aClass, except: chosen) }
          ?? pool.draw(for: aClass, except: chosen)
        guard let next = remember(next, in: &chosen) else { break }
        people.append(next)
      }
    }
    people.replaceSubrange(0..<seated, with: random.shuffled(Array(people[0..<seated])))
    let requests = requests(people.count, in: window, seated: seated, aClass)
    return people.indices.map { index in
      place(people[index], index: index, seated: seated, at: requests[index], in: aClass)
    }
  }

  /// Places taken in the end; a class that ran had enough people to run.
  private func places(in aClass: ScheduledClass) -> Int {
    let places = aClass.wish.demand.places(of: aClass.maximum)
    let mustRun = aClass.wish.fate == .ended || aClass.wish.fate == .running
    return mustRun ? max(places, aClass.course.minimum) : places
  }

  private func remember(
    _ number: EmployeeNumber?, in chosen: inout Set<EmployeeNumber>
  ) -> EmployeeNumber? {
    number.map { chosen.insert($0).memberAfterInsert }
  }

  /// The days people asked in: from the opening of enrolment to the day before the class or today.
  private func window(of aClass: ScheduledClass) -> ClosedRange<Day>? {
    let opens = aClass.plan.enrolFrom ?? aClass.first - 42
    // What happened to places of late happened after everybody had asked.
    let pause = settlesLate(aClass) ? 4 : 1
    let closes = min(aClass.first - pause, today - pause)
    return opens <= closes ? opens...closes : nil
  }

  private func settlesLate(_ aClass: ScheduledClass) -> Bool {
    aClass.wish.fate == .cancelled
      || aClass.wish.demand.withdrawn > 0 && aClass.wish.demand.waiting > 0
  }

  /// When each asked, in order; a class that takes late joiners has one who came after the start.
  private mutating func requests(
    _ count: Int, in window: ClosedRange<Day>, seated: Int, _ aClass: ScheduledClass
  ) -> [(day: Day, time: TimeOfDay)] {
    let length = window.upperBound.number - window.lowerBound.number
    var requests = (0..<count).map { _ in
      let quarter = random.between(32, 67)
      return (
        day: window.lowerBound + random.between(0, length),
        time: clock(quarter / 4, quarter % 4 * 15)
      )
    }
    requests.sort { ($0.day, $0.time) < ($1.day, $1.time) }
    if aClass.plan.enrolTo != nil, count > 0, aClass.first + 2 < today {
      requests[count - 1].day = min(aClass.first + 8, today - 1)
    }
    return requests
  }

  private mutating func place(
    _ learner: EmployeeNumber, index: Int, seated: Int, at request: (day: Day, time: TimeOfDay),
    in aClass: ScheduledClass
  ) -> LearnerPlace {
    let demand = aClass.wish.demand
    var place = LearnerPlace(
      classCode: aClass.plan.code, learner: learner, state: .confirmed, requestedOn: request.day,
      requestedTime: request.time, joiningNumber: index + 1)
    guard index < seated else {
      wait(&place, isOffered: index < seated + demand.offered, aClass)
      return place
    }
    place.joinedOn = request.day
    place.release = release(for: aClass.course)
    let leavers = seated - (places(in: aClass) - demand.offered)
    if aClass.wish.fate == .cancelled {
      place.state = .cancelled
      place.leftOn = min(aClass.first, today) - 2
      place.reason = "class cancelled"
    } else if index < leavers, !demand.cast.contains(learner) {
      withdraw(&place, aClass)
    } else if index >= seated - demand.requested {
      place.state = .requested
      place.joinedOn = nil
      place.release = random.pick([.full, .half])
    }
    return place
  }

  private func wait(_ place: inout LearnerPlace, isOffered: Bool, _ aClass: ScheduledClass) {
    if aClass.wish.fate == .ended {
      place.state = .withdrawn
      place.reason = WithdrawalReason.noLongerWanted.rawValue
    } else {
      place.state = isOffered ? .offered : .waitlisted
    }
  }

  private mutating func withdraw(_ place: inout LearnerPlace, _ aClass: ScheduledClass) {
    let latest = min(aClass.last, today - 1)
    let left =
      settlesLate(aClass)
      ? today - random.between(1, 2)
      : place.requestedOn + random.between(1, latest.number - place.requestedOn.number)
    place.state = .withdrawn
    place.leftOn = max(place.requestedOn, min(left, latest))
    place.reason = random.pick(WithdrawalReason.allCases.filter { $0 != .leftTrust }).rawValue
  }

  /// Who gives the time: most come in their own, to formal courses one in four does not.
  private mutating func release(for course: Course) -> ReleaseModel {
    guard random.happens(perMille: course.kind == .formal ? 250 : 60) else { return .ownTime }
    return random.pick([.full, .full, .half, .half, .toil, .shiftSwap, .hours])
  }
}
