import Domain
import SQLiteEngine
import Store
import UseCases

/// Books as many people as asked for, one act each, and prints bookings a second.
///
/// usage: BookingBench FILE COUNT
@main
enum BookingBench {
  private static let places = 12

  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 3, let count = Int(words[2]), count > 0 else {
      print("usage: BookingBench FILE COUNT")
      return
    }
    let store = try Store.make(SQLiteConnection.open(path: words[1], create: true))
    let books = Books(store: store, clock: .utc)
    try fill(store, count: count)

    let clock = ContinuousClock()
    let time = try clock.measure {
      for index in 0..<count {
        let outcome = try books.bookPlace(
          number(index), on: code(index / places), by: acting("book-\(index)"))
        guard outcome.done?.state == .confirmed else {
          print("booking \(index) was not confirmed")
          return
        }
      }
    }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print((Double(count) / seconds).rounded())
  }

  /// People, and classes of twelve places, written in one transaction.
  private static func fill(_ store: Store, count: Int) throws {
    let filled = try store.write(
      "demonstration", by: acting("fill"), keepsChanges: false, detail: { (_: Bool) in "" }
    ) { journal in
      try journal.save(Course(code: "YOGA", title: "Yoga", maximum: places))
      for index in 0...(count / places) {
        let theClass = Class(
          code: code(index), course: "YOGA", title: "Yoga", maximum: places)
        try journal.save(theClass)
        try journal.save(
          Session(
            classCode: theClass.code, number: 1, date: today + 7 + index,
            start: time(600), end: time(660)))
      }
      for index in 0..<count {
        try journal.save(
          StaffMember(
            number: number(index), name: PersonName(family: "Okafor", given: "Ada \(index)")))
      }
      return .done(true)
    }
    precondition(filled.done == true)
  }

  private static let today = Day(number: 20_000)
  private static func time(_ minutes: Int) -> TimeOfDay {
    TimeOfDay(minutes: minutes) ?? .startOfDay
  }
  private static func number(_ index: Int) -> EmployeeNumber {
    EmployeeNumber(String(20_000_000 + index))
  }
  private static func code(_ index: Int) -> ClassCode { ClassCode("YOGA-\(index)") }
  private static func acting(_ request: String) -> Acting {
    let noon = time(720)
    return Acting(
      actor: "bench", desk: "bench",
      now: Now(moment: WallClock.utc.moment(today, noon), day: today, time: noon),
      request: request)
  }
}
