import Domain
import Testing
import Wording

@Suite("Sentences of the board, the check and the paper") struct NeedWordingTests {
  @Test("What waits for a person is a sentence with its numbers in words")
  func needs() {
    let open = { Need.registerOpen(Cast.yoga, session: 1, on: Cast.thursday, unmarked: $0) }
    #expect(
      Wording.need(open(0))
        == "Register not submitted: Yoga for beginners, session 1, Thu 26 Nov. Everyone is marked.")
    #expect(Wording.need(open(1)).hasSuffix("1 person unmarked."))
    #expect(Wording.need(open(2)).hasSuffix("2 people unmarked."))
    #expect(
      Wording.need(.placesToGive(Cast.yoga, free: 1, waiting: 1))
        == "1 place free on Yoga for beginners, and 1 person is waiting.")
    #expect(
      Wording.need(.placesToGive(Cast.yoga, free: 2, waiting: 3))
        == "2 places free on Yoga for beginners, and 3 people are waiting.")
    #expect(
      Wording.need(.belowMinimum(Cast.yoga, starts: Cast.thursday, booked: 2, minimum: 5))
        == "Yoga for beginners starts Thu 26 Nov with 2 booked; it needs 5.")
    #expect(
      Wording.need(.leaverEnrolled(Cast.ada, "20044170", Cast.yoga))
        == "Ada Okafor has left the trust and still has a place on Yoga for beginners.")
    #expect(
      Wording.need(.agreementReview(title: "Learning agreement", due: Cast.thursday))
        == "Learning agreement is due for review on Thu 26 Nov 2026.")
  }

  @Test("A check says what it looked at, and whether the books balance")
  func check() {
    var check = BooksCheck(classes: 1, enrolments: 2, sessions: 1, marks: 0, auditEntries: 1)
    #expect(
      Wording.sentence(check)
        == "The books balance: 1 class, 1 session, 2 enrolments, 0 marks and 1 audit entry checked."
    )
    check.broken = [.auditBroken(entry: 1)]
    #expect(
      Wording.sentence(check)
        == "The books do not balance: 1 broken promise in 1 class, 1 session, 2 enrolments, "
        + "0 marks and 1 audit entry.")
  }

  @Test("Every broken promise is a sentence that names what is broken")
  func promises() {
    let promises: [(BrokenPromise, String)] = [
      (.overfull(Cast.yoga, occupied: 3, maximum: 2), "3 places taken or held of 2"),
      (.unserved(Cast.yoga, free: 1, "20044170"), "1 free place while 20044170 waits"),
      (.learnerClash("20044170", Cast.yoga, Cast.spanish, on: Cast.thursday), "Spanish (ESP-1)"),
      (.spaceClash("SEM", Cast.yoga, Cast.spanish, on: Cast.thursday), "Space SEM"),
      (.tutorClash("Mara Lind", Cast.yoga, Cast.spanish, on: Cast.thursday), "Mara Lind teaches"),
      (.overCapacity(Cast.yoga, "SEM", capacity: 12), "12 places of space SEM"),
      (.markWithoutEnrolment(Cast.yoga, session: 2, "20044170"), "session 2"),
      (.submittedWithBlanks(Cast.yoga, session: 2, blanks: 1), "with 1 blank."),
      (.historyDiffers(Cast.yoga, "20044170"), "does not end where"),
      (.auditBroken(entry: 7), "entry 7"),
    ]
    for (promise, words) in promises {
      let sentence = Wording.sentence(promise)
      #expect(sentence.contains(words), "\(sentence)")
      #expect(sentence.hasSuffix("."))
    }
  }

  @Test("A report says which days and whom it covers")
  func period() {
    #expect(Wording.period(AttendanceScope()) == "All sessions so far")
    #expect(
      Wording.period(AttendanceScope(from: Cast.thursday, to: Cast.thursday + 7))
        == "Sessions from Thu 26 Nov 2026 to Thu 3 Dec 2026")
    #expect(
      Wording.period(AttendanceScope(to: Cast.thursday, classCode: "YOGA-1", department: "Ward 7"))
        == "Sessions to Thu 26 Nov 2026, class YOGA-1, department Ward 7")
    #expect(Wording.heading(.staffGroup) == "Staff group")
  }
}
