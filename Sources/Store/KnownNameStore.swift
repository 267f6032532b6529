import Domain
import Engine

/// What a name made on first sight is the name of.
public enum KnownNameKind: String, Sendable {
  case department, site, centre, tutor, provider
}

extension Store {
  /// Every known name of a kind, in order.
  public func knownNames(_ kind: KnownNameKind) throws -> [String] {
    try rows(
      "SELECT name FROM known_name WHERE kind = $1 ORDER BY folded", [.text(kind.rawValue)]
    ) { $0.text() }
  }

  /// The spelling a name is known by: the same folded name is the same one.
  public func knownName(_ name: String, _ kind: KnownNameKind) throws -> String? {
    try first(
      "SELECT name FROM known_name WHERE kind = $1 AND folded = $2",
      [.text(kind.rawValue), .text(FoldedName.key(name))]
    ) { $0.text() }
  }

  /// The spelling a name is known by, for what holds today: a department that was renamed or merged, and
  /// a site that is called otherwise, go by their successor's.
  public func nameOfToday(_ name: String, _ kind: KnownNameKind) throws -> String? {
    guard let known = try knownName(name, kind) else { return nil }
    switch kind {
    case .department: return try departmentOfToday(known)
    case .site: return try siteOfToday(known)
    case .centre, .tutor, .provider: return known
    }
  }
}

extension Journal {
  /// The spelling a name is kept by, a renamed or merged department's successor; a name not seen
  /// before is made known.
  func canonical(_ name: String?, _ kind: KnownNameKind) throws -> String? {
    guard let name, !name.isEmpty else { return nil }
    return try store.nameOfToday(name, kind) ?? spelling(of: name, kind)
  }

  /// The spelling a name is known by, whatever became of it; a name not seen before is made known.
  func spelling(of name: String, _ kind: KnownNameKind) throws -> String {
    if let known = try store.knownName(name, kind) { return known }
    try store.connection.run(
      "INSERT INTO known_name (kind, folded, name) VALUES ($1, $2, $3)",
      [.text(kind.rawValue), .text(FoldedName.key(name)), .text(name)])
    return name
  }
}
