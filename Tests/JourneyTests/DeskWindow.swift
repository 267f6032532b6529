import Glibc

/// The real desk in a window of a tmux server of its own.
final class DeskWindow {
  private let trust: Trust
  private let idle: Int32
  private let fifo: String
  private let socket: String
  private let script: String

  struct CannotOpen: Error {}

  /// Opens the desk; returns once it waits for a key.
  ///
  /// - Parameters:
  ///   - variables: more of the environment, as `env` takes it.
  ///   - now: what its clock shows; it stands still.
  ///   - before: a line of shell before it.
  ///   - under: a program that runs it, with its arguments.
  init(
    _ trust: Trust, columns: Int = 80, rows: Int = 24, options: String = "",
    variables: String = "", now: String = Trust.now, before: String = ":", under: String = ""
  ) throws {
    self.trust = trust
    // A second desk of the same trust has a server of its own.
    let number = trust.nextDesk()
    fifo = trust.folder + "/idle-\(number)"
    socket = trust.folder + "/socket-\(number)"
    script = trust.folder + "/script-\(number)"
    guard mkfifo(fifo, 0o600) == 0 else { throw CannotOpen() }
    idle = open(fifo, O_RDWR | O_CLOEXEC)
    let lines = """
      \(before)
      sh -c 'echo $$ > \(script).pid; LIFELONG_IDLE_FD=9 exec env \(trust.environment(now: now)) \
      \(variables) \(under) \(Trust.program) desk \(options) 9<>\(fifo)'
      echo "status $?"
      stty -a
      tmux -S \(socket) wait-for -S ended
      cat
      """
    guard let file = fopen(script, "w") else { throw CannotOpen() }
    fputs(lines, file)
    fclose(file)
    tmux("new-session -d -x \(columns) -y \(rows) 'sh \(script)'")
    waitForIdle()
  }

  deinit {
    tmux("kill-server")
    close(idle)
    unlink(fifo)
  }

  @discardableResult
  private func tmux(_ command: String) -> String {
    trust.shell("LANG=C.UTF-8 tmux -u -f /dev/null -S \(socket) \(command) 2>/dev/null").text
  }

  /// The rows of the window.
  var rows: [String] {
    tmux("capture-pane -p").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// All of the window.
  var text: String { rows.joined(separator: "\n") }

  /// All of the window as one line, for sentences that are broken into several.
  var words: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The row of the message.
  var message: String { rows.dropLast(3).suffix(3).joined(separator: " ") }

  /// How many keys were pressed.
  private(set) var pressed = 0

  /// Types letters as they are, each at a person's pace.
  func type(_ letters: String) {
    // A semicolon by itself would end tmux's own command.
    for letter in letters { press(letter == ";" ? "-l '\\;'" : "-l '\(letter)'") }
  }

  /// Sends letters in one piece, faster than anybody types.
  func send(_ letters: String) {
    tmux("send-keys -l '\(letters)'")
    waitForIdle()
  }

  /// Presses keys by tmux's names: `Enter`, `F2`, `C-z`.
  func press(_ keys: String...) {
    for key in keys {
      tmux("send-keys \(key)")
      pressed += 1
      waitForIdle()
    }
  }

  /// Goes down until the window shows some words, no further than any list here is long.
  func goDown(to words: String) {
    for _ in 0..<30 where !self.words.contains(words) { press("Down") }
  }

  /// Scans a badge: all of it at a reader's speed, Enter included.
  func scan(_ badge: String) {
    tmux("send-keys '\(badge)' Enter")
    waitForIdle()
  }

  func resize(columns: Int, rows: Int) {
    tmux("resize-window -x \(columns) -y \(rows)")
    waitForIdle()
  }

  /// What tmux knows of the window.
  func state(_ format: String) -> String {
    String(tmux("display-message -p '\(format)'").prefix { $0 != "\n" })
  }

  /// The number of the desk's process.
  var process: Int32 {
    Int32(trust.shell("cat \(script).pid").text.filter(\.isNumber)) ?? 0
  }

  /// Whether the desk's process is gone.
  var hasEnded: Bool { kill(process, 0) != 0 }

  /// Where the cursor is, counted from zero.
  var cursor: (column: Int, row: Int) {
    let place = state("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
    return place.count == 2 ? (place[0], place[1]) : (-1, -1)
  }

  /// Presses a key that ends the desk, and waits for the shell.
  func leave(by key: String) {
    tmux("send-keys \(key)")
    tmux("wait-for ended")
  }

  /// Sends a signal to the desk, and waits for the shell.
  func end(by signal: String) {
    _ = trust.shell("kill -s \(signal) $(cat \(script).pid)")
    tmux("wait-for ended")
  }

  /// Waits until the desk has nothing left to do. The limit is for a broken program only.
  private func waitForIdle() {
    var fds = [pollfd(fd: idle, events: Int16(POLLIN), revents: 0)]
    guard poll(&fds, 1, 30_000) == 1 else { return }
    var byte: UInt8 = 0
    _ = read(idle, &byte, 1)
    if let pause = Self.pause { show(for: pause) }
  }

  /// How long each screen is shown to somebody who watches, in milliseconds; nil where nobody does.
  private static let pause = getenv("WATCH").flatMap { UInt32(String(cString: $0)) }

  private func show(for milliseconds: UInt32) {
    print("\u{1B}[H\u{1B}[2J" + text)
    fflush(nil)
    usleep(milliseconds * 1_000)
  }
}
