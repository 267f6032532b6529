import Testing

@Suite("The main job of a union learning representative, by commands")
struct MainJobTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  @Test("A class fills, a freed place goes to the next, the register and the papers are done")
  func wholeJob() throws {
    let made = try trust.run("demo --no-desk --staff 300 --at books.sqlite")
    #expect(made.status == 0)
    #expect(made.text == "The demonstration trust is at books.sqlite, with 300 staff.\n")

    let found = try trust.facts("find okaf")
    #expect(found.texts("name").first == "Okafor, Ada")
    #expect(found[0]["employee_number"].text == "20044170")

    let code = try #require(try classWithFewPlaces())
    let (booked, waiting) = try fill(code)
    try freeAPlace(of: code, leaver: try #require(booked.first), next: try #require(waiting))
    try takeARegister()
    try printTheRoster(of: code)
    try reportByDepartment()

    #expect(try trust.run("check").status == 0)
    try takeBackABooking()
    #expect(try trust.run("check").status == 0)
  }

  /// An open class with one to three places left, nobody waiting, that serves its own list.
  private func classWithFewPlaces() throws -> String? {
    let lines = try trust.export("classes").split(separator: "\n").map { String($0) }
    let automatic = lines.filter { $0.contains(",automatic,") }.map { $0.prefix { $0 != "," } }
    return try trust.facts("class list --open").list.first { line in
      let places = line["places"]
      return (1...3).contains(places["left"].number ?? 0) && places["waiting"].number == 0
        && automatic.contains { $0 == line["code"].text ?? "" }
    }?["code"].text
  }

  /// Books one person after another until one has to wait.
  private func fill(_ code: String) throws -> (booked: [String], waiting: String?) {
    let left = try trust.facts("class show \(code)")["places"]["left"].number
    var booked: [String] = []
    for number in try trust.facts("find a --most 200").texts("employee_number") {
      let ended = try trust.run("book \(number) \(code) --format json")
      let answer = ended.facts
      #expect(answer["class"].text == code && answer["employee_number"].text == number)
      switch answer["outcome"].text {
      case "refused":
        #expect(ended.status == 1 && !answer["reasons"].list.isEmpty)
      case "booked":
        #expect(ended.status == 0 && answer["reasons"].list.isEmpty)
        booked.append(number)
      default:
        #expect(ended.status == 0 && answer["outcome"].text == "waitlisted")
        #expect(answer["position"].number == 1)
        #expect(booked.count == left)
        return (booked, number)
      }
    }
    return (booked, nil)
  }

  private func freeAPlace(of code: String, leaver: String, next: String) throws {
    #expect(try trust.facts("waiting \(code)").texts("employee_number") == [next])
    let ended = try trust.run("withdraw \(leaver) \(code) --reason shift --format json")
    #expect(ended.status == 0)
    #expect(ended.facts["outcome"].text == "withdrawn")
    #expect(ended.facts["promoted"].texts() == [next])
    let learners = try trust.facts("roster \(code)")["learners"].texts("employee_number")
    #expect(learners.contains(next) && !learners.contains(leaver))
    #expect(try trust.facts("waiting \(code)").list.isEmpty)
  }

  private func takeARegister() throws {
    let (code, session) = try #require(try openRegister())
    let before = try trust.facts("register show \(code) \(session)")
    #expect(before["state"].text == "not-taken")
    let learners = before["marks"].texts("employee_number")
    #expect(learners.count >= 3)
    let typed = ["L20", "A:annual-leave"] + learners.dropFirst(2).map { _ in "P" }
    let marks = zip(learners, typed).map { "\($0)=\($1)" }.joined(separator: " ")
    let marked = try trust.run("register mark \(code) \(session) \(marks) --format json")
    #expect(marked.status == 0 && marked.facts["outcome"].text == "marked")
    let submitted = try trust.run("register submit \(code) \(session) --format json")
    #expect(submitted.status == 0 && submitted.facts["outcome"].text == "submitted")
    let after = try trust.facts("register show \(code) \(session)")
    #expect(after["state"].text == "submitted")
    #expect(after["marks"].texts("mark") == typed)
    #expect(after["marks"][0]["minutes"].number == 20)
    #expect(after["marks"][1]["code"].text == "annual-leave")
  }

  /// A session of today that has begun and whose register nobody has taken.
  private func openRegister() throws -> (String, Int)? {
    let today = String(Trust.now.prefix(10))
    let time = String(Trust.now.suffix(5))
    for code in try trust.facts("class list --from \(today) --to \(today)").texts("code") {
      for session in try trust.facts("class show \(code)")["sessions"].list
      where session["date"].text == today && (session["start"].text ?? "24:00") <= time {
        return session["number"].number.map { (code, $0) }
      }
    }
    return nil
  }

  private func printTheRoster(of code: String) throws {
    let saved = try trust.run("roster \(code) --format pdf --output roster.pdf")
    #expect(saved.status == 0 && saved.bytes.isEmpty)
    let paper = try trust.tool("pdftotext", "roster.pdf", "-")
    let names = try trust.facts("roster \(code)")["learners"].texts("name")
    #expect(paper.status == 0 && !names.isEmpty)
    // A long name stands on two lines of its cell.
    let text = paper.text.filter { !$0.isWhitespace }
    for name in names { #expect(text.contains(name.filter { !$0.isWhitespace }), "\(name)") }
  }

  private func reportByDepartment() throws {
    let rows = try trust.run("report attendance --by department --format csv").lines
    let total = try trust.facts("report attendance --by department")["total"]
    #expect(
      rows.first == "key,label,expected,attended,late,authorised,unauthorised,rate,minute_rate")
    let counts = ["unauthorised", "authorised", "late", "attended", "expected"]
    for (place, name) in zip(2..., counts) {
      // Counted from the end: a department's name may hold a comma.
      let numbers = rows.dropFirst().map { row in
        Int(row.split(separator: ",", omittingEmptySubsequences: false).reversed()[place]) ?? -1
      }
      #expect(numbers.reduce(0, +) == total[name].number, "\(name)")
    }
  }

  private func takeBackABooking() throws {
    let open = try trust.facts("class list --open").list.first {
      ($0["places"]["left"].number ?? 0) > 8
    }
    let code = try #require(open?["code"].text)
    let before = try trust.facts("roster \(code)")["learners"].texts("employee_number")
    let free = try trust.facts("find b --most 200").texts("employee_number").first { number in
      try trust.run("book \(number) \(code)").status == 0
    }
    let number = try #require(free)
    #expect(try trust.facts("roster \(code)")["learners"].texts("employee_number").contains(number))
    let undone = try trust.run("undo --format json")
    #expect(undone.status == 0 && undone.facts["outcome"].text == "undone")
    #expect(undone.facts["acts"].texts("act") == ["book"])
    #expect(try trust.facts("roster \(code)")["learners"].texts("employee_number") == before)
  }
}
