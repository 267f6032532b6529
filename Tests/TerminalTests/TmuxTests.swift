import Glibc
import Testing

@Suite("A second opinion: the screen as tmux shows it")
struct TmuxTests {
  @Test("Names in many scripts keep their columns straight, and the cursor is on the chosen row")
  func names() throws {
    let tmux = try Tmux()
    tmux.waitForIdle()
    #expect(
      tmux.screen().prefix(7) == [
        " PROBE",
        String(repeating: "─", count: 80),
        " > Łukasz Grzyb             |Healthcare assistant, Ward 0",
        "   Nguyễn Thị Hoa           |Healthcare assistant, Ward 1",
        "   作者 李                  |Healthcare assistant, Ward 2",
        "   Zofia Wo\u{301}jcik             |Healthcare assistant, Ward 3",
        "   ? Nurse                  |Healthcare assistant, Ward 4",
      ])
    #expect(tmux.ask("#{cursor_x} #{cursor_y} #{cursor_flag} #{alternate_on}") == "1 2 1 1")
    tmux.press("Down")
    #expect(tmux.ask("#{cursor_x} #{cursor_y}") == "1 3")
    #expect(tmux.screen().contains { $0.hasPrefix("   Łukasz") })
    #expect(tmux.screen().contains { $0.hasPrefix(" > Nguyễn") })
  }

  @Test(
    "After a crash or a signal the shell has its screen, its cursor and its modes",
    arguments: ["C-f", "C-g", "C-e", "TERM", "HUP", "QUIT", "SEGV"])
  func restored(way: String) throws {
    let tmux = try Tmux()
    tmux.waitForIdle()
    tmux.end(by: way)
    let state =
      "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag} #{keypad_cursor_flag}"
    #expect(tmux.ask(state) == "0 1 0 0 0")
    #expect(tmux.screen().contains { $0.contains("icanon") && !$0.contains("-icanon") })
    #expect(tmux.screen().contains { $0.contains("echo ") && !$0.contains("-echo ") })
  }
}

/// A tmux server with one window, in which the probe runs.
final class Tmux {
  private var socket: String { directory + "/socket" }
  private let directory: String
  private let idle: Int32

  struct CannotStart: Error {}

  init() throws {
    directory = ProbeTerminal.temporaryPath()
    unlink(directory)
    let fifo = directory + "/idle"
    guard mkdir(directory, 0o700) == 0, mkfifo(fifo, 0o600) == 0 else { throw CannotStart() }
    idle = open(fifo, O_RDWR | O_CLOEXEC)
    let program = ProbeTerminal.programPath()
    let script = """
      sh -c 'echo $$ > \(directory)/pid; LIFELONG_IDLE_FD=9 exec \(program) \(directory)/log 9<>\(fifo)'
      stty -a
      tmux -S \(socket) wait-for -S ended
      cat
      """
    guard let file = fopen(directory + "/script", "w") else { throw CannotStart() }
    fputs(script, file)
    fclose(file)
    run("new-session -d -x 80 -y 24 'sh \(directory)/script'")
  }

  deinit {
    run("kill-server")
    close(idle)
    for name in ["idle", "log", "pid", "script", "socket"] { unlink(directory + "/" + name) }
    rmdir(directory)
  }

  /// Runs a tmux command and gives what it says.
  @discardableResult
  private func run(_ command: String) -> String {
    let line = "LANG=C.UTF-8 tmux -u -f /dev/null -S \(socket) \(command) 2>/dev/null"
    guard let pipe = popen(line, "r") else { return "" }
    defer { pclose(pipe) }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = fread(&bytes, 1, bytes.count, pipe)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// The rows of the window, blanks at their ends left out.
  func screen() -> [String] {
    run("capture-pane -p").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What tmux knows of the window.
  func ask(_ format: String) -> String {
    String(run("display-message -p '\(format)'").prefix { $0 != "\n" })
  }

  /// Presses a key and waits until the probe has nothing left to do.
  func press(_ key: String) {
    run("send-keys \(key)")
    waitForIdle()
  }

  /// Ends the probe by a key or a signal, and waits for the shell.
  func end(by way: String) {
    if way.hasPrefix("C-") {
      run("send-keys \(way)")
    } else {
      system("kill -s \(way) $(cat \(directory)/pid)")
    }
    run("wait-for ended")
  }

  /// Waits for the idle byte; the limit is for a broken program only.
  func waitForIdle() {
    var fds = [pollfd(fd: idle, events: Int16(POLLIN), revents: 0)]
    guard poll(&fds, 1, 30_000) == 1 else { return }
    var byte: UInt8 = 0
    _ = read(idle, &byte, 1)
  }
}
