import Canvas
import Domain
import Testing

@testable import Screens

/// What a screen reader or a Braille line says: the row the cursor is on, after every key. From
/// that alone each task can be followed.
@Suite("The cursor's row tells each task")
struct TranscriptTests {
  static let tasks: [(name: String, keys: String, isBusy: Bool)] = [
    ("book", "okaf<Enter><Enter>", false), ("scan", "<Scan 204417><Enter><Enter><Ctrl-Z>", false),
    ("withdraw", "okaf<Tab>w<Down><Enter>", false),
    ("waiting-list", "<F3>func<Tab><Enter><End><Up>", false),
    ("register", "<Tab><Enter>pl<Enter>u=<Ctrl-S>", false),
    ("answer", "<Tab><Tab><Enter>", true), ("together", "okaf<Tab>  <Enter><Enter><Enter>", false),
    ("report", "<F8><Down><Enter>", false), ("palette", "<F9>hist<Enter>", false),
    ("plan", "<Ctrl-T>yoga<Tab>Y-2<Tab>thu week<Tab>13-15<Tab>", false),
  ]

  @Test("Each task reads as it was recorded", arguments: tasks.indices)
  func transcript(_ index: Int) throws {
    let task = Self.tasks[index]
    let driver = Driver(office: task.isBusy ? .busy : FakeOffice())
    var lines = [Self.line("", driver)]
    for key in Driver.keys(task.keys) {
      driver.send(key)
      lines.append(Self.line(Self.name(key), driver))
    }
    try expectSnapshot(lines.joined(separator: "\n"), "transcript-\(task.name)")
  }

  private static func name(_ key: Key) -> String {
    if case .scan(let badge) = key { "Scan \(badge)" } else { key.label }
  }

  private static func line(_ key: String, _ driver: Driver) -> String {
    let frame = driver.frame
    let row = frame.cursor.map { frame.line($0.row) } ?? ""
    let words = row.split(separator: " ").joined(separator: " ")
    let said = driver.app.message.map { " || \($0.text)" } ?? ""
    return "\(key.isEmpty ? "start" : key): \(words)\(said)"
  }
}
