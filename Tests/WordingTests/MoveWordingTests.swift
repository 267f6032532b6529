import Domain
import Testing
import Wording

@Suite("Sentences of moving and merging") struct MoveWordingTests {
  private let goes = MovedPerson(
    person: Cast.line(Cast.ada), was: .confirmed, becomes: .confirmed, warnings: [])
  private let stays = MovedPerson(
    person: Cast.line(Cast.lukasz), was: .confirmed, becomes: nil,
    warnings: [.rule(.leaver(Cast.lukasz, lastDay: Cast.thursday))])

  private func move(isDone: Bool, isMerge: Bool, _ people: MovedPerson...) -> ClassMove {
    ClassMove(
      from: Cast.yoga, to: Cast.spanish, people: people, isDone: isDone, isMerge: isMerge)
  }

  @Test("Moving and merging, looked at and done, are four sentences")
  func headings() {
    #expect(
      Wording.sentence(move(isDone: false, isMerge: false, goes))
        == "Would move 1 person from Yoga for beginners (YOGA-1) to Spanish (ESP-1).")
    #expect(
      Wording.sentence(move(isDone: true, isMerge: false, goes, goes))
        == "Moved: 2 people from Yoga for beginners (YOGA-1) to Spanish (ESP-1).")
    #expect(
      Wording.sentence(move(isDone: false, isMerge: true, goes, goes))
        == "Would merge Yoga for beginners (YOGA-1) into Spanish (ESP-1), with 2 people, "
        + "and cancel Yoga for beginners (YOGA-1).")
    #expect(
      Wording.sentence(move(isDone: true, isMerge: true, goes, stays))
        == "Merged: Yoga for beginners (YOGA-1) into Spanish (ESP-1), with 1 person. "
        + "1 person cannot go on there.")
  }

  @Test("Each person hears where they stood, where they stand, and what to know of it")
  func people() {
    #expect(Wording.sentence(goes) == "Ada Okafor: Booked, as before.")
    let clash = Refusal.clash(
      Cast.ada, Cast.yoga, with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
      to: Cast.time("13:30"))
    #expect(
      Wording.sentence(
        MovedPerson(
          person: Cast.line(Cast.ada), was: .confirmed, becomes: .waitlisted,
          warnings: [.rule(clash), .waits, .releaseAgain(.half)]))
        == "Ada Okafor: Booked before, now waiting for a place. "
        + "It clashes with Spanish (ESP-1) on Thu 26 Nov 2026, 12:30-13:30: "
        + "one of the two has to give way. There is no place for them yet: they wait there. "
        + "Release has to be asked for again: half work time, half own, for the new times.")
  }

  @Test("What a reason has set aside reads as set aside, and not as a refusal")
  func setAside() {
    let clash = Refusal.clash(
      Cast.ada, Cast.yoga, with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
      to: Cast.time("13:30"))
    #expect(
      Wording.sentence(
        MovedPerson(
          person: Cast.line(Cast.ada), was: .confirmed, becomes: .confirmed,
          warnings: [
            .rule(.enrolmentClosed(Cast.yoga, on: Cast.monday, at: nil)), .rule(clash),
          ]))
        == "Ada Okafor: Booked, as before. Set aside for the reason given: enrolment was closed. "
        + "It clashes with Spanish (ESP-1) on Thu 26 Nov 2026, 12:30-13:30; that is set aside for "
        + "the reason given.")
  }

  @Test("Whoever cannot go on hears every rule that says no")
  func refused() {
    #expect(
      Wording.sentence(stays)
        == "Łukasz Grzyb cannot go on. Łukasz Grzyb left the trust on Thu 26 Nov 2026. "
        + "If that is wrong, have the staff record changed.")
  }

  @Test("Who comes next on the class that is left is told as done, or as it would be")
  func next() {
    var done = move(isDone: true, isMerge: false, goes)
    done.service = WaitingListService(promoted: [Cast.line(Cast.sian)])
    #expect(
      Wording.sentences(done) == [
        "Moved: 1 person from Yoga for beginners (YOGA-1) to Spanish (ESP-1).",
        "Ada Okafor: Booked, as before.",
        "The place on Yoga for beginners (YOGA-1) goes to Siân Davies: tell them.",
      ])
    var looked = move(isDone: false, isMerge: false, goes)
    looked.service = WaitingListService(promoted: [Cast.line(Cast.sian)])
    #expect(
      Wording.sentences(looked).last
        == "Next on Yoga for beginners (YOGA-1) would be Siân Davies.")
    #expect(Wording.sentences(move(isDone: false, isMerge: false, goes)).count == 2)
  }
}
