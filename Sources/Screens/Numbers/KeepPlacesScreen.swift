import Canvas
import Domain
import Wording

/// Keeps places of a class for a department, a site or first-time learners until a day.
struct KeepPlacesScreen: FormScreen {
  private enum At {
    static let group = 0
    static let count = 1
    static let until = 2
  }

  static let acts: [Act<KeepPlacesScreen>] = formActs

  var about: [String] { [line.theClass.code.text] }

  let line: ClassLine
  var form: Form
  private var departments: [String] = []
  private(set) var today = Day(number: 0)

  init(_ line: ClassLine) {
    self.line = line
    form = Form([
      Form.Field("For", hint: "first-time, department:Ward 7, site:North Wing", isNeeded: true),
      Form.Field("How many", hint: "0 keeps none any longer", isNeeded: true),
      Form.Field("Until", hint: "thu week, 1 dec, 24/11"),
    ])
  }

  var title: String { "Classes > Keep places on \(line.theClass.code)" }
  var what: String { "What is kept on \(line.theClass.title)" }

  private var kept: [KeptPlaces] { line.places.kept }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)): departments = catalogue.departments
    case (.decide(.keepPlaces, line.theClass.code), .decided(.done)): turn.back()
    default: break
    }
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else {
      // Until which day matters only where any are kept.
      return index == At.until && form[At.count] != "0" && !form[At.count].isEmpty
        ? .wrong("Until which day?") : .fine
    }
    switch index {
    case At.group:
      if case .department(let name) = KeptGroup(text),
        !departments.contains(where: { FoldedName.key($0) == FoldedName.key(name) })
      {
        return .wrong("No such department. F4 shows them.")
      }
      return KeptGroup(text).map { .echo(Wording.word($0)) }
        ?? .wrong("first-time, department:NAME or site:NAME. F4 shows them.")
    case At.count:
      guard let count = Int(text), (0...999).contains(count) else {
        return .wrong("A number from 0.")
      }
      return count > line.places.maximum ? .wrong("The class has \(line.places.maximum).") : .fine
    default:
      if let day = DateWords.day(text, today: today), day < today {
        return .wrong("That day is over.")
      }
      return DateWords.understood(text, today: today)
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    guard index == At.group else { return [] }
    let known = kept.map(\.group) + [.firstTime] + departments.map { .department($0) }
    var seen: Set<KeptGroup> = []
    return known.filter { seen.insert($0).inserted }
      .map { ChoiceBox.Choice($0.text, Wording.word($0)) }
  }

  /// What is kept already stands in the message line.
  var prompt: String? {
    let understood = understood(form.focus, today: today)
    if understood.isWrong { return understood.words }
    return Wording.keptPlaces(line)
      + (form.isLast ? " Enter or Ctrl-S saves." : " Enter goes to the next field.")
  }

  func save(_ turn: inout Turn) {
    guard let group = KeptGroup(form[At.group]), let count = Int(form[At.count]) else { return }
    var all = kept.filter { $0.group != group }
    if count > 0, let until = DateWords.day(form[At.until], today: turn.now.day) {
      all.append(KeptPlaces(for: group, count: count, until: until))
    }
    turn.ask(.decide(.keepPlaces(all), line.theClass.code))
  }
}
