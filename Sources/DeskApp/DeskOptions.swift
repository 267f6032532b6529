/// How the desk is opened.
public struct DeskOptions {
  /// Draws in ASCII, also where the terminal takes Unicode.
  public var isASCII: Bool
  /// Draws without colours.
  public var isMono: Bool
  /// Listens to clicks and the wheel.
  public var hasMouse: Bool
  /// A word for the title where these are not the live books: `PRACTICE`; empty otherwise.
  public var banner: String
  /// Whether the clock was set by hand and stands still.
  public var isClockSet: Bool
  /// A descriptor that takes the standard error while the desk is open; nil leaves it alone.
  public var errorLog: Int32?
  /// An error of the books as a sentence that says what to do.
  public var sentence: (any Error) -> String

  /// The usual way, with the words for errors.
  public init(
    isASCII: Bool = false, isMono: Bool = false, hasMouse: Bool = true, banner: String = "",
    isClockSet: Bool = false, errorLog: Int32? = nil, sentence: @escaping (any Error) -> String
  ) {
    self.isASCII = isASCII
    self.isMono = isMono
    self.hasMouse = hasMouse
    self.banner = banner
    self.isClockSet = isClockSet
    self.errorLog = errorLog
    self.sentence = sentence
  }
}
