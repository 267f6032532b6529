import Domain
import Screens
import Testing

/// Booking on a class that was chosen first, and giving out its places.
@Suite("Booking on a class chosen first")
struct AimedBookingTests {
  let driver = Driver()

  private func addKept(waiting: [EmployeeNumber] = ["198001", "210992", "190022"]) {
    driver.office.classes.append(Cast.kept)
    driver.office.waiting["COOK-1"] = waiting
    for number in waiting { driver.office.enrolled[number] = [("COOK-1", .waitlisted)] }
  }

  @Test("The class stands first and is chosen, also where it is not first on offer")
  func first() {
    driver.press("<F3>menop<Tab>bgrzy<Enter>")
    #expect(driver.title.contains("Book on Menopause at Work (MENO)"))
    #expect(driver.text.contains("> Menopause at Work"))
    driver.press("<Enter>")
    #expect(driver.office.acts == [.book("205512", "MENO", .ownTime, override: nil)])
  }

  @Test("A class that is closed says so, and Enter books nothing; a reason books it")
  func closed() {
    driver.press("<F3>maths<Tab>bbened<Enter>")
    #expect(driver.message.contains("Enrolment for Functional Maths L1 (MATHS-L1) closed on Tue 3"))
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty)
    driver.press("<F9>overrid<Enter>agreed<Enter>")
    #expect(driver.office.acts == [.book("198230", "MATHS-L1", .ownTime, override: "agreed")])
  }

  @Test("Under the class's title no other class is ever booked")
  func never() {
    driver.press("<F3>maths<Tab>bbened<Enter><Down>")
    #expect(!driver.title.contains("Book on"))
    driver.press("<Enter>")
    #expect(driver.office.acts == [.book("198230", "IT-SHEETS", .ownTime, override: nil)])
  }

  @Test("A badge scanned while booking on a class keeps the class")
  func badge() {
    driver.press("<F3>menop<Tab>b<Scan 205512><Enter><Enter>")
    #expect(driver.office.acts == [.book("205512", "MENO", .ownTime, override: nil)])
  }

  @Test("A walk-in is offered the class of the register first, though its enrolment has closed")
  func walkIn() {
    driver.press("<Down>r<F6>bened<Enter>")
    #expect(
      driver.message.contains("Enter books Benedict Okafor and marks the register of session 4."))
  }

  @Test("A person opened from the roster has that class first")
  func fromRoster() {
    driver.press("<Down>o<Enter><Enter>")
    #expect(driver.text.contains("> Functional Maths L1"))
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty)
  }

  @Test("After a refusal the card is read again")
  func readAgain() {
    driver.office.refusal = .classCancelled(ClassLabel("MENO", "Menopause at Work"), reason: nil)
    driver.press("<F3>menop<Tab>bgrzy<Enter>")
    driver.office.classes.removeAll { $0.theClass.code == "ENG-L2" }
    driver.press("<Enter>")
    #expect(driver.message.contains("was cancelled"))
    #expect(!driver.text.contains("Functional English"))
  }

  @Test("A kept place is given from the waiting rows with Enter, to the first in line")
  func give() {
    addKept()
    driver.press("<F3>cook<Enter>")
    #expect(driver.message.hasSuffix("Enter gives the place to Owen Price."))
    driver.press("<Enter>")
    #expect(driver.office.acts == [.book("198001", "COOK-1", .ownTime, override: nil)])
    #expect(driver.message.hasPrefix("Booked: Owen Price"))
  }

  @Test("Whom a place passes over is said before it is given")
  func passesOver() {
    addKept()
    driver.press("<F3>cook<Enter><Down><Down>")
    #expect(
      driver.message.contains(
        "gives the place to Tom Baker and passes over Owen Price and Nadia Rahman"))
    driver.press("<Enter>")
    #expect(driver.office.acts == [.book("190022", "COOK-1", .ownTime, override: nil)])
  }

  @Test("In a class that has begun a free place is given with a reason")
  func closedGift() {
    driver.press("<Down>o<End>")
    #expect(driver.message.contains("gives the place to Nadia Rahman and passes over Owen Price"))
    driver.press("<Enter><Enter>")
    #expect(driver.office.acts.isEmpty, "A reason is needed")
    driver.press("she asked first<Enter>")
    #expect(
      driver.office.acts == [.book("210992", "MATHS-L1", .ownTime, override: "she asked first")])
  }

  @Test("What needs somebody to give a place opens at the first who waits")
  func fromToday() {
    driver.office.waiting["BSL-1"] = ["198001"]
    driver.press("<Tab><Tab><Down><Enter>")
    #expect(driver.message.contains("Owen Price waits") || driver.message.contains("Owen Price is"))
    #expect(driver.text.contains(">  1  Price, Owen"))
  }

  @Test("A person is told that places are kept, and what giving one passes over")
  func keptOnCard() {
    addKept()
    driver.press("grzy<Enter><Down><Down>")
    #expect(driver.text.contains("Kept for those waiting"))
    driver.press("<F2>baker<Enter>")
    #expect(driver.text.contains("Gives the kept place"))
    driver.press("<Home><Down><Down><Down><Down>")
    #expect(driver.message.contains("to Tom Baker and passes over 2 people in front"))
  }

  @Test("A booking that was undone is not on the card")
  func undone() {
    driver.office.undone = ["MENO"]
    driver.office.enrolled["204417"]?.append(("MENO", .cancelled))
    driver.press("okaf")
    #expect(driver.text.contains("Done     nothing"))
  }
}
