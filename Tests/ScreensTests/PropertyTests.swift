import Canvas
import Domain
import Foundation
import SeededNumbers
import Testing

@testable import Screens

@Suite("Whatever is pressed")
struct PropertyTests {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABGS0123456789 .=#/[]?:+-łé王")

  private static func key(_ numbers: inout SeededGenerator) -> Key {
    switch Int.random(in: 0..<40, using: &numbers) {
    case 0: return .escape
    case 1...6: return .enter
    case 7, 8: return .tab
    case 9: return .backTab
    case 10...13: return .down
    case 14, 15: return .up
    case 16: return .left
    case 17: return .right
    case 18: return .pageDown
    case 19: return .pageUp
    case 20: return Bool.random(using: &numbers) ? .home : .end
    case 21...23: return .function(Int.random(in: 1...9, using: &numbers))
    case 24: return .control(["s", "z", "l", "p", "u", "w"].randomElement(using: &numbers) ?? "s")
    case 25: return .backspace
    case 26: return .scan(["204417", "205512", "999999"].randomElement(using: &numbers) ?? "0")
    case 27: return .paste("okaf \u{1F469}\n")
    case 28:
      return .mouse(
        row: Int.random(in: -1..<60, using: &numbers),
        column: Int.random(in: -1..<200, using: &numbers), button: .press)
    case 29:
      return .resize(
        columns: Int.random(in: 1...220, using: &numbers),
        rows: Int.random(in: 1...60, using: &numbers))
    default: return .character(letters.randomElement(using: &numbers) ?? "a")
    }
  }

  /// Four that are always the same, and one that is new at every run; `SEED` gives it again.
  private static let seeds: [UInt64] = {
    let asked = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) }
    return [1, 2, 3, 4, asked ?? UInt64.random(in: 5...999_999)]
  }()

  @Test(
    "Of 100,000 keys, pastes, scans, clicks and resizes none traps, loses an edit or the cursor",
    arguments: seeds)
  func monkey(_ seed: UInt64) {
    print("Random keys with SEED=\(seed)")
    var numbers = SeededGenerator(seed: seed)
    // Every second desk is one on which places are offered and held.
    let driver = Driver(office: seed % 2 == 0 ? .busy : FakeOffice())
    for count in 0..<20_000 {
      let key = Self.key(&numbers)
      let before = Written(driver)
      driver.send(key)
      before.expectKept(by: driver, "SEED=\(seed), key \(count), \(key)")
      guard count % 4 == 0 else { continue }
      let frame = driver.frame
      guard let cursor = frame.cursor, frame.contains(cursor) else {
        Issue.record(
          "SEED=\(seed): no cursor after key \(count), \(key), on \(driver.app.top.title)")
        return
      }
      let isWide = (0..<frame.rows).contains {
        TextWidth.cells(frame.line($0)) > driver.app.room.columns
      }
      if isWide || frame.columns != driver.app.room.columns {
        Issue.record("SEED=\(seed): a line wider than the window after key \(count), \(key)")
        return
      }
      if count % 500 == 0 { expectHome(driver, count) }
    }
  }

  /// What is written in forms before a key.
  private struct Written {
    let forms: [KeptForm]
    let acts: Int
    let isAsked: Bool

    init(_ driver: Driver) {
      forms = driver.app.keptForms
      acts = driver.office.acts.count
      isAsked = driver.app.overlay != nil
    }

    /// A form goes only when it was saved, or somebody answered that it may.
    func expectKept(by driver: Driver, _ when: String) {
      guard !isAsked, driver.office.acts.count == acts else { return }
      let now = Set(driver.app.keptForms.map(\.form))
      for form in forms where !now.contains(form.form) {
        Issue.record("\(when): what was written in \(form.form) is lost")
      }
    }
  }

  private func expectHome(_ driver: Driver, _ count: Int) {
    driver.send(.resize(columns: 80, rows: 24))
    for _ in 0..<10 {
      driver.send(.escape)
      // A form with something written asks; leaving it is the second answer.
      if case .question = driver.app.overlay, driver.app.top.unsaved != nil {
        driver.press("<Right><Enter>")
      }
    }
    #expect(driver.app.screens.count == 1, "after key \(count): \(driver.app.top.title)")
    #expect(driver.app.overlay == nil)
  }

  /// Every screen there is a picture of, and the office it is opened on.
  private static let screens: [(keys: String, isBusy: Bool)] =
    ScreenSnapshotTests.screens.map { ($0.keys, false) }
    + EnrolmentSnapshotTests.screens.map { ($0.keys, true) }

  private static func driver(_ index: Int) -> Driver {
    let driver = Driver(office: screens[index].isBusy ? .busy : FakeOffice())
    driver.press(screens[index].keys)
    return driver
  }

  @Test("Every screen is drawn at every size", arguments: screens.indices)
  func sizes(_ index: Int) {
    for (columns, rows) in [
      (1, 1), (59, 15), (60, 16), (61, 17), (80, 24), (119, 30), (120, 30), (132, 43), (300, 100),
    ] {
      let driver = Self.driver(index)
      driver.send(.resize(columns: columns, rows: rows))
      let frame = driver.frame
      #expect(frame.columns == columns && frame.rows == rows)
      #expect(frame.cursor != nil)
    }
  }

  @Test(
    "Without colours and reversal the same is said: what is reversed is also marked",
    arguments: screens.indices)
  func marksBesideStyles(_ index: Int) {
    let driver = Self.driver(index)
    let frame = driver.frame
    for row in 1..<frame.rows {
      let reversed = (0..<frame.columns).filter { frame[row, $0]?.style.contains(.reverse) == true }
      guard let first = reversed.first else { continue }
      let text = (first..<frame.columns).compactMap { frame[row, $0]?.scalar }
      let isMarked = text.first == ">" || text.first == "[" || frame[row, 0]?.scalar == ">"
      #expect(isMarked, "row \(row): \(frame.line(row))")
    }
  }

  @Test(
    "The cursor stands on the chosen row or in the field",
    arguments: screens.indices)
  func cursorOnFocus(_ index: Int) {
    let driver = Self.driver(index)
    let frame = driver.frame
    guard let cursor = frame.cursor else {
      Issue.record("No cursor")
      return
    }
    let line = frame.line(cursor.row)
    #expect(line.contains(">") || line.contains("["), "\(line)")
  }
}
