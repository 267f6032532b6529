import Testing

@Suite("Copies of the books")
struct BackupCommandTests {
  let trust: Trust

  init() throws {
    trust = try Trust(like: .small)
    try trust.run("book 204417 YOGA-1")
  }

  @Test("A backup is checked, stands in one file for its owner alone, and says what it holds")
  func backup() throws {
    let ended = try trust.run("backup copy.sqlite")
    #expect(ended.status == 0 && ended.words.isEmpty)
    #expect(
      ended.text
        == "Saved and checked: copy.sqlite holds the books as of act 7, with 3 enrolments and 0 marks.\n"
    )
    #expect(Files.mode(trust.path("copy.sqlite")) == 0o600)
    #expect(
      Files.names(in: trust.folder).filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let check = try trust.facts("check --database copy.sqlite")
    #expect(check["outcome"].text == "balanced" && check["audit_entries"].number == 7)
  }

  @Test("A backup is never written over anything")
  func existing() throws {
    try Files.write("a letter", to: trust.path("copy.sqlite"))
    let ended = try trust.run("backup copy.sqlite")
    #expect(ended.status == 73)
    #expect(
      ended.sentence
        == "There is already something at copy.sqlite. Nothing was copied; name a file that is not there."
    )
    #expect(Files.text(trust.path("copy.sqlite")) == "a letter")
    let nowhere = try trust.run("backup no/such/copy.sqlite")
    #expect(nowhere.status == 73)
    #expect(nowhere.sentence == "Cannot write no/such/copy.sqlite, or what has to stand beside it.")
  }

  @Test("A restore brings the books back and keeps what was there")
  func restore() throws {
    try trust.run("backup copy.sqlite")
    try trust.run("withdraw 204417 YOGA-1 --reason shift")
    let ended = try trust.run("restore copy.sqlite")
    #expect(ended.status == 0 && ended.words.isEmpty)
    #expect(
      ended.text
        == "Restored: books.sqlite is as it was at act 7, from copy.sqlite. What was there is kept as books.sqlite.replaced-1.\n"
    )
    #expect(try trust.facts("roster YOGA-1")["learners"].texts("employee_number") == ["204417"])
    let check = try trust.run("check")
    #expect(check.status == 0 && check.words.isEmpty)
    let kept = try trust.facts("roster YOGA-1 --database books.sqlite.replaced-1")
    #expect(kept["learners"].list.isEmpty)
    // The copy is still there and can be used again; nothing that was kept is written over.
    #expect(try trust.facts("restore copy.sqlite")["kept"].text == "books.sqlite.replaced-2")
    #expect(Files.mode(trust.database) == 0o600)
  }

  @Test("Books that are gone are restored too")
  func gone() throws {
    try trust.run("backup copy.sqlite")
    for name in Files.names(in: trust.folder) where name.hasPrefix("books") {
      Files.remove(trust.path(name))
    }
    let ended = try trust.run("restore copy.sqlite")
    #expect(ended.status == 0)
    #expect(ended.text == "Restored: books.sqlite is as it was at act 7, from copy.sqlite.\n")
  }

  @Test("Books that are damaged are restored, and the damaged file is kept")
  func damaged() throws {
    try trust.run("backup copy.sqlite")
    try Files.damage(trust.database, at: 40_960, count: 8_192)
    let broken = Files.bytes(trust.database)
    #expect(try trust.run("check").status != 0)
    #expect(try trust.run("restore copy.sqlite").status == 0)
    #expect(try trust.run("check").status == 0)
    #expect(Files.bytes(trust.path("books.sqlite.replaced-1")).count == broken.count)
  }

  @Test("Nothing is restored while somebody has the books open")
  func open() async throws {
    try trust.run("backup copy.sqlite")
    let pipe = trust.path("commands")
    let (commands, shell) = try await trust.holdOpen(by: pipe, "SELECT count(*) FROM audit;")
    let ended = try trust.run("restore copy.sqlite")
    Files.close(commands)
    #expect(shell.wait().status == 0)
    #expect(ended.status == 75)
    #expect(
      ended.sentence
        == "Somebody has books.sqlite open. Leave every desk, then try again; nothing changed.")
    #expect(Files.names(in: trust.folder).allSatisfy { !$0.contains("replaced") })
    #expect(try trust.run("restore copy.sqlite").status == 0)
  }

  @Test("A copy that does not balance is put in place only where that is asked for")
  func broken() throws {
    try trust.run("backup copy.sqlite")
    try trust.tool("sqlite3", "copy.sqlite", "UPDATE enrolment SET state = 'withdrawn'")
    let ended = try trust.run("restore copy.sqlite")
    #expect(ended.status == 1)
    #expect(
      ended.words.hasSuffix(
        "copy.sqlite was not put in place of the books, which stand as they were. To take it all the same: --even-if-broken.\n"
      ))
    #expect(try trust.run("check").status == 0)
    #expect(try trust.run("restore copy.sqlite --even-if-broken").status == 0)
    #expect(try trust.run("check").status == 1)
  }

  @Test("What cannot be a copy of the books is not put in their place")
  func notACopy() throws {
    try Files.write("Dear Ada, this is a letter.", to: trust.path("letter"))
    let letter = try trust.run("restore letter")
    #expect(letter.status == 78)
    #expect(
      letter.sentence
        == "letter is not a Lifelong database. Check --database and LIFELONG_DATABASE.")
    let none = try trust.run("restore none")
    #expect(none.status == 66)
    #expect(none.sentence == "There is no file none. Check its name and folder.")
    let itself = try trust.run("restore books.sqlite")
    #expect(itself.status == 64)
    #expect(try trust.run("check").status == 0)
  }
}
