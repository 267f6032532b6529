import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("Pictures of what was") struct PictureTests {
  private func moved(_ date: Day) -> Session {
    var session = Cast.firstSession
    session.date = date
    return session
  }

  @Test(
    "Each act that changed a session left a picture of it before and after",
    arguments: EngineUnderTest.available)
  func pictures(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write("move") { try $0.save(moved(Cast.thursday + 1)) }
    try books.write("same") { try $0.save(moved(Cast.thursday + 1)) }
    try books.write("remove") { try $0.remove(moved(Cast.thursday + 1)) }
    let pictures = try books.store.sessionPictures(of: "YOGA-1")
    #expect(pictures.map { $0.before?.date } == [nil, Cast.thursday, Cast.thursday + 1])
    #expect(pictures.map { $0.after?.date } == [Cast.thursday, Cast.thursday + 1, nil])
    #expect(pictures.map(\.stands) == [true, true, true])
    #expect(try books.store.sessionPictures(of: "ESP-1").isEmpty)
  }

  @Test(
    "What was undone does not stand, and neither does the undo",
    arguments: EngineUnderTest.available)
  func undone(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write("move") { try $0.save(moved(Cast.thursday + 1)) }
    let act = try #require(try books.store.acts(person: nil, theClass: "YOGA-1", limit: 1).first)
    _ = try books.store.takeBack(
      [(act, BooksUnderTest.acting("undo"))], allow: { _ in [] }, builtUpon: { _ in .missingName },
      settle: { _ in }, verify: { _ in [] })
    let pictures = try books.store.sessionPictures(of: "YOGA-1")
    #expect(pictures.map(\.stands) == [true, false, false])
    #expect(pictures.last?.after?.date == Cast.thursday)
  }

  @Test(
    "A picture made before a column was added is read all the same",
    arguments: EngineUnderTest.available)
  func older(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write("move") { try $0.save(moved(Cast.thursday + 1)) }
    // The last cell of a session's picture is null: a hyphen.
    try books.connection.run(
      "UPDATE audit_change SET before = substr(before, 1, length(before) - 1) WHERE number = 2", [])
    #expect(try books.store.sessionPictures(of: "YOGA-1").last?.before == Cast.firstSession)
  }

  @Test(
    "Books are told from all others by their first act", arguments: EngineUnderTest.available)
  func identity(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    #expect(try books.store.identity() == nil)
    try books.openYoga()
    let identity = try books.store.identity()
    #expect(identity?.count == 64)
    try books.write("hoa") { try $0.save(Cast.hoa) }
    #expect(try books.store.identity() == identity)
  }
}
