import Canvas
import Domain
import Testing

@testable import Screens

@Suite("Courses, spaces, classes, people, departments and settings at the desk")
struct RecordsScreenTests {
  let driver = Driver()

  /// The keeping asked for last.
  private var kept: KeepAct? {
    driver.office.acts.compactMap { if case .keep(let act) = $0 { act } else { nil } }.last
  }

  @Test("Tab goes through the seven lists; each looks as its picture")
  func lists() throws {
    driver.press("<F11>")
    try expectSnapshot(driver.text, "records-courses")
    driver.press("<Tab>")
    try expectSnapshot(driver.text, "records-spaces")
    driver.press("<Tab>")
    try expectSnapshot(driver.text, "records-centres")
    driver.press("<Tab>")
    try expectSnapshot(driver.text, "records-equipment")
    driver.press("<Tab>")
    try expectSnapshot(driver.text, "records-departments")
    driver.press("<Tab>")
    try expectSnapshot(driver.text, "records-sites")
    driver.press("<Tab>")
    try expectSnapshot(driver.text, "records-settings")
    driver.press("<BackTab>")
    #expect(driver.title.contains("Sites"))
  }

  @Test("A course is added with what is written, and checked before")
  func newCourse() throws {
    driver.press("<F11><F6>KNIT<Tab>Knitting<Tab><Tab>odd<Ctrl-S>")
    #expect(driver.message.contains("formal, informal or mandatory"))
    driver.press("<Ctrl-U>informal<Tab><Tab><Tab>6<Tab>90<Tab>4<Tab>12")
    try expectSnapshot(driver.text, "course-form")
    driver.press("<Ctrl-S>")
    let course = Course(
      code: "KNIT", title: "Knitting", maximum: 12, sessions: 6, sessionMinutes: 90, minimum: 4)
    #expect(kept == .course(course, isNew: true))
    #expect(driver.app.top is RecordsScreen)
  }

  @Test("A course is changed and keeps its code")
  func changedCourse() {
    driver.press("<F11><Enter>X")
    #expect(driver.message.contains("A course keeps its code FM1."))
    driver.press("<Ctrl-Z><Tab>")
    driver.press("<Ctrl-U>Maths again<Ctrl-S>")
    guard case .course(let course, isNew: false) = kept else {
      Issue.record("no course was changed")
      return
    }
    #expect(course.title == "Maths again" && course.code == "FM1")
  }

  @Test("A space is changed; times are said back as they were understood")
  func changedSpace() {
    driver.press("<F11><Tab><Enter><Tab><Tab><Ctrl-U>20<Tab><Tab><Tab><Tab><Ctrl-U>8-20")
    #expect(driver.text.contains("= 08:00 to 20:00, 12 hours"))
    driver.press("<Ctrl-S>")
    guard case .space(let space, isNew: false) = kept else {
      Issue.record("no space was changed")
      return
    }
    #expect(space.capacity == 20 && space.opens == Cast.time("08:00"))
    #expect(space.equipment == [Equipment("PCs", 12)] && space.hasHearingLoop)
  }

  @Test("Of a class only what is other than before is changed")
  func changedClass() {
    driver.press("<F3>func<Tab>E<Tab><Ctrl-U>10<Ctrl-S>")
    var change = ClassChange()
    change.maximum = 10
    #expect(kept == .theClass("MATHS-L1", change))
    driver.press("E<Ctrl-S>")
    #expect(driver.message == "Nothing is changed yet.")
  }

  @Test("A class is never made smaller than those on it")
  func tooSmall() {
    driver.press("<F3>func<Tab>E<Tab><Ctrl-U>2")
    #expect(driver.message.contains("6 have a place already."))
  }

  @Test("A person's post is changed from a day on")
  func changedPerson() {
    driver.press("okaf<Tab>E<Tab><Tab><Tab><Tab><Tab><Ctrl-U>ICU")
    #expect(driver.text.contains("a department we know"))
    driver.press("<Tab><Tab><Tab><Tab>1 dec")
    #expect(driver.text.contains("= Tue 1 Dec 2026"))
    driver.press("<Ctrl-S>")
    guard case .person(let person, from: let day) = kept else {
      Issue.record("nobody was changed")
      return
    }
    #expect(person.number == "204417" && person.post.department == "ICU")
    #expect(day == Cast.day(2026, 12, 1))
  }

  @Test("A centre's hours are said back, an empty box opens it always")
  func centre() {
    driver.press("<F11><Tab><Tab><Enter>mon-thu 8-20")
    #expect(driver.text.contains("! Write mon-fri 08:00-20:00, sat 09:00-13:00."))
    driver.press("<Ctrl-U>mon-thu 08:00-20:00<Enter>")
    guard case .centre(let centre) = kept else {
      Issue.record("no centre was kept")
      return
    }
    #expect(centre.hours.map { Hours.text($0) } == "mon-thu 08:00-20:00")
    driver.press("<Enter><Ctrl-U><Enter>")
    guard case .centre(let always) = kept else { return }
    #expect(always.name == centre.name && always.hours == nil)
  }

  @Test("What spaces share is added, counted and taken out; a site is renamed")
  func stock() {
    driver.press("<F11><Tab><Tab><Tab><F6>tablets<Enter>")
    #expect(driver.text.contains("! Write 12 laptops."))
    driver.press("<Ctrl-U>9 tablets<Enter>")
    #expect(kept == .stock(Stock("tablets", 9)))
    driver.press("<Enter>0<Enter>")
    #expect(kept == .stock(Stock("laptops", 0)))
    driver.press("<Tab><Tab><Enter><Ctrl-U>St Brigid<Enter>")
    #expect(kept == .renameSite("Main site", to: "St Brigid"))
  }

  @Test("A department is merged and closed only after a question; a setting is checked")
  func departments() {
    driver.press("<F11><Tab><Tab><Tab><Tab><Enter><Down><Enter><Enter>")
    #expect(driver.text.contains("Merge Catering into ICU?"))
    driver.press("<Enter>")
    #expect(kept == nil)
    driver.press("<Enter><Down><Enter><Enter><Right><Enter>")
    #expect(kept == .merge("Catering", into: "ICU"))
    driver.press("<Enter><End><Enter>")
    #expect(driver.text.contains("Close Catering?"))
    driver.press("<Right><Enter>")
    #expect(kept == .close("Catering"))
    driver.press("<Tab><Tab><End><Up><Enter><Ctrl-U>99<Enter>")
    #expect(driver.message.contains("a number of days from 1 to 60"))
    driver.press("<Ctrl-U>9<Enter>")
    #expect(kept == .set(.decisionDays, "9"))
  }
}
