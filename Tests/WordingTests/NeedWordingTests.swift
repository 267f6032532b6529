import Domain
import Testing
import Wording

@Suite("Sentences of the board and the paper") struct NeedWordingTests {
  @Test("What waits for a person is a sentence with its numbers in words")
  func needs() {
    let open = {
      Need.registerOpen(Cast.yoga, session: 1, on: Cast.thursday, unmarked: $0, tutor: nil)
    }
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
      Wording.need(.leaverEnrolled(Cast.ada, "20044170", Cast.yoga))
        == "Ada Okafor has left the trust and still has a place on Yoga for beginners.")
    #expect(
      Wording.need(.agreementReview(title: "Learning agreement", due: Cast.thursday))
        == "Learning agreement is due for review on Thu 26 Nov 2026.")
  }

  @Test("A class below its minimum names what there is to decide")
  func belowMinimum() {
    #expect(
      Wording.need(.belowMinimum(Cast.yoga, starts: Cast.thursday, booked: 2, minimum: 5))
        == "Yoga for beginners starts Thu 26 Nov with 2 booked; it needs 5. "
        + "Decide: run, merge, postpone or cancel.")
  }

  @Test(
    "A request for release without an answer says how old it is and how long the place is held",
    arguments: [(0, "today"), (1, "yesterday"), (3, "3 days ago")])
  func releaseWaiting(_ days: Int, _ words: String) {
    func need(_ until: WallTime?) -> String {
      Wording.need(
        .releaseWaiting(
          Cast.ada, "20044170", Cast.yoga, .requested, days: days, heldUntil: until))
    }
    #expect(need(nil) == "Release asked \(words): Ada Okafor, Yoga for beginners.")
    #expect(
      need(Cast.tuesday)
        == "Release asked \(words), held until Tue 24 Nov 09:30: "
        + "Ada Okafor, Yoga for beginners.")
  }

  @Test("After a no the learner has to decide")
  func releaseDeclined() {
    func need(_ until: WallTime?) -> String {
      Wording.need(
        .releaseWaiting(Cast.ada, "20044170", Cast.yoga, .declined, days: 3, heldUntil: until))
    }
    #expect(
      need(nil)
        == "Release declined: Ada Okafor, Yoga for beginners. "
        + "Ask what to do: own time, ask again or withdraw.")
    #expect(
      need(Cast.tuesday)
        == "Release declined, held until Tue 24 Nov 09:30: Ada Okafor, Yoga for beginners. "
        + "Ask what to do: own time, ask again or withdraw.")
  }

  @Test("An offer that runs and a class that is over wait for a person too")
  func offersAndEndings() {
    #expect(
      Wording.need(.offerRunning(Cast.ada, "20044170", Cast.yoga, ends: Cast.tuesday))
        == "Offered until Tue 24 Nov 09:30: Ada Okafor, Yoga for beginners.")
    #expect(
      Wording.need(.classToComplete(Cast.yoga, lastDay: Cast.thursday))
        == "Yoga for beginners ended on Thu 26 Nov. Complete the class.")
  }

  @Test("What lies in a closure is told with the first of it")
  func toSettle() {
    let session = Session(
      classCode: "YOGA-1", number: 1, date: Cast.thursday, start: Cast.time("12:00"),
      end: Cast.time("13:00"))
    let hit = Hit(what: Occupation(session, of: Cast.yoga, people: 8, kit: []), people: 8)
    let closed = ClosedDay.closure(
      Closure(
        code: "C1", of: .space("SEM"), first: Cast.thursday, last: Cast.thursday,
        reason: "new floor"))
    #expect(
      Wording.need(.toSettle(closed, first: hit, count: 1))
        == "SEM is out of use: new floor: Thu 26 Nov 12:00-13:00, Yoga for beginners (YOGA-1). "
        + "Move or cancel, or say why not.")
    #expect(
      Wording.need(.toSettle(.holiday("Boxing Day"), first: hit, count: 3))
        == "Boxing Day: Thu 26 Nov 12:00-13:00, Yoga for beginners (YOGA-1), and 2 more. "
        + "Move or cancel, or say why not.")
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
