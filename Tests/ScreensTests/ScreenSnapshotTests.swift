import Testing

@Suite("Screens as they look")
struct ScreenSnapshotTests {
  /// Each screen, and the keys that lead to it from Today.
  static let screens: [(name: String, keys: String)] = [
    ("today", ""), ("today-sessions", "<Down>"), ("find", "okaf"), ("find-classes", "okaf<Enter>"),
    ("find-booked", "okaf<Enter><Enter>"), ("find-nobody", "zzz"), ("classes", "<F3>"),
    ("classes-filtered", "<F3>func"), ("roster", "<Down>o"), ("roster-ticked", "<Down>o  "),
    ("register", "<Down>r"), ("register-marked", "<Down>rpla"), ("reports", "<F8><Enter>"),
    ("reports-choice", "<F8>"), ("spaces", "<F7>"), ("spaces-week", "<F7>v"),
    ("new-person", "<F6>1234 5<Tab>Łoś"),
    ("plan-class", "<F3><F6>yoga<Tab>Y-2<Tab>thu week<Tab>13-15"),
    ("help", "?"), ("palette", "<Down>:"), ("history", "<F9>hist<Enter>"),
    ("roster-waiting", "<Down>o<End>"), ("withdraw-reason", "<Down>ow"),
    ("withdraw-many", "<Down>o  w<Enter>"),
    ("agreements", ":learning agr<Enter>"), ("agreement", ":learning agr<Enter><Enter>"),
    ("draft-agreement", ":learning agr<Enter><F6>LLA-3<Tab>Learning agreement"),
    ("agreement-draft", ":learning agr<Enter><Down><Enter>"),
    ("agreement-sign", ":learning agr<Enter><Down><Down><Enter><Enter>"),
    ("submit", "<Down>r=<Ctrl-S>"), ("submit-unmarked", "<Down>rp<Ctrl-S>"), ("late", "<Down>rl"),
  ]

  @Test("Every screen at 80x24 is as its picture", arguments: screens.indices)
  func ordinary(_ index: Int) throws {
    let driver = Driver()
    driver.press(Self.screens[index].keys)
    try expectSnapshot(driver.text, Self.screens[index].name)
  }

  static let sizes: [(name: String, keys: String, columns: Int, rows: Int)] = [
    ("today-200x50", "", 200, 50), ("find-200x50", "okaf<Enter>", 200, 50),
    ("classes-200x50", "<F3>", 200, 50), ("spaces-200x50", "<F7>", 200, 50),
    ("agreements-200x50", ":learning agr<Enter>", 200, 50),
    ("agreement-200x50", ":learning agr<Enter><Enter>", 200, 50),
    ("agreements-60x16", ":learning agr<Enter>", 60, 16),
    ("today-60x16", "", 60, 16), ("find-60x16", "okaf<Enter>", 60, 16),
    ("find-120x35", "okaf<Enter>", 120, 35),
    ("register-60x16", "<Down>rp", 60, 16), ("spaces-60x16", "<F7>", 60, 16),
    ("plan-class-60x16", "<F3><F6>", 60, 16), ("too-small-40x10", "", 40, 10),
  ]

  @Test("Large screens use their room, small ones drop columns", arguments: sizes.indices)
  func otherSizes(_ index: Int) throws {
    let size = Self.sizes[index]
    let driver = Driver(columns: size.columns, rows: size.rows)
    driver.press(size.keys)
    try expectSnapshot(driver.text, size.name)
  }
}
