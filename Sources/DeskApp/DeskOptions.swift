public import Terminal

/// How the desk is opened.
public struct DeskOptions {
  /// Draws in ASCII, also where the terminal takes Unicode.
  public var isASCII: Bool
  /// The looks of what is bold, reversed or coloured.
  public var theme: Theme
  /// Listens to clicks and the wheel.
  public var hasMouse: Bool
  /// A word for the title where these are not the live books: `PRACTICE`; empty otherwise.
  public var banner: String
  /// Whether the clock was set by hand and stands still.
  public var isClockSet: Bool
  /// A descriptor that takes the standard error while the desk is open; nil leaves it alone.
  public var errorLog: Int32?
  /// Where what is written in forms is kept while the line is down; nil keeps nothing.
  public var keptForms: String?
  /// Makes a trust to practise on; nil where there is no practice.
  public var practice: (() throws -> Practice)?
  /// How the books are backed up; nil where that is no choice.
  public var backingUp: BackingUp?
  /// Whether nobody may leave the desk for a shell or another file.
  public var isKiosk: Bool
  /// An error of the books as a sentence that says what to do.
  public var sentence: (any Error) -> String

  /// The usual way, with the words for errors.
  public init(
    isASCII: Bool = false, theme: Theme = .standard, hasMouse: Bool = true, banner: String = "",
    isClockSet: Bool = false, errorLog: Int32? = nil, keptForms: String? = nil,
    practice: (() throws -> Practice)? = nil, backingUp: BackingUp? = nil, isKiosk: Bool = false,
    sentence: @escaping (any Error) -> String
  ) {
    self.isASCII = isASCII
    self.theme = theme
    self.hasMouse = hasMouse
    self.banner = banner
    self.isClockSet = isClockSet
    self.errorLog = errorLog
    self.keptForms = keptForms
    self.practice = practice
    self.backingUp = backingUp
    self.isKiosk = isKiosk
    self.sentence = sentence
  }
}
