public import Domain
import Engine

extension Relations {
  static let siteEnd = Relation<SiteEnd>(
    "site_end", key: ["name"], ["ended_on", "successor"],
    encode: { [.text($0.name), Cell($0.from), .text($0.successor)] },
    decode: { cells in
      let name = cells.text()
      let from = cells.day() ?? .earliest
      return SiteEnd(name, from: from, successor: cells.text())
    })
}

extension Store {
  /// The sites that are called otherwise, by the name they had.
  public func siteEnds() throws -> [SiteEnd] {
    try rows("SELECT \(Relations.siteEnd.list("s")) FROM site_end s ORDER BY s.name") {
      Relations.siteEnd.decode(&$0)
    }
  }

  /// What a site goes by today.
  func siteOfToday(_ name: String) throws -> String {
    var name = name
    var passed: Set<String> = []
    while passed.insert(name).inserted,
      let end = try find(Relations.siteEnd, [.text(name)])
    {
      name = end.successor
    }
    return name
  }
}

extension Journal {
  /// Writes what a site is called from a day on.
  public func save(_ end: SiteEnd) throws { try put(end, in: Relations.siteEnd) }

  /// Lets a name stand for itself again.
  public func removeSiteEnd(of name: String) throws {
    try remove(Relations.siteEnd.shape, [.text(name)])
  }

  /// The spelling a site is known by, whatever it is called since; made known where it is new.
  public func knownSite(_ name: String) throws -> String { try spelling(of: name, .site) }
}
