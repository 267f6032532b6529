import Canvas
import Domain
import Wording

/// Moves, re-rooms or hands over a session of a class, or it and all after it; who is hit and who has
/// to be told is shown before anything is kept.
struct MoveSessionScreen: FormScreen {
  private enum At {
    static let day = 0
    static let time = 1
    static let space = 2
    static let tutor = 3
    static let scope = 4
    static let reason = 5
    static let closed = 6
  }

  static let acts: [Act<MoveSessionScreen>] = formActs

  var about: [String] { [label.code.text, String(session.number)] }

  private let label: ClassLabel
  private let session: Session
  var form: Form
  private var catalogue = Catalogue()
  private(set) var today = Day(number: 0)
  private var foreseen: RearrangedSessions?
  private var offers: [SpaceOffer] = []

  init(_ label: ClassLabel, _ session: Session) {
    self.label = label
    self.session = session
    form = Form([
      Form.Field("Day", Wording.day(session.date), isNeeded: true),
      Form.Field(
        "Time", "\(session.start.text)-\(session.end.text)", hint: "13-15", isNeeded: true),
      Form.Field("Learning space", session.space?.text ?? ""),
      Form.Field("Tutor", session.tutor ?? ""),
      Form.Field("Which", Self.scopes[0].label, isNeeded: true),
      Form.Field("Why", hint: "kept and told", isNeeded: true),
      Form.Field("Closed days", hint: "why all the same"),
    ])
  }

  private static let scopes = [
    ChoiceBox.Choice("this session"),
    ChoiceBox.Choice("from here on", "it and all after it, by as many days"),
  ]

  var title: String { "Classes > Move session \(session.number) of \(label.title)" }
  var what: String { "The move of session \(session.number)" }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
    changed(&turn)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)): self.catalogue = catalogue
    case (.findSpaces(let need), .spaceOffers(let offers)) where need == self.need:
      self.offers = offers
    case (.foresee(.rearrange(let change)), .timetable(.rearranged(let outcome)))
    where change == wanted:
      foreseen = outcome.done
      if foreseen == nil { turn.warn(RefusalWords.sentences(outcome.refusals)) }
    case (.timetable(.rearrange(let change)), .timetable(.rearranged(.done)))
    where change == wanted: turn.back()
    default: break
    }
  }

  /// What is written, as a change; nil while the day or the time makes no sense.
  private var wanted: SessionChange? {
    guard let day = DateWords.day(form[At.day], today: today),
      let (start, end) = TimeWords.stretch(form[At.time])
    else { return nil }
    var change = Rearrangement()
    if day != session.date { change.date = day }
    if start != session.start || end != session.end {
      change.start = start
      change.end = end
    }
    if let space, space.code != session.space { change.space = space.code }
    if form.value(At.tutor) != session.tutor { change.tutor = form.value(At.tutor) }
    change.closedReason = form.value(At.closed)
    return SessionChange(
      label.code, session.number,
      form[At.scope] == Self.scopes[1].label ? .fromHereOn : .one, change,
      reason: form[At.reason])
  }

  /// What the session needs of a space at the time that is written; nil while that makes no sense.
  private var need: SpaceNeed? {
    guard let day = DateWords.day(form[At.day], today: today),
      let (start, end) = TimeWords.stretch(form[At.time])
    else { return nil }
    var need = SpaceNeed(day: day, start: start, end: end)
    need.session = SpaceNeed.SessionNumber(label.code, session.number)
    return need
  }

  /// The spaces that are big enough, the free ones first; then those that are too small.
  private var spaceChoices: [ChoiceBox.Choice] {
    let looked = Set(offers.map(\.space.code))
    let small = catalogue.spaces.filter { !looked.contains($0.code) }
    return offers.isEmpty
      ? catalogue.spaceChoices
      : offers.map(\.choice)
        + small.map { ChoiceBox.Choice($0.code.text, "\($0.capacity) seats, too small") }
  }

  private var space: LearningSpace? {
    catalogue.spaces.first { $0.code.text.lowercased() == form[At.space].lowercased() }
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.day: return DateWords.understood(text, today: today)
    case At.time: return TimeWords.understood(text)
    case At.space:
      return space.map { .echo("\($0.name), \($0.capacity) seats") }
        ?? .wrong("No such learning space. F4 shows them.")
    case At.scope:
      return Self.scopes.contains { $0.label == text }
        ? .fine : .wrong("this session, or from here on. F4 shows them.")
    default: return .fine
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.space: spaceChoices
    case At.tutor: catalogue.tutors.map { ChoiceBox.Choice($0) }
    case At.scope: Self.scopes
    default: []
    }
  }

  var findings: Findings? {
    foreseen.map { Findings($0) } ?? Findings(title: "Nothing is changed yet.")
  }

  mutating func changed(_ turn: inout Turn) {
    foreseen = nil
    if let need { turn.ask(.findSpaces(need)) } else { offers = [] }
    if let wanted { turn.ask(.foresee(.rearrange(wanted))) }
  }

  /// Keeps the change; asks first where people are hit by it.
  mutating func save(_ turn: inout Turn) {
    guard let wanted else { return }
    guard wanted.change != Rearrangement() else {
      turn.warn("Nothing is changed yet. Write another day, time, space or tutor.")
      return
    }
    guard let foreseen, foreseen.problems.isEmpty, !foreseen.hit.isEmpty else {
      turn.ask(.timetable(.rearrange(wanted)))
      return
    }
    let hit = foreseen.hit.map(\.person.name.spoken)
    turn.open(
      .question(
        Question(
          "Move it all the same?",
          [
            "\(Wording.list(hit, most: 8)) cannot come then, or \(hit.count == 1 ? "needs" : "need") "
              + "release again; places are kept.",
            "\(Wording.count(foreseen.toTell.count, "person has", "people have")) to be told.",
          ], buttons: ["Keep things as they are", "Move it"]
        ) { _, button, turn in
          if button == 1 { turn.ask(.timetable(.rearrange(wanted))) }
        }))
  }
}
