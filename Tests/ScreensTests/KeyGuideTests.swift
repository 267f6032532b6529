import Canvas
import Foundation
import Testing

@testable import Screens

/// `docs/keys.md` is written from the tables of acts, so that the guide cannot say other than the
/// keys do. `RECORD=1` writes it anew.
@Suite("The guide to the keys")
struct KeyGuideTests {
  @Test("Every act of every screen stands in docs/keys.md with its keys and its help")
  func guide() throws {
    let file = SourceOfScreens.root.appendingPathComponent("docs/keys.md")
    let wanted = Self.text
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try wanted.write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try String(contentsOf: file, encoding: .utf8)
    #expect(known == wanted, "docs/keys.md is not what the tables say; RECORD=1 writes it anew.")
  }

  private static var text: String {
    let everywhere = section("Everywhere", ActTableTests.everywhere)
    let screens = ActTableTests.tables.sorted { $0.heading < $1.heading }
      .map { section($0.heading, $0.lines) }
    return ([opening, everywhere] + screens).joined(separator: "\n")
  }

  private static let opening = """
    # Every key

    Written from the program's own tables of acts, the same that make the hints, the help and the
    list of all commands. `?` or F1 shows these for the screen one is on, and Enter does them.
    Where function keys do not work, Alt and a digit do the same: Alt-2 is F2, Alt-0 is F10.

    In lists: arrows, PgUp, PgDn, Home, End, and `j k g G`. In text: Left, Right, Home, End,
    Backspace, Delete, Ctrl-A, Ctrl-E, Ctrl-U, Ctrl-K, Ctrl-W.

    """

  private static func section(_ heading: String, _ lines: [ActLine]) -> String {
    let rows = lines.map { line in
      let keys = line.keys.map { "`\($0.label.replacing("|", with: "\\|"))`" }
      return "| \(line.name) | \(keys.joined(separator: ", ")) | \(line.help) |"
    }
    return "## \(heading)\n\n| act | keys | what it does |\n|---|---|---|\n"
      + rows.joined(separator: "\n") + "\n"
  }
}

extension ActTableTests.Table {
  /// The screen's name in the guide, from that of its type: `Find`, `Move session`.
  fileprivate var heading: String {
    let words = type.replacing("Screen", with: "").reduce(into: "") { words, letter in
      words += letter.isUppercase && !words.isEmpty ? " \(letter.lowercased())" : String(letter)
    }
    return words
  }
}
