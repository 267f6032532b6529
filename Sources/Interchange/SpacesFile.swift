public import Domain

/// The columns of a file of learning spaces.
public enum SpacesColumn: Int, FileColumn {
  case code, name, capacity, centre, site, equipment, stepFree, hearingLoop, opens, closes
  case setUpMinutes, clearDownMinutes, shared

  /// The names in the header.
  public static let names = [
    "code", "name", "capacity", "centre", "site", "equipment", "step_free", "hearing_loop",
    "opens", "closes", "set_up_minutes", "clear_down_minutes",
    "shared",
  ]
  /// The columns no file can do without.
  public static let required: Set<SpacesColumn> = [.code, .name, .capacity]
}

/// A file of learning spaces: a line a space.
public enum SpacesFile: RecordFile {
  /// Reads a line as a space.
  public static func record(from row: FileRow<SpacesColumn>) -> LearningSpace? {
    let code: SpaceCode? = row.required(.code) { row.code($0) }
    let capacity = row.required(.capacity) { row.number($0, in: 1...9_999) }
    var space = LearningSpace(
      code: code ?? "", name: row.required(.name), capacity: capacity ?? 1,
      centre: row.text(.centre), site: row.text(.site), equipment: row.equipment(.equipment),
      isStepFree: row.yesNo(.stepFree) ?? false,
      hasHearingLoop: row.yesNo(.hearingLoop) ?? false)
    if let opens = row.time(.opens) { space.opens = opens }
    if let closes = row.time(.closes, isEnd: true) { space.closes = closes }
    if space.closes <= space.opens {
      row.report(.notAfter(column: SpacesColumn.opens.name, value: space.opens.text), at: .closes)
    }
    space.setUpMinutes = row.number(.setUpMinutes, in: 0...1_440) ?? 0
    space.clearDownMinutes = row.number(.clearDownMinutes, in: 0...1_440) ?? 0
    space.isShared = row.yesNo(.shared) ?? false
    return space
  }

  /// The cells of a space.
  public static func cells(of space: LearningSpace) -> [String] {
    [
      space.code.text, space.name, String(space.capacity), space.centre ?? "", space.site ?? "",
      Equipment.text(space.equipment), space.isStepFree ? "yes" : "no",
      space.hasHearingLoop ? "yes" : "no", space.opens.text, space.closes.text,
      String(space.setUpMinutes), String(space.clearDownMinutes),
      space.isShared ? "yes" : "no",
    ]
  }

  /// The space with everything kept that a file without some columns says nothing of.
  public static func merged(
    _ space: LearningSpace, over old: LearningSpace, columns: Set<SpacesColumn>
  ) -> LearningSpace {
    func says(_ column: SpacesColumn) -> Bool { columns.contains(column) }
    var space = space
    if !says(.centre) { space.centre = old.centre }
    if !says(.site) { space.site = old.site }
    if !says(.equipment) { space.equipment = old.equipment }
    if !says(.stepFree) { space.isStepFree = old.isStepFree }
    if !says(.hearingLoop) { space.hasHearingLoop = old.hasHearingLoop }
    if !says(.opens) { space.opens = old.opens }
    if !says(.closes) { space.closes = old.closes }
    if !says(.setUpMinutes) { space.setUpMinutes = old.setUpMinutes }
    if !says(.shared) { space.isShared = old.isShared }
    if !says(.clearDownMinutes) { space.clearDownMinutes = old.clearDownMinutes }
    return space
  }
}
