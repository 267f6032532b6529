import Canvas
import Domain
import Wording

/// Changes what the books know of a person; a post holds from a day on.
struct ChangePersonScreen: FormScreen {
  private enum At {
    static let family = 0
    static let given = 1
    static let knownAs = 2
    static let badge = 3
    static let email = 4
    static let department = 5
    static let site = 6
    static let job = 7
    static let band = 8
    static let from = 9
    static let leaving = 10
  }

  static let acts: [Act<ChangePersonScreen>] = formActs

  let person: StaffMember
  var form: Form
  private var departments: [String] = []
  private(set) var today = Day(number: 0)

  init(_ person: StaffMember) {
    self.person = person
    let post = person.post
    form = Form([
      Form.Field("Family name", person.name.family, isNeeded: true),
      Form.Field("Given name", person.name.given ?? ""),
      Form.Field("Known as", person.name.knownAs ?? ""),
      Form.Field("Badge", person.badge, isNeeded: true),
      Form.Field("E-mail", person.email ?? ""),
      Form.Field("Department", post.department ?? ""), Form.Field("Site", post.site ?? ""),
      Form.Field("Job title", post.jobTitle ?? ""), Form.Field("Pay band", post.payBand ?? ""),
      Form.Field("Post from", hint: "today"),
      Form.Field("Last day", person.leavingDate.map { Wording.day($0) } ?? "", hint: "stays"),
    ])
  }

  var title: String { "Find > Change \(person.name.spoken)" }
  var what: String { "What is changed of \(person.name.spoken)" }
  var about: [String] { [person.number.text] }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)): departments = catalogue.departments
    case (.keep(.person(let changed, _)), .kept(.done)) where changed.number == person.number:
      turn.back()
    default: break
    }
  }

  func takesBadge(_ index: Int) -> Bool { index == At.badge }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.band: return PostWords.band(text)
    case At.department: return PostWords.department(text, known: departments)
    case At.from, At.leaving: return DateWords.understood(text, today: today)
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

  func save(_ turn: inout Turn) {
    var changed = person
    changed.name = PersonName(
      family: FoldedName.composed(form[At.family]),
      given: form.value(At.given).map { FoldedName.composed($0) },
      knownAs: form.value(At.knownAs).map { FoldedName.composed($0) })
    changed.badge = form[At.badge]
    changed.email = form.value(At.email)
    changed.leavingDate = form.value(At.leaving).flatMap { DateWords.day($0, today: turn.now.day) }
    var post = person.post
    post.department = form.value(At.department)
    post.site = form.value(At.site)
    post.jobTitle = form.value(At.job)
    post.payBand = form.value(At.band).flatMap { PayBand.recognised($0) }
    changed.assignments = [post] + person.assignments.dropFirst()
    guard changed != person else {
      turn.warn("Nothing is changed yet.")
      return
    }
    let day = form.value(At.from).flatMap { DateWords.day($0, today: turn.now.day) }
    turn.ask(.keep(.person(changed, from: post == person.post ? nil : day)))
  }
}
