import Canvas
import Domain
import Wording

/// Adds a course to the catalogue, or changes one.
struct CourseFormScreen: FormScreen {
  private enum At {
    static let code = 0
    static let title = 1
    static let subject = 2
    static let kind = 3
    static let level = 4
    static let provider = 5
    static let sessions = 6
    static let minutes = 7
    static let minimum = 8
    static let maximum = 9
  }

  static let acts: [Act<CourseFormScreen>] = formActs

  var form: Form
  /// The course as it is; nil for a new one.
  private let changed: Course?
  private(set) var today = Day(number: 0)

  init() { self.init(of: nil) }

  init(changing course: Course) { self.init(of: course) }

  private init(of course: Course?) {
    changed = course
    func number(_ number: Int?) -> String { number.map { String($0) } ?? "" }
    form = Form([
      Form.Field("Code", course?.code.text ?? "", hint: "such as YOGA", isNeeded: true),
      Form.Field("Title", course?.title ?? "", hint: "as printed", isNeeded: true),
      Form.Field("Subject", course?.subject ?? ""),
      Form.Field("Kind", course?.kind.rawValue ?? CourseKind.informal.rawValue, isNeeded: true),
      Form.Field("Level", course?.level ?? "", hint: "Entry 3, Level 2"),
      Form.Field("Provider", course?.provider ?? ""),
      Form.Field("Sessions", number(course?.sessions ?? 1), isNeeded: true),
      Form.Field("Minutes each", number(course?.sessionMinutes ?? 60), isNeeded: true),
      Form.Field("Fewest", number(course?.minimum ?? 1), isNeeded: true),
      Form.Field("Most", number(course?.maximum), isNeeded: true),
    ])
  }

  var title: String {
    changed == nil ? "Courses > New course" : "Courses > Change \(form[At.code])"
  }
  var what: String { form.value(At.title).map { "The course \($0)" } ?? "The new course" }
  var about: [String] { changed.map { [$0.code.text] } ?? [] }

  mutating func refresh(_ turn: inout Turn) { today = turn.now.day }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    if case (.keep(.course(let course, _)), .kept(.done)) = (ask, answer),
      course.code.text == form[At.code]
    {
      turn.back()
    }
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.code:
      guard changed.map({ $0.code.text == text }) ?? true else {
        return .wrong("A course keeps its code \(changed?.code.text ?? "").")
      }
      return text.contains(where: \.isWhitespace) ? .wrong("Without spaces, such as YOGA.") : .fine
    case At.kind:
      return CourseKind(rawValue: text).map { .echo(Wording.word($0)) }
        ?? .wrong("formal, informal or mandatory. F4 shows them.")
    case At.sessions, At.minutes, At.minimum:
      return number(text) == nil ? .wrong("A number from 1.") : .fine
    case At.maximum:
      guard let most = number(text) else { return .wrong("A number from 1.") }
      return most < number(form[At.minimum]) ?? 1 ? .wrong("Fewer than the fewest.") : .fine
    default: return .fine
    }
  }

  private func number(_ text: String) -> Int? {
    Int(text).flatMap { (1...999).contains($0) ? $0 : nil }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    index == At.kind
      ? CourseKind.allCases.map { ChoiceBox.Choice($0.rawValue, Wording.word($0)) } : []
  }

  func save(_ turn: inout Turn) {
    guard let maximum = number(form[At.maximum]), let kind = CourseKind(rawValue: form[At.kind])
    else { return }
    let course = Course(
      code: CourseCode(form[At.code]), title: form[At.title], maximum: maximum,
      subject: form.value(At.subject), kind: kind, level: form.value(At.level),
      provider: form.value(At.provider), sessions: number(form[At.sessions]) ?? 1,
      sessionMinutes: number(form[At.minutes]) ?? 60, minimum: number(form[At.minimum]) ?? 1)
    turn.ask(.keep(.course(course, isNew: changed == nil)))
  }
}
