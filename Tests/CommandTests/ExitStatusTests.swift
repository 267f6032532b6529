import Glibc
import Testing

/// A command, the status it ends with, and the sentence on standard error.
struct Ending: Sendable, CustomTestStringConvertible {
  let line: String
  let status: Int32
  let sentence: String
  var variables: [String: String] = [:]

  init(_ line: String, _ status: Int32, _ sentence: String, _ variables: [String: String] = [:]) {
    self.line = line
    self.status = status
    self.sentence = sentence
    self.variables = variables
  }

  var testDescription: String { "\(line) ends with \(status)" }
}

@Suite("Exit statuses")
struct ExitStatusTests {
  let trust: Trust

  init() throws {
    trust = try Trust(like: .small)
    try Files.write("not,a,database\n", to: trust.path("list.csv"))
    try Files.write("employee_number,family_name\n1,\n", to: trust.path("bad.csv"))
  }

  @Test("What was done ends with 0, and a place in line is an answer too")
  func done() throws {
    let first = try trust.run("book 204417 YOGA-1")
    #expect(first.status == 0)
    #expect(
      first.text
        == "Booked: Ada Okafor on Yoga for beginners (YOGA-1), next on Thu 26 Nov 10:00.\n")
    #expect(first.words.isEmpty)
    let second = try trust.run("book 211450 YOGA-1")
    #expect(second.status == 0)
    #expect(
      second.text
        == "Waiting: Thị Hoa Nguyễn is number 1 in line for Yoga for beginners (YOGA-1).\n")
    let held = try trust.run("book 211450 SPAN-1 --release full")
    #expect(held.status == 0)
    #expect(
      held.text
        == "Held: Thị Hoa Nguyễn has a place on Spanish for beginners (SPAN-1) as soon as release is agreed. It is held until Thu 26 Nov 2026 10:30.\n"
    )
  }

  @Test("What cannot be done says why on standard error alone", arguments: Self.endings)
  func ends(_ ending: Ending) throws {
    let ended = try trust.run(ending.line, variables: ending.variables)
    #expect(ended.status == ending.status)
    #expect(ended.sentence == ending.sentence)
    #expect(ended.bytes.isEmpty)
  }

  private static let notLifelong =
    "list.csv is not a Lifelong database. Check --database and LIFELONG_DATABASE."

  static let endings = [
    // 1: a rule said no.
    Ending("waiting NO-1", 1, SmallTrust.noSuchClass),
    // 64: not a command of ours.
    Ending(
      "nonsense", 64,
      "There is no command nonsense. Commands there are: desk, demo, init, import, export, copy, find, staff, department, site, course, space, tutor, calendar, class, agreement, book, withdraw, waiting, why, offer, accept, decline, offers, settle, release, break, register, absence, roster, sheet, report, print, undo, history, settings, check, backup, restore."
    ),
    Ending("book 204417", 64, "Error: Missing expected argument '<class>'"),
    Ending("find a --most 0", 64, "Error: --most needs a number from 1."),
    Ending(
      "class keep YOGA-1 --for first-time --places 1", 64,
      "Error: Give --for, --places and --until together, or --none alone."),
    Ending(
      "class keep YOGA-1", 64, "Error: Give --for, --places and --until together, or --none alone."
    ),
    Ending(
      "report release --from 2026-12-01 --to 2026-11-01", 64,
      "Error: --from lies after --to. Turn them round."),
    Ending("undo 0", 64, "Error: Give a number of acts from 1."),
    Ending("demo --staff 49", 64, "Error: --staff needs a number from 50."),
    Ending(
      "class list --from 2026-02-29", 64,
      "Error: The value '2026-02-29' is invalid for '--from <from>'"),
    Ending(
      "desk", 64, "The desk needs a terminal. For scripts there are commands: lifelong --help."),
    Ending("", 64, "The desk needs a terminal. For scripts there are commands: lifelong --help."),
    // 66: no such input file.
    Ending("import staff none.csv", 66, "There is no file none.csv. Check its name and folder."),
    Ending("import staff .", 66, ". is a folder. Name the file in it."),
    // 69: no database, no printer.
    Ending(
      "find a --database none.sqlite", 69,
      "There is no database at none.sqlite. Make one with `lifelong init`, or try `lifelong demo`."
    ),
    Ending(
      "find a --database postgres://desk:secret@/trust?host=/nowhere", 69,
      "The database at postgres://desk@/trust?host=/nowhere cannot be opened: connection to server on socket \"/nowhere/.s.PGSQL.5432\" failed: No such file or directory."
    ),
    Ending(
      "copy none.sqlite copy.sqlite", 69,
      "There is no database at none.sqlite. Make one with `lifelong init`, or try `lifelong demo`."
    ),
    // 73: what was asked for cannot be made.
    Ending(
      "copy books.sqlite books.sqlite", 73,
      "There is already something at books.sqlite. Nothing changed; choose another place."),
    Ending(
      "init", 73,
      "There is already something at books.sqlite. Nothing changed; choose another place."),
    Ending(
      "demo --no-desk --at list.csv", 73,
      "list.csv is there already and is not a demonstration trust. It is left alone; choose another place with --at."
    ),
    Ending(
      "roster YOGA-1 --output no/file", 73, "Cannot write no/file: No such file or directory."),
    Ending("export staff --output no/file", 73, "Cannot write no/file: No such file or directory."),
    // 78: what is set makes no sense here.
    Ending("find a --database list.csv", 78, notLifelong),
    Ending("copy books.sqlite list.csv", 78, notLifelong),
    Ending("find a", 78, notLifelong, ["LIFELONG_DATABASE": "sqlite:list.csv"]),
    Ending(
      "find a --database postgres://desk@[host/trust", 78,
      "The address of the database cannot be read. Write postgres://USER@HOST:PORT/NAME."),
    Ending(
      "find a --database mysql://host/trust", 78,
      "Lifelong knows no database of the kind mysql. Give a path, sqlite:PATH or postgres://USER@HOST/NAME."
    ),
    Ending(
      "find a", 78, "LIFELONG_NOW is “noon”; it has to look like 2026-11-23T09:30.",
      ["LIFELONG_NOW": "noon"]),
  ]

  @Test(
    "An unknown code, 64, is answered with those there are",
    arguments: [
      (
        "withdraw 204417 YOGA-1 --reason bored",
        [
          "shift", "workload", "leave", "moved", "childcare", "travel", "no-longer-wanted",
          "left-trust", "other",
        ]
      ),
      (
        "book 204417 YOGA-1 --release fun",
        ["own-time", "full", "half", "toil", "shift-swap", "unpaid", "hours"]
      ),
      (
        "release decline 204417 YOGA-1 --by Solheim --ground rain",
        ["cover", "service", "notice", "other", "other-leave", "other-training"]
      ),
      ("class change YOGA-1 --state cancelled", ["'planned', 'open' or 'closed'"]),
      (
        "report attendance --by moon",
        ["class", "person", "department", "band", "staff-group", "site", "course"]
      ),
      (
        "import people list.csv",
        ["staff", "spaces", "courses", "classes", "sessions", "enrolments", "marks"]
      ),
      ("find a --format xml", ["'text'", "'json'", "'csv'", "'pdf'"]),
    ])
  func unknownCode(_ line: String, _ known: [String]) throws {
    let ended = try trust.run(line)
    #expect(ended.status == 64 && ended.bytes.isEmpty)
    for word in known { #expect(ended.words.contains(word)) }
  }

  @Test("A bad file ends with 65 and each problem; the summary says nothing was written")
  func badInput() throws {
    let ended = try trust.run("import staff bad.csv")
    #expect(ended.status == 65)
    #expect(ended.words == "Line 2, family_name: The cell is empty. Every line needs one.\n")
    #expect(
      ended.text == "Staff: 0 new, 0 changed, 0 unchanged, 1 refused. Nothing was written.\n")
    #expect(try trust.facts("find okafor").list.count == 1)
  }

  @Test("A full disk ends with 74")
  func diskFull() throws {
    for line in ["export staff", "roster MATHS-1", "find a --format json"] {
      let ended = try trust.run(line, output: "/dev/full")
      #expect(ended.status == 74)
      #expect(ended.words == "Cannot write standard output: No space left on device.\n")
    }
  }

  @Test("A database made by a newer version ends with 78")
  func newer() throws {
    try trust.tool("sqlite3", "books.sqlite", "UPDATE schema_version SET version = version + 1")
    let ended = try trust.run("find a")
    #expect(ended.status == 78 && ended.bytes.isEmpty)
    #expect(
      ended.words
        == "books.sqlite was made by a newer Lifelong. Install that version on this desk too.\n")
  }

  @Test("Books that another program keeps busy end with 75, and nothing changes")
  func busy() async throws {
    let pipe = trust.path("commands")
    mkfifo(pipe, 0o600)
    // Opened for both ends first: the reader would wait for a writer while it starts.
    let commands = open(pipe, O_RDWR | O_CLOEXEC)
    let locker = try trust.startTool("sqlite3", ["books.sqlite"], input: pipe)
    for line in ["BEGIN IMMEDIATE;\n", ".shell touch locked\n"] {
      _ = line.withCString { write(commands, $0, strlen($0)) }
    }
    while !Files.exists(trust.path("locked")) { try await Task.sleep(for: .milliseconds(10)) }
    let booking = try trust.start("book 204417 YOGA-1")
    // The program waits some seconds for its turn; other tests run meanwhile.
    while booking.isRunning { try await Task.sleep(for: .milliseconds(50)) }
    let ended = booking.wait()
    close(commands)
    #expect(locker.wait().status == 0)
    #expect(ended.status == 75)
    #expect(
      ended.words
        == "The books are busy: another desk is writing. Nothing changed; try again.\n")
    #expect(try trust.facts("roster YOGA-1")["learners"].list.isEmpty)
  }
}
