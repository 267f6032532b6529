import Domain
import Testing
import Wording

@Suite("Registers in words") struct RegisterWordingTests {
  @Test("What is wrong with keyed marks is said with what would do")
  func rows() {
    func sentence(_ problem: RowMarks.Problem) -> String {
      Wording.sentence(problem, rows: [1, 2, 4])
    }
    #expect(sentence(.noSuchRow("1-99")) == "There are rows 1 to 2 and 4, not 1-99.")
    #expect(sentence(.notRows("x")) == "x is not a row or rows, such as 5, 1-12 or rest.")
    #expect(sentence(.shape("5")) == "Write rows and a mark, such as 1-12 P; 5 L20; rest U.")
    #expect(sentence(.unknownMark("Q")).contains("\u{201C}Q\u{201D} is not a mark."))
  }

  @Test("A rate says what it is of, with minutes where they are known, and never 0 % of nothing")
  func rates() {
    #expect(Wording.attendance(AttendanceTally()) == "no sessions yet")
    var tally = AttendanceTally()
    tally.count(.late(minutes: 20, leftEarly: nil), of: 60)
    tally.count(.unauthorised, of: 60)
    #expect(Wording.attendance(tally) == "1 of 2 sessions, 50.0 %; 33.3 % of the minutes")
    #expect(Wording.came(tally) == "1 of 2 expected came, 50.0 %; 33.3 % of the minutes.")
    let counted = AttendanceTally(
      present: 1, late: 0, leftEarly: 0, authorised: 0, unauthorised: 0)
    #expect(Wording.attendance(counted) == "1 of 1 session, 100.0 %")
  }

  @Test("Who is to be called is counted, each kind under its own word")
  func slipping() {
    let counts = SlippingCounts([
      [.cannotReach(80), .absentRunning(2)], [.absentRunning(2)], [.below(80)], [.below(80)],
    ])
    #expect(
      Wording.need(.slipping(counts, classes: 3))
        == "Attendance: 1 cannot reach the threshold, 2 absent twice or more running, "
        + "2 below the threshold, on 3 classes. Call.")
  }
}
