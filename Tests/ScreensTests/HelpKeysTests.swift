import Testing

@testable import Screens

@Suite("The keys that help and the list of commands show")
struct HelpKeysTests {
  @Test("From a find box a letter comes behind Tab, and so it works; a sign stands alone there too")
  func behindTab() {
    let driver = Driver()
    driver.press("?")
    #expect(driver.text.contains("Tab o        Open the class roster"))
    driver.press("my staff")
    #expect(driver.text.contains(" @ ") && !driver.text.contains("Tab @"))
    driver.press("<Esc>@")
    #expect(driver.app.top is ReportsScreen)
  }

  @Test("In a list the letter stands alone, in a form there is none")
  func elsewhere() {
    let driver = Driver()
    driver.press("<Tab>?my staff")
    #expect(driver.text.contains(" @ ") && !driver.text.contains("Tab @"))
    driver.press("<Esc><Ctrl-N><F1>my staff")
    #expect(!driver.text.contains("@"))
  }
}
