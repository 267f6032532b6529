import CLibPQ
import Engine
import Glibc

extension Line {
  /// Opens a line and makes sure that what is kept over it is kept.
  ///
  /// - Parameter database: a database to go to instead of the address's.
  /// - Throws: `.missing` where the server has no such database, `.notPermitted` where it does not let
  ///   this user in, `.unfit` where its settings would lose acts, else `.unreachable` or `.busy`.
  static func open(
    _ address: ServerAddress, instead database: String? = nil
  ) throws(EngineError) -> Line {
    let pq = try LibPQ.load().call
    let parameters = address.parameters(instead: database)
    let session = cStrings(parameters) { pq.connectdbParams($0, $1, 1) }
    guard let session else { throw .unreachable("there is not enough memory") }
    guard pq.status(session) == CONNECTION_OK else {
      let complaint = EngineError.words(
        pq.errorMessage(session).map { String(cString: $0) } ?? "")
      pq.finish(session)
      throw why(complaint, code: code(parameters, pq))
    }
    let line = Line(session, pq)
    do {
      try line.settle()
    } catch .lost(let words) {
      throw .unreachable(words)
    }
    return line
  }

  /// Settings of the session, and what must be so at the server.
  private func settle() throws(EngineError) {
    guard version >= 150_000 else {
      throw .unfit("it is PostgreSQL \(version / 10_000), and 15 or newer is needed")
    }
    let settings = try script(Self.settings)
    var found: [String] = []
    do {
      try settings.rows { found = $0.map { $0.text ?? "" } }
    } catch { throw error as? EngineError ?? .failed("\(error)") }
    guard found.count == 3, found[0] == "on" else {
      throw .unfit("fsync is off, so that a power cut would lose acts that were confirmed")
    }
    guard found[1] != "off" else {
      throw .unfit("synchronous_commit is off, so that a crash would lose acts that were confirmed")
    }
    guard found[2] == "UTF8" else {
      throw .unfit("it keeps text as \(found[2]), and the names of staff need UTF8")
    }
  }

  /// A turn that does not come in ten seconds is given up, as on SQLite. A desk that was stopped in
  /// the middle of an act, or whose line went dead without a word, does not hold off the others.
  private static let settings = """
    SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s';
    SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
    SET tcp_user_timeout = '10s'; SET jit = off;
    SELECT current_setting('fsync'),
      set_config('synchronous_commit', CASE current_setting('synchronous_commit')
        WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false),
      current_setting('server_encoding')
    """

  private static func why(_ complaint: String, code: String?) -> EngineError {
    guard let code else { return .unreachable(complaint) }
    return switch EngineError(sqlState: code, complaint) {
    case .lost, .failed, .storage: .unreachable(complaint)
    case let told: told
    }
  }

  /// Asks once more, for the reason alone: only a talkative session tells the code, and a session is
  /// made talkative before it is open.
  private static func code(
    _ parameters: [(keyword: String, value: String)], _ pq: libpq
  ) -> String? {
    guard let session = cStrings(parameters, { pq.connectStartParams($0, $1, 1) }) else {
      return nil
    }
    defer { pq.finish(session) }
    _ = pq.setErrorVerbosity(session, PQERRORS_VERBOSE)
    var events = Int16(POLLOUT)
    while pq.status(session) != CONNECTION_BAD {
      var descriptor = pollfd(fd: pq.socket(session), events: events, revents: 0)
      guard poll(&descriptor, 1, 2_000) > 0 else { return nil }
      switch pq.connectPoll(session) {
      case PGRES_POLLING_READING: events = Int16(POLLIN)
      case PGRES_POLLING_WRITING: events = Int16(POLLOUT)
      case PGRES_POLLING_OK: return nil
      default: return pq.errorMessage(session).flatMap { EngineError.code(in: String(cString: $0)) }
      }
    }
    return nil
  }
}

/// Lends keywords and values as two lists of C strings, each with null at its end.
private func cStrings<Result>(
  _ parameters: [(keyword: String, value: String)],
  _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  let copies = (parameters.map { strdup($0.keyword) }, parameters.map { strdup($0.value) })
  defer { for copy in copies.0 + copies.1 { free(copy) } }
  let keywords = copies.0.map { $0.map { UnsafePointer($0) } } + [nil]
  let values = copies.1.map { $0.map { UnsafePointer($0) } } + [nil]
  return body(keywords, values)
}
