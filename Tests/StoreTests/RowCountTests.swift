import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("Rows the acts account for") struct RowCountTests {
  private static let tina = "INSERT INTO setting (name, value) VALUES ('contact', 'Tina')"

  /// Yoga with Ada enrolled and withdrawn, and a file of staff read between.
  private func books(_ engine: EngineUnderTest, imported: Bool) throws -> BooksUnderTest {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    if imported {
      _ = try books.store.write(
        "import", by: BooksUnderTest.acting("file"), keepsChanges: false,
        detail: { (_: Bool) in "staff" }
      ) { journal in
        try journal.save(Cast.hoa)
        return .done(true)
      }
    }
    try books.write("book") { try $0.save(Cast.enrolment("e1", Cast.ada, .confirmed, joining: 1)) }
    try books.write("leave") { try $0.save(Cast.enrolment("e1", Cast.ada, .withdrawn, joining: 1)) }
    return books
  }

  @Test(
    "All rows are accounted for, with an import among the acts and without",
    arguments: EngineUnderTest.available, [true, false])
  func balanced(_ engine: EngineUnderTest, imported: Bool) throws {
    let books = try books(engine, imported: imported)
    #expect(try books.store.rowsUnaccountedFor() == [])
    #expect(try books.store.verifyAuditChain().firstBroken == nil)
    #expect(try books.count("audit_change WHERE relation = 'rows'") == (imported ? 27 : 0))
  }

  @Test(
    "A row more or less is found, after an import and in books that never had one",
    arguments: EngineUnderTest.available, [true, false])
  func unaccounted(_ engine: EngineUnderTest, imported: Bool) throws {
    let books = try books(engine, imported: imported)
    try books.connection.run(Self.tina, [])
    try books.connection.run("DELETE FROM enrolment_move", [])
    try books.connection.run("DELETE FROM enrolment", [])
    #expect(
      try books.store.rowsUnaccountedFor() == [
        .rowsUnaccountedFor(what: "enrolment", more: -1),
        .rowsUnaccountedFor(what: "setting", more: 1),
      ])
  }

  @Test(
    "After an import of an older program that noted nothing, counting begins with the next one",
    arguments: EngineUnderTest.available)
  func older(_ engine: EngineUnderTest) throws {
    let books = try books(engine, imported: true)
    try books.connection.run("DELETE FROM audit_change WHERE relation = 'rows'", [])
    try books.connection.run(Self.tina, [])
    #expect(try books.store.rowsUnaccountedFor() == [])
    _ = try books.store.write(
      "import", by: BooksUnderTest.acting("again"), keepsChanges: false,
      detail: { (_: Bool) in "staff" }
    ) { journal in
      try journal.save(Cast.lukasz)
      return .done(true)
    }
    #expect(try books.store.rowsUnaccountedFor() == [])
    try books.connection.run("DELETE FROM setting", [])
    #expect(
      try books.store.rowsUnaccountedFor() == [.rowsUnaccountedFor(what: "setting", more: -1)])
  }
}
