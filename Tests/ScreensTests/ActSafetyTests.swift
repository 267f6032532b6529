import Canvas
import Domain
import Testing

@testable import Screens

/// A slip of the finger is made good: by Ctrl-Z, or by a question before anything is done.
@Suite("Every act can be undone or asks first")
struct ActSafetyTests {
  /// Every screen there is a picture of.
  static let screens =
    ScreenSnapshotTests.screens.map { ($0.keys, false) }
    + EnrolmentSnapshotTests.screens.map { ($0.keys, true) }

  @Test("No single key does what cannot be taken back", arguments: screens.indices)
  func singleKeys(_ index: Int) {
    func opened() -> Driver {
      let driver = Driver(office: Self.screens[index].1 ? .busy : FakeOffice())
      driver.press(Self.screens[index].0)
      return driver
    }
    let start = opened()
    // Within a question the person is being asked.
    guard start.app.overlay == nil else { return }
    for (place, command) in start.app.commands.enumerated() where command.line.whyNot == nil {
      let driver = opened()
      var turn = Turn(now: driver.app.now, room: driver.app.room)
      driver.app.run(driver.app.commands[place], &turn)
      for ask in turn.asks {
        // A screen that has shown whom it touches, and says so in its title, has asked already.
        let isShown = driver.app.top is MoveScreen
        #expect(ask.safety != .asked || isShown, "\(command.line.name): \(ask)")
      }
    }
  }

  @Test("What cannot be done now is listed with the reason, and says it when it is tried")
  func reasons() {
    let driver = Driver()
    driver.press("<Down>o")
    let impossible = driver.app.commands.filter { $0.line.whyNot != nil }
    #expect(!impossible.isEmpty)
    driver.press(":")
    for command in impossible {
      let reason = command.line.whyNot ?? ""
      #expect(reason.hasSuffix(".") && reason.count > 10, "\(command.line.name)")
      guard case .commands(var list) = driver.app.overlay else {
        Issue.record("no palette")
        return
      }
      for letter in command.line.name {
        _ = list.update(.character(letter), room: driver.app.room)
      }
      #expect(list.prompt?.contains(reason) == true, "\(command.line.name)")
    }
  }

  @Test("Several steps are taken back one after the other, each in its own words, and done again")
  func manySteps() {
    let driver = Driver()
    driver.press("okaf<Enter><Enter>")
    driver.press("grz<Enter><Enter>")
    let booked = driver.office.acts
    #expect(booked.count == 2)
    driver.press("<Esc><Esc><Ctrl-Z>")
    #expect(driver.office.acts.last == .undo(1))
    #expect(driver.message.contains("Ctrl-Y does it again."))
    driver.press("<Ctrl-Z><Ctrl-Y>")
    #expect(driver.office.acts.last == booked[0])
    driver.press("<Ctrl-Y>")
    #expect(driver.office.acts.last == booked[1])
    driver.press("<Ctrl-Y>")
    #expect(driver.message.hasSuffix("Nothing was taken back just now."))
    #expect(driver.office.acts.count == 6)
  }

  @Test("What was done in one go is taken back in one go, also after something else was undone")
  func inOneGo() {
    let driver = Driver()
    driver.press("<Down>o  w<Enter><Right><Enter>")
    let isDone = driver.office.acts.contains {
      if case .withdraw(let numbers, _, _) = $0 { numbers.count == 2 } else { false }
    }
    #expect(isDone)
    driver.press("-<Ctrl-Z><Ctrl-Z>")
    #expect(Array(driver.office.acts.suffix(2)) == [.undo(1), .undo(2)])
  }

  @Test("A new act leaves nothing to do again; in a form Ctrl-Y does nothing")
  func nothingToRedo() {
    let driver = Driver()
    driver.press("okaf<Enter><Enter><Ctrl-Z>")
    #expect(driver.office.acts.last == .undo(1))
    driver.press("<F6><Ctrl-Y>")
    #expect(driver.message == "Finish the form or leave it first.")
    driver.press("<Esc>grz<Enter><Enter><Ctrl-Y>")
    #expect(driver.message == "Nothing was taken back just now.")
  }
}
