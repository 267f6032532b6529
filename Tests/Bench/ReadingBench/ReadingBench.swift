import Domain
import Reports
import SQLiteEngine
import Store
import UseCases

/// Reads large books as the desk does, and prints how long it takes, a line each:
/// `roster MEDIAN WORST` in milliseconds over some classes, `attendance SECONDS ROWS MARKS`.
///
/// usage: ReadingBench FILE CLASSES
@main
enum ReadingBench {
  /// The books were made with fewer classes than was said.
  private struct NoSuchClass: Error {
    let code: ClassCode
  }

  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 3, let classes = Int(words[2]), classes > 0 else {
      print("usage: ReadingBench FILE CLASSES")
      return
    }
    let store = try Store.open(SQLiteConnection.open(path: words[1], create: false))
    let books = Books(store: store, clock: .utc)
    let heading = SheetHeading(settings: try books.settings(), asAt: now, by: "bench")

    var times: [Double] = []
    for turn in 0..<200 {
      // A fixed shuffle: no class is near the one before it.
      let code = ClassCode("CLASS-\(turn * 7_919 % classes)")
      times.append(
        try milliseconds {
          guard let roster = try books.roster(code, at: now) else { throw NoSuchClass(code: code) }
          precondition(roster.learners.count > 5)
          _ = Report.roster(roster, heading).document.text()
        })
    }
    times.sort()
    print("roster", times[times.count / 2], times[times.count - 1])

    for _ in 0..<3 {
      var report = AttendanceReport(scope: AttendanceScope(), rows: [], asAt: now)
      let time = try milliseconds {
        report = try books.attendance(AttendanceScope(by: .department), at: now)
      }
      print("attendance", time / 1_000, report.rows.count, report.total.expected)
    }
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
  }

  private static let now: Now = {
    let day = Day(year: 2026, month: 11, day: 24) ?? Day(number: 0)
    return Now(moment: WallClock.utc.moment(day, .startOfDay), day: day, time: .startOfDay)
  }()
}
