import Domain
import SeededNumbers
import Testing

/// A class kept in memory: bookings and withdrawals as the rules decide, nothing else.
private struct ClassInMemory {
  var theClass: Class
  var enrolments: [Enrolment] = []
  var now = Cast.at(Cast.monday, "09:00")

  var places: Places {
    let count = { (states: Set<EnrolmentState>) in
      enrolments.count { states.contains($0.state) }
    }
    return Places(
      minimum: 1, maximum: theClass.maximum, confirmed: count([.confirmed]),
      requested: count([.requested]), waiting: count([.waitlisted]))
  }

  var list: WaitingList { WaitingList(enrolments, on: now.day) }

  mutating func book(
    _ person: StaffMember, release: ReleaseModel
  ) throws -> BookingDecision {
    let live = enrolments.firstIndex { $0.learner == person.number && $0.state.isLive }
    let decision = BookingFacts(
      person: person, theClass: theClass, sessions: Cast.yogaSessions, places: places,
      live: live.map { enrolments[$0] }, now: now, release: release
    ).decide()
    let state: EnrolmentState
    switch decision {
    case .refused: return decision
    case .confirmed: state = .confirmed
    case .requested: state = .requested
    case .waitlisted: state = .waitlisted
    }
    if let live {
      try enrolments[live].move(to: state)
    } else {
      enrolments.append(
        Cast.enrolment(person, state, at: now.moment, joining: enrolments.count + 1))
    }
    return decision
  }

  mutating func withdraw(_ person: StaffMember) throws {
    guard
      let index = enrolments.firstIndex(where: { $0.learner == person.number && $0.state.isLive })
    else { return }
    try enrolments[index].move(to: .withdrawn)
    let rule = WaitingList.rule(
      of: theClass, sessions: Cast.yogaSessions, offerHours: 48, at: now)
    guard rule == .given else { return }
    for served in list.serving(places).promoted {
      guard let place = enrolments.firstIndex(where: { $0.id == served.enrolment.id }) else {
        continue
      }
      try enrolments[place].move(to: .confirmed)
    }
  }
}

@Suite("However people book and withdraw") struct PlacePropertyTests {
  private let people = (1...12).map {
    StaffMember(number: EmployeeNumber("\($0)"), name: PersonName(family: "Person \($0)"))
  }

  @Test("No class is ever overfull, nobody is on it twice, and nobody waits beside a free place")
  func invariants() throws {
    var generator = SeededGenerator(seed: 2_026)
    for round in 0..<60 {
      var theClass = Cast.yoga
      theClass.maximum = Int.random(in: 1...5, using: &generator)
      theClass.freedPlace = FreedPlace.allCases.randomElement(using: &generator) ?? .automatic
      var books = ClassInMemory(theClass: theClass)
      for _ in 0..<80 {
        guard let person = people.randomElement(using: &generator) else { continue }
        if Int.random(in: 0..<3, using: &generator) == 0 {
          try books.withdraw(person)
        } else {
          let release = ReleaseModel.allCases.randomElement(using: &generator) ?? .ownTime
          _ = try books.book(person, release: release)
        }
        #expect(books.places.occupied <= theClass.maximum, "round \(round)")
        let live = books.enrolments.filter(\.state.isLive).map(\.learner)
        #expect(Set(live).count == live.count, "round \(round)")
        if theClass.freedPlace == .automatic {
          #expect(books.places.left == 0 || books.places.waiting == 0, "round \(round)")
        }
      }
    }
  }

  @Test("Those who wait get places in the order they joined")
  func fairness() throws {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<40 {
      var books = ClassInMemory(theClass: Cast.yoga)
      for person in people.shuffled(using: &generator) {
        _ = try books.book(person, release: .ownTime)
      }
      while books.places.waiting > 0 {
        let first = books.list.queue.first?.learner
        guard
          let leaving = people.filter({ person in
            books.enrolments.contains { $0.learner == person.number && $0.state == .confirmed }
          }).randomElement(using: &generator)
        else { break }
        try books.withdraw(leaving)
        #expect(books.enrolments.contains { $0.learner == first && $0.state == .confirmed })
      }
      #expect(books.places.waiting == 0)
    }
  }
}
