import Domain
import SeededNumbers
import Store
import UseCases

/// Two desks that do anything, in any order, on a programme of chance: what comes of it is for the
/// rules to say.
struct RandomWalk {
  let seed: UInt64
  let desks: [Desk]
  private var generator: SeededGenerator
  private var planned = 0
  private var agreements = 0
  /// What was done so far, for whoever has to find out why a promise broke.
  private(set) var trace: [String] = []
  /// How many acts were done, not refused.
  private(set) var done = 0

  init(seed: UInt64, over books: WalkedBooks) throws {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    desks = try books.desksOverFreshBooks()
    if chance(50) { _ = try bringAgreement(desks[0]) }
    for _ in 0..<3 { _ = try plan(desks[0]) }
  }

  /// What is written when a promise is broken: enough to walk the same way again.
  var story: String {
    "seed \(seed): LIFELONG_WALK_SEED=\(seed) walks it again\n" + trace.joined(separator: "\n")
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &generator)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One act of one of the desks, and what it broke.
  ///
  /// - Parameters:
  ///   - picture: the books before it; afterwards as they are then.
  ///   - isChecked: whether the whole books are proved as well.
  mutating func step(from picture: inout BooksPicture, isChecked: Bool) throws -> [String] {
    let desk = pick(desks)
    let kind = pick(WalkKind.weighted)
    let moment = "\(trace.count + 1). \(desk.now.day.iso) \(desk.now.time.text) \(desk.name): "
    trace.append(moment + "\(kind), ended by an error")
    let act = try act(kind, at: desk)
    trace[trace.count - 1] = moment + act.text
    if act.isDone { done += 1 }
    let before = picture
    picture = try BooksPicture(desk.books)
    let promises = WalkPromises(before: before, after: picture, act: act, desk: desk)
    var broken = try promises.broken()
    if kind.isUndoneWhole, picture.acts == before.acts + 1, chance(15) {
      broken += try undoAtOnce(desk, from: &picture, to: before)
    }
    return try broken + (isChecked ? desk.broken().map { "\($0)" } : [])
  }

  /// Takes an act back before anything else happens: everything stands as it did before it, but for
  /// what the act had made, and whom time had allowed a place since.
  private mutating func undoAtOnce(
    _ desk: Desk, from picture: inout BooksPicture, to before: BooksPicture
  ) throws -> [String] {
    let outcome = try desk.books.undo(by: desk.acting)
    trace.append("\(trace.count + 1). \(desk.name): " + WalkedAct("undo at once", outcome).text)
    picture = try BooksPicture(desk.books)
    guard let undone = outcome.done else { return ["an act is not undone at once"] }
    let isRestored = picture.only(in: before) == before.classes
    return isRestored || !undone.alsoBooked.isEmpty ? [] : ["an act is undone in part"]
  }

  // MARK: The programme

  mutating func plan(_ desk: Desk) throws -> WalkedAct {
    planned += 1
    var plan = Cast.plan(
      ClassCode("C-\(planned)"), of: pick(["YOGA", "ESP"]),
      first: desk.now.day + number(1...10), pick(["09:00", "09:30", "12:00", "22:30"]),
      pick(["10:00", "13:00", "00:30"]), in: pick(["SEM", nil]))
    plan.tutor = pick(["Mara Lind", "Joe Hart", nil])
    plan.maximum = number(1...3)
    plan.sessions = number(1...3)
    plan.freedPlace = pick([.automatic, .automatic, .picked, .offer, .offer])
    plan.state = pick([.open, .open, .open, .planned])
    plan.enrolTo = pick([nil, nil, plan.first + 9, plan.first - 1])
    return WalkedAct(
      "plan \(plan.code) \(plan.first.iso) \(plan.start.text) max \(plan.maximum ?? 0) "
        + "\(plan.freedPlace) \(plan.state)", try desk.books.planClass(plan, by: desk.acting))
  }

