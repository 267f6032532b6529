import Foundation
import Glibc
import Testing

/// What may happen to the file of the books, and what the program says of it.
@Suite("A sick disk")
struct FaultTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test("A full disk refuses the act, keeps what was there, and goes on once there is room")
  func full() throws {
    try trust.onSmallDisk(kibibytes: 1_024) { folder, isMounted in
      let books = folder + "/books.sqlite"
      try Files.copy(trust.database, to: books)
      #expect(try trust.run("book 204417 YOGA-1 --database \(books)").status == 0)
      var filler: String?
      if isMounted {
        filler = folder + "/filler"
        Files.fill(folder + "/filler")
      }
      let line = "book 211450 YOGA-1 --database \(books)"
      let ended =
        try isMounted ? trust.run(line) : trust.runShort(of: 16, line)
      #expect(ended.status == 74)
      #expect(ended.sentence.hasPrefix("The books cannot be written ("))
      #expect(ended.sentence.hasSuffix("). Is the disk full? Nothing changed."))
      if let filler { Files.remove(filler) }
      #expect(try trust.facts("waiting YOGA-1 --database \(books)").list.isEmpty)
      #expect(try trust.run(line).status == 0)
      #expect(try trust.run("check --database \(books)").status == 0)
    }
  }

  @Test("Books in a folder that may not be written, or that belong to somebody else, end with 77")
  func notAllowed() throws {
    try trust.asNobody { run in
      try Files.setMode(trust.folder, 0o555)
      let folder = try run("book 204417 YOGA-1")
      #expect(folder.status == 77)
      #expect(
        folder.sentence
          == "You may not write in the folder of books.sqlite, and the books need files beside them. Ask whoever looks after it for the right."
      )
      try Files.setMode(trust.folder, 0o755)
      try Files.setMode(trust.database, 0o444)
      let file = try run("book 204417 YOGA-1")
      #expect(file.status == 77)
      #expect(
        file.sentence
          == "You may not read and write books.sqlite. Ask whoever looks after it for the right.")
      try Files.setMode(trust.database, 0o600)
      let allowed = try run("book 204417 YOGA-1")
      #expect(allowed.status == 0)
    }
  }

  @Test("A damaged page is called by its name, and nothing is written over it")
  func damaged() throws {
    try Files.damage(trust.database, at: 4_096, count: Files.size(trust.database) - 4_096)
    let before = Files.bytes(trust.database)
    let ended = try trust.run("book 204417 YOGA-1")
    #expect(ended.status == 74)
    #expect(ended.sentence.hasPrefix("The database at books.sqlite is damaged ("))
    #expect(ended.sentence.hasSuffix("restore the newest good copy: lifelong restore FILE."))
    #expect(Files.bytes(trust.database) == before)
  }

  @Test("One damaged page that no row is read from is found by the check")
  func damagedIndex() throws {
    let page = try trust.tool(
      "sqlite3", "books.sqlite",
      "SELECT rootpage FROM sqlite_master WHERE name = 'staff_member_by_badge'")
    let number = try #require(Int(page.text.dropLast()))
    try Files.damage(trust.database, at: (number - 1) * 4_096, count: 4_096)
    let ended = try trust.run("check")
    #expect(ended.status == 1 || ended.status == 74)
    #expect(ended.words.contains("damaged ("))
  }

  @Test("A log of SQLite's that was cut short has lost acts, and it is noticed")
  func truncatedLog() async throws {
    let (commands, shell) = try await trust.holdOpen(
      by: trust.path("commands"), "SELECT count(*) FROM audit;")
    for person in ["204417", "211450"] {
      #expect(try trust.run("book \(person) YOGA-1").status == 0)
    }
    let folder = try Files.newFolder()
    defer { Files.remove(folder) }
    for name in ["books.sqlite", "books.sqlite-wal", "books.sqlite-head"] {
      try Files.copy(trust.path(name), to: folder + "/" + name)
    }
    Files.close(commands)
    _ = shell.wait()
    let log = folder + "/books.sqlite-wal"
    truncate(log, off_t(Files.size(log) * 6 / 10))
    let sentence =
      "but what is kept beside the books knows of entry 8. The last acts were lost or cut off, or an older copy stands in place of the books."
    let check = try trust.run("check --database \(folder)/books.sqlite")
    #expect(check.status == 1 && check.words.contains(sentence))
    // Whoever opens them is told too.
    #expect(try trust.run("find a --database \(folder)/books.sqlite").words.contains(sentence))
  }

  @Test("A trail whose end was cut off is noticed, also after more acts")
  func shortened() throws {
    try trust.run("book 204417 YOGA-1")
    try trust.run("book 211450 YOGA-1")
    let cut = ["audit_about", "audit_change", "audit"].map { "DELETE FROM \($0) WHERE number = 8;" }
    try trust.tool(
      "sqlite3", "books.sqlite",
      cut.joined()
        + "DELETE FROM enrolment_move WHERE enrolment_id IN (SELECT id FROM enrolment WHERE employee_number = '211450');"
        + "DELETE FROM enrolment WHERE employee_number = '211450'")
    let sentence =
      "The audit trail ends at entry 7, but what is kept beside the books knows of entry 8. The last acts were lost or cut off, or an older copy stands in place of the books.\n"
    let check = try trust.run("check")
    #expect(check.status == 1 && check.words.contains(sentence))
    try trust.run("book 211450 YOGA-1")
    try trust.run("withdraw 211450 YOGA-1 --reason shift")
    #expect(try trust.run("check").status == 1)
  }

  @Test("Books without anything kept beside them say so, and the next act keeps it")
  func headNotKept() throws {
    try trust.run("book 204417 YOGA-1")
    Files.remove(trust.database + "-head")
    let first = try trust.run("check")
    #expect(first.status == 0)
    #expect(
      first.words
        == "Nothing beside these books says how long the audit trail was, so that a missing end would not be noticed. It is kept from the next act on.\n"
    )
    try trust.run("book 211450 YOGA-1")
    #expect(try trust.run("check").words.isEmpty)
    #expect(Files.mode(trust.database + "-head") == 0o600)
    #expect(Files.mode(trust.database + "-turn") == 0o600)
  }

  @Test("A clock that was moved back is a warning, and stored moments never run backwards")
  func clock() throws {
    try trust.run("settings set contact Sam", now: "2099-01-05T09:30")
    let ended = try trust.run("settings set contact Tina", variables: ["LIFELONG_NOW": ""])
    #expect(ended.status == 0)
    #expect(ended.sentence.hasPrefix("This machine's clock says 20"))
    #expect(
      ended.sentence.hasSuffix(
        " UTC, but the last act was kept at 2099-01-05 09:30 UTC. Put the clock right; until then acts are kept with the later time, so that their order stays."
      ))
    let moments = try trust.tool("sqlite3", "books.sqlite", "SELECT at FROM audit ORDER BY number")
    #expect(moments.lines == moments.lines.sorted() && moments.lines.count == 8)
  }

  @Test("On a drive of another machine the program refuses to start, unless told otherwise")
  func networkDrive() throws {
    try trust.onFUSE { folder in
      try Files.copy(trust.database, to: folder + "/books.sqlite")
      let ended = try trust.run("find a --database \(folder)/books.sqlite")
      #expect(ended.status == 78)
      #expect(
        ended.sentence
          == "\(folder)/books.sqlite lies on a drive of another machine (fuse), where SQLite loses books without a word. Keep them on a disk of this machine, or in PostgreSQL; if you know that the drive is safe, set LIFELONG_NETWORK_DRIVE=accept."
      )
      #expect(Files.names(in: folder) == ["books.sqlite"])
      let accepted = try trust.run(
        "find a --database \(folder)/books.sqlite", variables: ["LIFELONG_NETWORK_DRIVE": "accept"])
      #expect(accepted.status == 0)
    }
  }
}
