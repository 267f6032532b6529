import Testing

@Suite("Sheets of the timetable")
struct TimetableSheetTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  /// The text of each page of a sheet, one line a page.
  private func pages(_ line: String) throws -> [String] {
    let ended = try trust.run(line + " --format pdf --output sheet.pdf")
    #expect(ended.status == 0, "\(ended.words)")
    #expect(try trust.tool("qpdf", "--check", "sheet.pdf").status == 0)
    return try trust.tool("pdftotext", "-layout", "sheet.pdf", "-").text
      .split(separator: "\u{C}").map { page in
        page.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      }
  }

  @Test("Every space has its door sheet; one space, another day, one centre can be asked for")
  func doors() throws {
    let today = try pages("space door")
    #expect(today.count == 2)
    #expect(today[0].contains("Dance hall Monday 23 November 2026"))
    #expect(today[0].contains("09:00-11:00 Functional Maths Mina Joshi"))
    #expect(today[1].contains("Seminar room") && today[1].contains("Nothing is booked."))
    let thursday = try pages("space door SEM --date 2026-11-26")
    #expect(thursday.count == 1 && thursday[0].contains("10:00-11:00 Yoga for beginners Bea Lund"))
    try trust.run("space change SEM --centre 'Inspire Centre'")
    #expect(try trust.facts("space door --centre 'inspire centre'").texts("space") == ["SEM"])
    let refused = try trust.run("space door --centre Hub")
    #expect(refused.status == 1)
    #expect(refused.words == "There is no centre called Hub. There is Inspire Centre.\n")
  }

  @Test("A door tells what was cancelled, with a cancelled class too, and of a closure why")
  func cancelled() throws {
    try trust.run("class cancel SPAN-1 --reason 'too few'")
    try trust.run("calendar close --space HALL --first 2026-11-26 --reason 'new floor'")
    let hall = try pages("space door HALL --date 2026-11-26")
    #expect(
      hall[0].contains(
        "Closed: HALL is out of use: new floor. Time What "
          + "10:30-12:00 Cancelled Spanish for beginners Rosa Gil"))
  }

  @Test("A room diary is one sheet a room, and for programs the same as the list")
  func diary() throws {
    try trust.run(
      "space book SEM --on 2026-11-25 --time 09:00-10:00 --purpose union-meeting --title Branch")
    let sheet = try pages("space diary SEM --grid")
    #expect(sheet.count == 1)
    for words in [
      "Diary: Seminar room (SEM)", "Mon 23 Nov", "Fri 27 Nov", "09:00-10:00", "Private booking",
      "Yoga for beginners",
    ] { #expect(sheet[0].contains(words), "\(words)") }
    #expect(!sheet[0].contains("Branch"))
    #expect(try pages("space diary --grid").count == 2)
    for form in ["json", "csv"] {
      #expect(
        try trust.run("space diary SEM --grid --format \(form)").bytes
          == trust.run("space diary SEM --format \(form)").bytes)
    }
    #expect(try trust.run("space diary GYM --grid").status == 1)
  }

  @Test("What a private booking is is told to the account that made it, in no list and no calendar")
  func privately() throws {
    let booked = try trust.run(
      "space book SEM --on 2026-11-25 --time 09:00-10:00 --purpose union-meeting --title Branch "
        + "--contact 'ext. 44' --format json")
    #expect(!booked.text.contains("Branch") && !booked.text.contains("union-meeting"))
    let shown = try trust.facts("space booking B1")
    #expect(shown["title"].text == "Branch" && shown["contact"].text == "ext. 44")
    #expect(try trust.run("space booking B1").text.contains("Branch"))
    #expect(try trust.run("space booking B9").status == 1)
    let diary = try trust.run("space diary SEM --format json").text
    #expect(!diary.contains("Branch") && !diary.contains("union-meeting"))
  }

  @Test("A holiday is taken away without its name, and a session that moved stands at its old door")
  func openAndMoved() throws {
    #expect(
      try trust.run("calendar holiday 2026-12-28 --open").text
        == "Changed: Mon 28 Dec 2026 is no holiday here.\n")
    #expect(
      try trust.run("calendar holiday 2026-12-28").text.hasPrefix(
        "Changed: Mon 28 Dec 2026 is Boxing Day."))
    try trust.run("class session move YOGA-1 2 --to 2026-12-04 --reason x")
    let door = try trust.facts("space door SEM --date 2026-12-03")
    #expect(
      door.list.first?["uses"].list.first { $0["state"].text == "moved" }?["moved_to"]["date"].text
        == "2026-12-04")
  }

  @Test("A class's timetable shows where each session is, and where those that moved were")
  func timetable() throws {
    try trust.run("class session move YOGA-1 2 --to 2026-12-04 --space HALL --reason x")
    let sheet = try pages("class timetable YOGA-1")
    #expect(
      sheet[0].contains(
        "2 Fri 4 Dec 2026 10:00-11:00 Dance hall Bea Lund Was Thu 3 Dec 10:00, Seminar room"))
    let all = try pages("class timetable --from 2026-11-26 --to 2026-11-26")
    #expect(all[0].contains("10:00-11:00 Yoga for beginners (YOGA-1) Seminar room Bea Lund"))
    #expect(all[0].contains("10:30-12:00 Spanish for beginners (SPAN-1) Dance hall Rosa Gil"))
    #expect(try trust.facts("class timetable").texts("class") == ["MATHS-1", "YOGA-1", "SPAN-1"])
    #expect(try trust.run("class timetable YOGA-1 --from 2026-11-26").status == 64)
    #expect(try trust.run("class timetable --from 2026-11-26 --to 2026-11-25").status == 64)
    #expect(try trust.run("class timetable NO-1").words == SmallTrust.noSuchClass + "\n")
  }

  @Test("A change notice says what was and what is, and names no learner")
  func notice() throws {
    try trust.run("book 204417 YOGA-1")
    try trust.run("class session move YOGA-1 2 --time 14:00-15:00 --reason 'Ada asked'")
    try trust.run("class session cancel YOGA-1 3 --reason 'Bea is ill'")
    let sheet = try pages("class notice YOGA-1")[0]
    for words in [
      "Yoga for beginners", "Thu 3 Dec 2026 Thu 3 Dec 2026", "10:00-11:00 14:00-15:00",
      "Thu 10 Dec 2026 Cancelled", "All other sessions stay as they are.",
    ] { #expect(sheet.contains(words), "\(words)") }
    #expect(!sheet.contains("Ada") && !sheet.contains("ill"))
    let changes = try trust.facts("class notice YOGA-1")["changes"].list
    #expect(changes.map { $0["was"]["start"].text } == ["10:00", "10:00"])
    #expect(changes.map { $0["now"]["state"].text } == ["rescheduled", "cancelled"])
    try trust.run("undo 2")
    #expect(try pages("class notice YOGA-1")[0].contains("stands as it was planned."))
  }
}
