/// A code people type and read: an employee number, a class code, a course code, a space code.
///
/// The type parameter keeps one kind of code from standing where another belongs. The text is
/// kept exactly as given, so leading zeros survive.
public struct Code<Thing>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code as people write it.
  public let text: String

  /// Wraps a code that has been read from a person, a file or the database.
  public init(_ text: String) { self.text = text }

  /// The code as people write it.
  public var description: String { text }

  /// Orders codes by their text, byte by byte, the same on every machine.
  public static func < (left: Code, right: Code) -> Bool { left.text < right.text }
}

extension Code: ExpressibleByStringLiteral {
  /// Lets tests and examples write a code as a literal.
  public init(stringLiteral value: String) { self.init(value) }
}

/// The number that identifies a staff member: 1 to 20 letters or digits (ESR's have 8 digits).
public typealias EmployeeNumber = Code<StaffMember>
/// The code of a course in the catalogue.
public typealias CourseCode = Code<Course>
/// The code of a class, a scheduled run of a course.
public typealias ClassCode = Code<Class>
/// The code of a learning space.
public typealias SpaceCode = Code<LearningSpace>
/// The identity of one enrolment; made by us, never shown.
public typealias EnrolmentID = Code<Enrolment>

extension Code where Thing == StaffMember {
  /// Whether the text has the shape of an employee number: 1 to 20 ASCII letters or digits.
  public var isWellFormed: Bool {
    (1...20).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      }
  }
}
