public import Domain
import Engine

/// What the check asks of single enrolments and their histories.
extension Store {
  /// The states of an enrolment that claims something.
  private static let live = states { $0.isLive }
  /// The states of a learner on the roster.
  private static let onRoster = states { $0.isOnRoster }

  static func states(_ isMeant: (EnrolmentState) -> Bool) -> String {
    let words = EnrolmentState.allCases.filter(isMeant).map { "'\($0.rawValue)'" }
    return "(" + words.joined(separator: ", ") + ")"
  }

  /// The enrolments a condition names, as a promise they break.
  func enrolments(
    where condition: String, _ values: [Cell] = [],
    break promise: (ClassLabel, EmployeeNumber) -> BrokenPromise
  ) throws -> [BrokenPromise] {
    try enrolments(naming: "e.state", where: condition, values) { label, learner, _ in
      promise(label, learner)
    }
  }

  /// The enrolments a condition names, with more columns that the promise names.
  func enrolments(
    naming columns: String, from more: String = "", where condition: String,
    _ values: [Cell] = [],
    break promise: (ClassLabel, EmployeeNumber, inout Cells) -> BrokenPromise
  ) throws -> [BrokenPromise] {
    try rows(
      """
      SELECT c.code, o.title, e.employee_number, \(columns) FROM enrolment e
      JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code \(more)
      WHERE \(condition) ORDER BY c.code, e.joining_number, e.employee_number, e.id
      """, values
    ) { cells in
      let label = ClassLabel(ClassCode(cells.text()), cells.text())
      let learner = EmployeeNumber(cells.text())
      return promise(label, learner, &cells)
    }
  }

