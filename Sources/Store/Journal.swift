public import Domain
import Engine

/// One act being written: what it changes is noted row by row and closed by its audit entry.
public final class Journal {
  /// The books being written.
  public let store: Store
  /// Who acts, where, when.
  public let acting: Acting
  private let keepsChanges: Bool
  private var changes: [Change] = []
  private var abouts: Set<About> = []
  /// Whose sums of attendance its changes have put out of step.
  private(set) var stale = StaleSums()

  /// One row, before and after; nil where there was or is none.
  struct Change {
    let relation: String
    let key: [Cell]
    let before: [Cell]?
    let after: [Cell]?
  }

  /// What an act is about.
  struct About: Hashable {
    let kind: String
    let code: String
  }

  init(store: Store, acting: Acting, keepsChanges: Bool) {
    self.store = store
    self.acting = acting
    self.keepsChanges = keepsChanges
  }

  /// Notes that the act is about a person.
  public func note(_ number: EmployeeNumber) { note("person", number.text) }
  /// Notes that the act is about a class.
  public func note(_ code: ClassCode) { note("class", code.text) }
  /// Notes that the act is about a course.
  public func note(_ code: CourseCode) { note("course", code.text) }
  /// Notes that the act is about a learning space.
  public func note(_ code: SpaceCode) { note("space", code.text) }

  private func note(_ kind: String, _ code: String) {
    // An import is about everything; its summary says so.
    if keepsChanges { abouts.insert(About(kind: kind, code: code)) }
  }

  /// Whether the act has changed anything.
  var hasChanged: Bool { !changes.isEmpty }

  /// Writes a value, new or over what was there, and answers what became of it.
  @discardableResult
  func put<Value>(_ value: Value, in relation: Relation<Value>) throws -> Written {
    try putOver(value, in: relation).written
  }

  /// Writes a value and answers also what was there before.
  func putOver<Value>(
    _ value: Value, in relation: Relation<Value>
  ) throws -> (written: Written, before: Value?) {
    let row = relation.encode(value)
    let key = Array(row.prefix(relation.shape.keyCount))
    guard let before = try image(relation.shape, key) else {
      try store.connection.run(relation.shape.upsert, row)
      keep(Change(relation: relation.shape.name, key: key, before: nil, after: row))
      return (.new, nil)
    }
    var cells = Cells(before)
    let value = relation.decode(&cells)
    guard before != row else { return (.unchanged, value) }
    try store.connection.run(relation.shape.upsert, row)
    keep(Change(relation: relation.shape.name, key: key, before: before, after: row))
    return (.changed, value)
  }

  /// Removes the row under a key, if there is one.
  func remove(_ shape: RelationShape, _ key: [Cell]) throws {
    guard let before = try image(shape, key) else { return }
    try store.connection.run(shape.delete, key)
    keep(Change(relation: shape.name, key: key, before: before, after: nil))
  }

  /// Puts a row back as an image of it says; nil removes it.
  func restore(_ shape: RelationShape, key: [Cell], to image: [Cell]?, from now: [Cell]?) throws {
    if let image {
      try store.connection.run(shape.upsert, image)
    } else {
      try store.connection.run(shape.delete, key)
    }
    keep(Change(relation: shape.name, key: key, before: now, after: image))
  }

  /// The cells of the row under a key, as they stand.
  func image(_ shape: RelationShape, _ key: [Cell]) throws -> [Cell]? {
    var found: [Cell]?
    try store.connection.query(shape.select, key) { found = $0 }
    return found
  }

  private func keep(_ change: Change) {
    stale.note(change)
    if keepsChanges || changes.isEmpty { changes.append(change) }
  }

  /// Writes the act's audit entry: its facts, what it was about, and every row it changed, or how
  /// many rows there are where it keeps no picture of them.
  func close(_ act: String, detail: String, undoes: Int?) throws {
    try recountAttendance()
    let last = try store.auditHead()
    let number = (last?.number ?? 0) + 1
    let changes = keepsChanges ? changes : try noteOfRows()
    let entry = AuditEntry(
      number: number, at: acting.now.moment.iso, actor: acting.actor, desk: acting.desk, act: act,
      detail: detail, request: acting.request, undoes: undoes,
      abouts: abouts.map { "\($0.kind) \($0.code)" }.sorted(),
      changes: changes.map(\.image))
    let head = AuditHead(number: number, hash: entry.hash(after: last?.hash ?? ""))
    store.written = head
    let connection = store.connection
    try connection.run(
      """
      INSERT INTO audit (number, at, actor, desk, act, detail, request, undoes, hash)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        Cell(number), .text(entry.at), .text(entry.actor), .text(entry.desk), .text(act),
        .text(detail), .text(entry.request), Cell(undoes),
        .text(head.hash),
      ])
    for about in abouts {
      try connection.run(
        "INSERT INTO audit_about (number, kind, code) VALUES ($1, $2, $3)",
        [Cell(number), .text(about.kind), .text(about.code)])
    }
    for (place, change) in changes.enumerated() {
      try connection.run(
        """
        INSERT INTO audit_change (number, place, relation, row_key, before, after)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        [
          Cell(number), Cell(place), .text(change.relation), .text(RowImage.text(change.key)),
          Cell(change.before.map(RowImage.text)), Cell(change.after.map(RowImage.text)),
        ])
    }
  }
}

/// What writing a value came to.
public enum Written: Sendable {
  case new, changed, unchanged
}

extension Journal.Change {
  /// The change as one text, for the hash.
  var image: String {
    [relation, RowImage.text(key), before.map(RowImage.text) ?? "", after.map(RowImage.text) ?? ""]
      .joined(separator: "\n")
  }
}
