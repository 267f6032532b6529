import Engine

extension Store {
  /// Follows the chain of hashes and answers the number of the first entry that does not fit; nil
  /// where all fit, and how many entries there are.
  public func verifyAuditChain() throws -> (entries: Int, firstBroken: Int?) {
    let heads = try rows(
      """
      SELECT number, at, actor, desk, act, detail, request, undoes, hash FROM audit
      ORDER BY number
      """
    ) { cells in
      (
        number: cells.integer(), at: cells.text(), actor: cells.text(), desk: cells.text(),
        act: cells.text(), detail: cells.text(), request: cells.text(),
        undoes: cells.optionalInteger(), hash: cells.text()
      )
    }
    if let orphan = try orphanedEntry() { return (heads.count, orphan) }
    var previous = ""
    for (index, head) in heads.enumerated() {
      guard let changes = try keptChanges(of: head.number) else {
        return (heads.count, head.number)
      }
      let entry = AuditEntry(
        number: head.number, at: head.at, actor: head.actor, desk: head.desk, act: head.act,
        detail: head.detail, request: head.request, undoes: head.undoes,
        abouts: try abouts(of: head.number), changes: changes)
      guard head.number == index + 1, entry.hash(after: previous) == head.hash else {
        return (heads.count, head.number)
      }
      previous = head.hash
    }
    return (heads.count, nil)
  }

  /// What an act changed goes with its entry: what is left of a removed entry betrays it.
  private func orphanedEntry() throws -> Int? {
    let orphans = try ["audit_change", "audit_about"].compactMap { table in
      try first(
        """
        SELECT min(c.number) FROM \(table) c
        WHERE NOT EXISTS (SELECT 1 FROM audit u WHERE u.number = c.number)
        """, []
      ) { $0.optionalInteger() } ?? nil
    }
    return orphans.min()
  }

  private func abouts(of act: Int) throws -> [String] {
    try rows(
      "SELECT kind, code FROM audit_about WHERE number = $1", [Cell(act)]
    ) { "\($0.text()) \($0.text())" }.sorted()
  }

  /// What an act changed, letter by letter as it is kept; nil where the places are not 0, 1, 2 …
  private func keptChanges(of act: Int) throws -> [String]? {
    let kept = try rows(
      """
      SELECT place, relation, row_key, before, after FROM audit_change
      WHERE number = $1 ORDER BY place
      """, [Cell(act)]
    ) { cells in
      (
        place: cells.optionalInteger(),
        image: [cells.text(), cells.text(), cells.text(), cells.text()].joined(separator: "\n")
      )
    }
    return kept.map(\.place) == kept.indices.map { Optional($0) } ? kept.map(\.image) : nil
  }
}
