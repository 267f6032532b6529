import Canvas
import Domain
import Wording

/// Plans a class as a series: a course, days, a time, a learning space, a tutor; each date is shown
/// with what is in its way before anything is kept.
struct PlanClassScreen: FormScreen {
  enum At {
    static let course = 0
    static let code = 1
    static let first = 2
    static let time = 3
    static let series = 4
    static let sessions = 5
    static let space = 6
    static let tutor = 7
    static let minimum = 8
    static let maximum = 9
    static let freed = 10
    static let kit = 11
    static let closed = 12
  }

  static let acts: [Act<PlanClassScreen>] =
    formActs + [
      Act(
        "Choose the dates", keys: [.function(6)],
        help: "Leaves out dates that are not free, takes the nearest free days, or lists them all",
        hint: "Dates", whyNot: { $0.preview == nil ? "There are no dates yet." : nil }
      ) { screen, turn in screen.chooseDates(&turn) },
      Act(
        "Save and plan another", keys: [.control("n")],
        help: "Plans the class and keeps the form open for the next one", hint: "Save, next"
      ) { screen, turn in
        screen.goesOn = true
        screen.finish(&turn)
      },
    ]

  var form: Form
  var catalogue = Catalogue()
  private(set) var today = Day(number: 0)
  private(set) var preview: SeriesPreview?
  /// Whether the form stays open for the next class.
  private var goesOn = false

  /// A form, with what is known already where it was opened from a timetable.
  init(on day: Day? = nil, at time: String = "", space: SpaceCode? = nil) {
    form = Form([
      Form.Field("Course", hint: "a course code", isNeeded: true),
      Form.Field("Code", hint: "the next one"),
      Form.Field("First day", day?.iso ?? "", hint: "thu week, 1 dec", isNeeded: true),
      Form.Field("Time", time, hint: "13-15, 09:30-11:30", isNeeded: true),
      Form.Field("Repeats", "weekly"), Form.Field("Sessions", hint: "as the course"),
      Form.Field("Learning space", space?.text ?? ""), Form.Field("Tutor"),
      Form.Field("Fewest", hint: "as the course"), Form.Field("Most", hint: "as the course"),
      Form.Field("A freed place", FreedPlace.automatic.rawValue),
      Form.Field("Equipment", hint: "10 laptops"),
      Form.Field("Closed days", hint: "passed over; or why not"),
    ])
  }

  var title: String { "Classes > Plan a class" }
  var what: String { code.map { "The class \($0)" } ?? "The new class" }

  var course: Course? {
    catalogue.courses.first { $0.code.text.lowercased() == form[At.course].lowercased() }
  }
  var space: LearningSpace? {
    catalogue.spaces.first { $0.code.text.lowercased() == form[At.space].lowercased() }
  }
  /// The code written, else the next one of the course.
  var code: ClassCode? {
    if let text = form.value(At.code) { return ClassCode(text) }
    guard let course = course?.code else { return nil }
    let runs = catalogue.classes.compactMap { code in
      code.text.hasPrefix("\(course)-") ? Int(code.text.dropFirst(course.text.count + 1)) : nil
    }
    return ClassCode("\(course)-\((runs.max() ?? 0) + 1)")
  }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
    changed(&turn)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)):
      self.catalogue = catalogue
      changed(&turn)
    case (.foresee(.plan(let plan)), .timetable(.preview(let outcome))) where plan == self.plan:
      preview = outcome.done
    case (.timetable(.plan(let plan)), .timetable(.planned(.done))) where plan.code == code:
      guard goesOn else {
        turn.moves.append(.replace(RosterScreen(plan.code)))
        return
      }
      catalogue.classes.append(plan.code)
      goesOn = false
      // Days that were chosen one by one are those of one class.
      if case .chosen = series { form[At.series] = "weekly" }
      form.begin(again: [At.course, At.code])
      preview = nil
    case (.timetable(.plan), .timetable(.planned(.refused))): goesOn = false
    default: break
    }
  }

  var findings: Findings? {
    guard let preview, plan != nil else {
      return Findings(title: "Course, first day and time show the dates.")
    }
    return Findings(preview)
  }

  mutating func changed(_ turn: inout Turn) {
    guard let plan else {
      preview = nil
      return
    }
    turn.ask(.foresee(.plan(plan)))
  }

  mutating func save(_ turn: inout Turn) {
    guard let plan else {
      turn.warn("The course, the first day and the time are needed.")
      return
    }
    turn.ask(.timetable(.plan(plan)))
  }
}
