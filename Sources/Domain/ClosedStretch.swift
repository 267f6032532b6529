/// Hours of one day in which nobody is meant to be in a learning space.
public struct ClosedStretch: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// A holiday or a closure.
    case closed(ClosedDay)
    /// Outside the hours of the centre or the space.
    case notOpen
  }

  /// From when, on that day.
  public var from: TimeOfDay
  /// Until when, on that day; after `from`.
  public var to: TimeOfDay
  /// Why.
  public var reason: Reason

  /// Joins hours and a reason.
  public init(from: TimeOfDay, to: TimeOfDay, reason: Reason) {
    self.from = from
    self.to = to
    self.reason = reason
  }

  /// Whether it is the whole day.
  public var isAllDay: Bool { from == .startOfDay && to == .endOfDay }
}

extension TrustCalendar {
  /// When a space is closed on a day, widest first: a holiday, closures of the trust, its centre or
  /// itself, and outside opening hours. On a day that is closed as a whole nothing else is told.
  public func closed(
    on day: Day, space: LearningSpace, centre: Centre?
  ) -> [ClosedStretch] {
    if let name = holiday(on: day) {
      return [ClosedStretch(.allDay, .closed(.holiday(name)))].compactMap { $0 }
    }
    let found =
      closures.filter { $0.of.concerns(space) }.flatMap { closure in
        // Hours that run past midnight reach into the next day.
        [day - 1, day].filter { closure.isOn($0) }.compactMap { began in
          let hours = closure.hours ?? .allDay
          return ClosedStretch(
            Interval(on: began, from: hours.from, to: hours.to), on: day,
            .closed(.closure(closure)))
        }
      } + outsideHours(on: day, space: space, centre: centre)
    return found.first(where: \.isAllDay).map { [$0] } ?? found
  }

  private func outsideHours(
    on day: Day, space: LearningSpace, centre: Centre?
  ) -> [ClosedStretch] {
    var open = [Hours(space.opens, space.closes)]
    if let week = centre?.hours {
      guard let hours = week[day.weekday] else {
        return [ClosedStretch(.allDay, .notOpen)].compactMap { $0 }
      }
      open.append(hours)
    }
    let opens = open.map(\.from).max() ?? .startOfDay
    let closes = open.map(\.to).min() ?? .endOfDay
    return [Hours(.startOfDay, opens), Hours(closes, .endOfDay)].compactMap {
      ClosedStretch($0, .notOpen)
    }
  }
}

extension ClosedStretch {
  /// Hours of a day; nil where they are none.
  fileprivate init?(_ hours: Hours, _ reason: Reason) {
    guard hours.from < hours.to else { return nil }
    self.init(from: hours.from, to: hours.to, reason: reason)
  }

  /// The part of a stretch that lies on a day; nil where none does.
  fileprivate init?(_ stretch: Interval, on day: Day, _ reason: Reason) {
    let base = day.number * 1_440
    guard let from = TimeOfDay(minutes: max(0, stretch.from - base)),
      let to = TimeOfDay(minutes: min(1_440, max(0, stretch.to - base))), from < to
    else { return nil }
    self.init(from: from, to: to, reason: reason)
  }
}

extension ClosureScope {
  /// Whether it closes a space, whoever teaches there.
  fileprivate func concerns(_ space: LearningSpace) -> Bool {
    switch self {
    case .trust: true
    case .centre(let name): FoldedName.key(name) == space.centre.map { FoldedName.key($0) }
    case .space(let code): code == space.code
    case .tutor: false
    }
  }
}
