public import Domain
import Wording

extension Report {
  /// One sign-in sheet for every session of a class: learners down, days across.
  public static func seriesSheet(_ roster: ClassRoster, _ heading: SheetHeading) -> Report {
    let line = roster.line
    // By the numbers that stand on every sheet of the class; whoever has none yet comes last.
    let learners = roster.learners.filter { $0.state == .confirmed || $0.state == .onBreak }
      .enumerated().sorted {
        ($0.element.row ?? .max, $0.offset) < ($1.element.row ?? .max, $1.offset)
      }
      .map(\.element)
    let sessions = line.sessions.filter(\.takesPlace)
    // As many days as can be signed side by side on a sheet; more go on further sheets.
    let sheets = stride(from: 0, to: max(sessions.count, 1), by: Self.daysAcross).map {
      Array(sessions.dropFirst($0).prefix(Self.daysAcross))
    }
    let blocks = sheets.enumerated().flatMap { place, days -> [Document.Block] in
      (place == 0 ? [] : [.newPage]) + [.table(table(days, learners))]
    }
    return Report(
      document: heading.personal(
        "Sign-in sheet of a class",
        title: "Sign-in sheet: \(Wording.name(line.theClass.label))",
        subtitles: [
          Wording.pattern(line), line.first.map { Wording.whereAndWho($0, of: line) } ?? "",
          Wording.seriesMeaning,
        ].filter { !$0.isEmpty }, orientation: .landscape,
        blocks + [.paragraph("The tutor signs here: ______________________________")]),
      json: [
        "class": .string(line.theClass.code.text),
        "sessions": .array(sessions.map { .object($0.members) }),
        "learners": .array(learners.map { .object($0.members) }),
      ],
      header: RosterLine.names, rows: learners.map(\.cells))
  }

  private static let daysAcross = 6

  private static func table(_ days: [Session], _ learners: [RosterLine]) -> Document.Table {
    let last = max(learners.count, learners.compactMap(\.row).max() ?? 0)
    let empty = (1...4).map { [String(last + $0)] }
    return Document.Table(
      columns: [.number(""), .init("Name", width: 26)]
        + days.map { session in
          Document.Table.Column(
            "\(session.number): \(Wording.shortDay(session.date))\n"
              + Wording.times(session.start, session.end), width: 12)
        },
      rows: learners.enumerated().map { place, learner in
        [String(learner.row ?? place + 1), learner.person.name.familyFirst]
          + days.map { learner.marks[$0.number] == .notExpected ? "-" : "" }
      } + empty, style: .boxes)
  }
}
