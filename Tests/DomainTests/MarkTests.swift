import Domain
import SeededNumbers
import Testing

@Suite("Marks") struct MarkTests {
  static let written: [(text: String, mark: Mark)] = [
    ("P", .present), ("U", .unauthorised), ("N", .notExpected), ("X", .sessionCancelled),
    ("L20", .late(minutes: 20, leftEarly: nil)), ("E15", .leftEarly(minutes: 15)),
    ("L20E15", .late(minutes: 20, leftEarly: 15)),
    ("A:annual-leave", .authorised(.annualLeave)), ("A:rota", .authorised(.rota)),
    ("A:other-training", .authorised(.otherTraining)),
    ("A:other-notified", .authorised(.otherNotified)),
  ]

  @Test("A mark is read as it is written", arguments: written)
  func roundTrip(_ row: (text: String, mark: Mark)) {
    #expect(Mark(row.text) == row.mark)
    #expect(Mark(row.text.lowercased()) == row.mark)
    #expect(row.mark.text == row.text)
    #expect(row.mark.letter == String(row.text.prefix(1)))
  }

  @Test(
    "What is no mark is not read as one",
    arguments: [
      "", " ", "P1", "PP", "L", "E", "L-5", "L+5", "L5E", "LE5", "L5E5E5", "E5L5", "L12345", "A",
      "A:", "A:sick", "A:medical", "S", "M", "O", "L 5", "L5 ", "L٥",
    ])
  func refused(_ text: String) {
    #expect(Mark(text) == nil)
  }

  /// Marks in a session of sixty minutes.
  static let fits: [(mark: Mark, fits: Bool)] = [
    (.late(minutes: 0, leftEarly: nil), false), (.late(minutes: 1, leftEarly: nil), true),
    (.late(minutes: 60, leftEarly: nil), true), (.late(minutes: 61, leftEarly: nil), false),
    (.late(minutes: -5, leftEarly: nil), false), (.late(minutes: 30, leftEarly: 30), true),
    (.late(minutes: 30, leftEarly: 31), false), (.late(minutes: 30, leftEarly: 0), false),
    (.leftEarly(minutes: 0), false), (.leftEarly(minutes: 1), true),
    (.leftEarly(minutes: 60), true), (.leftEarly(minutes: 61), false), (.present, true),
    (.unauthorised, true), (.authorised(.rota), true),
  ]

  @Test("Minutes lie between 1 and the length of the session, both together too", arguments: fits)
  func minutes(_ row: (mark: Mark, fits: Bool)) {
    #expect(row.mark.fits(sessionMinutes: 60) == row.fits)
  }

  @Test("Only present, late and left early are attendance")
  func attendance() {
    let there = MarkTests.written.map(\.mark).filter(\.isAttendance).map(\.letter)
    #expect(there == ["P", "L", "E", "L"])
  }

  @Test("Before a session only an absence told in advance and a cancellation can be marked")
  func early() {
    let early = Set(MarkTests.written.map(\.mark).filter(\.mayComeEarly).map(\.letter))
    #expect(early == ["A", "X"])
  }
}

@Suite("Attendance rates") struct AttendanceTallyTests {
  private func tally(_ marks: Mark?...) -> AttendanceTally {
    var tally = AttendanceTally()
    for mark in marks { tally.count(mark) }
    return tally
  }

  @Test("Late counts as attended in full, an authorised absence against the rate")
  func rates() {
    let once = tally(.late(minutes: 5, leftEarly: nil), .authorised(.rota))
    #expect(once.attended == 1)
    #expect(once.expected == 2)
    #expect(once.rateTenths == 500)
    var more = once
    more += tally(.present, .leftEarly(minutes: 3))
    #expect(more.rateTenths == 750)
    #expect(more.late == 1)
    #expect(more.leftEarly == 1)
  }

  @Test("Without a marked session there is no rate, not a rate of nought")
  func nothing() {
    #expect(AttendanceTally().rateTenths == nil)
    #expect(tally(nil, .notExpected, .sessionCancelled).rateTenths == nil)
    #expect(tally(.unauthorised).rateTenths == 0)
  }

  @Test("A session without a mark is in neither count")
  func blanks() {
    let six = tally(.present, .present, nil, nil, .notExpected, .sessionCancelled)
    #expect(six.expected == 2)
    #expect(six.rateTenths == 1_000)
  }

  @Test("Rates are rounded half up to a tenth of a percent")
  func halfUp() {
    func rate(_ attended: Int, of expected: Int) -> Int? {
      AttendanceTally(
        present: attended, late: 0, leftEarly: 0, authorised: 0,
        unauthorised: expected - attended
      ).rateTenths
    }
    #expect(rate(1, of: 16) == 63)
    #expect(rate(1, of: 3) == 333)
    #expect(rate(2, of: 3) == 667)
    #expect(rate(13, of: 15) == 867)
    #expect(rate(1, of: 2_000) == 1)
    #expect(rate(1, of: 2_001) == 0)
    #expect(rate(1_999, of: 2_000) == 1_000)
  }

  @Test("However marks are split, the parts add up to the whole")
  func sums() {
    var generator = SeededGenerator(seed: 11)
    let marks: [Mark?] = [
      .present, .late(minutes: 3, leftEarly: nil), .leftEarly(minutes: 2), .authorised(.rota),
      .unauthorised, .notExpected, .sessionCancelled, nil,
    ]
    for _ in 0..<200 {
      var whole = AttendanceTally()
      var parts = [AttendanceTally](repeating: AttendanceTally(), count: 3)
      for _ in 0..<40 {
        let mark = marks.randomElement(using: &generator) ?? nil
        whole.count(mark)
        parts[Int.random(in: 0..<3, using: &generator)].count(mark)
      }
      #expect(parts.reduce(into: AttendanceTally()) { $0 += $1 } == whole)
    }
  }
}
