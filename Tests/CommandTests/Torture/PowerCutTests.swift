import Domain
import Foundation
import SQLiteEngine
import SeededNumbers
import Store
import Testing
import UseCases

extension Torture {
  /// A killed process proves nothing about the disk: the system's cache survives it. Here the disk itself
  /// is rebuilt as it was at any moment, with what was not synced lost, kept or torn.
  @Suite("The power goes") struct PowerCutTests {
    @Test("No act the program has acknowledged is lost, at whatever moment")
    func program() throws {
      let trust = try Trust(like: .busy)
      let log = trust.path("../disk.log")
      let before = try snapshot(of: trust)
      let variables = try DiskLog.variables(trust.folder, log: log)
      // As long as somebody has the books open, what is written stays in SQLite's log.
      let open = try Verdict.open(trust.database)
      for round in 0..<Torture.amount(12, torture: 60) {
        let line =
          round % 4 == 3
          ? "withdraw \(20_000_100 + round - 1) WANTED-\((round - 1) % 9) --reason other"
          : "book \(20_000_100 + round % 40) WANTED-\(round % 9)"
        let ended = try trust.run(
          line + " --format json", now: "2026-11-23T12:00", variables: variables)
        #expect(ended.status == 0 || ended.status == 1)
      }
      withExtendedLifetime(open) {}
      let result = try cut(
        DiskLog(log), before, in: trust, images: Torture.amount(50, torture: 2_500),
        acknowledged: Self.outcomes)
      #expect(result.faults == [], "seed \(Torture.seed)")
      #expect(result.acknowledged > 0)
      Torture.report(
        "power cuts of the program: \(result.images) images, \(result.faults.count) with a loss")
    }

    @Test("No act a busy desk has acknowledged is lost, at whatever moment")
    func desk() throws {
      let result = try busyDesk(images: Torture.amount(50, torture: 2_500))
      #expect(result.faults == [], "seed \(Torture.seed)")
      #expect(result.acknowledged > 0)
      Torture.report(
        "power cuts of a desk: \(result.images) images, \(result.faults.count) with a loss")
    }

    @Test("Books that do not wait for the disk lose acts, and it is seen")
    func control() throws {
      let result = try busyDesk(images: Torture.amount(50, torture: 500), standIn: "normal")
      #expect(!result.faults.isEmpty)
      Torture.report(
        "power cuts without waiting for the disk (control): \(result.images) images, \(result.faults.count) with a loss"
      )
    }

    /// What came of a run of images.
    struct Result {
      var images = 0
      var acknowledged = 0
      var faults: [String] = []
    }

    private func busyDesk(images: Int, standIn: String? = nil) throws -> Result {
      let trust = try Trust(like: .busy)
      let log = trust.path("../disk.log")
      let before = try snapshot(of: trust)
      let arguments =
        [
          "books.sqlite", "mixed", "desk", String(Torture.seed),
          "x\(Torture.amount(80, torture: 600))",
        ]
        + (standIn.map { [$0] } ?? [])
      let ended = try trust.startTool(
        Program.busyDesk, arguments, variables: DiskLog.variables(trust.folder, log: log)
      ).wait()
      #expect(ended.status == 0)
      return try cut(DiskLog(log), before, in: trust, images: images) { books, said in
        said.split(separator: "\n").map { $0.split(separator: " ") }.compactMap { words in
          guard words.count >= 2, words[0] == "done" else { return nil }
          return (try? books.store.knows(request: String(words[1]))) == true ? "" : String(words[1])
        }
      }
    }

    /// Cuts the power at moments by chance and looks into what is left.
    ///
    /// - Parameter acknowledged: of what was said until then, an empty text for each act that is there
    ///   and a name for each that is not.
    private func cut(
      _ log: DiskLog, _ before: [String: [UInt8]], in trust: Trust, images: Int,
      acknowledged: (Books, String) throws -> [String]
    ) throws -> Result {
      var chance = SeededGenerator(seed: Torture.seed)
      var disk = Disk(before)
      var result = Result()
      let moments = (0..<images).map { _ in
        Int.random(in: 0...log.changes.count, using: &chance)
      }.sorted()
      var done = 0
      for moment in moments {
        while done < moment {
          disk.take(log.changes[done], folder: trust.folder)
          done += 1
        }
        let luck = Disk.Luck.allCases.randomElement(using: &chance) ?? .lost
        let folder = try Files.newFolder()
        defer { Files.remove(folder) }
        for (path, bytes) in disk.afterPowerCut(luck, &chance) {
          let name = path.split(separator: "/").last.map { String($0) } ?? ""
          try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        result.images += 1
        do {
          let books = try Verdict.open(folder + "/books.sqlite")
          let acts = try acknowledged(books, disk.said)
          result.acknowledged += acts.count
          let lost = acts.filter { !$0.isEmpty }
          let broken = try books.check(at: Verdict.now).broken.map { "\($0)" }
          if !(lost + broken).isEmpty { result.faults.append("\(moment): \(lost + broken)") }
        } catch {
          result.faults.append("\(moment): \(error)")
        }
      }
      return result
    }

    /// The answers of commands: each person who was booked has an enrolment, and nobody who withdrew a live
    /// one. Whether one is live when nothing was said of a withdrawal is open: it may be under way.
    private static func outcomes(_ books: Books, _ said: String) throws -> [String] {
      var withdrew: [String: Bool] = [:]
      for answer in said.split(separator: "}\n").map({ Facts($0 + "}") }) {
        guard let outcome = answer["outcome"].text, outcome != "refused",
          let person = answer["employee_number"].text, let code = answer["class"].text
        else { continue }
        withdrew["\(person) \(code)"] = outcome == "withdrawn"
      }
      return try withdrew.map { key, withdrew in
        let words = key.split(separator: " ").map { String($0) }
        let enrolments = try books.store.enrolments(of: EmployeeNumber(words[0])).filter {
          $0.classCode == ClassCode(words[1])
        }
        let isThere = !enrolments.isEmpty && !(withdrew && enrolments.contains { $0.state.isLive })
        return isThere ? "" : key
      }
    }

    /// The files of a trust before anything was recorded.
    private func snapshot(of trust: Trust) throws -> [String: [UInt8]] {
      Files.names(in: trust.folder).reduce(into: [:]) {
        $0[trust.path($1)] = Files.bytes(trust.path($1))
      }
    }
  }
}
