import Domain
import Testing

@Suite("Waiting lists") struct WaitingListTests {
  private let morning = Cast.moment(Cast.monday, "09:00")
  private let noon = Cast.moment(Cast.monday, "12:00")

  private var list: WaitingList {
    WaitingList([
      Cast.enrolment(Cast.hoa, .waitlisted, at: noon, joining: 2),
      Cast.enrolment(Cast.sian, .confirmed, at: morning, joining: 1),
      Cast.enrolment(Cast.ada, .waitlisted, at: noon, joining: 1),
      Cast.enrolment(Cast.lukasz, .waitlisted, at: morning, joining: 9),
    ])
  }

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
        at: Moment(microseconds: Int64.random(in: 0..<5, using: &generator)), joining: number)
    }
    let expected = WaitingList(people).queue
    for _ in 0..<50 {
      #expect(WaitingList(people.shuffled(using: &generator)).queue == expected)
    }
    let keys = expected.map { [$0.requestedAt.microseconds, Int64($0.joiningNumber)] }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test("Of seven places and ten who wait, the first seven get one")
  func firstCome() {
    let people = (0..<10).map { index in
      Cast.enrolment(
        StaffMember(number: EmployeeNumber("\(index)"), name: PersonName(family: "P")),
        .waitlisted, at: Moment(microseconds: Int64(index)), joining: index)
    }
    let (promoted, passedOver) = WaitingList(people.shuffled()).serve(places: 7) { _ in [] }
    #expect(promoted.map(\.learner.text) == (0..<7).map { "\($0)" })
    #expect(passedOver.isEmpty)
  }

  @Test("For one who leaves exactly one comes")
  func oneForOne() {
    let (promoted, _) = list.serve(places: 1) { _ in [] }
    #expect(promoted.map(\.learner) == [Cast.lukasz.number])
    #expect(list.serve(places: 0) { _ in [] }.promoted.isEmpty)
  }

  @Test("Whoever cannot take a place is named, and the next in line gets it")
  func passedOver() {
    let obstacle = Refusal.leaver(Cast.lukasz.name, lastDay: Cast.monday - 1)
    let (promoted, passedOver) = list.serve(places: 1) {
      $0.learner == Cast.lukasz.number ? [obstacle] : []
    }
    #expect(promoted.map(\.learner) == [Cast.ada.number])
    #expect(passedOver.map(\.0.learner) == [Cast.lukasz.number])
    #expect(passedOver.map(\.1) == [[obstacle]])
    #expect(list.position(of: Cast.lukasz.number) == 1)
  }

  @Test("Nobody behind the last place is looked at")
  func onlyWhoMatters() {
    var asked: [EmployeeNumber] = []
    _ = list.serve(places: 2) { enrolment in
      asked.append(enrolment.learner)
      return []
    }
    #expect(asked == [Cast.lukasz.number, Cast.ada.number])
  }

  @Test("Places are given out by themselves until the class starts")
  func untilTheStart() {
    let serves = { (theClass: Class, day: Day, time: String) in
      WaitingList.servesItself(
        theClass, sessions: Cast.yogaSessions, at: Cast.at(day, time))
    }
    #expect(serves(Cast.yoga, Cast.thursday, "11:59"))
    #expect(!serves(Cast.yoga, Cast.thursday, "12:00"))
    var late = Cast.yoga
    late.enrolTo = Cast.thursday + 7
    #expect(serves(late, Cast.thursday + 7, "23:59"))
    #expect(!serves(late, Cast.thursday + 8, "00:00"))
  }

  @Test("Places are never given out by themselves where a person decides, or nothing takes place")
  func neverByThemselves() {
    let serves = { (change: (inout Class) -> Void) in
      var theClass = Cast.yoga
      change(&theClass)
      return WaitingList.servesItself(
        theClass, sessions: Cast.yogaSessions, at: Cast.at(Cast.monday, "09:00"))
    }
    #expect(serves { $0.state = .open })
    #expect(serves { $0.state = .closed })
    for state in [ClassState.planned, .completed, .cancelled] {
      #expect(!serves { $0.state = state }, "\(state)")
    }
    for mode in [FreedPlace.offer, .picked] {
      #expect(!serves { $0.freedPlace = mode }, "\(mode)")
    }
  }

  @Test("Only a clash or having left keeps a waiting person from a place; the window does not")
  func obstacles() {
    let waiting = BookingFacts.adaWantsYoga {
      $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: morning)
      $0.theClass.enrolTo = Cast.monday - 1
      $0.theClass.state = .closed
    }
    #expect(waiting.obstaclesToPromotion.isEmpty)
    var blocked = waiting
    blocked.commitments = [BookingFacts.spanish]
    blocked.person.leavingDate = Cast.monday - 1
    #expect(blocked.obstaclesToPromotion.map(\.code) == ["leaver", "clash"])
  }
}
