import Testing

@Suite("Release, by commands")
struct ReleaseTests {
  let trust: Trust

  /// Ada asks for full release for SPAN-1: four sessions of an hour and a half, from Thursday 10:30.
  init() throws {
    trust = try Trust(like: .small)
    let held = try trust.facts("book 204417 SPAN-1 --release full")
    #expect(held["outcome"].text == "requested")
    #expect(held["held_until"].text == "2026-11-26T10:30")
  }

  @Test("Waiting for release and waiting for a place are different counts")
  func counts() throws {
    try trust.run("class change SPAN-1 --maximum 4")
    for number in ["205512", "176003", "211450"] { try trust.run("book \(number) SPAN-1") }
    try trust.run("staff add 300001 --family-name New")
    try trust.run("book 300001 SPAN-1")
    let places = try trust.facts("class show SPAN-1")["places"]
    let names = ["confirmed", "requested", "offered", "left", "waiting"]
    #expect(names.map { places[$0].number } == [3, 1, 0, 0, 1])
    let line = "3 of 4 places booked, 1 waiting for release, 1 waiting for a place"
    for sheet in ["roster SPAN-1", "class show SPAN-1", "waiting SPAN-1"] {
      #expect(try trust.run(sheet).text.squeezed.contains(line), "\(sheet)")
    }
  }

