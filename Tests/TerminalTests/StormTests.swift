import Glibc
import SeededNumbers
import Testing

@Suite("A terminal that is pulled at")
struct StormTests {
  /// A new one at every run; `SEED` gives it again.
  private static let seed: UInt64 = {
    let asked = getenv("SEED").flatMap { UInt64(String(cString: $0)) }
    let seed = asked ?? UInt64.random(in: 1...999_999)
    print("A pulled terminal with SEED=\(seed)")
    return seed
  }()

  @Test("Of ten thousand sizes in a storm none traps, and the last one is the one drawn")
  func sizes() throws {
    var numbers = SeededGenerator(seed: Self.seed)
    let terminal = try ProbeTerminal()
    for _ in 0..<10_000 {
      terminal.resizeAtOnce(
        columns: UInt16.random(in: 1...500, using: &numbers),
        rows: UInt16.random(in: 1...200, using: &numbers))
    }
    terminal.resizeAtOnce(columns: 91, rows: 31)
    terminal.wait(until: "resize(columns: 91, rows: 31)", after: 0)
    terminal.typeUnread("\u{1B}OB")
    terminal.wait(until: "down", after: 0)
    terminal.typeUnread("\u{11}")
    #expect(terminal.end() == 0)
    #expect(terminal.isRestored)
  }

  @Test("Stopped and continued a hundred times it gives the terminal back and takes it each time")
  func stops() throws {
    let terminal = try ProbeTerminal()
    for turn in 0..<100 {
      #expect(terminal.stop())
      #expect(terminal.isRestored, "turn \(turn)")
      kill(terminal.pid, SIGCONT)
      let known = terminal.notes.count
      terminal.typeUnread("\u{1B}OB")
      terminal.wait(until: "down", after: known)
      #expect(!terminal.isRestored, "turn \(turn)")
    }
    terminal.typeUnread("\u{11}")
    #expect(terminal.end() == 0)
    #expect(terminal.isRestored)
  }

  @Test("Ended by any signal in the middle of anything it gives the terminal back")
  func ends() throws {
    var numbers = SeededGenerator(seed: Self.seed)
    let signals = [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGSEGV, SIGABRT]
    for turn in 0..<60 {
      let terminal = try ProbeTerminal()
      for _ in 0..<Int.random(in: 0...40, using: &numbers) {
        terminal.typeUnread(
          ["\u{1B}OB", "\u{1B}OA", "a", "\u{C}"].randomElement(using: &numbers) ?? "")
      }
      let signal = signals[turn % signals.count]
      kill(terminal.pid, signal)
      let end = terminal.end()
      #expect(end == -signal || end == 0, "SEED=\(Self.seed), turn \(turn)")
      #expect(terminal.isRestored, "SEED=\(Self.seed), turn \(turn)")
      #expect(terminal.output().contains("\u{1B}[?1049l"), "SEED=\(Self.seed), turn \(turn)")
    }
  }

  @Test("A terminal that takes nothing more does not hold a program that was asked to end")
  func stuck() throws {
    let terminal = try ProbeTerminal()
    // Redrawing fills the line, as nobody reads at the other end.
    for _ in 0..<200 { terminal.typeUnread("\u{C}") }
    kill(terminal.pid, SIGTERM)
    #expect([-SIGALRM, -SIGTERM, 0].contains(terminal.endUnread()))
    #expect(terminal.isRestored)
  }
}
