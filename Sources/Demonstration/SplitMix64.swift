/// A small seeded generator, so that the same day makes the same trust on every machine.
///
/// Sebastiano Vigna's SplitMix64. The standard library's own ways to draw from a generator may
/// change between versions, so drawing is written out here too.
struct SplitMix64: Sendable {
  private var state: UInt64

  /// A generator that always draws the same from the same seed.
  init(seed: UInt64) { state = seed }

  /// A generator for one thing among many, unlike its neighbours'.
  init(seed: UInt64, index: Int) {
    state = seed
    state = next() ^ (UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below the bound; 0 where there is nothing to choose.
  mutating func below(_ bound: Int) -> Int {
    Int(UInt64(max(1, bound)).multipliedFullWidth(by: next()).high)
  }

  /// A number in the range, both ends included; the lower end where the range is empty.
  mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

  /// Whether something that happens so many times in a thousand happens.
  mutating func happens(perMille: Int) -> Bool { below(1_000) < perMille }

  /// One of the items; the list must not be empty.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// The items in another order.
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(last, below(last + 1))
    }
    return items
  }
}

/// Items of which some come up more often than others.
struct Weighted<Item: Sendable>: Sendable {
  private let items: [Item]
  private let ends: [Int]

  /// Joins items, at least one, and their weights, each at least 1.
  init(_ items: [Item], weight: (Item) -> Int) {
    self.items = items
    var total = 0
    ends = items.map { item in
      total += weight(item)
      return total
    }
  }

  /// One of the items, as often as it weighs.
  func pick(_ random: inout SplitMix64) -> Item {
    let drawn = random.below(ends.last ?? 1)
    return items[ends.firstIndex { drawn < $0 } ?? 0]
  }
}
