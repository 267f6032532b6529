/// Keeps counts of few people from telling who they are (invariant I37).
///
/// A part of a split that counts fewer than the least number of people is not shown by itself: it is
/// pooled with others into one row, in which no part can be told from the rest, not even with the total
/// at hand.
public enum SmallCounts {
  /// People counted in a part, and the rest of the part where that can be told from the table too: of
  /// a workforce, those who have not learned.
  public struct Part: Hashable, Sendable {
    /// At least 0.
    public var people: Int
    /// At least 0; nil where the table does not give it away.
    public var others: Int?

    /// People counted in a part, and the rest of it.
    public init(_ people: Int, others: Int? = nil) {
      self.people = people
      self.others = others
    }

    var least: Int { min(people, others ?? people) }

    func isSmall(_ fewest: Int) -> Bool {
      (1..<fewest).contains(people) || (1..<fewest).contains(others ?? 0)
    }
  }

  /// The places of the parts to be pooled into one row: none where all may be shown, nil where not even
  /// their sum may.
  /// - Parameter fewest: The least number of people a row may count, at least 1.
  public static func pooled(_ parts: [Part], fewest: Int) -> Set<Int>? {
    guard fewest > 1 else { return [] }
    var pool = Set(parts.indices.filter { parts[$0].isSmall(fewest) })
    guard !pool.isEmpty else { return [] }
    let rest = parts.indices.filter { !pool.contains($0) }
      .sorted { (parts[$0].least, $0) < (parts[$1].least, $1) }
    if isSafe(pool.map { parts[$0] }, fewest) { return pool }
    for place in rest {
      pool.insert(place)
      if isSafe(pool.map { parts[$0] }, fewest) { return pool }
    }
    return nil
  }

  /// Whether the sums of some parts say of none of them what it is: there are several, their sum is of
  /// enough people, and more than one for each.
  private static func isSafe(_ pool: [Part], _ fewest: Int) -> Bool {
    func isSafe(_ counts: [Int]) -> Bool {
      let sum = counts.reduce(0, +)
      return sum >= fewest && sum > counts.count
    }
    guard pool.count > 1, isSafe(pool.map(\.people)) else { return false }
    let others = pool.compactMap(\.others)
    // Of parts in which everybody is counted there is nobody left to tell.
    return others.allSatisfy { $0 == 0 } || isSafe(others)
  }
}
