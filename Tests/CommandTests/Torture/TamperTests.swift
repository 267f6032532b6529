import Domain
import Engine
import Foundation
import SQLiteEngine
import SeededNumbers
import Store
import Testing
import UseCases

extension Torture {
  @Suite("A byte is changed") struct TamperTests {
    /// Bookings, offers and marks, those of an import among them, and the audit trail.
    private static let tables = ["enrolment", "mark", "audit", "audit_change", "audit_about"]

    @Test(
      "One changed byte in a booking, an offer, a mark or the audit trail is noticed, 200 of 200")
    func noticed() throws {
      let changes = Torture.amount(200, torture: 1_000)
      let missed = try missed(of: changes) { try $0.check(at: Verdict.now).broken }
      #expect(missed == [], "seed \(Torture.seed)")
      Torture.report("changed bytes: \(changes - missed.count) of \(changes) noticed")
    }

    @Test("A check that does not follow the chain misses some, and it is seen")
    func chainNotChecked() throws {
      let missed = try missed(of: 60) { books in
        try books.check(at: Verdict.now).broken.filter {
          if case .auditBroken = $0 { false } else { true }
        }
      }
      #expect(!missed.isEmpty)
    }

    @Test("A check that does not look at what an import left misses some, and it is seen")
    func importsNotChecked() throws {
      // Who was on these classes before the desk began, as an import leaves people.
      let missed = try missed(of: 60, onlyIn: "enrolment", where: "class_code LIKE 'RUNNING-%'") {
        books in
        try books.check(at: Verdict.now).broken.filter {
          if case .changedOutside(_, act: 1) = $0 { false } else { true }
        }
      }
      #expect(!missed.isEmpty)
    }

    /// The changes a check did not notice.
    private func missed(
      of count: Int, onlyIn table: String? = nil, where condition: String = "1",
      _ check: (Books) throws -> [BrokenPromise]
    ) throws -> [String] {
      let trust = try Trust(like: .busy)
      let worked = try trust.startTool(
        Program.busyDesk, ["books.sqlite", "mixed", "desk", String(Torture.seed), "x60"]
      ).wait()
      #expect(worked.status == 0)
      let untouched = try check(try Verdict.open(trust.database))
      #expect(untouched == [])
      try SQLiteFile.fold(trust.database)
      var chance = SeededGenerator(seed: Torture.seed)
      let copy = trust.path("copy.sqlite")
      return try (0..<count).compactMap { _ in
        for suffix in ["", "-wal", "-shm", "-head", "-turn"] { Files.remove(copy + suffix) }
        try Files.copy(trust.database, to: copy)
        let change = try changeOneByte(
          in: copy, of: table.map { [$0] } ?? Self.tables, where: condition, &chance)
        let found = try check(try Verdict.open(copy))
        return found.isEmpty ? change : nil
      }
    }

    /// Changes one byte of one cell that holds something, as somebody with the file in hand would.
    private func changeOneByte(
      in path: String, of tables: [String], where condition: String, _ chance: inout SeededGenerator
    ) throws -> String {
      let connection = try SQLiteConnection.open(path: path, create: false)
      try connection.runScript(
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      while true {
        let table = tables.randomElement(using: &chance) ?? ""
        let columns = try texts(connection, "SELECT name FROM pragma_table_info('\(table)')")
        let column = columns.randomElement(using: &chance) ?? ""
        let rows = try texts(
          connection,
          "SELECT CAST(rowid AS TEXT) FROM \(table) WHERE \(condition) AND length(CAST(\(column) AS BLOB)) > 0"
        )
        guard let row = rows.randomElement(using: &chance) else { continue }
        let new = try changed(column, "\(table) WHERE rowid = \(row)", connection, &chance)
        let change = "UPDATE \(table) SET \(column) = \(new) WHERE rowid = \(row)"
        // A key that is taken cannot be taken again: another cell then.
        if try isTaken(change, connection) { return change }
      }
    }

    /// An expression for what a cell holds with one byte of it changed.
    private func changed(
      _ column: String, _ row: String, _ connection: any Connection, _ chance: inout SeededGenerator
    ) throws -> String {
      if try texts(connection, "SELECT typeof(\(column)) FROM \(row)") == ["integer"] {
        return "\(column) + \(1 << Int.random(in: 0..<16, using: &chance))"
      }
      let hex = try texts(connection, "SELECT hex(\(column)) FROM \(row)")[0]
      var bytes = stride(from: 0, to: hex.utf8.count, by: 2).compactMap { place in
        UInt8(String(hex.dropFirst(place).prefix(2)), radix: 16)
      }
      let place = Int.random(in: bytes.indices, using: &chance)
      bytes[place] ^= UInt8.random(in: 1...255, using: &chance)
      return "CAST(x'\(bytes.map { String(format: "%02x", $0) }.joined())' AS TEXT)"
    }

    /// Whether a change was let in by the constraints of its table.
    private func isTaken(_ change: String, _ connection: any Connection) throws -> Bool {
      do {
        try connection.runScript(change)
        return true
      } catch EngineError.constraint {
        return false
      }
    }

    private func texts(_ connection: any Connection, _ sql: String) throws -> [String] {
      var found: [String] = []
      try connection.query(sql, []) { found.append($0[0].text ?? "") }
      return found
    }
  }
}
