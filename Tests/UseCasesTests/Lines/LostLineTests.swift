import Domain
import Engine
import PostgresEngine
import Store
import TestServer
import Testing
import UseCases

@Suite("Lines that are lost", .onPostgres) struct LostLineTests {
  @Test(
    "A commit that was cut off is looked for: one that arrived is not done again, another is",
    arguments: [CuttingProxy.Cut.afterCommit, .beforeCommit])
  func commit(_ cut: CuttingProxy.Cut) throws {
    let line = try LineUnderTest()
    try line.watcher.plan(Cast.yogaPlan)
    let books = try line.books()
    line.proxy.cut(cut)
    let booked = try books.bookPlace(Cast.ada.number, on: "YOGA-1", by: line.acting("lost"))
    #expect(line.proxy.didCut)
    #expect(booked.done?.state == .confirmed)
    #expect(try line.count(of: "lost") == 1)
    #expect(try line.enrolments(of: Cast.ada) == 1)
  }

  @Test(
    "Where the server does not come back nobody is told that it was done or not; it is looked up later",
    arguments: [true, false])
  func unknown(_ arrives: Bool) throws {
    let line = try LineUnderTest()
    try line.watcher.plan(Cast.yogaPlan)
    let books = try line.books()
    line.proxy.cut(arrives ? .afterCommit : .beforeCommit, shuts: true)
    let error = #expect(throws: StoreError.self) {
      try books.bookPlace(Cast.ada.number, on: "YOGA-1", by: line.acting("lost"))
    }
    #expect(error == .outcomeUnknown(request: "lost"))
    #expect(throws: EngineError.self) { try books.store.wasKept(request: "lost") }
    line.proxy.open()
    #expect(try books.store.wasKept(request: "lost") == arrives)
    #expect(try line.enrolments(of: Cast.ada) == (arrives ? 1 : 0))
  }

  @Test("A line that was cut while nothing was done is mended without a word")
  func idle() throws {
    let line = try LineUnderTest()
    try line.watcher.plan(Cast.yogaPlan)
    let books = try line.books()
    for person in [Cast.ada, Cast.sian] {
      try cutEveryLine(of: line)
      let booked = try books.bookPlace(
        person.number, on: "YOGA-1", by: line.acting("after \(person.number)"))
      #expect(booked.done?.state == .confirmed)
      try cutEveryLine(of: line)
      #expect(try books.roster("YOGA-1", at: line.watcher.now) != nil)
      try cutEveryLine(of: line)
      #expect(try books.dataVersion() > 0)
    }
  }

  @Test("An administrator who ends the session in the middle of an act only delays it")
  func terminated() throws {
    let line = try LineUnderTest()
    let books = try line.books()
    var attempts = 0
    let outcome = try books.store.write("test", by: line.acting("ended"), detail: { _ in "" }) {
      attempts += 1
      try $0.save(Course(code: "ART", title: "Watercolours", maximum: 8))
      if attempts == 1 { try cutEveryLine(of: line) }
      try $0.save(Cast.spanishCourse)
      return .done(attempts)
    }
    #expect(outcome.done == 2)
    #expect(try line.count(of: "ended") == 1)
  }

  @Test("An act that reads a file as it goes is not begun again: it says that nothing was kept")
  func once() throws {
    let line = try LineUnderTest()
    let books = try line.books()
    var attempts = 0
    #expect(throws: EngineError.self) {
      _ = try books.store.write(
        "import", by: line.acting("file"), keepsChanges: false, detail: { _ in "" }
      ) {
        attempts += 1
        try $0.save(Course(code: "ART", title: "Watercolours", maximum: 8))
        try cutEveryLine(of: line)
        try $0.save(Cast.spanishCourse)
        return .done(attempts)
      }
    }
    #expect(attempts == 1)
    #expect(try line.count(of: "file") == 0)
  }

  @Test("A server that goes down and comes back takes nothing with it that was acknowledged")
  func restarted() throws {
    let server = try OwnServer()
    let url = try server.url("trust")
    let books = Books(
      store: try Store.make(PostgresConnection.open(url: url, create: true)), clock: .utc)
    func acting(_ request: String) -> Acting {
      Acting(actor: "rep", desk: "desk 1", now: Cast.at(Cast.monday, "09:00"), request: request)
    }
    for (round, person) in Cast.everybody.enumerated() {
      #expect(try books.addStaff(person, by: acting("before \(round)")).done != nil)
      try server.stop()
      #expect(throws: EngineError.self) { try books.dataVersion() }
      #expect(throws: EngineError.self) { try books.addCourse(Cast.yogaCourse, by: acting("down")) }
      try server.start()
      #expect(try books.store.countStaff() == round + 1)
    }
    #expect(try !books.store.knows(request: "down"))
    #expect(try books.check(at: Cast.at(Cast.monday, "10:00")).broken == [])
  }

  /// Ends every other session on the books, as an administrator may.
  private func cutEveryLine(of line: LineUnderTest) throws {
    try line.watcher.connection.query(
      """
      SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """, []
    ) { _ in }
  }
}
