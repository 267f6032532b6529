import Domain
import Testing

extension PlanFacts {
  /// The facts with other classes' sessions around.
  init(
    theClass: Class, sessions: [Session], spaces: [SpaceCode: LearningSpace],
    others: [Commitment], occupied: Int = 0, kept: Int = 0
  ) {
    self.init(
      theClass: theClass, sessions: sessions,
      around: OccupationFacts(
        wanted: [],
        others: others.filter { $0.label.code != theClass.code && $0.session.takesPlace }.map {
          Occupation($0.session, of: $0.label, people: 1, kit: [])
        }, spaces: spaces),
      occupied: occupied, kept: kept)
  }
}

@Suite("Rules of planning") struct PlanRuleTests {
  private let seminar = LearningSpace(code: "SEM", name: "Seminar room", capacity: 12)
  private let spanish = ClassLabel("ESP-1", "Spanish")

  /// Yoga from two to four on Thursday, in the seminar room, taught by Mara Lind.
  private func refusals(
    from start: String = "14:00", to end: String = "16:00", on day: Day = Cast.thursday,
    space: SpaceCode? = "SEM", tutor: String? = "Mara Lind", minimum: Int = 1,
    maximum: Int = 10, occupied: Int = 0, in room: LearningSpace? = nil,
    others: [Session] = []
  ) -> [Refusal] {
    var theClass = Cast.yoga
    theClass.minimum = minimum
    theClass.maximum = maximum
    return PlanFacts(
      theClass: theClass,
      sessions: [
        Cast.session("YOGA-1", on: day, start, end, space: space, tutor: tutor)
      ],
      spaces: ["SEM": room ?? seminar], others: others.map { Commitment(spanish, $0) },
      occupied: occupied
    ).refusals()
  }

  private func spanish(
    _ start: String, _ end: String, on day: Day = Cast.thursday, space: SpaceCode? = "SEM",
    tutor: String? = nil
  ) -> Session {
    Cast.session("ESP-1", on: day, start, end, space: space, tutor: tutor)
  }

