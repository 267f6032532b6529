import Canvas
import Domain
import Screens
import Testing

/// What time decides while the desk is open.
@Suite("The desk's clock")
struct ClockTests {
  let driver = Driver()

  /// The end of Owen Price's offer, with the place offered on to Nadia Rahman.
  private static var passed: PassedOn {
    let label = ClassLabel("BSL-1", "British Sign Language 1")
    let next = OpenOffer(
      person: Cast.person("210992"), label: label, ends: Cast.wall(2026, 11, 26, "09:43"))
    return PassedOn(ended: [
      Settlement(
        person: Cast.person("198001"), label: label, state: .cancelled, ground: .offerEnded,
        service: WaitingListService(offered: [next]))
    ])
  }

  private func tick(_ time: String) {
    driver.answer(driver.app.update(.tick(Cast.at(Cast.today, time))))
  }

  @Test("When the desk opens, what is due is passed on first")
  func opening() {
    #expect(driver.office.timesPassedOn == 1)
  }

  @Test("Each new minute is looked at once, a second within it not at all")
  func minutes() {
    tick("09:42")
    #expect(driver.office.timesPassedOn == 1)
    tick("09:43")
    tick("09:43")
    #expect(driver.office.timesPassedOn == 2)
  }

  @Test("Where nothing was due nothing is said, and the message that stands stays")
  func quiet() {
    driver.press("okaf<Enter><Enter>")
    let before = driver.message
    tick("09:43")
    #expect(driver.message == before)
  }

  @Test("An offer that ended is told with who comes next, and what is shown is read again")
  func told() {
    driver.office.passed = Self.passed
    driver.office.needs = []
    tick("09:43")
    #expect(
      driver.message.contains(
        "The offer of a place on British Sign Language 1 (BSL-1) to Owen Price ended"))
    #expect(driver.message.contains("A place is offered to Nadia Rahman"))
    #expect(driver.text.contains("Nothing waits for you."))
  }

  @Test("What time decided just before an act is not lost under what the act came to")
  func beforeAnAct() {
    driver.press("okaf<Enter>")
    let asked = driver.app.update(.key(.enter))
    driver.answer(driver.app.update(.answered(.passOn, .passedOn(Self.passed))))
    driver.answer(asked)
    #expect(driver.text.contains("Booked: Ada Okafor"))
    #expect(driver.text.contains("to Owen Price ended"))
    driver.press("<Down>")
    #expect(!driver.text.contains("to Owen Price ended"))
  }

  @Test("What time has decided is nothing for Ctrl-Z to take back twice")
  func undo() {
    driver.press("<Down>o  w<Enter><Right><Enter>")
    driver.office.passed = Self.passed
    tick("09:43")
    driver.press("<Ctrl-Z>")
    #expect(driver.office.acts.last == .undo(2))
  }
}
