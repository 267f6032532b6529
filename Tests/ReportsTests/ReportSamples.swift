import Domain
import Reports

/// People and a class that the sheets of these tests are about: one place, on a Thursday.
enum ReportSamples {
  static let now = Now(
    moment: WallClock.utc.moment(day("2026-11-23"), time("09:30")), day: day("2026-11-23"),
    time: time("09:30"))
  static let heading = SheetHeading(settings: Settings(), asAt: now, by: "jmarsh")

  static let ada = PersonLine(
    number: "204417", name: PersonName(family: "Okafor", given: "Ada"), department: "Ward 7")
  static let lukasz = PersonLine(
    number: "205512", name: PersonName(family: "Grzyb", given: "Łukasz"), department: "Estates")
  static let sian = PersonLine(
    number: "176003", name: PersonName(family: "Davies", given: "Siân"))

  static let yoga = Class(
    code: "YOGA-1", course: "YOGA", title: "Yoga for beginners", maximum: 1)
  static let session = Session(
    classCode: "YOGA-1", number: 1, date: day("2026-11-26"), start: time("10:00"),
    end: time("10:45"), space: "SEM")

  static func line(_ places: Places = Places(minimum: 1, maximum: 1)) -> ClassLine {
    ClassLine(theClass: yoga, standing: .open, places: places, sessions: [session])
  }

  static let override = Override(rules: ["clash"], reason: "leaves at eleven")

  static func asked(
    _ state: ReleaseState = .requested, by person: PersonLine = ada,
    _ enrolmentState: EnrolmentState = .requested, ground: ReleaseGround? = nil
  ) -> AskedRelease {
    let moment = now.moment
    return AskedRelease(
      release: Release(
        enrolment: "e1", asked: .half, state: state, askedAt: moment,
        heldUntil: WallTime("2026-11-26T10:00"), ground: ground),
      enrolment: Enrolment(
        id: "e1", classCode: "YOGA-1", learner: person.number, state: enrolmentState,
        requestedAt: moment, joiningNumber: 1, release: .half),
      person: person, label: yoga.label)
  }

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  static func time(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .startOfDay }
  static func wall(_ text: String) -> WallTime { WallTime(text) ?? now.wall }
}

extension Report {
  /// The document as one line, as if no column and no page had broken it.
  var squeezed: String {
    document.text(width: 200).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
