import Domain
import Testing
import UseCases

extension Torture {
  @Suite("Backups while desks work") struct BackupTests {
    @Test("Fifty backups made while four desks write are whole and hold what was done before")
    func whileWriting() async throws {
      let trust = try Trust(like: .busy)
      let desks = try (0..<4).map { place in
        try trust.startTool(
          Program.busyDesk,
          ["books.sqlite", "mixed", "desk-\(place)", String(Torture.seed + UInt64(place)), "600"])
      }
      defer {
        for desk in desks {
          desk.killHard()
          _ = desk.wait()
        }
      }
      let count = Torture.amount(10, torture: 50)
      for number in 0..<count {
        let before = desks.map { Files.text($0.output) }
        let made = try trust.run("backup copy-\(number).sqlite", now: "2026-11-23T12:00")
        #expect(made.status == 0, "\(made.words)")
        #expect(
          try Verdict.faults(of: trust.path("copy-\(number).sqlite"), said: done(before)) == [])
      }
      let stillRunning = desks.allSatisfy { $0.isRunning }
      #expect(stillRunning)
      Torture.report("\(count) of \(count) backups good while four desks wrote")
    }

    /// Whole lines only, and only what was done: what was refused then may have been done since.
    private func done(_ said: [String]) -> String {
      said.flatMap { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          .filter { $0.hasPrefix("done ") }
      }.joined(separator: "\n")
    }
  }
}
