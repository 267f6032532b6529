import Domain
import Testing

@Suite("Provisions and clauses") struct ProvisionTests {
  @Test("A limit on who may enrol needs somebody it admits, a reason and an owner")
  func restriction() {
    var provisions = Provisions(
      restriction: Restriction(kind: .band, names: ["2", "17"], reason: " ", owner: ""))
    #expect(
      provisions.refusals.map(\.code) == ["reason-required", "bad-value", "unknown-band"])
    provisions.restriction = Restriction(kind: .site, names: [], reason: "a", owner: "b")
    #expect(
      provisions.refusals == [
        .badValue(
          of: "limit on who may enrol", "",
          expected: "at least one band, department, site or staff group")
      ])
    provisions.restriction?.names = ["Main site"]
    #expect(provisions.refusals.isEmpty)
  }

  @Test("Numbers that make no sense are refused, each with its own words")
  func numbers() {
    let provisions = Provisions(
      priorityBands: ["2", "1a"], hoursAYear: 0, noticeDays: -1, attendanceThreshold: 101)
    #expect(
      provisions.refusals == [
        .unknownBand("1a"), .notPositive(what: "number of days of priority", 0),
        .notPositive(what: "number of hours a year", 0),
        .notPositive(what: "number of days of notice", -1),
        .badValue(
          of: "attendance threshold", "101", expected: "a percentage from 1 to 100"),
      ])
    #expect(Provisions().refusals.isEmpty)
    let standard = Provisions(
      priorityBands: Provisions.standardPriorityBands, priorityDays: 14, hoursAYear: 20,
      noticeDays: 5, attendanceThreshold: 100)
    #expect(standard.refusals.isEmpty)
  }

  @Test("Whoever belongs by any post held is admitted, however the name is spelt")
  func admits() {
    var ada = Cast.ada
    ada.assignments = [
      Assignment(department: "Ward 7"), Assignment(department: "Café", payBand: "2"),
    ]
    func admits(_ kind: Restriction.Kind, _ name: String) -> Bool {
      Restriction(kind: kind, names: [name], reason: "r", owner: "o")
        .post(admitting: ada) != nil
    }
    #expect(admits(.department, "cafe") && admits(.department, "WARD 7") && admits(.band, "2"))
    #expect(!admits(.department, "Ward 8") && !admits(.site, "Ward 7") && !admits(.band, "7"))
    #expect(Provisions(priorityBands: ["1", "2"]).isPriority(ada))
    #expect(!Provisions(priorityBands: ["3"]).isPriority(ada))
  }

  @Test("Clauses are read as headings with the text below, paragraphs kept apart")
  func clauses() {
    let text = """

      # Aims

      The trust and its
      unions  want to learn.

      All of them.
      # Release
      # Review\r
      Every two years.
      """
    #expect(
      Clause.read(text) == [
        Clause(heading: "Aims", text: "The trust and its unions want to learn.\nAll of them."),
        Clause(heading: "Release", text: ""),
        Clause(heading: "Review", text: "Every two years."),
      ])
    #expect(
      Clause.read(text)?[0].paragraphs
        == ["The trust and its unions want to learn.", "All of them."])
    #expect(Clause.read("") == [])
    #expect(Clause.read("Text without a heading\n# Aims") == nil)
    #expect(Clause.read("#\nText under nothing") == nil)
  }
}
