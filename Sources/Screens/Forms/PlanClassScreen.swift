import Canvas
import Domain
import Wording

/// Plans a class: a course, days, a time, a learning space, a tutor.
struct PlanClassScreen: FormScreen {
  private enum At {
    static let code = 0
    static let course = 1
    static let first = 2
    static let time = 3
    static let sessions = 4
    static let weeks = 5
    static let space = 6
    static let tutor = 7
    static let minimum = 8
    static let maximum = 9
    static let freed = 10
  }

  static let acts: [Act<PlanClassScreen>] = formActs

  var form: Form
  private var catalogue = Catalogue()
  private(set) var today = Day(number: 0)

  /// A form, with what is known already where it was opened from a timetable.
  init(on day: Day? = nil, at time: String = "", space: SpaceCode? = nil) {
    form = Form([
      Form.Field("Code", hint: "such as YOGA-3", isNeeded: true),
      Form.Field("Course", hint: "a course code", isNeeded: true),
      Form.Field("First day", day?.iso ?? "", hint: "thu week, 1 dec, 24/11", isNeeded: true),
      Form.Field("Time", time, hint: "13-15 or 09:30-11:30", isNeeded: true),
      Form.Field("Sessions", hint: "the course's number"),
      Form.Field("Every … weeks", "1"),
      Form.Field("Learning space", space?.text ?? ""), Form.Field("Tutor"),
      Form.Field("Fewest learners", hint: "the course's number"),
      Form.Field("Most learners", hint: "the course's number"),
      Form.Field("A freed place", FreedPlace.automatic.rawValue),
    ])
  }

  var title: String { "Classes > Plan a class" }
  var what: String { form.value(At.code).map { "The class \($0)" } ?? "The new class" }

  private var course: Course? {
    catalogue.courses.first { $0.code.text.lowercased() == form[At.course].lowercased() }
  }
  private var space: LearningSpace? {
    catalogue.spaces.first { $0.code.text.lowercased() == form[At.space].lowercased() }
  }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)): self.catalogue = catalogue
    case (.plan(let plan), .planned(.done)) where plan.code.text == form[At.code]:
      turn.moves.append(.replace(RosterScreen(plan.code)))
    default: break
    }
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.course:
      return course.map { .echo($0.title) } ?? .wrong("No such course. F4 shows them.")
    case At.first: return DateWords.understood(text, today: today)
    case At.time: return TimeWords.understood(text)
    case At.space:
      return space.map { .echo("\($0.name), \($0.capacity) seats") }
        ?? .wrong("No such learning space. F4 shows them.")
    case At.sessions: return sessions(text, today: today)
    case At.maximum:
      guard let most = number(text) else { return .wrong("A number from 1.") }
      if let space, most > space.capacity {
        return .wrong("\(space.name) has \(space.capacity) seats.")
      }
      return .fine
    case At.minimum, At.weeks:
      return number(text) == nil ? .wrong("A number from 1.") : .fine
    case At.freed:
      return FreedPlace(rawValue: text).map { .echo(Wording.word($0)) }
        ?? .wrong("automatic, offer or picked. F4 shows them.")
    default: return .fine
    }
  }

  private func number(_ text: String) -> Int? {
    Int(text).flatMap { (1...999).contains($0) ? $0 : nil }
  }

  private func sessions(_ text: String, today: Day) -> Understood {
    guard let count = number(text) else { return .wrong("A number from 1.") }
    guard let first = DateWords.day(form[At.first], today: today) else { return .fine }
    let weeks = number(form[At.weeks]) ?? 1
    return .echo("to \(Wording.day(first + (count - 1) * 7 * weeks))")
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.course: catalogue.courses.map { ChoiceBox.Choice($0.code.text, $0.title) }
    case At.space:
      catalogue.spaces.map {
        ChoiceBox.Choice($0.code.text, "\($0.name), \($0.capacity) seats")
      }
    case At.freed:
      FreedPlace.allCases.map { ChoiceBox.Choice($0.rawValue, Wording.word($0)) }
    default: []
    }
  }

  mutating func save(_ turn: inout Turn) {
    guard let course, let (start, end) = TimeWords.stretch(form[At.time]),
      let first = DateWords.day(form[At.first], today: turn.now.day)
    else {
      turn.warn("The course, the first day and the time are needed.")
      return
    }
    turn.ask(
      .plan(
        ClassPlan(
          code: ClassCode(form[At.code]), course: course.code, first: first, start: start,
          end: end, sessions: form.value(At.sessions).flatMap { number($0) },
          series: .weeks(number(form[At.weeks]) ?? 1), space: space?.code,
          tutor: form.value(At.tutor), minimum: form.value(At.minimum).flatMap { number($0) },
          maximum: form.value(At.maximum).flatMap { number($0) },
          freedPlace: FreedPlace(rawValue: form[At.freed]) ?? .automatic)))
  }
}
