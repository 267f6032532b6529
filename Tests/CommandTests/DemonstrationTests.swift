import Testing

@Suite("The demonstration trust as a command")
struct DemonstrationTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  @Test("The same day makes the same trust, to the last byte of every kind")
  func sameDay() throws {
    let one = try Trust(like: .demonstration)
    try trust.run("demo --no-desk --staff 300 --at books.sqlite")
    for (kind, (first, second)) in zip(
      Trust.kinds, zip(try one.everything(), try trust.everything()))
    {
      #expect(first == second, "\(kind)")
      #expect(first.split(separator: "\n").count > 5, "\(kind)")
    }
  }

  @Test("On another day it is made anew; on the same day it stays, with what was booked on it")
  func anotherDay() throws {
    let line = "demo --no-desk --staff 60 --at books.sqlite"
    #expect(try trust.run(line).status == 0)
    let classes = try trust.export("classes")
    try trust.run("staff add 300001 --family-name Newcomer")
    #expect(try trust.run("demo --no-desk --at books.sqlite").status == 0)
    #expect(try trust.facts("find newcomer").list.count == 1)
    #expect(try trust.run(line, now: "2027-03-09T09:30").status == 0)
    #expect(try trust.facts("find newcomer").list.isEmpty)
    #expect(try trust.export("classes") != classes)
    #expect(try trust.run("check", now: "2027-03-09T09:30").status == 0)
  }

  @Test("No event of a manager's calendar is told apart by the class it is of")
  func events() throws {
    let one = try Trust(like: .demonstration)
    let codes = try one.facts("class list").list.compactMap { $0["code"].text }
    let calendar = try one.run("staff calendar --department Catering").text
    let events = calendar.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("UID:") }
    #expect(events.count > 3 && codes.count > 3)
    #expect(events.filter { event in codes.contains { event.contains($0) } } == [])
  }

  @Test("A live database and any other file are refused and left as they were")
  func othersAreLeft() throws {
    try trust.run("init")
    try trust.run("staff add 300001 --family-name Real")
    try Files.write("my own notes\n", to: trust.path("notes.txt"))
    let people = try trust.export("staff")
    for name in ["books.sqlite", "notes.txt"] {
      let ended = try trust.run("demo --no-desk --at \(name)")
      #expect(ended.status == 73 && ended.bytes.isEmpty)
      #expect(
        ended.words
          == "\(name) is there already and is not a demonstration trust. It is left alone; choose another place with --at.\n"
      )
    }
    #expect(Files.text(trust.path("notes.txt")) == "my own notes\n")
    #expect(try trust.export("staff") == people)
    #expect(try trust.entries() == 1)
  }

  @Test("Without --at it stands in the user's data folder, whatever LIFELONG_DATABASE says")
  func neverTheLiveDatabase() throws {
    try trust.run("init")
    let ended = try trust.run("demo --no-desk --staff 60")
    let path = trust.path("data/lifelong/demo.sqlite")
    #expect(ended.status == 0)
    #expect(ended.text == "The demonstration trust is at \(path), with 60 staff.\n")
    #expect(Files.exists(path))
    #expect(try trust.facts("find a").list.isEmpty)
  }

  @Test("The smallest trust is whole, and nobody else may read it")
  func smallest() throws {
    #expect(try trust.run("demo --no-desk --staff 60 --at books.sqlite").status == 0)
    #expect(try trust.export("staff").split(separator: "\n").count >= 61)
    #expect(try trust.run("check").status == 0)
    #expect(try trust.facts("find okafor ada").list.count == 1)
    #expect(Files.mode(trust.database) == 0o600)
  }
}
