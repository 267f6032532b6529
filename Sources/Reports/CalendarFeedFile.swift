public import Domain
public import Interchange
import Wording

extension CalendarFile {
  /// The events of a feed, in words. What is private keeps its title to itself, and a person's own
  /// calendar does not say whose it is.
  public init(_ feed: CalendarFeed) {
    self.init(
      name: feed.name ?? Wording.ownCalendar, asAt: feed.asAt.moment,
      events: feed.entries.map { entry in
        Event(
          id: entry.id, revision: entry.revision, status: Status(entry.use.standing),
          from: entry.from, to: entry.to, summary: Wording.title(entry.use),
          location: entry.space.map { Wording.name($0) }, note: Wording.note(entry))
      })
  }
}

extension CalendarFeed {
  /// The feed as a file of iCalendar.
  public var file: String { CalendarFile(self).text }
}

extension CalendarFile.Status {
  fileprivate init(_ standing: SpaceUse.Standing) {
    switch standing {
    case .confirmed: self = .confirmed
    case .provisional: self = .tentative
    case .cancelled, .moved: self = .cancelled
    }
  }
}
