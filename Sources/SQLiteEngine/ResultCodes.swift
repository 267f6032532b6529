import Engine
import GRDB

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
    case .SQLITE_FULL, .SQLITE_IOERR: self = .storage(words)
    case .SQLITE_READONLY: self = .readOnly(words)
    case .SQLITE_CORRUPT: self = .damaged(words)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unreachable(words)
    case .SQLITE_NOTADB: self = .notADatabase(words)
    default: self = .failed(words)
    }
  }
}
