public import Domain
import Wording

extension Report {
  /// The holidays of some days, and the closures that touch them.
  public static func calendar(
    _ calendar: TrustCalendar, from: Day, to: Day, _ heading: SheetHeading
  ) -> Report {
    let holidays = calendar.holidays(from: from, to: to)
    let closures = calendar.closures.filter { $0.first <= to && from <= $0.last }
    let table = Document.Table(
      columns: [.init("Day", wraps: false), .init("Holiday")],
      groups: [.init(rows: holidays.map { [Wording.day($0.day), $0.name] })],
      whenEmpty: "No holidays.")
    return Report(
      document: heading.open(
        "Calendar", title: "Holidays and closures",
        subtitles: ["\(Wording.day(from)) to \(Wording.day(to))"],
        [.table(table), .lines(closures.map { Wording.sentence($0) })]),
      json: [
        "holidays": .array(
          holidays.map { ["date": .string($0.day.iso), "name": .string($0.name)] }),
        "closures": .array(closures.map { .object($0.members) }),
      ],
      header: ["kind", "code", "first", "last", "of", "name", "hours", "repeats", "reason"],
      rows: holidays.map {
        ["holiday", "", $0.day.iso, $0.day.iso, "trust", "", "", "", $0.name]
      }
        + closures.map {
          [
            "closure", $0.code.text, $0.first.iso, $0.last.iso, $0.of.kind, $0.of.name ?? "",
            $0.hours?.text ?? "", $0.repeats.text, $0.reason,
          ]
        })
  }

  /// Spaces looked at for a need: the free ones first.
  public static func spacesFound(
    _ offers: [SpaceOffer], for need: SpaceNeed, _ heading: SheetHeading
  ) -> Report {
    let rows = offers.map { offer in
      [
        offer.space.code.text, offer.space.name, String(offer.space.capacity),
        offer.problems.isEmpty
          ? "free" : offer.problems.map { Wording.sentence($0) }.joined(separator: " "),
      ]
    }
    let table = Document.Table(
      columns: [
        .init("Code", wraps: false), .init("Space"), .init("Seats", .right, wraps: false),
        .init("Then"),
      ], groups: [.init(rows: rows)],
      whenEmpty: "No learning space meets that need, whoever is in it.")
    return Report(
      document: heading.open(
        "Free spaces", title: "Learning spaces",
        subtitles: [
          "\(Wording.day(need.day)), \(Wording.times(need.start, need.end)), for "
            + Wording.count(need.people, "person", "people")
        ], [.table(table)]),
      json: .array(
        offers.map { offer in
          [
            "space": .string(offer.space.code.text), "name": .string(offer.space.name),
            "capacity": .integer(offer.space.capacity), "free": .bool(offer.problems.isEmpty),
            "reasons": .array(offer.problems.map(\.json)),
          ]
        }),
      header: ["space", "name", "capacity", "free"],
      rows: offers.map {
        [
          $0.space.code.text, $0.space.name, String($0.space.capacity),
          $0.problems.isEmpty ? "yes" : "no",
        ]
      })
  }
}
