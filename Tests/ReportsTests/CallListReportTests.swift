import Domain
import Testing

@testable import Reports

@Suite("Whom to tell, on paper")
struct CallListReportTests {
  private static let people = [
    ToTell(
      person: ReportSamples.ada, email: "ada.okafor@trust.example", was: .confirmed,
      joined: ReportSamples.wall("2026-11-20T08:15"))
  ]

  @Test("Each person to tell has a box to tick, an address, and how the person stood")
  func cancelled() {
    var line = ReportSamples.line()
    line.theClass.state = .cancelled
    line.theClass.reason = "the tutor is ill"
    line.sessions[0].state = .cancelled
    let report = Report.callList(
      CallList(line: line, people: Self.people), ReportSamples.heading)
    #expect(
      report.document.subtitles == [
        "Cancelled: the tutor is ill. 1 person to tell.",
        "1 session does not take place, the first on Thu 26 Nov 2026, 10:00-10:45.",
      ])
    #expect(
      report.squeezed.contains(
        "[ ] Okafor, Ada 204417 Ward 7 ada.okafor@trust.example Booked Fri 20 Nov 08:15"))
    #expect(
      report.csv.hasSuffix(
        "\n204417,\"Okafor, Ada\",Ward 7,,ada.okafor@trust.example,confirmed,2026-11-20T08:15\n"))
  }

  @Test("Before it is cancelled the list says whom it would concern")
  func before() {
    let report = Report.callList(
      CallList(line: ReportSamples.line(), people: []), ReportSamples.heading)
    #expect(report.document.subtitles.first == "Not cancelled: a change of it concerns 0 people.")
    #expect(report.squeezed.contains("Nobody is to be told."))
  }
}
