import Domain
import SeededNumbers
import Store
import TestServer
import Testing
import UseCases

extension Torture {
  /// The program is killed just before one of its changes of the disk, chosen by chance.
  @Suite("The program is killed") struct KillTests {
    private static let kills = Torture.amount(30, torture: 60)

    @Test("A booking is there when it was acknowledged, and otherwise whole or not at all")
    func bookings() throws {
      let trust = try Trust(like: .busy)
      var acknowledged: [(EmployeeNumber, ClassCode)] = []
      var person = 0
      try killing(trust, Self.kills, "book 20000100 OWN-15") { chance, kill in
        person = (person + 1) % 40
        let code = ClassCode("WANTED-\(Int.random(in: 0..<9, using: &chance))")
        let ended = try kill("book \(20_000_100 + person) \(code) --format json")
        if ["booked", "waitlisted"].contains(ended.facts["outcome"].text) {
          acknowledged.append((EmployeeNumber(String(20_000_100 + person)), code))
        }
        try expectBalanced(trust)
      }
      let books = try Verdict.open(trust.database)
      for (person, code) in acknowledged {
        #expect(try books.store.liveEnrolment(of: person, on: code) != nil, "\(person) on \(code)")
      }
    }

    @Test("An import is there as a whole or not at all")
    func imports() throws {
      let staff =
        "employee_number,family_name,department\n"
        + (0..<300).map { "\(30_000_000 + $0),Family\($0),Ward \($0 % 9)\n" }.joined()
      try eachOnItsOwn("import staff staff.csv", files: ["staff.csv": staff]) {
        trust, isAcknowledged in
        let count = try Verdict.open(trust.database).store.countStaff()
        #expect(count == 340 || count == 40 && !isAcknowledged)
      }
    }

    @Test("A register is submitted or not")
    func registers() throws {
      let marks =
        "class,session,employee_number,mark\n"
        + (0..<10).map { "RUNNING-0,1,\(20_000_100 + $0),P\n" }.joined()
      try eachOnItsOwn(
        "register submit RUNNING-0 1", files: ["marks.csv": marks], first: "import marks marks.csv"
      ) { trust, isAcknowledged in
        let session = try Verdict.open(trust.database).store.sessions(of: "RUNNING-0")[0]
        #expect(session.register == .submitted || !isAcknowledged)
      }
    }

    @Test("A backup is there and good, or not there")
    func backups() throws {
      try eachOnItsOwn("backup copy.sqlite") { trust, isAcknowledged in
        let copy = trust.path("copy.sqlite")
        guard Files.exists(copy) else {
          #expect(!isAcknowledged)
          return
        }
        let broken = try Verdict.open(copy).check(at: Verdict.now).broken
        #expect(broken == [])
      }
    }

