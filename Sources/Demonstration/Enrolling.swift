import Domain

/// Fills the classes with people, in the order in which they would have come to the desk.
struct Enrolling {
  private let today: Day
  private let agreement: LearningAgreement
  /// Who comes to classes, and when each is taken up.
  private(set) var pool: LearnerPool
  private var learners: [CourseCode: Set<EmployeeNumber>] = [:]
  private var losers: [CourseCode: Set<EmployeeNumber>] = [:]
  private var random: SplitMix64

  init(today: Day, agreement: LearningAgreement, pool: LearnerPool, random: SplitMix64) {
    self.today = today
    self.agreement = agreement
    self.pool = pool
    self.random = random
  }

  /// Everybody who sought a class, in the order of joining.
  mutating func fill(_ aClass: ScheduledClass) -> [LearnerPlace] {
    let demand = aClass.wish.demand
    guard let window = window(of: aClass) else { return [] }
    let wanted = places(in: aClass) - demand.offered + demand.withdrawn
    // Nobody whose class was cancelled has come to another of the course since.
    let course = aClass.course.code
    let isCancelled = aClass.wish.fate == .cancelled
    var chosen =
      isCancelled
      ? learners[course, default: []] : aClass.first > today ? losers[course, default: []] : []
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
    let requests = requests(people.count, in: window, aClass)
    var roll: [LearnerPlace] = []
    for index in people.indices {
      let first = index > seated ? roll[seated] : nil
      roll.append(
        place(
          people[index], index: index, seated: seated, behind: first, at: requests[index],
          in: aClass))
    }
    if isCancelled {
      losers[course, default: []].formUnion(people)
    } else if aClass.last > today {
      learners[course, default: []].formUnion(people)
    }
    return roll
  }

  /// Places taken in the end; a class that ran had enough people to run.
  private func places(in aClass: ScheduledClass) -> Int {
    let places = aClass.wish.demand.places(of: aClass.maximum)
    let mustRun = aClass.wish.fate.isPast || aClass.wish.fate == .running
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
    let pause =
      !aClass.wish.demand.requested.isEmpty
      ? 7 : settlesLate(aClass) || aClass.wish.shows == .longList ? 4 : 1
    let closes = min(aClass.first - pause, today - pause)
    return opens <= closes ? opens...closes : nil
  }

  private func settlesLate(_ aClass: ScheduledClass) -> Bool {
    aClass.wish.fate == .cancelled
      || aClass.wish.demand.withdrawn > 0 && aClass.wish.demand.waiting > 0
  }

  /// When each asked, in order; the last wait for release since days of their own, and a class that
  /// takes late joiners has one who came after the start.
  private mutating func requests(
    _ count: Int, in window: ClosedRange<Day>, _ aClass: ScheduledClass
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
    for (place, ask) in aClass.wish.demand.requested.suffix(count).reversed().enumerated() {
      requests[count - 1 - place].day = today - ask.daysAgo
    }
    if aClass.plan.enrolTo != nil, count > 0, aClass.first + 2 < today {
      requests[count - 1].day = min(aClass.first + 8, today - 1)
    }
    return requests
  }

  private mutating func place(
    _ learner: EmployeeNumber, index: Int, seated: Int, behind first: LearnerPlace?,
    at request: (day: Day, time: TimeOfDay), in aClass: ScheduledClass
  ) -> LearnerPlace {
    let demand = aClass.wish.demand
    var place = LearnerPlace(
      classCode: aClass.plan.code, learner: learner,
      state: index < seated ? .confirmed : .waitlisted, because: index < seated ? .placeFree : nil,
      requestedOn: request.day, requestedTime: request.time, joiningNumber: index + 1)
    guard index < seated else {
      wait(&place, turn: index - seated, behind: first, aClass)
      return place
    }
    place.joinedOn = request.day
    place.release = release(for: aClass.course)
    let leavers = seated - (places(in: aClass) - demand.offered)
    if aClass.wish.fate == .cancelled {
      place.go(to: .cancelled, because: .classCancelled)
      place.leftOn = min(aClass.first, today) - 2
      place.reason = "class cancelled"
    } else if index < leavers, !demand.cast.contains(learner) {
      withdraw(&place, index: index, aClass)
    } else if index >= seated - demand.requested.count {
      let ask = demand.requested[index - (seated - demand.requested.count)]
      place.joinedOn = nil
      place.release = ask.model ?? random.pick([.full, .half])
      place.isHeld(for: ReleaseRequest(asked: place.release, ground: ask.declined))
    }
    return place
  }

  /// In line for a place; the first of them may be offered one.
  private func wait(
    _ place: inout LearnerPlace, turn: Int, behind first: LearnerPlace?, _ aClass: ScheduledClass
  ) {
    if let person = pool.person(place.learner) {
      place.joinList(
        of: aClass.theClass, behind: first, on: place.requestedOn, as: person, agreement,
        today: today)
    }
    if aClass.wish.fate.isPast {
      place.go(to: .withdrawn)
      place.reason = WithdrawalReason.noLongerWanted.rawValue
    } else if turn < aClass.wish.demand.offered {
      place.go(to: .offered, because: .firstInLine(passedOver: 0, priority: false))
      // One offer ends this evening, the next tomorrow morning.
      place.offerEnds = WallTime(today + turn, turn == 0 ? clock(17, 45) : clock(10, 45))
    }
  }

  private mutating func withdraw(
    _ place: inout LearnerPlace, index: Int, _ aClass: ScheduledClass
  ) {
    let latest = min(aClass.last, today - 1)
    let left =
      settlesLate(aClass)
      ? today - random.between(1, 2)
      : place.requestedOn + random.between(1, latest.number - place.requestedOn.number)
    // Places that are offered now came free one a day.
    let isOffered = index < aClass.wish.demand.offered
    place.go(to: .withdrawn)
    place.leftOn =
      isOffered ? today - 2 + index : max(place.requestedOn, min(left, latest))
    place.reason = random.pick(WithdrawalReason.allCases.filter { $0 != .leftTrust }).rawValue
  }

  /// Who gives the time: most come in their own, to formal courses one in four does not.
  private mutating func release(for course: Course) -> ReleaseModel {
    guard random.happens(perMille: course.kind == .formal ? 250 : 60) else { return .ownTime }
    return random.pick([.full, .full, .half, .half, .toil, .shiftSwap, .full])
  }
}
