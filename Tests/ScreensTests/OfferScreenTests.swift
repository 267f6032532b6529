import Domain
import Screens
import Testing

/// Offers and held places at the desk, on a class where both are held.
@Suite("Offers at the desk")
struct OfferScreenTests {
  let driver = Driver(office: .busy)

  /// The roster of the class, at the person who was offered a place.
  private func openOffered() { driver.press("<F3>cook<Enter><Down><Down><Down><Down><Down>") }

  @Test("Enter keys in that the place is taken, and the cursor stays with the person or moves on")
  func accept() {
    openOffered()
    #expect(driver.message == "Enter: Thị Hoa Nguyễn takes the place. d: does not take it.")
    driver.press("<Enter>")
    #expect(driver.office.acts == [.offer(.accept("211450", "COOK-1"))])
    #expect(driver.message.hasPrefix("Thị Hoa Nguyễn takes the place offered on Cooking on a"))
    #expect(driver.message.hasSuffix("Ctrl-Z takes it back."))
  }

  @Test("Declining asks whether the place in line is kept, which it is unless chosen otherwise")
  func decline() {
    openOffered()
    driver.press("d<Enter>")
    #expect(driver.office.acts == [.offer(.decline("211450", "COOK-1", keepsPlace: true))])
    driver.office.held["COOK-1"] = FakeOffice.busy.held["COOK-1"]
    driver.press("<F5>")
    openOffered()
    driver.press("d<Down><Enter>")
    #expect(driver.office.acts.last == .offer(.decline("211450", "COOK-1", keepsPlace: false)))
  }

  @Test("Esc in the box changes nothing")
  func escape() {
    openOffered()
    driver.press("d<Esc>")
    #expect(driver.office.acts.isEmpty)
    #expect(driver.text.contains(">     Nguyễn, Thị Hoa"))
  }

  @Test("Where the offered class clashes, one key press more leaves the other class for it")
  func insteadOf() {
    let other = ClassLabel("ENG-L2", "Functional English L2")
    driver.office.clash = .clash(
      Cast.person("211450").name, Cast.kept.theClass.label, with: other,
      on: Cast.day(2026, 12, 3), from: Cast.time("17:00"), to: Cast.time("19:00"))
    openOffered()
    driver.press("<Enter>")
    #expect(driver.text.contains("Leave Functional English L2 for it?"))
    driver.press("<Enter>")
    #expect(driver.office.acts.count == 1, "The safe answer is the one highlighted")
    driver.press("<Enter><Right><Enter>")
    #expect(
      driver.office.acts.last == .offer(.accept("211450", "COOK-1", insteadOf: "ENG-L2")))
  }

  @Test("A refusal that is no clash asks nothing further")
  func refused() {
    driver.office.clash = .offerEnded(
      Cast.person("211450").name, Cast.kept.theClass.label, at: Cast.wall(2026, 11, 24, "09:00"))
    openOffered()
    driver.press("<Enter>")
    #expect(driver.app.unsaved == nil && !driver.text.contains("Keep things as they are"))
    #expect(driver.message.contains("ended on Tue 24 Nov 2026 09:00"))
  }

  @Test("A free place is offered with o, also past those in front")
  func offer() {
    driver.press("<F3>cook<Enter>" + String(repeating: "<Down>", count: 8) + "o")
    #expect(driver.office.acts == [.offer(.offer("210992", "COOK-1"))])
    #expect(driver.message.hasPrefix("Offered: Nadia Rahman may take a place on Cooking on a"))
  }

  @Test("On a class that offers its places Enter offers and does not give")
  func offering() throws {
    let index = try #require(
      driver.office.classes.firstIndex { $0.theClass.code == "COOK-1" })
    driver.office.classes[index].theClass.freedPlace = .offer
    driver.press("<F3>cook<Enter>" + String(repeating: "<Down>", count: 7))
    #expect(driver.message == "Enter offers the place to Owen Price.")
    driver.press("<Enter>")
    #expect(driver.office.acts == [.offer(.offer("198001", "COOK-1"))])
  }

  @Test("From the find screen a answers an offer")
  func fromFind() {
    driver.press("nguyen<Enter>a<Enter>")
    #expect(driver.office.acts == [.offer(.accept("211450", "COOK-1"))])
    driver.press("a<Down><Enter>")
    #expect(driver.office.acts.last == .offer(.decline("211450", "COOK-1", keepsPlace: true)))
  }

  @Test("A need opens the roster at the person whose offer runs")
  func fromToday() {
    driver.press("<Tab><Tab><Enter>")
    #expect(driver.title.contains("Cooking on a budget"))
    #expect(driver.text.contains(">     Nguyễn, Thị Hoa"))
  }

  @Test("A learner goes on a break and comes back, from the list of all commands")
  func breaks() {
    driver.press("<F3>cook<Enter><F9>start a break<Enter>")
    #expect(driver.office.acts == [.takeBreak("201155", "COOK-1", starts: true)])
    driver.press("<F9>end the break<Enter>")
    #expect(driver.office.acts.count == 1, "Nobody is on a break")
    #expect(driver.message.contains("Choose somebody on a break first."))
  }
}
