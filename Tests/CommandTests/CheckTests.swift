import Testing

@Suite("The books balance")
struct CheckTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test("A check that finds nothing says what it looked at")
  func balanced() throws {
    let ended = try trust.run("check")
    #expect(ended.status == 0 && ended.words.isEmpty)
    #expect(
      ended.text
        == "The books balance: 9 classes, 25 sessions, 2 enrolments, 0 marks and 6 audit entries checked.\n"
    )
  }

  @Test(
    "What another program changed is found, and each broken promise is a sentence",
    arguments: [
      (
        "UPDATE class SET maximum = 1, minimum = 1 WHERE code = 'MATHS-1'",
        "Functional Maths (MATHS-1) has 2 places taken or held of 1."
      ),
      (
        "UPDATE session SET register = 'submitted' WHERE class_code = 'MATHS-1' AND number = 1",
        "The register of session 1 of Functional Maths (MATHS-1) is submitted with 2 blanks."
      ),
      (
        "UPDATE session SET tutor = 'Bea Lund' WHERE class_code = 'SPAN-1' AND number = 1",
        "Bea Lund teaches Yoga for beginners (YOGA-1) and Spanish for beginners (SPAN-1) at the same time on Thu 26 Nov 2026."
      ),
      (
        "UPDATE session SET state = 'scheduled' WHERE class_code = 'ART-5' AND number = 2",
        "Session 2 of Watercolours (ART-5) still stands, though the class was cancelled."
      ),
      (
        "UPDATE enrolment SET state = 'offered', joined_on = NULL WHERE employee_number = '205512'",
        "The offer of a place on Functional Maths (MATHS-1) to 205512 has no end."
      ),
      (
        "UPDATE enrolment SET release_model = 'full' WHERE employee_number = '205512'",
        "205512 has a place on Functional Maths (MATHS-1) in work time, though no manager agreed."
      ),
      (
        "UPDATE enrolment_move SET place = 1",
        "The history of 205512 on Functional Maths (MATHS-1) has a gap, or does not end where the enrolment stands."
      ),
      (
        """
        INSERT INTO agreement (code, title, state, in_force_from)
        VALUES ('LA-1', 'Learning agreement', 'in-force', '2026-01-05')
        """,
        "The learning agreement LA-1 came into force without approval."
      ),
      (
        "UPDATE audit SET actor = 'somebody else' WHERE number = 3",
        "The audit trail was changed from outside: entry 3 or one it holds does not fit."
      ),
    ])
  func broken(_ change: String, _ sentence: String) throws {
    #expect(try trust.tool("sqlite3", "books.sqlite", change).status == 0)
    let ended = try trust.run("check --format json")
    #expect(ended.status == 1)
    #expect(ended.facts["outcome"].text == "broken")
    #expect(ended.facts["broken"].texts().contains(sentence))
    #expect(ended.words.contains(sentence + "\n"))
  }

  @Test("A booking that another program has rewritten is found by what the audit trail holds")
  func rewritten() throws {
    try trust.run("book 204417 YOGA-1")
    #expect(try trust.run("check").status == 0)
    let change = "UPDATE enrolment SET requested_at = '2026-01-01T00:00:00.000000Z'"
    #expect(
      try trust.tool("sqlite3", "books.sqlite", change + " WHERE class_code = 'YOGA-1'").status == 0
    )
    let ended = try trust.run("check")
    #expect(ended.status == 1)
    #expect(
      ended.words
        == "A row of the table enrolment was changed from outside: it does not stand as act 7 left it.\n"
    )
  }
}
