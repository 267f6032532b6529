import Domain
import Testing
import UseCases
import Wording

@Suite("Importing enrolments and marks")
struct ImportLearnersTests {
  private func states(_ desk: ImportDesk, _ code: ClassCode) throws -> [String] {
    try desk.export(.enrolments).split(separator: "\n").filter { $0.hasPrefix("\(code),") }
      .map { $0.split(separator: ",")[1...2].joined(separator: " ") }
  }

  @Test("Lines without a state book as the desk does, in their order")
  func booking() throws {
    let desk = try ImportDesk.furnished()
    let text = "class,employee_number\nYOGA-1,3\nYOGA-1,1\nYOGA-1,2\n"
    let summary = try desk.take(.enrolments, text)
    #expect(
      Wording.sentence(summary) == "Enrolments: 3 new, 0 changed, 0 unchanged, 0 refused.")
    #expect(try states(desk, "YOGA-1") == ["3 confirmed", "1 confirmed", "2 waitlisted"])
    #expect(try desk.take(.enrolments, text).unchanged == 3)
    #expect(try desk.books.check(at: desk.now).broken.isEmpty)
  }

  @Test("A release that needs agreement is held, as at the desk")
  func release() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(.enrolments, "class,employee_number,release\nYOGA-1,1,full\n")
    #expect(try states(desk, "YOGA-1") == ["1 requested"])
  }

  @Test("Unknown people and classes, clashes, closed classes and repeated lines are told")
  func rules() throws {
    let desk = try ImportDesk.furnished()
    #expect(
      try desk.sentences(
        .enrolments,
        """
        class,employee_number
        NONE,9
        YOGA-1,1
        IT-1,1
        OLD-1,2
        YOGA-1,1
        """) == [
          "Line 2, class “NONE”: There is no class NONE. Classes there are: IT-1, OLD-1, YOGA-1.",
          "Line 2, employee_number “9”: Nobody has the employee number 9. "
            + "Find the person by name, or add them as a newcomer.",
          "Line 4: Ada Okafor cannot take Spreadsheets (IT-1): it clashes with Yoga (YOGA-1) on "
            + "Thu 26 Nov 2026, 10:00-11:00. Choose another class, or withdraw from that one first.",
          "Line 5: Spreadsheets (OLD-1) ended on Thu 1 Oct 2026. Look for a class that is still to come.",
          "Line 6, employee_number “1”: Line 3 is about the same one. Make one line of the two.",
        ])
    #expect(try states(desk, "YOGA-1").isEmpty)
  }

  @Test("With a file for them, lines that rules refuse go there, and the others are booked")
  func fix() throws {
    let desk = try ImportDesk.furnished()
    let summary = try desk.take(
      .enrolments, "class,employee_number\nYOGA-1,1\nIT-1,1\nIT-1,2\n", fix: true)
    #expect(
      Wording.sentence(summary) == "Enrolments: 2 new, 0 changed, 0 unchanged, 1 refused.")
    #expect(desk.text("fix.csv") == "class,employee_number\nIT-1,1\n")
  }

  @Test("Lines with a state are history: past classes take them, with the day of joining")
  func history() throws {
    let desk = try ImportDesk.furnished()
    let text =
      "class,employee_number,state,requested_at\nOLD-1,1,attended,2026-09-01 09:30\nOLD-1,2,confirmed,\nOLD-1,3,withdrawn,01/09/2026\n"
    #expect(try desk.take(.enrolments, text).new == 3)
    #expect(try states(desk, "OLD-1") == ["1 attended", "2 confirmed", "3 withdrawn"])
    #expect(try desk.take(.enrolments, text).unchanged == 3)
    #expect(try desk.books.register("OLD-1", session: 1, at: desk.now)?.lines.count == 2)
    #expect(try desk.books.check(at: desk.now).broken.isEmpty)
  }

  @Test("A class takes no more than its places, and no clash, by a file either")
  func fullClass() throws {
    let desk = try ImportDesk.furnished()
    #expect(
      try desk.sentences(
        .enrolments,
        """
        class,employee_number,state
        YOGA-1,1,confirmed
        YOGA-1,2,confirmed
        YOGA-1,3,confirmed
        IT-1,1,confirmed
        """) == [
          "Line 4, state “confirmed”: Yoga (YOGA-1) has 2 places, and all are taken or held. "
            + "Raise the maximum first, or give the state waitlisted.",
          "Line 5, class “IT-1”: Ada Okafor cannot take Spreadsheets (IT-1): it clashes with "
            + "Yoga (YOGA-1) on Thu 26 Nov 2026, 10:00-11:00. Choose another class, or withdraw "
            + "from that one first.",
        ])
  }

  @Test("A state follows the one before, and a freed place goes to the next in line")
  func moves() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(.enrolments, "class,employee_number\nYOGA-1,1\nYOGA-1,2\nYOGA-1,3\n")
    let summary = try desk.take(.enrolments, "class,employee_number,state\nYOGA-1,1,withdrawn\n")
    #expect(summary.changed == 1)
    #expect(try states(desk, "YOGA-1") == ["1 withdrawn", "2 confirmed", "3 confirmed"])
    #expect(
      try desk.sentences(.enrolments, "class,employee_number,state\nYOGA-1,1,attended\n") == [
        "Line 2, state “attended”: The enrolment is withdrawn in the books and cannot become "
          + "attended. Book or withdraw the person at the desk instead."
      ])
    #expect(try desk.books.check(at: desk.now).broken.isEmpty)
  }

  @Test("Those who wait in the file while a place is free are served at the end")
  func served() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(.enrolments, "class,employee_number,state\nYOGA-1,1,waitlisted\n")
    #expect(try states(desk, "YOGA-1") == ["1 confirmed"])
    #expect(try desk.books.check(at: desk.now).broken.isEmpty)
  }

  @Test("Marks come first, then sessions whose registers are submitted")
  func marks() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(
      .enrolments, "class,employee_number,state\nOLD-1,1,attended\nOLD-1,2,confirmed\n")
    let marks = "class,session,employee_number,mark\nOLD-1,1,1,L20\nOLD-1,1,2,a:rota\n"
    let sessions = "class,session,register\nOLD-1,1,submitted\n"
    #expect(
      try desk.sentences(.sessions, sessions) == [
        "Line 2, register “submitted”: The register of session 1 of Spreadsheets (OLD-1) is not "
          + "complete: Ewa Grzyb and Ada Okafor have no mark. Mark everyone, then submit."
      ])
    #expect(try desk.take(.marks, marks).new == 2)
    #expect(try desk.take(.sessions, sessions).changed == 1)
    #expect(try desk.take(.marks, marks).unchanged == 2)
    #expect(
      try desk.sentences(.marks, "class,session,employee_number,mark\nOLD-1,1,1,P\n") == [
        "Line 2, mark “P”: The register of session 1 of Spreadsheets (OLD-1) is submitted. "
          + "Amend it, giving a reason."
      ])
    #expect(try desk.books.check(at: desk.now).broken.isEmpty)
  }

  @Test("Marks before the session, beyond its minutes, of strangers and twice are told")
  func markRules() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(.enrolments, "class,employee_number,state\nOLD-1,1,confirmed\n")
    try desk.take(.enrolments, "class,employee_number\nYOGA-1,1\n")
    #expect(
      try desk.sentences(
        .marks,
        """
        class,session,employee_number,mark
        OLD-1,1,1,L500
        OLD-1,1,2,P
        YOGA-1,1,1,P
        OLD-1,2,1,P
        OLD-1,1,1,P
        """) == [
          "Line 2, mark “L500”: L500 for Ada Okafor does not fit: minutes count from 1 to the session's 120.",
          "Line 3, employee_number “2”: Ewa Grzyb is not expected at session 1 of Spreadsheets "
            + "(OLD-1). Book the person first, or check the number.",
          "Line 4, mark “P”: Session 1 of Yoga (YOGA-1) starts on Thu 26 Nov 2026 at 10:00. "
            + "Before that only an absence told in advance (A:…) can be marked.",
          "Line 5, session “2”: Class OLD-1 has no session 2. Sessions there are: 1.",
          "Line 6, mark “P”: Line 2 is about the same one. Make one line of the two.",
        ])
  }
}
