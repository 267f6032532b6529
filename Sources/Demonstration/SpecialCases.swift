import Domain

/// What a class's people are there to show.
enum SpecialCase: Sendable {
  /// Full, with a waiting list on which everybody stands for another reason.
  case longList
  /// Planned anew for those whose class was cancelled.
  case rerun
  /// Held while one of its learners had another class; the rule was set aside.
  case overlap

  /// Of which classes one has to be at the same time.
  var besides: ClassWish.Fate? {
    switch self {
    case .longList: .coming
    case .rerun: nil
    case .overlap: .running
    }
  }
}

/// Adds the cases of enrolment that chance would not make every day.
struct SpecialCases {
  typealias Places = [ClassCode: [LearnerPlace]]

  private let today: Day
  private let agreement: LearningAgreement
  private var pool: LearnerPool
  private let classes: [ScheduledClass]

  init(
    today: Day, agreement: LearningAgreement, pool: LearnerPool, _ classes: [ScheduledClass]
  ) {
    self.today = today
    self.agreement = agreement
    self.pool = pool
    self.classes = classes
  }

  /// Shows them on the classes that are meant for it, once all others are filled.
  mutating func show(in places: inout Places) {
    for aClass in classes {
      switch aClass.wish.shows {
      case .longList: lengthen(aClass, &places)
      case .rerun: rerun(aClass, &places)
      case .overlap: overlap(aClass, &places)
      case nil: break
      }
    }
    for aClass in classes where !aClass.kept.isEmpty { useKeptPlaces(of: aClass, &places) }
  }

  /// A full class that opened lately: some go first, one has a clash, one waits for the manager too,
  /// two only come together, one has kept the joining time of a class that was cancelled.
  private mutating func lengthen(_ aClass: ScheduledClass, _ places: inout Places) {
    var roll = roll(aClass, places)
    // In the smallest trusts there may not be enough people; then nobody waits.
    guard roll.isFull else { return }
    let goesFirst = agreement.provisions.isPriority
    let losses = losses(of: aClass, places)
    let others = Set(losses.map(\.learner))
    func drawn(_ isWanted: (StaffMember) -> Bool = { _ in true }) -> StaffMember? {
      pool.draw(for: aClass, except: roll.learners.union(others), where: isWanted)
        .flatMap { pool.person($0) }
    }
    let busy = learnerWithClash(aClass, places, except: others, preferring: goesFirst)
    roll.wait(drawn { !goesFirst($0) && $0.number != busy?.number }, 3, clock(9, 10))
    roll.wait(busy, 3, clock(11, 40))
    let next = drawn(goesFirst)
    roll.wait(next, 2, clock(10, 5))
    roll.passPlace(to: next)
    roll.wait(drawn(), 2, clock(13, 20)) { $0.release = .full }
    roll.wait(drawn(), 2, clock(15, 30))
    roll.wait(drawn(), 2, clock(15, 30))
    roll.pairLastTwo()
    roll.wait(drawn(goesFirst), 1, clock(10, 0))
    if let lost = losses.first {
      roll.wait(pool.person(lost.learner), 1, clock(16, 10)) { $0.carryOn(from: lost) }
    }
    places[aClass.plan.code] = roll.places
  }

  /// A class that is only planned: two whose class was cancelled wait for it, and one more.
  private mutating func rerun(_ aClass: ScheduledClass, _ places: inout Places) {
    var roll = roll(aClass, places)
    let losses = losses(of: aClass, places)
    for (lost, time) in zip(losses, [clock(9, 20), clock(12, 40)]) {
      roll.wait(pool.person(lost.learner), 1, time) { $0.carryOn(from: lost) }
    }
    let others = Set(losses.map(\.learner))
    roll.wait(
      pool.draw(for: aClass, except: others).flatMap { pool.person($0) }, 1, clock(15, 10))
    places[aClass.plan.code] = roll.places
  }

