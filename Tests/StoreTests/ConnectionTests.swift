import Engine
import TestServer
import Testing

@Suite("What a database offers us") struct ConnectionTests {
  private struct Stop: Error, Equatable { let after: Int }

  private func rows(
    _ connection: any Connection, _ sql: String, _ values: [Cell] = []
  ) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try connection.query(sql, values) { rows.append($0) }
    return rows
  }

  @Test(
    "Values are bound by number, in any order and any number of times",
    arguments: EngineUnderTest.available)
  func binding(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE t (a TEXT, b INTEGER, c TEXT)")
    try connection.run(
      "INSERT INTO t (c, b, a) VALUES ($3, $2, $1)", [.text("one"), .integer(2), .text("three")])
    #expect(
      try rows(connection, "SELECT a, b, c FROM t") == [
        [.text("one"), .integer(2), .text("three")]
      ])
    #expect(
      try rows(
        connection, "SELECT a FROM t WHERE c = $2 AND a = $1 AND c <> $1",
        [.text("one"), .text("three")]) == [[.text("one")]])
    #expect(
      try rows(
        connection,
        """
        SELECT b FROM t WHERE b = $10 AND a = $1 AND c = $3
          AND coalesce($9, $8, $7, $6, $5, $4, $2, 'none') = 'none'
        """,
        [
          .text("one"), .null, .text("three"), .null, .null, .null, .null, .null, .null,
          .integer(2),
        ]) == [[.integer(2)]])
  }

  @Test("Whatever is kept comes back as it was", arguments: EngineUnderTest.available)
  func cells(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE t (place INTEGER, word TEXT, number BIGINT)")
    let texts = [
      "", " ", "Łukasz", "Nguye\u{0302}\u{0303}n", "O'Connor", "'; DROP TABLE t; --", "$1 ?1 :a",
      "王 小明", "👩🏽‍⚕️", "line\nbreak\ttab", "\u{202E}backwards",
    ]
    let numbers: [Int64] = [0, 1, -1, .max, .min]
    for (place, text) in texts.enumerated() {
      let number = numbers[place % numbers.count]
      try connection.run(
        "INSERT INTO t (place, word, number) VALUES ($1, $2, $3)",
        [Cell(place), .text(text), .integer(number)])
    }
    try connection.run("INSERT INTO t (place) VALUES ($1)", [Cell(texts.count)])
    let kept = try rows(connection, "SELECT word, number FROM t ORDER BY place")
    #expect(
      kept.dropLast().map { $0[0].text.map { Array($0.unicodeScalars) } }
        == texts.map { Array($0.unicodeScalars) })
    #expect(kept.dropLast().map { $0[1] } == texts.indices.map { .integer(numbers[$0 % 5]) })
    #expect(kept.last == [.null, .null])
  }

  @Test(
    "A transaction that fails leaves nothing; one that ends leaves everything",
    arguments: EngineUnderTest.available)
  func transactions(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    let other = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER)")
    #expect(throws: Stop(after: 2)) {
      try connection.transaction(.write) {
        try connection.run("INSERT INTO t (a) VALUES ($1)", [.integer(1)])
        try connection.run("INSERT INTO t (a) VALUES ($1)", [.integer(2)])
        throw Stop(after: 2)
      }
    }
    #expect(try rows(other, "SELECT a FROM t").isEmpty)
    let answer = try connection.transaction(.write) {
      try connection.run("INSERT INTO t (a) VALUES ($1)", [.integer(3)])
      #expect(try rows(other, "SELECT a FROM t").isEmpty)
      return "done"
    }
    #expect(answer == "done")
    #expect(try rows(other, "SELECT a FROM t") == [[.integer(3)]])
  }

  @Test(
    "A reading transaction sees one state of the books throughout",
    arguments: EngineUnderTest.available)
  func snapshot(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    let other = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER)")
    try connection.transaction(.read) {
      #expect(try rows(connection, "SELECT a FROM t").isEmpty)
      try other.run("INSERT INTO t (a) VALUES ($1)", [.integer(1)])
      #expect(try rows(connection, "SELECT a FROM t").isEmpty)
    }
    #expect(try rows(connection, "SELECT a FROM t") == [[.integer(1)]])
  }

  @Test("A statement tells how many rows it changed", arguments: EngineUnderTest.available)
  func changes(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER); INSERT INTO t (a) VALUES (1), (2), (3)")
    #expect(try connection.run("UPDATE t SET a = a + 1 WHERE a > $1", [.integer(1)]) == 2)
    #expect(try connection.run("DELETE FROM t WHERE a > $1", [.integer(9)]) == 0)
  }

  @Test(
    "What a reader throws comes back unchanged, and the connection stays usable",
    arguments: EngineUnderTest.available)
  func readerThrows(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER); INSERT INTO t (a) VALUES (1), (2)")
    var seen = 0
    #expect(throws: Stop(after: 1)) {
      try connection.query("SELECT a FROM t", []) { _ in
        seen += 1
        throw Stop(after: seen)
      }
    }
    #expect(try rows(connection, "SELECT a FROM t").count == 2)
  }

  @Test(
    "A broken constraint and a broken statement are told apart",
    arguments: EngineUnderTest.available)
  func errors(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER PRIMARY KEY CHECK (a > 0))")
    func kind(_ sql: String) -> String {
      do {
        try connection.run(sql, [])
        return "none"
      } catch {
        switch error {
        case .constraint: return "constraint"
        case .failed: return "failed"
        default: return "\(error)"
        }
      }
    }
    #expect(kind("INSERT INTO t (a) VALUES (1)") == "none")
    #expect(kind("INSERT INTO t (a) VALUES (1)") == "constraint")
    #expect(kind("INSERT INTO t (a) VALUES (0)") == "constraint")
    #expect(kind("INSERT INTO nowhere (a) VALUES (1)") == "failed")
    #expect(kind("INSERT t") == "failed")
  }

  @Test(
    "A statement that was refused once is accepted with other values",
    arguments: EngineUnderTest.available)
  func afterRefusal(_ engine: EngineUnderTest) throws {
    let database = try engine.emptyDatabase()
    let connection = try database.connect()
    try connection.runScript("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    let insert = "INSERT INTO t (a) VALUES ($1)"
    try connection.run(insert, [.integer(1)])
    #expect(throws: EngineError.self) { try connection.run(insert, [.integer(1)]) }
    try connection.run(insert, [.integer(2)])
    #expect(try rows(connection, "SELECT a FROM t ORDER BY a") == [[.integer(1)], [.integer(2)]])
  }
}
