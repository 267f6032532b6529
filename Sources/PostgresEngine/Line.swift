import CLibPQ
import Engine

/// One line to a server: a session with its settings and its prepared statements. It is never mended;
/// a new one takes its place.
final class Line {
  private let pq: libpq
  private let session: OpaquePointer
  /// Statements asked before, by their text; the texts stand in the program, so they are few. One that
  /// is asked a second time is prepared: the first time that would be a question more.
  private var known: [String: Known] = [:]
  private var preparedCount = 0

  private enum Known {
    case askedOnce
    case prepared(name: String)
  }

  /// Takes over an open session.
  init(_ session: OpaquePointer, _ pq: libpq) {
    self.session = session
    self.pq = pq
    // What the server remarks on is nobody's business on a drawn screen.
    _ = pq.setNoticeProcessor(session, { _, _ in }, nil)
  }

  deinit { pq.finish(session) }

  var isBroken: Bool { pq.status(session) != CONNECTION_OK }

  /// The server's version as a number: 150004 for 15.4.
  var version: Int { Int(pq.serverVersion(session)) }

  /// Runs a statement with its values.
  func execute(_ sql: String, _ values: [Cell]) throws(EngineError) -> PostgresResult {
    let parameters = try Parameters(values)
    let name: String
    switch known[sql] {
    case nil:
      known[sql] = .askedOnce
      return try good(
        parameters.lend {
          pq.execParams(session, sql, parameters.count, nil, $0, nil, nil, 0)
        })
    case .prepared(let prepared): name = prepared
    case .askedOnce:
      preparedCount += 1
      name = "s\(preparedCount)"
      _ = try good(pq.prepare(session, name, sql, 0, nil))
      known[sql] = .prepared(name: name)
    }
    return try good(
      parameters.lend { pq.execPrepared(session, name, parameters.count, $0, nil, nil, 0) })
  }

  /// Runs a script; answers what its last statement came to.
  @discardableResult
  func script(_ sql: String) throws(EngineError) -> PostgresResult {
    try good(pq.exec(session, sql))
  }

  /// A name as it stands in SQL.
  func quoted(_ name: String) throws(EngineError) -> String {
    guard let quoted = pq.escapeIdentifier(session, name, name.utf8.count) else {
      throw .failed("\(name) cannot be a name")
    }
    defer { pq.freemem(quoted) }
    return String(cString: quoted)
  }

  /// What the client library complains about.
  private var complaint: String {
    EngineError.words(pq.errorMessage(session).map { String(cString: $0) } ?? "")
  }

  private func good(_ result: OpaquePointer?) throws(EngineError) -> PostgresResult {
    guard let result = PostgresResult(result, pq) else {
      throw EngineError(sqlState: nil, complaint, isCut: isBroken)
    }
    guard result.isGood else {
      throw EngineError(
        sqlState: result.code, result.code == nil ? complaint : result.words, isCut: isBroken)
    }
    return result
  }
}
