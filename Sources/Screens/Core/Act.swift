import Canvas

/// One thing a person can do on a screen.
///
/// The dispatcher, the hint bar, the help and the palette are all made from a screen's table of
/// acts, so that they cannot disagree.
struct Act<Holder>: Sendable {
  /// The keys that do it; the first one is shown. None for what only the palette offers.
  let keys: [Key]
  /// The verb, as the palette and the help show it.
  let name: String
  /// What it does, as a sentence.
  let help: String
  /// The word in the hint bar; nil keeps it out.
  let hint: String?
  /// The word in the hint bar where it changes with what is chosen.
  let hinting: (@Sendable (Holder) -> String)?
  /// Whether its hint stands in an upper line of its own kind, as marks do in the register.
  let isMark: Bool
  /// Whether it writes a file, which a kiosk does not.
  let savesFile: Bool
  /// Whether it is meant for where the cursor is; of two acts on one key the one that is meant
  /// says why it cannot be done.
  let isMeant: @Sendable (Holder) -> Bool
  /// Why it cannot be done now; nil where it can.
  let whyNot: @Sendable (Holder) -> String?
  /// Does it.
  let perform: @Sendable (inout Holder, inout Turn) -> Void

  init(
    _ name: String, keys: [Key] = [], help: String, hint: String? = nil,
    hinting: (@Sendable (Holder) -> String)? = nil, isMark: Bool = false,
    savesFile: Bool = false, isMeant: @escaping @Sendable (Holder) -> Bool = { _ in true },
    whyNot: @escaping @Sendable (Holder) -> String? = { _ in nil },
    perform: @escaping @Sendable (inout Holder, inout Turn) -> Void
  ) {
    self.keys = keys
    self.name = name
    self.help = help
    self.hint = hint
    self.hinting = hinting
    self.isMark = isMark
    self.savesFile = savesFile
    self.isMeant = isMeant
    self.whyNot = whyNot
    self.perform = perform
  }

  func line(for holder: Holder) -> ActLine {
    ActLine(
      keys: keys, name: name, help: help, hint: hinting?(holder) ?? hint, isMark: isMark,
      savesFile: savesFile, isMeant: isMeant(holder), whyNot: whyNot(holder))
  }
}

/// An act as it stands now, without its holder: what hints, help and palette are drawn from.
struct ActLine: Sendable {
  var keys: [Key]
  var name: String
  var help: String
  var hint: String?
  var isMark: Bool
  var savesFile: Bool
  var isMeant: Bool
  var whyNot: String?

  /// The first key that works while letters are or are not text.
  func key(_ typing: Typing) -> Key? { keys.first { typing.leaves($0) } }

  /// Its keys as they work now: no letters in a form; in a find box or a filter a letter works once
  /// Tab has led out of it.
  func keyLabels(_ typing: Typing) -> [String] {
    let working = keys.filter { typing.leaves($0) }.map(\.label)
    guard working.isEmpty, typing != .text, let first = keys.first else { return working }
    return ["Tab \(first.label)"]
  }
}

/// What happens to letters and signs now.
enum Typing: Sendable {
  /// They are commands.
  case commands
  /// Letters are text, but `?` and `:` are in no name and stay commands.
  case name
  /// The same where nothing is written yet: signs that begin no name are commands too.
  case start
  /// All of them are text.
  case text

  /// Whether the key is left for commands.
  func leaves(_ key: Key) -> Bool {
    guard case .character(let character) = key else { return true }
    switch self {
    case .commands: return true
    case .name: return character == "?" || character == ":"
    case .start:
      return !character.isLetter && !character.isNumber && !" '\u{2019}-/".contains(character)
    case .text: return false
    }
  }
}

/// Where an act is found again: in the table of the screen, in the one for everywhere, or elsewhere.
enum ActPlace: Hashable, Sendable {
  case screen(Int)
  case everywhere(Int)
  /// On another of the screens of ``Elsewhere``.
  case elsewhere(Int)
}

/// An act with the place it was found at.
struct Command: Sendable {
  let place: ActPlace
  let line: ActLine

  /// Whether it is an act of the screen, and not one of everywhere.
  var isOfScreen: Bool { if case .screen = place { true } else { false } }
}
