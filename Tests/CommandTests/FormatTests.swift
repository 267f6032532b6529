import Testing

@Suite("Answers for programs and for people")
struct FormatTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .demonstration) }

  @Test(
    "Every sheet has its fields, its header, and no byte that commands a terminal",
    arguments: Reading.all)
  func reading(_ reading: Reading) throws {
    let line = try Self.inTrust(trust, reading.line)
    let json = try trust.run(line + " --format json")
    #expect(json.facts.fields == reading.fields)
    let table = try trust.run(line + " --format csv")
    #expect(table.lines.first == reading.header)
    #expect(table.lines.count > 1)
    let text = try trust.run(line)
    #expect(text.bytes.count > 20)
    for ended in [json, table, text] {
      #expect(ended.status == 0 && ended.words.isEmpty)
      #expect(ended.isPlain)
    }
  }

  /// Puts codes of the demonstration into a line.
  static func inTrust(_ trust: Trust, _ line: String) throws -> String {
    guard line.contains("CLASS") || line.contains("WAITING") else { return line }
    let classes = try trust.facts("class list").list
    let running = classes.first { $0["state"].text == "running" }?["code"].text ?? ""
    let waiting = classes.first { ($0["places"]["waiting"].number ?? 0) > 0 }?["code"].text ?? ""
    return line.replacing("CLASS", with: running).replacing("WAITING", with: waiting)
  }

  @Test("Acts answer in fields too, as JSON and as a spreadsheet's row")
  func acts() throws {
    let trust = try Trust(like: .small)
    func fields(_ line: String) throws -> [String] { try trust.facts(line).fields }
    #expect(
      try fields("book 204417 YOGA-1")
        == ["class", "employee_number", "held_until", "outcome", "reasons[]", "warnings[]", "with"])
    #expect(
      try fields("book 205512 YOGA-1")
        == [
          "class", "employee_number", "held_until", "outcome", "position", "reasons[]",
          "warnings[]", "with",
        ])
    #expect(
      try fields("book 204417 YOGA-1")
        == ["class", "employee_number", "outcome", "reasons[].code", "reasons[].text"])
    let row = try trust.run("book 211450 YOGA-1 --format csv")
    #expect(
      row.text
        == "outcome,class,employee_number,position,held_until,with\nwaitlisted,YOGA-1,211450,2,,\n")
  }

  @Test("An import answers what is new, changed, unchanged and refused, and each problem")
  func imports() throws {
    let file = "employee_number,family_name,shoe\n300001,New,4\n300002,,5\n"
    let ended = try trust.take("staff", file)
    #expect(ended.status == 65)
    let facts = ended.facts
    let names = ["new", "changed", "unchanged", "refused"]
    #expect(names.map { facts[$0].number } == [1, 0, 0, 1])
    #expect(facts["written"].isThere && facts["ignored_columns"].texts() == ["shoe"])
    #expect(facts["problems"].list.count == 1)
    let problem = facts["problems"][0]
    #expect(problem.fields == ["column", "line", "text", "value"])
    #expect(problem["line"].number == 3 && problem["column"].text == "family_name")
    #expect(try trust.facts("find 300001").list.isEmpty)
  }

  @Test("Names are Family, Given; a single name has no comma")
  func names() throws {
    try trust.run("staff add 300001 --family-name Suhartono")
    try trust.run("staff add 300002 --family-name Quaye --given-name 'Ama Serwaa'")
    #expect(try trust.facts("find 300001").texts("name") == ["Suhartono"])
    #expect(try trust.facts("find 300002").texts("name") == ["Quaye, Ama Serwaa"])
  }

  @Test("A rate has one decimal, and is null where nothing was expected")
  func rates() throws {
    let report = try trust.run("report attendance --by person --format json").text
    let rates = report.split(separator: "\n").filter { $0.contains("\"rate\":") }
    #expect(rates.count > 100)
    for rate in rates {
      #expect(rate.wholeMatch(of: /\s*"rate": (\d{1,2}\.\d|100\.0|null),?/) != nil, "\(rate)")
    }
    let small = try Trust(like: .small)
    #expect(try small.facts("roster MATHS-1")["learners"][0]["rate"].isNull)
    #expect(try small.run("roster MATHS-1 --format csv").lines[1].hasSuffix(",0,0,,,"))
    try small.run("register mark MATHS-1 1 205512=P 176003=U")
    let total = try small.facts("report attendance")["total"]
    #expect(total["expected"].number == 2 && total["attended"].number == 1)
    #expect(total["rate"].rate == 50)
  }

  @Test("A total row is for people; spreadsheets get rows alone")
  func totals() throws {
    let rows = try trust.facts("report attendance --by band")["rows"].list.count
    #expect(try trust.run("report attendance --by band --format csv").lines.count == rows + 1)
    #expect(try trust.run("report attendance --by band").text.contains("All \(rows) rows"))
  }

  @Test("Help and completions hold no byte that commands a terminal either")
  func help() throws {
    for line in ["--help", "book --help", "class plan --help"] {
      let ended = try trust.run(line)
      #expect(ended.status == 0 && ended.isPlain && ended.words.isEmpty)
      #expect(ended.text.contains("Example: lifelong "))
    }
    #expect(try trust.run("--generate-completion-script bash").status == 0)
  }
}

extension Ended {
  /// Whether it wrote text and line feeds alone, to either place: no colour, no control character.
  var isPlain: Bool {
    (text + words).unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFD: false
      default: true
      }
    }
  }
}
