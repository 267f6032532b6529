import Domain
import Engine
import Foundation
import PostgresEngine
import SQLiteEngine
import Store
import UseCases

/// Books looked into by the tests themselves.
enum Verdict {
  /// When busy desks work; see `BusyTrust`.
  static let now = Now(
    moment: WallClock.utc.moment(Day(number: 20_780), TimeOfDay("12:00") ?? .startOfDay),
    day: Day(number: 20_780), time: TimeOfDay("12:00") ?? .startOfDay)

  static func open(_ address: String) throws -> Books {
    let connection: any Connection =
      if address.hasPrefix("postgres:") {
        try PostgresConnection.open(url: address, create: false)
      } else {
        try SQLiteConnection.open(path: address, create: false)
      }
    return Books(store: try Store.open(connection), clock: .utc)
  }

  /// What is wrong with books after desks worked on them: promises broken, acts that were said to be
  /// done and are not there, acts that were refused or failed and are.
  static func faults(of address: String, said: String) throws -> [String] {
    let books = try open(address)
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
