/// A class as a sentence names it.
public struct ClassLabel: Hashable, Sendable {
  /// The code.
  public let code: ClassCode
  /// The title.
  public let title: String

  /// Joins a code and a title.
  public init(_ code: ClassCode, _ title: String) {
    self.code = code
    self.title = title
  }
}

extension Class {
  /// The class as a sentence names it.
  public var label: ClassLabel { ClassLabel(code, title) }
}

/// A learning space as a sentence names it.
public struct LearningSpaceLabel: Hashable, Sendable {
  /// The code.
  public let code: SpaceCode
  /// The name.
  public let name: String

  /// Joins a code and a name.
  public init(_ code: SpaceCode, _ name: String) {
    self.code = code
    self.name = name
  }
}

extension LearningSpace {
  /// The space as a sentence names it.
  public var label: LearningSpaceLabel { LearningSpaceLabel(code, name) }
}
