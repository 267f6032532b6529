import Testing

@Suite("Offers of freed places, by commands")
struct OfferTests {
  let trust: Trust

  /// YOGA-1 has one place. Ada has left it, it is offered to Łukasz, and Siân is next in line.
  init() throws {
    trust = try Trust(like: .small)
    for line in [
      "class change YOGA-1 --freed-place offer", "book 204417 YOGA-1", "book 205512 YOGA-1",
      "book 176003 YOGA-1", "withdraw 204417 YOGA-1 --reason shift",
    ] { #expect(try trust.run(line).status == 0) }
  }

  @Test("A freed place is offered to the first in line, who holds the seat for two days")
  func offered() throws {
    let offers = try trust.facts("offers")
    #expect(offers.texts("employee_number") == ["205512"])
    #expect(offers.texts("until") == ["2026-11-25T09:30"])
    let places = try trust.facts("class show YOGA-1")["places"]
    #expect(places["offered"].number == 1 && places["left"].number == 0)
    #expect(places["waiting"].number == 1)
    let second = try trust.run("offer YOGA-1")
    #expect(second.status == 1)
    #expect(
      second.words
        == "Yoga for beginners (YOGA-1) has 1 place, and none is free. Wait for one to come free, or have the maximum raised.\n"
    )
  }

  @Test("An offer that nobody answers ends at its minute and goes to the next")
  func ends() throws {
    let early = try trust.run("settle", now: "2026-11-25T09:29")
    #expect(early.text == "Nothing was due: no offer and no held place has ended.\n")
    let settled = try trust.run("settle --format json", now: "2026-11-25T09:30")
    #expect(settled.status == 0 && settled.words.isEmpty)
    let facts = settled.facts
    #expect(facts["outcome"].text == "settled")
    #expect(facts["ended"].texts("employee_number") == ["205512"])
    #expect(facts["ended"].texts("ground") == ["offer-ended"])
    #expect(facts["served"].texts("class") == ["YOGA-1"])
    // The second offer ends when the class begins.
    #expect(facts["served"][0]["offered"].texts("until") == ["2026-11-26T10:00"])
    #expect(try trust.facts("offers").texts("employee_number") == ["176003"])
    #expect(try trust.run("check").status == 0)
  }

  @Test("Every act passes on first what was due, and says so beside its own answer")
  func passesOnFirst() throws {
    let booking = try trust.run("book 211450 SPAN-1", now: "2026-11-25T09:31")
    #expect(booking.status == 0)
    #expect(
      booking.text
        == "Booked: Thị Hoa Nguyễn on Spanish for beginners (SPAN-1), next on Thu 26 Nov 10:30.\n")
    #expect(
      booking.words
        == "The offer of a place on Yoga for beginners (YOGA-1) to Łukasz Grzyb ended without an answer. To wait again, the person has to be booked again. A place is offered to Siân Davies until Thu 26 Nov 2026 10:00: tell them.\n"
    )
  }

  @Test("What was passed on is not what undo takes back")
  func undo() throws {
    try trust.run("book 211450 SPAN-1", now: "2026-11-25T09:31")
    let undone = try trust.facts("undo", now: "2026-11-25T09:31")
    #expect(
      undone["acts"].texts("text") == [
        "booked Thị Hoa Nguyễn (211450) on Spanish for beginners (SPAN-1): confirmed"
      ])
    #expect(try trust.facts("offers").texts("employee_number") == ["176003"])
  }

  @Test("Whoever accepts in time has the place")
  func accepted() throws {
    let taken = try trust.run("accept 205512 YOGA-1", now: "2026-11-25T09:29")
    #expect(
      taken.text
        == "Łukasz Grzyb takes the offer. Booked: Łukasz Grzyb on Yoga for beginners (YOGA-1), next on Thu 26 Nov 10:00.\n"
    )
    #expect(try trust.facts("roster YOGA-1")["learners"].texts("employee_number") == ["205512"])
    #expect(try trust.facts("offers").list.isEmpty)
    let late = try trust.run("accept 205512 YOGA-1 --format json")
    #expect(late.status == 1 && late.facts["reasons"].texts("code") == ["not-offered"])
    #expect(late.facts["class"].text == "YOGA-1")
  }

  @Test("Accepting after the end is refused: the offer has gone to the next")
  func tooLate() throws {
    let late = try trust.run("accept 205512 YOGA-1", now: "2026-11-25T09:30")
    #expect(late.status == 1 && late.bytes.isEmpty)
    #expect(
      late.words.hasSuffix(
        "\nŁukasz Grzyb has no offer of a place on Yoga for beginners (YOGA-1). See the waiting list for who is offered one.\n"
      ))
    #expect(try trust.facts("offers").texts("employee_number") == ["176003"])
  }

  @Test("A clash refuses the place; the other class can be left for it in the same act")
  func insteadOf() throws {
    try trust.run("book 205512 SPAN-1 --override 'decides on Wednesday'")
    let clash = try trust.run("accept 205512 YOGA-1 --format json")
    #expect(clash.status == 1 && clash.facts["reasons"].texts("code") == ["clash"])
    let taken = try trust.facts("accept 205512 YOGA-1 --instead-of SPAN-1")
    #expect(taken["outcome"].text == "booked")
    #expect(try trust.facts("class show SPAN-1")["places"]["confirmed"].number == 0)
  }

  @Test("A no gives the place to the next; with --keep-place the person waits on in front")
  func declined() throws {
    let no = try trust.facts("decline 205512 YOGA-1 --keep-place")
    #expect(no["outcome"].text == "waitlisted")
    #expect(no["offered"].texts("employee_number") == ["176003"])
    #expect(try trust.facts("waiting YOGA-1").texts("employee_number") == ["205512"])
    let second = try trust.run("decline 176003 YOGA-1")
    #expect(second.status == 0)
    #expect(
      second.text.hasPrefix(
        "Siân Davies does not take the place offered on Yoga for beginners (YOGA-1) and waits for it no longer."
      ))
    // Łukasz has said no today already: a person decides.
    #expect(try trust.facts("offers").list.isEmpty)
    let places = try trust.facts("class show YOGA-1")["places"]
    #expect(places["left"].number == 1 && places["waiting"].number == 1)
  }

  @Test("Under an hour before the class a person decides")
  func tooLateToOffer() throws {
    try trust.run("settle", now: "2026-11-25T09:30")
    try trust.run("decline 176003 YOGA-1", now: "2026-11-26T09:05")
    try trust.run("book 211450 YOGA-1 --override 'waits at the door'", now: "2026-11-26T09:05")
    try trust.run("book 204417 YOGA-1", now: "2026-11-26T09:06")
    try trust.run("withdraw 211450 YOGA-1 --reason shift", now: "2026-11-26T09:06")
    let late = try trust.run("offer YOGA-1 --format json", now: "2026-11-26T09:06")
    #expect(late.status == 1 && late.facts["reasons"].texts("code") == ["too-late-to-offer"])
  }
}
