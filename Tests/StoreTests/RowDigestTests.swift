import Domain
import Engine
import TestServer
import Testing

@testable import Store

@Suite("What the rows of an import come to") struct RowDigestTests {
  /// Yoga with two people from a file, one of whom has left since, and a mark from the file.
  private func books(_ engine: EngineUnderTest) throws -> BooksUnderTest {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    _ = try books.store.write(
      "import", by: BooksUnderTest.acting("file"), keepsChanges: false,
      detail: { (_: Bool) in "enrolments" }
    ) { journal in
      try journal.save(Cast.enrolment("e1", Cast.ada, .confirmed, joining: 1))
      try journal.save(Cast.enrolment("e2", Cast.sian, .waitlisted, joining: 2))
      return .done(true)
    }
    try books.write("leave") { try $0.save(Cast.enrolment("e1", Cast.ada, .withdrawn, joining: 1)) }
    try books.write("hoa") { journal in
      try journal.save(Cast.hoa)
      try journal.save(Cast.enrolment("e3", Cast.hoa, .confirmed, joining: 3))
    }
    return books
  }

  @Test("What the acts since have changed is no fault", arguments: EngineUnderTest.available)
  func honest(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    #expect(try books.store.rowsChangedSinceNoted() == [])
    withExtendedLifetime(books) {}
  }

  @Test(
    "A row nobody has touched since the import is seen to be changed, gone or doubled",
    arguments: EngineUnderTest.available,
    [
      "UPDATE enrolment SET release_model = 'full' WHERE id = 'e2'",
      "DELETE FROM enrolment_move WHERE enrolment_id = 'e2'; DELETE FROM enrolment WHERE id = 'e2'",
      "UPDATE enrolment SET joining_number = 9 WHERE id = 'e2'",
    ])
  func changed(_ engine: EngineUnderTest, _ change: String) throws {
    let books = try books(engine)
    try books.connection.runScript(change)
    #expect(
      try books.store.rowsChangedSinceNoted() == [.changedOutside(what: "enrolment", act: 2)])
    withExtendedLifetime(books) {}
  }

  @Test("The order of rows does not matter, and a row that is taken out is as if it never was")
  func sum() {
    let rows: [[Cell]] = [[.text("a"), .integer(1)], [.text("b"), .null], [.text("")]]
    var one = RowDigest()
    var other = RowDigest()
    for row in rows { one.add(row) }
    for row in rows.reversed() { other.add(row) }
    #expect(one == other && one.text == other.text)
    for row in rows { one.remove(row) }
    #expect(one == RowDigest())
  }
}