  /// The next version of the agreement, into force today or soon; signed only where that is too soon
  /// after the one before.
  mutating func bringAgreement(_ desk: Desk) throws -> WalkedAct {
    agreements += 1
    let code = AgreementCode("LLA-\(agreements)")
    var draft = LearningAgreement(
      code: code, title: "Learning agreement",
      clauses: [Clause(heading: "Aims", text: "The trust learns.")],
      parties: [AgreementParty("Management", .management), AgreementParty("UNISON", .staff)])
    draft.provisions.priorityBands = pick([["2"], ["2", "3"], ["6", "8a"], []])
    draft.provisions.priorityDays = draft.provisions.priorityBands.isEmpty ? 0 : number(1...9)
    draft.provisions.releaseModels = pick([nil, nil, [.half, .hours]])
    draft.provisions.hoursAYear = pick([nil, 3, 8])
    draft.provisions.noticeDays = number(0...3)
    if chance(15) {
      draft.provisions.restriction = Restriction(
        kind: .band, names: ["2", "3", "6"], reason: "a pilot", owner: "Ruth")
    }
    draft.approval = Approval(
      body: "TERM", decision: .approved, on: desk.now.day, minute: "14/3")
    draft.signatures = draft.parties.map {
      Signature(party: $0.name, signatory: "Pat", on: desk.now.day)
    }
    for state in [AgreementState.consultation, .approved, .signed] { try draft.move(to: state) }
    _ = try desk.books.store.write("sign", by: desk.acting, detail: { (_: Bool) in "\(code)" }) {
      try $0.save(draft)
      return .done(true)
    }
    let day = desk.now.day + pick([0, 0, 1, 4])
    let started = try desk.books.agree(.start(code, from: day), by: desk.acting)
    return WalkedAct(
      text: "start \(code) from \(day.iso), bands \(draft.provisions.priorityBands)"
        + (started.done == nil ? " (signed only)" : ""), isDone: true)
  }

  /// Hours go by at both desks.
  mutating func pass(hours: Int) -> WalkedAct {
    let minutes = desks[0].now.wallMinutes + hours * 60
    let day = Day(number: minutes / 1_440)
    let time = TimeOfDay(minutes: minutes % 1_440) ?? .startOfDay
    for desk in desks {
      desk.now = Now(moment: WallClock.utc.moment(day, time), day: day, time: time)
    }
    return WalkedAct(text: "\(hours) hours pass", isDone: true)
  }
}

/// What a desk tried to do, and whether it was done.
struct WalkedAct {
  var text: String
  var isDone: Bool
  var isUndo: Bool { text.hasPrefix("undo") }

  init(text: String, isDone: Bool) {
    self.text = text
    self.isDone = isDone
  }

  init<Done>(_ text: String, _ outcome: Outcome<Done>) {
    let refusals = outcome.refusals.map(\.code).joined(separator: ", ")
    self.init(
      text: text + (outcome.done == nil ? " (refused: \(refusals))" : ""),
      isDone: outcome.done != nil)
  }
}

/// Kinds of acts.
enum WalkKind {
  case book, withdraw, offer, answerOffer, release, change, move, merge, cancel, keep, numbers
  case rearrange
  case agreement, staff, register, rest, time, settle, undo, plan, complete

  /// Whether it is one act, of which undo leaves nothing.
  var isUndoneWhole: Bool {
    ![.agreement, .staff, .register, .time, .settle, .undo, .plan].contains(self)
  }

  /// Each as often as it stands there.
  static let weighted: [WalkKind] =
    [
      (book, 26), (withdraw, 12), (offer, 4), (answerOffer, 7), (release, 10), (change, 8),
      (move, 5), (merge, 2), (cancel, 2), (keep, 3), (numbers, 2), (agreement, 1), (staff, 2),
      (register, 3), (rest, 2), (time, 8), (settle, 5), (undo, 5), (plan, 1), (complete, 1),
      (rearrange, 3),
    ].flatMap { Array(repeating: $0.0, count: $0.1) }
}
