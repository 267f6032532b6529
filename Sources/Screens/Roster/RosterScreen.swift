import Canvas
import Domain
import Wording

/// A class with everyone on it, those whose place is held, those who wait and why they stand there.
struct RosterScreen: ClassScreen, SortedScreen {
  let code: ClassCode
  private(set) var roster: ClassRoster?
  /// The lines in the order shown.
  private(set) var entries: [RosterEntry] = []
  /// Who is ticked.
  var ticked: Set<EmployeeNumber> = []
  var cursor = ListCursor()
  /// How the learners are sorted; who waits stands in line.
  var sorting = Sorting()
  let sortedColumns = [0, 1, 2, 4, 5]
  /// When the roster was read.
  private(set) var readAt: Now?
  /// What the next reading chooses.
  private var goal: Goal?

  private enum Goal: Sendable {
    case firstWaiting
    case person(EmployeeNumber)
  }

  init(_ code: ClassCode, atWaiting: Bool = false) {
    self.code = code
    goal = atWaiting ? .firstWaiting : nil
  }

  /// The roster with somebody chosen.
  init(_ code: ClassCode, at person: EmployeeNumber) {
    self.code = code
    goal = .person(person)
  }

  var title: String {
    "Classes > \(roster.map { Wording.name($0.line.theClass.label) } ?? code.text)"
  }
  var theClass: ClassLine? { roster?.line }
  var label: ClassLabel { roster?.line.theClass.label ?? ClassLabel(code, code.text) }

  var entry: RosterEntry? {
    entries.indices.contains(cursor.selected) ? entries[cursor.selected] : nil
  }
  var person: PersonLine? { entry?.person }

  /// The line of the waiting list at the `>` row.
  var waiting: WaitingLine? {
    if case .waiting(let line) = entry { line } else { nil }
  }

  /// The learner at the `>` row.
  var learner: RosterLine? {
    if case .learner(let line) = entry { line } else { nil }
  }

  /// Whose place is held, at the `>` row.
  var held: HeldLine? {
    if case .held(let line) = entry { line } else { nil }
  }

  /// Whom an act is for: those ticked, else the one at the `>` row.
  var meant: [PersonLine] {
    let some = entries.filter { $0.isLive && ticked.contains($0.person.number) }.map(\.person)
    guard some.isEmpty else { return some }
    return entry.flatMap { $0.isLive ? [$0.person] : nil } ?? []
  }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.roster(code)) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.roster(code), .roster(let roster)):
      let before = entry
      self.roster = roster
      entries = RosterEntry.all(of: roster, sorted: sorting)
      readAt = turn.now
      ticked.formIntersection(entries.filter(\.isLive).map(\.person.number))
      choose(before, turn.room)
      if roster == nil { turn.warn("There is no class \(code).") }
    case (.book(let number, code, _, _, _), .booked(.done)):
      // Whoever was given a place from here has left the waiting list.
      ticked.remove(number)
    default: break
    }
  }

  /// Keeps the line chosen that was; where the person has gone on to another part, follows there.
  private mutating func choose(_ before: RosterEntry?, _ room: Room) {
    func index(_ matches: (RosterEntry) -> Bool) -> Int? { entries.firstIndex(where: matches) }
    var at: Int?
    switch goal {
    case .firstWaiting: at = index { $0.part == .waiting }
    case .person(let number):
      at = index { $0.person.number == number && $0.isLive }
    case nil:
      at = before.flatMap { old in
        index { $0.person.number == old.person.number && $0.part == old.part }
          ?? index { $0.person.number == old.person.number && $0.isLive }
      }
    }
    if roster != nil { goal = nil }
    select(at ?? cursor.selected, room)
  }

  mutating func arrange(_ room: Room) {
    let before = entry
    entries = RosterEntry.all(of: roster, sorted: sorting)
    choose(before, room)
  }

  mutating func select(_ index: Int, _ room: Room) {
    cursor.select(index, count: entries.count, height: height(room))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, let column, .press) = key {
      if let index = heading(atRow: row, column, turn.room) {
        sorting.click(index)
        arrange(turn.room)
      } else if let index = index(atRow: row, turn.room) {
        select(index, turn.room)
      }
      return true
    }
    return cursor.update(key, count: entries.count, height: height(turn.room))
  }

  mutating func meet(_ person: PersonLine?, badge: String, _ turn: inout Turn) -> Bool {
    guard let person,
      let index = entries.firstIndex(where: { $0.isLive && $0.person.number == person.number })
    else { return false }
    select(index, turn.room)
    turn.say("\(person.name.spoken) is on this list.")
    return true
  }

  mutating func tick(_ turn: Turn) {
    guard let entry, entry.isLive else { return }
    if ticked.remove(entry.person.number) == nil { ticked.insert(entry.person.number) }
    select(cursor.selected + 1, turn.room)
  }

  mutating func tickAll() {
    let learners = Set(roster?.learners.map(\.person.number) ?? [])
    ticked = learners.isSubset(of: ticked) ? [] : ticked.union(learners)
  }

  mutating func stepBack(_ turn: inout Turn) -> Bool {
    guard !ticked.isEmpty else { return false }
    ticked = []
    return true
  }

  var prompt: String? {
    guard roster != nil else { return nil }
    if !ticked.isEmpty {
      let names = Wording.list(meant.map(\.name.spoken), most: 4)
      return
        "\(ticked.count) ticked: \(names). m moves, w withdraws whoever is ticked. Esc unticks."
    }
    switch entry {
    case .waiting(let line): return prompt(for: line)
    case .held(let line) where line.state == .offered:
      return "Enter: \(line.person.name.spoken) takes the place. d: does not take it."
    case .held(let line): return "Enter keys in the reply to \(line.person.name.spoken)'s request."
    case .learner(let line):
      return "Enter opens \(line.person.name.spoken). Space ticks; b books somebody else."
    case .promotion(let line): return "Enter opens \(line.person.name.spoken)."
    case nil: return "b books somebody on this class."
    }
  }
}
