import Canvas
import Testing

@testable import Screens

@Suite("What is done on another screen is found from here")
struct ElsewhereTests {
  @Test(
    "Whoever searches the help of Today for a task finds it, or where it is done",
    arguments: [
      ("withdraw", "F2, the person, w:"), ("book several", "F2, the person, Space:"),
      ("waiting list", "F3, the class"), ("why", "F2, the person, y:"), ("sign-in", "p"),
      ("staff", "@"), ("attendance", "F8"), ("amended", "F3, the class, r, Ctrl-S:"),
      ("plan", "Ctrl-T"), ("refresh staff", "F11, r:"), ("back up", "F11, b:"),
      ("calendar file", "F2, the person, F:"), ("cancel class", "F3, the class, c:"),
      ("sign", "Ctrl-G, the agreement, Enter"),
    ])
  func found(_ words: String, _ where_: String) {
    let driver = Driver()
    driver.press("?\(words)")
    let text = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains(where_), "\(driver.text)")
  }

  @Test("Enter on it opens the screen and says what to press there")
  func opened() {
    let driver = Driver()
    driver.press("?withdraw<Enter>")
    #expect(driver.app.top is FindScreen && driver.app.overlay == nil)
    #expect(driver.message.contains("Withdraw: F2, the person, w:"))
  }

  @Test("All commands find it too; without a search only what is here is listed")
  func palette() {
    let driver = Driver()
    driver.press(":")
    #expect(!driver.text.contains("Merge into another class"))
    driver.press("merge")
    #expect(driver.text.contains("Merge into another class"))
    driver.press("<Enter>")
    #expect(driver.app.top is ClassesScreen)
  }

  @Test("In an empty box a sign no name begins with is a command; in a name it is text")
  func signs() {
    let driver = Driver()
    driver.press("@")
    #expect((driver.app.top as? ReportsScreen)?.kind == .staffRoster)
    driver.press("<Esc><Esc>o@")
    #expect(driver.app.top is FindScreen)
    driver.press("<Ctrl-U>%")
    #expect(driver.app.top is ReportsScreen)
    driver.press("<Esc><Esc><F2>'t")
    #expect((driver.app.top as? FindScreen)?.field.text == "'t")
  }
}
