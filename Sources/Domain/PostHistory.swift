/// What of a post is kept with the days on which it held: what reports are split by, and the title.
public enum PostPart: String, CaseIterable, Sendable {
  case department, site
  case staffGroup = "staff-group"
  case payBand = "pay-band"
  case jobTitle = "job-title"
  case lineManager = "line-manager"
}

extension Assignment {
  /// One part of the post; nil where it is not known.
  public subscript(part: PostPart) -> String? {
    get {
      switch part {
      case .department: department
      case .site: site
      case .staffGroup: staffGroup
      case .payBand: payBand
      case .jobTitle: jobTitle
      case .lineManager: lineManager?.text
      }
    }
    set {
      switch part {
      case .department: department = newValue
      case .site: site = newValue
      case .staffGroup: staffGroup = newValue
      case .payBand: payBand = newValue
      case .jobTitle: jobTitle = newValue
      case .lineManager: lineManager = newValue.map { EmployeeNumber($0) }
      }
    }
  }

  /// The post with nothing but what is kept with its days.
  fileprivate var dated: Assignment {
    PostPart.allCases.reduce(into: Assignment()) { $0[$1] = self[$1] }
  }

  /// Whether any of somebody's posts is another now in what is kept with its days.
  public static func haveMoved(_ before: [Assignment], to after: [Assignment]) -> Bool {
    after.count < before.count || zip(before, after).contains { !$0.moved(to: $1).isEmpty }
  }

  /// The parts that were known and are another now. A part that was empty and is filled in is news of
  /// how it always was, and no move.
  public func moved(to other: Assignment) -> [PostPart] {
    PostPart.allCases.filter { self[$0] != nil && self[$0] != other[$0] }
  }
}

/// What a post was until a day.
public struct PastPost: Hashable, Sendable {
  /// The last day on which it was so.
  public var until: Day
  /// The parts of the post that are kept with their days; nothing else of it.
  public var post: Assignment

  /// Joins a post and its end.
  public init(until: Day, _ post: Assignment) {
    self.until = until
    self.post = post.dated
  }
}

/// One of somebody's posts through time (invariant I42).
public struct PostHistory: Hashable, Sendable {
  /// What it was, oldest first.
  public private(set) var past: [PastPost]
  /// What it is; nil where the post was given up.
  public private(set) var current: Assignment?

  /// Joins what a post was, in any order, and what it is.
  public init(past: [PastPost] = [], current: Assignment?) {
    self.past = past.sorted { $0.until < $1.until }
    self.current = current
  }

  /// The post on a day. Before the first change that is known of it is taken to have been the same.
  public func post(on day: Day) -> Assignment? {
    past.first { day <= $0.until }?.post ?? current
  }

  /// Makes another post of it from a day on: parts that differ now differ since then.
  public mutating func change(to new: Assignment, from day: Day) {
    if var known = current {
      let moved = known.moved(to: new)
      for part in PostPart.allCases where known[part] == nil { known[part] = new[part] }
      current = known
      if !moved.isEmpty {
        change(from: day) { post in moved.forEach { post[$0] = new[$0] } }
      }
    }
    current = new
    tidy()
  }

  /// Changes what it has been from a day on and is.
  public mutating func change(from day: Day, _ change: (inout Assignment) -> Void) {
    part(at: day)
    for index in past.indices where past[index].until >= day { change(&past[index].post) }
    if var post = current {
      change(&post)
      current = post
    }
    tidy()
  }

  /// Ends it on a day, from which nothing is kept of it.
  public mutating func end(from day: Day) {
    part(at: day)
    past.removeAll { $0.until >= day }
    current = nil
  }

  /// What each of somebody's posts was, by its place, once they are others from a day on.
  ///
  /// - Parameter past: what each was before that.
  public static func past(
    _ past: [Int: [PastPost]], of before: [Assignment], becoming after: [Assignment], from day: Day
  ) -> [Int: [PastPost]] {
    var past = past
    for (place, post) in before.enumerated() {
      var history = PostHistory(past: past[place] ?? [], current: post)
      if place < after.count {
        guard !post.moved(to: after[place]).isEmpty else { continue }
        history.change(to: after[place], from: day)
      } else {
        history.end(from: day)
      }
      past[place] = history.past
    }
    return past
  }

  /// Makes a day one on which something may begin.
  private mutating func part(at day: Day) {
    let last = day - 1
    let place = past.firstIndex { $0.until >= last } ?? past.endIndex
    guard place == past.endIndex || past[place].until > last else { return }
    guard let holds = place < past.endIndex ? past[place].post : current else { return }
    past.insert(PastPost(until: last, holds), at: place)
  }

  /// Joins neighbours that say the same.
  private mutating func tidy() {
    guard let current else { return }
    var next = current.dated
    for index in past.indices.reversed() {
      if past[index].post == next { past.remove(at: index) } else { next = past[index].post }
    }
  }
}
