import Canvas
import Domain
import Testing

@testable import Screens

/// The table of acts of every screen, from which hints, keys, help and palette are made.
@Suite("The tables of acts")
struct ActTableTests {
  struct Table: Sendable, CustomTestStringConvertible {
    let name: String
    /// The name of the screen's type.
    let type: String
    let lines: [ActLine]
    var testDescription: String { name }

    init(_ screen: any Screen) {
      name = screen.title
      type = "\(Swift.type(of: screen))"
      lines = screen.lines
    }
  }

  static let tables: [Table] = [
    Table(TodayScreen(day: Cast.today)), Table(FindScreen()), Table(ClassesScreen()),
    Table(RosterScreen("MATHS-L1")), Table(RegisterScreen("MATHS-L1", session: 4)),
    Table(ReportsScreen(today: Cast.today)), Table(SpacesScreen(day: Cast.today)),
    Table(AgreementsScreen()), Table(AgreementScreen("LLA-1")), Table(DraftAgreementScreen()),
    Table(WhyScreen("204417", on: "MATHS-L1")),
    Table(MoveScreen(merging: Cast.kept.theClass.label)), Table(KeepPlacesScreen(Cast.kept)),
    Table(HistoryScreen(of: nil)), Table(NewPersonScreen()), Table(PlanClassScreen()),
    Table(MoveSessionScreen(Cast.kept.theClass.label, Cast.kept.sessions[0])),
    Table(BookSpaceScreen()), Table(CloseScreen()), Table(CalendarScreen()),
    Table(CentreWeekScreen(Cast.today, of: nil, Cast.today)), Table(RecordsScreen()),
    Table(CourseFormScreen()), Table(SpaceFormScreen()), Table(ChangeClassScreen(Cast.kept)),
    Table(ChangePersonScreen(Cast.people[0])), Table(ImportScreen()),
    Table(RefreshStaffScreen()),
  ]

  static var everywhere: [ActLine] {
    let app = App(DeskIdentity(actor: "a", desk: "d"), now: Cast.now, columns: 80, rows: 24)
    return App.everywhere.map { $0.line(for: app) }
  }

  @Test("Every act has a name, a help sentence and a key", arguments: tables)
  func actsAreWhole(_ table: Table) {
    for line in table.lines + Self.everywhere {
      #expect(!line.name.isEmpty)
      #expect(line.help.count > 10, "\(line.name)")
      #expect(!line.keys.isEmpty, "\(line.name)")
      #expect(line.keys.allSatisfy { !$0.label.isEmpty }, "\(line.name)")
    }
  }

  @Test("Every screen there is has its table here")
  func allScreens() throws {
    let found = try SourceOfScreens.types()
    #expect(found.count > 15)
    #expect(found == Set(Self.tables.map(\.type)))
  }

  @Test("A letter a screen has a use for never falls through to an act of everywhere")
  func lettersStay() {
    let driver = Driver()
    driver.office.isSubmitted = true
    driver.press("<Down>r")
    driver.press("u")
    #expect(!driver.office.acts.contains { if case .undo = $0 { true } else { false } })
  }

  @Test("No act is on a bare digit, so that no badge can ever be a command", arguments: tables)
  func noDigits(_ table: Table) {
    for key in (table.lines + Self.everywhere).flatMap(\.keys) {
      if case .character(let letter) = key { #expect(!letter.isNumber, "\(key)") }
    }
  }

  @Test("No name stands twice, so that the palette is not ambiguous", arguments: tables)
  func namesAreUnique(_ table: Table) {
    let names = table.lines.map(\.name)
    #expect(Set(names).count == names.count, "\(names)")
  }

  @Test("Every letter of the register's marks is that of the mark")
  func markLetters() {
    let marks = RegisterScreen("MATHS-L1", session: 4).lines as [ActLine]
    let letters = marks.filter(\.isMark).flatMap(\.keys).compactMap { key -> Character? in
      if case .character(let letter) = key { letter } else { nil }
    }
    #expect(letters == ["p", "l", "e", "a", "u", "n", "x", "t", "."])
  }

  /// Screens with a hint bar, and the office they are opened on.
  static let hinted: [(keys: String, isBusy: Bool)] =
    ScreenSnapshotTests.screens.map { ($0.keys, false) }
    + EnrolmentSnapshotTests.screens.map { ($0.keys, true) }

  private static func driver(_ index: Int) -> Driver {
    let driver = Driver(office: hinted[index].isBusy ? .busy : FakeOffice())
    driver.press(hinted[index].keys)
    return driver
  }

  @Test("What a hint bar offers does something on that screen", arguments: hinted.indices)
  func hintsAct(_ index: Int) {
    let start = Self.driver(index)
    guard start.app.overlay == nil else { return }
    let keys = start.app.hintedKeys.flatMap { $0 }
    #expect(keys.count > 3)
    for key in keys {
      let driver = Self.driver(index)
      driver.app.message = nil
      let before = driver.text
      let asked = driver.app.update(.key(key))
      #expect(
        !asked.isEmpty || driver.text != before || driver.app.overlay != nil,
        "\(key.label) on \(driver.app.top.title)")
      // Saving a form that is not in order rightly says what is wrong.
      if driver.app.top is any FormScreen { continue }
      #expect(driver.app.message?.isBad != true, "\(key.label) on \(driver.app.top.title)")
    }
  }

  @Test("Help and palette list every act of the screen and of everywhere")
  func helpIsWhole() {
    let driver = Driver()
    let all = driver.app.commands.count
    driver.press("?")
    #expect(driver.text.contains("\(all) of \(all)"))
    driver.press("<Esc>:")
    #expect(driver.text.contains("\(all) of \(all)"))
  }

  @Test("Help begins the hint bar on every screen", arguments: ScreenSnapshotTests.screens.indices)
  func helpIsFirst(_ index: Int) {
    let driver = Driver(columns: 60, rows: 16)
    driver.press(ScreenSnapshotTests.screens[index].keys)
    guard driver.app.overlay == nil else { return }
    let bar = driver.row(15)
    #expect(bar.hasPrefix(" ? Help") || bar.hasPrefix(" F1 Help"), "\(bar)")
  }
}
