/// One value in a database row. Three kinds are enough: dates and moments are text, flags integers.
public enum Cell: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)

  /// An integer, or null for nil.
  public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
  /// Text, or null for nil.
  public init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  /// A flag as 1 or 0.
  public init(_ value: Bool) { self = .integer(value ? 1 : 0) }

  /// The text; nil for null and integers.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The integer; nil for null and text.
  public var integer: Int? {
    if case .integer(let number) = self { Int(number) } else { nil }
  }
}
