import Domain
import Testing

@Suite("Checking that nobody but the program wrote the books") struct CheckTrailTests {
  static let breaks = [
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

  @Test("A row written behind the program's back is found", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }
}
