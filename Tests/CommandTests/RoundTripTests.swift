import Testing

@Suite("What is exported is read back")
struct RoundTripTests {
  @Test("Into the same books every kind changes nothing", arguments: Trust.kinds)
  func sameBooks(_ kind: String) throws {
    let trust = try Trust(like: .demonstration)
    let text = try trust.export(kind)
    let lines = text.split(separator: "\n").count - 1
    let ended = try trust.take(kind, text)
    #expect(ended.status == 0)
    #expect(ended.facts["new"].number == 0 && ended.facts["changed"].number == 0)
    #expect(ended.facts["refused"].number == 0 && ended.facts["problems"].list.isEmpty)
    let unchanged = try #require(ended.facts["unchanged"].number)
    // Two posts of one person are two lines of the file and one person.
    #expect(kind == "staff" ? (300...lines).contains(unchanged) : unchanged == lines)
    #expect(try trust.export(kind) == text)
  }

  @Test("Into empty books, one kind after another, it makes the same trust to the byte")
  func freshBooks() throws {
    let old = try Trust(like: .demonstration)
    let new = try Trust(like: .empty)
    let exports = try old.everything()
    for (kind, text) in zip(Trust.kinds, exports) {
      let ended = try new.take(kind, text)
      #expect(ended.status == 0, "\(kind): \(ended.sentence)")
    }
    for (kind, (first, second)) in zip(Trust.kinds, zip(exports, try new.everything())) {
      #expect(first == second, "\(kind)")
    }
    #expect(try new.run("check").status == 0)
    let reports = try [old, new].map { try $0.run("report attendance --by person --format csv") }
    #expect(reports[0].text == reports[1].text)
  }

  @Test("Standard input and standard output will do")
  func pipes() throws {
    let trust = try Trust(like: .small)
    try Files.write(try trust.export("staff"), to: trust.path("all.csv"))
    let ended = try trust.run("import staff - --format json", input: trust.path("all.csv"))
    #expect(ended.status == 0 && ended.facts["unchanged"].number == 5)
  }

  @Test("Names that look like formulas or need quotation marks come back as they were")
  func awkwardNames() throws {
    let trust = try Trust(like: .empty)
    try trust.run("staff add 300002 --family-name '+44, \"Bee\"' --given-name '@home'")
    let text = try trust.export("staff")
    #expect(text.contains("300002,\"'+44, \"\"Bee\"\"\",'@home"))
    #expect(try trust.take("staff", text).facts["changed"].number == 0)
    let fresh = try Trust(like: .empty)
    #expect(try fresh.take("staff", text).status == 0)
    #expect(try fresh.export("staff") == text)
    #expect(try fresh.facts("find 300002")[0]["name"].text == "+44, \"Bee\", @home")
  }
}
