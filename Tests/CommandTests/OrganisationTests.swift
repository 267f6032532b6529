import Testing

@Suite("An organisation that moves")
struct OrganisationTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  private static let extract = """
    employee_number,family_name,given_name,department,pay_band,line_manager,leaving_date
    204417,Okafor,Ada,Ward 9,2,176003,
    205512,Grzyb,Łukasz,Estates,3,,2026-12-31
    211450,Nguyễn,Thị Hoa,Catering,3,,
    100001,Byron,George,Portering,2,,2026-10-30
    300001,Marsh,Jo,Ward 9,5,,

    """

  private func refresh(_ options: String = "") throws -> Ended {
    try Files.write(Self.extract, to: trust.path("extract.csv"))
    return try trust.run("staff refresh extract.csv \(options)")
  }

  @Test("A refresh shows joiners, movers, leavers and who is missing, and keeps nothing")
  func shown() throws {
    let before = try trust.everything()
    let shown = try refresh()
    #expect(shown.status == 0)
    let lines = shown.lines
    #expect(lines[1] == "Staff refresh")
    #expect(
      lines[2...4].joined(separator: " ")
        == "Compared as at Mon 23 Nov 2026: 1 joiner, 2 movers, 1 changed manager, 1 leaver, 1 not "
        + "in the file. Those not in the file stay as they are.")
    #expect(lines.contains("Nothing is kept yet."))
    #expect(lines.contains("204417  Okafor, Ada      department  Ward 7        Ward 9"))
    let facts = try refresh("--format json").facts
    #expect(facts["outcome"].text == "compared" && facts["written"].isThere)
    #expect(facts["joiners"].texts("employee_number") == ["300001"])
    #expect(facts["movers"].texts("employee_number") == ["211450", "204417"])
    #expect(facts["leavers"][0]["enrolments"][0]["class"].text == "MATHS-1")
    #expect(facts["missing"][0]["name"].text == "Davies, Siân")
    #expect(facts["missing"][0]["enrolments"].texts("state") == ["confirmed"])
    #expect(try trust.everything() == before)
  }

  @Test("Its rows are one a difference and one a place to decide about")
  func rows() throws {
    #expect(
      try refresh("--format csv").lines == [
        "kind,employee_number,name,what,from,to",
        "joiner,300001,\"Marsh, Jo\",department,,Ward 9",
        "mover,211450,\"Nguyễn, Thị Hoa\",pay-band,2,3",
        "mover,204417,\"Okafor, Ada\",department,Ward 7,Ward 9",
        "manager,204417,\"Okafor, Ada\",line-manager,,176003",
        "leaver,205512,\"Grzyb, Łukasz\",leaving-date,,2026-12-31",
        "leaver,205512,\"Grzyb, Łukasz\",enrolment,confirmed,MATHS-1",
        "missing,176003,\"Davies, Siân\",leaving-date,,",
        "missing,176003,\"Davies, Siân\",enrolment,confirmed,MATHS-1",
      ])
  }

  @Test("It is kept when that is asked for; who is missing leaves only where a day is given")
  func kept() throws {
    let kept = try refresh("--keep --missing-leave 2026-11-20 --format json").facts
    #expect(kept["outcome"].text == "kept" && kept["missing_leave"].text == "2026-11-20")
    #expect(kept["new"].number == 1 && kept["changed"].number == 4)
    let ada = try trust.facts("staff show 204417")
    #expect(ada["department"].text == "Ward 9")
    #expect(ada["past_posts"].texts("until") == ["2026-11-22"])
    #expect(ada["past_posts"].texts("department") == ["Ward 7"])
    #expect(try trust.facts("staff show 176003")["leaving_date"].text == "2026-11-20")
    let roster = try trust.facts("roster MATHS-1")["learners"]
    #expect(roster.list.count == 2)
    #expect(try refresh("--format json").facts["missing"].list.isEmpty)
    #expect(try trust.run("check").status == 0)
    #expect(
      try trust.run("undo").sentence
        == "Cannot undo an import. Restore the copy that was made before it.")
  }

  @Test("Where there is no place for the answer nothing is kept")
  func noPlace() throws {
    let before = try trust.export("staff")
    #expect(try refresh("--keep --output no/such/folder.csv --format csv").status == 73)
    #expect(try trust.export("staff") == before)
  }

  @Test("A bad line is told as by an import, with status 65")
  func badLine() throws {
    try Files.write("employee_number,family_name\n?,Bad\n", to: trust.path("bad.csv"))
    let ended = try trust.run("staff refresh bad.csv --keep")
    #expect(ended.status == 65 && ended.bytes.isEmpty)
    #expect(
      ended.sentence
        == "Line 2, employee_number “?”: An employee number is 1 to 20 letters or digits. "
        + "If a spreadsheet has changed it, set the column to text and export again.")
    #expect(try trust.run("staff refresh nowhere.csv").status == 66)
  }

  @Test("Departments are renamed, merged, closed and reopened, and listed with their people")
  func departments() throws {
    let renamed = try trust.run("department rename 'Ward 7' --to 'Acorn Ward' --from 2026-11-01")
    #expect(
      renamed.text
        == "Renamed: Ward 7 is called Acorn Ward from Sun 1 Nov 2026. 1 person moved with it.\n")
    let merged = try trust.facts("department merge Pharmacy --into Estates")
    #expect(merged["outcome"].text == "merged" && merged["people"].texts() == ["176003"])
    #expect(merged["successor"].text == "Estates" && merged["from"].text == "2026-11-23")
    #expect(
      try trust.run("department close Catering --from 2027-01-01").lines == [
        "Closed: Catering is closed from Fri 1 Jan 2027.",
        "1 person is still in it; find out where they belong: Thị Hoa Nguyễn.",
      ])
    #expect(
      try trust.run("department list --format csv").lines == [
        "department,people,state,ends_on,successor", "Acorn Ward,1,current,,",
        "Catering,1,current,2027-01-01,", "Estates,2,current,,",
        "Pharmacy,0,merged,2026-11-23,Estates", "Portering,0,current,,",
        "Ward 7,0,renamed,2026-11-01,Acorn Ward",
      ])
    #expect(
      try trust.run("department reopen Catering").text == "Reopened: Catering. Nobody has moved.\n")
    #expect(try trust.run("check").status == 0)
    #expect(try trust.run("undo 4").status == 0)
    #expect(try trust.facts("staff show 204417")["department"].text == "Ward 7")
    #expect(try trust.run("check").status == 0)
  }

  @Test("A rename to come is carried out by the first act from its day on, which says so")
  func plan() throws {
    let planned = try trust.run("department rename 'Ward 7' --to 'Acorn Ward' --from 2026-12-01")
    #expect(planned.text.hasPrefix("To come: Ward 7 is called Acorn Ward from Tue 1 Dec 2026."))
    #expect(try trust.facts("staff show 204417")["department"].text == "Ward 7")
    let later = "2026-12-02T09:00"
    let act = try trust.run("course add KNIT --title Knitting --maximum 8", now: later)
    #expect(
      act.words.contains("Renamed: Ward 7 is called Acorn Ward from Tue 1 Dec 2026."))
    let ada = try trust.facts("staff show 204417", now: later)
    #expect(ada["department"].text == "Acorn Ward")
    #expect(ada["past_posts"].texts("until") == ["2026-11-30"])
    #expect(try trust.run("check", now: later).status == 0)
  }

  @Test("A site is renamed with its people, and listed under both names")
  func site() throws {
    let sites = try trust.facts("site list").texts("site")
    guard let name = sites.first else { return }
    let renamed = try trust.facts("site rename '\(name)' --to 'St Brigid'")
    #expect(renamed["outcome"].text == "renamed" && renamed["successor"].text == "St Brigid")
    #expect(try trust.facts("site list").texts("site").contains("St Brigid"))
    #expect(try trust.run("site rename Nowhere --to Hub").status == 1)
    #expect(try trust.run("check").status == 0)
  }

  @Test("A site is told with the names of its learning spaces; programs read their codes")
  func spacesOfSite() throws {
    let trust = try Trust(like: .demonstration)
    let text = try trust.run("site list --width 200").text
    #expect(text.contains("Lantern hall, IT suite") && !text.contains("LAN-IT"))
    #expect(
      try trust.facts("site list").list.flatMap { $0["spaces"].list }.contains {
        $0.text == "LAN-IT"
      })
  }

  @Test("A past report has the department of its day, a later one the new name")
  func reports() throws {
    try trust.run("register mark MATHS-1 1 205512=P 176003=P")
    let before = try trust.run("report attendance --by department --format csv").text
    try trust.run(
      "department rename Estates --to 'Estates and Facilities'", now: "2026-11-24T09:00")
    try trust.run("staff change 176003 --department Catering", now: "2026-11-24T09:00")
    let later = "2026-11-30T12:00"
    #expect(
      try trust.run("report attendance --by department --format csv", now: later).text == before)
    try trust.run("register mark MATHS-1 2 205512=P 176003=U", now: later)
    #expect(
      try trust.run("report attendance --by department --format csv", now: later).lines == [
        "key,label,expected,attended,late,authorised,unauthorised,rate,minute_rate",
        "Catering,Catering,1,0,0,0,1,0.0,0.0", "Estates,Estates,1,1,0,0,0,100.0,100.0",
        "Estates and Facilities,Estates and Facilities,1,1,0,0,0,100.0,100.0",
        "Pharmacy,Pharmacy,1,1,0,0,0,100.0,100.0",
      ])
  }

  @Test("A move is dated, and attendance is split by the line managers of each day")
  func managers() throws {
    try trust.run("register mark MATHS-1 1 205512=P 176003=P")
    try trust.run("staff change 205512 --line-manager 176003")
    let moved = try trust.run(
      "staff change 205512 --line-manager 204417 --from 2026-11-24", now: "2026-11-25T09:00")
    #expect(moved.text == "Changed: Łukasz Grzyb, 205512.\n")
    try trust.run("register mark MATHS-1 2 205512=P 176003=P", now: "2026-11-30T12:00")
    #expect(
      try trust.run("report attendance --by manager --format csv", now: "2026-11-30T12:00").lines
        == [
          "key,label,expected,attended,late,authorised,unauthorised,rate,minute_rate",
          ",,2,2,0,0,0,100.0,100.0", "176003,\"Davies, Siân\",1,1,0,0,0,100.0,100.0",
          "204417,\"Okafor, Ada\",1,1,0,0,0,100.0,100.0",
        ])
  }
}
