public import Domain
import Engine

/// The end of the audit trail: how many entries it has, and the hash of the last. It is kept beside the
/// database too, so that a history whose end was cut off is noticed.
public struct AuditHead: Hashable, Sendable {
  /// The number of the last entry, which is how many there are.
  public let number: Int
  let hash: String

  init(number: Int, hash: String) {
    self.number = number
    self.hash = hash
  }

  /// Reads `12 9f86d0…`; nil where the text is none.
  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), number > 0, parts[1].utf8.count == 64
    else { return nil }
    self.init(number: number, hash: String(parts[1]))
  }

  /// As it is kept.
  var text: String { "\(number) \(hash)" }
}

extension Store {
  /// The last entry of the trail; nil where it has none.
  func auditHead() throws -> AuditHead? {
    try first("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1", []) {
      AuditHead(number: $0.integer(), hash: $0.text())
    }
  }

  /// Whether there is a place beside the database where the end of the trail is kept.
  public var canKeepHead: Bool { connection.anchor != nil }

  /// Keeps the end of the trail beside the database, once the act is committed.
  ///
  /// It is never put back: an end that lies further on, or is not part of this trail, stays as the
  /// witness of what was cut off. Where it cannot be written the act stands all the same.
  func keepHead(_ head: AuditHead) {
    try? connection.anchor?.replace { kept in
      guard let kept = kept.flatMap({ AuditHead($0) }) else { return head.text }
      return try kept.number < head.number && holds(kept) ? head.text : nil
    }
  }

  /// Takes the trail as it is for whole, as after a restore.
  public func keepHeadAsItIs() throws {
    guard let head = try auditHead() else { return }
    try connection.anchor?.replace { _ in head.text }
  }

  /// The end of the trail as it is kept beside the database; nil where nothing is. To be asked before the
  /// books are read: other desks go on writing.
  public func keptHead() -> AuditHead? { connection.anchor?.read().flatMap { AuditHead($0) } }

  /// The trail, where it does not hold the end that was kept beside the database.
  public func trailShortened(since kept: AuditHead?) throws -> [BrokenPromise] {
    guard let kept, try !holds(kept) else { return [] }
    return [.trailShortened(entries: try auditHead()?.number ?? 0, kept: kept.number)]
  }

  private func holds(_ head: AuditHead) throws -> Bool {
    try first("SELECT hash FROM audit WHERE number = $1", [Cell(head.number)]) { $0.text() }
      == head.hash
  }
}
