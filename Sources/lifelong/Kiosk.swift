import Glibc

/// A desk nobody leaves for a shell or another file.
///
/// Whoever starts it may have set variables that make a program run others or read other files. So
/// nothing of the environment is handed on but a few plain words, and the program begins anew with
/// those alone.
enum Kiosk {
  /// The option that asks for it.
  static let option = "--kiosk"

  /// What is handed on, where its value is plain: what the terminal is, its letters, whether it
  /// wants colours, how far away it is.
  private static let handedOn = [
    "TERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "SSH_CONNECTION", "ESCDELAY",
    "LIFELONG_IDLE_FD",
  ]

  /// Begins anew with a cleared environment; returns where it is cleared already.
  static func enter() {
    let wanted = environment()
    guard Set(wanted) != Set(present()) else { return }
    var words = CommandLine.arguments.map { strdup($0) } + [nil]
    var variables = wanted.map { strdup($0) } + [nil]
    execve("/proc/self/exe", &words, &variables)
    say("The kiosk cannot be started: \(String(cString: strerror(errno))).")
    exit(Failure.Status.badConfiguration.rawValue)
  }

  private static func environment() -> [String] {
    let home = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_dir) } ?? "/"
    let fixed = ["PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(home)", "SWIFT_BACKTRACE=enable=no"]
    return fixed
      + handedOn.compactMap { name in
        Environment[name].flatMap { isPlain($0) ? "\(name)=\($0)" : nil }
      }
  }

  /// Whether a value names no file and holds nothing a program would obey.
  static func isPlain(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.count <= 200
      && value.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic
            || "0123456789._+@:%- ".unicodeScalars.contains(scalar))
      }
  }

  /// What the program was started with.
  private static func present() -> [String] {
    let file = open("/proc/self/environ", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &part, part.count), count > 0 { bytes += part.prefix(count) }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
