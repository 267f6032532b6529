import Domain
import Screens
import Testing

/// What a diary tells whom, and how one moves about in it and in what it offers.
@Suite("Reading the diary at the desk")
struct DiaryReaderTests {
  private let meeting =
    "<F7>bBranch officers<Tab>union-meeting<Tab>today<Tab><Ctrl-U>9-10<Tab><Tab><Tab>lib<Ctrl-S><End>"

  @Test("A private booking tells its title below the diary and in its box to whoever booked it")
  func own() {
    let driver = Driver()
    driver.office.own = ["B1"]
    driver.press(meeting)
    #expect(driver.text.contains("Private booking (B1), 09:00-10:00: Branch officers."))
    #expect(driver.message.contains("Private booking (B1)"))
    driver.press("<Enter>")
    #expect(driver.text.contains("Branch officers (B1)"))
  }

  @Test("Nobody else reads it anywhere")
  func others() {
    let driver = Driver()
    driver.press(meeting)
    #expect(driver.text.contains("Private booking (B1), 09:00-10:00."))
    #expect(!driver.text.contains("Branch officers"))
    driver.press("<Enter>")
    #expect(!driver.text.contains("Branch officers"))
    driver.press("<Esc>w")
    #expect(!driver.text.contains("Branch officers"))
  }

  @Test("The week of all spaces goes to a date")
  func date() {
    let driver = Driver()
    driver.press("<F7>wd16 dec<Enter>")
    #expect(driver.title.contains("Week of Mon 14 Dec"))
    #expect(driver.message.contains("Wed 16 Dec"))
  }

  @Test("A session that moves is offered the spaces that are free at its new time first")
  func free() {
    let driver = Driver()
    driver.press("<F7>mfri<Tab>13-15<Tab><F4>")
    #expect(driver.text.contains("seats, free"))
  }

  @Test("What is called so stands before what is only described so")
  func named() {
    let driver = Driver()
    driver.press("<F8>room")
    #expect(driver.message.contains("Room diary"))
  }
}
