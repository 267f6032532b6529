import Testing

/// What is written and not saved survives the line.
@Suite("A form when the line drops", .serialized)
struct KeptFormJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  private func window(from address: String = "192.0.2.7") throws -> DeskWindow {
    try DeskWindow(trust, variables: "\"SSH_CONNECTION=\(address) 50000 192.0.2.1 22\"")
  }

  private func write(in desk: DeskWindow) {
    desk.press("F6")
    desk.type("300111")
    desk.press("Tab")
    desk.type("Ferreira")
    desk.press("Tab")
    desk.type("Beatriz")
  }

  @Test("What was written is there again at the same desk, for its owner alone, until it is saved")
  func again() throws {
    let desk = try window()
    write(in: desk)
    desk.end(by: "HUP")
    #expect(desk.text.contains("status 129"))
    let files = trust.shell("stat -c '%a %n' \(trust.folder)/lifelong/unsaved-*").text
    #expect(files.hasPrefix("600 ") && files.contains("from-192-0-2-7"))
    let next = try window()
    #expect(next.words.contains("What you had written when this desk was cut off is here again."))
    #expect(next.text.contains("Ferreira") && next.text.contains("Beatriz"))
    next.press("C-s")
    #expect(trust.command("find ferreira").text.contains("Ferreira, Beatriz"))
    next.leave(by: "F10")
    #expect(trust.shell("ls \(trust.folder)/lifelong/unsaved-*").status != 0)
  }

  @Test("Another desk does not see it")
  func elsewhere() throws {
    let desk = try window()
    write(in: desk)
    desk.end(by: "HUP")
    let other = try window(from: "192.0.2.8")
    #expect(!other.text.contains("Ferreira"))
  }

  @Test("Who leaves without saving keeps nothing")
  func left() throws {
    let desk = try window()
    write(in: desk)
    desk.press("F10", "Right")
    desk.leave(by: "Enter")
    #expect(trust.shell("ls \(trust.folder)/lifelong/unsaved-*").status != 0)
  }

  @Test("A form about a session comes back about the same session")
  func aboutASession() throws {
    let desk = try window()
    desk.press("F3", "Tab", "D")
    #expect(desk.text.contains("Why"))
    desk.press("End", "Tab", "Tab", "Tab", "Tab", "Tab")
    desk.type("the room is painted")
    desk.end(by: "HUP")
    let next = try window()
    #expect(next.text.contains("is painted"))
  }
}
