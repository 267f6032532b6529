/// Reads the days and moments the books keep as text, byte by byte: a screen reads thousands of them.
struct StampReader {
  private var bytes: String.UTF8View.Iterator
  private var next: UInt8?

  init(_ text: String) {
    bytes = text.utf8.makeIterator()
    next = bytes.next()
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { next == nil }

  /// Takes a letter if it comes next; whether it did.
  mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == letter.value else { return false }
    self.next = bytes.next()
    return true
  }

  /// The number of exactly so many digits; nil where fewer come.
  mutating func number(_ digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// A day as `2026-11-23`; nil for another shape or a day that does not exist.
  mutating func day() -> Day? {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A time as `09:30` or `9:30`; nil for another shape or a time that does not exist.
  mutating func time() -> TimeOfDay? {
    guard var hour = number(1) else { return nil }
    if let second = digit() { hour = hour * 10 + second }
    guard take(":"), let minute = number(2), minute <= 59 else { return nil }
    return TimeOfDay(minutes: hour * 60 + minute)
  }

  /// The digits behind a point in millionths; what is finer is dropped.
  mutating func millionths() -> Int {
    var millionths = 0
    var unit = 100_000
    while let digit = digit() {
      millionths += digit * unit
      unit /= 10
    }
    return millionths
  }

  private mutating func digit() -> Int? {
    guard let next, (48...57).contains(next) else { return nil }
    self.next = bytes.next()
    return Int(next) - 48
  }
}
