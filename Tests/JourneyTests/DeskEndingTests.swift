import Testing

@Suite("The desk gives the terminal back", .serialized)
struct DeskEndingTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  /// Alternate screen, cursor, mouse, keypad and cursor-key modes as a shell has them.
  private static let modes =
    "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag} #{keypad_cursor_flag}"

  private func expectRestored(_ desk: DeskWindow) {
    #expect(desk.state(Self.modes) == "0 1 0 0 0")
    #expect(desk.text.contains("icanon") && !desk.text.contains("-icanon"))
    #expect(!desk.text.contains("-echo "))
  }

  @Test("F10 leaves at once, with status 0 and no name left on the screen")
  func leaving() throws {
    let desk = try DeskWindow(trust)
    desk.type("okaf")
    desk.leave(by: "F10")
    expectRestored(desk)
    #expect(desk.text.contains("status 0"))
    #expect(!desk.text.contains("Okafor"))
  }

  @Test(
    "A signal or a fault leaves a clean terminal; ILL is what fatalError and a bad index raise",
    arguments: ["TERM", "HUP", "INT", "QUIT", "ILL", "TRAP", "SEGV", "BUS", "FPE", "ABRT"])
  func ended(_ signal: String) throws {
    let desk = try DeskWindow(trust)
    desk.type("okaf")
    desk.end(by: signal)
    expectRestored(desk)
    #expect(!desk.text.contains("status 0"))
    #expect(!desk.text.contains("Okafor"))
  }

  @Test("What was booked before a kill is kept")
  func kept() throws {
    let desk = try DeskWindow(trust)
    desk.type("okaf")
    desk.press("Enter", "Enter")
    desk.end(by: "KILL")
    #expect(trust.command("roster YOGA-1").text.contains("Okafor, Ada"))
  }

  @Test("Without a terminal the desk says what to do instead")
  func noTerminal() {
    let ended = trust.command("desk")
    #expect(ended.status == 64)
    #expect(ended.text.contains("lifelong --help"))
  }
}
