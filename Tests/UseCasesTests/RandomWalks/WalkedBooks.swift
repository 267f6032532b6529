import Engine
import Store
import TestServer

/// Books walked over one time after the other. On SQLite they are the same file and connections,
/// emptied in between, so that statements need not be prepared anew.
final class WalkedBooks {
  private let place = Result { try TemporaryBooks() }
  private var connections: [any Connection] = []
  private var rounds = 0
  private var statements: [String] = []

  /// Books with staff, courses and a room, and nothing else.
  private static let template = Result { try Desk().place.copy() }

  /// Two desks over books as they were in the beginning.
  func desksOverFreshBooks() throws -> [Desk] {
    rounds += 1
    guard !EngineUnderTest.isPostgres else {
      let desk = try Desk()
      return try ["rep", "ben"].map {
        try Desk(over: desk.place, actor: $0, name: "\($0)'s desk \(rounds)")
      }
    }
    let place = try place.get()
    if connections.isEmpty {
      try makeEmpty(place)
    } else {
      try connections[0].transaction(.write) {
        for statement in statements { try connections[0].run(statement, []) }
      }
    }
    // The walk before has left the end of its own trail beside the file.
    try Store.open(connections[0]).keepHeadAsItIs()
    return try zip(connections, ["rep", "ben"]).map { connection, actor in
      try Desk(over: place, by: connection, actor: actor, name: "\(actor)'s desk \(rounds)")
    }
  }

  private func makeEmpty(_ place: TemporaryBooks) throws {
    let template = try WalkedBooks.template.get()
    _ = try place.make()
    for _ in 0..<2 {
      let connection = try place.connect()
      // No power cut is waited for here.
      try connection.runScript("PRAGMA synchronous = OFF")
      connections.append(connection)
    }
    try connections[0].runScript("ATTACH '\(try template.path())' AS template")
    statements = try resetting(connections[0])
    try connections[0].transaction(.write) {
      for statement in statements { try connections[0].run(statement, []) }
    }
  }

  /// What empties every table, what hangs on others first, and fills those that were not empty; run
  /// again and again, so that it is prepared once.
  private func resetting(_ connection: any Connection) throws -> [String] {
    var tables: [String] = []
    var filled: [String] = []
    try connection.query(
      "SELECT name FROM template.sqlite_master WHERE type = 'table' ORDER BY rowid", []
    ) { tables += $0.compactMap(\.text) }
    for table in tables {
      try connection.query("SELECT 1 FROM template.\(table) LIMIT 1", []) { _ in
        filled.append(table)
      }
    }
    let first = ["release", "enrolment_move", "enrolment"]
    return (first + tables.reversed()).map { "DELETE FROM main.\($0)" }
      + filled.map { "INSERT INTO main.\($0) SELECT * FROM template.\($0)" }
  }
}
