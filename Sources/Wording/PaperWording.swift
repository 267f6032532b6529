public import Domain

extension Wording {
  /// What a sheet that names people says of itself.
  public static let personalData = "Personal data: keep it safe"
  /// What a sheet that names nobody says of itself.
  public static let noPersonalData = "No personal data"
  /// Stands on a sheet where the trust has set no contact.
  public static let noContact = "not set"
  /// What a percentage is of.
  public static let rateMeaning =
    "Rate = sessions attended (present, late or left early) of sessions expected and marked."
  /// How the columns of an attendance report add up.
  public static let countsMeaning =
    "Expected = came + away (absent, and told us) + absent. Late counts as come. Sessions before joining, after leaving, cancelled, still to come or not marked count for nothing."
  /// Stands where nobody recorded what a row is of.
  public static let notKnown = "(not recorded)"

  /// The heading over what an attendance report is split by.
  public static func heading(_ split: AttendanceSplit) -> String {
    let word = word(split)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// The days a report covers.
  public static func period(_ scope: AttendanceScope) -> String {
    let limits = [
      scope.classCode.map { "class \($0)" }, scope.person.map { "person \($0)" },
      scope.department.map { "department \($0)" },
    ].compactMap { $0 }
    let days =
      switch (scope.from, scope.to) {
      case (nil, nil): "All sessions so far"
      case (let from?, nil): "Sessions from \(day(from))"
      case (nil, let to?): "Sessions to \(day(to))"
      case (let from?, let to?): "Sessions from \(day(from)) to \(day(to))"
      }
    return ([days] + limits).joined(separator: ", ")
  }

  /// When people may enrol.
  public static func window(_ theClass: Class) -> String {
    let from = theClass.enrolFrom.map { "from \(day($0)) " } ?? ""
    let to = theClass.enrolTo.map { "to \(day($0))" } ?? "until the first session starts"
    return from + to
  }

  /// When and where a class meets: `12 sessions from Thu 26 Nov 2026, 10:00-12:00`.
  public static func pattern(_ line: ClassLine) -> String {
    guard let first = line.first else { return "No sessions" }
    return "\(count(line.sessions.count { $0.takesPlace }, "session")) from "
      + "\(day(first.date)), \(times(first.start, first.end))"
  }

  /// Where a session of a class is and who teaches it: `Seminar room, tutor Bea Lund`.
  public static func whereAndWho(_ session: Session, of line: ClassLine) -> String {
    [line.spaceName(of: session), session.tutor.map { "tutor \($0)" }]
      .compactMap { $0 }.joined(separator: ", ")
  }

  /// A piece of equipment: `12 laptops`.
  public static func item(_ item: Equipment) -> String {
    item.count.map { "\($0) \(item.name)" } ?? item.name
  }

  /// How a space can be reached and heard in.
  public static func access(_ space: LearningSpace) -> String {
    [space.isStepFree ? "step-free" : nil, space.hasHearingLoop ? "hearing loop" : nil]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
