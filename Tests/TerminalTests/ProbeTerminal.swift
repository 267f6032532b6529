import Glibc

/// The probe program on a terminal of its own, seen from the other end of the line.
final class ProbeTerminal {
  let pid: pid_t
  private var master: Int32
  private let slave: Int32
  private let idle: Int32
  private let logPath: String
  private let before: termios
  /// Whether the program left a core file at its end.
  private(set) var hasDumped = false
  private var received: [UInt8] = []

  struct CannotStart: Error {}

  // TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID, which Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// Starts the probe and waits until it has drawn its screen or has failed.
  /// - Parameter coresAreAllowed: lets core files be as large as they like.
  init(
    term: String = "xterm-256color", environment: [String] = ["LANG=C.UTF-8"],
    coresAreAllowed: Bool = false
  ) throws {
    if coresAreAllowed {
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
      limit.rlim_cur = limit.rlim_max
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    }
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &unlocked) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw CannotStart() }
    let path = "/dev/pts/\(number)"
    let slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var before = termios()
    tcgetattr(slave, &before)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw CannotStart() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let logPath = Self.temporaryPath()
    let pid = try Self.spawn(
      tty: path, idle: ends[1], log: logPath, environment: ["TERM=\(term)"] + environment)
    close(ends[1])
    (self.master, self.slave, self.idle, self.before) = (master, slave, ends[0], before)
    (self.pid, self.logPath) = (pid, logPath)
    waitForIdle()
  }

  deinit {
    kill(pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    for fd in [master, slave, idle] where fd >= 0 { close(fd) }
    unlink(logPath)
  }

  /// A path nobody uses.
  static func temporaryPath() -> String {
    var template = Array("/tmp/terminal-probe-XXXXXX".utf8CString)
    let fd = mkstemp(&template)
    close(fd)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The probe, which the build puts beside the tests.
  static func programPath() -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let program = String(
      decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/TerminalProbe"
  }

  private static func spawn(tty: String, idle: Int32, log: String, environment: [String]) throws
    -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a new session that opens a terminal gets it as its own.
    posix_spawn_file_actions_addopen(&actions, 0, tty, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, idle, 9)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, newSession)
    let variables = environment + ["LIFELONG_IDLE_FD=9", "PATH=/usr/bin:/bin"]
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(programPath()), strdup(log), nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
    settings.append(nil)
    defer { (words + settings).forEach { free($0) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, programPath(), &actions, &attributes, &words, &settings) == 0 else {
      throw CannotStart()
    }
    return pid
  }

  /// Types and waits until the program has nothing left to do.
  func type(_ text: String) {
    _ = write(master, text, text.utf8.count)
    waitForIdle()
  }

  /// Types and waits until the program has noted something; it must be one that will.
  func type(_ text: String, until note: String) {
    _ = write(master, text, text.utf8.count)
    while !notes.contains(note) { usleep(1000) }
  }

  /// Sends one byte and waits until the program has taken it.
  func typeByte(_ byte: UInt8) {
    var byte = byte
    _ = write(master, &byte, 1)
    waitForIdle()
  }

  /// Gives the window another size.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    waitForIdle()
  }

  /// Gives the window another size and does not wait for what comes of it.
  func resizeAtOnce(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    collect()
  }

  /// Types without waiting, and reads nothing of what the program says.
  func typeUnread(_ text: String) { _ = write(master, text, text.utf8.count) }

  /// Waits until the program has noted something behind so many notes; it must be one that will.
  func wait(until note: String, after count: Int) {
    while !notes.dropFirst(count).contains(note) {
      collect()
      usleep(1000)
    }
  }

  /// Stops the program from outside and waits until it stands; false where it has ended instead.
  func stop() -> Bool {
    kill(pid, SIGTSTP)
    var status: Int32 = 0
    while waitpid(pid, &status, WUNTRACED | WNOHANG) == 0 {
      collect()
      usleep(500)
    }
    return status & 0xFF == 0x7F
  }

  /// The end of a program whose terminal nobody reads: the signal as a negative number.
  func endUnread() -> Int32 {
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Cuts the line.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Waits for the idle byte, or for the end of the program. The limit is for a broken program
  /// only: a working one always answers.
  func waitForIdle() {
    var fds = [
      pollfd(fd: idle, events: Int16(POLLIN), revents: 0),
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&fds, 2, 30_000) > 0 {
      if fds[1].revents & Int16(POLLIN) != 0 { collect() }
      if fds[0].revents != 0 {
        var byte: UInt8 = 0
        _ = read(idle, &byte, 1)
        break
      }
      if fds[1].revents & Int16(POLLIN) == 0 { break }
    }
    collect()
  }

  private func collect() {
    guard master >= 0 else { return }
    var fds = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
    var bytes = [UInt8](repeating: 0, count: 65536)
    while poll(&fds, 1, 0) > 0 {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      received += bytes.prefix(count)
    }
  }

  /// What the program sent since this was last asked.
  func output() -> String {
    collect()
    defer { received = [] }
    return String(decoding: received, as: UTF8.self)
  }

  /// Waits for the end: the exit status, or the signal as a negative number.
  func end() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, WNOHANG) == 0 {
      collect()
      usleep(2000)
    }
    collect()
    hasDumped = status & 0x80 != 0
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Whether the modes of the terminal are those from before the program.
  var isRestored: Bool {
    var now = termios()
    tcgetattr(slave, &now)
    let before = before
    return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag
      && now.c_oflag == before.c_oflag && now.c_cflag == before.c_cflag
  }

  /// The lines the program has noted.
  var notes: [String] {
    guard let file = fopen(logPath, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&part, 1, part.count, file), count > 0 {
      bytes += part.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
