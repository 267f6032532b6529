public import Domain
import Wording

extension Report {
  /// A waiting list in order, each person with why they stand there; whose place is held; and who
  /// came to a place or an offer, and why it was them.
  ///
  /// Programs and spreadsheets get those who wait alone.
  public static func waitingList(_ roster: ClassRoster, _ heading: SheetHeading) -> Report {
    let theClass = roster.line.theClass
    let lines = roster.waiting
    // That nobody in line can take a place is told of each below.
    let isTold = roster.line.freePlaceReason(at: heading.asAt) == .nobodyCan
    let free = isTold ? nil : Wording.freePlaces(roster.line, at: heading.asAt)
    return Report(
      document: heading.personal(
        "Waiting list", title: "Waiting list: \(theClass.title) (\(theClass.code))",
        subtitles: [Wording.counts(roster.line.places), free].compactMap { $0 },
        orientation: .landscape,
        inLine(lines) + held(roster.held) + promotions(roster.promotions)),
      json: .array(lines.map { .object($0.members) }),
      header: ["position", "employee_number", "name", "since", "why"],
      rows: lines.map { line in
        [
          String(line.position), line.person.number.text, line.person.name.familyFirst,
          line.at.text, Wording.why(line),
        ]
      })
  }

  private static func inLine(_ lines: [WaitingLine]) -> [Document.Block] {
    let notes = OverrideNotes(lines.map { ($0.person, $0.override) })
    let hasBuddies = lines.contains { $0.buddy != nil }
    let table = Document.Table(
      columns: [
        .number("Place"), .init("Name"), .init("Number", wraps: false),
        .init("Since", wraps: false), .init("Release"),
      ] + (hasBuddies ? [.init("Comes with")] : []),
      rows: lines.map { line in
        [
          String(line.position), notes.name(line.person), line.person.number.text,
          Wording.when(line.at), Wording.word(line.release),
        ] + (hasBuddies ? [line.buddy?.spoken ?? ""] : [])
      }, whenEmpty: "Nobody is waiting for a place.")
    guard !lines.isEmpty else { return [.table(table)] }
    // A column of its own would be too narrow to read on a screen of 80 columns.
    let why = lines.map {
      Document.Fact("\($0.position) \($0.person.name.familyFirst)", Wording.why($0))
    }
    return [.table(table)] + notes.blocks + [.heading("Why they stand there"), .facts(why)]
  }

  private static func held(_ held: [HeldLine]) -> [Document.Block] {
    guard !held.isEmpty else { return [] }
    let table = Document.Table(
      columns: [
        .init("Name"), .init("Number", wraps: false), .init("Stands as"), .init("Until"),
        .init("Release"),
      ],
      rows: held.map { line in
        [
          line.person.name.familyFirst, line.person.number.text, Wording.word(line.state),
          line.until.map { Wording.wall($0) } ?? "",
          line.release.map { "\(Wording.word($0.model)): \(Wording.word($0.state))" }
            ?? Wording.word(ReleaseModel.ownTime),
        ]
      })
    return [.heading("Held"), .table(table), .paragraph(Wording.heldMeaning)]
  }

  private static func promotions(_ lines: [PromotionLine]) -> [Document.Block] {
    guard !lines.isEmpty else { return [] }
    let table = Document.Table(
      columns: [
        .init("When"), .init("Name"), .init("Number", wraps: false), .init("Came to"),
        .init("Why them"),
      ],
      rows: lines.map { line in
        [
          Wording.wall(line.at), line.person.name.familyFirst, line.person.number.text,
          Wording.cameTo(line), Wording.why(line),
        ]
      })
    return [.heading("Came to a place or an offer"), .table(table)]
  }
}

extension WaitingLine {
  /// When the person joined, on the wall clock.
  var at: WallTime { WallTime(since.day, since.time) }

  /// The person as programs read it.
  fileprivate var members: JSON.Members {
    [
      "position": .integer(position), "employee_number": .string(person.number.text),
      "name": .string(person.name.familyFirst), "since": .string(at.text),
      "why": .string(Wording.why(self)),
    ]
  }
}
