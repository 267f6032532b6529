import CLibPQ
import Engine

/// The functions of PostgreSQL's client library, by their names without PQ.
struct LibPQ: @unchecked Sendable {
  let call: libpq

  /// The library, loaded when it is first asked for: loading it with the program would cost every
  /// start 5 to 10 milliseconds, desks on a file included.
  static func load() throws(EngineError) -> LibPQ { try loaded.get() }

  private static let loaded: Result<LibPQ, EngineError> = {
    var why: UnsafePointer<CChar>?
    guard let functions = libpq_load(&why) else {
      let words = why.map { String(cString: $0) } ?? "no reason given"
      return .failure(
        .unreachable("PostgreSQL's client library is not installed here, package libpq5: \(words)"))
    }
    return .success(LibPQ(call: functions.pointee))
  }()
}