  @Test("A manager's yes makes the place sure and says how the minutes fall")
  func agreed() throws {
    let agreed = try trust.run("release agree 204417 SPAN-1 --by 'Ingrid Solheim'")
    #expect(
      agreed.text
        == "Release agreed for Ada Okafor on Spanish for beginners (SPAN-1): full paid release. Work time 6 h, own time 0 min. Booked: Ada Okafor on Spanish for beginners (SPAN-1), next on Thu 26 Nov 10:30.\n"
    )
    let again = try trust.run("release agree 204417 SPAN-1 --by 'Ingrid Solheim' --format json")
    #expect(again.status == 1 && again.facts["reasons"].texts("code") == ["release-settled"])
  }

  @Test("Agreed otherwise, and one session another way again: the minutes still add up")
  func otherwise() throws {
    let half = try trust.facts(
      "release agree 204417 SPAN-1 --by 'Ingrid Solheim' --model half --on 2026-11-20")
    #expect(half["outcome"].text == "agreed-other" && half["state"].text == "confirmed")
    #expect(half["asked"].text == "full" && half["model"].text == "half")
    #expect(half["work_minutes"].number == 180 && half["own_minutes"].number == 180)
    let one = try trust.facts(
      "release agree 204417 SPAN-1 --by 'Ingrid Solheim' --session 2 --model own-time")
    #expect(one["session"].number == 2)
    #expect(one["work_minutes"].number == 135 && one["own_minutes"].number == 225)
  }

  @Test("After a no the place is held until the learner decides: own time, or asking again")
  func declined() throws {
    let no = try trust.run("release decline 204417 SPAN-1 --ground cover --by 'Ingrid Solheim'")
    #expect(
      no.text
        == "Release declined for Ada Okafor on Spanish for beginners (SPAN-1): no cover. The place is held until Thu 26 Nov 2026 10:30. Ask Ada Okafor what to do: come in own time, ask again or withdraw.\n"
    )
    #expect(try trust.facts("class show SPAN-1")["places"]["requested"].number == 1)
    let again = try trust.facts("release ask 204417 SPAN-1 --model full")
    #expect(again["outcome"].text == "asked" && again["ground"].isNull)
    let own = try trust.facts("release own-time 204417 SPAN-1")
    #expect(own["outcome"].text == "own-time" && own["state"].text == "confirmed")
    #expect(try trust.facts("release list").list.isEmpty)
  }

  @Test("Without a yes the held place is free again when its time is up, and goes to the next")
  func deadline() throws {
    try trust.run("class change SPAN-1 --minimum 1 --maximum 1")
    try trust.run("book 205512 SPAN-1")
    try trust.run("release decline 204417 SPAN-1 --ground service --by 'Ingrid Solheim'")
    #expect(try trust.facts("settle", now: "2026-11-26T10:29")["ended"].list.isEmpty)
    try trust.run("class change SPAN-1 --enrol-to 2026-12-31")
    let settled = try trust.facts("settle", now: "2026-11-26T10:30")
    #expect(settled["ended"].texts("ground") == ["release-not-agreed"])
    #expect(settled["served"][0]["promoted"].texts() == ["205512"])
    #expect(try trust.run("check").status == 0)
  }

  @Test("Whoever waits for a place may ask meanwhile, and a yes may bring a place")
  func askedWhileWaiting() throws {
    try trust.run("class change SPAN-1 --minimum 1 --maximum 1")
    try trust.run("book 205512 SPAN-1")
    let asked = try trust.facts("release ask 205512 SPAN-1 --model half")
    #expect(asked["state"].text == "waitlisted" && asked["held_until"].isNull)
    let left = try trust.facts("withdraw 204417 SPAN-1 --reason workload")
    #expect(left["promoted"].list.isEmpty)
    #expect(left["passed_over"][0]["reasons"].texts("code") == ["not-released"])
    let agreed = try trust.facts("release agree 205512 SPAN-1 --by 'Ingrid Solheim'")
    #expect(agreed["state"].text == "confirmed")
  }

  @Test("The list shows each request's age, and what was answered")
  func list() throws {
    try trust.run("release decline 204417 SPAN-1 --ground notice --by 'Ingrid Solheim'")
    let line = try trust.facts("release list", now: "2026-11-25T08:00")[0]
    #expect(line["employee_number"].text == "204417" && line["class"].text == "SPAN-1")
    #expect(line["days"].number == 2 && line["asked_at"].text == "2026-11-23T09:30")
    #expect(line["answer"].text == "declined" && line["ground"].text == "notice")
    #expect(line["held_until"].text == "2026-11-26T10:30")
  }

  @Test("The form for the manager is one page and has every session with its minutes")
  func form() throws {
    let form = try trust.facts("release form 204417 SPAN-1")
    #expect(form["work_minutes"].number == 360 && form["own_minutes"].number == 0)
    #expect(form["sessions"].texts("date").count == 4)
    let saved = try trust.run("release form 204417 SPAN-1 --format pdf --output form.pdf")
    #expect(saved.status == 0)
    #expect(try trust.tool("pdfinfo", "form.pdf").text.contains("Pages:           1\n"))
    let paper = try trust.tool("pdftotext", "-layout", "form.pdf", "-").text
    for words in [
      "Ada Okafor asks to learn in work time: full paid release.", "Thu 26 Nov 2026 10:30",
      "[ ] Agreed otherwise", "[ ] no cover", "Signature",
    ] { #expect(paper.replacing("\u{A0}", with: " ").contains(words), "\(words)") }
  }

  @Test("The report counts by department, and its columns add up to those asked")
  func report() throws {
    try trust.run("book 211450 SPAN-1 --release half")
    try trust.run("release agree 211450 SPAN-1 --by 'Ingrid Solheim'")
    try trust.run("book 205512 SPAN-1 --release toil")
    try trust.run("release decline 205512 SPAN-1 --ground cover --by 'Ingrid Solheim'")
    try trust.run("release own-time 205512 SPAN-1")
    let table = try trust.run("report release --format csv").lines
    #expect(
      table == [
        "department,asked,agreed,agreed_other,not_released,waiting,given_up",
        "Catering,1,1,0,0,0,0", "Estates,1,0,0,1,0,0", "Ward 7,1,0,0,0,1,0",
      ])
    let total = try trust.facts("report release")["total"]
    #expect(total["asked"].number == 3 && total["not_released"].number == 1)
    #expect(try trust.facts("report release --from 2026-11-24")["rows"].list.isEmpty)
    #expect(try trust.facts("report release --to 2026-11-23")["rows"].list.count == 3)
  }
}
