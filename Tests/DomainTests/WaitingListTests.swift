import Domain
import SeededNumbers
import Testing

extension WaitingList {
  /// Serves with nothing in anybody's way, unless told otherwise.
  func serving(
    _ places: Places, on day: Day = Cast.monday,
    groups: (Enrolment) -> Set<KeptGroup> = { _ in [] },
    obstacles: (Enrolment) -> [Refusal] = { _ in [] }
  ) -> WaitingListServed {
    serve(places: places, on: day, groups: groups, obstacles: obstacles)
  }
}

@Suite("Waiting lists") struct WaitingListTests {
  private let morning = Cast.moment(Cast.monday, "09:00")
  private let noon = Cast.moment(Cast.monday, "12:00")

  private var list: WaitingList {
    WaitingList(
      [
        Cast.enrolment(Cast.hoa, .waitlisted, at: noon, joining: 2),
        Cast.enrolment(Cast.sian, .confirmed, at: morning, joining: 1),
        Cast.enrolment(Cast.ada, .waitlisted, at: noon, joining: 1),
        Cast.enrolment(Cast.lukasz, .waitlisted, at: morning, joining: 9),
      ], on: Cast.monday)
  }

  private func places(free: Int) -> Places { Places(minimum: 1, maximum: free) }

  @Test("Those who wait stand by joining time, then joining number; nobody else stands there")
  func order() {
    #expect(list.queue.map(\.learner) == [Cast.lukasz, Cast.ada, Cast.hoa].map(\.number))
    #expect(list.position(of: Cast.lukasz.number) == 1)
    #expect(list.position(of: Cast.hoa.number) == 3)
    #expect(list.position(of: Cast.sian.number) == nil)
  }

  @Test("The order is total: however the entries come, they stand the same")
  func totalOrder() {
    var generator = SeededGenerator(seed: 3)
    let people = (1...40).map { number in
      Cast.enrolment(
        StaffMember(number: EmployeeNumber("\(number)"), name: PersonName(family: "P\(number)")),
        .waitlisted,
        // Many join in the same minute; their joining numbers part them.
        at: Moment(microseconds: Int64.random(in: 0..<5, using: &generator)), joining: number,
        priorityUntil: number.isMultiple(of: 3) ? Cast.monday : nil)
    }
    let expected = WaitingList(people, on: Cast.monday).queue
    for _ in 0..<50 {
      #expect(
        WaitingList(people.shuffled(using: &generator), on: Cast.monday).queue == expected)
    }
    let keys = expected.map {
      [$0.priorityUntil == nil ? 1 : 0, $0.requestedAt.microseconds, Int64($0.joiningNumber)]
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test("The priority group goes first until the end of its last day, then by joining time again")
  func priority() {
    let waiting = [
      Cast.enrolment(Cast.lukasz, .waitlisted, at: morning, joining: 1),
      Cast.enrolment(
        Cast.ada, .waitlisted, at: noon, joining: 2, priorityUntil: Cast.thursday),
    ]
    let first = { (day: Day) in WaitingList(waiting, on: day).queue.first?.learner }
    #expect(first(Cast.monday) == Cast.ada.number)
    #expect(first(Cast.thursday) == Cast.ada.number)
    #expect(first(Cast.thursday + 1) == Cast.lukasz.number)
  }

  @Test("Of seven places and ten who wait, the first seven get one")
  func firstCome() {
    let people = (0..<10).map { index in
      Cast.enrolment(
        StaffMember(number: EmployeeNumber("\(index)"), name: PersonName(family: "P")),
        .waitlisted, at: Moment(microseconds: Int64(index)), joining: index)
    }
    let served = WaitingList(people.shuffled(), on: Cast.monday).serving(places(free: 7))
    #expect(served.promoted.map(\.enrolment.learner.text) == (0..<7).map { "\($0)" })
    #expect(served.passedOver.isEmpty)
  }

  @Test("For one who leaves exactly one comes")
  func oneForOne() {
    let served = list.serving(places(free: 1))
    #expect(served.promoted.map(\.enrolment.learner) == [Cast.lukasz.number])
    #expect(list.serving(places(free: 0)).promoted.isEmpty)
  }

  @Test("Whoever cannot take a place is named, and the next in line gets it")
  func passedOver() {
    let obstacle = Refusal.leaver(Cast.lukasz.name, lastDay: Cast.monday - 1)
    let served = list.serving(
      places(free: 1),
      obstacles: {
        $0.learner == Cast.lukasz.number ? [obstacle] : []
      })
    #expect(served.promoted.map(\.enrolment.learner) == [Cast.ada.number])
    #expect(served.promoted.map(\.passedOver) == [1])
    #expect(served.passedOver.map(\.enrolment.learner) == [Cast.lukasz.number])
    #expect(served.passedOver.map(\.obstacles) == [[obstacle]])
    #expect(list.position(of: Cast.lukasz.number) == 1)
  }

  @Test("Nobody behind the last place is looked at")
  func onlyWhoMatters() {
    var asked: [EmployeeNumber] = []
    _ = list.serve(places: places(free: 2), on: Cast.monday, groups: { _ in [] }) { enrolment in
      asked.append(enrolment.learner)
      return []
    }
    #expect(asked == [Cast.lukasz.number, Cast.ada.number])
  }

  @Test("Only a clash, having left or a manager keeps a waiting person from a place")
  func obstacles() {
    let waiting = BookingFacts.adaWantsYoga {
      $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: morning)
      $0.theClass.enrolTo = Cast.monday - 1
      $0.theClass.state = .closed
    }
    #expect(waiting.obstaclesToPlace.isEmpty)
    var blocked = waiting
    blocked.commitments = [BookingFacts.spanish]
    blocked.person.leavingDate = Cast.monday - 1
    blocked.release = .half
    #expect(blocked.obstaclesToPlace.map(\.code) == ["leaver", "clash", "not-released"])
    blocked.releaseState = .agreedOther
    #expect(blocked.obstaclesToPlace.map(\.code) == ["leaver", "clash"])
  }

  @Test("A clash or an answer that is still out keeps nobody from an offer; a manager's no does")
  func obstaclesToOffer() {
    var waiting = BookingFacts.adaWantsYoga {
      $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: morning)
      $0.commitments = [BookingFacts.spanish]
      $0.release = .full
      $0.releaseState = .requested
    }
    #expect(waiting.obstaclesToOffer.isEmpty)
    waiting.releaseState = .declined
    waiting.releaseGround = .cover
    #expect(
      waiting.obstaclesToOffer
        == [.notReleased(Cast.ada.name, Cast.yoga.label, .declined, .cover)])
    waiting.release = .ownTime
    #expect(waiting.obstaclesToOffer.isEmpty)
    waiting.person.leavingDate = Cast.monday - 1
    #expect(waiting.obstaclesToOffer.map(\.code) == ["leaver"])
  }
}
