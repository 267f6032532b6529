import Engine

/// How many rows of each relation there are, and what bookings and marks come to, as an act notes it that
/// keeps no picture of its rows: an import, the demonstration. From there on the acts account for every
/// row that comes or goes.
enum RowCounts {
  /// Stands for the relation in such a note; its key is the name of the relation that was counted.
  static let relation = "rows"
  /// The acts that keep no picture of their rows.
  static let uncounted = "('import', 'demonstration')"
}

extension Store {
  /// The rows there are now, by relation.
  func rowCounts() throws -> [String: Int] {
    try Relations.shapes.mapValues { shape in
      try first("SELECT count(*) FROM \(shape.name)", []) { $0.integer() } ?? 0
    }
  }

  /// The rows each relation should have by the last note and the acts since; nil where the books are
  /// older than notes and nobody has imported since.
  func rowsAccountedFor() throws -> [String: Int]? {
    let last = try lastUncounted() ?? 0
    var counts = try last > 0 ? counts(notedBy: last) : isOlderThanItsColumns() ? [:] : fromNothing
    guard !counts.isEmpty else { return nil }
    let changes = try rows(
      """
      SELECT relation, count(*) FILTER (WHERE before IS NULL),
        count(*) FILTER (WHERE after IS NULL)
      FROM audit_change WHERE number > $1 GROUP BY relation
      """, [Cell(last)]
    ) { (relation: $0.text(), made: $0.integer(), removed: $0.integer()) }
    for change in changes { counts[change.relation]? += change.made - change.removed }
    return counts
  }

  private func counts(notedBy act: Int) throws -> [String: Int] {
    let notes = try changes(of: act).filter { $0.relation == RowCounts.relation }
    // A relation that is younger than the note began with no rows.
    return notes.reduce(into: notes.isEmpty ? [:] : fromNothing) { counts, note in
      if let name = note.key.first?.text { counts[name] = note.after?.first?.integer }
    }
  }

  private var fromNothing: [String: Int] { Relations.shapes.mapValues { _ in 0 } }

  /// Whether acts were kept before their relations had all their columns: a migration may then have
  /// made rows that no act accounts for.
  private func isOlderThanItsColumns() throws -> Bool {
    try rows(
      "SELECT relation, min(number) FROM audit_change WHERE after IS NOT NULL GROUP BY relation"
    ) { (relation: $0.text(), act: $0.integer()) }.contains { oldest in
      guard let shape = Relations.shapes[oldest.relation] else { return false }
      return try changes(of: oldest.act).contains { change in
        change.relation == shape.name && change.after.map { $0.count < shape.columnCount } ?? false
      }
    }
  }
}

extension Journal {
  /// The note of an act that keeps no picture of its rows, as changes of the audit trail.
  func noteOfRows() throws -> [Change] {
    try store.rowCounts().sorted { $0.key < $1.key }.map { name, count in
      Change(
        relation: RowCounts.relation, key: [.text(name)], before: nil,
        after: [Cell(count)] + (try digest(of: name)))
    }
  }

  /// What the rows of a relation come to, and by how many columns; nothing where it is not noted.
  private func digest(of name: String) throws -> [Cell] {
    guard RowDigest.relations.contains(name), let shape = Relations.shapes[name] else { return [] }
    let digest = try store.digest(of: shape, columns: shape.columnCount)
    return [.text(digest.text), Cell(shape.columnCount)]
  }
}
