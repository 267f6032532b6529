import Canvas
import Domain
import Wording

/// Adds a newcomer who is not in the staff extract yet.
struct NewPersonScreen: FormScreen {
  private enum At {
    static let number = 0
    static let family = 1
    static let given = 2
    static let knownAs = 3
    static let badge = 4
    static let department = 5
    static let site = 6
    static let job = 7
    static let band = 8
    static let email = 9
  }

  static let acts: [Act<NewPersonScreen>] = formActs

  var form = Form([
    Form.Field("Employee number", hint: "as on the badge", isNeeded: true),
    Form.Field("Family name", hint: "a single name stands here", isNeeded: true),
    Form.Field("Given name"), Form.Field("Known as"),
    Form.Field("Badge", hint: "the employee number"), Form.Field("Department"), Form.Field("Site"),
    Form.Field("Job title"), Form.Field("Pay band"), Form.Field("E-mail"),
  ])
  private var departments: [String] = []
  private(set) var today = Day(number: 0)

  init() {}

  /// A form with what was searched for in vain: a number, or names as they are said.
  init(named text: String) {
    let words = text.split(separator: " ").map { word in
      word.allSatisfy(\.isLowercase) ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
    if words.count == 1, words[0].allSatisfy(\.isNumber) {
      form.fields[At.number].text.text = words[0]
    } else {
      form.fields[At.family].text.text = words.last ?? ""
      form.fields[At.given].text.text = words.dropLast().joined(separator: " ")
    }
  }

  var title: String { "New person" }
  var what: String { form.value(At.family).map { "The new person \($0)" } ?? "The new person" }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)): departments = catalogue.departments
    case (.addStaff(let person), .added(.done)) where person.number.text == form[At.number]:
      turn.moves.append(.replace(FindScreen(newcomer: person)))
    default: break
    }
  }

  func takesBadge(_ index: Int) -> Bool { index == At.number || index == At.badge }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.number:
      return EmployeeNumber(text).isWellFormed
        ? .fine : .wrong("1 to 20 letters or digits, no spaces.")
    case At.band: return PostWords.band(text)
    case At.department: return PostWords.department(text, known: departments)
    default: return .fine
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.department: departments.map { ChoiceBox.Choice($0) }
    case At.band: PayBand.all.map { ChoiceBox.Choice($0) }
    default: []
    }
  }

  mutating func save(_ turn: inout Turn) {
    let post = Assignment(
      department: form.value(At.department), site: form.value(At.site),
      payBand: form.value(At.band).flatMap { PayBand.recognised($0) },
      jobTitle: form.value(At.job))
    turn.ask(
      .addStaff(
        StaffMember(
          number: EmployeeNumber(form[At.number]),
          name: PersonName(
            family: FoldedName.composed(form[At.family]),
            given: form.value(At.given).map { FoldedName.composed($0) },
            knownAs: form.value(At.knownAs).map { FoldedName.composed($0) }),
          badge: form.value(At.badge), email: form.value(At.email), assignments: [post])))
  }
}
