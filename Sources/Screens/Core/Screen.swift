import Canvas
import Domain

/// One screen: state, update, draw. Pure: what it wants from the world it asks for in a ``Turn``.
protocol Screen: Sendable {
  /// What can be done here; see ``Act``.
  static var acts: [Act<Self>] { get }
  /// Where one is, as crumbs: `Classes > Functional Maths`.
  var title: String { get }
  /// What becomes of letters.
  var typing: Typing { get }
  /// What Enter will do, in words; shown while there is no message.
  var prompt: String? { get }
  /// What would be lost by leaving, or be left half done with the desk; nil where nothing would.
  var unsaved: String? { get }
  /// What is said on going back where what is done is kept; nil where nothing need be said.
  var parting: String? { get }
  /// Whom and what the person at the desk is looking at; see ``Concern``.
  var concern: Concern { get }

  /// Asks for what is shown: on opening, on coming back, and when the books have changed.
  mutating func refresh(_ turn: inout Turn)
  /// Takes a key no act has taken; false where it means nothing here.
  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool
  /// Whether a scanned badge names somebody here, though letters are text.
  var meetsBadge: Bool { get }
  /// Takes the owner of a scanned badge, nil where nobody has it; false leaves it to the desk,
  /// which opens the person.
  mutating func meet(_ person: PersonLine?, badge: String, _ turn: inout Turn) -> Bool
  /// Takes an answer; those to what is no longer asked are let go.
  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn)
  /// Goes one step back within the screen; false where it has to be left.
  mutating func stepBack(_ turn: inout Turn) -> Bool
  /// Draws the body.
  func draw(in frame: inout Frame, room: Room, now: Now)
}

extension Screen {
  var typing: Typing { .commands }
  var prompt: String? { nil }
  var unsaved: String? { nil }
  var parting: String? { nil }
  var concern: Concern { Concern() }
  var meetsBadge: Bool { false }

  mutating func refresh(_ turn: inout Turn) {}
  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool { false }
  mutating func meet(_ person: PersonLine?, badge: String, _ turn: inout Turn) -> Bool { false }
  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {}
  mutating func stepBack(_ turn: inout Turn) -> Bool { false }

  /// The table of acts as it stands now.
  var lines: [ActLine] { Self.acts.map { $0.line(for: self) } }

  /// Does an act of the table.
  mutating func perform(_ index: Int, _ turn: inout Turn) {
    let act = Self.acts[index]
    act.perform(&self, &turn)
  }
}

/// What to do with the answer of an overlay, for the screen it was opened from.
typealias Then<Value> = @Sendable (inout any Screen, Value, inout Turn) -> Void

/// Makes a ``Then`` for one kind of screen; on any other the answer is let go.
func then<Holder: Screen, Value>(
  _ perform: @escaping @Sendable (inout Holder, Value, inout Turn) -> Void
) -> Then<Value> {
  { screen, value, turn in
    guard var holder = screen as? Holder else { return }
    perform(&holder, value, &turn)
    screen = holder
  }
}
