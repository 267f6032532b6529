import Testing

/// Calendars as two programs read them that others wrote.
@Suite("Calendars in other programs")
struct CalendarTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  private static let title =
    "Łódź, Święta; język polski „dla początkujących” \\ w szpitalu: część 李小龍, część druga 🧘🏽‍♀️"

  /// The events of a calendar as both readers have them; they must agree.
  private func events(_ line: String, now: String = Trust.now) throws -> [Facts] {
    let ended = try trust.run(line + " --output calendar.ics", now: now)
    #expect(ended.status == 0 && ended.bytes.isEmpty, "\(ended.words)")
    let all = try CalendarReaders.allCases.map {
      try $0.events(in: "calendar.ics", of: trust).sorted { $0.key < $1.key }.map(\.value)
    }
    let names = ["uid", "status", "summary", "location", "description", "start", "end"]
    for (one, other) in zip(all[0], all[1]) {
      #expect(names.map { one[$0].text } == names.map { other[$0].text })
      #expect(one["sequence"].number == other["sequence"].number)
    }
    #expect(all[0].count == all[1].count)
    return all[0].sorted { ($0["start"].text ?? "") < ($1["start"].text ?? "") }
  }

  @Test(
    "Every session is read at the wall-clock time it is kept with, across both changes of the clocks",
    arguments: [
      ("2026-03-13", "10:00-12:00"), ("2026-03-15", "00:30-03:30"), ("2026-10-11", "23:00-02:30"),
      ("2026-10-11", "00:30-05:00"), ("2026-10-04", "09:15-11:15"),
    ])
  func clocks(_ first: String, _ time: String) throws {
    let now = "2026-01-05T09:00"
    let planned = try trust.run(
      "class plan ART --code TEST-1 --first \(first) --time \(time) --sessions 5 --closed-reason x",
      now: now)
    #expect(planned.status == 0, "\(planned.words)")
    let kept = try trust.facts("class show TEST-1", now: now)["sessions"].list
    let read = try events("class calendar TEST-1", now: now)
    #expect(kept.count == 5 && read.count == 5)
    for (session, event) in zip(kept, read) {
      let start = session["start"].text ?? ""
      let end = session["end"].text ?? ""
      let day = session["date"].text ?? ""
      #expect(event["start"].text == "\(day)T\(start)")
      #expect(event["end"].text?.suffix(5) == end[...])
      #expect((event["end"].text?.prefix(10) == day[...]) == (end > start))
    }
  }

  @Test("What the wall never shows on the day the clocks go forward has its length all the same")
  func gap() throws {
    let now = "2026-01-05T09:00"
    for (code, time) in [("G-1", "01:15-01:45"), ("G-2", "00:30-01:30"), ("G-3", "01:30-02:15")] {
      try trust.run(
        "class plan ART --code \(code) --first 2026-03-29 --time \(time) --sessions 1", now: now)
      let event = try #require(try events("class calendar \(code)", now: now).first)
      #expect((event["start"].text ?? "") < (event["end"].text ?? ""), "\(time)")
    }
  }

  @Test("A long title in many scripts is read letter by letter as it was typed")
  func title() throws {
    try trust.run("course add POL --title '\(Self.title)' --maximum 8")
    let planned = try trust.run(
      "class plan POL --code POL-1 --first 2027-01-14 --time 12:00-13:00 --space SEM --tutor 'Ńína Ōta'"
    )
    #expect(planned.status == 0, "\(planned.words)")
    let event = try #require(try events("class calendar POL-1").first)
    #expect(event["summary"].text.map { Array($0.utf8) } == Array(Self.title.utf8))
    #expect(event["location"].text == "Seminar room (SEM)")
    #expect(event["description"].text == "POL-1, session 1 of 1\nTutor: Ńína Ōta")
    let bytes = Files.bytes(trust.path("calendar.ics"))
    #expect(bytes.split(separator: 10).allSatisfy { $0.count <= 76 && $0.last == 13 })
    #expect(Files.mode(trust.path("calendar.ics")) == 0o600)
  }

  @Test("A session that moved keeps its name and gets a higher number; a cancelled one says so")
  func changed() throws {
    let before = try events("class calendar YOGA-1")
    #expect(before.map { $0["status"].text } == Array(repeating: "CONFIRMED", count: 4))
    try trust.run("class session move YOGA-1 2 --to 2026-12-04 --reason x")
    try trust.run("class session cancel YOGA-1 3 --reason x")
    let after = try events("class calendar YOGA-1")
    #expect(after.map { $0["uid"].text } == before.map { $0["uid"].text })
    #expect(Set(after.map { $0["uid"].text }).count == 4)
    #expect(after.map { $0["sequence"].number } == [0, 1, 1, 0])
    #expect(
      after.map { $0["status"].text } == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"])
    #expect(after[1]["start"].text == "2026-12-04T10:00")
  }

  @Test("Rooms, tutors and people have calendars too; what is private or waited for is not in them")
  func others() throws {
    try trust.run(
      "space book SEM --on 2026-11-27 --time 09:00-10:00 --purpose union-meeting --title 'Branch secrets'"
    )
    try trust.run(
      "space book SEM --on 2026-11-27 --time 11:00-12:00 --purpose other --title Open --provisional"
    )
    let room = try events("space calendar SEM")
    #expect(room.count == 6)
    #expect(room[1]["summary"].text == "Private booking" && room[1]["status"].text == "CONFIRMED")
    #expect(room[2]["summary"].text == "Open" && room[2]["status"].text == "TENTATIVE")
    #expect(!Files.text(trust.path("calendar.ics")).contains("secret"))
    #expect(try events("tutor calendar 'bea lund'").count == 4)
    try trust.run("book 204417 YOGA-1")
    try trust.run("book 211450 YOGA-1")
    let ada = try events("staff calendar 204417")
    #expect(ada.map { $0["summary"].text } == Array(repeating: "Yoga for beginners", count: 4))
    #expect(!Files.text(trust.path("calendar.ics")).contains("Okafor"))
    #expect(try events("staff calendar 211450").isEmpty)
  }

  @Test(
    "Without a file it goes to standard output, and the same in any time zone but for its times")
  func output() throws {
    let ended = try trust.run("class calendar YOGA-1 --format ics")
    #expect(ended.status == 0 && ended.words.isEmpty)
    #expect(ended.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(ended.text.contains("DTSTART:20261126T100000Z"))
    try trust.run("settings set time-zone America/New_York")
    #expect(
      try trust.run("class calendar YOGA-1").text.contains("DTSTART:20261126T150000Z"))
  }

  @Test(
    "What is not there is refused, and the file that was there is left alone",
    arguments: [
      ("class calendar NO-1", SmallTrust.noSuchClass),
      (
        "space calendar GYM",
        "There is no learning space GYM. Learning spaces there are: HALL, SEM."
      ),
      (
        "staff calendar 999",
        "Nobody has the employee number 999. Find the person by name, or add them as a newcomer."
      ),
      (
        "tutor calendar Nobody",
        "No tutor is called “Nobody”. Tutors there are: Bea Lund, Mina Joshi, Rosa Gil."
      ),
    ])
  func refused(_ line: String, _ sentence: String) throws {
    try Files.write("mine\n", to: trust.path("mine.ics"))
    let ended = try trust.run(line + " --output mine.ics")
    #expect(ended.status == 1 && ended.words == sentence + "\n")
    #expect(Files.text(trust.path("mine.ics")) == "mine\n")
  }
}
