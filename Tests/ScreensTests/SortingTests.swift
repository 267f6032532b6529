import Canvas
import Domain
import Testing

@testable import Screens

@Suite("Lists are sorted by their columns")
struct SortingTests {
  let driver = Driver()

  /// The first word of each row of the list between two rows of the screen.
  private func words(_ rows: Range<Int>, at word: Int) -> [String] {
    rows.map { row in
      let words = driver.row(row).drop { "> ".contains($0) }.split(separator: " ")
      return words.indices.contains(word) ? String(words[word]) : ""
    }
  }

  @Test("The learners of a class by name, the other way round, by department, as they were")
  func roster() {
    driver.press("<Down>os")
    #expect(driver.row(3).contains("Name ^"))
    #expect(words(4..<10, at: 0) == ["1", "2", "3", "4", "5", "6"])
    driver.press("S")
    #expect(driver.row(3).contains("Name v"))
    // Each keeps the number it has on paper.
    #expect(words(4..<10, at: 0) == ["6", "5", "4", "3", "2", "1"])
    driver.press("ss")
    #expect(driver.row(3).contains("Depart… ^") || driver.row(3).contains("Depar… ^"))
    #expect(driver.row(4).contains("Catering") && driver.row(9).contains("X-ray"))
    driver.press("sss")
    #expect(!driver.row(3).contains("^"))
    #expect(words(4..<10, at: 0) == ["1", "2", "3", "4", "5", "6"])
    #expect(driver.row(10).contains("Waiting for a place, in order"))
  }

  @Test("Who was chosen stays chosen, and the cursor with them")
  func chosen() {
    driver.press("<Down>oS")
    #expect(driver.row(9).hasPrefix(">  1  Adeyemi, Tunde"))
    #expect(driver.frame.cursor?.row == 9)
  }

  @Test("A click on a heading sorts by it, a second one turns it round")
  func clicked() {
    driver.press("<F11>")
    let heading = driver.row(2)
    let column = heading.distance(
      from: heading.startIndex,
      to: heading.firstRange(of: "Course")?.lowerBound ?? heading.startIndex)
    driver.send(.mouse(row: 2, column: column, button: .press))
    #expect(driver.row(2).contains("Course ^"))
    driver.send(.mouse(row: 2, column: column, button: .press))
    #expect(driver.row(2).contains("Course v"))
  }

  @Test("A narrow heading is cut before its mark is")
  func narrow() {
    driver.press(":learning agr<Enter>sss")
    #expect(driver.row(2).contains("^"))
    driver.press("<Ctrl-R>s")
    #expect(driver.row(2).contains("When ^"))
    driver.press("<F11><BackTab>s")
    #expect(driver.message == "This list has one order only.")
  }

  @Test("The people found by any column, who is chosen staying chosen; other words begin anew")
  func people() {
    driver.press("<F2>a<Down>")
    let chosen = driver.app.top as? FindScreen
    let count = chosen?.found?.lines.count ?? 0
    #expect(count > 1)
    driver.press("ssss")
    #expect(driver.text.contains("Department ^"))
    let departments = (driver.app.top as? FindScreen)?.found?.lines.map { $0.department ?? "" }
    #expect(departments == departments?.sorted())
    #expect((driver.app.top as? FindScreen)?.person == chosen?.person)
    driver.press("S")
    let backwards = (driver.app.top as? FindScreen)?.found?.lines.map { $0.department ?? "" }
    #expect(backwards == departments?.reversed())
    driver.press("/<Ctrl-U>o<Down>")
    #expect(!driver.text.contains("Department v") && !driver.text.contains(" ^"))
  }

  @Test("The classes somebody may join keep the order of what can be booked")
  func offers() {
    driver.press("okaf<Enter>s")
    #expect(driver.message == "This list has one order only.")
  }

  @Test("Today's sessions by class, the other way round, as they begin; in the box s is a letter")
  func today() {
    driver.press("<Down>ss")
    #expect(driver.text.contains("Class ^"))
    #expect(words(6..<7, at: 1) == ["Everyday"] || driver.text.contains("Everyday"))
    let first = (driver.app.top as? TodayScreen)?.listed.first?.label.code
    driver.press("S")
    #expect((driver.app.top as? TodayScreen)?.listed.last?.label.code == first)
    let chosen = (driver.app.top as? TodayScreen)?.session?.label.code
    #expect(chosen == "MATHS-L1")
    driver.press("<Esc>s")
    #expect(driver.app.top is FindScreen)
  }

  @Test("Holidays and closures by what they are, and by day again")
  func calendar() {
    driver.office.calendar.closures = [
      Closure(
        code: "C1", of: .trust, first: Cast.today + 2, last: Cast.today + 3, reason: "new floor")
    ]
    driver.press("<Ctrl-X>s")
    #expect(driver.row(2).contains("Days ^"))
    driver.press("ss")
    #expect(driver.row(2).contains("Code ^"))
    let rows = (driver.app.top as? CalendarScreen)?.rows ?? []
    #expect(rows.last?.code == "C1" && rows.count > 3)
    driver.press("S")
    #expect((driver.app.top as? CalendarScreen)?.rows.first?.code == "C1")
  }
}

@Suite("What is written in a box is not lost")
struct DraftTests {
  @Test("Esc keeps it for the same box on the same screen, where it is proposed again")
  func again() {
    let driver = Driver()
    driver.press("<F3>func<Tab>c")
    driver.press("the room is flooded<Esc>")
    #expect(
      driver.message.hasSuffix(
        "What you wrote is kept, and there again when you come back to it."))
    driver.press("c")
    #expect(driver.text.contains("the room is flooded"))
  }

  @Test("Marks by row are kept over a dropped line, for their register and no other")
  func dropped() {
    let driver = Driver()
    driver.press("<Down>r#1-3 P")
    let kept = driver.app.keptForms
    #expect(kept.map(\.texts) == [["1-3 P"]])
    let next = Driver()
    next.answer(next.app.reopen(KeptForm.read(KeptForm.text(kept))))
    #expect(next.message.contains("What you were writing when this desk was cut off is kept:"))
    next.press("<F3>it<Tab>r#<Esc><Esc><F3><Ctrl-U>func<Tab>r#")
    #expect(next.text.contains("1-3 P"))
    next.press("<Enter>")
    #expect(next.app.keptForms.isEmpty)
  }

  @Test("A badge scanned in the field of a badge is written there; elsewhere in a form it is not")
  func badge() {
    let driver = Driver()
    driver.press("<Ctrl-N><Scan 300111>Ferreira<Scan 300112>")
    #expect(driver.message.contains("this is a form"))
    #expect(driver.text.contains("300111") && !driver.text.contains("300112"))
  }
}
