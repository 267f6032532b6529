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
        "\n204417,\"Okafor, Ada\",Ward 7,,ada.okafor@trust.example,confirmed,2026-11-20T08:15,,\n"))
  }

  @Test("Of a class whose sessions moved the list says what was and what is")
  func moved() {
    var now = ReportSamples.session
    now.start = ReportSamples.time("14:00")
    now.end = ReportSamples.time("14:45")
    let report = Report.callList(
      CallList(
        line: ReportSamples.line(), people: Self.people,
        changes: [ChangedSession(1, was: ReportSamples.session, now: now)]),
      ReportSamples.heading)
    #expect(report.document.subtitles.first == "1 session has changed; 1 person to tell.")
    #expect(report.squeezed.contains("What is new"))
    #expect(report.squeezed.contains("1 Thu 26 Nov 2026 Thu 26 Nov 2026 10:00-10:45 14:00-14:45"))
    #expect(report.json.text.contains("\"start\": \"14:00\""))
  }

  @Test("Of a merged class the list says where each goes on, and when that class meets")
  func merged() {
    var line = ReportSamples.line()
    line.theClass.state = .cancelled
    line.theClass.reason = "merged into YOGA-2"
    var onward = ReportSamples.line()
    onward.theClass.code = "YOGA-2"
    var people = Self.people
    people[0].onward = Onward(onward.theClass.label, .waitlisted, position: 3)
    people.append(
      ToTell(
        person: ReportSamples.lukasz, email: nil, was: .confirmed,
        joined: ReportSamples.wall("2026-11-20T08:15")))
    let report = Report.callList(
      CallList(line: line, people: people, onward: [onward]), ReportSamples.heading)
    #expect(report.document.subtitles.last?.hasPrefix("Goes on in") == true)
    #expect(report.document.subtitles.last?.contains("YOGA-2") == true)
    #expect(report.squeezed.contains("Booked Waiting for a place, number 3"))
    #expect(report.squeezed.contains("On no other class by this"))
    #expect(report.csv.contains(",confirmed,2026-11-20T08:15,YOGA-2,waitlisted\n"))
  }

  @Test("Before it is cancelled the list says whom it would concern")
  func before() {
    let report = Report.callList(
      CallList(line: ReportSamples.line(), people: []), ReportSamples.heading)
    #expect(report.document.subtitles.first == "Not cancelled: a change of it concerns 0 people.")
    #expect(report.squeezed.contains("Nobody is to be told."))
  }
}
