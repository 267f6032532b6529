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
      "report release",
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
