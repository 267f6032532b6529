import Domain
import Wording

extension App {
  /// What an answer leads to by itself: a box to key in a reply, a choice between two classes, whom
  /// to tell.
  func followUp(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .askedRelease(.done(let reply))): turn.open(.managersReply(reply))
    case (_, .askedRelease(.refused(let refusals))):
      turn.warn(RefusalWords.sentences(refusals))
    case (.offer(.accept(let number, let code, insteadOf: nil)), .settled(.refused(let refusals))):
      if let question = Overlay.instead(of: refusals, number, code) { turn.open(question) }
    case (_, .cancelled(.done(let cancelled))) where !cancelled.toTell.isEmpty:
      turn.open(.callList(of: cancelled.label, people: cancelled.toTell.count))
    case (_, .moved(.done(let move))) where move.isMerge && !move.people.isEmpty:
      turn.open(.callList(of: move.from, people: move.people.count))
    case (.decide(.postpone, _), .decided(.done(let changed))):
      let line = changed.line
      let people = line.places.occupied + line.places.waiting
      if people > 0 { turn.open(.callList(of: line.theClass.label, people: people)) }
    case (.timetable(.rearrange), .timetable(.rearranged(.done(let changed))))
    where !changed.toTell.isEmpty:
      turn.open(.callList(of: changed.label, people: changed.toTell.count))
    case (.check, .checked(let check, let report)):
      turn.push(ReportsScreen(today: now.day, found: report))
      if check.broken.isEmpty {
        turn.say(Wording.sentence(check))
      } else {
        turn.warn(Wording.sentence(check))
      }
    // What was typed stands there again.
    case (.saveCalendar(let wish, let path), .failed):
      turn.open(.calendarFile(wish, in: turn.folder, typed: path))
    case (.export(let kind, let path), .failed):
      turn.open(.exportFile(kind, in: turn.folder, typed: path))
    case (.backUp(let path), .failed):
      turn.open(.backUp(after: nil, today: now.day, in: turn.folder, typed: path))
    case (.queue, .queue(let jobs)):
      guard !jobs.isEmpty else { return turn.say("Nothing waits to be printed.") }
      turn.open(
        .choice(
          ChoiceBox("Waiting to be printed", jobs.map { ChoiceBox.Choice($0) }) { _, _, _ in }))
    default: break
    }
  }
}

extension Overlay {
  /// Asks whether the learner leaves the class that an offered one clashes with; nil where it is not
  /// one class that stands in the way.
  fileprivate static func instead(
    of refusals: [Refusal], _ number: EmployeeNumber, _ code: ClassCode
  ) -> Overlay? {
    let others = refusals.compactMap { refusal -> ClassLabel? in
      if case .clash(_, _, let other, _, _, _) = refusal { other } else { nil }
    }
    guard let other = others.first, Set(others).count == 1, others.count == refusals.count else {
      return nil
    }
    return .question(
      Question(
        "Leave \(other.title) for it?", [RefusalWords.sentences(refusals)],
        buttons: ["Keep things as they are", "Leave \(other.code)"]
      ) { _, button, turn in
        if button == 1 { turn.ask(.offer(.accept(number, code, insteadOf: other.code))) }
      })
  }

  /// Asks whether to see whom to tell of a class that was cancelled, merged or postponed.
  fileprivate static func callList(of label: ClassLabel, people: Int) -> Overlay {
    let who = Wording.count(people, "person has", "people have")
    return .question(
      Question(
        "\(who) to be told", ["The call list of \(Wording.name(label)) says how to reach them."],
        buttons: ["Later", "Show the call list"], eager: true
      ) { _, button, turn in
        guard button == 1 else { return }
        turn.push(ReportsScreen(today: turn.now.day, sheet: .callList(label.code)))
      })
  }
}
