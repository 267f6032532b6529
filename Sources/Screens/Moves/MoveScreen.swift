import Canvas
import Domain
import Wording

/// Moving people to another class, or merging a class into another: first what it would come to for
/// each, then the deed.
struct MoveScreen: Screen {
  let from: ClassLabel
  /// Who goes; nil merges the class with everybody on it.
  let people: [PersonLine]?
  /// The class they go to; nil while it is still to be chosen.
  private(set) var to: ClassLabel?
  /// Why rules are set aside.
  private(set) var override: String?
  /// What it would come to.
  private(set) var move: ClassMove?
  private(set) var cursor = ListCursor()
  private var classes: [ClassLine] = []
  private var isDone = false

  init(_ people: [PersonLine], from: ClassLabel) {
    self.people = people
    self.from = from
  }

  /// All of a class's people go on to another, and the class is cancelled.
  init(merging from: ClassLabel) {
    people = nil
    self.from = from
  }

  var isMerge: Bool { people == nil }
  var title: String {
    guard let people else { return "Classes > Merge \(Wording.name(from))" }
    let who =
      people.count == 1 ? people[0].name.spoken : Wording.count(people.count, "person", "people")
    return "Classes > Move \(who)"
  }

  var chosen: MovedPerson? {
    guard let move, move.people.indices.contains(cursor.selected) else { return nil }
    return move.people[cursor.selected]
  }

  /// Those who can go on there.
  var going: [MovedPerson] { move?.people.filter { $0.becomes != nil } ?? [] }
  /// Those whom the rules keep from the other class.
  var staying: [MovedPerson] { move?.people.filter { $0.becomes == nil } ?? [] }

  private func plan(_ people: [EmployeeNumber]?) -> MovePlan? {
    to.map { MovePlan(people: people, from: from.code, to: $0.code, override: override) }
  }

  mutating func refresh(_ turn: inout Turn) {
    guard !isDone else { return }
    if let plan = plan(people?.map(\.number)) {
      turn.ask(.rehearse(plan))
    } else if classes.isEmpty {
      turn.ask(.classes)
    }
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.classes, .classes(let all)) where to == nil && classes.isEmpty:
      let course = all.first { $0.theClass.code == from.code }?.theClass.course
      let others = all.filter { line in
        line.theClass.code != from.code && line.maySomebodyJoin(at: turn.now)
      }
      // The next run of the same course is what people mean most often.
      classes =
        others.filter { $0.theClass.course == course }
        + others.filter { $0.theClass.course != course }
      choose(&turn)
    case (.rehearse(let plan), .rehearsed(let outcome))
    where plan == self.plan(people?.map(\.number)):
      move = outcome.done
      cursor.select(
        cursor.selected, count: move?.people.count ?? 0, height: listHeight(turn.room))
      if move == nil { turn.warn(RefusalWords.sentences(outcome.refusals)) }
    case (.move(let plan), .moved(.done)) where plan.from == from.code && plan.to == to?.code:
      isDone = true
      turn.back()
    default: break
    }
  }

  /// Asks to which class they go.
  func choose(_ turn: inout Turn) {
    guard !classes.isEmpty else {
      turn.warn("There is no other class anybody may go to now.")
      return
    }
    let labels = classes.map(\.theClass.label)
    turn.open(
      .choice(
        ChoiceBox(
          isMerge ? "Merge into which class?" : "Move to which class?",
          classes.map { line in
            ChoiceBox.Choice(
              Wording.name(line.theClass.label),
              "\(Brief.start(line)), \(Wording.places(line.places))")
          },
          chosen: then { (screen: inout MoveScreen, index, turn) in
            screen.to = labels[index]
            screen.override = nil
            screen.refresh(&turn)
          })))
  }

  /// Moves those who can go; asks first where more than one is touched.
  func act(_ turn: inout Turn) {
    guard let to, let plan = plan(isMerge ? nil : going.map(\.person.number)) else { return }
    let losing = going.filter(\.losesPlace)
    guard isMerge || going.count > 1 || !losing.isEmpty else {
      turn.ask(.move(plan))
      return
    }
    let who = Wording.count(going.count, "person", "people")
    let placed = going.filter { $0.becomes != .waitlisted }.map(\.person.name.spoken)
    let waiting = going.filter { $0.becomes == .waitlisted && !$0.losesPlace }
      .map(\.person.name.spoken)
    let left = Wording.list(staying.map(\.person.name.spoken), most: 8)
    let lines = [
      placed.isEmpty
        ? ""
        : "\(Wording.list(placed, most: 8)) \(placed.count == 1 ? "goes" : "go") on to "
          + "\(Wording.name(to)).",
      losing.isEmpty ? "" : "\(Wording.lossOfPlace(losing)).",
      waiting.isEmpty
        ? ""
        : "\(Wording.list(waiting, most: 8)) \(waiting.count == 1 ? "waits" : "wait") on there.",
      isMerge ? "\(Wording.name(from)) is cancelled." : "",
      staying.isEmpty
        ? "" : isMerge ? "\(left) cannot go on there, and have to be told." : "\(left) stay.",
    ]
    turn.open(
      .question(
        Question(
          isMerge ? "Merge into \(to.title)?" : "Move \(who)?", lines.filter { !$0.isEmpty },
          buttons: ["Keep things as they are", isMerge ? "Merge the classes" : "Move \(who)"]
        ) { _, button, turn in if button == 1 { turn.ask(.move(plan)) } }))
  }

  /// Asks why the rules that keep somebody from the other class are set aside, and looks again.
  func askReason(_ turn: inout Turn) {
    turn.open(
      .reason(
        "Why is the rule set aside?",
        "The reason is kept with the new places and shown ever after. Nothing is done yet.",
        entered: then { (screen: inout MoveScreen, reason, turn) in
          screen.override = reason
          screen.refresh(&turn)
        }))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    let count = move?.people.count ?? 0
    let height = listHeight(turn.room)
    if case .mouse(let row, _, .press) = key {
      if let index = cursor.row(
        at: row, first: turn.room.body.lowerBound + 2, count: count, height: height)
      {
        cursor.select(index, count: count, height: height)
      }
      return true
    }
    return cursor.update(key, count: count, height: height)
  }

  var prompt: String? {
    guard let to else { return "F4 chooses the class." }
    guard let move else { return "Nothing is done yet." }
    let left = staying.map(\.person.name.spoken)
    let stay =
      left.isEmpty
      ? "" : " \(Wording.list(left, most: 3)) \(left.count == 1 ? "stays" : "stay")."
    guard !going.isEmpty else { return "\(Self.nobodyGoes)\(stay)" }
    let losing = going.filter(\.losesPlace)
    let loss = losing.isEmpty ? "" : " \(Wording.lossOfPlace(losing))."
    let deed =
      isMerge
      ? "merges it into \(Wording.name(to)), with \(Wording.count(going.count, "person", "people"))"
      : going.count == 1
        ? "moves \(going[0].person.name.spoken) to \(Wording.name(to))"
        : "moves \(going.count) of \(move.people.count) to \(Wording.name(to))"
    return "Nothing is done yet. Enter \(deed).\(loss)\(stay)"
  }
}

extension ClassLine {
  /// Whether anybody who comes from another class gets in: with a place, or in line while planned.
  fileprivate func maySomebodyJoin(at now: Now) -> Bool {
    var theClass = theClass
    if theClass.state == .planned { theClass.state = .open }
    return theClass.takesBookings(sessions: sessions, at: now)
  }
}
