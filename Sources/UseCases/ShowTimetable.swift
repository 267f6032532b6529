public import Domain
import Store

extension Books {
  /// What is in the learning spaces day by day, cancelled sessions and closures with it: by space,
  /// then by day.
  /// - Parameters:
  ///   - space: one space only.
  ///   - centre: the spaces of one centre only, by name.
  ///   - withMoved: also the sessions that were there and are elsewhere now.
  public func spaceDays(
    from: Day, to: Day, space: SpaceCode? = nil, centre: String? = nil, withMoved: Bool = false
  ) throws -> Outcome<[SpaceDay]> {
    try store.read {
      let all = try store.spaces()
      if let space, !all.contains(where: { $0.code == space }) {
        return .refused([.noSuchSpace(space, known: all.map(\.code))])
      }
      if let centre, try store.knownName(centre, .centre) == nil {
        return .refused([.noSuchCentre(centre, known: try store.knownNames(.centre))])
      }
      let wanted = try store.spaces(of: centre).filter { space == nil || $0.code == space }
      let diary = SpaceDiary(
        from: from, to: to, spaces: wanted,
        sessions: try sessionLines(SessionDays(from: from - 1, to: to), withCancelled: true),
        bookings: try store.spaceBookings(from: from - 1, to: to))
      let calendar = try store.calendar()
      let centres = try store.centres()
      let gone = withMoved ? try movedAway(from: from, to: to) : []
      return .done(
        wanted.flatMap { space in
          let centre = centres.first {
            FoldedName.key($0.name) == FoldedName.key(space.centre ?? "")
          }
          return (from.number...max(from.number, to.number)).map { number in
            let day = Day(number: number)
            return SpaceDay(
              space: space, day: day,
              uses: SpaceUse.inOrder(
                diary.uses(of: space.code, on: day)
                  + gone.filter { $0.space == space.code && $0.date == day }),
              closed: calendar.closed(on: day, space: space, centre: centre))
          }
        })
    }
  }

  /// Sessions that were somewhere on some days and are elsewhere now, each as often as it was moved
  /// away. What was undone, and what is cancelled where it is, is not among them.
  private func movedAway(from: Day, to: Day) throws -> [SpaceUse] {
    let spaces = try spaceLabels()
    let pictures = try (from.number...max(from.number, to.number)).flatMap {
      try store.sessionPictures(before: Day(number: $0))
    }
    return try pictures.filter(\.stands).reduce(into: []) { uses, picture in
      guard let before = picture.before, before.takesPlace,
        let label = try store.theClass(before.classCode)?.label,
        let now = try store.sessions(of: before.classCode).first(where: {
          $0.number == before.number
        }), now.interval != before.interval || now.space != before.space
      else { return }
      let use = SpaceUse(
        before, of: label, movedTo: now, in: now.space.flatMap { spaces[$0] })
      if !uses.contains(use) { uses.append(use) }
    }
  }

  /// Every session over some days, cancelled ones included; of one centre where one is named.
  public func programme(from: Day, to: Day, centre: String? = nil) throws -> Outcome<SpaceDiary> {
    try store.read {
      if let centre, try store.knownName(centre, .centre) == nil {
        return .refused([.noSuchCentre(centre, known: try store.knownNames(.centre))])
      }
      let spaces = try store.spaces(of: centre)
      let codes = Set(spaces.map(\.code))
      return .done(
        SpaceDiary(
          from: from, to: to, spaces: spaces,
          sessions: try sessionLines(SessionDays(from: from, to: to), withCancelled: true).filter {
            centre == nil || $0.session.space.map { codes.contains($0) } ?? false
          }))
    }
  }

  /// A class with its sessions and what has changed of them; nil where there is none.
  public func timetable(of code: ClassCode, at now: Now) throws -> ClassTimetable? {
    try store.read {
      guard let line = try line(code, at: now) else { return nil }
      return ClassTimetable(
        line: line, spaces: try spaceLabels(),
        changes: try changes(of: line.sessions, on: code))
    }
  }

  func spaceLabels() throws -> [SpaceCode: LearningSpaceLabel] {
    try store.spaces().reduce(into: [:]) { $0[$1.code] = $1.label }
  }

  /// The last change of each session of a class that is not where it was: what was undone is not told.
  func changes(of sessions: [Session], on code: ClassCode) throws -> [ChangedSession] {
    var last: [Int: Session] = [:]
    for picture in try store.sessionPictures(of: code) where picture.stands {
      guard let before = picture.before else {
        // Planned anew under a number that was there once.
        if let after = picture.after { last[after.number] = nil }
        continue
      }
      if picture.after.map({ $0.isElsewhere(than: before) }) ?? true {
        last[before.number] = before
      }
    }
    let numbers = Set(last.keys).union(sessions.map(\.number))
    return numbers.sorted().compactMap { number in
      let was = last[number]
      guard let now = sessions.first(where: { $0.number == number }) else {
        return ChangedSession(number, was: was, now: nil)
      }
      if let was, now.isElsewhere(than: was) { return ChangedSession(number, was: was, now: now) }
      // Files and older books say that it changed, and not from what.
      switch now.state {
      case .scheduled: return nil
      case .rescheduled: return was == nil ? ChangedSession(number, was: nil, now: now) : nil
      case .cancelled: return ChangedSession(number, was: now, now: now)
      }
    }
  }
}
