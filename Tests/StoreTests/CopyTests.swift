import Domain
import Engine
import TestServer
import Testing

@testable import Store

@Suite("Copying books") struct CopyTests {
  /// Books in which rows refer to later rows of their own table, and acts were taken back.
  private func filled(_ engine: EngineUnderTest) throws -> BooksUnderTest {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write("enrol") { journal in
      try journal.save(Cast.enrolment("e2", Cast.ada, .cancelled, joining: 1))
      var later = Cast.enrolment("e3", Cast.ada, .cancelled, joining: 2)
      later.carriedFrom = "e2"
      try journal.save(later)
      var first = Cast.enrolment("e1", Cast.sian, .confirmed, joining: 3)
      first.carriedFrom = "e3"
      try journal.save(first)
    }
    try books.write("people") { try $0.save(Cast.lukasz) }
    let last = try #require(try books.store.acts(person: nil, theClass: nil, limit: 1).first)
    let undone = try books.store.takeBack(
      [(act: last, acting: BooksUnderTest.acting("undo"))], allow: { _ in [] },
      builtUpon: { _ in .nothingToUndo }, settle: { _ in }, verify: { _ in [] })
    #expect(undone.done == 1)
    return books
  }

  /// Every row of every table, read in another way than copying reads.
  private func everything(_ books: BooksUnderTest) throws -> [String: Set<[Cell]>] {
    try TableLayout.all.reduce(into: [:]) { all, table in
      all[table.name] = Set(try books.rows("SELECT * FROM \(table.name)"))
    }
  }

  @Test(
    "There and back again they are the same, row by row, on and between all engines",
    arguments: EngineUnderTest.available, EngineUnderTest.available)
  func thereAndBack(_ from: EngineUnderTest, _ to: EngineUnderTest) throws {
    let first = try filled(from)
    let second = try BooksUnderTest(to)
    let third = try BooksUnderTest(from)
    let copied = try first.store.copy(to: second.store)
    #expect(try second.store.copy(to: third.store) == copied)
    #expect(try everything(third) == everything(first))
    #expect(try everything(second).mapValues(\.count) == copied.rows)
    #expect(copied.rows["enrolment"] == 3 && copied.rows["audit"] == 4)
    #expect(
      try third.store.enrolmentsInOrder(on: "YOGA-1").map(\.carriedFrom) == [nil, "e2", "e3"])
    #expect(try third.store.rowsChangedOutside() == [])
    try third.write("later") { try $0.save(Cast.hoa) }
  }

  @Test("A cell that reads otherwise is found", arguments: EngineUnderTest.available)
  func different(_ engine: EngineUnderTest) throws {
    let first = try filled(engine)
    let second = try BooksUnderTest(engine)
    _ = try first.store.copy(to: second.store)
    #expect(try first.store.firstDifference(from: second.store) == nil)
    for (table, change) in [
      ("staff_word", "UPDATE staff_word SET word = 'zz' WHERE word = 'siân' OR word = 'sian'"),
      ("enrolment", "UPDATE enrolment SET carried_from = NULL WHERE id = 'e1'"),
      ("class", "UPDATE class SET turn = turn + 1"),
      (
        "audit",
        """
        DELETE FROM audit_about WHERE number = 4; DELETE FROM audit_change WHERE number = 4;
        DELETE FROM audit WHERE number = 4
        """
      ),
    ] {
      let copy = try BooksUnderTest(engine)
      _ = try first.store.copy(to: copy.store)
      try copy.connection.runScript(change)
      let found = try first.store.firstDifference(from: copy.store)
      #expect(found == table, "\(change)")
    }
  }

  @Test(
    "Books that hold anything are not filled, and stay as they are",
    arguments: EngineUnderTest.available)
  func notEmpty(_ engine: EngineUnderTest) throws {
    let first = try filled(engine)
    let second = try BooksUnderTest(engine)
    try second.connection.run("INSERT INTO setting (name, value) VALUES ('paper', 'a4')", [])
    let before = try everything(second)
    #expect(throws: CopyError.notEmpty) { try first.store.copy(to: second.store) }
    #expect(try everything(second) == before)
  }

  @Test(
    "What others write meanwhile is not in it: a copy is one state of the books",
    arguments: EngineUnderTest.available)
  func meanwhile(_ engine: EngineUnderTest) throws {
    let first = try filled(engine)
    let other = try Store.open(first.database.connect())
    let second = try BooksUnderTest(engine)
    let staff = try first.store.countStaff()
    var writes = 0
    _ = try first.store.copy(to: second.store) { _ in
      guard writes == 0 else { return }
      writes += 1
      _ = try other.write(
        "beside", by: BooksUnderTest.acting("beside"), detail: { _ in "" }
      ) { .done(try $0.save(Cast.hoa)) }
    }
    #expect(writes == 1)
    #expect(try first.store.countStaff() == staff + 1)
    #expect(try second.store.countStaff() == staff)
  }

  @Test(
    "What ends a copy half-way leaves the books empty", arguments: EngineUnderTest.available)
  func broken(_ engine: EngineUnderTest) throws {
    struct Enough: Error {}
    let first = try filled(engine)
    let second = try BooksUnderTest(engine)
    var tables = 0
    #expect(throws: Enough.self) {
      try first.store.copy(to: second.store) { _ in
        tables += 1
        if tables == 5 { throw Enough() }
      }
    }
    #expect(try everything(second).values.allSatisfy { $0.isEmpty })
  }

  @Test(
    "Tables and columns are read from the scripts as the engine has them",
    arguments: EngineUnderTest.available)
  func layout(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let tables = try books.rows(Self.tables(engine)).compactMap { $0.first?.text }
    #expect(Set(tables) == Set(TableLayout.all.map(\.name)).union(["schema_version"]))
    for table in TableLayout.all {
      let (columns, key) = Self.columns(engine)
      #expect(
        try books.rows(columns, [.text(table.name)]).compactMap { $0.first?.text }
          == table.columns, "\(table.name)")
      #expect(
        try books.rows(key, [.text(table.name)]).compactMap { $0.first?.text } == table.key,
        "\(table.name)")
    }
    for (place, table) in TableLayout.all.enumerated() {
      let before = Set(TableLayout.all.prefix(place).map(\.name))
      #expect(table.refersTo.isSubset(of: before), "\(table.name)")
    }
  }

  private static func tables(_ engine: EngineUnderTest) -> String {
    switch engine {
    case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table'"
    case .postgres: "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    }
  }

  /// The columns of a table, and those of its key.
  private static func columns(_ engine: EngineUnderTest) -> (String, String) {
    switch engine {
    case .sqlite:
      (
        "SELECT name FROM pragma_table_info($1) ORDER BY cid",
        "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk"
      )
    case .postgres:
      (
        """
        SELECT attname FROM pg_attribute
        WHERE attrelid = CAST($1 AS text)::regclass AND attnum > 0 AND NOT attisdropped
        ORDER BY attnum
        """,
        """
        SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid
          AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = CAST($1 AS text)::regclass AND i.indisprimary
        ORDER BY array_position(CAST(i.indkey AS int2[]), a.attnum)
        """
      )
    }
  }
}
