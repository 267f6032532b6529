public import Domain
public import Store

/// The verbs of the desk over the books of one trust: one verb a file, each one transaction.
///
/// Used by one thread at a time. Who acts, when and under which request is handed in.
public final class Books {
  /// The books themselves.
  public let store: Store
  /// How moments show on the trust's wall.
  public let clock: WallClock
  /// The classes last listed, and the state of the books they were read at.
  var keptProgramme: (version: Int, filter: ClassFilter, classes: [ProgrammeClass])?
  var keptAgreements: (version: Int, all: [LearningAgreement])?

  /// Opens the verbs over some books.
  public init(store: Store, clock: WallClock) {
    self.store = store
    self.clock = clock
  }

  /// A number that changes when anybody has changed the books.
  public func dataVersion() throws -> Int { try store.changeNumber() }
}
