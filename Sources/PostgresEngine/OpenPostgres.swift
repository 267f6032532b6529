public import Engine

extension PostgresConnection {
  /// Opens a database at a server.
  ///
  /// - Parameters:
  ///   - url: `postgres://USER@HOST:PORT/NAME`, or anything else libpq reads as a connection string.
  ///   - create: whether a missing database is made; it then sorts text byte by byte.
  /// - Throws: `EngineError.missing` where there is none and none is to be made, `.unreachable` where
  ///   the server does not answer within two seconds, `.notPermitted` where it does not let this user
  ///   in, `.unfit` where it would not keep what it has acknowledged.
  public static func open(url: String, create: Bool) throws(EngineError) -> PostgresConnection {
    let address = try ServerAddress(url: url)
    do {
      return PostgresConnection(address, try Line.open(address, patience: .seconds(2)))
    } catch .missing(let words) {
      guard create, let name = address.database else { throw .missing(words) }
      let office = try Line.open(address, instead: "postgres")
      try office.script(
        "CREATE DATABASE \(try office.quoted(name)) TEMPLATE template0 ENCODING 'UTF8' "
          + "LC_COLLATE 'C' LC_CTYPE 'C'")
      return PostgresConnection(address, try Line.open(address))
    }
  }

  /// The address for sentences: without passwords and whatever else may be secret.
  public static func shown(url: String) throws(EngineError) -> String {
    try ServerAddress(url: url).shown
  }
}

extension Line {
  /// Opens a line, trying again while the server does not answer: soon at first, then ever less often,
  /// at most once a second.
  static func open(_ address: ServerAddress, patience: Duration) throws(EngineError) -> Line {
    let end = ContinuousClock.now + patience
    var pause = Duration.milliseconds(25)
    while true {
      do {
        return try open(address)
      } catch .unreachable(let words) {
        guard ContinuousClock.now + pause < end else { throw .unreachable(words) }
      }
      sleep(for: pause)
      pause = min(pause * 2, .seconds(1))
    }
  }
}