  /// A class one learner of which missed a session of another for it, as both tutors knew.
  private func overlap(_ aClass: ScheduledClass, _ places: inout Places) {
    guard let opens = aClass.plan.enrolFrom, let session = aClass.sessions.first else { return }
    for other in classes where other.wish.fate == .running {
      let asked = max(opens, other.plan.enrolFrom ?? opens)
      let missed = other.sessions.filter { $0.interval.overlaps(session.interval) }
      let learner = (places[other.plan.code] ?? []).firstIndex { place in
        place.state == .confirmed && place.release == .ownTime && asked < place.requestedOn
          && place.requestedOn < other.first
          && !Cast.withOwnParts.contains(place.learner)
      }
      guard let learner, !missed.isEmpty, let place = places[other.plan.code]?[learner] else {
        continue
      }
      var late = place
      late.letIn(against: ["clash"], because: "Misses one session, as agreed with the tutor")
      for missed in missed { late.marks[missed.number] = .authorised(.otherTraining) }
      places[other.plan.code]?[learner] = late
      var early = LearnerPlace(
        classCode: aClass.plan.code, learner: place.learner, state: .confirmed,
        because: .placeFree, requestedOn: place.requestedOn - 1,
        requestedTime: place.requestedTime, joiningNumber: 0)
      early.joinedOn = early.requestedOn
      early.marks[session.number] = .present
      var roll = roll(aClass, places)
      roll.insert(early)
      places[aClass.plan.code] = roll.places
      return
    }
  }

  /// Whoever belongs to a group with kept places uses one of them, as long as there are any.
  private func useKeptPlaces(of aClass: ScheduledClass, _ places: inout Places) {
    var free = Domain.Places(minimum: 1, maximum: aClass.maximum, kept: aClass.kept)
    let first = firstDays(of: roll(aClass, places).learners, except: aClass, places)
    for (index, place) in (places[aClass.plan.code] ?? []).enumerated()
    where place.state.holdsPlace {
      guard let person = pool.person(place.learner) else { continue }
      let isFirstTime = first[place.learner].map { $0 > place.requestedOn } ?? true
      let groups = free.groups(of: person, isFirstTime: isFirstTime)
      guard let group = free.keptGroup(for: groups, on: place.requestedOn),
        let kept = free.kept.firstIndex(where: { $0.group == group })
      else { continue }
      free.kept[kept].used += 1
      places[aClass.plan.code]?[index].keptFor = group
    }
  }

  /// The first day of each on a class, one class left out.
  private func firstDays(
    of learners: Set<EmployeeNumber>, except aClass: ScheduledClass, _ places: Places
  ) -> [EmployeeNumber: Day] {
    var first: [EmployeeNumber: Day] = [:]
    for (code, roll) in places where code != aClass.plan.code {
      for place in roll where learners.contains(place.learner) {
        guard let joined = place.joinedOn else { continue }
        first[place.learner] = min(joined, first[place.learner] ?? joined)
      }
    }
    return first
  }

  private func roll(_ aClass: ScheduledClass, _ places: Places) -> ClassRoll {
    ClassRoll(aClass, places[aClass.plan.code] ?? [], agreement, today: today)
  }

  /// Those whose class of the same course was cancelled and who could come to this one.
  private func losses(of aClass: ScheduledClass, _ places: Places) -> [LearnerPlace] {
    classes.filter { $0.wish.fate == .cancelled && $0.course == aClass.course }
      .flatMap { places[$0.plan.code] ?? [] }
      .filter { place in
        pool.person(place.learner).map { pool.isInPost($0, for: aClass) } ?? false
      }
  }

  /// Somebody with a place elsewhere at the same time, better one who goes first in line.
  private func learnerWithClash(
    _ aClass: ScheduledClass, _ places: Places, except others: Set<EmployeeNumber>,
    preferring goesFirst: (StaffMember) -> Bool
  ) -> StaffMember? {
    let taken = others.union((places[aClass.plan.code] ?? []).map(\.learner))
    let busy = classes.filter { other in
      other.plan.code != aClass.plan.code && other.wish.fate == .coming
        && other.sessions.contains { session in
          aClass.sessions.contains { $0.interval.overlaps(session.interval) }
        }
    }.flatMap { places[$0.plan.code] ?? [] }.filter { $0.state == .confirmed }
      .compactMap { pool.person($0.learner) }
      .filter { person in
        !taken.contains(person.number) && !Cast.withOwnParts.contains(person.number)
          && pool.isInPost(person, for: aClass)
      }
    return busy.first(where: goesFirst) ?? busy.first
  }
}
