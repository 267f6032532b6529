import Testing

@Suite("Printing without a printer")
struct PrintTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test(
    "Nothing is printed, and a file is offered instead",
    arguments: [
      "roster MATHS-1", "sheet MATHS-1", "attendance", "report attendance", "waiting YOGA-1",
      "diary", "diary SEM --grid", "door", "class timetable MATHS-1", "class timetable",
      "class notice MATHS-1", "why 204417 YOGA-1", "class tell MATHS-1", "offers", "release list",
      "report release", "report take-up", "report not-reached", "report demand",
      "report below-minimum", "report day", "report record 205512", "report slip 205512 MATHS-1",
      "report pack", "sheet MATHS-1 --series", "roster MATHS-1 --copies 2 --sides both --pages 1",
      "register MATHS-1 1", "roster MATHS-1 --printer office-2",
    ])
  func noService(_ sheet: String) throws {
    let ended = try trust.run("print " + sheet)
    #expect(ended.status == 69 && ended.bytes.isEmpty)
    #expect(
      ended.words
        == "The print service is not running. Save it as a file instead: --format pdf --output FILE on the command without print.\n"
    )
  }

  @Test(
    "Where no print service runs there are no printers and no queue",
    arguments: ["printers", "queue"])
  func nothingToShow(_ words: String) throws {
    let ended = try trust.run("print " + words)
    #expect(ended.status == 69 && ended.bytes.isEmpty)
    #expect(
      ended.words
        == "The print service is not running. Ask whoever looks after this machine.\n")
  }

  @Test("A machine without the print programs says which package has it")
  func noProgram() throws {
    // env is found through the PATH too, so it is one folder with env alone.
    try Files.makeFolder(trust.path("bin"))
    try trust.tool("ln", "-s", "/usr/bin/env", "bin/env")
    let ended = try trust.run("print roster MATHS-1", variables: ["PATH": trust.path("bin")])
    #expect(ended.status == 69 && ended.bytes.isEmpty)
    #expect(
      ended.words
        == "This machine has no lpstat, so it cannot print. Install cups-client. Save it as a file instead: --format pdf --output FILE on the command without print.\n"
    )
  }

  @Test("A machine without Pango and Cairo says which package has them, and makes every other form")
  func noTypesetting() throws {
    try Files.makeFolder(trust.path("libraries"))
    try trust.tool("touch", "libraries/libpangocairo-1.0.so.0")
    let without = ["LD_LIBRARY_PATH": trust.path("libraries")]
    let ended = try trust.run("roster MATHS-1 --format pdf --output roster.pdf", variables: without)
    #expect(ended.status == 69 && ended.bytes.isEmpty)
    #expect(
      ended.words
        == "A PDF needs Pango and Cairo, which cannot be loaded here (\(trust.path("libraries"))/libpangocairo-1.0.so.0: file too short). Install libpangocairo-1.0-0, or choose another form, for example --format text.\n"
    )
    #expect(!Files.exists(trust.path("roster.pdf")))
    #expect(try trust.run("roster MATHS-1", variables: without).status == 0)
  }

  @Test("Nothing is printed again before something was printed")
  func nothingPrinted() throws {
    let ended = try trust.run("print again")
    #expect(ended.status == 69 && ended.bytes.isEmpty)
    #expect(ended.words == "You have printed nothing here yet.\n")
  }

  @Test(
    "What is kept to print again is what the print service calls the job, and nothing of the sheet")
  func again() throws {
    let bin = try trust.standInForPrinting()
    #expect(try trust.run("print roster MATHS-1 --copies 2", variables: bin).status == 0)
    #expect(Files.text(trust.path("state/lifelong/last-printed")) == "office-2-118\n")
    #expect(Files.mode(trust.path("state/lifelong/last-printed")) == 0o600)
    let ended = try trust.run("print again --format json", variables: bin)
    #expect(ended.status == 0 && ended.words.isEmpty)
    #expect(ended.facts["outcome"].text == "sent" && ended.facts["printer"].text == "office-2")
    #expect(ended.facts["job"].number == 118 && ended.facts["stopped"].isNull)
    #expect(
      Files.text(trust.path("asked")).split(separator: "\n").map(String.init) == [
        "-d office-2 -t Class roster -n 2 -o media=A4 -", "-i office-2-118 -H restart",
      ])
    try Files.write("office-9-4\n", to: trust.path("state/lifelong/last-printed"))
    let gone = try trust.run("print again", variables: bin)
    #expect(gone.status == 69)
    #expect(gone.words == "There is no printer office-9. There are: office-2.\n")
  }

  @Test("What there is no sheet of is refused before a printer is asked")
  func refused() throws {
    let ended = try trust.run("print roster NO-1")
    #expect(ended.status == 1)
    #expect(ended.words == SmallTrust.noSuchClass + "\n")
  }
}

extension Trust {
  /// Programs in the place of those that print, which write down what they are asked; the variables with
  /// which they are found.
  fileprivate func standInForPrinting() throws -> [String: String] {
    try Files.makeFolder(path("bin"))
    let programs = [
      "lp": "echo \"$@\" >>'\(path("asked"))'; cat >/dev/null\n"
        + "[ \"$1\" = -i ] || echo 'request id is office-2-118 (1 file(s))'\n",
      "lpstat": "case $1 in -e) echo office-2;; -d) echo 'no system default destination';; esac\n",
    ]
    for (name, text) in programs {
      try Files.write("#!/bin/sh\n" + text, to: path("bin/\(name)"))
      try tool("chmod", "755", "bin/\(name)")
    }
    return ["PATH": path("bin") + ":/usr/bin:/bin"]
  }
}
