public import Domain

/// How the books are copied into a file while desks go on working.
public struct BackingUp {
  /// Told how many rows are copied, of how many; what it throws ends the copying.
  public typealias Progress = (_ done: Int, _ total: Int) throws -> Void

  /// Copies the books into a new file and checks the copy; says what it came to.
  public var make: (_ path: String, _ progress: Progress) throws -> String
  /// The copy that was made last, and when; nil where none is known.
  public var last: () -> (path: String, day: Day, time: TimeOfDay)?

  /// Joins how a copy is made and how the last one is found.
  public init(
    make: @escaping (_ path: String, _ progress: Progress) throws -> String,
    last: @escaping () -> (path: String, day: Day, time: TimeOfDay)?
  ) {
    self.make = make
    self.last = last
  }
}

/// A long work that the person at the desk has stopped.
struct Stopped: Error {}
