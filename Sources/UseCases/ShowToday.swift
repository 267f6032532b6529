public import Domain
import Store

extension Books {
  /// What the desk opens on: today's sessions and what waits for a person.
  public func today(at now: Now) throws -> TodayBoard {
    try store.read {
      let classes = try lines(ClassFilter(from: now.day - Self.lookBack), at: now)
      let around = try sessionLines(
        SessionDays(
          from: now.day - Self.lookBack, to: now.day + Self.lookAhead, allFrom: now.day),
        places: classes.reduce(into: [:]) { $0[$1.theClass.code] = $1.places })
      let nextDay = around.first { $0.session.date > now.day && $0.session.takesPlace }
      return TodayBoard(
        day: now.day, sessions: around.filter { $0.session.date == now.day },
        nextSessions: around.filter { $0.session.date == nextDay?.session.date },
        needs: try needs(
          classes, past: around.filter { $0.session.date <= now.day }, at: now),
        organisation: try store.settings()[.organisation])
    }
  }

  /// What is in the learning spaces on some days; one space where a code is given.
  ///
  /// - Parameters:
  ///   - withCancelled: the sessions of cancelled classes too.
  ///   - reader: whose account reads it, and so the titles of what it has booked itself; nil where it
  ///     is for everybody.
  public func diary(
    from: Day, to: Day, space: SpaceCode? = nil, withCancelled: Bool = false,
    for reader: String? = nil
  ) throws -> SpaceDiary {
    try store.read {
      var diary = SpaceDiary(
        from: from, to: to,
        spaces: try store.spaces().filter { space == nil || $0.code == space },
        sessions: try sessionLines(
          SessionDays(from: from, to: to), withCancelled: withCancelled
        ).filter { space == nil || $0.session.space == space },
        bookings: try store.spaceBookings(from: from, to: to).filter {
          space == nil || $0.space == space
        }, calendar: try store.calendar(), centres: try store.centres())
      if let reader { diary.own = try bookedBy(reader, diary.bookings) }
      return diary
    }
  }

  /// - Parameter places: those of the classes, where they are known already.
  func sessionLines(
    _ days: SessionDays, withCancelled: Bool = false, places known: [ClassCode: Places]? = nil
  ) throws -> [SessionLine] {
    let names = try store.spaces().reduce(into: [SpaceCode: String]()) { $0[$1.code] = $1.name }
    let marks = try store.markCounts(days)
    let expected = try store.expectedCounts(days)
    let sessions = try store.sessions(days, withCancelled: withCancelled)
    let filter = ClassFilter(from: days.from, to: days.to)
    let places = try known ?? store.places(filter, of: store.classes(filter))
    return sessions.map { commitment in
      let session = commitment.session
      let code = session.classCode
      return SessionLine(
        session: session, label: commitment.label,
        places: places[code] ?? Places(minimum: 1, maximum: 0),
        marked: marks[code]?[session.number] ?? 0,
        expected: expected[code]?[session.number] ?? 0,
        spaceName: session.space.flatMap { names[$0] })
    }
  }

  /// How far back registers are chased, and how far ahead classes are looked at, in days.
  private static let lookBack = chasedFor
  private static let lookAhead = 14

  /// - Parameters:
  ///   - recent: the classes that had a session in the last weeks, or have one to come.
  ///   - past: the sessions before today whose registers are not submitted, and today's.
  private func needs(
    _ recent: [ClassLine], past: [SessionLine], at now: Now
  ) throws -> [Need] {
    let registers = past.filter { $0.isToBeSubmitted(at: now) }.map { line in
      Need.registerOpen(
        line.label, session: line.session.number, on: line.session.date,
        unmarked: max(0, line.expected - line.marked), tutor: line.session.tutor)
    }
    let slipping = [try slippingNeed(in: recent, at: now)].compactMap(\.self)
    let classes = recent.filter { line in
      line.theClass.state == .open && line.standing != .completed
        && line.sessions.contains { $0.date >= now.day }
    }
    let toGive = classes.filter {
      $0.places.left > 0 && $0.places.waiting > 0
    }.map {
      Need.placesToGive(
        $0.theClass.label, free: $0.places.left, waiting: $0.places.waiting)
    }
    let decisionDays = try store.settings().number(.decisionDays)
    let small = classes.compactMap { line -> Need? in
      guard let first = line.first?.date, first > now.day,
        first <= now.day + decisionDays, line.places.confirmed < line.places.minimum,
        line.theClass.runsBelowMinimumSince == nil
      else { return nil }
      return .belowMinimum(
        line.theClass.label, starts: first, booked: line.places.confirmed,
        minimum: line.places.minimum)
    }
    let leavers = try store.leaversEnrolled(on: now.day).map {
      Need.leaverEnrolled($0.person.name, $0.person.number, $0.label)
    }
    let reviews = try store.agreements().compactMap { agreement -> Need? in
      guard agreement.state != .superseded, let due = agreement.reviewDue,
        due <= now.day + Self.lookBack
      else { return nil }
      return .agreementReview(title: agreement.title, due: due)
    }
    return try toGive + releasesAndOffers(at: now) + toSettle(at: now) + registers + slipping
      + small + classesToComplete(in: recent) + leavers + reviews
  }

  /// Requests that wait for a manager or a learner, with their age, and offers that run.
  private func releasesAndOffers(at now: Now) throws -> [Need] {
    let releases = try store.releasesOpen().map { asked in
      Need.releaseWaiting(
        asked.person.name, asked.person.number, asked.label, asked.release.state,
        days: now.day.number - clock.wall(asked.release.askedAt).day.number,
        heldUntil: asked.release.heldUntil, session: asked.release.session)
    }
    let offers = try store.offersOpen().map {
      Need.offerRunning($0.person.name, $0.person.number, $0.label, ends: $0.ends)
    }
    return offers + releases
  }

  /// How many days ahead what lies in a closure is told.
  private static let settledAhead = 28

  /// What lies on a holiday or in a closure of the next weeks without anybody having decided that it
  /// takes place; one line for each of them, the earliest first.
  private func toSettle(at now: Now) throws -> [Need] {
    let calendar = try store.calendar()
    let spaces = try store.spaces().reduce(into: [SpaceCode: LearningSpace]()) { $0[$1.code] = $1 }
    let lying = try store.occupations(from: now.day - 1, to: now.day + Self.settledAhead)
      .filter { $0.interval.to > now.wallMinutes && !$0.isSettled }
      .sorted { $0.interval.from < $1.interval.from }
      .compactMap { one in
        calendar.closed(
          one.interval, on: one.day, space: one.space.flatMap { spaces[$0] }, tutor: one.tutor
        ).map { (closed: $0, what: one) }
      }
    let reasons = lying.map(\.closed).reduce(into: [ClosedDay]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return try reasons.compactMap { reason in
      let here = lying.filter { $0.closed == reason }
      return try here.first.map {
        .toSettle(reason, first: try hit($0.what), count: here.count)
      }
    }
  }

  private func classesToComplete(in classes: [ClassLine]) -> [Need] {
    classes.compactMap { line -> Need? in
      guard line.standing == .completed, line.theClass.state != .completed,
        line.places.occupied + line.places.waiting > 0,
        line.sessions.allSatisfy({ !$0.takesPlace || $0.register.isSubmitted }),
        let last = line.last?.date
      else { return nil }
      return .classToComplete(line.theClass.label, lastDay: last)
    }
  }
}
