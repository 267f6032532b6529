import CLibPQ
import Engine

/// Where a PostgreSQL database is: a URL as libpq reads it, service files, `PGPASSWORD`, `.pgpass` and
/// TLS included.
struct ServerAddress: Sendable {
  let url: String
  /// The address for sentences, without passwords and whatever else may be secret.
  let shown: String
  /// The name of the database, as far as the URL says it.
  let database: String?

  /// Reads a URL; nothing of it is repeated where it makes no sense, for it may hold a password.
  init(url: String) throws(EngineError) {
    let pq = try LibPQ.load().call
    var complaint: UnsafeMutablePointer<CChar>?
    guard let options = pq.conninfoParse(url, &complaint) else {
      if let complaint { pq.freemem(complaint) }
      throw .unfit("the address is not written as postgres://USER@HOST:PORT/NAME")
    }
    defer { pq.conninfoFree(options) }
    var given: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { given[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    self.url = url
    database = given["dbname"]
    shown = Self.shown(given)
  }

  private static func shown(_ given: [String: String]) -> String {
    var text = "postgres://"
    if let user = given["user"] { text += user + "@" }
    let host = given["host"] ?? given["hostaddr"] ?? ""
    // A folder of sockets cannot stand where hosts stand.
    let isFolder = host.hasPrefix("/")
    if !isFolder { text += host }
    if let port = given["port"], !isFolder { text += ":" + port }
    text += "/" + (given["dbname"] ?? "")
    let rest =
      (isFolder ? ["host=" + host] : []) + (given["service"].map { ["service=" + $0] } ?? [])
    return rest.isEmpty ? text : text + "?" + rest.joined(separator: "&")
  }

  /// Keywords and values to connect with; later ones win, and the URL stands between what it may
  /// change and what it may not.
  /// - Parameter database: a database to go to instead of the URL's.
  func parameters(instead database: String? = nil) -> [(keyword: String, value: String)] {
    var parameters = [
      ("fallback_application_name", "lifelong"),
      // Seconds: a host that does not answer, and a line that went dead without a word.
      ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
      ("keepalives_count", "3"), ("tcp_user_timeout", "25000"),
      ("dbname", url), ("client_encoding", "UTF8"),
    ]
    if let database { parameters.append(("dbname", database)) }
    return parameters.map { (keyword: $0.0, value: $0.1) }
  }
}
