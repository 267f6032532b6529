public import Domain
import Engine

extension Relations {
  static let holidayChange = Relation<HolidayChange>(
    "holiday_change", key: ["day"], ["name", "is_holiday"],
    encode: { [Cell($0.day), .text($0.name), Cell($0.isHoliday)] },
    decode: { cells in
      HolidayChange(cells.day() ?? .earliest, cells.text(), isHoliday: cells.flag())
    })

  static let closure = Relation<Closure>(
    "closure", key: ["code"],
    ["scope", "name", "first_day", "last_day", "hours", "repeats", "reason"],
    encode: { closure in
      [
        .text(closure.code.text), .text(closure.of.kind), Cell(closure.of.name),
        Cell(closure.first), Cell(closure.last), Cell(closure.hours?.text),
        .text(closure.repeats.text), .text(closure.reason),
      ]
    },
    decode: { cells in
      let code = ClosureCode(cells.text())
      let scope = ClosureScope(cells.text(), name: cells.optionalText())
      return Closure(
        code: code, of: scope ?? .trust, first: cells.day() ?? .earliest,
        last: cells.day() ?? .earliest, hours: cells.optionalText().flatMap { Hours($0) },
        repeats: ClosureRepeat(cells.text()) ?? .everyDay, reason: cells.text())
    })
}

extension Store {
  /// The trust's holidays and every closure.
  public func calendar() throws -> TrustCalendar {
    TrustCalendar(changes: try holidayChanges(), closures: try closures())
  }

  /// The days the trust has added to the bank holidays or taken from them, in order.
  public func holidayChanges() throws -> [HolidayChange] {
    try rows("SELECT \(Relations.holidayChange.list("h")) FROM holiday_change h ORDER BY h.day") {
      Relations.holidayChange.decode(&$0)
    }
  }

  /// Every closure, the one that begins first at the top.
  public func closures() throws -> [Closure] {
    try rows(
      "SELECT \(Relations.closure.list("c")) FROM closure c ORDER BY c.first_day, c.code"
    ) { Relations.closure.decode(&$0) }
  }

  /// The closure with a code.
  public func closure(_ code: ClosureCode) throws -> Closure? {
    try find(Relations.closure, [.text(code.text)])
  }
}

extension Journal {
  /// Writes a day added to the holidays or taken from them.
  @discardableResult
  public func save(_ change: HolidayChange) throws -> Written {
    try put(change, in: Relations.holidayChange)
  }

  /// Leaves a day to the standing rules again.
  public func remove(_ change: HolidayChange) throws {
    try remove(Relations.holidayChange.shape, [Cell(change.day)])
  }

  /// Writes a closure; the centre or tutor it names gets the spelling it is known by.
  @discardableResult
  public func save(_ closure: Closure) throws -> Written {
    var closure = closure
    switch closure.of {
    case .centre(let name): closure.of = .centre(try canonical(name, .centre) ?? name)
    case .tutor(let name): closure.of = .tutor(try canonical(name, .tutor) ?? name)
    case .space(let code): note(code)
    case .trust: break
    }
    return try put(closure, in: Relations.closure)
  }

  /// Takes a closure out.
  public func remove(_ closure: Closure) throws {
    if case .space(let code) = closure.of { note(code) }
    try remove(Relations.closure.shape, [.text(closure.code.text)])
  }

  /// A code for a new closure, after all there are.
  public func nextClosureCode() throws -> ClosureCode {
    ClosureCode("C\(try store.lastNumber(in: Relations.closure.shape.name) + 1)")
  }
}

extension Store {
  /// The highest number in a table's codes of one letter and a number; 0 where there is none.
  func lastNumber(in relation: String) throws -> Int {
    try first("SELECT max(CAST(substr(code, 2) AS INTEGER)) FROM \(relation)", []) {
      $0.integer()
    } ?? 0
  }
}
