import Testing

@Suite("Books of older versions")
struct OldVersionTests {
  @Test(
    "They open with everybody where they stood, balance, and a copy of what they were is kept",
    arguments: OldBooks.versions)
  func opened(_ version: Int) throws {
    let trust = try Trust()
    try OldBooks.make(version)(trust)
    let first = try trust.run("check")
    #expect(first.status == 0, "\(first.words)")
    let newest = try self.version(of: "books.sqlite", trust).filter { $0 != "\n" }
    #expect(
      first.sentence
        == "books.sqlite is brought up to date, from version \(version) to \(newest). As it was it is kept as books.sqlite.version-\(version)."
    )
    try OldBooks.expectWhole(trust)
    #expect(try self.version(of: "books.sqlite.version-\(version)", trust) == "\(version)\n")
    let booked = try trust.run("withdraw 204417 YOGA-1 --reason shift")
    #expect(booked.status == 0 && booked.words.isEmpty)
    #expect(try trust.facts("roster YOGA-1")["learners"].texts("employee_number") == ["205512"])
    #expect(try trust.run("check").status == 0)
  }

  @Test("Without room for the copy nothing is brought up to date")
  func noRoom() throws {
    let trust = try Trust()
    try OldBooks.make(1)(trust)
    let ended = try trust.runShort(of: 100, "check")
    #expect(ended.status == 74)
    #expect(ended.sentence.hasPrefix("books.sqlite is of an older version, and the copy"))
    #expect(ended.sentence.hasSuffix("Make room at books.sqlite.version-1; nothing changed."))
    #expect(try version(of: "books.sqlite", trust) == "1\n")
    #expect(!Files.exists(trust.path("books.sqlite.version-1")))
  }

  private func version(of file: String, _ trust: Trust) throws -> String {
    try trust.tool("sqlite3", file, "SELECT version FROM schema_version").text
  }
}
