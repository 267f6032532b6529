public import Canvas

/// How the terminal is used.
public struct TerminalOptions: Sendable {
  /// The looks of styles. With `NO_COLOR` in the environment, ``Theme/standard`` counts as
  /// ``Theme/mono``.
  public var theme: Theme
  /// Draws in ASCII, also where the terminal takes Unicode; where it does not, that is so anyway.
  public var asciiOnly: Bool
  /// Listens to clicks and the wheel.
  public var mouse: Bool
  /// Stops for the shell when asked to by SIGTSTP.
  public var suspends: Bool
  /// A descriptor that takes the standard error while drawing, if that is the terminal; nil leaves
  /// it alone, and what is written there then spoils the screen until the next repaint.
  public var errorLog: Int32?
  /// The shape of the badges read by the scanner.
  public var badge: BadgeShape
  /// What a crash leaves on the terminal: one plain sentence.
  public var crashSentence: String

  /// The usual way, with the sentence a crash leaves.
  public init(
    theme: Theme = .standard, asciiOnly: Bool = false, mouse: Bool = true,
    suspends: Bool = true, errorLog: Int32? = nil, badge: BadgeShape = BadgeShape(),
    crashSentence: String
  ) {
    self.theme = theme
    self.asciiOnly = asciiOnly
    self.mouse = mouse
    self.suspends = suspends
    self.errorLog = errorLog
    self.badge = badge
    self.crashSentence = crashSentence
  }
}

/// Why a terminal cannot be used.
public enum TerminalFailure: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The terminal cannot place the cursor (`TERM=dumb`): only plain text is possible.
  case plainTextOnly
}

/// What ended the wait for a key.
public enum Wake: Hashable, Sendable {
  /// A key, or another thing a person did.
  case key(Key)
  /// A watched descriptor can be read without waiting, or has come to its end.
  case ready(Int32)
  /// The time is over.
  case timeout
  /// The program is to save and leave, within two seconds; it is said again at every wait.
  case ended(EndReason)
}

/// Why the program is to leave.
public enum EndReason: Hashable, Sendable {
  /// The terminal has gone: the line dropped or the window was closed.
  case hangUp
  /// The signal, SIGINT or SIGTERM, that asked for it.
  case signal(Int32)
}
