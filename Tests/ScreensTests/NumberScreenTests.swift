import Domain
import Screens
import Testing

/// Deciding about a class at the desk: run, postpone, keep places, complete, cancel.
@Suite("Decisions about a class at the desk")
struct NumberScreenTests {
  let driver = Driver(office: .busy)

  /// The box for the class below its minimum, opened from what needs somebody.
  private func openDecision() { driver.press("<Tab><Tab><Down><Down><Enter>") }

  @Test("A class below its minimum is run with a reason")
  func run() {
    openDecision()
    driver.press("<Enter><Enter>")
    #expect(driver.office.acts.isEmpty, "A reason is needed")
    driver.press("the tutor is booked<Enter>")
    #expect(driver.office.acts == [.decide(.run(reason: "the tutor is booked"), "COOK-1")])
    #expect(driver.message.hasPrefix("Runs below its minimum: Cooking on a budget (COOK-1)"))
  }

  @Test("It is postponed to a day after its first one, from which +14 counts, with a reason")
  func postpone() {
    openDecision()
    driver.press("postpone<Enter>thu week<Enter>")
    #expect(driver.message.contains("Thu 3 Dec 2026 is not after Thu 3 Dec 2026."))
    driver.press("<Ctrl-U>+14")
    #expect(driver.text.contains("= Thu 17 Dec 2026, 14 days later"))
    #expect(!driver.text.contains("become"))
    driver.press("<Enter>tutor ill<Enter>")
    #expect(
      driver.office.acts
        == [.decide(.postpone(to: Cast.day(2026, 12, 17), reason: "tutor ill"), "COOK-1")])
    #expect(driver.text.contains("9 people have to be told"))
    driver.press("<Right><Enter>")
    #expect(driver.title.contains("Reports > Call list"))
  }

  @Test("Another weekday is said while the day is written, and again with the reason")
  func otherWeekday() {
    openDecision()
    driver.press("postpone<Enter>+3")
    #expect(driver.text.contains("3 days later: Thursdays become Sundays"))
    driver.press("<Enter>")
    #expect(driver.text.contains("Thursdays become Sundays"))
    #expect(driver.office.acts.isEmpty)
  }

  @Test("It is merged from the same box, or its roster opened")
  func others() {
    openDecision()
    driver.press("merge<Enter>")
    #expect(driver.text.contains("Merge into which class?"))
    driver.press("<Esc><Esc>")
    openDecision()
    driver.press("roster<Enter>")
    #expect(driver.title.contains("Classes > Cooking on a budget"))
  }

  @Test("A cancelled class offers the list of whom to tell, ready to print")
  func cancel() {
    openDecision()
    driver.press("cancel<Enter>no tutor<Enter>")
    #expect(driver.office.acts == [.cancel("COOK-1", reason: "no tutor")])
    #expect(driver.text.contains("5 people have to be told"))
    driver.press("<Enter>")
    #expect(driver.title.contains("Reports > Call list"))
    driver.press("p")
    guard case .print = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
  }

  @Test("A class nobody was on is cancelled without a list")
  func cancelEmpty() {
    driver.press("<F3>meno<Tab>cno room<Enter>")
    #expect(driver.office.acts == [.cancel("MENO", reason: "no room")])
    #expect(!driver.text.contains("told"))
  }

  @Test("A class that is over is completed after a question with verbs")
  func complete() {
    driver.press("<Tab><Tab><End><Enter>")
    #expect(driver.text.contains("[ Complete the class ]"))
    driver.press("<Esc>")
    #expect(driver.office.acts.isEmpty)
    driver.press("<Enter><Enter>")
    #expect(driver.office.acts == [.decide(.complete, "ENG-L1")])
    #expect(driver.message.contains("Completed: It (ENG-L1). 5 attended and 1 did not attend."))
  }

  @Test("Places are kept for a group, others already kept stay kept")
  func keep() {
    driver.press("<F3>cook<Enter><F9>keep places<Enter>first-time<Tab>2<Tab>1 dec<Ctrl-S>")
    #expect(
      driver.office.acts == [
        .decide(
          .keepPlaces([
            KeptPlaces(for: .department("Catering"), count: 1, until: Cast.day(2026, 11, 30)),
            KeptPlaces(for: .firstTime, count: 2, until: Cast.day(2026, 12, 1)),
          ]), "COOK-1")
      ])
    #expect(driver.title.contains("Classes > Cooking on a budget"))
  }

  @Test("0 keeps none for a group any longer, and needs no day")
  func keepNone() {
    driver.press("<F3>cook<Enter><F9>keep places<Enter>department:Catering<Tab>0<Ctrl-S>")
    #expect(driver.office.acts == [.decide(.keepPlaces([]), "COOK-1")])
  }

  @Test(
    "What is no group, too many or without a day is said beside the field",
    arguments: [
      ("ward 7", "department:NAME"), ("first-time<Tab>11", "The class has 10."),
      ("first-time<Tab>2", "Until which day?"),
    ])
  func wrong(_ keys: String, _ words: String) {
    driver.press("<F3>cook<Enter><F9>keep places<Enter>\(keys)<Ctrl-S>")
    #expect(driver.office.acts.isEmpty)
    #expect(driver.text.contains(words))
  }
}
