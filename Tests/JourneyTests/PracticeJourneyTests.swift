import Testing

@Suite("The practice", .serialized)
struct PracticeJourneyTests {
  @Test("F1 twice, five tasks, back; nothing of it is left in the books or on the disk")
  func tour() throws {
    let trust = try Trust()
    let before = trust.command("history --most 1").text
    let desk = try DeskWindow(trust, variables: "TMPDIR=\(trust.folder)")
    desk.press("F1", "F1")
    #expect(desk.rows[0].contains("PRACTICE"))
    #expect(desk.words.contains("Task 1 of 5. Find Ada Okafor: type okaf."))
    desk.type("okaf")
    #expect(desk.words.contains("Task 2 of 5"))
    desk.press("Enter", "Enter")
    #expect(desk.words.contains("Task 3 of 5"))
    desk.press("C-z")
    #expect(desk.words.contains("Task 4 of 5"))
    desk.press("Escape", "Escape", "Escape", "Tab", "Enter", "p")
    #expect(desk.words.contains("Task 5 of 5"))
    desk.press("F3", "Tab", "Enter")
    #expect(desk.words.contains("All five tasks are done."))
    desk.press("F10")
    if desk.words.contains("Leave the desk?") { desk.press("Right", "Enter") }
    #expect(desk.words.contains("Back at the live books. Nothing of the practice was kept."))
    #expect(!desk.rows[0].contains("PRACTICE"))
    desk.leave(by: "F10")
    #expect(trust.command("history --most 1").text == before)
    #expect(trust.shell("ls -d \(trust.folder)/lifelong-practice-*").status != 0)
  }
}
