import Testing

@Suite("Import as a command")
struct ImportTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .small) }

  /// The header is line 1; lines 5, 7, 8 and 12 are bad, the last for two reasons.
  private static let file = """
    class,employee_number,state,requested_at
    SPAN-1,204417,confirmed,2026-11-01 09:00
    SPAN-1,205512,confirmed,2026-11-01 09:01
    SPAN-1,176003,confirmed,2026-11-01 09:02
    SPAN-1,999999,confirmed,2026-11-01 09:03
    SPAN-1,211450,confirmed,2026-11-01 09:04
    NO-1,204417,confirmed,2026-11-01 09:05
    ART-1,204417,confirmed,31/11/2026
    ART-1,205512,confirmed,2026-11-01 09:07
    ART-1,176003,confirmed,2026-11-01 09:08
    ART-1,211450,confirmed,2026-11-01 09:09
    ART-1,100001,maybe,2026-02-30
    ART-2,204417,confirmed,2026-11-01 09:11

    """

  @Test("Every bad line is listed with every reason, and nothing is written")
  func everyReason() throws {
    let before = try trust.export("enrolments")
    let ended = try trust.take("enrolments", Self.file)
    #expect(ended.status == 65)
    let facts = ended.facts
    #expect(facts["refused"].number == 4 && facts["new"].number == 8)
    #expect(
      facts["problems"].list.map { "\($0["line"].number ?? 0) \($0["column"].text ?? "")" }.sorted()
        == ["12 requested_at", "12 state", "5 employee_number", "7 class", "8 requested_at"])
    let texts = facts["problems"].texts("text")
    #expect(
      texts.contains(
        "Nobody has the employee number 999999. Find the person by name, or add them as a newcomer."
      ))
    #expect(texts.contains(SmallTrust.noSuchClass))
    #expect(
      texts.contains(
        "This is not a day or a day and time. Write it as 2026-11-23 09:30 or 23/11/2026."))
    #expect(ended.words.split(separator: "\n").count == 5)
    #expect(try trust.export("enrolments") == before)
  }

  @Test(
    "With --fix the good lines are written and the bad ones put aside; a second run changes nothing"
  )
  func fix() throws {
    let ended = try trust.take("enrolments", Self.file, "--fix bad.csv")
    #expect(ended.status == 0)
    #expect(ended.facts["new"].number == 8 && ended.facts["refused"].number == 4)
    let lines = Self.file.split(separator: "\n")
    let bad = Files.text(trust.path("bad.csv")).split(separator: "\n")
    #expect(bad == [0, 4, 6, 7, 11].map { lines[$0] })
    let good = lines.enumerated().filter { ![4, 6, 7, 11].contains($0.offset) }.map(\.element)
    let written = try trust.export("enrolments")
    let again = try trust.take("enrolments", good.joined(separator: "\n") + "\n")
    #expect(again.status == 0)
    #expect(again.facts["unchanged"].number == 8 && again.facts["new"].number == 0)
    #expect(try trust.export("enrolments") == written)
    #expect(try trust.run("check").status == 0)
  }

  @Test("Whom a file puts in line and the class serves at once is not changed by a second run")
  func servedAtOnce() throws {
    let file = "class,employee_number,state\nYOGA-1,204417,waitlisted\n"
    #expect(try trust.take("enrolments", file).facts["new"].number == 1)
    let served = try trust.facts("roster YOGA-1")["learners"].texts("employee_number")
    #expect(served == ["204417"])
    let again = try trust.take("enrolments", file).facts
    #expect(again["unchanged"].number == 1 && again["changed"].number == 0)
  }

  @Test("A trial says what it would come to and writes nothing")
  func trial() throws {
    let before = try trust.export("staff")
    let file = "employee_number,family_name\n204417,Okafor\n300001,New\n"
    let ended = try trust.take("staff", file, "--dry-run")
    #expect(ended.status == 0)
    #expect(ended.facts["new"].number == 1)
    #expect(try trust.export("staff") == before)
    let real = try trust.take("staff", file)
    for name in ["new", "changed", "unchanged", "refused"] {
      #expect(real.facts[name].number == ended.facts[name].number)
    }
  }
}
