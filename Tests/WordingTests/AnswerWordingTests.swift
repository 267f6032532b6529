import Domain
import Testing
import Wording

@Suite("Sentences of answers") struct AnswerWordingTests {
  private let session = Session(
    classCode: "YOGA-1", number: 1, date: Cast.thursday, start: Cast.time("12:00"),
    end: Cast.time("13:00"))

  @Test("Booked, held, offered, waiting and on a break are five different sentences")
  func bookings() {
    #expect(
      Wording.sentence(Cast.booking(.confirmed, next: session))
        == "Booked: Ada Okafor on Yoga for beginners (YOGA-1), next on Thu 26 Nov 12:00.")
    #expect(
      Wording.sentence(Cast.booking(.confirmed))
        == "Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
    #expect(
      Wording.sentence(Cast.booking(.requested, next: session))
        == "Held: Ada Okafor has a place on Yoga for beginners (YOGA-1) as soon as release is agreed."
    )
    #expect(
      Wording.sentence(Cast.booking(.offered, heldUntil: Cast.tuesday))
        == "Offered: Ada Okafor may take a place on Yoga for beginners (YOGA-1) "
        + "until Tue 24 Nov 2026 09:30: tell them.")
    #expect(
      Wording.sentence(Cast.booking(.waitlisted, position: 2, next: session))
        == "Waiting: Ada Okafor is number 2 in line for Yoga for beginners (YOGA-1).")
    #expect(
      Wording.sentence(Cast.booking(.onBreak, next: session))
        == "On a break: Ada Okafor keeps the place on Yoga for beginners (YOGA-1).")
  }

  @Test("A held place says until when")
  func held() {
    #expect(
      Wording.sentence(Cast.booking(.requested, heldUntil: Cast.tuesday))
        == "Held: Ada Okafor has a place on Yoga for beginners (YOGA-1) as soon as release is "
        + "agreed. It is held until Tue 24 Nov 2026 09:30.")
  }

  @Test("Whoever waits hears of a clash, of the joining time kept and of the buddy")
  func waitingWithMore() {
    var booking = Cast.booking(.waitlisted, position: 1)
    booking.joiningKeptFrom = Cast.spanish
    booking.warnings = [
      .clash(
        Cast.ada, Cast.yoga, with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
        to: Cast.time("13:30"))
    ]
    booking.companions = [Cast.booking(.waitlisted, of: Cast.sian, position: 2)]
    #expect(
      Wording.sentence(booking)
        == "Waiting: Ada Okafor is number 1 in line for Yoga for beginners (YOGA-1). "
        + "The joining time is kept from Spanish (ESP-1). "
        + "It clashes with Spanish (ESP-1) on Thu 26 Nov 2026, 12:30-13:30: one of the two has "
        + "to give way. "
        + "Waiting: Siân Davies is number 2 in line for Yoga for beginners (YOGA-1).")
  }

  @Test("Somebody with a place is not told of a joining time")
  func bookedWithLoss() {
    var booking = Cast.booking(.confirmed)
    booking.joiningKeptFrom = Cast.spanish
    #expect(
      Wording.sentence(booking) == "Booked: Ada Okafor on Yoga for beginners (YOGA-1).")
  }

  private func withdrawal(
    _ service: WaitingListService = WaitingListService(), from state: EnrolmentState = .confirmed
  ) -> Withdrawal {
    Withdrawal(name: Cast.ada, label: Cast.yoga, from: state, service: service)
  }

  @Test("Leaving a class and leaving its waiting list are two sentences")
  func withdrawals() {
    #expect(
      Wording.sentence(withdrawal()) == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1).")
    #expect(
      Wording.sentence(withdrawal(from: .waitlisted))
        == "Ada Okafor no longer waits for Yoga for beginners (YOGA-1).")
  }

  @Test("Whoever gets the freed place is named with the withdrawal")
  func promoted() {
    #expect(
      Wording.sentence(withdrawal(WaitingListService(promoted: [Cast.line(Cast.lukasz)])))
        == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1). "
        + "The place goes to Łukasz Grzyb: tell them.")
  }

  @Test(
    "Short notice is told, never refused",
    arguments: [
      (0, "on the day of the next session"), (1, "1 day before the next session"),
      (2, "2 days before the next session"),
    ])
  func shortNotice(_ given: Int, _ words: String) {
    var withdrawal = withdrawal()
    withdrawal.shortNotice = ShortNotice(given: given, asked: 5)
    #expect(
      Wording.sentence(withdrawal)
        == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1). "
        + "That is \(words); the learning agreement asks for 5 days of notice.")
  }

  @Test("Whoever came only together is to be asked about coming alone")
  func buddyLeft() {
    var withdrawal = withdrawal()
    withdrawal.buddyLeft = Cast.line(Cast.sian)
    #expect(
      Wording.sentence(withdrawal)
        == "Withdrawn: Ada Okafor from Yoga for beginners (YOGA-1). "
        + "Ask Siân Davies, who was to come with Ada Okafor, about coming alone.")
  }

  @Test("A cancelled class lists everyone to tell")
  func cancelled() {
    func toTell(_ name: PersonName) -> ToTell {
      ToTell(person: Cast.line(name), email: nil, was: .confirmed, joined: Cast.tuesday)
    }
    #expect(
      Wording.sentence(CancelledClass(label: Cast.yoga, toTell: []))
        == "Cancelled: Yoga for beginners (YOGA-1). Nobody was booked.")
    #expect(
      Wording.sentence(
        CancelledClass(label: Cast.yoga, toTell: [toTell(Cast.ada), toTell(Cast.hoa)]))
        == "Cancelled: Yoga for beginners (YOGA-1). Tell 2 people: Ada Okafor and Hoa Nguyễn.")
  }

  @Test("A completed class says where its learners ended")
  func completed() {
    func completed(_ below: Int) -> String {
      Wording.sentence(
        CompletedClass(label: Cast.yoga, attended: 8, didNotAttend: 1, belowThreshold: below))
    }
    #expect(
      completed(0) == "Completed: Yoga for beginners (YOGA-1). 8 attended and 1 did not attend.")
    #expect(
      completed(2)
        == "Completed: Yoga for beginners (YOGA-1). 8 attended, 1 did not attend "
        + "and 2 came too seldom to count as having attended.")
  }
}
