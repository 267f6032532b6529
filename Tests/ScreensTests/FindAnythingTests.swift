import Canvas
import Domain
import Testing

@testable import Screens

@Suite("Finding anything, from anywhere")
struct FindAnythingTests {
  let driver = Driver()

  @Test("F2 opens the find box on every screen", arguments: ScreenSnapshotTests.screens.indices)
  func everywhere(_ index: Int) {
    driver.press(ScreenSnapshotTests.screens[index].keys)
    guard driver.app.overlay == nil else { return }
    driver.press("<F2>")
    #expect(driver.app.top is FindScreen)
    #expect(driver.app.top.typing == .start)
    driver.press("o")
    #expect(driver.app.top.typing == .name)
  }

  @Test("Classes, courses and spaces stand below the people, found by words in any order")
  func things() {
    driver.press("<F2>learn")
    #expect(driver.text.contains("Learning 1") && driver.text.contains("Learning space"))
    driver.press("<Ctrl-U>maths func")
    #expect(driver.text.contains("Functional Maths L1"))
    #expect(driver.text.contains("Class") && driver.text.contains("Course"))
    #expect(driver.message.contains("Enter opens the roster of Functional Maths L1 (MATHS-L1)."))
    driver.press("<Enter>")
    #expect(driver.app.top is RosterScreen)
  }

  @Test("A course leads to its classes, a space to its day")
  func opened() {
    driver.press("<F2>yoga")
    #expect(driver.message == "Enter shows the classes of Yoga for beginners.")
    driver.press("<Enter>")
    #expect(driver.app.top is ClassesScreen)
    driver.press("<F2>seminar")
    #expect(driver.message == "Enter shows what is in Seminar B today.")
    driver.press("<Enter>")
    #expect(driver.app.top is SpacesScreen)
  }

  @Test("Where nobody is found, Enter looks for the name one letter away")
  func meant() {
    driver.press("<F2>luksz")
    #expect(
      driver.message
        == "Nobody is called that. Did you mean: Łukasz? Enter looks for Łukasz.")
    driver.press("<Enter>")
    #expect(driver.text.contains("Grzyb, Łukasz"))
    driver.press("<Ctrl-Z>")
    #expect(driver.text.contains("Find or scan > luksz"))
  }

  @Test("While somebody is looked for to be booked, only people are listed")
  func onlyPeople() {
    driver.press("<F3>brit<Tab>bbrit")
    #expect(driver.title.contains("Book on British Sign Language 1"))
    #expect(!driver.text.contains("Learning space"))
    #expect(driver.message.contains("Nobody is called that."))
  }
}

@Suite("Several people booked together")
struct TickAndBookTests {
  let driver = Driver()

  @Test("Those ticked are named, asked about and booked in one go, and undone in one go")
  func together() {
    driver.press("okaf<Tab>  ")
    #expect(driver.message.hasPrefix("2 ticked: "))
    driver.press("<Enter>")
    #expect(driver.message.contains("and asks first"))
    driver.press("<Enter>")
    #expect(driver.text.contains("Book 2 people on "))
    #expect(driver.office.acts.isEmpty)
    driver.press("<Enter>")
    let booked = driver.office.acts.compactMap { act -> Int? in
      if case .bookAll(let numbers, _, _) = act { numbers.count } else { nil }
    }
    #expect(booked == [2])
    #expect(driver.message.contains("Ctrl-Z takes it back."))
    driver.press("<Ctrl-Z>")
    #expect(driver.office.acts.last == .undo(2))
  }

  @Test("Ticks stay while others are searched for; a second Space takes one away")
  func kept() {
    driver.press("okaf<Tab> ")
    driver.press("/grz<Tab> ")
    #expect(driver.message == "2 ticked: Ada Okafor and Łukasz Grzyb. Enter shows the classes.")
    driver.press(" ")
    #expect(driver.message == "1 ticked: Ada Okafor. Enter shows the classes.")
    driver.press("**")
    #expect(driver.message == "1 ticked: Ada Okafor. Enter shows the classes.")
  }

  @Test("Those the rules refuse stay ticked, with the reason")
  func refused() {
    driver.office.refusal = .nobodyWaiting(ClassLabel("ENG-L2", "Functional English L2"))
    driver.press("okaf<Tab> <Enter><Enter><Enter>")
    #expect(driver.app.message?.isBad == true)
    driver.press("<Down>")
    #expect(driver.message.hasPrefix("1 ticked: Ada Okafor."))
  }

  @Test("A slip that cannot be printed is shown, and can be saved from there")
  func noPrinter() {
    driver.office.printers = []
    driver.press("okaf<Enter><Enter><Ctrl-P>")
    #expect(driver.message.contains("f saves it as a file instead."))
    #expect(driver.app.top is ReportsScreen)
    #expect(driver.office.sheets.last == .joiningSlip("204417", "IT-SHEETS"))
  }

  @Test("The joining slip is one key away after a booking, and later one from the person")
  func slip() {
    driver.press("okaf<Enter><Enter>")
    #expect(driver.row(23).contains("Ctrl-P Slip"))
    driver.press("<Ctrl-P>")
    #expect(driver.office.acts.last == .printSlip("204417", "IT-SHEETS"))
    #expect(driver.message.contains("Sent 1 page to office-2, job 118."))
  }
}
