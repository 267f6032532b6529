import Testing

@Suite("Keys arrive from a real terminal line")
struct InputTests {
  @Test(
    "Keys are known in every way terminals send them",
    arguments: [
      ("\u{1B}OB", "down"), ("\u{1B}[B", "down"), ("\u{1B}[1;5B", "down"), ("\u{1B}[5~", "pageUp"),
      ("\u{1B}[H", "home"), ("\u{1B}[1~", "home"), ("\u{1B}[7~", "home"), ("\u{1B}[4~", "end"),
      ("\u{1B}OF", "end"), ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"),
      ("\u{1B}[Z", "backTab"),
      ("\u{1B}OP", "function(1)"), ("\u{1B}[11~", "function(1)"), ("\u{1B}[[E", "function(5)"),
      ("\u{1B}[24~", "function(12)"), ("\u{1B}1", "function(1)"), ("\u{1B}OM", "enter"),
      ("\u{1B}Ok", "character(\"+\")"), ("\u{1B}Op", "character(\"0\")"),
      ("\u{1B}Ow", "character(\"7\")"), ("\u{1B}", "escape"), ("\u{7F}", "backspace"),
      ("\u{8}", "backspace"), ("\r", "enter"), ("\u{13}", "control(\"s\")"),
      ("é", "character(\"é\")"), ("作", "character(\"作\")"), ("204417\r", "scan(\"204417\")"),
      ("\u{1B}[200~Ada\rTom\u{1B}[201~", "paste(\"Ada\\nTom\")"),
      ("\u{1B}[<0;5;6M", "mouse(row: 5, column: 4, button: Canvas.MouseButton.press)"),
      ("\u{1B}[<65;5;6M", "mouse(row: 5, column: 4, button: Canvas.MouseButton.wheelDown)"),
    ])
  func keys(bytes: String, note: String) throws {
    let terminal = try ProbeTerminal()
    terminal.type(bytes)
    #expect(terminal.notes == ["started", note])
  }

  @Test("A letter that arrives in parts is one letter")
  func parts() throws {
    let terminal = try ProbeTerminal()
    for byte in Array("é作".utf8) { terminal.typeByte(byte) }
    #expect(terminal.notes == ["started", "character(\"é\")", "character(\"作\")"])
  }

  @Test("A new window size arrives, and the screen is drawn in it")
  func resize() throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    terminal.resize(columns: 100, rows: 30)
    #expect(terminal.notes.last == "resize(columns: 100, rows: 30)")
    #expect(terminal.output().contains("\u{1B}[30;"))
  }

  @Test("Many sizes in a row: the last one is never missed")
  func manySizes() throws {
    let terminal = try ProbeTerminal()
    for step in UInt16(1)...60 {
      terminal.resize(columns: 20 + step, rows: 5 + step % 40)
      #expect(terminal.notes.last == "resize(columns: \(20 + step), rows: \(5 + step % 40))")
    }
  }

  @Test("An arrow key costs less than 200 bytes on a list, a key without effect none")
  func bytes() throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    for key in ["\u{1B}OB", "\u{1B}OB", "\u{1B}OA"] {
      terminal.type(key)
      let count = terminal.output().utf8.count
      #expect(count > 0 && count < 200)
    }
    terminal.type("\u{1B}OH")
    _ = terminal.output()
    terminal.type("\u{1B}OA")
    #expect(terminal.output().isEmpty)
  }

  @Test("Ctrl-L draws everything anew, and another program may have the screen meanwhile")
  func repaint() throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    terminal.type("\u{C}")
    #expect(terminal.output().contains("PROBE"))
    terminal.type("\u{12}")
    let output = terminal.output()
    #expect(output.contains("\u{1B}[?1049l") && output.contains("\u{1B}[?1049h"))
    #expect(output.contains("\u{1B}[?2004l") && output.contains("\u{1B}[?2004h"))
    #expect(output.contains("ran: 0"))
  }
}
