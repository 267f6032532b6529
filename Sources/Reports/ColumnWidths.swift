/// What a column needs, in characters or any other unit.
public struct ColumnNeed: Equatable, Sendable {
  /// The width at which no cell wraps.
  public var natural: Int
  /// The width of the longest word: below it, words are broken. Where cells may wrap a word has parts, up
  /// to a hyphen; a code has none.
  public var longestPart: Int
  /// Whether cells may wrap.
  public var wraps: Bool

  /// What a column needs.
  public init(natural: Int, longestPart: Int, wraps: Bool) {
    self.natural = natural
    self.longestPart = longestPart
    self.wraps = wraps
  }

  /// Where no word is broken.
  private var unbroken: Int { min(longestPart, natural) }
  /// Where no cell wraps that should not.
  private var kind: Int { wraps ? unbroken : natural }

  /// Whether the columns are better set close to one another: cells would take more lines in this room, and
  /// there are many columns, or what should not wrap would.
  public static func areTight(_ columns: [ColumnNeed], room: Int) -> Bool {
    columns.reduce(0) { $0 + $1.natural } > room
      && (columns.count > 5 || columns.reduce(0) { $0 + $1.kind } > room)
  }

  /// Widths that together are no more than `room`, at least 1 each. If the columns do not fit as
  /// they are, those that may wrap give way, the widest first, down to their longest word; if that
  /// is not enough, times and numbers are set below one another; then words are broken, but not below four
  /// letters; and at last every column gives way.
  /// - Parameter letter: How wide a letter is.
  public static func widths(_ columns: [ColumnNeed], room: Int, letter: Int = 1) -> [Int] {
    let natural = columns.map { max($0.natural, 1) }
    if natural.reduce(0, +) <= room { return natural }
    let unbroken = columns.map { max($0.unbroken, 1) }
    let steps: [(most: [Int], least: [Int])] = [
      (natural, columns.map(\.kind)), (natural, unbroken),
      // Words are broken before codes are.
      (unbroken, columns.map { $0.wraps ? min($0.unbroken, 4 * letter) : $0.unbroken }),
    ]
    let step = steps.first { $0.least.reduce(0, +) <= room }
    return levelled(
      step?.most ?? natural, least: step?.least ?? columns.map { _ in 1 }, room: room)
  }

  /// Cuts every width above a level down to it, but none below its least: the highest level at
  /// which they fit.
  private static func levelled(_ natural: [Int], least: [Int], room: Int) -> [Int] {
    func widths(at level: Int) -> [Int] {
      zip(natural, least).map { max(min($0, level), $1, 1) }
    }
    var low = 0
    var high = room
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(at: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var result = widths(at: low)
    var spare = room - result.reduce(0, +)
    for place in result.indices where spare > 0 && result[place] < natural[place] {
      result[place] += 1
      spare -= 1
    }
    return result
  }
}
