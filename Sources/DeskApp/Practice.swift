public import Domain
public import UseCases

/// A made-up trust to practise on, thrown away afterwards.
public struct Practice {
  /// Its books.
  public var books: Books
  /// What time it is there; it stands still.
  public var now: Now
  /// Throws it away.
  public var end: () -> Void

  /// Joins books, the time and how they are thrown away.
  public init(books: Books, now: Now, end: @escaping () -> Void) {
    self.books = books
    self.now = now
    self.end = end
  }
}
