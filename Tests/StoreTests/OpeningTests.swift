import Domain
import Engine
import TestServer
import Testing

@testable import Store

@Suite("Opening books") struct OpeningTests {
  @Test(
    "Books that were made are opened again, with what was written",
    arguments: EngineUnderTest.available)
  func reopened(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write { try $0.save(Cast.sian) }
    let again = try Store.open(try books.database.connect())
    #expect(try again.staffMember(Cast.sian.number) == Cast.sian)
    #expect(try again.countStaff() == 1)
  }

  @Test(
    "A database that holds nothing is not taken for books",
    arguments: EngineUnderTest.available)
  func empty(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    #expect(throws: StoreError.notLifelong) { try Store.open(try database.connect()) }
  }

  @Test(
    "Somebody else's database is not taken for books, and nothing is made in it",
    arguments: EngineUnderTest.available)
  func foreign(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE invoice (number INTEGER)")
    #expect(throws: StoreError.notLifelong) { try Store.open(connection) }
    try connection.runScript("CREATE TABLE schema_version (version INTEGER)")
    #expect(throws: StoreError.notLifelong) { try Store.open(connection) }
    #expect(throws: EngineError.self) { try connection.run("SELECT 1 FROM staff_member", []) }
  }

  @Test("Books of a newer program are left alone", arguments: EngineUnderTest.available)
  func newer(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.connection.run("UPDATE schema_version SET version = $1", [Cell(Schema.newest + 1)])
    #expect(throws: StoreError.madeByNewer) { try Store.open(try books.database.connect()) }
  }

  @Test(
    "Books are made once; making them over others fails and changes nothing",
    arguments: EngineUnderTest.available)
  func madeOnce(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write { try $0.save(Cast.sian) }
    #expect(throws: EngineError.self) { try Store.make(try books.database.connect()) }
    #expect(try books.store.countStaff() == 1)
  }

  @Test(
    "Another desk's act changes the number that desks watch",
    arguments: EngineUnderTest.available)
  func changeNumber(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let other = try Store.open(try books.database.connect())
    let before = try other.changeNumber()
    #expect(try other.changeNumber() == before)
    try books.write { try $0.save(Cast.sian) }
    #expect(try other.changeNumber() != before)
  }
}
