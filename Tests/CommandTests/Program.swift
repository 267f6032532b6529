import Glibc

/// The program under test, and any other program, as a child of the tests.
enum Program {
  /// The real `lifelong`, built beside the tests.
  static let lifelong = built("lifelong")

  /// A desk that works without a pause.
  static let busyDesk = built("BusyDesk")

  private static func built(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let folders = String(decoding: bytes, as: UTF8.self).split(separator: "/").dropLast()
    return folders.reduce("") { "\($0)/\($1)" } + "/\(name)"
  }

  struct CannotStart: Error {
    let program: String
    let status: Int32
  }

  /// Starts a program in a folder; what it says goes to files, so that no pipe can fill up.
  static func start(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String,
    input: String = "/dev/null", output: String, errors: String
  ) throws -> Child {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY | O_NOCTTY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    var pid: pid_t = 0
    // env goes to the folder and then becomes the program: one process all along.
    let status = withCStrings(["env", "-C", folder, program] + arguments) { words in
      withCStrings(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawnp(&pid, "env", &actions, nil, words, variables)
      }
    }
    guard status == 0 else { throw CannotStart(program: program, status: status) }
    return Child(pid: pid, output: output, errors: errors)
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var copies = texts.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(&copies)
  }
}

/// A program that was started.
struct Child {
  let pid: pid_t
  /// The file that takes what it says.
  let output: String
  fileprivate let errors: String

  /// Waits for its end.
  func wait() -> Ended {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return ended(status)
  }

  /// Whether it has not ended yet; its end can still be waited for.
  var isRunning: Bool {
    var about = siginfo_t()
    return waitid(P_PID, id_t(pid), &about, WEXITED | WNOHANG | WNOWAIT) == 0
      && about.si_signo == 0
  }

  /// Ends it at once, as a power cut would.
  func killHard() { kill(pid, SIGKILL) }

  private func ended(_ status: Int32) -> Ended {
    let signal = status & 0x7F
    return Ended(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal, bytes: Files.bytes(output),
      words: Files.text(errors))
  }
}

/// How a program ended, and what it said.
struct Ended {
  /// The exit status; the negative number of the signal where one ended it.
  let status: Int32
  /// What it wrote to standard output.
  let bytes: [UInt8]
  /// What it wrote to standard error.
  let words: String

  /// Standard output as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Standard output as lines.
  var lines: [String] { text.split(separator: "\n").map { String($0) } }
  /// The sentence on standard error.
  var sentence: String { words.split(separator: "\n").first.map { String($0) } ?? "" }
}
