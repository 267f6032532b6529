import Canvas
import Domain
import Wording

extension PlanClassScreen {
  /// The plan written so far; nil while the course, the first day or the time is missing.
  var plan: ClassPlan? {
    guard let course, let code, let (start, end) = TimeWords.stretch(form[At.time]),
      let first = DateWords.day(form[At.first], today: today)
    else { return nil }
    var plan = ClassPlan(
      code: code, course: course.code, first: first, start: start, end: end,
      sessions: form.value(At.sessions).flatMap { number($0) },
      series: series ?? .weeks(1), space: space?.code,
      tutor: form.value(At.tutor), minimum: form.value(At.minimum).flatMap { number($0) },
      maximum: form.value(At.maximum).flatMap { number($0) },
      freedPlace: FreedPlace(rawValue: form[At.freed]) ?? .automatic)
    plan.kit = form.value(At.kit).flatMap { EquipmentWords.items($0) } ?? []
    plan.closedReason = form.value(At.closed)
    return plan
  }

  var series: Series? { SeriesWords.series(form[At.series], today: today) }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else {
      return index == At.code ? code.map { .echo("\($0)") } ?? .fine : .fine
    }
    switch index {
    case At.course:
      return course.map { .echo($0.title) } ?? .wrong("No such course. F4 shows them.")
    case At.code:
      let isTaken = catalogue.classes.contains { $0.text.lowercased() == text.lowercased() }
      return isTaken ? .wrong("There is a class \(text) already.") : .fine
    case At.first:
      if case .chosen = series { return .echo("the days under Repeats hold") }
      return DateWords.understood(text, today: today)
    case At.time: return TimeWords.understood(text)
    case At.series:
      let first = DateWords.day(form[At.first], today: today)
      return SeriesWords.understood(text, first: first, today: today)
    case At.space:
      return space.map { .echo("\($0.name), \($0.capacity) seats") }
        ?? .wrong("No such learning space. F4 shows them.")
    case At.maximum:
      guard let most = number(text) else { return .wrong("A number from 1.") }
      if let space, most > space.capacity {
        return .wrong("\(space.name) has \(space.capacity) seats.")
      }
      return .fine
    case At.minimum, At.sessions:
      return number(text) == nil ? .wrong("A number from 1.") : .fine
    case At.freed:
      return FreedPlace(rawValue: text).map { .echo(Wording.word($0)) }
        ?? .wrong("automatic, offer or picked. F4 shows them.")
    case At.kit: return EquipmentWords.understood(text)
    default: return .fine
    }
  }

  private func number(_ text: String) -> Int? {
    Int(text).flatMap { (1...999).contains($0) ? $0 : nil }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.course: catalogue.courses.map { ChoiceBox.Choice($0.code.text, $0.title) }
    case At.space: catalogue.spaceChoices
    case At.tutor: catalogue.tutors.map { ChoiceBox.Choice($0) }
    case At.series: SeriesWords.choices
    case At.freed:
      FreedPlace.allCases.map { ChoiceBox.Choice($0.rawValue, Wording.word($0)) }
    default: []
    }
  }

  /// Asks what becomes of dates that are not free, and writes the days into the form.
  func chooseDates(_ turn: inout Turn) {
    guard let preview else { return }
    let all = preview.dates.map(\.session.date)
    turn.open(
      .choice(
        ChoiceBox(
          "The dates",
          [
            ChoiceBox.Choice(
              "Leave out what is not free", "\(preview.clearDays.count) of \(all.count) stay"),
            ChoiceBox.Choice(
              "Take the nearest free days", "for what is not free or was passed over"),
            ChoiceBox.Choice("Write them one by one", "to change any of them"),
          ],
          chosen: then { (screen: inout PlanClassScreen, chosen, turn) in
            let days = [preview.clearDays, preview.daysInstead, all][chosen]
            screen.form[At.series] = SeriesWords.text(days)
            screen.form[At.sessions] = ""
            screen.form.focus = At.series
            screen.changed(&turn)
          })))
  }
}

extension Catalogue {
  /// The learning spaces to choose from.
  var spaceChoices: [ChoiceBox.Choice] {
    spaces.map { ChoiceBox.Choice($0.code.text, "\($0.name), \($0.capacity) seats") }
  }
}
