import Glibc

/// The standard error led into a log while the screen is drawn on.
struct ErrorDiversion: Sendable {
  private let saved: Int32

  /// Diverts, if the standard error is a terminal; nil if it is not, or cannot be.
  init?(into log: Int32) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10)
    guard saved >= 0 else { return nil }
    guard dup2(log, STDERR_FILENO) >= 0 else {
      close(saved)
      return nil
    }
  }

  /// Leads it back.
  func end() {
    dup2(saved, STDERR_FILENO)
    close(saved)
  }
}

/// Tells a test, by a byte on the descriptor in `LIFELONG_IDLE_FD`, that all is shown and nothing
/// is left to do: a test then waits for idleness instead of for time.
struct IdleSignal: Sendable {
  private let fd: Int32?
  private var isDue = false

  init() {
    fd = getenv("LIFELONG_IDLE_FD").flatMap { Int32(String(cString: $0)) }
      .flatMap { $0 > 2 && fcntl($0, F_SETFD, FD_CLOEXEC) == 0 ? $0 : nil }
  }

  /// Something was typed or a frame shown.
  mutating func somethingHappened() { isDue = true }

  /// Tells it, once after anything happened.
  mutating func tell() {
    guard let fd, isDue else { return }
    isDue = false
    var byte: UInt8 = 0x2E
    _ = write(fd, &byte, 1)
  }
}
