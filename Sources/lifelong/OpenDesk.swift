import Demonstration
import Domain
import Glibc
import Reports
import Store
import UseCases
import Wording

/// Open books, and everything an act or a sheet needs besides: who, where, when.
final class OpenDesk {
  let books: Books
  /// Where the books are, as sentences name it.
  let place: String
  let settings: Settings
  private let fixedNow: Now?
  /// When the last act was kept, as far as this desk knows.
  private var lastMoment: Moment?

  init(store: Store, place: String) throws {
    let settings = try store.settings()
    let zone = settings[.timeZone]
    guard let clock = WallClock.zone(zone) else {
      throw Failure(
        .badConfiguration,
        "The time zone \(zone) is not known here. Change it with `lifelong settings set time-zone Europe/London`."
      )
    }
    self.place = place
    self.settings = settings
    books = Books(store: store, clock: clock)
    fixedNow = try Self.fixedNow(clock)
    store.momentsRunForward = fixedNow == nil
    lastMoment = try store.lastMoment()
  }

  /// Whether the clock stands still, for training and tests.
  var isClockSet: Bool { fixedNow != nil }

  /// What time it is: the trust's wall clock, or what `LIFELONG_NOW` says.
  ///
  /// The moment is never before that of the last act known, even where the machine's clock was put back.
  func now() -> Now {
    if let fixedNow { return fixedNow }
    let present = WallClock.presentMoment()
    let (day, time) = books.clock.wall(present)
    // A file is asked each time. A server may be far away or gone, and the clock does not wait for it.
    if books.store.canKeepHead { learnLastMoment() }
    return Now(moment: max(present, lastMoment ?? present), day: day, time: time)
  }

  /// The person at this desk, now, under a request of its own.
  func acting() -> Acting {
    learnLastMoment()
    return Acting(
      actor: Environment.user, desk: Environment.desk, now: now(), request: Self.request())
  }

  private func learnLastMoment() {
    if let last = try? books.store.lastMoment() { lastMoment = last }
  }

  /// Whether the trust is made up; it says so however it was opened.
  func isMadeUp() throws -> Bool {
    try books.store.firstAct()?.act == DemonstrationTrust.act
  }

  /// Passes on what time has decided, and says what came of it.
  func passOn() throws {
    let passed = try books.passOn(by: acting())
    guard !passed.isEmpty else { return }
    for sentence in Wording.sentences(passed) { say(sentence) }
  }

  /// What every sheet carries.
  var heading: SheetHeading {
    SheetHeading(settings: settings, asAt: now(), by: Environment.user)
  }

  /// A request id nobody else makes.
  static func request() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static func fixedNow(_ clock: WallClock) throws -> Now? {
    guard let text = Environment["LIFELONG_NOW"] else { return nil }
    guard let (day, time) = wall(text) else {
      throw Failure(
        .badConfiguration,
        "LIFELONG_NOW is \u{201C}\(text)\u{201D}; it has to look like 2026-11-23T09:30.")
    }
    return Now(moment: clock.moment(day, time), day: day, time: time)
  }

  /// Reads `2026-11-23T09:30`.
  static func wall(_ text: String) -> (Day, TimeOfDay)? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])),
      let time = TimeOfDay(String(parts[1])), time < .endOfDay
    else { return nil }
    return (day, time)
  }
}
