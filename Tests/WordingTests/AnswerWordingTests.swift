import Domain
import Testing
import Wording

@Suite("Sentences of answers") struct AnswerWordingTests {
  private func booking(_ state: EnrolmentState, position: Int? = nil, next: Session? = nil)
    -> String
  {
    Wording.sentence(
      Booking(
        state: state, number: "20044170", name: Cast.ada, label: Cast.yoga, position: position,
        next: next))
  }

  @Test("Booked, held and waiting are three different sentences")
  func bookings() {
    let session = Session(
      classCode: "YOGA-1", number: 1, date: Cast.thursday, start: Cast.time("12:00"),
      end: Cast.time("13:00"))
    #expect(
      booking(.confirmed, next: session)
        == "Booked: Ada Okafor on Yoga for beginners (YOGA-1), next on Thu 26 Nov 12:00.")
    #expect(booking(.confirmed) == "Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
    #expect(
      booking(.requested, next: session)
        == "Held: Ada Okafor has a place on Yoga for beginners (YOGA-1) as soon as release is agreed."
    )
    #expect(
      booking(.waitlisted, position: 2, next: session)
        == "Waiting: Ada Okafor is number 2 in line for Yoga for beginners (YOGA-1).")
  }

  private func withdrawal(
    _ service: WaitingListService = WaitingListService(), from state: EnrolmentState = .confirmed
  ) -> String {
    Wording.sentence(
      Withdrawal(name: Cast.ada, label: Cast.yoga, from: state, service: service))
  }

  @Test("Leaving a class and leaving its waiting list are two sentences")
  func withdrawals() {
    #expect(withdrawal() == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1).")
    #expect(
      withdrawal(from: .waitlisted)
        == "Ada Okafor no longer waits for Yoga for beginners (YOGA-1).")
  }

  @Test("Whoever gets the freed place is named, and so is whoever could not take it")
  func promoted() {
    #expect(
      withdrawal(WaitingListService(promoted: [Cast.line(Cast.lukasz)]))
        == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1). "
        + "The place goes to Łukasz Grzyb: tell them.")
    let leaver = Refusal.leaver(Cast.hoa, lastDay: Cast.thursday)
    #expect(
      Wording.sentences(
        WaitingListService(
          promoted: [Cast.line(Cast.lukasz), Cast.line(Cast.sian)],
          passedOver: [PassedOver(person: Cast.line(Cast.hoa), obstacles: [leaver])]))
        == [
          "The places go to Łukasz Grzyb and Siân Davies: tell them.",
          "Hoa Nguyễn was first but keeps the place in line: " + Wording.sentence(leaver),
        ])
  }

  @Test("A place that a person gives out is said to wait for that person")
  func toDecide() {
    #expect(
      withdrawal(WaitingListService(placesLeft: 1, waiting: 1))
        == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1). "
        + "1 place free, 1 person waiting: a person has to decide who gets it.")
    #expect(
      Wording.sentences(WaitingListService(placesLeft: 2, waiting: 3))
        == ["2 places free, 3 people waiting: a person has to decide who gets it."])
  }

  @Test("A cancelled class lists everyone to tell")
  func cancelled() {
    #expect(
      Wording.sentence(CancelledClass(label: Cast.yoga, toTell: []))
        == "Cancelled: Yoga for beginners (YOGA-1). Nobody was booked.")
    #expect(
      Wording.sentence(
        CancelledClass(label: Cast.yoga, toTell: [Cast.line(Cast.ada), Cast.line(Cast.hoa)]))
        == "Cancelled: Yoga for beginners (YOGA-1). Tell 2 people: Ada Okafor and Hoa Nguyễn.")
  }

  private func act(_ name: String, _ subject: String) -> HistoryLine {
    HistoryLine(
      number: 1, day: Cast.thursday, time: Cast.time("09:00"), actor: "ada", desk: "desk 1",
      act: name, subject: subject)
  }

  @Test("Every act of the desk has its verb in the history")
  func acts() {
    let names = [
      "book", "withdraw", "mark", "submit-register", "amend-register", "add-staff",
      "change-staff", "add-course", "change-course", "add-space", "change-space", "plan-class",
      "change-class", "cancel-class", "undo", "import", "set",
    ]
    for name in names {
      let words = Wording.act(act(name, "X"))
      #expect(words.hasSuffix(" X"))
      #expect(name == "set" || !words.hasPrefix(name + " "), "\(name)")
    }
    #expect(Wording.act(act("book", "Ada Okafor on Yoga")) == "booked Ada Okafor on Yoga")
    #expect(Wording.act(act("demonstration", "")) == "made the demonstration trust")
  }

  @Test("What was undone is said in the words of the history")
  func undone() {
    #expect(
      Wording.sentence(Undone(acts: [act("book", "Ada on Yoga")]))
        == "Undone: booked Ada on Yoga.")
    #expect(
      Wording.sentence(Undone(acts: [act("book", "Ada on Yoga"), act("mark", "session 1")]))
        == "Undone 2 acts: booked Ada on Yoga; marked session 1.")
  }

  @Test("Everybody in line can be told why they stand where they stand")
  func why() {
    func line(_ position: Int, _ obstacles: [Refusal] = []) -> WaitingLine {
      WaitingLine(
        position: position, person: Cast.line(Cast.ada),
        since: (Cast.thursday, Cast.time("09:42")), obstacles: obstacles)
    }
    #expect(Wording.why(line(1)) == "first in line: joined Thu 26 Nov 2026, 09:42")
    #expect(Wording.why(line(2)) == "joined Thu 26 Nov 2026, 09:42, after those above")
    let leaver = Refusal.leaver(Cast.ada, lastDay: Cast.thursday)
    #expect(
      Wording.why(line(1, [leaver]))
        == "first in line: joined Thu 26 Nov 2026, 09:42; cannot take a place now: "
        + Wording.sentence(leaver))
  }
}
