import Canvas
import Domain
import Testing

@testable import Screens

/// What a desk must not do to a person: undo by surprise, run commands by chance, say what is old.
@Suite("Manners of the desk")
struct DeskMannersTests {
  let driver = Driver()

  @Test("Ctrl-Z in a form or box takes back typing and never an act")
  func typingTakenBack() {
    driver.press("okaf<Enter><Enter><F6><Ctrl-Z>")
    #expect(driver.message == "Nothing typed to take back.")
    driver.press("3001<Tab>Wyn<Ctrl-Z>")
    #expect(driver.text.contains("3001") && !driver.text.contains("Wyn"))
    driver.press("<Esc><Right><Enter><F7>dfri<Ctrl-Z>")
    #expect(!driver.text.contains("= Fri"))
    driver.press("<Ctrl-Z>")
    #expect(driver.message == "Nothing typed to take back.")
    #expect(!driver.office.acts.contains(.undo(1)))
  }

  @Test("Ctrl-Z right after a booking takes the booking back, but typing first")
  func typingBeforeActs() {
    driver.press("okaf<Enter><Enter>grz<Ctrl-Z>")
    #expect(!driver.office.acts.contains(.undo(1)))
    driver.press("<Esc>okaf<Enter><Enter><Ctrl-Z>")
    #expect(driver.office.acts.last == .undo(1))
  }

  @Test("Esc leaves a register without a question and says what is kept")
  func registerLeft() {
    driver.press("<Down>rp<Esc>")
    #expect(driver.title.contains("Today"))
    #expect(driver.message.contains("1 of 6 marked, kept; not submitted yet."))
  }

  @Test("A word typed in the list of classes narrows it and runs no command")
  func wordInClasses() {
    driver.press("<F3>maths")
    #expect(driver.title.contains("Classes") && driver.text.contains("1 of 6 classes"))
    driver.press("<Tab><Paste brit>")
    #expect(driver.text.contains("Filter > mathsbrit"))
  }

  @Test("All are ticked with Ctrl-A only")
  func tickAll() {
    driver.press("<Down>oa")
    #expect(!driver.message.contains("ticked"))
    driver.press("<Ctrl-A>")
    #expect(driver.message.hasPrefix("6 ticked"))
  }

  @Test("That a session did not take place is asked once and marks everybody")
  func cancelledSession() {
    driver.press("<Down>rpx")
    #expect(driver.text.contains("Did session 4 not take place?"))
    driver.press("<Enter>")
    #expect(driver.office.marks.count == 1)
    driver.press("x<Right><Enter>")
    #expect(driver.office.marks.count == 6)
    #expect(driver.office.marks.values.allSatisfy { $0 == .sessionCancelled })
    driver.press("p")
    #expect(driver.message.contains("for everybody"))
    #expect(!driver.office.marks.values.contains(.present))
    driver.press("#1 P; 2-6 X<Enter>")
    #expect(!driver.office.marks.values.contains(.present))
    driver.press(".")
    #expect(driver.office.marks.isEmpty)
  }

  @Test("Submitting counts those expected")
  func expected() {
    driver.press("<Down>rnnuppp<Ctrl-S>")
    #expect(driver.text.contains("3 of 4 expected were there. 2 not expected."))
  }

  @Test("A digit in a register begins a row's number, and Enter goes there")
  func rowByNumber() {
    driver.press("<Down>r5<Enter>")
    #expect(driver.text.contains(">   5 Nguyễn"))
    driver.press("3 L20<Enter>")
    #expect(driver.office.marks == ["205512": .late(minutes: 20, leftEarly: nil)])
  }

  @Test("Amending to the mark there is already asks nothing")
  func sameMark() {
    driver.office.marks["201155"] = .present
    driver.office.isSubmitted = true
    driver.press("<Down>r<Home>p")
    #expect(driver.message == "Already Present; nothing to amend.")
    #expect(driver.app.overlay == nil)
  }

  @Test("A message goes with the next key, which says what Enter does now")
  func freshMessages() {
    driver.press("<Esc>")
    #expect(driver.message.contains("F10 leaves"))
    driver.press("<Tab>")
    #expect(driver.message.contains("Enter opens the register of Functional Maths L1 (MATHS-L1)"))
    driver.press("<Tab>")
    #expect(driver.message.contains("register of Functional Maths L1 (MATHS-L1), session 3"))
    driver.press("<F7>dsoon<Enter>")
    #expect(driver.message.contains("Not a date"))
    driver.press("<Ctrl-U>fri<Enter>")
    #expect(!driver.message.contains("Not a date"))
  }

  @Test("Several refusals that differ by their day are one sentence")
  func grouped() {
    let space = LearningSpaceLabel("SEM-B", "Seminar B")
    let refusals = (0..<8).map { week in
      Refusal.spaceClash(
        space, with: .session(ClassLabel("BSL-1", "British Sign Language 1"), number: 1),
        on: Cast.day(2026, 12, 1) + week * 7, from: Cast.time("13:00"), to: Cast.time("15:00"))
    }
    let text = RefusalWords.sentences(refusals)
    #expect(text.split(separator: "Choose another").count == 2)
    #expect(text.contains("The same on Tue 8 Dec, Tue 15 Dec"))
  }

  @Test("A report whose days are the wrong way round, or of no department, is refused in words")
  func wrongScope() {
    driver.press("<F8><Enter>c1 dec<Tab>1 nov<Enter>")
    #expect(driver.message.contains("From is after To"))
    driver.press("<Ctrl-U><Tab><Tab><Tab>Ward 99<Enter>")
    #expect(driver.message.contains("There is no department Ward 99"))
  }

  @Test("A file that cannot be saved leaves the name as it was typed")
  func saveAgain() {
    driver.office.savesFiles = false
    driver.press("<F8><Enter>fnowhere.csv<Enter>")
    #expect(driver.message.contains("Cannot save nowhere.csv"))
    driver.office.savesFiles = true
    driver.press("<Enter>")
    #expect(driver.message.contains("Saved as nowhere.csv"))
  }

  @Test("The form for a newcomer holds what was searched for in vain")
  func newcomer() {
    driver.press("zara quill<F6>")
    #expect(driver.text.contains("Quill") && driver.text.contains("Zara"))
  }

  @Test("No class is planned in an hour that is over or in which the space is closed")
  func closedHours() {
    driver.press("<F7><PgUp><Enter>")
    #expect(driver.message.contains("This hour is over"))
    driver.press("<PgDn>[<Enter>")
    #expect(driver.title.contains("Learning spaces"))
    driver.office.spaces[0].opens = Cast.time("12:00")
    driver.press("]]<PgUp>")
    #expect(driver.message.contains("closed then"))
    #expect(driver.text.contains("closed"))
  }

  @Test("In a window too small to read no key acts")
  func tooSmall() {
    driver.press("okaf<Enter>")
    driver.send(.resize(columns: 50, rows: 12))
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty)
    driver.send(.resize(columns: 80, rows: 24))
    driver.press("<Enter>")
    #expect(driver.office.acts.count == 1)
  }

  @Test("The palette finds how to quit and how to override")
  func palette() {
    driver.press("<F9>quit")
    #expect(driver.text.contains("Leave the desk"))
    driver.press("<Esc><F2><F9>overrid")
    #expect(driver.text.contains("Book against a rule"))
  }

  @Test("What was taken back is told by whom and when, not by a number")
  func takenBack() {
    driver.press("<F9>hist<Enter><Down><Down><Down>")
    #expect(driver.message.contains("Taken back by jmarsh"))
  }
}
