import Domain
import Engine
import SQLiteEngine
import TestServer
import Testing

@testable import Store

@Suite("The end of the audit trail, kept beside the books") struct AuditHeadTests {
  /// Books with three acts, and what is kept beside them.
  private func books() throws -> (books: BooksUnderTest, anchor: AnchorFile) {
    let books = try BooksUnderTest(.sqlite)
    try books.openYoga()
    try books.write("hoa") { try $0.save(Cast.hoa) }
    try books.write("niamh") { try $0.save(Cast.niamh) }
    return (books, AnchorFile(of: books.database.path))
  }

  private func cutOff(_ number: Int, _ books: BooksUnderTest) throws {
    for table in ["audit_change", "audit_about", "audit"] {
      try books.connection.run("DELETE FROM \(table) WHERE number >= $1", [Cell(number)])
    }
  }

  @Test("Each act moves it on")
  func movedOn() throws {
    let (books, anchor) = try books()
    let kept = try #require(anchor.read())
    #expect(try AuditHead(kept) == books.store.auditHead())
    try books.write("lukasz") { try $0.save(Cast.lukasz) }
    #expect(books.store.keptHead()?.number == 4)
    #expect(try books.store.trailShortened(since: books.store.keptHead()) == [])
  }

  @Test("An act that is refused or changes nothing leaves it")
  func left() throws {
    let (books, anchor) = try books()
    let before = anchor.read()
    try books.write("again") { try $0.save(Cast.niamh) }
    #expect(anchor.read() == before)
  }

  @Test("A trail whose end was cut off is found, and stays found however many acts follow")
  func cutOff() throws {
    let (books, _) = try books()
    try cutOff(2, books)
    let head = books.store.keptHead()
    #expect(
      try books.store.trailShortened(since: head) == [.trailShortened(entries: 1, kept: 3)])
    for person in [Cast.lukasz, Cast.anneMarie, Cast.suharto] {
      try books.write("after-\(person.number)") { try $0.save(person) }
    }
    #expect(books.store.keptHead() == head)
    #expect(
      try books.store.trailShortened(since: head) == [.trailShortened(entries: 4, kept: 3)])
  }

  @Test("After a restore the trail is taken as it is")
  func restored() throws {
    let (books, _) = try books()
    try cutOff(2, books)
    try books.store.keepHeadAsItIs()
    #expect(try books.store.trailShortened(since: books.store.keptHead()) == [])
    #expect(books.store.keptHead()?.number == 1)
  }

  @Test(
    "What is no head is none",
    arguments: ["", "3", "0 \(String(repeating: "a", count: 64))", "3 abc", "x y"])
  func unreadable(_ text: String) throws {
    let (books, anchor) = try books()
    try anchor.replace { _ in text }
    #expect(books.store.keptHead() == nil)
    try books.write("lukasz") { try $0.save(Cast.lukasz) }
    #expect(books.store.keptHead()?.number == 4)
  }
}
