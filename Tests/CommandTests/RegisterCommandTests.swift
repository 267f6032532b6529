import Testing

@Suite("Registers and rosters on the command line")
struct RegisterCommandTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  @Test("Marks by row, by badge and of walk-ins, each with its answer")
  func marking() throws {
    let rows = try trust.facts("register mark MATHS-1 1 --rows '1 L20E15; rest P'")
    #expect(rows["outcome"].text == "marked" && rows["marked"].number == 2)
    #expect(try trust.facts("register scan MATHS-1 1 205512")["outcome"].text == "already")
    let walkIn = try trust.facts("register walk-in MATHS-1 1 204417 --mark L30")
    #expect(walkIn["outcome"].text == "walked-in" && walkIn["expected"].number == 3)
    try trust.run("register note MATHS-1 1 204417 to-call")
    let marks = try trust.facts("register show MATHS-1 1")["marks"]
    #expect(marks.texts("mark") == ["L20E15", "P", "L30"])
    #expect(marks.list.map { $0["row"].number } == [1, 2, 3])
    #expect(marks[2]["note"].text == "to-call")
    #expect(try trust.facts("check")["outcome"].text == "balanced")
  }

  @Test("A mark that somebody else has changed is not written over unseen")
  func seen() throws {
    try trust.run("register mark MATHS-1 1 205512=P --was 205512=")
    let again = try trust.run(
      "register mark MATHS-1 1 205512=U --was 205512= --format json")
    #expect(again.facts["reasons"].texts("code") == ["mark-changed"])
    #expect(again.words.contains("present stands there now, by "))
    #expect(try trust.run("register mark MATHS-1 1 205512=U --was 205512=P").status == 0)
  }

  @Test("A closed register names who allows an amendment, and prints it")
  func closed() throws {
    try trust.run("register mark MATHS-1 1 205512=P 176003=U")
    try trust.run("register submit MATHS-1 1")
    #expect(
      try trust.facts("register show MATHS-1 1")["amend_until"].text == "2026-12-07")
    let late = "2026-12-08T09:00"
    let amend = "register amend MATHS-1 1 176003=P --reason 'wrong Davies'"
    #expect(
      try trust.facts(amend, now: late)["reasons"].texts("code") == ["register-closed"])
    #expect(try trust.run(amend + " --allowed-by 'Dr Lind'", now: late).status == 0)
    let amendment = try trust.facts("register show MATHS-1 1", now: late)["marks"][0]["amendments"][
      0]
    #expect(amendment["from"].text == "U" && amendment["to"].text == "P")
    #expect(amendment["allowed_by"].text == "Dr Lind")
    let again = try trust.run(amend + " --allowed-by 'Dr Lind'", now: "2026-12-08T09:01")
    #expect(again.status == 0 && again.text == "Nothing to amend: it stands there so already.\n")
    let paper = try trust.run("register show MATHS-1 1", now: late).text
    #expect(paper.contains("Amendments") && paper.contains("Tue 8 Dec 2026 09:00"))
    #expect(paper.contains("Closed since Tue 8 Dec 2026"))
  }

  @Test("Registers to chase and people to call are listed, and go once they are settled")
  func chasing() throws {
    let now = "2026-11-24T09:00"
    let due = try trust.facts("register due", now: now)
    #expect(due.texts("class") == ["MATHS-1"] && due.texts("tutor") == ["Mina Joshi"])
    #expect(due[0]["days"].number == 1 && due[0]["marked"].number == 0)
    try trust.run("register mark MATHS-1 1 205512=U 176003=P", now: now)
    try trust.run("register submit MATHS-1 1", now: now)
    #expect(try trust.facts("register due", now: now).list.isEmpty)
    let later = "2026-11-30T12:00"
    try trust.run("register mark MATHS-1 2 205512=U 176003=P", now: later)
    let calls = try trust.facts("register calls", now: later)
    #expect(calls.texts("employee_number") == ["205512"])
    #expect(calls[0]["concerns"].texts() == ["absent-running:2"])
    #expect(calls[0]["last_came"].isNull)
  }

  @Test("Days away stand on the sheet without the reason, and can be taken back")
  func absence() throws {
    let told = try trust.facts(
      "absence 205512 --from 2026-11-30 --to 2026-12-14 --reason annual-leave")
    // The third session is cancelled.
    #expect(told["sessions"].list.map { $0["session"].number } == [2, 4])
    let sheet = try trust.run("sheet MATHS-1 2").text
    #expect(sheet.contains("Away") && !sheet.contains("leave"))
    let cleared = try trust.facts("absence 205512 --from 2026-11-30 --to 2026-12-14 --clear")
    #expect(cleared["outcome"].text == "cleared")
    #expect(
      try trust.facts("register show MATHS-1 2")["marks"].list.allSatisfy { $0["mark"].isNull })
  }

  // I24
  @Test("A manager's roster tells no own-time class in any form")
  func staffRoster() throws {
    try trust.run("staff change 205512 --line-manager 204417")
    try trust.run("staff change 176003 --line-manager 204417")
    try trust.run("release ask 176003 MATHS-1 --model half")
    try trust.run("release agree 176003 MATHS-1 --by 'Ada Okafor'")
    try trust.run("register mark MATHS-1 1 205512=P 176003=L10")
    let roster = try trust.facts("staff roster --manager 204417")
    let first = roster["sessions"].list.filter { $0["date"].text == "2026-11-23" }
    #expect(first.map { $0["employee_number"].text } == ["176003", "205512"])
    #expect(first.map { $0["class"].text } == ["Functional Maths", nil])
    #expect(first.map { $0["time"].text } == ["both", "own"])
    #expect(first.map { $0["attended"].text } == ["yes", nil])
    #expect(roster["cover"][0]["work_minutes"].number == 60)
    for form in ["text", "json", "csv"] {
      let text = try trust.run(
        "staff roster --department Estates --format \(form)"
      ).text
      #expect(text.contains("Grzyb") && !text.contains("Maths"), "\(form)")
    }
    let calendar = try trust.run("staff calendar --department Estates").text
    #expect(calendar.contains("SUMMARY:Łukasz Grzyb: A class\\, own time"))
    #expect(!calendar.contains("Maths") && !calendar.contains("MATHS"))
    #expect(try trust.run("staff roster").status == 64)
    #expect(try trust.run("staff calendar 205512 --manager 204417").status == 64)
  }
}
