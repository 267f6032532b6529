import Domain
import SeededNumbers
import Store
import Testing
import UseCases

/// What a desk tried to do to the timetable, and what came of it.
struct TimetableAct {
  /// What an act may change of the sessions there are.
  enum Kind {
    case plan(ClassPlan)
    case rearrange(ClassCode, Int, SessionScope, Rearrangement)
    case change(ClassCode, ClassChange)
    case cancel(ClassCode)
    case undo
    case other
  }

  var text: String
  var isDone: Bool
  var kind: Kind
  /// Why sessions or bookings are put on closed days, where that was said.
  var closedReason: String?
  /// What was said of the act beforehand and did not come true.
  var differs: [String] = []
  var isUndo: Bool { if case .undo = kind { true } else { false } }

  init<Done>(_ text: String, _ outcome: Outcome<Done>, _ kind: Kind = .other) {
    let refusals = outcome.refusals.map(\.code).joined(separator: ", ")
    self.text = text + (outcome.done == nil ? " (refused: \(refusals))" : "")
    isDone = outcome.done != nil
    self.kind = kind
  }
}

/// Two desks that plan, move, cancel and close, in any order, around some day of 1996 to 2037, most
/// often one on which the clocks change.
struct RandomTimetable {
  let seed: UInt64
  let desks: [Desk]
  private var generator: SeededGenerator
  var planned = 0
  /// What was done so far, for whoever has to find out why a promise broke.
  private(set) var trace: [String] = []
  /// How many acts were done, not refused.
  private(set) var done = 0

  static let tutors: [String?] = ["Mara Lind", "Joe Hart", nil]
  static let spaces: [SpaceCode] = ["SEM", "LAB", "HUB"]

  init(seed: UInt64, over books: WalkedBooks) throws {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    desks = try books.desksOverFreshBooks()
    let start = RandomTimetable.someDay(&generator) - Int.random(in: 0...9, using: &generator)
    for desk in desks { desk.go(to: start, "09:00") }
    let lab = LearningSpace(
      code: "LAB", name: "Computer room", capacity: 6, centre: "Inspire Centre",
      setUpMinutes: pick([0, 15, 30]), clearDownMinutes: pick([0, 10]))
    let hub = LearningSpace(code: "HUB", name: "Learning hub", capacity: 5, isShared: true)
    let books = desks[0].books
    for space in [lab, hub] {
      try books.addSpace(space, by: desks[0].acting).expectDone()
    }
    try books.keepStock(Stock("laptops", 4), by: desks[0].acting).expectDone()
    for _ in 0..<3 { _ = try plan(desks[0]) }
  }

  /// Some day of 1996 to 2037, two times of three a Sunday on which the clocks change.
  private static func someDay(_ generator: inout SeededGenerator) -> Day {
    let year = Int.random(in: 1996...2037, using: &generator)
    let newYear = Day(year: year, month: 1, day: 1) ?? Cast.monday
    let month = [3, 10].randomElement(using: &generator) ?? 3
    let sunday = WeekOfMonth.last.day(of: .sunday, year: year, month: month) ?? newYear
    return Int.random(in: 0..<3, using: &generator) == 0
      ? newYear + Int.random(in: 0...364, using: &generator) : sunday
  }

  /// What is written when a promise is broken: enough to go the same way again.
  var story: String {
    "seed \(seed): LIFELONG_WALK_SEED=\(seed) goes this way again\n"
      + trace.joined(separator: "\n")
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &generator)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// A day soon, the next Sunday on which the clocks change as often as not.
  mutating func soon(_ desk: Desk) -> Day {
    let today = desk.now.day
    let sunday = (1...20).lazy.map { today + $0 }.first {
      $0.weekday == .sunday && [3, 10].contains($0.parts.month)
        && ($0 + 7).parts.month != $0.parts.month
    }
    if let sunday, chance(50) { return sunday }
    return today + number(1...14)
  }

  /// One act of one of the desks, and what it broke.
  mutating func step(from picture: inout TimetablePicture) throws -> [String] {
    let desk = pick(desks)
    let moment = "\(trace.count + 1). \(desk.now.day.iso) \(desk.now.time.text) \(desk.name): "
    trace.append(moment + "ended by an error")
    let act = try act(at: desk)
    trace[trace.count - 1] = moment + act.text
    if act.isDone { done += 1 }
    let before = picture
    picture = try TimetablePicture(desk.books)
    var broken = TimetablePromises(before: before, after: picture, act: act, now: desk.now).broken
    if !act.isUndo, picture.acts == before.acts + 1, chance(15) {
      broken += try undoAtOnce(desk, from: &picture, to: before)
    }
    return broken
  }

  /// Takes an act back before anything else happens: the timetable stands as it did before it.
  private mutating func undoAtOnce(
    _ desk: Desk, from picture: inout TimetablePicture, to before: TimetablePicture
  ) throws -> [String] {
    let undo = TimetableAct("undo at once", try desk.books.undo(by: desk.acting), .undo)
    trace.append("\(trace.count + 1). \(desk.name): \(undo.text)")
    picture = try TimetablePicture(desk.books)
    guard undo.isDone else { return ["an act is not undone at once"] }
    return picture.timetable == before.timetable ? [] : ["an act is undone in part"]
  }

  /// What the check finds broken.
  func brokenBooks() throws -> [String] { try desks[0].broken().map { "\($0)" } }

  /// The diary shows each session and booking at the time it is kept at, and nothing else.
  func diaryDiffers(from picture: TimetablePicture) throws -> [String] {
    let all = picture.sessions.filter { picture.classes[$0.key]?.state != .cancelled }.values
      .joined()
    let days = all.map(\.date) + picture.bookings.map(\.date)
    guard let first = days.min(), let last = days.max() else { return [] }
    let diary = try desks[1].books.diary(from: first, to: last)
    let isSame =
      Set(diary.sessions.map(\.session)) == Set(all) && diary.sessions.count == all.count
      && diary.bookings == picture.bookings
    return isSame ? [] : ["the diary shows something else"]
  }

  private mutating func act(at desk: Desk) throws -> TimetableAct {
    switch number(1...100) {
    case ...12: return try plan(desk)
    case ...37: return try rearrange(at: desk)
    case ...45: return try change(at: desk)
    case ...48: return try cancel(at: desk)
    case ...58: return try bookSpace(at: desk)
    case ...64: return try settleBooking(at: desk)
    case ...72: return try close(at: desk)
    case ...75: return try reopen(at: desk)
    case ...80: return try changeSpace(at: desk)
    case ...83: return try changeStock(at: desk)
    case ...90: return try bookLearner(at: desk)
    case ...95: return TimetableAct("undo", try desk.books.undo(by: desk.acting), .undo)
    default: return pass(hours: number(1...100))
    }
  }

  /// Hours go by at both desks.
  private mutating func pass(hours: Int) -> TimetableAct {
    let wall = WallTime(minutes: desks[0].now.wallMinutes + hours * 60)
    for desk in desks { desk.go(to: wall.day, wall.time.text) }
    return TimetableAct("\(hours) hours pass", Outcome.done(true))
  }
}
