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

  @Test("What there is no sheet of is refused before a printer is asked")
  func refused() throws {
    let ended = try trust.run("print roster NO-1")
    #expect(ended.status == 1)
    #expect(ended.words == SmallTrust.noSuchClass + "\n")
  }
}
