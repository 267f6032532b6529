import Glibc
import Testing

@Suite("However the program ends, the terminal is as it was")
struct EndingTests {
  /// What undoes the alternate screen, pastes and the number pad, and shows the cursor.
  private static let undone = [
    "\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1l\u{1B}>", "\u{1B}[?25h",
  ]

  private func expectRestored(_ terminal: ProbeTerminal, _ output: String) {
    #expect(terminal.isRestored)
    for sequence in Self.undone { #expect(output.contains(sequence)) }
    #expect(output.contains("1006") && !output.hasSuffix("h"))
    #expect(!output.contains("Fatal error"))
  }

  @Test(
    "A signal that asks for the end is told to the program, which leaves by itself",
    arguments: [(SIGTERM, "signal(15)"), (SIGINT, "signal(2)"), (SIGHUP, "hangUp")])
  func asked(signal: Int32, reason: String) throws {
    let terminal = try ProbeTerminal()
    terminal.type("\u{1B}OB")
    _ = terminal.output()
    kill(terminal.pid, signal)
    #expect(terminal.end() == 0)
    #expect(terminal.notes.last == "left: \(reason)")
    #expect(terminal.isRestored)
    #expect(terminal.output().contains("\u{1B}[?1049l"))
  }

  @Test(
    "A fault from outside gives the terminal back and ends the program by its signal",
    arguments: [SIGSEGV, SIGABRT, SIGQUIT, SIGILL, SIGBUS, SIGFPE, SIGTRAP])
  func fault(signal: Int32) throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    kill(terminal.pid, signal)
    #expect(terminal.end() == -signal)
    let output = terminal.output()
    expectRestored(terminal, output)
    #expect(Self.saidOnce(output))
  }

  /// The sentence, the signal, where in the program where it was there, the build; and that is all.
  private static func saidOnce(_ output: String) -> Bool {
    let said = #/The probe has crashed\. \(fault [A-Z]{3,4}( [0-9a-f]+)?, build [0-9a-f]{16}\)\r\n/#
    return output.matches(of: said).count == 1 && output.hasSuffix(")\r\n")
  }

  @Test(
    "A crash of the program's own prints one sentence and no memory",
    arguments: [
      ("f", [SIGILL, SIGTRAP]), ("g", [SIGILL, SIGTRAP]), ("n", [SIGSEGV]), ("e", [SIGABRT]),
    ])
  func crash(letter: String, signals: [Int32]) throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    terminal.type(String(UnicodeScalar((letter.utf8.first ?? 0) & 0x1F)))
    #expect(signals.map { -$0 }.contains(terminal.end()))
    let output = terminal.output()
    expectRestored(terminal, output)
    #expect(Self.saidOnce(output))
  }

  @Test("Of a crash no core file is left, however large one may be")
  func noCore() throws {
    let terminal = try ProbeTerminal(coresAreAllowed: true)
    terminal.type("\u{06}")
    _ = terminal.end()
    #expect(!terminal.hasDumped)
  }

  @Test("A program that calls exit in the middle leaves the terminal clean")
  func exits() throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    terminal.type("\u{18}")
    #expect(terminal.end() == 3)
    expectRestored(terminal, terminal.output())
  }

  @Test("A program that no longer listens is ended by the alarm")
  func hangs() throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    terminal.type("\u{14}", until: "deaf")
    kill(terminal.pid, SIGTERM)
    #expect(terminal.end() == -SIGTERM)
    expectRestored(terminal, terminal.output())
  }

  @Test("A cut line ends the program")
  func cut() throws {
    let terminal = try ProbeTerminal()
    terminal.hangUp()
    #expect(terminal.end() == 0)
    #expect(terminal.notes.last == "left: hangUp")
  }

  @Test("Stopped from outside it gives the terminal back, and continued it takes it again")
  func stopped() throws {
    let terminal = try ProbeTerminal()
    _ = terminal.output()
    kill(terminal.pid, SIGTSTP)
    var status: Int32 = 0
    #expect(waitpid(terminal.pid, &status, WUNTRACED) == terminal.pid)
    #expect(terminal.isRestored)
    #expect(terminal.output().contains("\u{1B}[?1049l"))
    kill(terminal.pid, SIGCONT)
    terminal.type("\u{1B}OB")
    let output = terminal.output()
    #expect(output.contains("\u{1B}[?1049h") && output.contains("PROBE"))
    #expect(!terminal.isRestored)
    #expect(terminal.notes.last == "down")
  }
}

@Suite("Terminals of many kinds")
struct TerminalKindTests {
  @Test(
    "Known, old and unknown kinds are drawn on and left",
    arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100", "nonesuch", ""])
  func kinds(term: String) throws {
    let terminal = try ProbeTerminal(term: term)
    #expect(terminal.output().contains("PROBE"))
    terminal.type("\u{1B}OB")
    terminal.type("\u{11}")
    #expect(terminal.end() == 0)
    #expect(terminal.notes == ["started", "down", "left: asked"])
    #expect(terminal.isRestored)
  }

  @Test("Without an alternate screen no names are left behind")
  func clears() throws {
    let terminal = try ProbeTerminal(term: "linux")
    _ = terminal.output()
    terminal.type("\u{11}")
    #expect(terminal.end() == 0)
    #expect(terminal.output().contains("\u{1B}[H\u{1B}[J"))
  }

  @Test("A terminal that cannot place its cursor is for plain text")
  func dumb() throws {
    let terminal = try ProbeTerminal(term: "dumb")
    #expect(terminal.end() == 2)
    #expect(terminal.notes == ["failed: plainTextOnly"])
    #expect(terminal.isRestored)
  }

  @Test(
    "Lines are Unicode where the character set is, ASCII with folded letters where it is not",
    arguments: [
      (["LANG=C.UTF-8"], true), ([], true), (["LANG=xx_YY.UTF-8"], true), (["LANG=C"], false),
      (["LC_ALL=POSIX", "LANG=C.UTF-8"], false),
    ])
  func characterSets(environment: [String], unicode: Bool) throws {
    let terminal = try ProbeTerminal(environment: environment)
    let output = terminal.output()
    #expect(output.contains("─────") == unicode)
    #expect(output.contains(unicode ? "Łukasz" : "Lukasz"))
    #expect(output.utf8.allSatisfy { $0 < 128 } == !unicode)
  }

  @Test("NO_COLOR takes the colours and leaves the words")
  func colours() throws {
    let coloured = try ProbeTerminal().output()
    let plain = try ProbeTerminal(environment: ["LANG=C.UTF-8", "NO_COLOR=1"]).output()
    #expect(coloured.contains("33m") && coloured.contains("Ready"))
    #expect(!plain.contains("33m") && plain.contains("Ready"))
  }

  @Test("Sizes in the environment do not freeze the window")
  func frozen() throws {
    let terminal = try ProbeTerminal(environment: ["LANG=C.UTF-8", "LINES=10", "COLUMNS=30"])
    #expect(terminal.output().contains("\u{1B}[24;"))
    terminal.resize(columns: 60, rows: 20)
    #expect(terminal.notes.last == "resize(columns: 60, rows: 20)")
  }
}
