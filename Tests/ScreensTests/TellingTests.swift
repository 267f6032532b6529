import Domain
import Screens
import Testing

/// What the desk tells before and after an act, so that nobody believes in what did not happen.
@Suite("What the desk tells of an act")
struct TellingTests {
  let driver = Driver(office: .busy)

  /// The row of the first who waits for the busy class.
  private func openWaiting() {
    driver.press("<F3>cook<Enter>" + String(repeating: "<Down>", count: 7))
  }

  private func setPlaces(_ change: (inout Places) -> Void) throws {
    let index = try #require(
      driver.office.classes.firstIndex { $0.theClass.code == "COOK-1" })
    change(&driver.office.classes[index].places)
  }

  @Test("One place is not offered to one of two who only come together")
  func buddies() throws {
    driver.office.buddies = ["198001": "210992", "210992": "198001"]
    try setPlaces { $0.maximum = $0.occupied + 1 }
    openWaiting()
    #expect(
      driver.message
        == "Owen Price comes to Cooking on a budget (COOK-1) only together with Nadia Rahman, and "
        + "there are not two places for them now. Both wait until there are.")
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty)
    #expect(!driver.text.contains("Say why"))
  }

  @Test("Where there are two places neither of the two passes over the other")
  func twoPlaces() {
    driver.office.buddies = ["198001": "210992", "210992": "198001"]
    openWaiting()
    driver.press("<Down>")
    #expect(driver.message.hasSuffix("Enter gives the place to Nadia Rahman."))
  }

  @Test("Ctrl-Z is offered only for what has changed the books")
  func undo() {
    let booking = Booking(
      state: .waitlisted, number: "198001", name: Cast.person("198001").name,
      label: Cast.kept.theClass.label, position: 1)
    let ask = Ask.book("198001", "COOK-1", .ownTime, override: nil)
    for changed in [true, false] {
      driver.answer(
        driver.app.update(.answered(ask, .booked(.done(booking)), changed: changed)))
      #expect(driver.message.contains("Waiting: Owen Price is number 1"))
      #expect(driver.message.contains("Ctrl-Z") == changed)
    }
  }

  @Test("Why a free place is given to nobody stands on the roster and beside the class")
  func freePlaces() {
    driver.press("<F3>cook")
    #expect(driver.text.contains("3 places free, 2 people waiting. On this class a person"))
    driver.press("<Enter>" + String(repeating: "<Down>", count: 7))
    #expect(driver.text.contains("On this class a person in charge picks who gets it."))
  }

  @Test("The class tells which agreement governs it")
  func agreement() throws {
    let wide = Driver(columns: 200, rows: 50, office: .busy)
    wide.press("<F3>cook")
    #expect(wide.text.contains("Agreement: none in force."))
    let index = try #require(wide.office.classes.firstIndex { $0.theClass.code == "COOK-1" })
    wide.office.classes[index].agreement = GoverningAgreement(
      LearningAgreement(code: "LLA-1", title: "Partnership agreement"))
    wide.press("<F5>")
    #expect(wide.text.contains("Agreement: Partnership agreement (LLA-1)."))
    wide.press("<Enter>")
    #expect(wide.text.contains("Agreement: Partnership agreement (LLA-1)."))
  }

  @Test("Only the release that the agreement offers can be asked for, and own time always")
  func releaseModels() throws {
    let agreement = GoverningAgreement(
      LearningAgreement(
        code: "LLA-1", title: "A", provisions: Provisions(releaseModels: [.half])))
    for index in driver.office.classes.indices {
      driver.office.classes[index].agreement = agreement
    }
    driver.press("<F3>cook<Enter>t")
    #expect(driver.text.contains("half work time, half own"))
    #expect(!driver.text.contains("full paid release"))
    driver.press("<Esc><F2>grzy<Enter>t")
    #expect(driver.text.contains("own time") && driver.text.contains("half work time, half own"))
    #expect(!driver.text.contains("time off in lieu"))
  }

  @Test("After release is asked the message says where the form is, and its file has both names")
  func form() {
    driver.press("<F3>cook<Enter>thalf<Enter>")
    #expect(driver.message.contains("f on the roster row prints the form for the manager."))
    driver.press("<Home>" + String(repeating: "<Down>", count: 6) + "ff")
    #expect(driver.text.contains("release-form-COOK-1-190022.pdf"))
  }

  @Test("Places kept for others are not told as left")
  func kept() {
    driver.office.open["IT-SHEETS"] = 0
    driver.press("grzy")
    #expect(driver.text.contains("0 left, 2 kept"))
    #expect(driver.text.contains("Join waiting list"))
  }

  @Test("How a full class stands is not cut where one place is held")
  func held() throws {
    try setPlaces { $0.maximum = $0.occupied }
    driver.press("<F3>cook")
    #expect(driver.text.contains("full, 2 held"))
  }
}
