import Canvas
import Domain
import Wording

/// Changes a class: places, enrolment window, who gets a freed place, tutor and learning space of
/// the sessions still to come.
struct ChangeClassScreen: FormScreen {
  private enum At {
    static let minimum = 0
    static let maximum = 1
    static let space = 2
    static let tutor = 3
    static let sessions = 4
    static let enrolFrom = 5
    static let enrolTo = 6
    static let freed = 7
  }

  static let acts: [Act<ChangeClassScreen>] = formActs

  let line: ClassLine
  var form: Form
  private var catalogue = Catalogue()
  private(set) var today = Day(number: 0)

  init(_ line: ClassLine) {
    self.line = line
    let theClass = line.theClass
    let last = line.sessions.last { $0.takesPlace }
    form = Form([
      Form.Field("Fewest", String(theClass.minimum), isNeeded: true),
      Form.Field("Most", String(theClass.maximum), isNeeded: true),
      Form.Field("Learning space", last?.space?.text ?? ""),
      Form.Field("Tutor", last?.tutor ?? ""),
      Form.Field("Sessions", String(line.sessions.count), isNeeded: true),
      Form.Field(
        "Enrol from", theClass.enrolFrom.map { Wording.day($0) } ?? "", hint: "at once"),
      Form.Field(
        "Enrol until", theClass.enrolTo.map { Wording.day($0) } ?? "", hint: "until it begins"),
      Form.Field("A freed place", theClass.freedPlace.rawValue, isNeeded: true),
    ])
  }

  var title: String { "Classes > Change \(line.theClass.code)" }
  var what: String { "What is changed on \(line.theClass.title)" }
  var about: [String] { [line.theClass.code.text] }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)): self.catalogue = catalogue
    case (.keep(.theClass(line.theClass.code, _)), .kept(.done)): turn.back()
    default: break
    }
  }

  private var space: LearningSpace? {
    catalogue.spaces.first { $0.code.text.lowercased() == form[At.space].lowercased() }
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.minimum, At.sessions:
      return number(text) == nil ? .wrong("A number from 1.") : .fine
    case At.maximum:
      guard let most = number(text) else { return .wrong("A number from 1.") }
      let taken = line.places.occupied
      if most < taken { return .wrong("\(taken) have a place already.") }
      if let space, most > space.capacity {
        return .wrong("\(space.name) has \(space.capacity) seats.")
      }
      return .fine
    case At.space:
      return space.map { .echo("\($0.name), \($0.capacity) seats") }
        ?? .wrong("No such learning space. F4 shows them.")
    case At.enrolFrom, At.enrolTo: return DateWords.understood(text, today: today)
    case At.freed:
      return FreedPlace(rawValue: text).map { .echo(Wording.word($0)) }
        ?? .wrong("automatic, offer or picked. F4 shows them.")
    default: return .fine
    }
  }

  private func number(_ text: String) -> Int? {
    Int(text).flatMap { (1...999).contains($0) ? $0 : nil }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.space: catalogue.spaceChoices
    case At.tutor: catalogue.tutors.map { ChoiceBox.Choice($0) }
    case At.freed: FreedPlace.allCases.map { ChoiceBox.Choice($0.rawValue, Wording.word($0)) }
    default: []
    }
  }

  /// What is other than before, and nothing else.
  func save(_ turn: inout Turn) {
    let before = ChangeClassScreen(line).form
    func written(_ index: Int) -> String? {
      form[index] == before[index] ? nil : form.value(index)
    }
    var change = ClassChange()
    change.minimum = written(At.minimum).flatMap { number($0) }
    change.maximum = written(At.maximum).flatMap { number($0) }
    change.sessions = written(At.sessions).flatMap { number($0) }
    if written(At.space) != nil { change.space = space?.code }
    change.tutor = written(At.tutor)
    change.enrolFrom = written(At.enrolFrom).flatMap { DateWords.day($0, today: turn.now.day) }
    change.enrolTo = written(At.enrolTo).flatMap { DateWords.day($0, today: turn.now.day) }
    change.freedPlace = written(At.freed).flatMap { FreedPlace(rawValue: $0) }
    guard change != ClassChange() else {
      turn.warn("Nothing is changed yet.")
      return
    }
    turn.ask(.keep(.theClass(line.theClass.code, change)))
  }
}
