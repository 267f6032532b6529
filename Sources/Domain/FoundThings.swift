/// What was found besides people, and what may have been meant where nobody was found.
public struct FoundThings: Hashable, Sendable {
  /// Something with a name that is not a person.
  public enum Thing: Hashable, Sendable {
    /// A class that is not over.
    case theClass(ClassLabel)
    /// A course, by code and title.
    case course(CourseCode, String)
    /// A learning space, by code and name, and its centre where it has one.
    case space(SpaceCode, String, centre: String?)
  }

  /// Classes, then courses, then spaces.
  public var things: [Thing]
  /// Whole searches that find people, each one edit or one sound away; as names are written.
  public var didYouMean: [String]

  /// Joins what was found and what may have been meant.
  public init(things: [Thing] = [], didYouMean: [String] = []) {
    self.things = things
    self.didYouMean = didYouMean
  }
}
