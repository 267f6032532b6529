import Domain
import Engine

/// How one kind of value stands in its table: the only place that knows its columns.
struct Relation<Value>: Sendable {
  /// Every column, in the order values are encoded; the primary key's columns come first.
  let columns: [String]
  /// The statements every relation has.
  let shape: RelationShape
  /// The value's cells, in the order of `columns`.
  let encode: @Sendable (Value) -> [Cell]
  /// The value of a row's cells.
  let decode: @Sendable (inout Cells) -> Value

  init(
    _ name: String, key: [String], _ rest: [String],
    encode: @escaping @Sendable (Value) -> [Cell],
    decode: @escaping @Sendable (inout Cells) -> Value
  ) {
    columns = key + rest
    shape = RelationShape(name: name, key: key, rest: rest)
    self.encode = encode
    self.decode = decode
  }

  /// The columns for a SELECT, under a short name for the table.
  func list(_ prefix: String) -> String {
    columns.map { "\(prefix).\($0)" }.joined(separator: ", ")
  }
}

/// The relations there are; each stands in the file of its noun.
enum Relations {
  /// Every relation by name, as undo finds them.
  static let shapes: [String: RelationShape] = [
    setting.shape, staffMember.shape, assignment.shape, course.shape, space.shape,
    theClass.shape, session.shape, enrolment.shape, mark.shape, amendment.shape,
    agreement.shape, agreementParty.shape, agreementClause.shape, signature.shape,
    keptPlace.shape, release.shape, holidayChange.shape, closure.shape, centre.shape,
    spaceBooking.shape, stock.shape, pastPost.shape, departmentEnd.shape,
    departmentPlan.shape, siteEnd.shape,
    registerRow.shape, registerNote.shape,
  ].reduce(into: [:]) { $0[$1.name] = $1 }
}

/// The statements of one relation, without the type of its values.
struct RelationShape: Sendable {
  let name: String
  let keyCount: Int
  let columnCount: Int
  let select: String
  let selectAll: String
  let upsert: String
  let delete: String

  init(name: String, key: [String], rest: [String]) {
    let columns = key + rest
    let list = columns.joined(separator: ", ")
    let numbers = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let keys = key.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: " AND ")
    let changes = rest.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    self.name = name
    keyCount = key.count
    columnCount = columns.count
    selectAll = "SELECT \(list) FROM \(name)"
    select = selectAll + " WHERE \(keys)"
    upsert =
      "INSERT INTO \(name) (\(list)) VALUES (\(numbers)) "
      + "ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(changes)"
    delete = "DELETE FROM \(name) WHERE \(keys)"
  }
}

/// The cells of one row, read in order.
struct Cells {
  private let cells: [Cell]
  private var next = 0

  init(_ cells: [Cell]) { self.cells = cells }

  /// The next cell as text; empty for null.
  mutating func text() -> String { optionalText() ?? "" }

  /// The next cell as text, nil for null.
  mutating func optionalText() -> String? {
    defer { next += 1 }
    return cells[next].text
  }

  /// The next cell as an integer; 0 for null.
  mutating func integer() -> Int {
    defer { next += 1 }
    return cells[next].integer ?? 0
  }

  /// The next cell as an integer, nil for null.
  mutating func optionalInteger() -> Int? {
    defer { next += 1 }
    return cells[next].integer
  }

  /// The next cell as a flag.
  mutating func flag() -> Bool { integer() != 0 }
  /// The next cell as a day, nil for null.
  mutating func day() -> Day? { optionalText().flatMap { Day(iso: $0) } }
  /// The next cell as a time; midnight where it holds none.
  mutating func time() -> TimeOfDay { TimeOfDay(text()) ?? .startOfDay }
  /// The next cell as a moment.
  mutating func moment() -> Moment { Moment(iso: text()) ?? Moment(microseconds: 0) }
  /// The next cell as one of an enumeration's cases; the fallback where it holds none.
  mutating func word<Word: RawRepresentable>(_ fallback: Word) -> Word
  where Word.RawValue == String {
    Word(rawValue: text()) ?? fallback
  }
}

extension Cell {
  /// A day as text, or null.
  init(_ day: Day?) { self = day.map { .text($0.iso) } ?? .null }
}
