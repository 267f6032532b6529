public import Domain
import Store

extension Books {
  /// A class with its learners by name and its waiting list in order; nil where there is none.
  public func roster(_ code: ClassCode, at now: Now) throws -> ClassRoster? {
    try store.read {
      guard let line = try line(code, at: now) else { return nil }
      let marks = Dictionary(grouping: try store.marks(of: code), by: \.learner)
      let enrolments = try store.enrolments(on: code)
      let rows = try store.registerRows(of: code)
      let learners = enrolments.filter { $0.enrolment.state.isOnRoster }
        .map { enrolment, person in
          let own = marks[enrolment.learner] ?? []
          let standing = AttendanceStanding(line, marks: own, of: enrolment, at: now)
          return RosterLine(
            person: person, state: enrolment.state,
            marks: own.reduce(into: [:]) { $0[$1.session] = $1.mark }, tally: standing.tally,
            release: enrolment.release, override: enrolment.override,
            concerns: enrolment.isWatched ? standing.concerns : [],
            row: rows[enrolment.learner])
        }
      let releases = try store.releases(on: code)
      let held = enrolments.filter { [.offered, .requested].contains($0.enrolment.state) }
        .map { enrolment, person in
          let release = releases[enrolment.id]?.first { $0.session == nil }
          return HeldLine(
            person: person, state: enrolment.state,
            until: enrolment.offerEnds ?? release?.heldUntil, release: release)
        }
      return ClassRoster(
        line: line, learners: learners,
        waiting: try waitingLines(line.theClass, sessions: line.sessions, at: now), held: held,
        promotions: try promotions(enrolments, on: code))
    }
  }

  /// Who waits for a class, in order, each with why they stand there; nil where there is no such class.
  public func waitingList(_ code: ClassCode, at now: Now) throws -> [WaitingLine]? {
    try roster(code, at: now)?.waiting
  }

  func waitingLines(
    _ theClass: Class, sessions: [Session], at now: Now
  ) throws -> [WaitingLine] {
    let places = try store.places(of: theClass)
    let rule = try freePlaceRule(theClass, sessions: sessions, at: now)
    let list = try store.waitingList(theClass.code, on: now.day)
    return try list.queue.enumerated().compactMap { index, enrolment in
      guard let person = try store.staffMember(enrolment.learner),
        let shown = try store.personLine(enrolment.learner)
      else { return nil }
      let facts = try bookingFacts(
        person, on: theClass, sessions: sessions, places: places, at: now)
      var obstacles = try obstacles(of: enrolment, facts, to: rule, at: now)
      if obstacles.isEmpty, places.left > 0 {
        // Asked alone, or with the buddy: what of the free places is there for them?
        let together = list.only { $0.id == enrolment.id || $0.learner == enrolment.buddy }
        obstacles =
          try served(together, theClass, sessions: sessions, places: places, rule, at: now)
          .passedOver.first { $0.enrolment.id == enrolment.id }
          .flatMap { try passedOver($0, on: theClass, places: places, at: now) }?.obstacles ?? []
      }
      return WaitingLine(
        position: index + 1, person: shown, since: clock.wall(enrolment.requestedAt),
        obstacles: obstacles,
        place: try queuePlace(enrolment, on: now.day),
        buddy: try enrolment.buddy.flatMap { try store.personLine($0)?.name },
        release: enrolment.release, override: enrolment.override)
    }
  }

  private func queuePlace(_ enrolment: Enrolment, on day: Day) throws -> QueuePlace {
    let agreement = try enrolment.queueAgreement.flatMap { try store.agreement($0) }
    let priority = enrolment.priorityUntil.flatMap { until in
      agreement.map {
        QueuePriority(
          agreement: $0.code, title: $0.title, bands: $0.provisions.priorityBands, until: until)
      }
    }
    return QueuePlace(
      priority: priority, priorityIsOver: priority.map { $0.until < day } ?? false,
      joiningKeptFrom: try enrolment.carriedFrom.flatMap { try classLabel(of: $0) },
      waitsWithBuddy: enrolment.buddy != nil)
  }

  /// Who waited and got a place or an offer that no undo has taken back, newest first.
  private func promotions(
    _ enrolments: [(enrolment: Enrolment, person: PersonLine)], on code: ClassCode
  ) throws -> [PromotionLine] {
    let moves = try store.moves(on: code)
    return enrolments.flatMap { enrolment, person in
      let standing = (moves[enrolment.id] ?? []).standing
      return standing.enumerated().compactMap { index, move -> PromotionLine? in
        // Only the offer that runs has an end that is known.
        let runs = enrolment.state == .offered && index == standing.count - 1
        guard let ground = move.ground, ground.isPromotion else { return nil }
        let next = index + 1 < standing.count ? standing[index + 1].ground : nil
        let (day, time) = clock.wall(move.at)
        return PromotionLine(
          person: person, state: move.state, at: WallTime(day, time), ground: ground,
          offerEnds: runs ? enrolment.offerEnds : nil,
          offerOver: move.state == .offered ? next : nil)
      }
    }.sorted { ($1.at, $0.person.name.sortKey) < ($0.at, $1.person.name.sortKey) }
  }
}
