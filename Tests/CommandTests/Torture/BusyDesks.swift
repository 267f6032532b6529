import Glibc

/// Busy desks at work on one trust.
enum BusyDesks {
  /// Has so many desks work at once, beginning together, and answers what each said.
  static func work(
    on trust: Trust, _ kind: String, desks: Int, until end: String, standIn: String? = nil,
    seed: UInt64
  ) async throws -> [String] {
    let gate = trust.path("gate")
    mkfifo(gate, 0o600)
    // Opened for both ends first: the desks would wait for a writer while they start.
    let opener = open(gate, O_RDWR | O_CLOEXEC)
    let children = try (0..<desks).map { place in
      let who = ["desk-\(place)", String(seed / 16 * 16 + UInt64(place))]
      return try trust.startTool(
        Program.busyDesk, [trust.books, kind] + who + [end] + (standIn.map { [$0] } ?? []),
        input: gate)
    }
    while !children.allSatisfy({ Files.size($0.output) > 0 || !$0.isRunning }) {
      try await Task.sleep(for: .milliseconds(10))
    }
    close(opener)
    for child in children {
      while child.isRunning { try await Task.sleep(for: .milliseconds(50)) }
    }
    unlink(gate)
    return children.map { child in
      let ended = child.wait()
      return ended.text + (ended.status == 0 ? "" : "failed desk \(ended.status) \(ended.words)\n")
    }
  }
}
