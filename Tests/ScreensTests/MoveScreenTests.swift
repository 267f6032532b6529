import Domain
import Screens
import Testing

/// Moving people and merging classes: looked at first, then done.
@Suite("Moving people at the desk")
struct MoveScreenTests {
  let driver = Driver(office: .busy)

  /// The preview of moving the first so many learners to the next run of the course.
  private func openMove(_ count: Int) {
    driver.press("<F3>cook<Enter>" + String(repeating: " ", count: count) + "m<Enter>")
  }

  @Test("Classes of the same course come first, and choosing one does nothing yet")
  func preview() {
    driver.press("<F3>cook<Enter>  m")
    #expect(driver.message == "Enter takes “Cooking on a budget (COOK-2)”.")
    driver.press("<Enter>")
    #expect(driver.text.contains("2 can go, 0 cannot"))
    #expect(driver.message.hasPrefix("Nothing is done yet. Enter moves 2 of 2"))
    #expect(driver.office.acts.isEmpty)
  }

  @Test("Several people are asked about once, with the safe answer highlighted")
  func several() {
    openMove(2)
    driver.press("<Enter>")
    #expect(driver.text.contains("Move 2 people?"))
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty)
    driver.press("<Enter><Right><Enter>")
    #expect(
      driver.office.acts
        == [.move(MovePlan(people: ["201155", "176003"], from: "COOK-1", to: "COOK-2"))])
    #expect(driver.title.contains("Classes > Cooking on a budget (COOK-1)"))
    #expect(driver.message.hasPrefix("Moved: 2 people"))
  }

  @Test("One person is moved with Enter alone")
  func one() {
    driver.press("<F3>cook<Enter>m<Enter><Enter>")
    #expect(
      driver.office.acts == [.move(MovePlan(people: ["201155"], from: "COOK-1", to: "COOK-2"))])
  }

  @Test("Whom the rules keep stays behind, unless the rule is set aside for a reason")
  func blocked() {
    driver.office.blocked["176003"] = .clash(
      Cast.person("176003").name, ClassLabel("COOK-2", "Cooking on a budget"),
      with: ClassLabel("ENG-L2", "Functional English L2"), on: Cast.day(2026, 12, 3),
      from: Cast.time("17:00"), to: Cast.time("19:00"))
    openMove(2)
    #expect(driver.text.contains("1 can go, 1 cannot"))
    #expect(driver.message.contains("Siân Davies stays."))
    driver.press("<Down>")
    #expect(driver.text.contains("Siân Davies cannot go on."))
    driver.press("aher wish<Enter>")
    #expect(driver.text.contains("2 can go, 0 cannot"))
    driver.press("<Enter><Right><Enter>")
    #expect(
      driver.office.acts == [
        .move(
          MovePlan(
            people: ["201155", "176003"], from: "COOK-1", to: "COOK-2", override: "her wish"))
      ])
  }

  @Test("Those who can go are moved without those who cannot")
  func part() {
    driver.office.blocked["176003"] = .leaver(
      Cast.person("176003").name, lastDay: Cast.day(2026, 11, 1))
    openMove(2)
    driver.press("<Enter>")
    #expect(
      driver.office.acts == [.move(MovePlan(people: ["201155"], from: "COOK-1", to: "COOK-2"))])
  }

  @Test("Whoever would lose a place is counted, named and asked about, one person too")
  func losesPlace() {
    driver.office.waitsThere = ["176003"]
    openMove(3)
    #expect(driver.text.contains("3 can go: 2 with a place, 1 waits"))
    #expect(driver.text.contains("Waits: place"))
    driver.press("<Enter>")
    #expect(driver.text.contains("1 loses the place and waits: Siân Davies."))
    driver.press("<Enter><Esc><Esc><Home><Ctrl-A><Ctrl-A><Down>m<Enter>")
    #expect(driver.message.contains("1 loses the place and waits: Siân Davies."))
    driver.press("<Enter>")
    #expect(driver.text.contains("1 loses the place and waits: Siân Davies."))
    #expect(driver.office.acts.isEmpty)
  }

  @Test("Where nobody can go on Enter merges nothing, and classes nobody may join are not listed")
  func nobody() throws {
    for person in FakeOffice.busy.learners["COOK-1"] ?? [] {
      driver.office.blocked[person] = .leaver(
        Cast.person(person).name, lastDay: Cast.day(2026, 11, 1))
    }
    driver.press("<F3>cook<Tab><F9>merge<Enter>")
    #expect(!driver.text.contains("Functional Maths L1"), "It has begun")
    driver.press("<Enter>")
    #expect(driver.message.contains("Nobody can go on there."))
    driver.press("<Enter>")
    #expect(driver.office.acts.isEmpty)
    #expect(!driver.text.contains("Merge into Cooking"))
  }

  @Test("A merge names who cannot go on, and offers the list of whom to tell")
  func merge() {
    driver.office.blocked["176003"] = .leaver(
      Cast.person("176003").name, lastDay: Cast.day(2026, 11, 1))
    driver.press("<F3>cook<Tab><F9>merge<Enter><Enter><Enter>")
    #expect(driver.text.contains("Siân Davies cannot go on there, and have to be told."))
    driver.press("<Right><Enter>")
    #expect(
      driver.office.acts == [.move(MovePlan(people: nil, from: "COOK-1", to: "COOK-2"))])
    #expect(driver.text.contains("5 people have to be told"))
    driver.press("<Enter>")
    #expect(driver.title.contains("Reports > Call list"))
  }

  @Test("Esc from the choice leaves a screen that says what to do, and Esc again the roster")
  func escape() {
    driver.press("<F3>cook<Enter>m<Esc>")
    #expect(driver.message == "F4 chooses the class.")
    driver.press("<Esc>")
    #expect(driver.title.contains("Classes > Cooking on a budget"))
    #expect(driver.office.acts.isEmpty)
  }
}
