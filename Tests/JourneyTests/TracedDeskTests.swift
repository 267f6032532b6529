import Glibc
import Testing

/// The desk under `strace`, which sees every program that is started and how long the desk sleeps.
@Suite("What the desk asks of the system", .serialized)
struct TracedDeskTests {
  let trust: Trust
  private var trace: String { trust.folder + "/trace" }

  init() throws { trust = try Trust() }

  /// The programs that were started, in order.
  private var started: [String] {
    trust.shell("cat \(trace)").text.split(separator: "\n").compactMap { line in
      guard let call = line.firstRange(of: "execve(\""), line.hasSuffix("= 0") else { return nil }
      return String(line[call.upperBound...].prefix { $0 != "\"" })
    }
  }

  private static let keys =
    ["Enter", "Escape", "Tab", "BTab", "Up", "Down", "Left", "Right", "PPage", "NPage", "F1", "F2"]
    + ["F3", "F4", "F5", "F6", "F7", "F8", "F9", "F11", "C-p", "C-s", "C-z", "C-c", "C-r", "C-t"]
    + [
      "C-x", "C-\\\\", "p", "f", "F", "o", "a", "b", "i", "s", "y", "1", "2", ":", "/", "'!'",
      "'&'",
    ]
    + ["'~'", "'#'", "'$'", "'|'", "'`'"]

  /// What a kiosk may start: itself anew, and the two programs that print.
  private static let allowed = ["/proc/self/exe", Trust.program, "/usr/bin/lp", "/usr/bin/lpstat"]

  @Test("As a kiosk, whatever is pressed, no program is started but those that print")
  func kiosk() throws {
    let seed =
      getenv("SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64.random(in: 1...999_999)
    print("Random keys at a kiosk with SEED=\(seed)")
    var numbers = seed
    func next(_ count: Int) -> Int {
      numbers = numbers &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(numbers >> 33) % count
    }
    let desk = try DeskWindow(
      trust, options: "--kiosk --database \(trust.folder)/books.sqlite",
      under: "strace -f -qq -s 256 -e trace=execve,execveat -o \(trace)")
    // One that prints, so that starting a program is seen at all.
    desk.press("F8", "Enter", "p", "Escape", "Escape", "Escape")
    for _ in 0..<120 where !desk.hasEnded {
      desk.press((0..<6).map { _ in Self.keys[next(Self.keys.count)] }.joined(separator: " "))
    }
    end(desk)
    let started = started
    #expect(started.contains { $0.hasSuffix("/lpstat") }, "\(started)")
    // Along the path a program is looked for where it may not be; only what was found was started.
    #expect(started.allSatisfy { Self.allowed.contains($0) }, "SEED=\(seed): \(started)")
    #expect(started.filter { $0 == "/proc/self/exe" }.count == 1)
  }

  /// Ends the desk wherever it is, and takes away what a kiosk keeps of its forms, which is in the home
  /// of the account and not in the trust's folder.
  private func end(_ desk: DeskWindow) {
    let place = desk.state("#{pane_tty}").dropFirst("/dev/".count).map { $0 == "/" ? "-" : $0 }
    // The traced one is the child, known by its books; what it had no time to write is not wanted.
    _ = trust.shell("pkill -KILL -P \(desk.process) -f '^[^ ]*lifelong desk .*\(trust.folder)/'")
    for _ in 0..<600 where !desk.hasEnded { _ = trust.shell("sleep 0.05") }
    _ = trust.shell(
      "rm -f \"$(getent passwd $(id -u) | cut -d: -f6)/.local/state/lifelong/unsaved-$(hostname)-"
        + "\(String(place))\"")
  }

  @Test("An idle desk sleeps a second at a time, so that what another desk does is seen within two")
  func glance() throws {
    let desk = try DeskWindow(
      trust, under: "strace -f -qq -e trace=poll -o \(trace)")
    desk.press("F3")
    for _ in 0..<400 where sleeps.count < 4 { _ = trust.shell("sleep 0.05") }
    #expect(sleeps.count >= 4)
    #expect(sleeps.allSatisfy { $0 <= 1_000 }, "\(sleeps)")
  }

  /// For how many milliseconds at most the desk slept before it looked again, each time.
  private var sleeps: [Int] {
    trust.shell(
      "sed -n 's/^[0-9 ]*poll(\\[{fd=0,.*\\], [0-9]*, \\([1-9][0-9]*\\).*/\\1/p' \(trace)"
    ).text
      .split(separator: "\n").compactMap { Int($0) }
  }
}
