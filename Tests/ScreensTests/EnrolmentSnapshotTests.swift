import Canvas
import Testing

/// The screens of offers, release, moves and decisions, on a class where all of it happens.
@Suite("Screens of a busy class as they look")
struct EnrolmentSnapshotTests {
  /// The keys that open the roster of the busy class.
  private static let roster = "<F3>cook<Enter>"

  /// Each screen, and the keys that lead to it from Today.
  static let screens: [(name: String, keys: String)] = [
    ("busy-today", "<Tab><Tab>"), ("busy-roster", roster),
    ("busy-roster-offered", roster + downs(5)), ("busy-roster-asked", roster + downs(6)),
    ("busy-roster-waiting", roster + downs(8)), ("busy-roster-promoted", roster + "<End>"),
    ("decline-offer", roster + downs(5) + "d"),
    ("managers-reply", roster + downs(6) + "<Enter>"),
    ("managers-name", roster + downs(6) + "<Enter><Enter>"),
    ("release-declined-why", roster + downs(6) + "<Enter>decl<Enter>"),
    ("why", roster + downs(7) + "y"), ("why-turn", roster + downs(8) + "y" + downs(11)),
    ("move-choice", roster + "  m"), ("move", roster + "  m<Enter>"),
    ("move-question", roster + "  m<Enter><Enter>"),
    ("merge", "<F3>cook<Tab><F9>merge<Enter><Enter>"),
    ("merge-question", "<F3>cook<Tab><F9>merge<Enter><Enter><Enter>"),
    ("below-minimum", "<Tab><Tab><Down><Down><Enter>"),
    ("run-below-minimum", "<Tab><Tab><Down><Down><Enter><Enter>"),
    ("postpone", "<Tab><Tab><Down><Down><Enter>post<Enter>+10"),
    ("complete", "<Tab><Tab><End><Enter>"), ("keep-places", roster + "<F9>keep<Enter>first-time"),
    ("call-list", roster + "cno tutor<Enter>"), ("busy-find", "nguyen<Enter>"),
    ("offer-answer", "nguyen<Enter>a"), ("buddy", "grzy<Enter>B"),
    ("buddy-found", "grzy<Enter>Bokaf<Enter>"), ("buddy-time", "grzy<Enter>Bokaf<Enter><Enter>"),
    ("release-model", "grzy<Enter>t"),
  ]

  private static func downs(_ count: Int) -> String {
    String(repeating: "<Down>", count: count)
  }

  static func driver(columns: Int = 80, rows: Int = 24) -> Driver {
    Driver(columns: columns, rows: rows, office: .busy)
  }

  @Test("Every screen at 80x24 is as its picture", arguments: screens.indices)
  func ordinary(_ index: Int) throws {
    let driver = Self.driver()
    driver.press(Self.screens[index].keys)
    try expectSnapshot(driver.text, Self.screens[index].name)
  }

  private static let large = [
    "busy-today", "busy-roster", "busy-roster-waiting", "why-turn", "move", "merge", "busy-find",
    "keep-places",
  ]

  @Test("At 200x50 the room is used", arguments: large)
  func wide(_ name: String) throws {
    let keys = try #require(Self.screens.first { $0.name == name }?.keys)
    let driver = Self.driver(columns: 200, rows: 50)
    driver.press(keys)
    try expectSnapshot(driver.text, name + "-200x50")
  }

  @Test("At 60x16 every screen can be used", arguments: screens.indices)
  func small(_ index: Int) {
    let driver = Self.driver(columns: 60, rows: 16)
    driver.press(Self.screens[index].keys)
    let frame = driver.frame
    #expect(frame.cursor.map { frame.contains($0) } == true)
    let bar = driver.row(15)
    #expect([" ? Help", " F1 Help", " Esc "].contains { bar.hasPrefix($0) }, "\(bar)")
  }
}
