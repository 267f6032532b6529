import Engine
import GRDB

extension Cell {
  /// The value as GRDB binds it.
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  /// The value as GRDB reads it; kinds the program never writes read as null.
  init(databaseValue: DatabaseValue) {
    switch databaseValue.storage {
    case .int64(let number): self = .integer(number)
    case .string(let text): self = .text(text)
    case .null, .double, .blob: self = .null
    }
  }
}

extension EngineError {
  /// Sorts SQLite's result codes into the cases the program tells apart.
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = error as? EngineError ?? .failed("\(error)")
      return
    }
    let words = error.message ?? "result code \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CONSTRAINT: self = .constraint(words)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY: self = .storage(words)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unreachable(words)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notADatabase(words)
    default: self = .failed(words)
    }
  }
}