  @Test("A plan with room, times and numbers in order stands")
  func inOrder() { #expect(refusals().isEmpty) }

  @Test("A space is taken only while sessions overlap", arguments: TimeOfDayTests.against2to4)
  func overlap(_ row: (from: Int, to: Int, clashes: Bool)) {
    let other = spanish("\(row.from + 12):00", "\(row.to + 12):00")
    #expect(refusals(others: [other]).map(\.code) == (row.clashes ? ["space-clash"] : []))
  }

  @Test("Another space, another day or a cancelled session never clashes")
  func elsewhere() {
    #expect(refusals(others: [spanish("14:00", "16:00", space: "LIB")]).isEmpty)
    #expect(refusals(others: [spanish("14:00", "16:00", on: Cast.thursday + 1)]).isEmpty)
    var cancelled = spanish("14:00", "16:00")
    cancelled.state = .cancelled
    #expect(refusals(others: [cancelled]).isEmpty)
  }

  @Test("A class never clashes with its own sessions as they were")
  func itself() {
    let facts = PlanFacts(
      theClass: Cast.yoga,
      sessions: [Cast.session("YOGA-1", on: Cast.thursday, "14:00", "16:00", space: "SEM")],
      spaces: ["SEM": seminar],
      others: [
        Commitment(
          Cast.yoga.label,
          Cast.session("YOGA-1", on: Cast.thursday, "15:00", "17:00", space: "SEM"))
      ])
    #expect(facts.refusals().isEmpty)
  }

  @Test("Space and tutor clash each alone and both together, and each is named")
  func spaceAndTutor() {
    #expect(
      refusals(others: [spanish("15:00", "17:00")])
        == [
          .spaceClash(
            seminar.label, with: .session(spanish, number: 1), on: Cast.thursday,
            from: Cast.time("15:00"),
            to: Cast.time("17:00"))
        ])
    #expect(
      refusals(others: [spanish("15:00", "17:00", space: "LIB", tutor: "mara lind")])
        == [
          .tutorClash(
            "Mara Lind", with: .session(spanish, number: 1), on: Cast.thursday,
            from: Cast.time("15:00"),
            to: Cast.time("17:00"))
        ])
    #expect(
      refusals(others: [spanish("15:00", "17:00", tutor: "Mara Lind")]).map(\.code)
        == ["space-clash", "tutor-clash"])
    #expect(
      refusals(others: [spanish("15:00", "17:00", space: "LIB", tutor: "Joe Hart")]).isEmpty)
  }

  @Test("An hour of setting up keeps a space before each use")
  func setUp() {
    var room = seminar
    room.setUpMinutes = 60
    let clashes = { (start: String, end: String) in
      !refusals(
        from: "14:00", to: "15:00", in: room, others: [spanish(start, end)]
      ).isEmpty
    }
    #expect(!clashes("12:00", "13:00"))
    #expect(clashes("12:30", "13:30"))
    #expect(!clashes("16:00", "17:00"))
    #expect(clashes("15:30", "16:30"))
  }

  @Test("Setting up and clearing down both lie between two uses")
  func setUpAndClearDown() {
    var room = seminar
    room.setUpMinutes = 15
    room.clearDownMinutes = 30
    let codes = { (start: String) in
      refusals(
        from: "12:00", to: "13:00", in: room, others: [spanish(start, "16:00")]
      ).map(\.code)
    }
    #expect(codes("13:44") == ["space-clash"])
    #expect(codes("13:45") == [])
  }

  @Test("A tutor needs no time to set up")
  func tutorTouches() {
    var room = seminar
    room.setUpMinutes = 60
    let other = spanish("16:00", "17:00", space: "LIB", tutor: "Mara Lind")
    #expect(refusals(in: room, others: [other]).isEmpty)
  }

  @Test("A session over midnight keeps its space on the next day")
  func overMidnight() {
    let night = spanish("22:00", "03:00", on: Cast.thursday - 1)
    #expect(refusals(from: "02:00", to: "04:00", others: [night]).map(\.code) == ["space-clash"])
    #expect(refusals(from: "03:00", to: "04:00", others: [night]).isEmpty)
  }

  @Test("A session lies inside the opening hours of its space")
  func openingHours() {
    var room = seminar
    room.opens = Cast.time("08:00")
    room.closes = Cast.time("20:00")
    let codes = { refusals(from: $0, to: $1, in: room).map(\.code) }
    #expect(codes("08:00", "20:00") == [])
    #expect(codes("07:59", "09:00") == ["outside-opening-hours"])
    #expect(codes("19:00", "20:01") == ["outside-opening-hours"])
    #expect(codes("19:00", "01:00") == ["outside-opening-hours"])
  }

  @Test("A space that closes at midnight is open until midnight, however it is written")
  func untilMidnight() {
    var room = seminar
    room.opens = Cast.time("08:00")
    let codes = { refusals(from: $0, to: $1, in: room).map(\.code) }
    #expect(codes("22:00", "24:00") == [])
    #expect(codes("22:00", "00:00") == [])
    #expect(codes("22:00", "00:30") == ["outside-opening-hours"])
  }

  @Test("Only a session that starts at noon or later runs past midnight, by noon at the latest")
  func wrongOrder() {
    let codes = { refusals(from: $0, to: $1, space: nil).map(\.code) }
    #expect(codes("10:00", "09:00") == ["ends-before-start"])
    #expect(codes("11:59", "00:30") == ["ends-before-start"])
    #expect(codes("14:00", "13:00") == ["ends-before-start"])
    #expect(codes("14:00", "14:00") == ["ends-before-start"])
    #expect(codes("14:00", "12:00") == [])
    #expect(codes("22:00", "02:00") == [])
  }

  @Test("A space that is always open takes sessions over midnight")
  func alwaysOpen() {
    #expect(refusals(from: "22:00", to: "06:00").isEmpty)
  }

  @Test("A class takes no more learners than its space seats")
  func capacity() {
    #expect(refusals(maximum: 12).isEmpty)
    #expect(
      refusals(maximum: 13) == [.overCapacity(seminar.label, capacity: 12, wanted: 13)])
    #expect(refusals(space: nil, maximum: 400).isEmpty)
  }

  @Test("A space that is too small is named once, however many sessions use it")
  func capacityOnce() {
    var theClass = Cast.yoga
    theClass.maximum = 20
    let sessions = Cast.yogaSessions.map { session in
      var session = session
      session.space = "SEM"
      return session
    }
    let facts = PlanFacts(
      theClass: theClass, sessions: sessions, spaces: ["SEM": seminar], others: [])
    #expect(facts.refusals().map(\.code) == ["over-capacity"])
  }

  @Test("A maximum may be cut to the places taken, never below them")
  func belowOccupied() {
    #expect(refusals(maximum: 8, occupied: 8).isEmpty)
    #expect(
      refusals(maximum: 7, occupied: 8)
        == [.belowOccupied(Cast.yoga.label, wanted: 7, occupied: 8)])
  }

  @Test("Minimum and maximum are at least one, and in order")
  func numbers() {
    #expect(refusals(minimum: 0).map(\.code) == ["not-positive"])
    #expect(refusals(minimum: 4, maximum: 3) == [.minimumAboveMaximum(minimum: 4, maximum: 3)])
    #expect(refusals(minimum: 4, maximum: 4).isEmpty)
    // What else would be wrong with a maximum of none is not told.
    #expect(refusals(minimum: 1, maximum: 0).map(\.code) == ["not-positive"])
  }
}
