import Canvas
import Domain
import Wording

/// Closes the trust, a centre or a space for some days, or notes that a tutor is away; what lies in it
/// is shown before it is kept.
struct CloseScreen: FormScreen {
  private enum At {
    static let scope = 0
    static let first = 1
    static let last = 2
    static let hours = 3
    static let repeats = 4
    static let reason = 5
  }

  static let acts: [Act<CloseScreen>] = formActs

  var form: Form
  private var catalogue = Catalogue()
  private(set) var today = Day(number: 0)
  private var hit: [Hit]?

  init(_ space: SpaceCode? = nil, on day: Day? = nil) {
    form = Form([
      Form.Field("What", space?.text ?? "the trust", isNeeded: true),
      Form.Field("First day", day?.iso ?? "", hint: "fri, 1 dec", isNeeded: true),
      Form.Field("Last day", hint: "the first day"),
      Form.Field("Hours", hint: "all day; or 12-13"),
      Form.Field("On", ClosureRepeat.everyDay.text, hint: "every-day"),
      Form.Field("Why", hint: "boiler, leave", isNeeded: true),
    ])
  }

  var title: String { "Holidays and closures > Close" }
  var what: String { "The closure" }

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
    case (.foresee(.close(let closure)), .timetable(.hit(let hit))) where closure == self.closure:
      self.hit = hit
    case (.timetable(.close(let closure)), .timetable(.closed(.done)))
    where closure == self.closure: turn.back()
    default: break
    }
  }

  /// The trust, a space by code, a centre or a tutor by name; nil where it is none of them.
  private var scope: ClosureScope? {
    let text = form[At.scope]
    let key = FoldedName.key(text)
    if ["the trust", "trust"].contains(key) { return .trust }
    if let space = catalogue.spaces.first(where: { FoldedName.key($0.code.text) == key }) {
      return .space(space.code)
    }
    if let centre = catalogue.centres.first(where: { FoldedName.key($0) == key }) {
      return .centre(centre)
    }
    if let tutor = catalogue.tutors.first(where: { FoldedName.key($0) == key }) {
      return .tutor(tutor)
    }
    // A tutor who has taught nothing yet is named as one.
    let words = text.split(separator: " ")
    return words.count > 1 && words[0].lowercased() == "tutor"
      ? .tutor(words.dropFirst().joined(separator: " ")) : nil
  }

  private var closure: Closure? {
    guard let scope, let first = DateWords.day(form[At.first], today: today),
      let repeats = ClosureRepeat(form[At.repeats])
    else { return nil }
    var closure = Closure(
      code: "", of: scope, first: first, last: first, repeats: repeats, reason: form[At.reason])
    if let text = form.value(At.last) {
      guard let last = DateWords.day(text, today: today) else { return nil }
      closure.last = last
    }
    if let text = form.value(At.hours) {
      guard let (start, end) = TimeWords.stretch(text) else { return nil }
      closure.hours = Hours(start, end)
    }
    return closure
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.scope:
      switch scope {
      case .trust: return .echo("everywhere")
      case .centre: return .echo("a centre")
      case .space(let code):
        return .echo(catalogue.spaces.first { $0.code == code }?.name ?? "a learning space")
      case .tutor: return .echo("a tutor, away")
      case nil: return .wrong("No such space, centre or tutor. F4 shows them; or tutor and a name.")
      }
    case At.first: return DateWords.understood(text, today: today)
    case At.last:
      if let first = DateWords.day(form[At.first], today: today),
        let last = DateWords.day(text, today: today), last < first
      {
        return .wrong("Before the first day.")
      }
      return DateWords.understood(text, today: today)
    case At.hours: return TimeWords.understood(text)
    case At.repeats:
      return ClosureRepeat(text) == nil
        ? .wrong("every-day, yearly, or weekdays as sat,sun.") : .fine
    default: return .fine
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.scope:
      [ChoiceBox.Choice("the trust", "everywhere")]
        + catalogue.spaces.map { ChoiceBox.Choice($0.code.text, "\($0.name), out of use") }
        + catalogue.centres.map { ChoiceBox.Choice($0, "the centre") }
        + catalogue.tutors.map { ChoiceBox.Choice($0, "tutor, away") }
    case At.repeats:
      [
        ChoiceBox.Choice("every-day", "each of the days"),
        ChoiceBox.Choice("yearly", "that date every year until the last day"),
        ChoiceBox.Choice("sat,sun", "only on these days of the week"),
      ]
    default: []
    }
  }

  var findings: Findings? {
    closure == nil
      ? Findings(title: "The days show what lies in it.")
      : hit.map { Findings($0) } ?? Findings(title: "")
  }

  mutating func changed(_ turn: inout Turn) {
    hit = nil
    if let closure { turn.ask(.foresee(.close(closure))) }
  }

  mutating func save(_ turn: inout Turn) {
    if let closure { turn.ask(.timetable(.close(closure))) }
  }
}
