import Domain
import Engine
import Glibc
import PostgresEngine
import SQLiteEngine
import Store
import UseCases

/// A desk that works without a pause, for the tests of many desks at once, of power cuts and of kills.
///
/// usage: BusyDesk DATABASE make
///        BusyDesk DATABASE mixed|booking NAME SEED SECONDS|xACTS [STAND-IN]
///
/// Each act is one line on standard output, written once the act is known to be done or not:
/// `done REQUEST ACT MICROSECONDS`, `refused …` or `failed … WORDS`.
@main
enum BusyDesk {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 3 else { exit(64) }
    if words[2] == "make" {
      try BusyTrust.make(in: Store.make(SQLiteConnection.open(path: words[1], create: true)))
      return
    }
    guard words.count >= 6, let seed = UInt64(words[4]), let end = End(words[5]) else { exit(64) }
    let standIn = words.count > 6 ? StandIn(rawValue: words[6]) : nil
    let connection = try open(words[1], standIn)
    let desk = RandomDesk(
      books: Books(store: try Store.open(connection), clock: .utc), name: words[3], seed: seed)
    // All begin at once: a desk that is still being opened is no competitor.
    say("open")
    _ = readLine()
    let clock = ContinuousClock()
    let start = clock.now
    var count = 0
    while !end.isReached(after: clock.now - start, count) {
      count += 1
      let begun = clock.now
      let (act, request, outcome) =
        words[2] == "booking" ? desk.bookOrWithdraw(count) : desk.act(count)
      let time = (clock.now - begun).components
      say(
        "\(outcome.word) \(request) \(act) \(time.seconds * 1_000_000 + time.attoseconds / 1_000_000_000_000)\(outcome.more)"
      )
    }
    withExtendedLifetime(connection) {}
  }

  /// The one place that knows which engine a database needs.
  private static func open(_ database: String, _ standIn: StandIn?) throws -> any Connection {
    let connection: any Connection =
      if database.hasPrefix("postgres:") {
        try PostgresConnection.open(url: database, create: false)
      } else {
        try SQLiteConnection.open(path: database, create: false)
      }
    return try standIn?.stand(in: connection) ?? connection
  }

  /// When the desk stops: after seconds, or after so many acts.
  private enum End {
    case seconds(Double), acts(Int)

    init?(_ text: String) {
      if text.hasPrefix("x"), let count = Int(text.dropFirst()) {
        self = .acts(count)
      } else if let seconds = Double(text) {
        self = .seconds(seconds)
      } else {
        return nil
      }
    }

    func isReached(after time: Duration, _ count: Int) -> Bool {
      switch self {
      case .seconds(let seconds): time >= .seconds(seconds)
      case .acts(let most): count >= most
      }
    }
  }
}

/// Writes a line at once: a desk may be killed at any moment.
func say(_ line: String) {
  let line = line + "\n"
  _ = line.withCString { write(STDOUT_FILENO, $0, strlen($0)) }
}
