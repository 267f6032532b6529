import ArgumentParser
import Domain
import Interchange
import Reports
import UseCases
import Wording

/// Lays a new extract of the staff beside the books, and keeps it where that is asked for.
struct Refresh: BooksCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what a new staff extract would change; keeps it with --keep.",
    discussion: """
      Joiners, movers, changed managers, leavers, and who is not in the file any more; leavers and \
      missing people with each place and claim to decide about.

      Example: lifelong staff refresh extract.csv --as-at 2026-12-01
      """)
  @Argument(help: "The file of staff; - for standard input.") var file: String
  @Option(help: "The day from which the extract holds; today unless given.") var asAt: Day?
  @Option(help: "The last day to give those who are not in the file; they stay unless given.")
  var missingLeave: Day?
  @Flag(help: "Keeps all of it. Make a copy of the books first: this cannot be undone.")
  var keep = false
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func perform(_ desk: OpenDesk) async throws {
    try output.give { try report(desk) }
  }

  private func report(_ desk: OpenDesk) throws -> Report {
    let bar = ProgressLine("Refresh")
    let refresh: StaffRefresh
    do {
      refresh = try desk.books.refreshStaff(
        from: file, asAt: asAt, missingLeave: missingLeave, keep: keep,
        progress: {
          bar.show($0.done, of: $0.total, $0.step == .checking ? ": checking" : ": comparing")
        }, by: desk.acting()
      ).get()
      bar.end()
    } catch let error as InputFileError {
      bar.end()
      throw Failure(error)
    }
    let summary = refresh.summary
    summary.sayNotices()
    guard summary.problemsInAll == 0 else {
      throw ExitCode(Failure.Status.badInput.rawValue)
    }
    var report = Report.staffRefresh(refresh, desk.heading)
    report.json = .object(
      JSON.Members([("outcome", summary.isWritten ? "kept" : "compared")])
        .and(summary.members).and(refresh.members).and(["reasons": []]))
    return report
  }
}
