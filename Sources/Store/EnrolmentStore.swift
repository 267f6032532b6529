public import Domain
import Engine

extension Relations {
  static let enrolment = Relation<Enrolment>(
    "enrolment", key: ["id"],
    [
      "class_code", "employee_number", "state", "requested_at", "joining_number",
      "release_model", "joined_on", "left_on", "reason", "override_reason", "overridden",
      "offer_ends", "queue_agreement", "priority_until", "buddy", "kept_for", "carried_from",
      "admitted_by", "admitted_as",
    ],
    encode: { enrolment in
      [
        .text(enrolment.id.text), .text(enrolment.classCode.text),
        .text(enrolment.learner.text), .text(enrolment.state.rawValue),
        .text(enrolment.requestedAt.iso), Cell(enrolment.joiningNumber),
        .text(enrolment.release.rawValue), Cell(enrolment.joinedOn), Cell(enrolment.leftOn),
        Cell(enrolment.reason), Cell(enrolment.overrideReason),
        .text(Parted.text(enrolment.overridden)), Cell(enrolment.offerEnds?.text),
        Cell(enrolment.queueAgreement?.text), Cell(enrolment.priorityUntil),
        Cell(enrolment.buddy?.text), Cell(enrolment.keptFor?.text),
        Cell(enrolment.carriedFrom?.text), Cell(enrolment.admission?.agreement?.text),
        Cell(enrolment.admission.map { $0.post ?? "" }),
      ]
    },
    decode: { cells in
      Enrolment(
        id: Code(cells.text()), classCode: Code(cells.text()), learner: Code(cells.text()),
        state: cells.word(.withdrawn), requestedAt: cells.moment(),
        joiningNumber: cells.integer(), release: cells.word(.ownTime), joinedOn: cells.day(),
        leftOn: cells.day(), reason: cells.optionalText(),
        overrideReason: cells.optionalText(), overridden: Parted.words(cells.optionalText()),
        offerEnds: cells.optionalText().flatMap { WallTime($0) },
        queueAgreement: cells.optionalText().map { Code($0) }, priorityUntil: cells.day(),
        buddy: cells.optionalText().map { Code($0) },
        keptFor: cells.optionalText().flatMap { KeptGroup($0) },
        carriedFrom: cells.optionalText().map { Code($0) }, admission: Admission(&cells))
    })
}

extension Admission {
  init?(_ cells: inout Cells) {
    let agreement = cells.optionalText().map { AgreementCode($0) }
    guard let post = cells.optionalText() else { return nil }
    self.init(agreement: agreement, as: post.isEmpty ? nil : post)
  }
}

extension Store {
  private static let enrolmentColumns = Relations.enrolment.list("e")

  /// The enrolments on a class with their persons, by name.
  ///
  /// - Parameter states: only those in one of these; every one where none is given.
  public func enrolments(
    on code: ClassCode, in states: [EnrolmentState] = []
  ) throws -> [(enrolment: Enrolment, person: PersonLine)] {
    let places = states.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
    return try rows(
      """
      SELECT \(Self.enrolmentColumns), \(PersonColumns.list) FROM enrolment e
      JOIN staff_member m ON m.employee_number = e.employee_number \(PersonColumns.post)
      WHERE e.class_code = $1 \(states.isEmpty ? "" : "AND e.state IN (\(places))")
      ORDER BY m.sort_key, m.employee_number, e.joining_number
      """, [.text(code.text)] + states.map { .text($0.rawValue) }
    ) { (Relations.enrolment.decode(&$0), PersonColumns.read(&$0)) }
  }

