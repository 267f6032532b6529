import Testing

@testable import Screens

@Suite("The filter of the classes")
struct FilterTests {
  let driver = Driver()

  private var shown: Int { (driver.app.top as? ClassesScreen)?.shown.count ?? 0 }

  @Test("Esc leaves the filter for the list and keeps what was typed; the next Esc goes back")
  func kept() {
    driver.press("<F3>")
    let all = shown
    driver.press("func")
    let narrowed = shown
    #expect(narrowed > 0 && narrowed < all)
    driver.press("<Esc>")
    #expect(driver.app.top is ClassesScreen && driver.app.top.typing == .commands)
    #expect(shown == narrowed && driver.text.contains("func"))
    #expect(driver.message.contains("Ctrl-U shows all"))
    driver.press("<Esc>")
    #expect(driver.app.top is TodayScreen)
  }

  @Test("Ctrl-U clears it, in the list as in the filter, and Ctrl-Z in the filter brings it back")
  func cleared() {
    driver.press("<F3>")
    let all = shown
    driver.press("func<Esc><Ctrl-U>")
    #expect(shown == all && driver.app.top.typing == .commands)
    driver.press("/<Ctrl-Z>")
    #expect(shown < all && driver.text.contains("func"))
    driver.press("<Ctrl-U>")
    #expect(shown == all)
    driver.press("<Ctrl-U>")
    #expect(driver.message.hasSuffix("Nothing is written in the filter."))
  }

  @Test("Where no class matches, it says how to see them all again")
  func nothing() {
    driver.press("<F3>zzz")
    #expect(driver.message == "No class matches. Ctrl-U clears the filter.")
  }
}
