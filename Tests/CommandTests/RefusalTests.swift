import Testing

@Suite("Refusals")
struct RefusalTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test("A rule's no is a sentence for people and a code for programs", arguments: Refused.all)
  func refused(_ refused: Refused) throws {
    let answered = try trust.run(refused.line + " --format json")
    #expect(answered.status == 1)
    #expect(answered.words == refused.sentence + "\n")
    #expect(answered.facts["outcome"].text == "refused")
    #expect(answered.facts["reasons"].texts("code") == [refused.code])
    #expect(answered.facts["reasons"].texts("text") == [refused.sentence])
  }

  @Test("A refusal changes nothing and leaves nothing in the audit trail")
  func changesNothing() throws {
    let before = try trust.everything()
    let entries = try trust.entries()
    for refused in Refused.all {
      let ended = try trust.run(refused.line)
      #expect(ended.status == 1 && ended.bytes.isEmpty, "\(refused.line)")
    }
    #expect(try trust.everything() == before)
    let check = try trust.facts("check")
    #expect(check["outcome"].text == "balanced")
    #expect(check["audit_entries"].number == entries)
  }

  @Test("Whoever has a place cannot take another class at the same time")
  func clash() throws {
    try trust.run("book 204417 YOGA-1")
    try expect(
      "clash", "book 204417 SPAN-1",
      "Ada Okafor cannot take Spanish for beginners (SPAN-1): it clashes with Yoga for beginners (YOGA-1) on Thu 26 Nov 2026, 10:00-11:00. Choose another class, or withdraw from that one first."
    )
    let overridden = try trust.facts("book 204417 SPAN-1 --override 'leaves at eleven'")
    #expect(overridden["outcome"].text == "booked")
  }

  @Test("Whoever waits is told the place in line")
  func waitsAlready() throws {
    try trust.run("book 204417 YOGA-1")
    try trust.run("book 205512 YOGA-1")
    try expect(
      "already-enrolled", "book 205512 YOGA-1",
      "Łukasz Grzyb already waits for Yoga for beginners (YOGA-1), since Mon 23 Nov 2026, number 1 in line. Nothing more is needed."
    )
  }

  @Test("A submitted register is amended with a reason, and is not undone")
  func submitted() throws {
    try trust.run("register mark MATHS-1 1 205512=P 176003=U")
    #expect(try trust.run("register submit MATHS-1 1").status == 0)
    let sentence =
      "The register of session 1 of Functional Maths (MATHS-1) is submitted. Amend it, giving a reason."
    try expect("register-submitted", "register mark MATHS-1 1 205512=U", sentence)
    try expect("register-submitted", "register submit MATHS-1 1", sentence)
    try expect(
      "reason-required", "register amend MATHS-1 1 176003=L20",
      "A reason is needed to amend a submitted register. Say why, in a few words.")
    try expect(
      "cannot-undo", "undo",
      "Cannot undo the register: session 1 of Functional Maths (MATHS-1). Amend it, giving a reason."
    )
    let amended = try trust.run(
      "register amend MATHS-1 1 176003=L20 --reason 'came after handover'")
    #expect(amended.status == 0)
    let marks = try trust.facts("register show MATHS-1 1")["marks"]
    #expect(marks.texts("mark") == ["L20", "P"])
  }

  @Test("Every reason is given at once")
  func everyReason() throws {
    let ended = try trust.run("book 100001 ART-2 --format json")
    #expect(ended.facts["reasons"].texts("code") == ["enrolment-closed", "leaver"])
    #expect(ended.words.split(separator: "\n").count == 2)
    let unknown = try trust.facts("book 999 NO-1")
    #expect(unknown["reasons"].texts("code") == ["no-such-person", "no-such-class"])
  }

  @Test("A refused act says what it was about")
  func subject() throws {
    let booking = try trust.facts("book 999 YOGA-1")
    #expect(booking["class"].text == "YOGA-1" && booking["employee_number"].text == "999")
    let register = try trust.facts("register submit MATHS-1 1")
    #expect(register["class"].text == "MATHS-1" && register["session"].number == 1)
    #expect(try trust.facts("settings set colour blue")["setting"].text == "colour")
  }

  private func expect(_ code: String, _ line: String, _ sentence: String) throws {
    try refused(Refused(code, line, sentence))
  }
}
