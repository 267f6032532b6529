import Testing

/// A refusal that can be explained: the rule that says no, its code and its sentence.
struct Explained: Sendable, CustomTestStringConvertible {
  let line: String
  let rule: String
  let code: String
  let fact: String
  let sentence: String

  /// Whether it may be set aside with a reason, and its sentence does not say so.
  var isSetAsideWithReason: Bool { ["leaver", "enrolment-closed", "clash"].contains(code) }

  var testDescription: String { "\(code): \(line)" }

  static let all = [
    Explained(
      line: "why 100001 YOGA-1", rule: "in-post", code: "leaver",
      fact: "The last day in post is Fri 30 Oct 2026.",
      sentence:
        "George Byron left the trust on Fri 30 Oct 2026. If that is wrong, have the staff record changed."
    ),
    Explained(
      line: "why 204417 ART-1", rule: "enrolment-window", code: "enrolment-not-open",
      fact: "Enrolment opens on Tue 1 Dec 2026 and closes when the first session starts.",
      sentence:
        "Enrolment for Watercolours (ART-1) opens on Tue 1 Dec 2026. Come back then, or give a reason to override."
    ),
    Explained(
      line: "why 204417 ART-2", rule: "enrolment-window", code: "enrolment-closed",
      fact: "Enrolment closes after Fri 20 Nov 2026.",
      sentence:
        "Enrolment for Watercolours (ART-2) closed on Fri 20 Nov 2026. Look for another class of the course."
    ),
    Explained(
      line: "why 204417 ART-5", rule: "class-open", code: "class-cancelled",
      fact: "The class is cancelled.",
      sentence:
        "Watercolours (ART-5) was cancelled: the tutor is ill. Look for another class of the course."
    ),
    Explained(
      line: "why 211450 SPAN-1", rule: "no-clash", code: "clash",
      fact: "4 sessions of other classes were compared.",
      sentence:
        "Thị Hoa Nguyễn cannot take Spanish for beginners (SPAN-1): it clashes with Yoga for beginners (YOGA-1) on Thu 26 Nov 2026, 10:00-11:00. Choose another class, or withdraw from that one first."
    ),
  ]
}

@Suite("Why")
struct WhyTests {
  let trust: Trust

  init() throws {
    trust = try Trust(like: .small)
    try trust.run("book 211450 YOGA-1")
  }

  @Test(
    "Each refusal is explained by its rule, the facts read and its sentence",
    arguments: Explained.all)
  func refused(_ explained: Explained) throws {
    let why = try trust.facts(explained.line)
    #expect(why["decision"].text == "refused" && why["state"].isNull)
    let rule = try #require(why["rules"].list.first { $0["rule"].text == explained.rule })
    #expect(rule["verdict"].text == "refuses")
    #expect(rule["facts"].texts().contains(explained.fact))
    // What may be set aside with a reason is told, where the sentence does not tell it itself.
    let mayBe =
      explained.isSetAsideWithReason ? " Booking with a reason to override sets that aside." : ""
    #expect(rule["change"].text == explained.sentence + mayBe)
    #expect(rule["reasons"].texts("code") == [explained.code])
    #expect(rule["reasons"].texts("text") == [explained.sentence])
    let text = try trust.run(explained.line).text.squeezed
    #expect(text.contains("Booking now would be refused, for 1 reason."))
    #expect(text.contains("> " + explained.sentence))
  }

  @Test("Every rule is asked, in the same order, also where nothing stands in the way")
  func allRules() throws {
    let why = try trust.facts("why 204417 SPAN-1 --release half")
    #expect(
      why["rules"].texts("rule") == [
        "class-open", "enrolment-window", "in-post", "eligible", "one-enrolment", "no-clash",
        "release-offered", "agreed-hours", "comes-together", "place-free", "queue-first",
        "released",
      ])
    #expect(why["decision"].text == "requested")
    #expect(why["rules"].list.last?["verdict"].text == "waits")
    #expect(try trust.facts("why 204417 SPAN-1")["decision"].text == "booked")
  }

  @Test("Whoever waits is told the place in line, why, and how it came to that")
  func waits() throws {
    try trust.run("book 204417 YOGA-1")
    let why = try trust.facts("why 204417 YOGA-1")
    #expect(why["state"].text == "waitlisted" && why["position"].number == 1)
    #expect(why["why"].text == "first in line: joined Mon 23 Nov 2026, 09:30")
    #expect(
      why["history"].texts("text") == [
        "Mon 23 Nov 2026 09:30: waiting for a place, joined the list"
      ])
  }

  @Test("A rule that was set aside is seen ever after, with its reason")
  func override() throws {
    try trust.run("book 211450 SPAN-1 --override 'leaves at eleven'")
    let override = try trust.facts("why 211450 SPAN-1")["override"]
    #expect(override["rules"].texts() == ["clash"])
    #expect(override["reason"].text == "leaves at eleven")
    let line = "Rule set aside: a clash with another class. Reason: leaves at eleven."
    for sheet in ["why 211450 SPAN-1", "roster SPAN-1", "staff show 211450"] {
      #expect(try trust.run(sheet).text.squeezed.contains(line), "\(sheet)")
    }
    #expect(try trust.run("roster SPAN-1 --width 120").text.contains("Nguyễn, Thị Hoa *"))
  }

  @Test("An unknown person or class is a refusal as everywhere")
  func unknown() throws {
    let ended = try trust.run("why 999 NO-1 --format json")
    #expect(ended.status == 1)
    #expect(ended.facts["reasons"].texts("code") == ["no-such-person", "no-such-class"])
  }
}

extension String {
  /// The text as one line, as if no column and no page had broken it.
  var squeezed: String { split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}
