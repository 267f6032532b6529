import Engine
import GRDB
import GRDBSQLite

/// A statement prepared once and run many times.
///
/// Values are bound and read through SQLite's own functions: GRDB's way makes three objects of
/// every cell, which an import of a region's staff pays for a hundred million times.
final class PreparedStatement {
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer?

  init(_ statement: Statement) {
    self.statement = statement
    handle = statement.sqliteStatement
    connection = sqlite3_db_handle(handle)
  }

  /// SQLite numbers `$2` by where it first stands; `?2` is the second wherever it stands.
  static func numbered(_ sql: String) -> String {
    sql.utf8.contains(UInt8(ascii: "$")) ? sql.replacing("$", with: "?") : sql
  }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes(connection)) }

  /// Binds the values, the first to `$1`.
  func begin(_ values: [Cell]) throws {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let number): sqlite3_bind_int64(handle, place, number)
        case .text(let text): bind(text, at: place)
        }
      guard code == SQLITE_OK else { throw error(code) }
    }
  }

  /// Goes to the next row; false where there is none.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  /// The cells of the row it stands on; kinds the program never writes read as null.
  func row() -> [Cell] {
    (0..<sqlite3_column_count(handle)).map { column in
      switch sqlite3_column_type(handle, column) {
      case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
      case SQLITE_TEXT:
        let count = Int(sqlite3_column_bytes(handle, column))
        guard let bytes = sqlite3_column_text(handle, column) else { return .null }
        return .text(
          String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
      default: return .null
      }
    }
  }

  /// Lets go of the rows and the values.
  func end() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    // SQLite copies the bytes before this returns.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    // An empty text may have no bytes to point at, and a missing pointer would bind null.
    if text.isEmpty { return sqlite3_bind_text(handle, place, "", 0, transient) }
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, place, $0.baseAddress, Int32($0.count), transient)
      }
    }
  }

  private func error(_ code: Int32) -> EngineError {
    EngineError(
      DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(connection))))
  }
}
