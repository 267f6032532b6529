/// A class with its sessions, where they are, and what has changed of them: what learners take away
/// and what is pinned up.
public struct ClassTimetable: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// The spaces there are, as they are named.
  public var spaces: [SpaceCode: LearningSpaceLabel]
  /// The last change of each session that changed, by number.
  public var changes: [ChangedSession]

  /// Joins a class, the spaces and the changes.
  public init(
    line: ClassLine, spaces: [SpaceCode: LearningSpaceLabel], changes: [ChangedSession]
  ) {
    self.line = line
    self.spaces = spaces
    self.changes = changes
  }

  /// The change of a session; nil where it stands as it was planned.
  public func change(of number: Int) -> ChangedSession? {
    changes.first { $0.number == number }
  }

  /// The changes by which somebody may still come for nothing or miss something from a day on.
  public func changes(from day: Day) -> [ChangedSession] {
    changes.filter { [$0.was?.date, $0.now?.date].contains { $0.map { $0 >= day } ?? false } }
  }
}

/// The last change of a session's time or place.
public struct ChangedSession: Hashable, Sendable {
  /// Its number.
  public var number: Int
  /// When and where it was; nil where nobody kept that.
  public var was: Session?
  /// When and where it is now, perhaps cancelled; nil where it was taken out of the class.
  public var now: Session?

  /// Joins what was and what is.
  public init(_ number: Int, was: Session?, now: Session?) {
    self.number = number
    self.was = was
    self.now = now
  }
}

extension Session {
  /// Whether people would come at another time or to another place, or not at all.
  public func isElsewhere(than other: Session) -> Bool {
    interval != other.interval || space != other.space || takesPlace != other.takesPlace
  }
}