  /// Histories that have a gap or do not end where the enrolment stands.
  public func historiesThatDiffer() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        e.state <> coalesce((SELECT v.state FROM enrolment_move v
          WHERE v.enrolment_id = e.id ORDER BY v.place DESC LIMIT 1), '')
        OR (SELECT max(v.place) - count(*) FROM enrolment_move v
          WHERE v.enrolment_id = e.id) <> -1
        """, break: BrokenPromise.historyDiffers)
  }

  /// Moves outside the table of moves, but for those an undo in the audit trail accounts for.
  public func illegalMoves() throws -> [BrokenPromise] {
    let allowed = EnrolmentState.moves.flatMap { line in
      line.to.map { "'\(line.from.rawValue)>\($0.rawValue)'" }
    }
    return try enrolments(
      naming: "v.state, n.state",
      from: """
        JOIN enrolment_move v ON v.enrolment_id = e.id
        JOIN enrolment_move n ON n.enrolment_id = e.id AND n.place = v.place + 1
        """,
      where: """
        v.state || '>' || n.state NOT IN (\(allowed.sorted().joined(separator: ", ")))
        AND NOT EXISTS (SELECT 1 FROM audit u
          WHERE u.act = 'undo' AND u.at = n.at AND u.actor = n.actor)
        """
    ) { .illegalMove($0, $1, from: $2.word(.withdrawn), to: $2.word(.withdrawn)) }
  }

  /// Moves whose ground does not lead where they went.
  public func contradictedGrounds() throws -> [BrokenPromise] {
    let kept = try rows(
      "SELECT DISTINCT state, ground FROM enrolment_move WHERE ground IS NOT NULL"
    ) { (state: $0.text(), ground: $0.text()) }
    let wrong = kept.filter { move in
      guard let state = EnrolmentState(rawValue: move.state), let ground = MoveGround(move.ground)
      else { return true }
      return !ground.ends.contains(state)
    }
    return try wrong.flatMap { move in
      try enrolments(
        naming: "v.state", from: "JOIN enrolment_move v ON v.enrolment_id = e.id",
        where: "v.state = $1 AND v.ground = $2", [.text(move.state), .text(move.ground)]
      ) { .groundContradicts($0, $1, $2.word(.withdrawn)) }
    }
  }

  /// People with two live enrolments on one class.
  public func twoLiveEnrolments() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        e.state IN \(Self.live) AND EXISTS (SELECT 1 FROM enrolment b
          WHERE b.class_code = e.class_code AND b.employee_number = e.employee_number
          AND b.state IN \(Self.live) AND b.id < e.id)
        """, break: BrokenPromise.twoLiveEnrolments)
  }

  /// Live enrolments on cancelled classes.
  public func liveOnCancelledClasses() throws -> [BrokenPromise] {
    try enrolments(
      naming: "e.state", where: "c.state = 'cancelled' AND e.state IN \(Self.live)"
    ) { .liveOnCancelledClass($0, $1, $2.word(.withdrawn)) }
  }

  /// Rules set aside without a reason.
  public func overridesWithoutReason() throws -> [BrokenPromise] {
    try enrolments(
      where: "e.overridden <> '' AND trim(coalesce(e.override_reason, '')) = ''",
      break: BrokenPromise.overrideWithoutReason)
  }

  /// People on the roster who have no first day.
  public func placesWithoutFirstDay() throws -> [BrokenPromise] {
    try enrolments(
      where: "e.state IN \(Self.onRoster) AND e.joined_on IS NULL",
      break: BrokenPromise.placeWithoutFirstDay)
  }

  /// People on the roster who have a last day, or left before they joined.
  public func placesAfterLeaving() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        e.state IN \(Self.onRoster) AND e.left_on IS NOT NULL OR e.left_on < e.joined_on
        """, break: BrokenPromise.placeAfterLeaving)
  }

  /// People who wait or have left and are still expected. At the end of a class nobody leaves.
  public func expectedWithoutPlace() throws -> [BrokenPromise] {
    try enrolments(
      naming: "e.state",
      where: """
        e.joined_on IS NOT NULL AND e.left_on IS NULL AND e.state NOT IN \(Self.onRoster)
        AND NOT EXISTS (SELECT 1 FROM enrolment_move v
          WHERE v.enrolment_id = e.id AND v.state = e.state
          AND (v.ground = 'class-over' OR substr(v.ground, 1, 16) = 'below-threshold:'))
        """
    ) { .expectedWithoutPlace($0, $1, $2.word(.withdrawn)) }
  }

  /// Offers without an end.
  public func offersWithoutEnd() throws -> [BrokenPromise] {
    try enrolments(
      where: "e.state = 'offered' AND e.offer_ends IS NULL",
      break: BrokenPromise.offerWithoutEnd)
  }

  /// People who only come together, one of them with a place and the other in line.
  public func buddiesApart() throws -> [BrokenPromise] {
    try enrolments(
      naming: "b.employee_number",
      from: """
        JOIN enrolment b ON b.class_code = e.class_code AND b.employee_number = e.buddy
          AND b.buddy = e.employee_number
        """, where: "e.state IN \(Self.holdsPlace) AND b.state = 'waitlisted'"
    ) { .buddiesApart($0, $1, EmployeeNumber($2.text())) }
  }

  /// People who come only together with somebody who is not on the class, or comes alone or with another.
  public func buddiesOneSided() throws -> [BrokenPromise] {
    try enrolments(
      naming: "e.buddy",
      where: """
        e.buddy IS NOT NULL AND e.state IN \(Self.live) AND NOT EXISTS (SELECT 1 FROM enrolment b
          WHERE b.class_code = e.class_code AND b.employee_number = e.buddy
          AND b.state IN \(Self.live) AND b.buddy = e.employee_number)
        """
    ) { .buddyOneSided($0, $1, EmployeeNumber($2.text())) }
  }

  /// Enrolments that carry on from one of somebody else, or from none.
  public func carriedFromOthers() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        e.carried_from IS NOT NULL AND NOT EXISTS (SELECT 1 FROM enrolment f
          WHERE f.id = e.carried_from AND f.employee_number = e.employee_number)
        """, break: BrokenPromise.carriedFromAnother)
  }

  /// Enrolments that keep the joining time of a loss another has kept already; people who were
  /// moved, and bookings that were taken back, aside.
  public func carriedTwice() throws -> [BrokenPromise] {
    let keeps = { (name: String) in
      """
      coalesce(\(name).reason, '') <> 'undone' AND NOT EXISTS (SELECT 1 FROM enrolment_move v
        WHERE v.enrolment_id = \(name).id AND substr(v.ground, 1, 11) = 'moved-from:')
      """
    }
    return try enrolments(
      where: """
        \(keeps("e")) AND EXISTS (SELECT 1 FROM enrolment b
          WHERE b.carried_from = e.carried_from AND b.id <> e.id AND \(keeps("b")))
        """, break: BrokenPromise.carriedTwice)
  }

  /// Enrolments that carry on from another without its joining time.
  public func joiningTimesLost() throws -> [BrokenPromise] {
    try enrolments(
      where: """
        EXISTS (SELECT 1 FROM enrolment f
          WHERE f.id = e.carried_from AND f.requested_at <> e.requested_at)
        """, break: BrokenPromise.joiningTimeLost)
  }
}
