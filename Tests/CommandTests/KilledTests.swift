import Glibc
import Testing

@Suite("A program that is killed")
struct KilledTests {
  /// How long the write-ahead log of the database is when the axe falls: while the file is still
  /// being checked, soon after writing began, and in the midst of it.
  @Test(
    "An import of 60,000 lines leaves the books as they were", arguments: [0, 200_000, 3_000_000])
  func importing(_ written: Int) throws {
    let trust = try Trust(like: .demonstration)
    try Files.write(Self.extract, to: trust.path("extract.csv"))
    let before = try trust.export("staff")
    let people = try trust.facts("find a --most 500").texts("name")
    let entries = try trust.entries()

    let child = try trust.start("import staff extract.csv")
    wait(until: { written == 0 || Files.size(trust.database + "-wal") > written }, or: child)
    if written == 0 { usleep(200_000) }
    child.killHard()
    #expect(child.wait().status == -SIGKILL)

    #expect(try trust.export("staff") == before)
    #expect(try trust.facts("find a --most 500").texts("name") == people)
    let check = try trust.facts("check")
    #expect(check["outcome"].text == "balanced" && check["audit_entries"].number == entries)
    let later = try trust.take("staff", "employee_number,family_name\n90000001,Later\n")
    #expect(later.status == 0 && later.facts["new"].number == 1)
  }

  @Test("A demonstration that was half made is made anew", arguments: [0, 400_000])
  func demonstration(_ microseconds: useconds_t) throws {
    let trust = try Trust()
    // A large one takes seconds: it is nowhere near its end when it is killed.
    let child = try trust.start("demo --no-desk --staff 5000 --at books.sqlite")
    wait(until: { Files.exists(trust.database + ".making") }, or: child)
    usleep(microseconds)
    child.killHard()
    #expect(child.wait().status == -SIGKILL)

    #expect(!Files.exists(trust.database))
    let made = try trust.run("demo --no-desk --staff 300 --at books.sqlite")
    #expect(made.text == "The demonstration trust is at books.sqlite, with 300 staff.\n")
    #expect(try trust.run("check").status == 0)
    #expect(
      Files.names(in: trust.folder) == ["books.sqlite", "books.sqlite-head", "books.sqlite-turn"])
  }

  private func wait(until isTime: () -> Bool, or child: Child) {
    while !isTime(), child.isRunning { usleep(500) }
  }

  private static let extract =
    "employee_number,family_name,given_name,department\n"
    + (0..<60_000).map { "\(30_000_000 + $0),Family\($0),Given,Ward \($0 % 90)\n" }.joined()
}
