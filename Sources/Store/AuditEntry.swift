import Crypto

/// One entry of the audit trail, as its hash covers it.
struct AuditEntry {
  let number: Int
  let at: String
  let actor: String
  let desk: String
  let act: String
  let detail: String
  let request: String
  let undoes: Int?
  let abouts: [String]
  let changes: [String]

  /// The hash of this entry and, through the one before it, of all that went before.
  func hash(after previous: String) -> String {
    let facts =
      [
        previous, String(number), at, actor, desk, act, detail, request,
        undoes.map { String($0) } ?? "",
      ] + abouts + changes
    var hash = SHA256()
    for fact in facts {
      // The length keeps two facts from running into each other.
      hash.update(data: Array("\(fact.utf8.count):".utf8))
      hash.update(data: Array(fact.utf8))
    }
    return hash.finalize().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
