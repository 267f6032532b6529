import Testing

@Suite("Learning agreements on the command line")
struct AgreementTests {
  let trust: Trust

  init() throws {
    trust = try Trust(like: .small)
    try Files.write(
      "# Aims\nThe trust and its unions want to learn.\n# Review\nEvery two years.\n",
      to: trust.path("clauses.txt"))
  }

  private static let draft =
    "agreement draft LLA-1 --title 'Learning agreement' --management Management --union UNISON "
    + "--union RCN --clauses clauses.txt --priority-days 14 --release full,half --hours-a-year 20 "
    + "--notice-days 5 --attendance-threshold 80 --review-due 2028-11-23 "
    + "--recognition 'of 2009'"

  /// The lines that bring an agreement from draft to signed.
  private static let steps = [
    draft, "agreement consult LLA-1",
    "agreement approve LLA-1 --body TERM --on 2026-11-20 --minute 14/3",
    "agreement sign LLA-1 --party rcn --signatory 'S Keane' --role 'Regional officer' --on 2026-11-22",
    "agreement sign LLA-1 --party Management --signatory 'M Ashdown' --on 2026-11-21",
    "agreement sign LLA-1 --party UNISON --signatory 'P Adeyemi'",
  ]

  /// Does the first so many steps.
  private func take(_ count: Int) throws {
    for line in Self.steps.prefix(count) {
      let ended = try trust.run(line)
      #expect(ended.status == 0 && ended.words.isEmpty, "\(line): \(ended.words)")
    }
  }

