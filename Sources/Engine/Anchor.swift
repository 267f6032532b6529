/// A line of text kept beside a database and outside it: what was once true of it. A database that was
/// cut short, or replaced by an older copy, betrays itself by it.
public protocol Anchor: AnyObject {
  /// The text; nil where none is kept or it cannot be read.
  func read() -> String?

  /// Puts another text in the place of the one kept, with nobody else in between.
  ///
  /// - Parameter next: makes the new text of the one kept; where it answers nil, that one stays.
  /// - Throws: `EngineError.storage` where it cannot be written; what was kept then stays.
  func replace(_ next: (_ kept: String?) throws -> String?) throws
}
