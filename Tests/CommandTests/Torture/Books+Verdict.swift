import Domain
import Foundation
import SQLiteEngine
import Store
import UseCases

/// Books looked into by the tests themselves.
enum Verdict {
  /// When busy desks work; see `BusyTrust`.
  static let now = Now(
    moment: WallClock.utc.moment(Day(number: 20_780), TimeOfDay("12:00") ?? .startOfDay),
    day: Day(number: 20_780), time: TimeOfDay("12:00") ?? .startOfDay)

  static func open(_ path: String) throws -> Books {
    Books(store: try Store.open(SQLiteConnection.open(path: path, create: false)), clock: .utc)
  }

  /// What is wrong with books after desks worked on them: promises broken, acts that were said to be
  /// done and are not there, acts that were refused or failed and are.
  static func faults(of path: String, said: String) throws -> [String] {
    let books = try open(path)
    var faults = try books.check(at: now).broken.map { "\($0)" }
    for line in said.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 3 else { continue }
      let isThere = try books.store.knows(request: String(words[1]))
      switch words[0] {
      case "done": if !isThere { faults.append("\(words[1]) was done and is not there") }
      case "refused": if isThere { faults.append("\(words[1]) was refused and is there") }
      case "failed": faults.append(String(line))
      default: break
      }
    }
    return faults
  }
}
