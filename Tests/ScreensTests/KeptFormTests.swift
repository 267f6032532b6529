import Canvas
import Domain
import Testing

@testable import Screens

@Suite("What is written and not saved is kept")
struct KeptFormTests {
  @Test("Every form that was written in is kept and opens again with the same words")
  func again() {
    let driver = Driver()
    driver.press("<Ctrl-N>3001<Tab>Łoś<Ctrl-T>yoga<Tab>Y-2")
    let kept = driver.app.keptForms
    #expect(Set(kept.map(\.form)) == ["NewPersonScreen", "PlanClassScreen"])
    let next = Driver()
    next.answer(next.app.reopen(KeptForm.read(KeptForm.text(kept))))
    #expect(next.app.keptForms == kept)
    #expect(next.text.contains("Y-2"))
    #expect(next.message.contains("It is not saved yet."))
    next.press("<Esc><Right><Enter>")
    #expect(next.text.contains("Łoś"))
  }

  @Test("A form about a session or a class waits until that has been read")
  func about() {
    let driver = Driver()
    driver.press("<F3>func<Tab>K3<Tab><Tab>thu week")
    let kept = driver.app.keptForms
    #expect(kept.map(\.about) == [["MATHS-L1"]])
    let next = Driver()
    next.answer(next.app.reopen(kept))
    #expect(next.app.top is KeepPlacesScreen)
    #expect(next.app.keptForms == kept)
  }

  @Test("Of a class that has gone nothing opens and nothing traps")
  func gone() {
    let driver = Driver()
    let form = KeptForm(form: "KeepPlacesScreen", about: ["NO-1"], texts: ["a", "1", ""])
    driver.answer(driver.app.reopen([form]))
    #expect(driver.app.top is TodayScreen)
    #expect(driver.app.keptForms.isEmpty)
  }

  @Test("Nothing is kept of an untouched form, nor read from what is no such file")
  func nothing() {
    let driver = Driver()
    driver.press("<Ctrl-N>")
    #expect(driver.app.keptForms.isEmpty)
    #expect(KeptForm.read("") == [])
    #expect(KeptForm.read("form NewPersonScreen\nfield x") == [])
    #expect(KeptForm.read(KeptForm.text([])) == [])
  }
}

@Suite("The practice")
struct PracticeTests {
  @Test("F1 twice asks for it; in the practice itself it says where one is")
  func asked() {
    let driver = Driver()
    driver.press("<F1><F1>")
    #expect(driver.office.deeds == [.practise])
    driver.app.beginTour()
    driver.press("<F1><F1>")
    #expect(driver.message.hasSuffix("This is the practice. F10 goes back to the live books."))
  }

  @Test("Each of the five tasks is checked by what was really done")
  func tasks() {
    let driver = Driver()
    driver.app.beginTour()
    #expect(driver.row(1).contains("Task 1 of 5. Find Ada Okafor: type okaf."))
    driver.press("grz")
    #expect(driver.row(1).contains("Task 1 of 5"))
    driver.press("<Ctrl-U>okaf")
    #expect(driver.row(1).contains("Task 2 of 5. Book her: Enter for the classes, Enter again"))
    driver.press("<Enter><Enter>")
    #expect(driver.message.contains("Booked: Ada Okafor"))
    #expect(driver.app.message?.text.contains("Done. Task 3 of 5.") == true)
    driver.press("<Ctrl-Z>")
    #expect(driver.row(1).contains("Task 4 of 5"))
    driver.press("<Esc><Esc><Esc><Tab><Enter>p")
    #expect(driver.row(1).contains("Task 5 of 5"))
    driver.press("<F3><Tab><Enter>")
    #expect(driver.row(1).contains("All five tasks are done."))
  }

  @Test("A task out of its turn counts for nothing")
  func outOfTurn() {
    let driver = Driver()
    driver.app.beginTour()
    driver.press("<Tab><Enter>p")
    #expect(driver.row(1).contains("Task 1 of 5"))
  }
}
