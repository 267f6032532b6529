/// Why nothing was printed: the facts, for others to put into words.
public enum PrintFailure: Error, Equatable, Sendable {
  /// The machine has no such program: `lp` or `lpstat`.
  case notInstalled(String)
  /// The print service of the machine, or of the print server, does not answer.
  case serviceNotRunning
  /// No printer has been set up.
  case noPrinter
  /// No printer was named, there are several, and none is the default.
  case noDefaultPrinter(known: [String])
  /// There is no printer of this name.
  case unknownPrinter(String, known: [String])
  /// `lp` or `lpstat` failed; its own words, which may be none.
  case refused(words: String)
  /// The print service has let go of what was printed before; its own words.
  case notKept(words: String)
  /// The pages asked for begin behind the last one.
  case noSuchPage(Int, of: Int)
  /// The system had no memory to hold the sheets.
  case outOfMemory
  /// The person cancelled before the job was handed over.
  case cancelled
}
