import Engine

/// What a copy of the books came to.
public struct CopiedBooks: Hashable, Sendable {
  /// How many rows each table has, by its name; tables without any are named too.
  public let rows: [String: Int]
  /// All of them together.
  public var total: Int { rows.values.reduce(0, +) }
}

/// Why a copy was not made, or must not be used.
public enum CopyError: Error, Hashable, Sendable {
  /// There is something already in the books that were to be filled.
  case notEmpty
  /// A row reads otherwise in the copy; names its table.
  case differs(table: String)
}

/// How far a copy is; every row is written once and compared once.
public struct CopyProgress: Hashable, Sendable {
  /// Rows written or compared.
  public let done: Int
  /// Rows to write and to compare.
  public let total: Int
}

extension Store {
  /// Copies everything into other books, of any engine, that hold nothing yet; both are left with the
  /// same rows, audit trail included. Others may go on writing meanwhile: what is copied is one state
  /// of the books.
  ///
  /// Everything is written in one transaction; once that is kept, every row is read back and compared.
  /// - Throws: `CopyError`, `EngineError`, or what `progress` threw.
  public func copy(
    to other: Store, progress: (CopyProgress) throws -> Void = { _ in }
  ) throws -> CopiedBooks {
    try connection.transaction(.read) {
      let rows = try rowsOfEveryTable()
      let total = rows.values.reduce(0, +) * 2
      var done = 0
      func tell(_ more: Int) throws {
        done += more
        try progress(CopyProgress(done: done, total: total))
      }
      try other.connection.transaction(.write) {
        guard try other.rowsOfEveryTable().values.allSatisfy({ $0 == 0 }) else {
          throw CopyError.notEmpty
        }
        for table in TableLayout.all { try copy(table, to: other, tell) }
      }
      try other.connection.transaction(.read) {
        if let table = try firstDifference(from: other, tell) {
          throw CopyError.differs(table: table)
        }
      }
      return CopiedBooks(rows: rows)
    }
  }

  /// The first table that is not the same in other books, row by row and cell by cell.
  func firstDifference(from other: Store, _ tell: (Int) throws -> Void = { _ in }) throws -> String?
  {
    for table in TableLayout.all {
      var last: [Cell]?
      while true {
        let mine = try page(table, after: last)
        guard try other.page(table, after: last) == mine else { return table.name }
        guard let end = mine.last else { break }
        try tell(mine.count)
        last = table.keyCells(of: end)
      }
    }
    return nil
  }

  private func rowsOfEveryTable() throws -> [String: Int] {
    try TableLayout.all.reduce(into: [:]) { rows, table in
      rows[table.name] = try first("SELECT count(*) FROM \(table.name)", []) { $0.integer() } ?? 0
    }
  }

  private func copy(_ table: TableLayout, to other: Store, _ tell: (Int) throws -> Void) throws {
    let insert = BulkInsert(table.name, table.columns)
    var references: [(key: [Cell], row: [Cell])] = []
    var last: [Cell]?
    while true {
      let page = try page(table, after: last)
      guard let end = page.last else { break }
      for part in Chunks(page, of: BulkInsert.rows) {
        let rows = part.map { row in
          // A row may refer to one of the same table that comes later.
          let blank = table.withoutOwnReferences(row)
          if blank != row { references.append((table.keyCells(of: row), row)) }
          return blank
        }
        try other.connection.run(insert.sql(rows: rows.count), rows.flatMap { $0 })
      }
      try tell(page.count)
      last = table.keyCells(of: end)
    }
    for (key, row) in references {
      try other.connection.run(table.fillingOwnReferences, table.ownReferenceCells(of: row) + key)
    }
  }

  /// Some rows in the order of their keys, from behind a key on; none at the end.
  private func page(_ table: TableLayout, after key: [Cell]?) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try connection.query(table.page(isFirst: key == nil), key ?? []) { rows.append($0) }
    return rows
  }
}

extension TableLayout {
  /// The statement that reads some rows behind a key, or the first ones.
  fileprivate func page(isFirst: Bool) -> String {
    let keys = key.joined(separator: ", ")
    let numbers = key.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let behind = isFirst ? "" : " WHERE (\(keys)) > (\(numbers))"
    return
      "SELECT \(columns.joined(separator: ", ")) FROM \(name)\(behind) ORDER BY \(keys) LIMIT 1000"
  }

  /// The statement that writes a row's references to its own table, the row's key at the end.
  fileprivate var fillingOwnReferences: String {
    let sets = ownReferences.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: ", ")
    let keys = key.enumerated().map { "\($1) = $\($0 + 1 + ownReferences.count)" }
    return "UPDATE \(name) SET \(sets) WHERE \(keys.joined(separator: " AND "))"
  }

  fileprivate func keyCells(of row: [Cell]) -> [Cell] { cells(key, of: row) }
  fileprivate func ownReferenceCells(of row: [Cell]) -> [Cell] { cells(ownReferences, of: row) }

  private func cells(_ names: [String], of row: [Cell]) -> [Cell] {
    names.compactMap { columns.firstIndex(of: $0) }.map { row[$0] }
  }

  fileprivate func withoutOwnReferences(_ row: [Cell]) -> [Cell] {
    var row = row
    for place in ownReferences.compactMap({ columns.firstIndex(of: $0) }) { row[place] = .null }
    return row
  }
}
