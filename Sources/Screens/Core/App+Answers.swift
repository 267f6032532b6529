import Domain
import Wording

extension App {
  /// Takes an answer: says what it came to, hands it to the open screens, and has the screen one
  /// sees read again what an act may have changed.
  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    say(answer, to: ask, &turn)
    for index in screens.indices { screens[index].hear(ask, answer, &turn) }
    if case .badge(let badge) = ask, case .person(let person) = answer {
      if !top.meet(person, badge: badge, &turn) { open(person, badge: badge, &turn) }
    }
    if answer.isChange || answer.isRefusal { top.refresh(&turn) }
  }

  private mutating func open(_ person: PersonLine?, badge: String, _ turn: inout Turn) {
    if let person {
      turn.push(FindScreen(person: person))
    } else {
      turn.push(FindScreen(text: badge))
      turn.refuse("No one has badge \(badge). Find the person by name, or F6 adds a newcomer.")
    }
  }

  private mutating func say(_ answer: Answer, to ask: Ask, _ turn: inout Turn) {
    switch answer {
    case .booked(let outcome): say(outcome, &turn) { Wording.sentence($0) }
    case .withdrawn(let outcomes): say(outcomes, &turn)
    case .marked(let outcome):
      undoable = 1
      if case .refused(let refusals) = outcome { warn(refusals, &turn) }
    case .added(let outcome): say(outcome, &turn) { "Added: \($0.name.spoken), \($0.number)." }
    case .planned(let outcome):
      say(outcome, &turn) { line in
        "Planned: \(line.theClass.title) (\(line.theClass.code)), "
          + Wording.count(line.sessions.count, "session") + "."
      }
    case .cancelled(let outcome): say(outcome, &turn) { Wording.sentence($0) }
    case .undone(let outcome):
      undoable = 1
      switch outcome {
      case .done(let undone): turn.say(Wording.sentence(undone))
      case .refused(let refusals): warn(refusals, &turn)
      }
    case .done(let sentence): turn.say(sentence)
    case .failed(let sentence): turn.refuse(sentence)
    default: break
    }
  }

  private mutating func say<Done>(
    _ outcome: Outcome<Done>, _ turn: inout Turn, sentence: (Done) -> String
  ) {
    switch outcome {
    case .done(let done):
      undoable = 1
      turn.say(sentence(done) + Self.undoHint)
    case .refused(let refusals): warn(refusals, &turn)
    }
  }

  private mutating func say(_ outcomes: [Outcome<Withdrawal>], _ turn: inout Turn) {
    let done = outcomes.compactMap(\.done)
    let refusals = outcomes.flatMap(\.refusals)
    let sentences = done.map { Wording.sentence($0) } + refusals.map { Wording.sentence($0) }
    if done.isEmpty {
      warn(refusals, &turn)
    } else {
      undoable = done.count
      turn.say(sentences.joined(separator: " ") + Self.undoHint)
    }
  }

  private func warn(_ refusals: [Refusal], _ turn: inout Turn) {
    turn.refuse(RefusalWords.sentences(refusals))
  }

  static let undoHint = "  Ctrl-Z takes it back."
}

extension Answer {
  /// Whether the books said no, so that what the screen shows may be out of date.
  fileprivate var isRefusal: Bool {
    switch self {
    case .booked(.refused), .added(.refused), .planned(.refused), .cancelled(.refused),
      .undone(.refused), .marked(.refused):
      true
    case .withdrawn(let outcomes): outcomes.contains { $0.done == nil }
    default: false
    }
  }

  /// Whether the books are no longer what the screens have read.
  fileprivate var isChange: Bool {
    switch self {
    case .booked(.done), .added(.done), .planned(.done), .cancelled(.done), .undone(.done): true
    case .withdrawn(let outcomes): outcomes.contains { $0.done != nil }
    default: false
    }
  }
}
