public import Domain
import Engine

extension Relations {
  static let enrolment = Relation<Enrolment>(
    "enrolment", key: ["id"],
    [
      "class_code", "employee_number", "state", "requested_at", "joining_number",
      "release_model", "joined_on", "left_on", "reason", "override_reason",
    ],
    encode: { enrolment in
      [
        .text(enrolment.id.text), .text(enrolment.classCode.text),
        .text(enrolment.learner.text), .text(enrolment.state.rawValue),
        .text(enrolment.requestedAt.iso), Cell(enrolment.joiningNumber),
        .text(enrolment.release.rawValue), Cell(enrolment.joinedOn), Cell(enrolment.leftOn),
        Cell(enrolment.reason), Cell(enrolment.overrideReason),
      ]
    },
    decode: { cells in
      Enrolment(
        id: Code(cells.text()), classCode: Code(cells.text()), learner: Code(cells.text()),
        state: cells.word(.withdrawn), requestedAt: cells.moment(),
        joiningNumber: cells.integer(), release: cells.word(.ownTime), joinedOn: cells.day(),
        leftOn: cells.day(), reason: cells.optionalText(),
        overrideReason: cells.optionalText())
    })
}

extension Store {
  private static let enrolmentColumns = Relations.enrolment.list("e")

  /// Every enrolment on a class with its person, by name.
  public func enrolments(
    on code: ClassCode
  ) throws -> [(enrolment: Enrolment, person: PersonLine)] {
    try rows(
      """
      SELECT \(Self.enrolmentColumns), \(PersonColumns.list) FROM enrolment e
      JOIN staff_member m ON m.employee_number = e.employee_number \(PersonColumns.post)
      WHERE e.class_code = $1 ORDER BY m.sort_key, m.employee_number, e.joining_number
      """, [.text(code.text)]
    ) { (Relations.enrolment.decode(&$0), PersonColumns.read(&$0)) }
  }

  /// Who waits for a class, in the order places are given.
  public func waitingList(_ code: ClassCode) throws -> WaitingList {
    WaitingList(
      try rows(
        """
        SELECT \(Self.enrolmentColumns) FROM enrolment e
        WHERE e.class_code = $1 AND e.state = 'waitlisted'
        """, [.text(code.text)]
      ) { Relations.enrolment.decode(&$0) })
  }

  /// Every enrolment of a person, newest first.
  public func enrolments(of learner: EmployeeNumber) throws -> [Enrolment] {
    try rows(
      """
      SELECT \(Self.enrolmentColumns) FROM enrolment e
      WHERE e.employee_number = $1 ORDER BY e.requested_at DESC, e.id
      """, [.text(learner.text)]
    ) { Relations.enrolment.decode(&$0) }
  }

  /// The person's live enrolment on a class.
  public func liveEnrolment(of learner: EmployeeNumber, on code: ClassCode) throws -> Enrolment? {
    try first(
      """
      SELECT \(Self.enrolmentColumns) FROM enrolment e
      WHERE e.class_code = $1 AND e.employee_number = $2
        AND e.state IN ('requested', 'waitlisted', 'offered', 'confirmed', 'on-break')
      """, [.text(code.text), .text(learner.text)]
    ) { Relations.enrolment.decode(&$0) }
  }

  /// Every enrolment of one class in the order of joining.
  public func enrolmentsInOrder(on code: ClassCode) throws -> [Enrolment] {
    try rows(
      """
      SELECT \(Self.enrolmentColumns) FROM enrolment e
      WHERE e.class_code = $1 ORDER BY e.joining_number
      """, [.text(code.text)]
    ) { Relations.enrolment.decode(&$0) }
  }

  /// The number the next person to join a class gets; asked inside the act's transaction.
  public func nextJoiningNumber(on code: ClassCode) throws -> Int {
    let last = try first(
      "SELECT coalesce(max(joining_number), 0) FROM enrolment WHERE class_code = $1",
      [.text(code.text)]
    ) { $0.integer() }
    return (last ?? 0) + 1
  }

  /// Leavers who still have a place or a claim.
  public func leaversEnrolled(
    on day: Day
  ) throws -> [(person: PersonLine, label: ClassLabel)] {
    try rows(
      """
      SELECT \(PersonColumns.list), c.code, o.title FROM enrolment e
      JOIN staff_member m ON m.employee_number = e.employee_number \(PersonColumns.post)
      JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
      WHERE m.leaving_date < $1
        AND e.state IN ('requested', 'waitlisted', 'offered', 'confirmed', 'on-break')
        AND EXISTS (SELECT 1 FROM session s WHERE s.class_code = c.code AND s.date >= $1)
      ORDER BY m.sort_key, c.code
      """, [Cell(day)]
    ) { (PersonColumns.read(&$0), ClassLabel(Code($0.text()), $0.text())) }
  }
}

extension Journal {
  /// Writes an enrolment, and the move where its state changes.
  @discardableResult
  public func save(_ enrolment: Enrolment) throws -> Written {
    note(enrolment.classCode)
    note(enrolment.learner)
    let (written, before) = try putOver(enrolment, in: Relations.enrolment)
    if before?.state != enrolment.state { try addMove(enrolment.id, enrolment.state) }
    return written
  }

  /// Adds a line to the enrolment's own history; that history is never taken back.
  func addMove(_ id: EnrolmentID, _ state: EnrolmentState) throws {
    try store.connection.run(
      """
      INSERT INTO enrolment_move (enrolment_id, place, state, at, actor)
      SELECT $1, (SELECT count(*) FROM enrolment_move v WHERE v.enrolment_id = $1), $2, $3, $4
      """,
      [
        .text(id.text), .text(state.rawValue), .text(acting.now.moment.iso),
        .text(acting.actor),
      ])
  }
}
