public import Domain

extension Wording {
  /// Whose time a session takes, in words.
  public static func word(_ time: StaffTime) -> String {
    switch time {
    case .work: "work time"
    case .own: "own time"
    case .both: "work and own time"
    }
  }

  /// Whether somebody came, in words; nothing where that is not known or not the manager's.
  public static func word(_ attended: StaffAttendance?) -> String {
    switch attended {
    case nil: ""
    case .there(nil, nil): "Attended"
    case .there(let late?, nil): "Attended, \(late) min late"
    case .there(nil, let early?): "Attended, left \(early) min early"
    case .there(let late?, let early?): "Attended, \(late) min late, left \(early) early"
    case .away: "Away, had told us"
    case .absent: "Did not attend"
    }
  }

  /// What somebody is at; a class in own time is the learner's own affair.
  public static func title(_ line: StaffRosterLine) -> String {
    (line.title ?? "A class") + (line.takesPlace ? "" : " (cancelled)")
  }

  /// Whose time it is, with the minutes of work time where some is given.
  public static func time(_ line: StaffRosterLine) -> String {
    guard line.takesPlace else { return "none" }
    return line.minutes.work > 0
      ? "\(word(line.time)), \(duration(line.minutes.work))" : word(line.time)
  }

  /// Whose staff a roster is of.
  public static func whose(_ roster: StaffRoster) -> String {
    "Staff of \(roster.name)"
  }

  /// What a roster of staff covers: its days, and how many people are meant.
  public static func covers(_ roster: StaffRoster) -> String {
    let people = Set(roster.lines.map(\.number)).count
    return "\(day(roster.scope.from)) to \(day(roster.scope.to)): "
      + "\(people) of \(count(roster.staff, "person", "people")) in class"
  }

  /// What a manager is told, and what not.
  public static let staffRosterMeaning =
    "A class is named, and attendance told, only where release in work time is asked. Reasons of absence are never told."

  /// A day's cover: `2 people released, 3 h`.
  public static func cover(_ cover: DayCover) -> String {
    "\(count(cover.people, "person", "people")) released, \(duration(cover.minutes))"
  }
}
