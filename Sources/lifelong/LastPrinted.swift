/// The job that was printed last by this account, so that it can be printed again.
///
/// Only what the print service calls it is kept, and no word of what is on it: the pages themselves are
/// with the print service, for as long as it keeps them.
enum LastPrinted {
  private static let note = StateNote("last-printed")

  /// What the job is called; nil where none was printed.
  static var job: String? { note.line }

  /// Keeps a job in place of the one before. Where that cannot be, what was printed is printed all the
  /// same.
  static func keep(_ job: String) { note.keep(job) }
}