  /// Who waits for a class, in the order places are given on a day.
  public func waitingList(_ code: ClassCode, on day: Day) throws -> WaitingList {
    WaitingList(
      try rows(
        """
        SELECT \(Self.enrolmentColumns) FROM enrolment e
        WHERE e.class_code = $1 AND e.state = 'waitlisted'
        """, [.text(code.text)]
      ) { Relations.enrolment.decode(&$0) }, on: day)
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

  /// Those who wait for a place, or hold one until release is agreed.
  public func peopleInLine() throws -> [EmployeeNumber] {
    try rows(
      """
      SELECT DISTINCT employee_number FROM enrolment WHERE state IN ('waitlisted', 'requested')
      ORDER BY employee_number
      """
    ) { EmployeeNumber($0.text()) }
  }

  /// The live enrolments of a person on classes with sessions on a day or later, by class.
  public func liveEnrolments(
    of learner: EmployeeNumber, from day: Day
  ) throws -> [LiveEnrolment] {
    try rows(
      """
      SELECT c.code, o.title, e.state FROM enrolment e
      JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
      WHERE e.employee_number = $1
        AND e.state IN ('requested', 'waitlisted', 'offered', 'confirmed', 'on-break')
        AND EXISTS (SELECT 1 FROM session s WHERE s.class_code = c.code AND s.date >= $2)
      ORDER BY c.code
      """, [.text(learner.text), Cell(day)]
    ) { LiveEnrolment(ClassLabel(Code($0.text()), $0.text()), $0.word(.confirmed)) }
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

extension Store {
  /// The enrolment with an identity.
  public func enrolment(_ id: EnrolmentID) throws -> Enrolment? {
    try find(Relations.enrolment, [.text(id.text)])
  }

  /// Every state an enrolment has been in, oldest first.
  public func moves(of id: EnrolmentID) throws -> [EnrolmentMove] {
    try rows(
      """
      SELECT state, at, actor, ground FROM enrolment_move
      WHERE enrolment_id = $1 ORDER BY place
      """, [.text(id.text)], Self.readMove)
  }

  /// Every state the enrolments of a class have been in, each's oldest first.
  public func moves(on code: ClassCode) throws -> [EnrolmentID: [EnrolmentMove]] {
    let moves = try rows(
      """
      SELECT v.enrolment_id, v.state, v.at, v.actor, v.ground FROM enrolment_move v
      JOIN enrolment e ON e.id = v.enrolment_id
      WHERE e.class_code = $1 ORDER BY v.enrolment_id, v.place
      """, [.text(code.text)]
    ) { (id: EnrolmentID($0.text()), move: Self.readMove(&$0)) }
    return Dictionary(grouping: moves, by: \.id).mapValues { $0.map(\.move) }
  }

  private static func readMove(_ cells: inout Cells) -> EnrolmentMove {
    EnrolmentMove(
      state: cells.word(.withdrawn), at: cells.moment(), actor: cells.text(),
      ground: cells.optionalText().flatMap { MoveGround($0) })
  }

  /// Whether a person has never had a place on any class.
  public func isFirstTime(_ learner: EmployeeNumber) throws -> Bool {
    try first(
      "SELECT 1 FROM enrolment WHERE employee_number = $1 AND joined_on IS NOT NULL LIMIT 1",
      [.text(learner.text)]
    ) { $0.integer() } == nil
  }

  /// The enrolments by which a person lost a place or a claim on a class of a course through the
  /// employer, not yet carried on to another class; oldest joining time first.
  public func employersLosses(
    of learner: EmployeeNumber, course: CourseCode
  ) throws -> [Enrolment] {
    try rows(
      """
      SELECT \(Self.enrolmentColumns) FROM enrolment e JOIN class c ON c.code = e.class_code
      WHERE e.employee_number = $1 AND c.course_code = $2
        AND (e.state = 'cancelled' AND e.reason = 'class cancelled'
          OR e.state = 'withdrawn' AND e.reason = 'moved')
        AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.carried_from = e.id)
      ORDER BY e.requested_at, e.id
      """, [.text(learner.text), .text(course.text)]
    ) { Relations.enrolment.decode(&$0) }
  }

  /// The offers that run, the one that ends first at the top.
  public func offersOpen() throws -> [OpenOffer] {
    try rows(
      """
      SELECT \(PersonColumns.list), c.code, o.title, e.offer_ends FROM enrolment e
      JOIN staff_member m ON m.employee_number = e.employee_number \(PersonColumns.post)
      JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
      WHERE e.state = 'offered' ORDER BY e.offer_ends, c.code, e.joining_number
      """
    ) { cells in
      let person = PersonColumns.read(&cells)
      let label = ClassLabel(Code(cells.text()), cells.text())
      let ends = WallTime(cells.text()) ?? WallTime(.earliest, .startOfDay)
      return OpenOffer(person: person, label: label, ends: ends)
    }
  }

  /// The classes on which an offer or the holding of a place has ended, or on which people wait.
  public func classesTimeMayChange(at wall: WallTime) throws -> [ClassCode] {
    try rows(
      """
      SELECT class_code FROM enrolment WHERE state = 'offered' AND offer_ends <= $1
      UNION SELECT class_code FROM enrolment WHERE state = 'waitlisted'
      UNION SELECT e.class_code FROM release r JOIN enrolment e ON e.id = r.enrolment_id
        WHERE r.held_until <= $1 AND e.state = 'requested'
      ORDER BY 1
      """, [.text(wall.text)]
    ) { ClassCode($0.text()) }
  }
}

extension Journal {
  /// Writes an enrolment, and the move where its state changes.
  ///
  /// - Parameters:
  ///   - ground: why it goes where it goes, kept with the move.
  ///   - moment: when it went there, where the act tells of the past; else the moment of the act.
  /// - Throws: `IllegalMove` where the table of moves does not allow what the books would show.
  @discardableResult
  public func save(
    _ enrolment: Enrolment, because ground: MoveGround? = nil, at moment: Moment? = nil
  ) throws -> Written {
    note(enrolment.classCode)
    note(enrolment.learner)
    let (written, before) = try putOver(enrolment, in: Relations.enrolment)
    if let from = before?.state, from != enrolment.state, ground != .undone,
      !from.next.contains(enrolment.state)
    {
      throw IllegalMove(from: from, to: enrolment.state)
    }
    if before?.state != enrolment.state {
      try addMove(enrolment.id, enrolment.state, ground, at: moment)
    }
    return written
  }

  /// Adds a line to the enrolment's own history; that history is never taken back.
  func addMove(
    _ id: EnrolmentID, _ state: EnrolmentState, _ ground: MoveGround?, at moment: Moment? = nil
  ) throws {
    try store.connection.run(
      """
      INSERT INTO enrolment_move (enrolment_id, place, state, at, actor, ground)
      SELECT $1, (SELECT count(*) FROM enrolment_move v WHERE v.enrolment_id = $1), $2, $3, $4, $5
      """,
      [
        .text(id.text), .text(state.rawValue), .text((moment ?? acting.now.moment).iso),
        .text(acting.actor), Cell(ground?.text),
      ])
  }
}
