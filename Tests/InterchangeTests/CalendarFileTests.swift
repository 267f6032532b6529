import Domain
import Interchange
import Testing

@Suite("Calendar files") struct CalendarFileTests {
  private static let asAt = moment("2026-11-23T09:30:00Z")

  private static func moment(_ iso: String) -> Moment {
    Moment(iso: iso) ?? Moment(microseconds: 0)
  }

  private static func file(
    _ change: (inout CalendarFile.Event) -> Void = { _ in }
  ) -> CalendarFile {
    var event = CalendarFile.Event(
      id: "session-YOGA-1-1@0a1b", revision: 2, status: .confirmed,
      from: moment("2026-11-26T12:00:00Z"), to: moment("2026-11-26T13:00:00Z"), summary: "Yoga")
    change(&event)
    return CalendarFile(name: "Yoga", asAt: asAt, events: [event])
  }

  /// The lines as a reader has them: unfolded, octet by octet.
  private static func lines(_ file: CalendarFile) -> [String] {
    var lines: [[UInt8]] = []
    for line in file.text.utf8.split(separator: 10) {
      let line = line.dropLast()
      if line.first == 32, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("An event has what a reader needs to show it, move it and take it away")
  func event() {
    #expect(
      Self.lines(
        Self.file {
          $0.status = .cancelled
          $0.location = "Seminar room (SEM)"
          $0.note = "YOGA-1"
        }) == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lifelong//Lifelong//EN", "METHOD:PUBLISH",
          "X-WR-CALNAME:Yoga", "BEGIN:VEVENT", "UID:session-YOGA-1-1@0a1b",
          "DTSTAMP:20261123T093000Z", "SEQUENCE:2", "STATUS:CANCELLED",
          "DTSTART:20261126T120000Z", "DTEND:20261126T130000Z", "SUMMARY:Yoga",
          "LOCATION:Seminar room (SEM)", "DESCRIPTION:YOGA-1", "END:VEVENT", "END:VCALENDAR",
        ])
  }

  @Test("Every line ends in CR and LF, and neither stands anywhere else")
  func lineEnds() {
    let text = Self.file { $0.summary = "one\ntwo\r\nthree\rfour" }.text
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() where byte == 10 { #expect(bytes[place - 1] == 13) }
    for (place, byte) in bytes.enumerated() where byte == 13 { #expect(bytes[place + 1] == 10) }
  }

  @Test(
    "What would part or end a value is escaped, what commands anything is written out",
    arguments: [
      ("Maths; English, IT", #"Maths\; English\, IT"#), (#"a\b"#, #"a\\b"#),
      ("one\ntwo", #"one\ntwo"#), ("a\u{1B}[2J", "a<U+001B>[2J"), ("a\u{202E}b", "a<U+202E>b"),
      ("x\r\nATTENDEE:y", #"x<U+000D>\nATTENDEE:y"#), ("a:b \"c\"", "a:b \"c\""),
    ])
  func escaped(_ text: String, _ value: String) {
    #expect(Self.lines(Self.file { $0.summary = text }).contains("SUMMARY:" + value))
  }

  @Test("A line is folded at 75 octets, never inside a character, and reads as it was written")
  func folded() {
    let titles = [
      "Łódź i Święta dla początkujących: język polski w szpitalu, część pierwsza i druga",
      String(repeating: "李小龍", count: 40), String(repeating: "é", count: 80) + "a",
      String(repeating: "x", count: 67), String(repeating: "x", count: 68),
      String(repeating: "🧘🏽‍♀️", count: 12), String(repeating: "e\u{301}", count: 60),
      "e" + String(repeating: "\u{301}", count: 60),
    ]
    for title in titles {
      for lead in 0..<5 {
        let title = String(repeating: "a", count: lead) + title
        let file = Self.file { $0.summary = title }
        for line in file.text.utf8.split(separator: 10) {
          #expect(line.count - 1 <= 75)
          #expect(String(validating: line, as: UTF8.self) != nil, "\(title)")
        }
        let value = title.replacing(",", with: "\\,")
        #expect(Self.lines(file).contains { Array($0.utf8) == Array("SUMMARY:\(value)".utf8) })
      }
    }
  }

  @Test("A calendar without events is still a calendar")
  func empty() {
    let lines = Self.lines(CalendarFile(name: "My learning", asAt: Self.asAt, events: []))
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR" && lines.count == 6)
  }
}
