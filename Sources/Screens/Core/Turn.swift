import Canvas
import Domain

/// What one event may lead to: asks, a message, and moves between screens.
struct Turn {
  /// What time it is.
  let now: Now
  /// The size of the window.
  let room: Room
  /// The folder a file without one is saved in; empty where it is not known.
  var folder = ""
  /// Whether this desk reads and saves no files.
  var isKiosk = false
  var asks: [Ask] = []
  var message: Message?
  var moves: [Move] = []

  init(now: Now, room: Room) {
    self.now = now
    self.room = room
  }

  mutating func ask(_ ask: Ask) { asks.append(ask) }
  mutating func say(_ text: String) { message = Message(text) }
  mutating func warn(_ text: String) { message = Message(text, isBad: true) }
  mutating func push(_ screen: any Screen) { moves.append(.push(screen)) }
  mutating func back() { moves.append(.back) }
  mutating func open(_ overlay: Overlay) { moves.append(.open(overlay)) }

  /// Beeps and says why a key, paste or scan is not taken.
  mutating func refuse(_ text: String) {
    ask(.beep)
    warn(text)
  }
}

/// A move between screens.
enum Move: Sendable {
  case push(any Screen)
  /// Closes the screen the move comes from, which has done its work, and opens another.
  case replace(any Screen)
  case back
  case open(Overlay)
}

/// The words of the message line.
struct Message: Hashable, Sendable {
  let text: String
  let isBad: Bool

  init(_ text: String, isBad: Bool = false) {
    self.text = text
    self.isBad = isBad
  }
}

/// The room a screen has.
struct Room: Hashable, Sendable {
  /// Cells across the window.
  var columns: Int
  /// Rows of the window.
  var rows: Int
  /// Lines the message takes.
  var messageLines = 1

  /// The rows between the title's rule and the message.
  var body: Range<Int> { 2..<max(2, rows - 2 - messageLines) }
  /// The row the message begins on.
  var messageRow: Int { body.upperBound }
  /// Whether there is room for a detail beside a list.
  var isWide: Bool { columns >= 120 }
  /// Whether the desk can be used at this size.
  var isEnough: Bool { columns >= 60 && rows >= 16 }
}
