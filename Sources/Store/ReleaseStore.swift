public import Domain
import Engine

extension Relations {
  static let release = Relation<Release>(
    "release", key: ["enrolment_id", "session_number"],
    [
      "asked", "state", "agreed", "hours", "asked_at", "held_until", "answered_by",
      "answered_on", "ground", "asked_hours",
    ],
    encode: { release in
      [
        .text(release.enrolment.text), Cell(release.session ?? 0),
        .text(release.asked.rawValue), .text(release.state.rawValue),
        Cell(release.agreed?.rawValue), Cell(release.hours), .text(release.askedAt.iso),
        Cell(release.heldUntil?.text), Cell(release.answeredBy), Cell(release.answeredOn),
        Cell(release.ground?.rawValue), Cell(release.askedHours),
      ]
    },
    decode: { cells in
      let id = EnrolmentID(cells.text())
      let session = cells.integer()
      var release = Release(
        enrolment: id, session: session == 0 ? nil : session, asked: cells.word(.full),
        state: cells.word(.requested),
        agreed: cells.optionalText().flatMap { ReleaseModel(rawValue: $0) },
        hours: cells.optionalInteger(), askedAt: cells.moment(),
        heldUntil: cells.optionalText().flatMap { WallTime($0) },
        answeredBy: cells.optionalText(), answeredOn: cells.day(),
        ground: cells.optionalText().flatMap { ReleaseGround(rawValue: $0) })
      release.askedHours = cells.optionalInteger()
      return release
    })
}

/// Agreed hours somebody uses on one class.
public struct HoursTaken: Sendable {
  /// The place.
  public let enrolment: Enrolment
  /// What was asked for it and answered.
  public let releases: [Release]
  /// Minutes of work time by calendar year.
  public let minutes: [Int: Int]
}

extension Store {
  private static let releaseColumns = Relations.release.list("r")

  /// The release asked for an enrolment, the whole class's first.
  public func releases(of id: EnrolmentID) throws -> [Release] {
    try rows(
      """
      SELECT \(Self.releaseColumns) FROM release r
      WHERE r.enrolment_id = $1 ORDER BY r.session_number
      """, [.text(id.text)]
    ) { Relations.release.decode(&$0) }
  }

  /// The release asked for each enrolment of a class.
  public func releases(on code: ClassCode) throws -> [EnrolmentID: [Release]] {
    let releases = try rows(
      """
      SELECT \(Self.releaseColumns) FROM release r
      JOIN enrolment e ON e.id = r.enrolment_id
      WHERE e.class_code = $1 ORDER BY r.enrolment_id, r.session_number
      """, [.text(code.text)]
    ) { Relations.release.decode(&$0) }
    return Dictionary(grouping: releases, by: \.enrolment)
  }

  private static let asked = """
    SELECT \(releaseColumns), \(Relations.enrolment.list("e")), \(PersonColumns.list), c.code,
      o.title
    FROM release r JOIN enrolment e ON e.id = r.enrolment_id
    JOIN staff_member m ON m.employee_number = e.employee_number \(PersonColumns.post)
    JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
    """

  private static func readAsked(_ cells: inout Cells) -> AskedRelease {
    AskedRelease(
      release: Relations.release.decode(&cells), enrolment: Relations.enrolment.decode(&cells),
      person: PersonColumns.read(&cells),
      label: ClassLabel(Code(cells.text()), cells.text()))
  }

  /// Every release of a whole class asked in some time, with who asked and for which class, oldest first.
  ///
  /// - Parameters:
  ///   - from: only those asked at or after this moment.
  ///   - to: only those asked before this moment.
  public func releases(
    from: Moment, to: Moment
  ) throws -> [AskedRelease] {
    try rows(
      """
      \(Self.asked) WHERE r.session_number = 0 AND r.asked_at >= $1 AND r.asked_at < $2
      ORDER BY r.asked_at, e.class_code, e.joining_number
      """, [.text(from.iso), .text(to.iso)], Self.readAsked)
  }

  /// The requests of live enrolments that no manager has agreed to yet, oldest first, those for single
  /// sessions among them; one that was declined only where the learner still has to decide: whoever has
  /// a place in own time has not.
  public func releasesOpen() throws -> [AskedRelease] {
    try rows(
      """
      \(Self.asked) WHERE r.state IN ('requested', 'declined')
          AND e.state IN ('requested', 'waitlisted', 'offered')
        OR e.state IN ('confirmed', 'on-break') AND (r.state = 'requested' OR r.state = 'declined'
          AND (r.session_number > 0 OR e.release_model <> 'own-time'))
      ORDER BY r.asked_at, e.class_code, e.joining_number, r.session_number
      """, [], Self.readAsked)
  }

  /// Minutes of work time a person's agreed hours come to on classes, by calendar year, one class
  /// left out. Single sessions under agreed hours count too.
  public func hoursMinutes(
    of learner: EmployeeNumber, except code: ClassCode
  ) throws -> [Int: Int] {
    try hoursTaken(by: learner).filter { $0.enrolment.classCode != code }
      .reduce(into: [:]) { $0.merge($1.minutes, uniquingKeysWith: +) }
  }

  /// The classes on which a person uses agreed hours, each with its minutes by calendar year.
  public func hoursTaken(by learner: EmployeeNumber) throws -> [HoursTaken] {
    try enrolments(of: learner).filter(\.state.holdsPlace).compactMap { enrolment in
      let releases = try releases(of: enrolment.id)
      let split = ReleaseMinutes.split(
        try sessions(of: enrolment.classCode), model: enrolment.release, releases: releases)
      let minutes = split.filter { $0.model == .hours }.reduce(into: [Int: Int]()) {
        $0[$1.session.date.parts.year, default: 0] += $1.minutes.work
      }
      return minutes.isEmpty
        ? nil : HoursTaken(enrolment: enrolment, releases: releases, minutes: minutes)
    }
  }
}

extension Journal {
  /// Writes a release.
  @discardableResult
  public func save(_ release: Release) throws -> Written {
    try put(release, in: Relations.release)
  }

  /// Removes the release for a session that is taken out.
  public func remove(_ release: Release) throws {
    try remove(
      Relations.release.shape, [.text(release.enrolment.text), Cell(release.session ?? 0)])
  }
}
