import Engine

/// What stands between an act and the disk for a moment: others in its way, a line that breaks.
extension Store {
  /// How often an act is tried before the person is told.
  private static let attempts = 5

  /// Runs a writing transaction. One that was taken back because of others, or because the line broke,
  /// is run again. Where the line broke while it was being kept, the next turn looks whether it was:
  /// nobody is booked twice, and nobody is told of a failure who was booked.
  ///
  /// - Parameters:
  ///   - request: under which the audit trail knows the act once it is kept.
  ///   - repeats: whether the body may be run again; what reads a file as it goes may not.
  /// - Throws: `StoreError.outcomeUnknown` where the database could not be asked any more.
  func keep<Done>(
    _ request: String, repeats: Bool = true, _ body: () throws -> Done
  ) throws -> Done {
    var unsettled: Done?
    var attempt = 1
    while true {
      var reached: Done?
      do {
        return try connection.transaction(.write) {
          if let done = unsettled {
            // With the turn taken the attempt before has ended: it is kept by now, or never.
            if try knows(request: request) { return done }
            unsettled = nil
            guard repeats else { throw EngineError.lost("it was taken back") }
          }
          let done = try body()
          reached = done
          return done
        }
      } catch let error as EngineError {
        if case .unknownOutcome = error { unsettled = reached }
        let isLast = attempt == Self.attempts
        switch error {
        case .unknownOutcome where !isLast: break
        case .busy where unsettled != nil && !isLast: break
        case .conflict, .lost:
          guard repeats, !isLast else { throw error == .conflict ? EngineError.busy : error }
        case _ where unsettled != nil: throw StoreError.outcomeUnknown(request: request)
        default: throw error
        }
      }
      attempt += 1
    }
  }

  /// Whether an act was kept, asked when nobody is writing: what is not there will not come any more.
  public func wasKept(request: String) throws -> Bool {
    try connection.transaction(.write) { try knows(request: request) }
  }

  /// Runs the body on one unchanging state of the books, again where the line breaks under it.
  ///
  /// - Parameter repeats: whether the body may be run again; what writes a file as it goes may not.
  public func read<Result>(repeats: Bool = true, _ body: () throws -> Result) throws -> Result {
    do {
      return try connection.transaction(.read, body)
    } catch EngineError.lost where repeats {
      return try connection.transaction(.read, body)
    }
  }

  /// Does something that the database may refuse to keep, and goes on without it where it does.
  ///
  /// - Returns: false where a constraint said no.
  func trying(_ body: () throws -> Void) throws -> Bool {
    // After an error PostgreSQL answers nothing more in a transaction, but for going back to here.
    try connection.runScript("SAVEPOINT trying")
    do {
      try body()
      try connection.runScript("RELEASE SAVEPOINT trying")
      return true
    } catch EngineError.constraint {
      try connection.runScript("ROLLBACK TO SAVEPOINT trying; RELEASE SAVEPOINT trying")
      return false
    }
  }
}
