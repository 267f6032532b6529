import Domain
import Screens
import Testing

/// Booking two people who only come together.
@Suite("Two who come together")
struct TogetherTests {
  let driver = Driver()

  @Test("A buddy is found by name, and both are booked in one act")
  func book() {
    driver.press("grzy<Enter>Bokaf grace<Enter><Enter><Enter>")
    #expect(
      driver.office.acts
        == [.book("205512", "IT-SHEETS", .ownTime, with: "211906", override: nil)])
    #expect(driver.message.contains("Booked: Łukasz Grzyb"))
    #expect(driver.message.contains("Grace Okafor-Grant"))
  }

  @Test("The time is given to both alike")
  func release() {
    driver.press("grzy<Enter>Bokaf grace<Enter><Enter>half<Enter>")
    #expect(
      driver.office.acts == [.book("205512", "IT-SHEETS", .half, with: "211906", override: nil)])
  }

  @Test("Somebody is no buddy of their own, and a name nobody has is said")
  func nobody() {
    driver.press("grzy<Enter>Bgrzy<Enter>")
    #expect(driver.message == "Nobody else is called grzy. Try fewer letters.")
    driver.press("Bzzz<Enter>")
    #expect(driver.message == "Nobody else is called zzz. Try fewer letters.")
    #expect(driver.office.acts.isEmpty)
  }

  @Test("Leaving the question leaves the person and the class as they were")
  func escape() {
    driver.press("grzy<Enter>Bokaf<Enter><Esc><Enter>")
    #expect(
      driver.office.acts == [.book("205512", "IT-SHEETS", .ownTime, override: nil)])
  }
}
