import Domain
import Testing
import Wording

@Suite("Sentences of facts a rule has read") struct FactWordingTests {
  private static let aboutClass: [(RuleFact, String)] = [
    (.classState(.planned), "The class is still being planned."),
    (.classState(.open), "The class is open."), (.classState(.closed), "The class is closed."),
    (.classState(.completed), "The class is over."),
    (.classState(.cancelled), "The class is cancelled."),
    (.today(Cast.thursday, Cast.time("09:42")), "It is Thu 26 Nov 2026, 09:42."),
    (.window(from: nil, to: nil), "Enrolment closes when the first session starts."),
    (
      .window(from: Cast.monday, to: nil),
      "Enrolment opens on Mon 23 Nov 2026 and closes when the first session starts."
    ),
    (.window(from: nil, to: Cast.thursday), "Enrolment closes after Thu 26 Nov 2026."),
    (
      .window(from: Cast.monday, to: Cast.thursday),
      "Enrolment opens on Mon 23 Nov 2026 and closes after Thu 26 Nov 2026."
    ),
    (
      .firstSession(Cast.thursday, Cast.time("12:00")),
      "The first session starts on Thu 26 Nov 2026 at 12:00."
    ),
    (.places(left: 0, of: 12), "No place of 12 is left."),
    (.places(left: 1, of: 12), "1 of 12 places is left."),
    (.places(left: 3, of: 12), "3 of 12 places are left."),
    (
      .kept(.firstTime, free: 1, until: Cast.thursday, isMember: true),
      "1 place is kept until Thu 26 Nov 2026 for first-time learners; the person may use it."
    ),
    (
      .kept(.department("Ward 7"), free: 2, until: Cast.thursday, isMember: false),
      "2 places are kept until Thu 26 Nov 2026 for Ward 7 (department); "
        + "the person may not use them."
    ),
    (.waiting(0), "Nobody waits for a place."), (.waiting(1), "1 person waits for a place."),
    (.waiting(3), "3 people wait for a place."),
    (
      .freedPlace(.automatic), "A place that comes free is given to the next person at once."
    ),
    (
      .freedPlace(.offer),
      "A place that comes free is offered for a time to the first who could take it, "
        + "then to the next."
    ),
    (
      .freedPlace(.picked),
      "A place that comes free is kept until somebody picks who gets it."
    ),
  ]

  @Test("What a rule read of the class is a sentence", arguments: aboutClass)
  func readOfTheClass(_ fact: RuleFact, _ sentence: String) {
    #expect(Wording.sentence(fact) == sentence)
  }

  private static let aboutPerson: [(RuleFact, String)] = [
    (.lastDayInPost(nil), "No leaving date is recorded."),
    (.lastDayInPost(Cast.thursday), "The last day in post is Thu 26 Nov 2026."),
    (
      .post(band: "2", department: "Ward 7", site: nil, staffGroup: "Healthcare Scientists"),
      "The person's post: band 2, Ward 7, Healthcare Scientists."
    ),
    (
      .post(band: nil, department: nil, site: nil, staffGroup: nil),
      "Nothing is recorded of the person's post."
    ),
    (.enrolment(nil, since: nil), "The person has no place or claim on the class."),
    (
      .enrolment(.waitlisted, since: Cast.monday),
      "The person stands as waiting for a place, asked for on Mon 23 Nov 2026."
    ),
    (.enrolment(.confirmed, since: nil), "The person stands as booked."),
    (.otherSessions(0), "The person has no sessions of other classes."),
    (.otherSessions(1), "1 session of other classes was compared."),
    (.otherSessions(8), "8 sessions of other classes were compared."),
    (.position(nil), "The person is not in line."),
    (.position(2), "The person is number 2 in line."), (.buddy(nil, nil), "No buddy is named."),
    (
      .buddy(Cast.sian, nil),
      "The person comes with Siân Davies, who has no place or claim on the class."
    ),
    (
      .buddy(Cast.sian, .waitlisted),
      "The person comes with Siân Davies, who stands as waiting for a place."
    ),
  ]

  @Test("What a rule read of the person is a sentence", arguments: aboutPerson)
  func readOfThePerson(_ fact: RuleFact, _ sentence: String) {
    #expect(Wording.sentence(fact) == sentence)
  }

  private static let aboutAgreement: [(RuleFact, String)] = [
    (
      .agreement(title: "Partnership agreement 2026", on: Cast.thursday),
      "Partnership agreement 2026 is in force on Thu 26 Nov 2026."
    ),
    (
      .agreement(title: nil, on: Cast.thursday),
      "No learning agreement is in force on Thu 26 Nov 2026."
    ),
    (.restriction(nil), "All staff may enrol."),
    (
      .restriction(Cast.bandLimit),
      "Enrolment is limited to bands 1, 2. The reason given: the fund is for support staff. "
        + "Mara Lind answers for it."
    ),
    (.release(.ownTime), "The person comes in own time."),
    (.release(.full), "The person asks for full paid release."),
    (.modelsOffered(nil), "Every kind of release is offered."),
    (.modelsOffered([]), "No release is offered, only own time."),
    (
      .modelsOffered([.full, .half]),
      "Release offered: full paid release; half work time, half own."
    ),
    (.hours(used: 60, wanted: 120, aYear: nil), "No limit is set for agreed hours."),
    (
      .hours(used: 1_110, wanted: 180, aYear: 20),
      "Of the year's 20 h, 18 h 30 min are used; the class takes 3 h."
    ),
    (
      .hours(used: 0, wanted: 0, aYear: 20),
      "Of the year's 20 h, none are used; the class takes none."
    ),
    (.managersAnswer(nil), "No manager was asked."),
    (.managersAnswer(.requested), "The manager was asked and has not answered."),
    (.managersAnswer(.agreed), "The manager agreed."),
    (.managersAnswer(.agreedOther), "The manager agreed, otherwise than was asked."),
    (.managersAnswer(.declined), "The manager declined."),
    (.managersAnswer(.withdrawn), "The request for release was withdrawn."),
  ]

  @Test("What a rule read of the agreement and of release is a sentence", arguments: aboutAgreement)
  func readOfTheAgreement(_ fact: RuleFact, _ sentence: String) {
    #expect(Wording.sentence(fact) == sentence)
  }
}
