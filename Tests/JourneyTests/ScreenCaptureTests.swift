import Foundation
import Testing

/// The ten main screens as they stand in a real terminal, kept as text in `docs/screens` for those
/// who have not seen the desk yet. `RECORD=1` records them anew.
@Suite("Pictures of the desk", .serialized)
struct ScreenCaptureTests {
  static let screens: [(name: String, keys: [String])] = [
    ("today", []), ("find", ["okaf", "Enter"]), ("classes", ["F3"]),
    ("roster", ["F3", "Tab", "Enter"]),
    ("register", ["Tab", "Enter"]), ("spaces", ["F7"]), ("reports", ["F8", "Enter"]),
    ("plan-a-class", ["C-t"]), ("agreements", ["C-g"]), ("help", ["F1"]),
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/screens")

  @Test("Each is as docs/screens shows it", arguments: [(80, 24), (120, 40)])
  func captures(_ columns: Int, _ rows: Int) throws {
    let trust = try Trust()
    let file = trust.folder + "/demonstration.sqlite"
    let now = "2026-11-24T10:30"
    trust.command("demo --staff 300 --no-desk --at \(file)", now: now)
    for screen in Self.screens {
      let desk = try DeskWindow(
        trust, columns: columns, rows: rows, options: "--database \(file)", now: now)
      for key in screen.keys {
        if key == key.lowercased() { desk.type(key) } else { desk.press(key) }
      }
      try expect(desk.rows, "\(screen.name)-\(columns)x\(rows)")
    }
  }

  private func expect(_ rows: [String], _ name: String) throws {
    let file = Self.folder.appendingPathComponent(name + ".txt")
    // Who sits where is another on every machine.
    let title = rows[0].replacing(#/ +PRACTICE  .*?(?=Tue )/#, with: "  PRACTICE  ")
    let picture = ([title] + rows.dropFirst()).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try picture.write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try? String(contentsOf: file, encoding: .utf8)
    #expect(picture == known, "docs/screens/\(name).txt differs; RECORD=1 records it anew.")
  }
}
