import Domain
import Screens

/// A class on which everything happens at once: a place is offered, one is held for release, two
/// people wait, one has just come to a place.
extension FakeOffice {
  static var busy: FakeOffice {
    var office = FakeOffice()
    var cooking = Cast.kept
    cooking.places = Places(
      minimum: 9, maximum: 10, confirmed: 5, offered: 1, requested: 1, waiting: 2,
      kept: [KeptPlaces(for: .department("Catering"), count: 1, until: Cast.day(2026, 11, 30))])
    office.classes.append(cooking)
    var next = Cast.kept
    next.theClass = Class(
      code: "COOK-2", course: cooking.theClass.course, title: cooking.theClass.title, minimum: 4,
      maximum: 10)
    next.places = Places(minimum: 4, maximum: 10, confirmed: 2)
    office.classes.append(next)
    office.learners["COOK-1"] = ["201155", "176003", "205512", "203301", "204417"]
    office.waiting["COOK-1"] = ["198001", "210992"]
    office.held["COOK-1"] = [offered, asked]
    office.promotions["COOK-1"] = [
      PromotionLine(
        person: Cast.person("205512"), state: .confirmed, at: Cast.wall(2026, 11, 23, "15:10"),
        ground: .firstInLine(passedOver: 0, priority: false))
    ]
    office.enrolled["211450"] = [("COOK-1", .offered)]
    office.enrolled["190022"] = [("COOK-1", .requested)]
    office.form = form
    office.needs = [
      .offerRunning(
        Cast.person("211450").name, "211450", Cast.kept.theClass.label,
        ends: Cast.wall(2026, 11, 26, "09:42")),
      .releaseWaiting(
        Cast.person("190022").name, "190022", Cast.kept.theClass.label, .requested, days: 5,
        heldUntil: Cast.wall(2026, 12, 1, "09:42")),
      .belowMinimum(
        Cast.kept.theClass.label, starts: Cast.day(2026, 12, 3), booked: 7, minimum: 9),
      .classToComplete(
        ClassLabel("ENG-L1", "Functional English L1"), lastDay: Cast.day(2026, 11, 19)),
    ]
    return office
  }

  private static var offered: HeldLine {
    HeldLine(
      person: Cast.person("211450"), state: .offered, until: Cast.wall(2026, 11, 26, "09:42"))
  }

  private static var asked: HeldLine {
    HeldLine(
      person: Cast.person("190022"), state: .requested, until: release.heldUntil, release: release)
  }

  private static var release: Release {
    Release(
      enrolment: "r", asked: .full, askedAt: Moment(microseconds: 0),
      heldUntil: Cast.wall(2026, 12, 1, "09:42"))
  }

  private static var form: ReleaseForm {
    let enrolment = Enrolment(
      id: "r", classCode: "COOK-1", learner: "190022", state: .requested,
      requestedAt: Moment(microseconds: 0), joiningNumber: 3, release: .full)
    return ReleaseForm(
      line: ReleaseLine(
        asked: AskedRelease(
          release: release, enrolment: enrolment, person: Cast.person("190022"),
          label: Cast.kept.theClass.label), at: Cast.wall(2026, 11, 19, "10:00"), days: 5),
      post: Assignment(department: "Catering"), classLine: Cast.kept, releases: [release])
  }
}

extension Cast {
  /// Somebody of the cast as a list shows them.
  static func person(_ number: EmployeeNumber) -> PersonLine {
    people.first { $0.number == number }.map { line($0) }
      ?? PersonLine(number: number, name: PersonName(family: "?"))
  }
}
