import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("The chain of the audit trail") struct AuditChainTests {
  /// Books with four acts.
  private func books(_ engine: EngineUnderTest) throws -> BooksUnderTest {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write("book") { try $0.save(Cast.enrolment("e1", Cast.ada, .confirmed, joining: 1)) }
    try books.write("hoa") { try $0.save(Cast.hoa) }
    try books.write("leave") { try $0.save(Cast.enrolment("e1", Cast.ada, .withdrawn, joining: 1)) }
    return books
  }

  @Test("A trail that nobody touched fits together", arguments: EngineUnderTest.available)
  func whole(_ engine: EngineUnderTest) throws {
    let made = try books(engine)
    let result = try made.store.verifyAuditChain()
    #expect(result.entries == 4)
    #expect(result.firstBroken == nil)
    let none = try BooksUnderTest(engine)
    let empty = try none.store.verifyAuditChain()
    #expect(empty.entries == 0)
    #expect(empty.firstBroken == nil)
  }

  /// What somebody with the database in their hands might change of the second act.
  static let changes = [
    "UPDATE audit SET actor = 'somebody' WHERE number = 2",
    "UPDATE audit SET desk = 'elsewhere' WHERE number = 2",
    "UPDATE audit SET act = 'withdraw' WHERE number = 2",
    "UPDATE audit SET detail = 'nothing' WHERE number = 2",
    "UPDATE audit SET at = '2026-11-23T09:00:00.000001Z' WHERE number = 2",
    "UPDATE audit SET request = 'other' WHERE number = 2",
    "UPDATE audit SET undoes = 1 WHERE number = 2",
    "UPDATE audit SET hash = 'x' WHERE number = 2",
    "UPDATE audit_change SET after = before WHERE number = 2",
    "UPDATE audit_change SET before = 't1:x' WHERE number = 2",
    "UPDATE audit_change SET row_key = 't2:e9' WHERE number = 2",
    "UPDATE audit_change SET relation = 'mark' WHERE number = 2",
    "DELETE FROM audit_change WHERE number = 2",
    "INSERT INTO audit_change (number, place, relation, row_key) VALUES (2, 9, 'mark', 't1:x')",
    "UPDATE audit_about SET code = '20027548' WHERE number = 2 AND kind = 'person'",
    "DELETE FROM audit_about WHERE number = 2 AND kind = 'class'",
    "INSERT INTO audit_about (number, kind, code) VALUES (2, 'class', 'ESP-1')",
  ]

  @Test(
    "Whatever is changed of an entry is seen at that entry",
    arguments: EngineUnderTest.available, changes)
  func changed(_ engine: EngineUnderTest, _ change: String) throws {
    let books = try books(engine)
    #expect(try books.connection.run(change, []) > 0)
    #expect(try books.store.verifyAuditChain().firstBroken == 2)
  }

  @Test("An entry that is taken out is missed", arguments: EngineUnderTest.available)
  func removed(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    for table in ["audit_change", "audit_about", "audit"] {
      try books.connection.run("DELETE FROM \(table) WHERE number = 2", [])
    }
    #expect(try books.store.verifyAuditChain().firstBroken == 3)
  }

  @Test(
    "An entry with facts of people holds codes, never names",
    arguments: EngineUnderTest.available)
  func noNames(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let details = try books.rows("SELECT detail FROM audit")
    #expect(details.allSatisfy { $0[0].text?.contains("Okafor") == false })
  }
}
