import Canvas
import Domain
import Wording

/// A class with everyone on it and everyone waiting for it.
struct RosterScreen: Screen {
  let code: ClassCode
  var roster: ClassRoster?
  /// Who is ticked.
  var ticked: Set<EmployeeNumber> = []
  var cursor = ListCursor()
  /// When the roster was read.
  private(set) var readAt: Now?
  /// Whether the next reading chooses the first who waits.
  private var goesToWaiting: Bool

  init(_ code: ClassCode, atWaiting: Bool = false) {
    self.code = code
    goesToWaiting = atWaiting
  }

  var title: String {
    "Classes > \(roster.map { Wording.name($0.line.theClass.label) } ?? code.text)"
  }

  /// Everyone in the order shown: learners, then the waiting list.
  var everyone: [PersonLine] {
    guard let roster else { return [] }
    return roster.learners.map(\.person) + roster.waiting.map(\.person)
  }

  var person: PersonLine? {
    let all = everyone
    return all.indices.contains(cursor.selected) ? all[cursor.selected] : nil
  }

  /// Whom an act is for: those ticked, else the one at the `>` row.
  var meant: [PersonLine] {
    let some = everyone.filter { ticked.contains($0.number) }
    return some.isEmpty ? person.map { [$0] } ?? [] : some
  }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.roster(code)) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.roster(code), .roster(let roster)):
      let before = person?.number
      self.roster = roster
      readAt = turn.now
      let all = everyone
      ticked.formIntersection(all.map(\.number))
      var index = all.firstIndex { $0.number == before } ?? cursor.selected
      if goesToWaiting, let roster {
        index = roster.learners.count
        goesToWaiting = false
      }
      cursor.select(index, count: all.count, height: height(turn.room))
      if roster == nil { turn.warn("There is no class \(code).") }
    case (.book(let number, code, _, _), .booked(.done)):
      // Whoever was given a place leaves the waiting list; the next in line is chosen.
      if waiting?.person.number == number { goesToWaiting = (roster?.waiting.count ?? 0) > 1 }
    case (.withdraw(_, code, _), .withdrawn(let outcomes))
    where outcomes.contains { $0.done != nil }:
      ticked = []
    default: break
    }
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, _, .press) = key {
      if let index = index(atRow: row, turn.room) {
        cursor.select(index, count: everyone.count, height: height(turn.room))
      }
      return true
    }
    return cursor.update(key, count: everyone.count, height: height(turn.room))
  }

  mutating func meet(_ person: PersonLine?, badge: String, _ turn: inout Turn) -> Bool {
    guard let person, let index = everyone.firstIndex(where: { $0.number == person.number })
    else { return false }
    cursor.select(index, count: everyone.count, height: height(turn.room))
    turn.say("\(person.name.spoken) is on this list.")
    return true
  }

  mutating func tick(_ turn: Turn) {
    guard let person else { return }
    if ticked.remove(person.number) == nil { ticked.insert(person.number) }
    cursor.select(cursor.selected + 1, count: everyone.count, height: height(turn.room))
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
    guard let roster else { return nil }
    if !ticked.isEmpty {
      let names = Wording.list(meant.map(\.name.spoken), most: 4)
      return
        "\(ticked.count) ticked: \(names). w withdraws \(ticked.count == 1 ? "the one" : "all of them"). Esc unticks."
    }
    if let line = waiting {
      let why = "\(line.person.name.spoken) is \(Wording.why(line))"
      return whyNoGift == nil ? gift(line) : why
    }
    if roster.learners.isEmpty, roster.waiting.isEmpty { return "b books somebody on this class." }
    return person.map { "Enter opens \($0.name.spoken). Space ticks; b books somebody else." }
  }

  /// The line of the waiting list at the `>` row.
  var waiting: WaitingLine? {
    guard let roster else { return nil }
    let index = cursor.selected - roster.learners.count
    return roster.waiting.indices.contains(index) ? roster.waiting[index] : nil
  }
}
