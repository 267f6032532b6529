/// Places of a class kept for some people until a release date; from then on they are like any other.
public struct KeptPlaces: Hashable, Sendable {
  /// For whom.
  public var group: KeptGroup
  /// How many; at least 1.
  public var count: Int
  /// The last day they are kept.
  public var until: Day
  /// How many people of the group hold one of them now.
  public var used: Int

  /// Joins the parts.
  public init(for group: KeptGroup, count: Int, until: Day, used: Int = 0) {
    self.group = group
    self.count = count
    self.until = until
    self.used = used
  }

  /// How many are still kept on a day.
  public func free(on day: Day) -> Int { day <= until ? max(0, count - used) : 0 }
}

/// People places may be kept for.
public enum KeptGroup: Hashable, Comparable, Sendable {
  case department(String)
  case site(String)
  /// People who have never had a place on a class before.
  case firstTime

  /// As kept and typed: `department:Ward 7`, `site:North Wing`, `first-time`.
  public var text: String {
    switch self {
    case .department(let name): "department:\(name)"
    case .site(let name): "site:\(name)"
    case .firstTime: "first-time"
    }
  }

  /// Reads a group; nil where it is none.
  public init?(_ text: String) {
    if text == "first-time" {
      self = .firstTime
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0) }
    guard parts.count == 2, !parts[1].allSatisfy(\.isWhitespace) else { return nil }
    switch parts[0] {
    case "department": self = .department(parts[1])
    case "site": self = .site(parts[1])
    default: return nil
    }
  }

  /// Whether a person belongs to the group by any post held.
  public func holds(_ person: StaffMember, isFirstTime: Bool) -> Bool {
    switch self {
    case .department(let name):
      person.assignments.contains { Self.isSame($0.department, name) }
    case .site(let name): person.assignments.contains { Self.isSame($0.site, name) }
    case .firstTime: isFirstTime
    }
  }

  private static func isSame(_ own: String?, _ name: String) -> Bool {
    own.map { FoldedName.key($0) == FoldedName.key(name) } ?? false
  }

  /// Whether it is a department of that name.
  public func isFor(_ department: String) -> Bool {
    if case .department(let name) = self { Self.isSame(name, department) } else { false }
  }
}

extension KeptPlaces {
  /// Whether they are kept for a department of that name.
  public func isFor(_ department: String) -> Bool { group.isFor(department) }

  /// What is kept once a department belongs to another: its places go to that one, beside those kept
  /// for it already, until the later of their days. Of places whose day is over only the used ones go.
  public static func moved(
    _ kept: [KeptPlaces], from department: String, to successor: String, on day: Day
  ) -> [KeptPlaces] {
    let (those, others) = (
      kept.filter { $0.isFor(department) || $0.isFor(successor) },
      kept.filter { !$0.isFor(department) && !$0.isFor(successor) }
    )
    guard let until = those.map(\.until).max() else { return kept }
    return others + [
      KeptPlaces(
        for: .department(successor), count: those.reduce(0) { $0 + $1.free(on: day) + $1.used },
        until: until, used: those.reduce(0) { $0 + $1.used })
    ]
  }
}

extension Places {
  /// The same without places whose release date is over: they are like any other.
  public func stillKept(on day: Day) -> Places {
    var places = self
    places.kept.removeAll { $0.until < day }
    return places
  }

  /// Places kept for groups a person is not in, on a day.
  public func kept(from groups: Set<KeptGroup>, on day: Day) -> Int {
    kept.filter { !groups.contains($0.group) }.reduce(0) { $0 + $1.free(on: day) }
  }

  /// Places a person who belongs to these groups can have on a day, never negative.
  public func open(to groups: Set<KeptGroup>, on day: Day) -> Int {
    max(0, left - kept(from: groups, on: day))
  }

  /// The groups among those places are kept for that a person belongs to.
  public func groups(of person: StaffMember, isFirstTime: Bool) -> Set<KeptGroup> {
    Set(kept.map(\.group).filter { $0.holds(person, isFirstTime: isFirstTime) })
  }

  /// The kept place a person who belongs to these groups would use; nil where an open one is used.
  public func keptGroup(for groups: Set<KeptGroup>, on day: Day) -> KeptGroup? {
    kept.filter { groups.contains($0.group) && $0.free(on: day) > 0 }
      .min { ($0.until, $0.group) < ($1.until, $1.group) }?.group
  }
}
