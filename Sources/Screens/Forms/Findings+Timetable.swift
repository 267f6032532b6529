import Domain
import Wording

extension Findings {
  /// Each date of a class as it would be, each day passed over, and what is wrong besides.
  init(_ preview: SeriesPreview) {
    // What stands in the way of every date is told once.
    let common = Self.common(preview.dates.map(\.problems))
    let dates = preview.dates.map { date in
      (
        day: date.session.date,
        row: Row(
          "\(date.session.number). \(Wording.shortDay(date.session.date))",
          isBad: !date.problems.isEmpty, date.problems.filter { !common.contains($0) },
          maybe: date.provisional, free: date.alternatives)
      )
    }
    let skipped = preview.skipped.map { skipped in
      (
        day: skipped.day,
        row: Row(
          mark: "-", text: "   \(Wording.shortDay(skipped.day))",
          notes: [Wording.brief(skipped.reason)] + Row.free(skipped.alternatives))
      )
    }
    rows =
      Row.wrong(preview.problems + common)
      + (dates + skipped).sorted { $0.day < $1.day }.map(\.row)
    title = Self.title(
      "date", preview.dates.count, bad: preview.dates.filter { !$0.problems.isEmpty }.count,
      skipped: skipped.count)
  }

  /// Each date of a booking as it would be.
  init(_ preview: BookingPreview) {
    let common = Self.common(preview.dates.map(\.problems))
    rows =
      Row.wrong(preview.problems + common)
      + preview.dates.map { date in
        Row(
          Wording.shortDay(date.booking.date), isBad: !date.problems.isEmpty,
          date.problems.filter { !common.contains($0) })
      }
      + preview.skipped.map {
        Row(mark: "-", text: Wording.shortDay($0.day), notes: [Wording.brief($0.reason)])
      }
    title = Self.title(
      "date", preview.dates.count, bad: preview.dates.filter { !$0.problems.isEmpty }.count,
      skipped: preview.skipped.count)
  }

  /// Each session as it would become, who could not come then, and whom to tell.
  init(_ changed: RearrangedSessions) {
    let sessions = changed.sessions.map { row in
      let now =
        row.after.takesPlace
        ? "\(Wording.shortDay(row.after.date)) "
          + Wording.times(row.after.start, row.after.end)
        : "cancelled"
      let place = [row.after.space?.text, row.after.tutor].compactMap { $0 }
      let isElsewhere = row.after.space != row.before.space || row.after.tutor != row.before.tutor
      return Row(
        mark: row.problems.isEmpty ? " " : "x", text: "\(row.before.number). \(now)",
        notes: (isElsewhere && row.after.takesPlace ? [place.joined(separator: ", ")] : [])
          + row.problems.map { Brief.reason($0) }, isBad: !row.problems.isEmpty)
    }
    let hit = changed.hit.map { hit in
      Row(
        mark: "!", text: hit.person.name.spoken,
        notes: hit.clashes.map { Brief.reason($0) }
          + (hit.releaseAgain == nil ? [] : ["Release has to be asked for again"]))
    }
    rows = sessions + hit
    let tell = Wording.count(changed.toTell.count, "person", "people")
    title =
      Self.title(
        "session", sessions.count, bad: sessions.filter(\.isBad).count, skipped: 0)
      + (changed.toTell.isEmpty ? " Nobody to tell." : " \(tell) to tell.")
      + (hit.isEmpty ? "" : " \(hit.count) hit.")
  }

  /// What lies in a closure.
  init(_ hit: [Hit]) {
    title =
      hit.isEmpty ? "Nothing lies in it." : "\(Wording.count(hit.count, "use")) to settle."
    rows = hit.map { one in
      Row(
        mark: "!",
        text: "\(Wording.shortDay(one.what.day)) \(Wording.times(one.what.start, one.what.end))",
        notes: [
          Wording.name(one.what.by)
            + (one.people > 0 ? ", \(one.people) booked" : "")
        ])
    }
  }

  private static func common(_ problems: [[Refusal]]) -> [Refusal] {
    guard problems.count > 1, let first = problems.first else { return [] }
    return first.filter { problem in problems.allSatisfy { $0.contains(problem) } }
  }

  private static func title(_ what: String, _ count: Int, bad: Int, skipped: Int) -> String {
    let parts = [
      Wording.count(count, what), bad > 0 ? "\(bad) not free" : "",
      skipped > 0 ? "\(skipped) passed over" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ") + "."
  }
}

extension Findings.Row {
  /// A date, with what is in its way.
  init(
    _ text: String, isBad: Bool, _ problems: [Refusal], maybe: [Occupant] = [], free: [Day] = []
  ) {
    mark = isBad ? "x" : " "
    self.text = text
    self.isBad = isBad
    notes =
      problems.map { Brief.reason($0) } + maybe.map { "Provisional: \(Wording.name($0))" }
      + Self.free(free)
  }

  /// What is wrong whatever the date, in full.
  static func wrong(_ problems: [Refusal]) -> [Self] {
    problems.map {
      Self(mark: "x", text: "Not possible:", notes: [Wording.sentence($0)], isBad: true)
    }
  }

  static func free(_ days: [Day]) -> [String] {
    days.isEmpty ? [] : ["Free: " + days.map { Wording.shortDay($0) }.joined(separator: ", ")]
  }
}
