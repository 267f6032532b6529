import Testing

@Suite("People who go on to another class, by commands")
struct MoveTests {
  let trust: Trust

  /// SPAN-1 has Ada and, in work time, Łukasz; SPAN-2 is a week later.
  init() throws {
    trust = try Trust(like: .small)
    for line in [
      "class plan SPAN --code SPAN-2 --first 2026-12-03 --time 13:00-14:30 --minimum 1 --maximum 2",
      "book 204417 SPAN-1", "book 205512 SPAN-1 --release full",
      "release agree 205512 SPAN-1 --by 'Ingrid Solheim'",
    ] { #expect(try trust.run(line).status == 0) }
  }

  @Test("A dry run says what would become of each, and changes nothing")
  func dryRun() throws {
    let before = try trust.everything()
    let entries = try trust.entries()
    let merge = try trust.run("class merge SPAN-1 --into SPAN-2 --dry-run")
    #expect(
      merge.lines == [
        "Would merge Spanish for beginners (SPAN-1) into Spanish for beginners (SPAN-2), with 2 people, and cancel Spanish for beginners (SPAN-1).",
        "Ada Okafor: Booked, as before.",
        "Łukasz Grzyb: Booked before, now waiting for release. Release has to be asked for again: full paid release, for the new times.",
      ])
    let move = try trust.facts("class move 204417 --from SPAN-1 --to SPAN-2 --dry-run")
    #expect(move["outcome"].text == "rehearsed")
    #expect(try trust.everything() == before)
    #expect(try trust.entries() == entries)
  }

  @Test("Not even what was due is passed on by a dry run")
  func dryRunPassesNothingOn() throws {
    for line in [
      "class change YOGA-1 --freed-place offer", "book 211450 YOGA-1", "book 176003 YOGA-1",
      "withdraw 211450 YOGA-1 --reason shift",
    ] { #expect(try trust.run(line).status == 0) }
    let later = "2026-11-25T10:00"
    let merge = try trust.run("class merge SPAN-1 --into SPAN-2 --dry-run", now: later)
    #expect(merge.status == 0 && merge.words.isEmpty)
    #expect(try trust.facts("offers", now: later).texts("employee_number") == ["176003"])
  }

  @Test("A merge takes everybody along and cancels the class they leave")
  func merged() throws {
    let merged = try trust.facts("class merge SPAN-1 --into SPAN-2")
    #expect(merged["outcome"].text == "merged")
    #expect(merged["people"].texts("becomes") == ["confirmed", "requested"])
    #expect(merged["people"][1]["warnings"].texts("code") == ["release-again"])
    #expect(try trust.facts("class show SPAN-1")["state"].text == "cancelled")
    let places = try trust.facts("class show SPAN-2")["places"]
    #expect(places["confirmed"].number == 1 && places["requested"].number == 1)
    #expect(try trust.run("check").status == 0)
  }

  @Test("Whoever is moved waits where no place is free, and is named as losing one")
  func moved() throws {
    for number in ["211450", "176003"] { try trust.run("book \(number) SPAN-2") }
    let moved = try trust.run("class move 204417 --from SPAN-1 --to SPAN-2")
    #expect(
      moved.lines == [
        "Moved: 1 person from Spanish for beginners (SPAN-1) to Spanish for beginners (SPAN-2). "
          + "1 loses the place and waits: Ada Okafor.",
        "Ada Okafor: Booked before, now waiting for a place. There is no place for them yet: they wait there.",
      ])
    let why = try trust.facts("why 204417 SPAN-2")["history"]
    #expect(why.texts("ground") == ["moved-from:SPAN-1"])
  }

  @Test("A clash keeps a person from being moved, and nobody is; an override sets it aside")
  func clash() throws {
    try trust.run("class plan ART --code A-9 --first 2026-12-03 --time 14:00-15:00 --sessions 1")
    try trust.run("book 204417 A-9")
    let both = "class move 204417 205512 --from SPAN-1 --to SPAN-2"
    let refused = try trust.run(both + " --format json")
    #expect(refused.status == 1 && refused.facts["reasons"].texts("code") == ["clash"])
    #expect(refused.facts["from"].text == "SPAN-1" && refused.facts["to"].text == "SPAN-2")
    #expect(try trust.facts("class show SPAN-1")["places"]["confirmed"].number == 2)
    let moved = try trust.facts(both + " --override 'leaves early'")
    #expect(moved["people"].texts("becomes") == ["confirmed", "requested"])
    #expect(moved["people"][0]["warnings"].texts("code") == ["clash"])
    #expect(try trust.facts("why 204417 SPAN-2")["override"]["reason"].text == "leaves early")
  }
}
