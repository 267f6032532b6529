public import Domain

/// The columns of a file of sessions.
public enum SessionsColumn: Int, FileColumn {
  case theClass, session, date, start, end, space, tutor, state, register
  case closedReason

  /// The names in the header.
  public static let names = [
    "class", "session", "date", "start", "end", "space", "tutor", "state", "register",
    "closed_reason",
  ]
  /// The columns no file can do without.
  public static let required: Set<SessionsColumn> = [.theClass, .session]
}

/// What a line of a file says of something that may be without: nothing at all where the file has
/// no such column, else a value or that there is none.
public enum Said<Value: Hashable & Sendable>: Hashable, Sendable {
  case nothing
  case said(Value?)

  /// What holds, where this was so before.
  public func over(_ old: Value?) -> Value? {
    switch self {
    case .nothing: old
    case .said(let value): value
    }
  }
}

/// What a line says of one session of a class: moved, in another space, cancelled, its register.
public struct SessionChange: Hashable, Sendable {
  /// The class.
  public var classCode: ClassCode
  /// The session's number.
  public var number: Int
  /// The day; nil keeps it.
  public var date: Day?
  /// The start; nil keeps it.
  public var start: TimeOfDay?
  /// The end; nil keeps it.
  public var end: TimeOfDay?
  /// The learning space.
  public var space: Said<SpaceCode>
  /// The tutor's name.
  public var tutor: Said<String>
  /// Whether it stands; nil keeps it, or is `rescheduled` where day or time change.
  public var state: SessionState?
  /// How far its register is; nil keeps it.
  public var register: RegisterState?
  /// Why it takes place on a closed day.
  public var closedReason: Said<String>

  /// Joins what a line says of a session.
  public init(
    classCode: ClassCode, number: Int, date: Day? = nil, start: TimeOfDay? = nil,
    end: TimeOfDay? = nil, space: Said<SpaceCode> = .nothing, tutor: Said<String> = .nothing,
    state: SessionState? = nil, register: RegisterState? = nil,
    closedReason: Said<String> = .nothing
  ) {
    self.classCode = classCode
    self.number = number
    self.date = date
    self.start = start
    self.end = end
    self.space = space
    self.tutor = tutor
    self.state = state
    self.register = register
    self.closedReason = closedReason
  }

  /// The session as it stands, said in full.
  public init(_ session: Session) {
    self.init(
      classCode: session.classCode, number: session.number, date: session.date,
      start: session.start, end: session.end, space: .said(session.space),
      tutor: .said(session.tutor), state: session.state, register: session.register,
      closedReason: .said(session.closedReason))
  }

  /// The session as it is after this.
  public func applied(to session: Session) -> Session {
    var after = session
    after.date = date ?? session.date
    after.start = start ?? session.start
    after.end = end ?? session.end
    after.space = space.over(session.space)
    after.tutor = tutor.over(session.tutor)
    after.register = register ?? session.register
    after.closedReason = closedReason.over(session.closedReason)
    if let state {
      after.state = state
    } else if after.interval != session.interval, session.takesPlace {
      after.state = .rescheduled
    }
    return after
  }
}

/// A file of sessions: a line for each session that differs from its class's series, or for all.
public enum SessionsFile: RecordFile {
  /// Reads a line as what it says of a session.
  public static func record(from row: FileRow<SessionsColumn>) -> SessionChange? {
    let code: ClassCode? = row.required(.theClass) { row.code($0) }
    let number = row.required(.session) { row.number($0, in: 1...366) }
    let start = row.time(.start)
    let end = row.time(.end, isEnd: true)
    if let start, let end, !end.mayEnd(startingAt: start) {
      row.report(.notAfter(column: SessionsColumn.start.name, value: start.text), at: .end)
    }
    return SessionChange(
      classCode: code ?? "", number: number ?? 0, date: row.day(.date), start: start, end: end,
      space: row.has(.space) ? .said(row.code(.space)) : .nothing,
      tutor: row.has(.tutor) ? .said(row.text(.tutor)) : .nothing, state: row.word(.state),
      register: row.word(.register),
      closedReason: row.has(.closedReason) ? .said(row.text(.closedReason)) : .nothing)
  }

  /// The cells of what is said of a session.
  public static func cells(of change: SessionChange) -> [String] {
    [
      change.classCode.text, String(change.number), change.date?.iso ?? "",
      change.start?.text ?? "", change.end?.text ?? "", change.space.over(nil)?.text ?? "",
      change.tutor.over(nil) ?? "", change.state?.rawValue ?? "",
      change.register?.rawValue ?? "", change.closedReason.over(nil) ?? "",
    ]
  }
}
