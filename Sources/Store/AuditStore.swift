public import Domain
import Engine

/// One act as the audit trail keeps it.
public struct AuditedAct: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// When.
  public let at: Moment
  /// Who.
  public let actor: String
  /// At which desk.
  public let desk: String
  /// The act's name.
  public let act: String
  /// Facts of it, without personal data.
  public let detail: String
  /// The act it took back, where it is an undo.
  public let undoes: Int?
  /// The act that took it back.
  public let undoneBy: Int?
}

extension Store {
  private static let auditColumns = """
    u.number, u.at, u.actor, u.desk, u.act, u.detail, u.undoes,
    (SELECT t.number FROM audit t WHERE t.undoes = u.number)
    """

  private static func readAct(_ cells: inout Cells) -> AuditedAct {
    func number(_ cells: inout Cells) -> Int? {
      let value = cells.integer()
      return value == 0 ? nil : value
    }
    return AuditedAct(
      number: cells.integer(), at: cells.moment(), actor: cells.text(), desk: cells.text(),
      act: cells.text(), detail: cells.text(), undoes: number(&cells), undoneBy: number(&cells))
  }

  /// Whether an act was already done under this request.
  public func knows(request: String) throws -> Bool {
    try first("SELECT 1 FROM audit WHERE request = $1", [.text(request)]) { $0.integer() } != nil
  }

  /// The newest acts, about a person or a class where one is named; newest first.
  public func acts(
    person: EmployeeNumber?, theClass: ClassCode?, limit: Int
  ) throws -> [AuditedAct] {
    var conditions = ["1 = 1"]
    var values: [Cell] = []
    for (kind, code) in [("person", person?.text), ("class", theClass?.text)] {
      guard let code else { continue }
      values.append(.text(code))
      conditions.append(
        """
        EXISTS (SELECT 1 FROM audit_about b WHERE b.number = u.number
          AND b.kind = '\(kind)' AND b.code = $\(values.count))
        """)
    }
    return try rows(
      """
      SELECT \(Self.auditColumns) FROM audit u
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY u.number DESC LIMIT $\(values.count + 1)
      """, values + [Cell(limit)], Self.readAct)
  }

  /// The first act of all: what the books began with.
  public func firstAct() throws -> AuditedAct? {
    try first("SELECT \(Self.auditColumns) FROM audit u WHERE u.number = 1", [], Self.readAct)
  }

  /// The newest acts of one person at one desk that stand: undos, what they undid, what time decided
  /// and the numbers a printed sheet has given left out.
  public func standingActs(actor: String, desk: String, limit: Int) throws -> [AuditedAct] {
    try rows(
      """
      SELECT \(Self.auditColumns) FROM audit u
      WHERE u.actor = $1 AND u.desk = $2 AND u.undoes IS NULL
        AND u.act NOT IN ('settle', 'end-department', 'number-register')
        AND NOT EXISTS (SELECT 1 FROM audit t WHERE t.undoes = u.number)
      ORDER BY u.number DESC LIMIT $3
      """, [.text(actor), .text(desk), Cell(limit)], Self.readAct)
  }

  /// When an agreement was last brought into force by an act; nil where none did.
  public func started(_ code: AgreementCode) throws -> Moment? {
    try first(
      "SELECT max(at) FROM audit WHERE act = 'start-agreement' AND detail = $1", [.text(code.text)]
    ) { $0.optionalText().flatMap { Moment(iso: $0) } } ?? nil
  }

  /// What time decided after an act and nobody has taken back, oldest first.
  func settlingActs(since act: Int) throws -> [AuditedAct] {
    try rows(
      """
      SELECT \(Self.auditColumns) FROM audit u
      WHERE u.number > $1 AND u.act = 'settle'
        AND NOT EXISTS (SELECT 1 FROM audit t WHERE t.undoes = u.number)
      ORDER BY u.number
      """, [Cell(act)], Self.readAct)
  }

  /// What an act was about: the codes of one kind, in order.
  public func codes(_ kind: AuditSubject, of act: Int) throws -> [String] {
    try rows(
      "SELECT code FROM audit_about WHERE number = $1 AND kind = $2 ORDER BY code",
      [Cell(act), .text(kind.rawValue)]
    ) { $0.text() }
  }

  func changes(of act: Int) throws -> [Journal.Change] {
    try rows(
      """
      SELECT relation, row_key, before, after FROM audit_change
      WHERE number = $1 ORDER BY place
      """, [Cell(act)]
    ) { cells in
      Journal.Change(
        relation: cells.text(), key: RowImage.cells(cells.text()) ?? [],
        before: cells.optionalText().flatMap(RowImage.cells),
        after: cells.optionalText().flatMap(RowImage.cells))
    }
  }
}

/// What kind of thing an act was about.
public enum AuditSubject: String, Sendable {
  case person, `class`, course, space
}
