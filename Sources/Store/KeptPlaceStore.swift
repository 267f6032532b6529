public import Domain
import Engine

extension Relations {
  static let keptPlace = Relation<(classCode: ClassCode, kept: KeptPlaces)>(
    "kept_place", key: ["class_code", "kept_for"], ["count", "until"],
    encode: { pair in
      [
        .text(pair.classCode.text), .text(pair.kept.group.text), Cell(pair.kept.count),
        Cell(pair.kept.until),
      ]
    },
    decode: { cells in
      let code = ClassCode(cells.text())
      let group = KeptGroup(cells.text()) ?? .firstTime
      let count = cells.integer()
      return (code, KeptPlaces(for: group, count: count, until: cells.day() ?? .earliest))
    })
}

extension Store {
  /// What an enrolment that holds a place looks like in SQL.
  static let holdsPlace = """
    ('requested', 'offered', 'confirmed', 'on-break', 'attended', 'did-not-attend')
    """

  private static let keptColumns = """
    \(Relations.keptPlace.list("k")), (SELECT count(*) FROM enrolment e
      WHERE e.class_code = k.class_code AND e.kept_for = k.kept_for AND e.state IN \(holdsPlace))
    """

  private static func readKept(_ cells: inout Cells) -> (classCode: ClassCode, kept: KeptPlaces) {
    var pair = Relations.keptPlace.decode(&cells)
    pair.kept.used = cells.integer()
    return pair
  }

  /// The places of a class that are kept for some people.
  public func keptPlaces(on code: ClassCode) throws -> [KeptPlaces] {
    try rows(
      """
      SELECT \(Self.keptColumns) FROM kept_place k WHERE k.class_code = $1 ORDER BY k.kept_for
      """, [.text(code.text)], Self.readKept
    ).map(\.kept)
  }

  /// The kept places of every class.
  func allKeptPlaces() throws -> [ClassCode: [KeptPlaces]] {
    let pairs = try rows(
      "SELECT \(Self.keptColumns) FROM kept_place k ORDER BY k.class_code, k.kept_for", [],
      Self.readKept)
    return Dictionary(grouping: pairs, by: \.classCode).mapValues { $0.map(\.kept) }
  }
}

extension Journal {
  /// Writes which places of a class are kept; those named no more are kept no more.
  public func save(_ kept: [KeptPlaces], on code: ClassCode) throws {
    note(code)
    for before in try store.keptPlaces(on: code)
    where !kept.contains(where: { $0.group == before.group }) {
      try remove(Relations.keptPlace.shape, [.text(code.text), .text(before.group.text)])
    }
    for places in kept { try put((code, places), in: Relations.keptPlace) }
  }
}
