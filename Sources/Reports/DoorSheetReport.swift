public import Domain
import Wording

extension Report {
  /// What hangs on the doors of learning spaces: a sheet for each, in type to be read from two
  /// metres. It names nobody but tutors, and of a private booking only the time.
  public static func doorSheets(_ days: [SpaceDay], _ heading: SheetHeading) -> Report {
    let blocks = days.enumerated().flatMap { place, day in
      (place == 0 ? [] : [Document.Block.newPage]) + doorSheet(day)
    }
    let title =
      days.count == 1 ? "Door sheet: \(Wording.name(days[0].space.label))" : "Door sheets"
    return Report(
      document: heading.open("Door sheet", title: title, typeSize: .poster, blocks),
      json: .array(days.map { .object($0.members) }),
      header: [
        "space", "name", "date", "start", "end", "title", "class", "session", "tutor", "state",
      ],
      rows: days.flatMap { day in
        day.uses.map { use in
          [day.space.code.text, day.space.name, use.date.iso, use.start.text, use.end.text]
            + [Wording.title(use), use.label?.code.text ?? ""]
            + [use.number.map { String($0) } ?? "", use.tutor ?? "", use.standing.rawValue]
        }
      })
  }

  private static func doorSheet(_ day: SpaceDay) -> [Document.Block] {
    let closed = day.closed.filter { $0.reason != .notOpen || $0.isAllDay }
    let table = Document.Table(
      columns: [.init("Time", wraps: false), .init("What")],
      rows: day.uses.map { use in
        [
          Wording.times(use.start, use.end),
          [Wording.caution(use), Wording.title(use), use.tutor].compactMap { $0 }
            .joined(separator: "\n"),
        ]
      }, whenEmpty: Wording.nothingBooked)
    return [.heading(day.space.name), .paragraph(Wording.fullDay(day.day))]
      + (closed.isEmpty ? [] : [.lines(closed.map { Wording.sentence($0) })]) + [.table(table)]
  }
}

extension SpaceDay {
  /// A space's day as programs read it.
  var members: JSON.Members {
    [
      "space": .string(space.code.text), "name": .string(space.name), "date": .string(day.iso),
      "closed": .array(
        closed.map {
          [
            "start": .string($0.from.text), "end": .string($0.to.text),
            "reason": .string(Wording.brief($0.reason)),
          ]
        }), "uses": .array(uses.map { .object($0.members) }),
    ]
  }
}

extension SpaceUse {
  /// The class; nil for a booking.
  var label: ClassLabel? {
    if case .session(let label, _) = by { label } else { nil }
  }

  /// The session's number; nil for a booking.
  var number: Int? {
    if case .session(_, let number) = by { number } else { nil }
  }

  /// A use as programs read it; a private booking has no title.
  var members: JSON.Members {
    let title: String? =
      switch by {
      case .session(let label, _): label.title
      case .booking(let label): label.title
      }
    return [
      "date": .string(date.iso), "start": .string(start.text), "end": .string(end.text),
      "title": JSON(title), "class": JSON(label?.code.text), "session": JSON(number),
      "tutor": JSON(tutor), "state": .string(standing.rawValue),
      "moved_to": elsewhere.map {
        [
          "date": .string($0.session.date.iso), "start": .string($0.session.start.text),
          "end": .string($0.session.end.text), "space": JSON($0.session.space?.text),
        ]
      } ?? .null,
    ]
  }
}
