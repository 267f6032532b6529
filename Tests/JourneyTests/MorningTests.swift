import Testing

/// The main job, end to end, as a representative does it on a Tuesday morning. To be watched:
/// `make watch`.
@Suite("A representative's morning")
struct MorningTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  @Test("Book until the class is full, serve the waiting list, take a register, print, take back")
  func morning() throws {
    let desk = try DeskWindow(trust)

    // Ada walks up and gets the last place of yoga.
    desk.type("okaf")
    desk.press("Enter", "Enter")
    #expect(desk.text.contains("Booked: Ada Okafor on Yoga for beginners (YOGA-1)"))

    // Hoa comes too late: she is told beforehand that she will wait.
    desk.press("F2")
    desk.type("hoa ngu")
    desk.press("Enter")
    #expect(desk.text.contains("waiting list of Yoga for beginners"))
    desk.press("Enter")
    #expect(desk.text.contains("number 1 in line"))

    // Ada's shift changes. Her place goes to Hoa, and the desk says whom to tell.
    desk.press("F2")
    desk.type("okaf")
    desk.press("Enter", "w")
    desk.type("shift")
    desk.press("Enter")
    #expect(desk.text.contains("Withdrawn: Ada Okafor"))
    #expect(desk.text.contains("Hoa Nguyễn"))
    let roster = trust.command("roster YOGA-1").text
    #expect(roster.contains("Nguyễn") && !roster.contains("Okafor"))

    // The maths class has begun: a register, one key a person.
    desk.press("Escape", "Escape", "Escape", "Tab", "Enter")
    #expect(desk.text.contains("0 of 2 marked"))
    desk.press("p", "l")
    desk.press("Enter")
    #expect(desk.text.contains("2 of 2 marked"))
    desk.press("C-s", "Enter")
    #expect(desk.text.contains("Submitted: Functional Maths L1, session 1"))

    // The attendance report, as a file for the printer.
    desk.press("F8", "Enter", "f")
    desk.type("\(trust.folder)/attendance.pdf")
    desk.press("Enter")
    #expect(desk.text.contains("Saved as"))
    let paper = trust.shell("pdftotext -layout \(trust.folder)/attendance.pdf -").text
    #expect(paper.contains("Attendance by class"))
    #expect(paper.contains("Functional Maths L1"))
    #expect(paper.contains("100.0 %"))

    // A submitted register is not undone, and the desk says what to do instead.
    desk.press("C-z")
    #expect(desk.text.contains("Cannot undo the register"))

    // Everything that was done is in the books, and the books balance.
    #expect(trust.command("check").status == 0)
    desk.leave(by: "F10")
    #expect(desk.text.contains("status 0"))
  }
}
