public import Domain
import Engine

extension Relations {
  static let centre = Relation<Centre>(
    "centre", key: ["name"], ["site", "hours", "opened_on"],
    encode: { centre in
      [
        .text(centre.name), Cell(centre.site), Cell(centre.hours.map { Hours.text($0) }),
        Cell(centre.openedOn),
      ]
    },
    decode: { cells in
      Centre(
        name: cells.text(), site: cells.optionalText(),
        hours: cells.optionalText().flatMap { Hours.week($0) }, openedOn: cells.day())
    })

  static let stock = Relation<Stock>(
    "stock", key: ["name"], ["count"],
    encode: { [.text($0.name), Cell($0.count)] },
    decode: { Stock($0.text(), $0.integer()) })
}

extension Store {
  /// Every centre with hours of its own, by name.
  public func centres() throws -> [Centre] {
    try rows("SELECT \(Relations.centre.list("c")) FROM centre c ORDER BY c.name") {
      Relations.centre.decode(&$0)
    }
  }

  /// The equipment that spaces share, by name.
  public func stock() throws -> [Stock] {
    try rows("SELECT \(Relations.stock.list("s")) FROM stock s ORDER BY s.name") {
      Relations.stock.decode(&$0)
    }
  }
}

extension Journal {
  /// Writes a centre under the spelling it is known by.
  @discardableResult
  public func save(_ centre: Centre) throws -> Written {
    var centre = centre
    centre.name = try canonical(centre.name, .centre) ?? centre.name
    centre.site = try canonical(centre.site, .site)
    return try put(centre, in: Relations.centre)
  }

  /// Writes how many there are of something that spaces share.
  @discardableResult
  public func save(_ stock: Stock) throws -> Written { try put(stock, in: Relations.stock) }

  /// Takes something out of what spaces share.
  public func remove(_ stock: Stock) throws {
    try remove(Relations.stock.shape, [.text(stock.name)])
  }
}
