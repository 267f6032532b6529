/// The shape of a badge number, from the settings.
public struct BadgeShape: Hashable, Sendable {
  /// Fewest and most digits, for example `6...8`. A run with more digits, at a reader's speed, is
  /// given as a scan too: its Enter must not be taken for a person's.
  public var digits: ClosedRange<Int>
  /// What the reader sends before the digits, compared without case; mostly nothing.
  public var prefix: String

  /// The usual badge: six to eight digits, no prefix.
  public init(digits: ClosedRange<Int> = 6...8, prefix: String = "") {
    self.digits = digits
    self.prefix = prefix
  }

  /// The digits after the prefix, if there is nothing else and they are enough for a badge.
  func number(in text: String) -> String? {
    guard text.lowercased().hasPrefix(prefix.lowercased()) else { return nil }
    let rest = text.dropFirst(prefix.count)
    return rest.count >= digits.lowerBound && rest.allSatisfy(\.isDigit) ? String(rest) : nil
  }

  /// The badge on a stripe: its first number that has the shape, else all that it says.
  func number(onStripe text: String) -> String {
    let numbers = text.split { !$0.isDigit }.map(String.init)
    return numbers.first { digits.contains($0.count) } ?? text
  }
}

/// Tells a badge reader from a person, by speed: readers type like a keyboard, but faster.
///
/// A run begins with a digit (or the prefix, or the `;` or `%` of a magnetic stripe) and is held
/// back while characters follow one another within ``hold`` milliseconds. Enter or Tab at once
/// after a badge number makes it ``Key/scan(_:)``; anything else gives the held keys on as typed.
/// The clock is handed in, so that a test needs no waiting.
public struct ScanMachine: Sendable {
  /// Milliseconds a run is held for its next character, and for the Enter at its end.
  public static let hold = 50

  /// The badge looked for.
  public var shape: BadgeShape
  private var run: [Character] = []
  private var last = 0
  private var stripeEnded = false

  /// A machine at rest.
  public init(shape: BadgeShape = BadgeShape()) { self.shape = shape }

  /// When ``tick(at:)`` must be called at the latest, in milliseconds of the same clock; nil while
  /// nothing is held.
  public var deadline: Int? { run.isEmpty ? nil : last + Self.hold }

  /// Takes a key and gives on what is now certain: nothing, a scan, or keys as typed.
  public mutating func receive(_ key: Key, at now: Int) -> [Key] {
    var given = tick(at: now)
    switch key {
    case .character(let character):
      if !run.isEmpty && (isStripe || continues(character)) {
        extend(character, at: now)
      } else {
        given += release()
        if begins(character) { start(character, at: now) } else { given.append(key) }
      }
    case .enter, .tab:
      let wasStripe = isStripe && run.count > 1
      given += finish() ?? release()
      // The Enter at the end of a reader's run is the reader's, not the person's.
      if !wasStripe && !isScan(given.last) { given.append(key) }
    default:
      given += release() + [key]
    }
    return given
  }

  /// Lets go of a run that nothing followed in time.
  public mutating func tick(at now: Int) -> [Key] {
    guard let deadline, now > deadline else { return [] }
    return stripeEnded ? finish() ?? [] : release()
  }

  private var isStripe: Bool { run.first == ";" || run.first == "%" }

  private func begins(_ character: Character) -> Bool {
    character.isDigit || character == ";" || character == "%"
      || (shape.prefix.first.map { $0.lowercased() == character.lowercased() } ?? false)
  }

  private func continues(_ character: Character) -> Bool {
    character.isDigit
      || (run.count < shape.prefix.count
        && shape.prefix.lowercased().hasPrefix((String(run) + [character]).lowercased()))
  }

  private mutating func start(_ character: Character, at now: Int) {
    run = [character]
    last = now
  }

  private mutating func extend(_ character: Character, at now: Int) {
    // A stripe holds at most three tracks of about 110 characters; more is not a stripe.
    if run.count < 400 { run.append(character) }
    last = now
    if isStripe { stripeEnded = character == "?" }
  }

  /// The scan, if the run is one; the run is then over.
  private mutating func finish() -> [Key]? {
    let text = String(run)
    let badge =
      isStripe ? (stripeEnded ? shape.number(onStripe: text) : nil) : shape.number(in: text)
    guard let badge else { return nil }
    reset()
    return [.scan(badge)]
  }

  private func isScan(_ key: Key?) -> Bool {
    if case .scan = key { return true }
    return false
  }

  /// The run as typed. A broken stripe comes as pasted text, so that its letters and its `?` are
  /// never taken for commands.
  private mutating func release() -> [Key] {
    defer { reset() }
    if isStripe && run.count > 1 { return [.paste(String(run))] }
    return run.map(Key.character)
  }

  private mutating func reset() {
    run = []
    stripeEnded = false
  }
}

extension Character {
  /// One of 0 to 9.
  fileprivate var isDigit: Bool { self >= "0" && self <= "9" && isASCII }
}