    @Test("A restore leaves the books as they were or as they are in the copy")
    func restores() throws {
      try eachOnItsOwn("restore old.sqlite", first: "backup old.sqlite", "book 20000100 OWN-0") {
        trust, isAcknowledged in
        // What is not in its place is kept beside it, whole.
        let kept = trust.path("books.sqlite.replaced-1")
        let place = Files.exists(trust.database) ? trust.database : kept
        let booked = try Verdict.open(place).store.liveEnrolment(of: "20000100", on: "OWN-0") != nil
        #expect(!booked || !isAcknowledged)
        if !booked { #expect(try Verdict.open(kept).check(at: Verdict.now).broken == []) }
      }
    }

    @Test("Books of the first version are left as they were, or are brought up to date")
    func migrations() throws {
      for version in OldBooks.versions {
        try eachOnItsOwn(
          "check", kills: max(2, Self.kills / OldBooks.versions.count), made: OldBooks.make(version)
        ) { trust, _ in
          try OldBooks.expectWhole(trust)
          let copy = "books.sqlite.version-\(version)"
          if Files.exists(trust.path(copy)) { try OldBooks.expectWhole(trust, in: copy) }
        }
      }
    }

    // MARK: How they are killed

    /// Kills a command a number of times, each time in books of its own.
    private func eachOnItsOwn(
      _ command: String, files: [String: String] = [:], first: String..., kills: Int = Self.kills,
      made: @escaping (Trust) throws -> Void = { _ in },
      expect: (Trust, _ isAcknowledged: Bool) throws -> Void
    ) throws {
      func trust() throws -> Trust {
        let trust = try Trust(like: .busy)
        try made(trust)
        for (name, text) in files { try Files.write(text, to: trust.path(name)) }
        for command in first { #expect(try trust.run(command, now: Self.now).status == 0) }
        return trust
      }
      var chance = SeededGenerator(seed: Torture.seed)
      let length = try length(of: command, in: trust())
      for _ in 0..<kills {
        let trust = try trust()
        let ended = try run(command, in: trust, killAt: Int.random(in: 1...length, using: &chance))
        try expect(trust, ended.status == 0)
        try expectBalanced(trust)
      }
      Torture.report("\(kills) kills of \u{201C}\(command)\u{201D} at one of \(length) changes")
    }

    /// Kills commands one after another in the same books.
    private func killing(
      _ trust: Trust, _ kills: Int, _ like: String,
      _ body: (inout SeededGenerator, (String) throws -> Ended) throws -> Void
    ) throws {
      var chance = SeededGenerator(seed: Torture.seed)
      let length = try length(of: like, in: trust)
      for _ in 0..<kills {
        let change = Int.random(in: 1...length, using: &chance)
        try body(&chance) { try run($0, in: trust, killAt: change) }
      }
      Torture.report("\(kills) kills of \u{201C}book\u{201D} at one of \(length) changes")
    }

    private static let now = "2026-11-23T12:00"

    private func run(_ command: String, in trust: Trust, killAt change: Int?) throws -> Ended {
      let log = trust.path("../disk.log")
      Files.remove(log)
      return try trust.run(
        command, now: Self.now,
        variables: DiskLog.variables(trust.folder, log: log, killAt: change))
    }

    private func length(of command: String, in trust: Trust) throws -> Int {
      let whole = try run(command, in: trust, killAt: nil)
      #expect(whole.status == 0, "\(whole.words)")
      let length = DiskLog(trust.path("../disk.log")).count
      try #require(length > 1)
      return length
    }

    private func expectBalanced(_ trust: Trust) throws {
      guard Files.exists(trust.database) else { return }
      let check = try trust.run("check", now: Self.now)
      #expect(check.status == 0, "seed \(Torture.seed): \(check.words)")
    }

    @Test("A desk that acknowledges before it commits is caught")
    func early() throws {
      var chance = SeededGenerator(seed: Torture.seed)
      let trust = try Trust(like: .busy)
      let log = trust.path("../disk.log")
      let ended = try trust.startTool(
        Program.busyDesk, ["books.sqlite", "booking", "desk", "1", "x40", "early"],
        variables: DiskLog.variables(
          trust.folder, log: log, killAt: Int.random(in: 40...90, using: &chance))
      ).wait()
      #expect(ended.status == -9)
      let faults = try Verdict.faults(of: trust.database, said: ended.text)
      #expect(faults.contains { $0.hasSuffix("was done and is not there") })
    }

    @Test("A desk that is killed has lost nothing it acknowledged")
    func desk() throws {
      var chance = SeededGenerator(seed: Torture.seed)
      for round in 0..<Self.kills {
        let trust = try Trust(like: .busy)
        let ended = try trust.startTool(
          Program.busyDesk, ["books.sqlite", "mixed", "desk", String(round), "x60"],
          variables: DiskLog.variables(
            trust.folder, log: trust.path("../disk.log"),
            killAt: Int.random(in: 20...300, using: &chance))
        ).wait()
        #expect(try Verdict.faults(of: trust.database, said: ended.text) == [], "round \(round)")
      }
      Torture.report("\(Self.kills) kills of a busy desk")
    }

    @Test(
      "A desk that is killed at a server has lost nothing it acknowledged",
      .enabled(if: !TestServer.isLeftOut))
    func deskAtServer() async throws {
      var chance = SeededGenerator(seed: Torture.seed)
      let trust = try Trust(like: .busy, on: .postgres)
      var said = ""
      for round in 0..<Self.kills {
        let desk = try trust.startTool(
          Program.busyDesk, [trust.books, "mixed", "desk-\(round)", String(round), "600"])
        let length = Int.random(in: 1...2_000, using: &chance)
        while Files.size(desk.output) < length, desk.isRunning { await Task.yield() }
        desk.killHard()
        // A line the desk was killed in says nothing.
        let text = desk.wait().text
        said += text.prefix(through: text.lastIndex(of: "\n") ?? text.startIndex)
      }
      #expect(try Verdict.faults(of: trust.address, said: said) == [], "seed \(Torture.seed)")
      Torture.report("\(Self.kills) kills of a busy desk at a server")
    }
  }
}
