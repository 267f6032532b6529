import Domain
import Wording

extension Findings {
  /// What was found in a file that is to be read in: the counts, what is wrong, who is concerned.
  init(_ read: FileRead) {
    let summary = read.summary
    title =
      summary.isUnreadable
      ? "The file cannot be read in."
      : summary.problemsInAll > 0
        ? "\(Wording.count(summary.refused, "line is", "lines are")) bad." : "Every line is good."
    rows = Self.problems(summary)
    if !summary.isUnreadable { rows += Self.counts(summary) }
    if let refresh = read.refresh, summary.problemsInAll == 0 { rows += Self.people(refresh) }
    let notes =
      summary.warnings.map { Wording.sentence($0) }
      + [Wording.ignored(summary.ignoredColumns)].compactMap(\.self)
      + summary.booked.map { Wording.sentence($0) } + summary.concerned.map { Wording.sentence($0) }
    rows += notes.map { Row(mark: "!", text: "To know", notes: [$0]) }
  }

  /// As many as somebody looks through beside a form; the report has them all.
  private static let most = 40

  private static func problems(_ summary: ImportSummary) -> [Row] {
    let rows = summary.problems.prefix(most).map { problem in
      Row(
        mark: "x",
        text: "Line \(problem.line)" + (problem.column.map { ", \($0)" } ?? ""),
        notes: [Wording.sentence(problem)], isBad: true)
    }
    let more = summary.problemsInAll - rows.count
    return rows + (more > 0 ? [Row(text: "and \(more) more: F6")] : [])
  }

  private static func counts(_ summary: ImportSummary) -> [Row] {
    [
      (summary.new, "new"), (summary.changed, "changed"), (summary.unchanged, "unchanged"),
      (summary.refused, "bad"),
    ].map { Row(text: "\($0) \($1)") }
  }

  private static func people(_ refresh: StaffRefresh) -> [Row] {
    [
      Row(text: Wording.count(refresh.joiners.count, "joiner")),
      Row(text: Wording.count(refresh.movers.count, "mover")),
      Row(text: Wording.count(refresh.managers.count, "changed manager")),
      Row(
        text: Wording.count(refresh.leavers.count, "leaver"),
        notes: refresh.leavers.prefix(most).map(leaving)),
      Row(
        text: "\(refresh.missing.count) not in the file",
        notes: refresh.missing.prefix(most).map(leaving)),
    ]
  }

  /// Who it is, and what there is to decide about.
  private static func leaving(_ one: LeavingStaff) -> String {
    let places = one.enrolments.map { Wording.word($0) }
    return one.person.name.familyFirst
      + (places.isEmpty ? "" : ": " + places.joined(separator: "; "))
  }
}
