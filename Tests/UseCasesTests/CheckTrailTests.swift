import Domain
import Testing

@Suite("Checking that nobody but the program wrote the books") struct CheckTrailTests {
  static let breaks = changed + added

  private static let changed = [
    Break(
      "a mark rewritten", "UPDATE mark SET mark = 'L5'",
      finds: .changedOutside(what: "mark", act: 61)),
    Break(
      "a mark taken out of an open register",
      "UPDATE session SET register = 'not-taken' WHERE register = 'submitted'; DELETE FROM mark",
      finds: .changedOutside(what: "mark", act: 61), .changedOutside(what: "session", act: 62)),
    Break(
      "an act laid to somebody else", "UPDATE audit SET actor = 'somebody' WHERE number = 3",
      finds: .auditBroken(entry: 3)),
    Break(
      "what an act changed rewritten",
      "UPDATE audit_change SET before = after WHERE number = 40", finds: .auditBroken(entry: 40)),
    Break(
      "an act taken out of the trail", "DELETE FROM audit WHERE number = 30",
      finds: .auditBroken(entry: 30)),
    Break(
      "a class taken out",
      "DELETE FROM class WHERE code = 'YOGA-5'",
      finds: .belongsNowhere(what: "session", to: "class", key: "YOGA-5"),
      .belongsNowhere(what: "kept_place", to: "class", key: "YOGA-5"),
      .belongsNowhere(what: "enrolment", to: "class", key: "YOGA-5")),
    Break(
      "a session taken out from under its marks",
      "DELETE FROM session WHERE class_code = 'YOGA-1' AND number = 1",
      finds: .belongsNowhere(what: "mark", to: "session", key: "YOGA-1, 1")),
  ]

  private static let added = [
    Break(
      "a mark added", "INSERT INTO mark VALUES ('YOGA-1', 2, '\(Cast.ada.number)', 'A:rota')",
      finds: .rowsUnaccountedFor(what: "mark", more: 1)),
    Break(
      "a clause added to an agreement in force",
      "INSERT INTO agreement_clause VALUES ('LA-2', 2, 'More', 'Some may not.')",
      finds: .rowsUnaccountedFor(what: "agreement_clause", more: 1)),
    Break(
      "a party and its signature added to an agreement in force",
      """
      INSERT INTO agreement_party VALUES ('LA-2', 'GMB', 'staff');
      INSERT INTO signature (agreement_code, party, signatory, signed_on)
      VALUES ('LA-2', 'GMB', 'A Steward', '2026-11-02')
      """, finds: .rowsUnaccountedFor(what: "agreement_party", more: 1),
      .rowsUnaccountedFor(what: "signature", more: 1)),
    Break(
      "an enrolment with a history added",
      """
      INSERT INTO enrolment (id, class_code, employee_number, state, requested_at, joining_number,
        release_model, joined_on, left_on)
      VALUES ('added', 'YOGA-5', '\(Cast.lukasz.number)', 'withdrawn',
        '2026-11-23T09:00:00.000000Z', 9, 'own-time', '2026-11-23', '2026-11-23');
      INSERT INTO enrolment_move (enrolment_id, place, state, at, actor)
      VALUES ('added', 0, 'withdrawn', '2026-11-23T09:00:00.000000Z', 'rep')
      """, finds: .rowsUnaccountedFor(what: "enrolment", more: 1)),
    Break(
      "release agreed for a session",
      """
      INSERT INTO release
        (enrolment_id, session_number, asked, state, agreed, asked_at, answered_by)
      SELECT id, 3, 'half', 'agreed', 'half', requested_at, 'N Shah' FROM enrolment
      WHERE \(CheckedBooks.row(of: Cast.ada, on: CheckedBooks.releaseYoga))
      """, finds: .rowsUnaccountedFor(what: "release", more: 1)),
    Break(
      "a place kept", "INSERT INTO kept_place VALUES ('YOGA-4', 'first-time', 1, '2026-11-26')",
      finds: .rowsUnaccountedFor(what: "kept_place", more: 1)),
    Break(
      "a class with a session added",
      """
      INSERT INTO class (code, course_code, minimum, maximum, freed_place, state)
      VALUES ('YOGA-9', 'YOGA', 1, 2, 'automatic', 'open');
      INSERT INTO session (class_code, number, date, starts, ends, state, register)
      VALUES ('YOGA-9', 1, '2027-03-01', '12:00', '13:00', 'scheduled', 'not-taken')
      """, finds: .rowsUnaccountedFor(what: "class", more: 1),
      .rowsUnaccountedFor(what: "session", more: 1)),
    Break(
      "clauses taken out of an agreement in force",
      "DELETE FROM agreement_clause WHERE agreement_code = 'LA-2'",
      finds: .rowsUnaccountedFor(what: "agreement_clause", more: -1)),
  ]

  @Test("A row written behind the program's back is found", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }
}
