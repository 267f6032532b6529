import Testing

/// The same desk on whatever terminal the trust has.
@Suite("Every terminal", .serialized)
struct TerminalMatrixTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  static let terminals = [
    "xterm", "xterm-256color", "linux", "screen", "tmux", "tmux-256color", "vt100", "vt220",
    "putty",
    "no-such-terminal",
  ]

  /// The screen without its title, which names the terminal one sits at.
  private static func body(_ desk: DeskWindow) -> String {
    desk.rows.dropFirst().joined(separator: "\n")
  }

  /// The letters of a picture without boxes and accents, as a terminal without Unicode shows them.
  private static func plain(_ text: String) -> String {
    let letters: [Character: Character] = [
      "─": "-", "│": "|", "Ł": "L", "ł": "l", "â": "a", "ị": "i", "ễ": "e", "…": "~", "·": ".",
    ]
    return String(text.map { letters[$0] ?? $0 })
  }

  @Test("Letters, keys and the way out are the same on every terminal", arguments: terminals)
  func same(_ terminal: String) throws {
    let desk = try DeskWindow(trust, variables: "TERM=\(terminal)")
    desk.press("Tab")
    let reference = try DeskWindow(trust, variables: "TERM=xterm-256color")
    reference.press("Tab")
    #expect(Self.body(desk) == Self.body(reference))
    #expect(desk.cursor == reference.cursor)
    desk.press("F2")
    desk.type("grz")
    #expect(desk.text.contains("Grzyb, Łukasz"))
    desk.leave(by: "F10")
    #expect(desk.text.contains("status 0"))
    #expect(desk.text.contains("icanon") && !desk.text.contains("-icanon"))
  }

  @Test("Without UTF-8 every line is plain ASCII and says the same", arguments: terminals)
  func ascii(_ terminal: String) throws {
    let desk = try DeskWindow(trust, variables: "TERM=\(terminal) LANG=C LC_ALL=C")
    // Without F2, which the terminal of these tests sends as PuTTY sends its pad's stroke.
    desk.type("grz")
    #expect(desk.text.utf8.allSatisfy { $0 < 128 })
    #expect(desk.text.contains("Grzyb, Lukasz"))
    let reference = try DeskWindow(trust)
    reference.type("grz")
    #expect(Self.body(desk) == Self.plain(Self.body(reference)))
  }

  @Test(
    "The text is the same with and without colour",
    arguments: ["--mono", "--contrast", "--no-mouse", "NO_COLOR"])
  func colours(_ look: String) throws {
    let keys: [[String]] = [["Tab"], ["F3"], ["F7"], ["F8"], ["F1"], ["F9"]]
    let desk =
      look == "NO_COLOR"
      ? try DeskWindow(trust, variables: "NO_COLOR=1") : try DeskWindow(trust, options: look)
    let reference = try DeskWindow(trust)
    for step in keys {
      for key in step {
        desk.press(key)
        reference.press(key)
      }
      #expect(Self.body(desk) == Self.body(reference), "\(look), \(step)")
      desk.press("Escape", "Escape")
      reference.press("Escape", "Escape")
    }
  }
}
