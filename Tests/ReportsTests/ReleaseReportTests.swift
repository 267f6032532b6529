import Domain
import Testing

@testable import Reports

@Suite("Release on paper")
struct ReleaseReportTests {
  @Test("A request counts once, under what it came to")
  func tally() {
    var tally = ReleaseTally()
    for asked in [
      ReportSamples.asked(.agreed, .confirmed), ReportSamples.asked(.agreedOther, .confirmed),
      ReportSamples.asked(.requested, .requested), ReportSamples.asked(.requested, .waitlisted),
      // Declined; in own time after a no; and nobody answered in time.
      ReportSamples.asked(.declined, .requested, ground: .cover),
      ReportSamples.asked(.withdrawn, .confirmed, ground: .cover),
      ReportSamples.asked(.requested, .declined),
      // Own time at once, and withdrawn before an answer.
      ReportSamples.asked(.withdrawn, .confirmed), ReportSamples.asked(.requested, .withdrawn),
    ] { tally.count(asked) }
    #expect(
      tally
        == ReleaseTally(agreed: 1, agreedOther: 1, notReleased: 3, waiting: 2, givenUp: 2))
    #expect(tally.asked == 9)
  }

  @Test("The report has a row a department, and a total that spreadsheets do not get")
  func byDepartment() {
    let report = Report.release(
      ReleaseReport(
        from: ReportSamples.day("2026-11-01"), to: nil,
        rows: [
          ReleaseReportRow(department: "", tally: ReleaseTally(agreed: 1)),
          ReleaseReportRow(
            department: "Ward 7", tally: ReleaseTally(notReleased: 2, waiting: 1)),
        ], asAt: ReportSamples.now), ReportSamples.heading)
    #expect(report.document.subtitles == ["Asked from Sun 1 Nov 2026"])
    let text = report.squeezed
    #expect(text.contains("(not recorded) 1 1 0 0 0 0"))
    #expect(text.contains("Ward 7 3 0 0 2 1 0"))
    #expect(text.contains("All 2 departments 4 1 0 2 1 0"))
    #expect(
      report.rows == [
        ["", "1", "1", "0", "0", "0", "0"], ["Ward 7", "3", "0", "0", "2", "1", "0"],
      ])
  }

  @Test("Requests without a yes show their age, the answer so far and until when the place is held")
  func open() {
    func line(_ asked: AskedRelease) -> ReleaseLine {
      ReleaseLine(asked: asked, at: ReportSamples.now.wall, days: 3)
    }
    var waiting = ReportSamples.asked(.requested, by: ReportSamples.lukasz, .waitlisted)
    waiting.release.heldUntil = nil
    let text = Report.releasesOpen(
      [line(ReportSamples.asked(.declined, ground: .cover)), line(waiting)],
      ReportSamples.heading
    ).squeezed
    #expect(
      text.contains(
        "Mon 23 Nov 3 Okafor, Ada 204417 Ward 7 YOGA-1 half work time, half own Declined: no cover Thu 26 Nov 10:00"
      ))
    #expect(
      text.contains(
        "3 Grzyb, Łukasz 205512 Estates YOGA-1 half work time, half own None yet Waiting for a place"
      ))
  }

  @Test("The form has every session's minutes, boxes for the answer, and room to sign")
  func form() {
    let asked = ReportSamples.asked()
    let form = ReleaseForm(
      line: ReleaseLine(asked: asked, at: ReportSamples.now.wall, days: 0),
      post: Assignment(department: "Ward 7", jobTitle: "Ward clerk"),
      classLine: ReportSamples.line(), releases: [asked.release])
    let report = Report.releaseForm(form, ReportSamples.heading)
    let text = report.squeezed.replacing("\u{A0}", with: " ")
    for words in [
      "Ada Okafor asks to learn in work time: half work time, half own.",
      "Please answer by Thu 26 Nov 2026 10:00. The place is held until then; without an answer it goes to somebody else.",
      "1 Thu 26 Nov 2026 10:00-10:45 SEM 23 min 22 min", "Post Ward clerk, Ward 7",
      "Give back to Lifelong Learning", "[ ] Agreed |", "[ ] Agreed otherwise |",
      "[ ] full paid release [ ] time off in lieu", "[ ] Declined, because |", "[ ] no cover",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("[ ] half work time"))
    #expect(
      report.rows == [["1", "2026-11-26", "10:00", "10:45", "half", "23", "22"]])
  }

  @Test("The form offers only what the agreement that governs the class offers")
  func offered() {
    let asked = ReportSamples.asked()
    var line = ReportSamples.line()
    line.agreement = GoverningAgreement(
      LearningAgreement(
        code: "LLA-1", title: "A", provisions: Provisions(releaseModels: [.half, .toil])))
    func text() -> String {
      Report.releaseForm(
        ReleaseForm(
          line: ReleaseLine(asked: asked, at: ReportSamples.now.wall, days: 0),
          post: Assignment(), classLine: line, releases: [asked.release]), ReportSamples.heading
      ).squeezed.replacing("\u{A0}", with: " ")
    }
    #expect(text().contains("[ ] Agreed otherwise | [ ] time off in lieu"))
    #expect(!text().contains("full paid release"))
    line.agreement?.releaseModels = [.half]
    #expect(!text().contains("Agreed otherwise"))
  }

  @Test("A form that was answered shows the answer instead of the day it is wanted by")
  func answered() {
    var asked = ReportSamples.asked(.agreedOther, .confirmed)
    asked.release.agreed = .full
    asked.release.answeredBy = "Ingrid Solheim"
    asked.release.answeredOn = ReportSamples.day("2026-11-24")
    let form = ReleaseForm(
      line: ReleaseLine(asked: asked, at: ReportSamples.now.wall, days: 0),
      post: Assignment(), classLine: ReportSamples.line(), releases: [asked.release])
    let text = Report.releaseForm(form, ReportSamples.heading).squeezed
    #expect(
      text.contains("Answer Agreed otherwise: full paid release, Ingrid Solheim, Tue 24 Nov 2026"))
    #expect(!text.contains("Please answer by"))
  }
}
