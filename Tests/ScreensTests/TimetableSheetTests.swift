import Domain
import Screens
import Testing

@Suite("Sheets of the timetable, at the desk")
struct TimetableSheetTests {
  let driver = Driver()

  @Test("Door sheets are made at once, of every space for today")
  func doors() {
    driver.press("<F8>door<Enter>")
    #expect(driver.title.contains("Door sheets"))
    #expect(driver.office.sheets == [.doorSheets(nil, on: nil)])
    driver.press("p")
    guard case .print = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
  }

  @Test("One space is chosen from a list, and the day as people say it")
  func oneDoor() {
    driver.press("<F8>door<Enter>c<F4>learning 2<Enter>")
    #expect(driver.office.sheets.last == .doorSheets("LEARN2", on: nil))
    driver.press("c<Tab>tomorrow<Enter>")
    #expect(driver.office.sheets.last == .doorSheets("LEARN2", on: Cast.today + 1))
  }

  @Test("A room diary is of this week, or of the week of a day")
  func diary() {
    driver.press("<F8>room d<Enter>")
    #expect(driver.office.sheets.last == .roomDiary(nil, week: nil))
    driver.press("cLEARN2<Tab>1 dec<Enter>")
    #expect(driver.office.sheets.last == .roomDiary("LEARN2", week: Cast.day(2026, 12, 1)))
    driver.press("f<Enter>")
    #expect(driver.message.contains("Saved as room-diary.pdf"))
  }

  @Test("A space that is not there and a day that is none are told before anything is made")
  func wrong() {
    driver.press("<F8>door<Enter>cNO<Enter>")
    #expect(driver.message.contains("There is no space NO. F4 shows them."))
    driver.press("<Ctrl-U><Tab>someday<Enter>")
    #expect(driver.message.contains("Not a date."))
    #expect(driver.office.sheets.count == 1)
  }

  @Test(
    "Timetable and change notice ask for their class first",
    arguments: [("timeta", false), ("change not", true)])
  func classes(_ letters: String, _ isNotice: Bool) {
    driver.press("<F8>\(letters)<Enter>maths<Enter>")
    #expect(
      driver.office.sheets == [isNotice ? .changeNotice("MATHS-L1") : .timetable("MATHS-L1")])
  }
}
