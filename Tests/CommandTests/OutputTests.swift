import Testing

@Suite("Where answers go")
struct OutputTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test("A file is replaced as a whole, and only its owner may read it")
  func replaced() throws {
    try Files.write(String(repeating: "old and much longer\n", count: 500), to: trust.path("out"))
    let ended = try trust.run("class list --format csv --output out")
    #expect(ended.status == 0 && ended.bytes.isEmpty && ended.words.isEmpty)
    #expect(Files.text(trust.path("out")) == (try trust.run("class list --format csv").text))
    #expect(Files.mode(trust.path("out")) == 0o600)
    #expect(try trust.run("export staff --output staff").status == 0)
    #expect(Files.text(trust.path("staff")) == (try trust.export("staff")))
    #expect(Files.names(in: trust.folder).filter { $0.hasSuffix(".tmp") }.isEmpty)
  }

  @Test("A refusal leaves the file alone; with JSON the answer goes to standard output")
  func leftAlone() throws {
    try Files.write("mine\n", to: trust.path("out"))
    #expect(try trust.run("roster NO-1 --output out").status == 1)
    let refused = try trust.run("book 999 YOGA-1 --format json --output out")
    #expect(refused.status == 1 && refused.facts["outcome"].text == "refused")
    #expect(try trust.run("export staff --output out --database none.sqlite").status == 69)
    #expect(Files.text(trust.path("out")) == "mine\n")
    #expect(Files.names(in: trust.folder).filter { $0.hasSuffix(".tmp") }.isEmpty)
  }

  @Test("What cannot be answered is not done: an act is checked for its answer first")
  func nothingDone() throws {
    let folder = try trust.run("book 204417 YOGA-1 --output no/file")
    #expect(folder.status == 73)
    #expect(folder.words == "Cannot write no/file: No such file or directory.\n")
    let paper = try trust.run("book 204417 YOGA-1 --format pdf --output out.pdf")
    #expect(paper.status == 64)
    #expect(
      paper.words == "This answer is not a sheet: use --format text, json or csv.\n")
    #expect(!Files.exists(trust.path("out.pdf")))
    #expect(try trust.facts("roster YOGA-1")["learners"].list.isEmpty)
    #expect(try trust.facts("book 204417 YOGA-1")["outcome"].text == "booked")
  }

  @Test(
    "No file of ours takes the place of the database it comes from",
    arguments: [
      "class list --output books.sqlite", "export staff --output books.sqlite",
      "book 204417 YOGA-1 --output books.sqlite", "import staff bad.csv --fix books.sqlite",
    ])
  func neverTheDatabase(_ line: String) throws {
    try Files.write("employee_number,family_name\n1,\n2,New\n", to: trust.path("bad.csv"))
    #expect(try trust.run(line).status == 73)
    #expect(try trust.run("check").status == 0)
  }

  @Test("A PDF goes to a file or a pipe, and is a whole one")
  func pdf() throws {
    for line in ["roster MATHS-1", "sheet MATHS-1 2", "report attendance", "space diary"] {
      #expect(try trust.run(line + " --format pdf --output sheet.pdf").status == 0)
      let paper = try trust.tool("qpdf", "--check", "sheet.pdf")
      #expect(paper.status == 0, "\(line): \(paper.words)")
    }
    let piped = try trust.run("roster MATHS-1 --format pdf")
    #expect(piped.status == 0 && String(decoding: piped.bytes.prefix(5), as: UTF8.self) == "%PDF-")
  }

  @Test(
    "A control character in a file makes its line bad and is shown by its name",
    arguments: [
      ("\u{1B}[31mRed", "<U+001B>[31mRed"), ("R\u{9B}31m", "R<U+009B>31m"),
      ("\u{202E}deR", "<U+202E>deR"),
      ("R\u{7}", "R<U+0007>"),
    ])
  func controlCharacters(_ name: String, _ shown: String) throws {
    try Files.write("employee_number,family_name\n300001,\(name)\n", to: trust.path("bad.csv"))
    for form in ["text", "json", "csv"] {
      let ended = try trust.run("import staff bad.csv --format \(form)")
      #expect(ended.status == 65 && ended.isPlain)
      #expect(ended.words.contains("Line 2, family_name “\(shown)”"))
    }
    #expect(try trust.facts("find 300001").list.isEmpty)
  }

  @Test(
    "A control character on the command line is not kept and does not reach the terminal",
    arguments: [
      "staff add 300001 --family-name 'Ev\u{1B}[31mil'",
      "staff change 204417 --job-title 'Ev\u{1B}[31mil'",
      "course add EVIL --title 'Ev\u{1B}[31mil' --maximum 3",
      "space change SEM --name 'Ev\u{1B}[31mil'",
      "class change SPAN-1 --tutor 'Ev\u{1B}[31mil'",
      "class cancel SPAN-1 --reason 'Ev\u{1B}[31mil'",
      "book 204417 ART-2 --override 'Ev\u{1B}[31mil'",
      "settings set organisation 'Ev\u{1B}[31mil'",
      "book 'Ev\u{1B}[31mil' YOGA-1",
      "roster 'Ev\u{1B}[31mil'",
      "find Ev\u{1B}[31mil",
      "register mark MATHS-1 1 '205512=Ev\u{1B}[31mil'",
      "import staff 'Ev\u{1B}[31mil.csv'",
      "find a --database 'Ev\u{1B}[31mil.sqlite'",
    ])
  func typed(_ line: String) throws {
    let before = try trust.entries()
    let ended = try trust.run(line)
    #expect(ended.isPlain)
    #expect(line.hasPrefix("find Ev") ? ended.status == 0 : ended.status != 0)
    #expect(try trust.entries() == before)
  }
}
