import Testing

@Suite("What is decided about a class, by commands")
struct ClassDecisionTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test("A planned class takes everybody in line; opening it gives the places out in order")
  func planned() throws {
    let first = try trust.facts("book 204417 ART-3")
    #expect(first["outcome"].text == "waitlisted" && first["position"].number == 1)
    try trust.run("book 205512 ART-3")
    let opened = try trust.facts("class change ART-3 --state open --minimum 1 --maximum 1")
    #expect(opened["left"].number == 0 && opened["waiting"].number == 1)
    #expect(try trust.facts("roster ART-3")["learners"].texts("employee_number") == ["204417"])
    let back = try trust.facts("class change ART-3 --state planned")
    #expect(back["left"].number == 1 && back["waiting"].number == 2)
    let planned = try trust.facts(
      "class plan ART --code ART-7 --first 2027-03-01 --time 10:00-11:00 --state planned")
    #expect(planned["outcome"].text == "planned")
    #expect(try trust.facts("class show ART-7")["state"].text == "planned")
  }

  @Test("Kept places are not open to others, and are told with who may have them")
  func kept() throws {
    let kept = try trust.run(
      "class keep SPAN-1 --for 'department:Ward 7' --places 10 --until 2026-11-25 --for first-time --places 2 --until 2026-11-24"
    )
    #expect(
      kept.text
        == "Kept on Spanish for beginners (SPAN-1): 10 for Ward 7 (department) until Wed 25 Nov 2026; 2 for first-time learners until Tue 24 Nov 2026.\n"
    )
    #expect(try trust.facts("book 205512 SPAN-1")["outcome"].text == "waitlisted")
    #expect(try trust.facts("book 204417 SPAN-1")["outcome"].text == "booked")
    let shown = try trust.facts("class show SPAN-1")["kept"]
    #expect(shown.texts("for").sorted() == ["department:Ward 7", "first-time"])
    #expect(shown.list.compactMap { $0["used"].number }.reduce(0, +) == 1)
    let none = try trust.facts("class keep SPAN-1 --none")
    #expect(none["kept"].list.isEmpty && none["waiting"].number == 0)
  }

  @Test("Two who come together have both a place, or wait together")
  func buddies() throws {
    let pair = try trust.facts("book 204417 YOGA-1 --with 205512")
    #expect(pair["outcome"].text == "waitlisted" && pair["with"].text == "205512")
    let raised = try trust.facts("class change YOGA-1 --maximum 2")
    #expect(raised["left"].number == 0)
    let left = try trust.facts("withdraw 204417 YOGA-1 --reason travel")
    #expect(left["buddy_left"].text == "205512")
  }

  @Test("A clash warns whoever only waits")
  func warning() throws {
    try trust.run("book 204417 SPAN-1")
    try trust.run("book 205512 YOGA-1")
    let waiting = try trust.facts("book 204417 YOGA-1")
    #expect(waiting["outcome"].text == "waitlisted")
    #expect(waiting["warnings"].texts("code") == ["clash"])
  }

  @Test("A class below its minimum runs because somebody has decided so")
  func run() throws {
    let decided = try trust.run("class run SPAN-1 --reason 'the ward asked for it'")
    #expect(
      decided.text
        == "Runs with fewer than its minimum: Spanish for beginners (SPAN-1), 4 sessions from Thu 26 Nov 2026, 10:30-12:00, 12 left.\n"
    )
    #expect(
      try trust.run("class show SPAN-1").text.squeezed.contains(
        "Minimum 4; on Mon 23 Nov 2026 it was decided to run with fewer"))
  }

  @Test("A class that is postponed keeps its people and moves every session")
  func postponed() throws {
    try trust.run("book 204417 SPAN-1")
    let moved = try trust.facts("class postpone SPAN-1 --to 2027-02-04 --reason 'snow'")
    #expect(moved["outcome"].text == "postponed")
    let shown = try trust.facts("class show SPAN-1")
    #expect(shown["sessions"].texts("date").first == "2027-02-04")
    #expect(shown["places"]["confirmed"].number == 1)
  }

  @Test("A cancelled class has a list of whom to tell, and how each stood")
  func told() throws {
    try trust.run("staff change 204417 --email ada.okafor@trust.example --job-title 'Ward clerk'")
    try trust.run("book 204417 YOGA-1")
    try trust.run("book 205512 YOGA-1")
    #expect(
      try trust.run("class tell YOGA-1").text.contains(
        "Not cancelled: a change of it concerns 2 people.\n"))
    let cancelled = try trust.facts("class cancel YOGA-1 --reason 'the tutor is ill'")
    let list = try trust.facts("class tell YOGA-1")
    #expect(list["people"].texts("name") == ["Grzyb, Łukasz", "Okafor, Ada"])
    #expect(cancelled["to_tell"].texts("name") == list["people"].texts("name"))
    #expect(list["people"].texts("was") == ["waitlisted", "confirmed"])
    #expect(list["people"][1]["email"].text == "ada.okafor@trust.example")
    let text = try trust.run("class tell YOGA-1").text
    #expect(text.contains("Cancelled: the tutor is ill. 2 people to tell.\n"))
    #expect(
      text.contains(
        "4 sessions do not take place, the first on Thu 26 Nov 2026, 10:00-11:00.\n"))
  }

  @Test("A class is completed once it is over and its registers are in")
  func completed() throws {
    let later = "2027-01-05T09:00"
    let open = try trust.run("class complete MATHS-1 --format json", now: later)
    #expect(open.status == 1 && open.facts["reasons"].texts("code") == ["registers-open"])
    for session in [1, 2, 4, 5, 6] {
      try trust.run("register mark MATHS-1 \(session) 205512=P 176003=U", now: later)
      #expect(try trust.run("register submit MATHS-1 \(session)", now: later).status == 0)
    }
    let done = try trust.run("class complete MATHS-1", now: later)
    #expect(
      done.text == "Completed: Functional Maths (MATHS-1). 1 attended and 1 did not attend.\n")
    #expect(try trust.facts("class show MATHS-1", now: later)["state"].text == "completed")
  }

  @Test("A learner on a break keeps the place and comes back to it")
  func onBreak() throws {
    #expect(try trust.facts("break start 205512 MATHS-1")["outcome"].text == "on-break")
    let roster = try trust.facts("roster MATHS-1")["learners"]
    #expect(roster.texts("state") == ["confirmed", "on-break"])
    #expect(try trust.facts("break end 205512 MATHS-1")["outcome"].text == "back")
  }
}
