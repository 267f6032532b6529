import CTerminal

/// The program's own handlers for faults.
///
/// Swift's would stop at the terminal and print memory, and with it names of people. These give
/// the terminal back, write one sentence, and end the program by the signal. No core file is
/// written.
public enum CrashGuard {
  /// Takes over the signals of faults; to be called before any other work, once a program.
  ///
  /// - Parameter sentence: what a crash says, at most 500 bytes. A session sets its own.
  public static func install(sentence: String) {
    ct_guard(sentence)
  }
}
