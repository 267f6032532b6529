import Canvas
import Domain
import Testing

@testable import Screens

@Suite("What other desks do")
struct OtherDesksTests {
  static let line = HistoryLine(
    number: 41, day: Cast.today, time: Cast.time("09:41"), actor: "sreid", desk: "Desk 3",
    act: "book", subject: "Ada Okafor on Functional English L2")

  @Test("A change about what is shown is said in words and nothing is pressed")
  func said() {
    let driver = Driver()
    driver.press("okaf<Enter>")
    driver.office.meanwhile = [Self.line]
    driver.answer(driver.app.update(.changed(since: 40)))
    #expect(
      driver.message
        == "Meanwhile sreid at Desk 3 booked Ada Okafor on Functional English L2.")
  }

  @Test("It is asked about the person and the class under one's hands only")
  func concern() {
    let driver = Driver()
    driver.press("okaf<Enter>")
    let asked = driver.app.update(.changed(since: 40))
    #expect(asked.contains(.elsewhere(since: 40, "204417", "IT-SHEETS")))
    driver.press("<Esc><Esc><Esc>")
    #expect(driver.app.top is TodayScreen)
    let athome = driver.app.update(.changed(since: 40))
    #expect(athome == [.today])
  }

  @Test("What was said of one's own act stays before it")
  func behind() {
    let driver = Driver()
    driver.press("okaf<Enter><Enter>")
    driver.office.meanwhile = [Self.line, Self.line]
    driver.answer(driver.app.update(.changed(since: 40)))
    #expect(driver.message.hasPrefix("Booked: "))
    #expect(driver.app.message?.text.contains("Meanwhile sreid at Desk 3") == true)
    #expect(driver.app.message?.text.hasSuffix("And 1 more act.") == true)
  }

  @Test(
    "Reading again moves no cursor and takes nothing away",
    arguments: ScreenSnapshotTests.screens.indices)
  func still(_ index: Int) {
    let driver = Driver()
    driver.press(ScreenSnapshotTests.screens[index].keys)
    let before = driver.frame
    driver.answer(driver.app.update(.changed(since: 0)))
    #expect(driver.frame.cursor == before.cursor)
    #expect(driver.text == before.text)
  }

  @Test("The class looked at stays under the cursor when another desk plans one before it")
  func classStays() {
    let driver = Driver()
    driver.press("<F3><Tab><Down><Down>")
    let before = driver.frame.cursor.map { driver.row($0.row) }
    var early = Cast.classes[0]
    early.theClass.code = "AAA-1"
    driver.office.classes.insert(early, at: 0)
    driver.answer(driver.app.update(.changed(since: 0)))
    #expect(driver.frame.cursor.map { driver.row($0.row) } == before)
    #expect(driver.text.contains("AAA-1") || driver.text.contains("7 of 7"))
  }
}
