import Domain
import Testing

@testable import Reports

@Suite("The waiting list on paper")
struct WaitingReportTests {
  private static let places = Places(
    minimum: 1, maximum: 4, confirmed: 1, offered: 1, requested: 1, waiting: 1)

  private static func waiting(
    _ buddy: PersonName? = nil, override: Override? = nil
  ) -> WaitingLine {
    WaitingLine(
      position: 1, person: ReportSamples.ada,
      since: (ReportSamples.day("2026-11-20"), ReportSamples.time("08:15")), buddy: buddy,
      release: .half, override: override)
  }

  private static func report(
    _ waiting: [WaitingLine] = [], held: [HeldLine] = [], promotions: [PromotionLine] = []
  ) -> Report {
    .waitingList(
      ClassRoster(
        line: ReportSamples.line(places), learners: [], waiting: waiting, held: held,
        promotions: promotions), ReportSamples.heading)
  }

  @Test("Who waits for a place, who for release and who holds an offer are counts of their own")
  func counts() {
    #expect(
      Self.report().document.subtitles == [
        "1 of 4 places booked, 1 offered, 1 waiting for release, 1 waiting for a place"
      ])
  }

  @Test("That a place is free and goes to nobody by itself is told with the reason")
  func free() {
    let kept = KeptPlaces(for: .firstTime, count: 1, until: ReportSamples.now.day)
    let places = Places(minimum: 1, maximum: 2, confirmed: 1, waiting: 1, kept: [kept])
    let report = Report.waitingList(
      ClassRoster(line: ReportSamples.line(places), learners: [], waiting: [Self.waiting()]),
      ReportSamples.heading)
    #expect(
      report.document.subtitles.last
        == "1 place free, 1 person waiting. What is free is kept for first-time learners until "
        + "Mon 23 Nov 2026.")
  }

  @Test("Each stands with since when, why, and who gives the time")
  func line() {
    let text = Self.report([Self.waiting()]).squeezed
    #expect(text.contains("1 Okafor, Ada 204417 Fri 20 Nov 08:15 half work time, half own"))
    #expect(text.contains("1 Okafor, Ada first in line: joined Fri 20 Nov 2026, 08:15"))
    #expect(!text.contains("Comes with") && !text.contains("Held"))
    #expect(!text.contains("Came to a place or an offer"))
  }

  @Test("A buddy has a column where anybody has one")
  func buddy() {
    let text = Self.report([Self.waiting(ReportSamples.sian.name)]).squeezed
    #expect(text.contains("Release Comes with") && text.contains("half own Siân Davies"))
  }

  @Test("Who is there by an override is marked, and the line below says why")
  func override() {
    let text = Self.report([Self.waiting(override: ReportSamples.override)]).squeezed
    #expect(text.contains("Okafor, Ada * 204417"))
    #expect(
      text.contains(
        "* Ada Okafor: Rule set aside: a clash with another class. Reason: leaves at eleven."))
  }

  @Test("Held places and promotions follow, each with its end and its reason")
  func heldAndPromoted() {
    let until = ReportSamples.wall("2026-11-25T09:30")
    let text = Self.report(
      held: [
        HeldLine(person: ReportSamples.lukasz, state: .offered, until: until),
        HeldLine(
          person: ReportSamples.sian, state: .requested, until: until,
          release: ReportSamples.asked(.declined).release),
      ],
      promotions: [
        PromotionLine(
          person: ReportSamples.lukasz, state: .offered, at: ReportSamples.now.wall,
          ground: .firstInLine(passedOver: 0, priority: false), offerEnds: until)
      ]
    ).squeezed
    for words in [
      "Nobody is waiting for a place.",
      "Grzyb, Łukasz 205512 Offered Wed 25 Nov 2026 09:30 own time",
      "Davies, Siân 176003 Waiting for release Wed 25 Nov 2026 09:30 half work time, half own: Declined",
      "A held place belongs to the person until the time shown; then it goes to the next in line.",
      "Mon 23 Nov 2026 09:30 Grzyb, Łukasz 205512 Offered was next in line; the offer ends Wed 25 Nov 2026 09:30",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("Programs get those who wait, with the whole reason")
  func json() {
    #expect(
      Self.report([Self.waiting()]).json == [
        [
          "position": 1, "employee_number": "204417", "name": "Okafor, Ada",
          "since": "2026-11-20T08:15", "why": "first in line: joined Fri 20 Nov 2026, 08:15",
        ]
      ])
  }
}
