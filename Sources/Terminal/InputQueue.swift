import CTerminal
import Canvas
import Glibc

/// Keys on their way from the terminal to the program.
struct InputQueue {
  private var keys: [Key] = []
  private var taken = 0
  private var decoder = KeyDecoder()
  private var scanner: ScanMachine
  private var hungUp = false
  private var wakesForNothing = 0
  /// Whether anything has arrived since it was last set to false.
  var hasHeard = false

  init(badge: BadgeShape) { scanner = ScanMachine(shape: badge) }

  /// Milliseconds of a clock that never jumps.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Whether no key is ready.
  var isEmpty: Bool { taken == keys.count }

  /// Whether what arrived so far is kept until more is known.
  var isWaitingForMore: Bool { scanner.deadline != nil || decoder.deadline != nil }

  /// Why the program is to leave, if it is.
  var ended: EndReason? {
    let signal = ct_ending()
    if signal == SIGINT || signal == SIGTERM { return .signal(signal) }
    return hungUp || signal == SIGHUP ? .hangUp : nil
  }

  /// The next key at hand.
  mutating func take() -> Key? {
    if isEmpty { drain() }
    guard !isEmpty else { return nil }
    defer {
      taken += 1
      if isEmpty { (keys, taken) = ([], 0) }
    }
    return keys[taken]
  }

  /// Waits for something to happen, at most until a moment; gives a watched descriptor that is
  /// ready.
  mutating func wait(until limit: Int?, watching: [Int32]) -> Int32? {
    let moments = [limit, scanner.deadline.map { $0 + 1 }, decoder.deadline].compactMap(\.self)
    let wait = moments.min().map { max(0, min($0 - Self.now(), 86_400_000)) } ?? -1
    let woke = Int(ct_wait(watching, Int32(min(watching.count, 16)), Int32(wait)))
    if woke & CT_WOKE_GONE != 0 { hungUp = true }
    if woke & CT_WOKE_INPUT != 0 {
      hasHeard = true
      // A terminal that always has something to read and never gives anything has gone too.
      wakesForNothing = drain() ? 0 : wakesForNothing + 1
      if wakesForNothing > 200 { hungUp = true }
    }
    if !isEmpty { return nil }
    return watching.prefix(16).enumerated()
      .first { woke & (CT_WOKE_FIRST_FD << $0.offset) != 0 }?.element
  }

  /// Reads all there is; what arrived together is judged together.
  @discardableResult
  private mutating func drain() -> Bool {
    let now = Self.now()
    var event = ct_event()
    var count = 0
    while count < 4096, ct_read(&event) == 1 {
      count += 1
      guard let raw = RawInput(event) else { continue }
      pass(decoder.feed(raw, at: now), at: now)
    }
    if count < 4096 { pass(decoder.settle(at: now), at: now) }
    keys += scanner.tick(at: now)
    if count > 0 { hasHeard = true }
    return count > 0
  }

  private mutating func pass(_ decoded: [Key], at now: Int) {
    for key in decoded { keys += scanner.receive(key, at: now) }
  }
}

extension RawInput {
  /// The input in an event of the C target, nil if it is of no interest.
  init?(_ event: ct_event) {
    switch event.kind {
    case CT_CHARACTER:
      guard let scalar = Unicode.Scalar(event.code) else { return nil }
      self = .scalar(scalar)
    case CT_RESIZED: self = .key(.resize(columns: Int(event.column), rows: Int(event.row)))
    case CT_MOUSE:
      let button: MouseButton =
        event.code == 1 ? .press : event.code == 4 ? .wheelUp : .wheelDown
      self = .key(.mouse(row: Int(event.row), column: Int(event.column), button: button))
    case CT_KEY: self.init(key: ct_key(event.code))
    default: return nil
    }
  }

  private init?(key: ct_key) {
    if let found = Self.known[key] {
      self = found
    } else if key.rawValue >= CT_F1.rawValue && key.rawValue < CT_F1.rawValue + 12 {
      self = .key(.function(Int(key.rawValue - CT_F1.rawValue) + 1))
    } else {
      return nil
    }
  }

  private static let known: [ct_key: RawInput] = [
    CT_UP: .key(.up), CT_DOWN: .key(.down), CT_LEFT: .key(.left), CT_RIGHT: .key(.right),
    CT_PAGE_UP: .key(.pageUp), CT_PAGE_DOWN: .key(.pageDown), CT_HOME: .key(.home),
    CT_END: .key(.end), CT_INSERT: .key(.insert), CT_DELETE: .key(.delete),
    CT_BACKSPACE: .key(.backspace), CT_ENTER: .key(.enter), CT_BACK_TAB: .key(.backTab),
    CT_PASTE_START: .pasteStart, CT_PASTE_END: .pasteEnd, CT_CONTROL_Z: .key(.control("z")),
  ]
}
