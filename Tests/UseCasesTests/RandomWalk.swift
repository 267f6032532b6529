import Domain
import UseCases

/// Anything a desk may do, in any order: what comes of it is for the rules to say.
struct RandomWalk {
  private var generator: SeededGenerator
  private let desks: [Desk]
  private var planned = 0
  /// How many acts were done, not refused.
  private(set) var done = 0

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    let desk = try Desk()
    desks = [desk, try Desk(beside: desk, actor: "ben", name: "desk 2")]
    for _ in 0..<4 { try plan() }
  }

  var desk: Desk { desks[0] }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &generator)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func plan() throws {
    planned += 1
    var plan = Cast.plan(
      ClassCode("C-\(planned)"), of: pick(["YOGA", "ESP"]),
      first: desk.now.day + number(1...10), pick(["09:00", "09:30", "12:00", "22:30"]),
      pick(["10:00", "13:00", "00:30"]), in: pick(["SEM", nil]))
    plan.tutor = pick(["Mara Lind", "Joe Hart", nil])
    plan.maximum = number(1...3)
    plan.sessions = number(1...4)
    plan.freedPlace = pick([.automatic, .automatic, .picked, .offer])
    plan.enrolTo = pick([nil, plan.first + 9])
    note(try desk.books.planClass(plan, by: pick(desks).acting))
  }

  private mutating func note<Done>(_ outcome: Outcome<Done>) {
    if outcome.done != nil { done += 1 }
  }

  /// One act of one of the desks; now and then some hours pass.
  mutating func step() throws {
    let desk = pick(desks)
    let books = desk.books
    let person = pick(Cast.everybody).number
    let codes = try books.classCodes()
    guard !codes.isEmpty else { return try plan() }
    let code = pick(codes)
    switch number(0...99) {
    case 0..<40:
      let reason = number(0...9) == 0 ? "agreed" : nil
      note(
        try books.bookPlace(
          person, on: code, release: pick([.ownTime, .ownTime, .half]), override: reason,
          by: desk.acting))
    case 40..<62:
      note(
        try books.withdraw(
          person, from: code, reason: pick(WithdrawalReason.allCases), by: desk.acting))
    case 62..<76: try takeRegister(of: code, at: desk)
    case 76..<82:
      var change = ClassChange()
      switch number(0...3) {
      case 0: change.maximum = number(1...4)
      case 1: change.sessions = number(1...5)
      case 2: change.start = Cast.time(pick(["08:00", "09:00", "12:30"]))
      default: change.first = desk.now.day + number(1...7)
      }
      note(try books.changeClass(code, change, by: desk.acting))
    case 82..<83: note(try books.cancelClass(code, reason: "no tutor", by: desk.acting))
    case 83..<86: try plan()
    case 86..<95: note(try books.undo(number(1...2), by: desk.acting))
    default: pass(hours: number(1...30))
    }
  }

  private mutating func takeRegister(of code: ClassCode, at desk: Desk) throws {
    let session = number(1...4)
    guard let register = try desk.books.register(code, session: session, at: desk.now) else {
      return
    }
    let marks: [Mark?] = [
      .present, .late(minutes: 5, leftEarly: nil), .unauthorised, .authorised(.rota), nil,
    ]
    var chosen: [(EmployeeNumber, Mark?)] = []
    for line in register.lines { chosen.append((line.person.number, pick(marks))) }
    if register.session.register.isSubmitted {
      note(
        try desk.books.amendRegister(
          code, session: session, chosen.compactMap { pair in pair.1.map { (pair.0, $0) } },
          reason: "seen on paper", by: desk.acting))
    } else {
      note(try desk.books.mark(code, session: session, chosen, by: desk.acting))
      note(try desk.books.submitRegister(code, session: session, by: desk.acting))
    }
  }

  private func pass(hours: Int) {
    let minutes = desk.now.wallMinutes + hours * 60
    let day = Day(number: minutes / 1_440)
    let time = TimeOfDay(minutes: minutes % 1_440) ?? .startOfDay
    for desk in desks {
      desk.now = Now(moment: WallClock.utc.moment(day, time), day: day, time: time)
    }
  }
}
