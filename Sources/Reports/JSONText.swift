/// A JSON value that keeps its members in the order given, and never meets a floating point number.
public enum JSON: Equatable, Sendable {
  /// Named members, in the order in which they are written.
  case object(Members)
  /// Values in order.
  case array([JSON])
  /// Text, escaped when written.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number with exactly one decimal, given in tenths: 935 is 93.5.
  case decimal(tenths: Int)
  /// True or false.
  case bool(Bool)
  /// Nothing to tell: the rate of a class that has not begun.
  case null

  /// The named members of an object.
  public struct Members: Equatable, Sendable {
    private(set) var names: [String] = []
    private(set) var values: [JSON] = []

    /// Members in this order; a name given twice keeps its first place and its last value.
    public init(_ members: [(String, JSON)]) {
      for (name, value) in members { self[name] = value }
    }

    /// The members in order.
    public var pairs: [(String, JSON)] { Array(zip(names, values)) }

    /// The value of a name, or nil if there is none. A new name is put last; nil takes it away.
    public subscript(name: String) -> JSON? {
      get { names.firstIndex(of: name).map { values[$0] } }
      set {
        switch (names.firstIndex(of: name), newValue) {
        case (let place?, let value?): values[place] = value
        case (nil, let value?):
          names.append(name)
          values.append(value)
        case (let place?, nil):
          names.remove(at: place)
          values.remove(at: place)
        case (nil, nil): break
        }
      }
    }
  }
}

extension JSON.Members: ExpressibleByDictionaryLiteral {
  /// Members in the order written.
  public init(dictionaryLiteral members: (String, JSON)...) { self.init(members) }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  /// An object, its members in the order written.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(Members(members)) }
  /// An array.
  public init(arrayLiteral values: JSON...) { self = .array(values) }
  /// A string.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .integer(number) }
  /// True or false.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  /// Null.
  public init(nilLiteral: ()) { self = .null }
}

extension JSON {
  /// The value as text: two spaces a level, members in their order, a line feed at the end.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    text += "\n"
    return text
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .object(let members):
      Self.writeList(zip(members.names, members.values), "{", "}", to: &text, indent) {
        Self.writeString($0.0, to: &$1)
        $1 += ": "
        $0.1.write(to: &$1, indent: indent + 1)
      }
    case .array(let values):
      Self.writeList(values, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: indent + 1) }
    case .string(let string): Self.writeString(string, to: &text)
    case .integer(let number): text += String(number)
    case .decimal(let tenths):
      text += "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    case .bool(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func writeList<Items: Sequence>(
    _ items: Items, _ open: String, _ close: String, to text: inout String, _ indent: Int,
    each: (Items.Element, inout String) -> Void
  ) {
    text += open
    var first = true
    for item in items {
      text += first ? "\n" : ",\n"
      text += String(repeating: "  ", count: indent + 1)
      each(item, &text)
      first = false
    }
    if !first { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  /// Escapes what JSON demands, and also what would end a line of JavaScript (U+2028, U+2029) or
  /// drive a terminal (U+007F to U+009F).
  private static func writeString(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
