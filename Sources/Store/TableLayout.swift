/// One table of the books as the schema's scripts make it, for whoever needs all there is of it without
/// knowing what it means.
struct TableLayout: Hashable, Sendable {
  let name: String
  /// Every column, in the order of the scripts.
  var columns: [String]
  /// The columns of the primary key.
  var key: [String]
  /// Tables that its rows refer to.
  var refersTo: Set<String>
  /// Columns that refer to rows of the table itself.
  var ownReferences: [String]
}

extension TableLayout {
  /// Every table that holds what people have written, those that others refer to first.
  static let all: [TableLayout] = inOrder(read(Schema.scripts)).filter {
    $0.name != "schema_version"
  }

  /// Reads the statements that make tables and add columns. A test holds the answer against what the
  /// engines say of their tables.
  static func read(_ scripts: [String]) -> [TableLayout] {
    var tables: [TableLayout] = []
    for script in scripts {
      for statement in script.replacing(#/--[^\n]*/#, with: "").split(separator: ";") {
        if let made = statement.firstMatch(of: #/CREATE TABLE (\w+) \((?s)(.*)\)/#) {
          var table = TableLayout(
            name: String(made.1), columns: [], key: [], refersTo: [], ownReferences: [])
          for part in parts(of: made.2) { table.add(part) }
          tables.append(table)
        } else if let added = statement.firstMatch(
          of: #/ALTER TABLE (\w+) ADD COLUMN (?s)(.*)/#),
          let place = tables.firstIndex(where: { $0.name == added.1 })
        {
          tables[place].add(added.2)
        }
      }
    }
    return tables
  }

  /// A column, or a promise about several.
  private mutating func add(_ part: Substring) {
    let words = part.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return }
    let isPromise = ["PRIMARY", "FOREIGN", "CHECK", "UNIQUE", "CONSTRAINT"].contains(first)
    if !isPromise { columns.append(String(first)) }
    if let key = part.firstMatch(of: #/PRIMARY KEY \(([^)]*)\)/#) {
      self.key = key.1.split { $0 == "," || $0 == " " }.map { String($0) }
    } else if part.contains("PRIMARY KEY") {
      key = [String(first)]
    }
    guard let other = part.firstMatch(of: #/REFERENCES (\w+)/#) else { return }
    if other.1 == name {
      ownReferences.append(String(first))
    } else {
      refersTo.insert(String(other.1))
    }
  }

  /// What stands between commas that are in no bracket of their own.
  private static func parts(of list: Substring) -> [Substring] {
    var depth = 0
    return list.split { letter in
      if letter == "(" { depth += 1 }
      if letter == ")" { depth -= 1 }
      return letter == "," && depth == 0
    }
  }

  private static func inOrder(_ tables: [TableLayout]) -> [TableLayout] {
    var rest = tables
    var ordered: [TableLayout] = []
    while let next = rest.firstIndex(where: { table in
      rest.allSatisfy { !table.refersTo.contains($0.name) }
    }) {
      ordered.append(rest.remove(at: next))
    }
    // Tables that refer to each other in a circle would be left; the schema has none.
    return ordered + rest
  }
}
