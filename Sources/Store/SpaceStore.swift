public import Domain
import Engine

extension Relations {
  static let space = Relation<LearningSpace>(
    "learning_space", key: ["code"],
    [
      "name", "capacity", "centre", "site", "equipment", "step_free", "hearing_loop", "opens",
      "closes", "set_up_minutes", "clear_down_minutes", "shared",
    ],
    encode: { space in
      [
        .text(space.code.text), .text(space.name), Cell(space.capacity), Cell(space.centre),
        Cell(space.site), .text(Equipment.text(space.equipment)), Cell(space.isStepFree),
        Cell(space.hasHearingLoop), .text(space.opens.text), .text(space.closes.text),
        Cell(space.setUpMinutes), Cell(space.clearDownMinutes), Cell(space.isShared),
      ]
    },
    decode: { cells in
      var space = LearningSpace(
        code: Code(cells.text()), name: cells.text(), capacity: cells.integer())
      space.centre = cells.optionalText()
      space.site = cells.optionalText()
      space.equipment = Equipment.list(cells.text()) ?? []
      space.isStepFree = cells.flag()
      space.hasHearingLoop = cells.flag()
      space.opens = cells.time()
      space.closes = cells.time()
      space.setUpMinutes = cells.integer()
      space.clearDownMinutes = cells.integer()
      space.isShared = cells.flag()
      return space
    })
}

extension Store {
  /// The learning space with a code.
  public func space(_ code: SpaceCode) throws -> LearningSpace? {
    try find(Relations.space, [.text(code.text)])
  }

  /// The learning spaces of a centre, by code; all of them where none is named.
  public func spaces(of centre: String?) throws -> [LearningSpace] {
    let wanted = centre.map { FoldedName.key($0) }
    return try spaces().filter { wanted == nil || $0.centre.map { FoldedName.key($0) } == wanted }
  }

  /// Every learning space, by code.
  public func spaces() throws -> [LearningSpace] {
    try rows("SELECT \(Relations.space.list("s")) FROM learning_space s ORDER BY s.code") {
      Relations.space.decode(&$0)
    }
  }
}

extension Journal {
  /// Writes a learning space.
  @discardableResult
  public func save(_ space: LearningSpace) throws -> Written {
    var space = space
    space.centre = try canonical(space.centre, .centre)
    space.site = try canonical(space.site, .site)
    note(space.code)
    return try put(space, in: Relations.space)
  }
}
