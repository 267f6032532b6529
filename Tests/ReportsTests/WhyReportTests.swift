import Domain
import Testing

@testable import Reports

@Suite("Why, on paper")
struct WhyReportTests {
  private static let enrolmentOpens = Refusal.enrolmentNotOpen(
    ReportSamples.yoga.label, from: ReportSamples.day("2026-12-01"))

  private static let why = Why(
    person: ReportSamples.ada, label: ReportSamples.yoga.label, standing: nil,
    decision: .refused([enrolmentOpens]),
    answers: [
      RuleAnswer(rule: .classIsOpen, verdict: .allows, facts: [.classState(.open)]),
      RuleAnswer(
        rule: .enrolmentWindow, verdict: .refuses,
        facts: [.window(from: ReportSamples.day("2026-12-01"), to: nil)],
        refusals: [enrolmentOpens]),
    ])

  private static let sentence =
    "Enrolment for Yoga for beginners (YOGA-1) opens on Tue 1 Dec 2026. Come back then, or give a reason to override."

  @Test("Each rule is a question with its answer, the facts it read and what would change it")
  func rules() {
    let report = Report.why(Self.why, ReportSamples.heading)
    #expect(report.document.title == "Why: Ada Okafor, Yoga for beginners (YOGA-1)")
    let text = report.squeezed
    #expect(text.contains("Stands as no place and no claim"))
    #expect(text.contains("Now Booking now would be refused, for 1 reason."))
    #expect(text.contains("Is the class open? Yes The class is open."))
    #expect(
      text.contains(
        "Is it the time to enrol? No Enrolment opens on Tue 1 Dec 2026 and closes when the first session starts. > "
          + Self.sentence))
    #expect(!text.contains("How it came to this"))
  }

  @Test("Whoever stands somewhere sees how it came to that, and what was set aside")
  func history() {
    var why = Self.why
    why.standing = .confirmed
    why.decision = nil
    why.override = ReportSamples.override
    why.moves = [
      ShownMove(state: .waitlisted, at: ReportSamples.now.wall, ground: nil),
      ShownMove(
        state: .confirmed, at: ReportSamples.wall("2026-11-24T09:30"),
        ground: .firstInLine(passedOver: 0, priority: false)),
    ]
    let text = Report.why(why, ReportSamples.heading).squeezed
    #expect(text.contains("Stands as Booked Override Rule set aside: a clash"))
    #expect(
      text.contains(
        "Mon 23 Nov 2026 09:30: waiting for a place, joined the list Tue 24 Nov 2026 09:30: booked, first in line"
      ))
  }

  @Test("A spreadsheet gets a row a rule")
  func rows() {
    let report = Report.why(Self.why, ReportSamples.heading)
    #expect(report.header == ["rule", "verdict", "text", "facts", "change"])
    #expect(
      report.rows.first
        == [
          "class-open", "allows", "The class can be booked or waited for.",
          "The class is open.", "",
        ])
    #expect(report.rows.last?.last == Self.sentence)
  }
}
