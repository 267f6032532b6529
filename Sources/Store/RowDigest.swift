import Crypto
public import Domain
import Engine

/// What all rows of a relation come to: the sum of their hashes. It does not depend on their order, and
/// a row can be taken out of it and another put in.
///
/// An act that keeps no picture of its rows notes it, so that a byte changed since is noticed in those
/// rows too.
struct RowDigest: Hashable {
  /// The relations it is noted of: bookings, offers, what was agreed of them, and marks.
  static let relations: Set<String> = [
    Relations.enrolment.shape.name, Relations.release.shape.name, Relations.mark.shape.name,
    Relations.amendment.shape.name,
  ]

  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Of no rows.
  init() {}

  static func == (one: RowDigest, other: RowDigest) -> Bool { one.words == other.words }
  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// Counts a row in.
  mutating func add(_ row: [Cell]) {
    let hash = Self.words(of: row)
    words.0 &+= hash.0
    words.1 &+= hash.1
    words.2 &+= hash.2
    words.3 &+= hash.3
  }

  /// Takes a row out.
  mutating func remove(_ row: [Cell]) {
    let hash = Self.words(of: row)
    words.0 &-= hash.0
    words.1 &-= hash.1
    words.2 &-= hash.2
    words.3 &-= hash.3
  }

  /// As it is noted.
  var text: String {
    [words.0, words.1, words.2, words.3].map { String($0, radix: 16) }.joined(separator: "-")
  }

  private static func words(of row: [Cell]) -> (UInt64, UInt64, UInt64, UInt64) {
    SHA256.hash(data: Array(RowImage.text(row).utf8)).withUnsafeBytes { bytes in
      let word = { (place: Int) in
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }
}

extension Store {
  /// What the rows of a relation come to now, by as many columns as a note was made with.
  func digest(of shape: RelationShape, columns: Int) throws -> RowDigest {
    var digest = RowDigest()
    try connection.query(shape.selectAll, []) { digest.add(Array($0.prefix(columns))) }
    return digest
  }

  /// Relations whose rows, but for what the acts since have changed, no longer come to what the last act
  /// noted that keeps no picture of its rows.
  public func rowsChangedSinceNoted() throws -> [BrokenPromise] {
    guard let act = try lastUncounted() else { return [] }
    let notes = try changes(of: act).filter { $0.relation == RowCounts.relation }
    return try notes.compactMap { note in
      guard let name = note.key.first?.text, let shape = Relations.shapes[name],
        let after = note.after, after.count == 3, let noted = after[1].text,
        let columns = after[2].integer
      else { return nil }
      let then = try digest(of: shape, columns: columns, asAfter: act)
      return then.text == noted ? nil : .changedOutside(what: name, act: act)
    }
  }

  /// What the rows came to just after an act: those of now, with what the acts since have changed put
  /// back.
  private func digest(
    of shape: RelationShape, columns: Int, asAfter act: Int
  ) throws -> RowDigest {
    var digest = try digest(of: shape, columns: columns)
    var seen: Set<String> = []
    let changed = try rows(
      """
      SELECT row_key, before FROM audit_change WHERE number > $1 AND relation = $2
      ORDER BY number, place
      """, [Cell(act), .text(shape.name)]
    ) { (key: $0.text(), before: $0.optionalText()) }
    for change in changed where seen.insert(change.key).inserted {
      if let key = RowImage.cells(change.key), key.count == shape.keyCount {
        try connection.query(shape.select, key) { digest.remove(Array($0.prefix(columns))) }
      }
      if let before = change.before.flatMap({ RowImage.cells($0) }) {
        digest.add(Array(before.prefix(columns)))
      }
    }
    return digest
  }

  /// The last act that kept no picture of its rows.
  func lastUncounted() throws -> Int? {
    try first(
      "SELECT max(number) FROM audit WHERE act IN \(RowCounts.uncounted)", []
    ) { $0.optionalInteger() } ?? nil
  }
}