  @Test("From a file of clauses to in force, each step answers how it stands")
  func wholeWay() throws {
    let states = ["draft", "consultation", "approved", "approved", "approved", "signed"]
    let outcomes = ["drafted", "consulting", "approved", "signed", "signed", "signed"]
    for (place, line) in Self.steps.enumerated() {
      let facts = try trust.facts(line)
      #expect(facts["outcome"].text == outcomes[place] && facts["state"].text == states[place])
    }
    let started = try trust.run("agreement start LLA-1 --from 2026-12-01")
    #expect(
      started.text
        == "In force from Tue 1 Dec 2026: Learning agreement (LLA-1).\n"
    )
    let list = try trust.run("agreement list --format csv")
    #expect(
      list.lines == [
        "code,title,version,state,in_force_from,in_force_to,review_due,signatures,missing",
        "LLA-1,Learning agreement,1,signed,2026-12-01,,2028-11-23,3,0",
      ])
    let shown = try trust.run("agreement show LLA-1 --format csv")
    #expect(
      shown.lines == [
        "party,side,signatory,role,signed_on", "Management,management,M Ashdown,,2026-11-21",
        "RCN,staff,S Keane,Regional officer,2026-11-22", "UNISON,staff,P Adeyemi,,2026-11-23",
      ])
    #expect(try trust.run("agreement review LLA-1").status == 0)
    let confirmed = try trust.run("agreement confirm LLA-1 --review-due 2030-11-23")
    #expect(
      confirmed.text
        == "Confirmed: Learning agreement (LLA-1). Its next review is due on Sat 23 Nov 2030.\n")
    #expect(try trust.facts("check")["outcome"].text == "balanced")
  }

  @Test("Everything keyed in is shown again as fields")
  func fields() throws {
    try take(4)
    let facts = try trust.facts("agreement show LLA-1")
    #expect(facts["clauses"].texts("heading") == ["Aims", "Review"])
    #expect(facts["clauses"].texts("text")[1] == "Every two years.")
    let provisions = facts["provisions"]
    #expect(provisions["priority_bands"].texts() == ["1", "2", "3", "4"])
    #expect(provisions["priority_days"].number == 14 && provisions["hours_a_year"].number == 20)
    #expect(provisions["release_models"].texts() == ["full", "half"])
    #expect(provisions["notice_days"].number == 5)
    #expect(provisions["attendance_threshold"].number == 80)
    #expect(facts["recognition"].text == "of 2009")
    #expect(facts["approval"]["body"].text == "TERM")
    #expect(facts["approval"]["on"].text == "2026-11-20")
    #expect(facts["approval"]["minute"].text == "14/3")
    #expect(facts["missing"].texts() == ["Management", "UNISON"])
  }

  @Test(
    "The next version begins as the one before, and a limit on who may enrol is added and taken away"
  )
  func nextVersion() throws {
    try take(6)
    try trust.run("agreement start LLA-1")
    let line =
      "agreement draft LLA-2 --new-version-of LLA-1 --only-band 2 --only-band 3 "
      + "--restriction-reason 'a pilot' --restriction-owner 'R Featherstone' --release all --priority-days 0"
    #expect(try trust.facts(line)["version"].number == 2)
    let drafted = try trust.facts("agreement show LLA-2")
    #expect(drafted["clauses"].texts("heading") == ["Aims", "Review"])
    #expect(drafted["parties"].texts("name") == ["Management", "RCN", "UNISON"])
    let limit = drafted["provisions"]["restriction"]
    #expect(limit["by"].text == "band" && limit["names"].texts() == ["2", "3"])
    #expect(limit["reason"].text == "a pilot" && limit["owner"].text == "R Featherstone")
    #expect(drafted["provisions"]["priority_bands"].texts() == [])
    #expect(drafted["provisions"]["release_models"].texts() == [])
    #expect(try trust.run("agreement change LLA-2 --all-staff --union Unite").status == 0)
    let changed = try trust.facts("agreement show LLA-2")
    #expect(changed["provisions"]["restriction"]["by"].text == nil)
    #expect(changed["parties"].texts("name") == ["Management", "Unite"])
    #expect(try trust.facts("undo")["acts"].texts("act") == ["change-agreement"])
  }

  @Test("A draft begins as the form of the desk does: bands 1 to 4 first for 14 days")
  func defaults() throws {
    for (options, bands) in [("", ["1", "2", "3", "4"]), ("--priority-days 0", [])] {
      let code = bands.isEmpty ? "LLA-6" : "LLA-5"
      try trust.run("agreement draft \(code) --title T \(options)")
      let provisions = try trust.facts("agreement show \(code)")["provisions"]
      #expect(provisions["priority_bands"].texts() == bands)
      #expect(provisions["priority_days"].number == (bands.isEmpty ? 0 : 14))
    }
  }

  @Test("One that starts later is signed until then, and governs the classes from that day on")
  func startsLater() throws {
    try take(6)
    #expect(try trust.run("agreement start LLA-1 --from 2026-12-01").status == 0)
    #expect(try trust.facts("agreement show LLA-1")["state"].text == "signed")
    #expect(
      try trust.facts("agreement show LLA-1", now: "2026-12-01T09:30")["state"].text == "in-force")
    #expect(try trust.facts("class show YOGA-1")["agreement"]["code"].text == nil)
  }

  @Test("What the approving body refers back is a draft again, and clauses come by standard input")
  func referredBack() throws {
    try take(2)
    let back = try trust.run(
      "agreement approve LLA-1 --body TERM --minute 14/3 --decision referred-back")
    #expect(back.text == "Referred back: Learning agreement (LLA-1). It is a draft again.\n")
    try Files.write("# Scope\nThe whole trust.\n", to: trust.path("input.txt"))
    let changed = try trust.run(
      "agreement change LLA-1 --clauses -", input: trust.path("input.txt"))
    #expect(changed.text == "Changed: Learning agreement (LLA-1).\n")
    #expect(try trust.facts("agreement show LLA-1")["clauses"].texts("heading") == ["Scope"])
  }

  @Test("On paper there is a page with a line for each party to sign")
  func paper() throws {
    try take(4)
    let saved = try trust.run("agreement show LLA-1 --format pdf --output agreement.pdf")
    #expect(saved.status == 0)
    let text = try trust.tool("pdftotext", "-layout", "agreement.pdf", "-").text
    #expect(text.contains("1. Aims") && text.contains("Every two years."))
    #expect(text.contains("Pay bands 1, 2, 3 and 4 go first on a waiting list for 14 days"))
    let pages = text.split(separator: "\u{0C}")
    let last = try #require(pages.last { $0.contains("Signatures") })
    for words in ["Management", "UNISON", "S Keane", "Regional officer", "22 Nov 2026"] {
      #expect(last.contains(words), "\(words)")
    }
    #expect(!last.contains("1. Aims"))
  }

  @Test(
    "A rule's no is a sentence and a code",
    arguments: [
      Refused(
        "no-such-agreement", "agreement show LLA-9",
        "There is no learning agreement LLA-9. Learning agreements there are: LLA-1."),
      Refused(
        "code-taken", "agreement draft LLA-1 --title Again",
        "There is already a learning agreement LLA-1. Choose another, or change the one there is."
      ),
      Refused(
        "bad-value", "agreement draft LLA-2",
        "The title is missing. Give a title."),
      Refused(
        "agreement-frozen", "agreement change LLA-1 --notice-days 9",
        "Learning agreement (LLA-1) is signed, so its text, parties and provisions stand. Draft a new version to change them."
      ),
      Refused(
        "agreement-step", "agreement consult LLA-1",
        "Learning agreement (LLA-1) is approved and cannot go out to consultation now. It can only be signed or go back to being a draft."
      ),
      Refused(
        "no-such-party", "agreement sign LLA-1 --party GMB --signatory X",
        "“GMB” is not a party to Learning agreement (LLA-1). Parties there are: Management, RCN, UNISON."
      ),
      Refused(
        "already-signed", "agreement sign LLA-1 --party RCN --signatory X",
        "S Keane has already signed Learning agreement (LLA-1) for RCN, on Sun 22 Nov 2026. Nothing more is needed."
      ),
      Refused(
        "bad-day", "agreement sign LLA-1 --party UNISON --signatory X --on 2026-11-24",
        "The day of the signature cannot be Tue 24 Nov 2026. The earliest is Fri 20 Nov 2026. The latest is Mon 23 Nov 2026."
      ),
      Refused(
        "not-signed", "agreement start LLA-1",
        "Learning agreement (LLA-1) is not signed by everyone: Management and UNISON are missing. Have it signed first."
      ),
      Refused(
        "reason-required",
        "agreement draft LLA-2 --title T --only-band 2 --restriction-owner Ruth",
        "A reason is needed to limit who may enrol. Say why, in a few words."),
      Refused(
        "unknown-band", "agreement draft LLA-2 --title T --priority-bands 17 --priority-days 9",
        "There is no pay band “17”. Use one of: 1, 2, 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9, Medical & Dental, VSM, Other."
      ),
    ])
  func refused(_ refused: Refused) throws {
    try take(4)
    let answered = try trust.run(refused.line + " --format json")
    #expect(answered.status == 1)
    #expect(answered.words == refused.sentence + "\n")
    #expect(answered.facts["reasons"].texts("code") == [refused.code])
  }

  @Test(
    "What cannot be meant ends with the contract's status and says what to do",
    arguments: [
      (
        64, "agreement draft LLA-2 --title T --release weekends",
        "There is no kind of release weekends. Use all, or of: own-time, full, half, toil, unpaid, hours, shift-swap."
      ),
      (
        64,
        "agreement draft LLA-2 --title T --only-band 2 --only-site North",
        "Limit who may enrol by one thing: bands, departments, sites or staff groups."
      ),
      (
        64, "agreement draft LLA-2 --title T --restriction-reason pilot",
        "Say who may enrol as well: --only-band, --only-department, --only-site or --only-staff-group."
      ),
      (
        64, "agreement change LLA-1",
        "Nothing to change was named. See lifelong agreement change --help."
      ),
      (
        66, "agreement draft LLA-2 --title T --clauses none.txt",
        "There is no file none.txt. Check its name and folder."
      ),
      (
        65, "agreement draft LLA-2 --title T --clauses staff.txt",
        "staff.txt has to begin with a heading: a line such as “# Aims”, its text below."
      ),
    ])
  func misused(_ status: Int32, _ line: String, _ sentence: String) throws {
    try take(1)
    try Files.write("no heading\n", to: trust.path("staff.txt"))
    let ended = try trust.run(line)
    #expect(ended.status == status)
    #expect(ended.sentence == sentence)
    #expect(try trust.facts("agreement list").texts("code") == ["LLA-1"])
  }
}
