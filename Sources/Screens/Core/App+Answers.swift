import Domain
import Wording

extension App {
  /// Takes an answer: says what it came to, hands it to the open screens, goes on where it leads by
  /// itself, and has the screen one sees read again what an act may have changed.
  mutating func hear(_ ask: Ask, _ answer: Answer, changed: Bool, _ turn: inout Turn) {
    let told = answer.told(to: ask)
    say(told, of: ask, changed: changed, &turn)
    if case .failed(let sentence) = answer {
      turn.refuse(sentence)
      // What could not be printed can be saved from where it is shown.
      if case .printSlip(let number, let code) = ask { turn.show(.joiningSlip(number, code)) }
    }
    if case .done(let sentence) = answer {
      turn.say(sentence)
      if ask.isPrinting { lastPrinted = ask }
    }
    if case .marked(.done) = answer, changed { done.did(ask, acts: 1) }
    if case .elsewhere(let lines) = answer { tellMeanwhile(lines, &turn) }
    for index in screens.indices { screens[index].hear(ask, answer, &turn) }
    if case .badge(let badge) = ask, case .person(let person) = answer {
      if !top.meet(person, badge: badge, &turn) { open(person, badge: badge, &turn) }
    }
    openAwaited(ask, answer, &turn)
    followUp(ask, answer, &turn)
    if told != nil { top.refresh(&turn) }
  }

  private mutating func open(_ person: PersonLine?, badge: String, _ turn: inout Turn) {
    if let person {
      turn.push(FindScreen(person: person))
    } else {
      turn.push(FindScreen(text: badge))
      turn.refuse("No one has badge \(badge). Find the person by name, or F6 adds a newcomer.")
    }
  }

  /// Says what another desk did about what is shown, behind what the message line says already.
  private mutating func tellMeanwhile(_ lines: [HistoryLine], _ turn: inout Turn) {
    guard let line = lines.first else { return }
    let more = lines.count > 1 ? " And \(Wording.count(lines.count - 1, "more act"))." : ""
    let told = "Meanwhile \(line.actor) at \(line.desk) \(Wording.act(line)).\(more)"
    news = told
    turn.message = Message(
      [message?.text, told].compactMap(\.self).joined(separator: "  "),
      isBad: message?.isBad ?? false)
  }

  private mutating func say(_ told: Told?, of ask: Ask, changed: Bool, _ turn: inout Turn) {
    switch told {
    case .done(let sentence, _) where !changed:
      // Ctrl-Z would take back something else.
      turn.say(sentence)
    case .done(let sentence, let acts):
      done.did(ask, acts: acts)
      turn.say(sentence + Self.undoHint)
    case .takenBack(let sentence):
      done.tookBack()
      turn.say(done.redoable == nil ? sentence : sentence + Self.redoHint)
    case .passedOn(let sentence):
      news = sentence
      turn.say(sentence)
    case .forGood(let sentence): turn.say(sentence)
    case .noted(let sentence): turn.refuse(sentence)
    case .refused(let refusals): turn.refuse(RefusalWords.sentences(refusals))
    case nil: break
    }
  }

  static let redoHint = "  Ctrl-Y does it again."
  static let undoHint = "  Ctrl-Z takes it back."
}

/// What an act came to, as the message line tells it. The books are then no longer what the screens
/// have read, or never were.
enum Told {
  /// Done, in so many acts for Ctrl-Z to take back.
  case done(String, acts: Int)
  /// Acts were taken back.
  case takenBack(String)
  /// Time has decided something.
  case passedOn(String)
  /// Done, and nothing takes it back.
  case forGood(String)
  /// Nothing was to be done; it is said with a beep.
  case noted(String)
  /// The books said no.
  case refused([Refusal])

  init<Done>(_ outcome: Outcome<Done>, _ sentence: (Done) -> String) {
    switch outcome {
    case .done(let done): self = .done(sentence(done), acts: 1)
    case .refused(let refusals): self = .refused(refusals)
    }
  }

  /// Several acts at once: what was done, then what was not.
  init<Done>(_ outcomes: [Outcome<Done>], _ sentence: (Done) -> String) {
    let done = outcomes.compactMap(\.done)
    let refusals = outcomes.flatMap(\.refusals)
    let sentences = done.map(sentence) + refusals.map { Wording.sentence($0) }
    self =
      done.isEmpty
      ? .refused(refusals) : .done(sentences.joined(separator: " "), acts: done.count)
  }
}

extension Told {
  /// What reading a file came to; nil where it was only looked through.
  fileprivate init?(of outcome: Outcome<FileRead>, to ask: Ask) {
    switch (outcome, ask) {
    case (.refused(let refusals), _): self = .refused(refusals)
    case (.done(let read), .keepFile):
      let sentences =
        (read.refresh.map { Wording.sentences($0) } ?? []) + [Wording.sentence(read.summary)]
      let words = sentences.joined(separator: " ")
      self = read.summary.isWritten ? .forGood(words) : .noted(words)
    default: return nil
    }
  }
}

extension Answer {
  /// What an act came to; nil to a reading, and where there is nothing to tell.
  fileprivate func told(to ask: Ask) -> Told? {
    switch self {
    case .booked(let outcome): Told(outcome) { Wording.sentence($0) }
    case .bookedAll(let outcomes): Told(outcomes) { Wording.sentence($0) }
    case .withdrawn(let outcomes): Told(outcomes) { Wording.sentence($0) }
    case .offered(let outcome): Told(outcome) { Wording.sentence($0) }
    case .settled(let outcome): Told(outcome) { Wording.sentence($0) }
    case .released(let outcome): Told(outcome) { Wording.sentence($0) + Self.form(ask) }
    case .moved(let outcome): Told(outcome) { Wording.sentences($0).joined(separator: " ") }
    case .added(let outcome): Told(outcome) { "Added: \($0.name.spoken), \($0.number)." }
    case .kept(let outcome): Told(outcome) { $0 }
    case .fileRead(let outcome): Told(of: outcome, to: ask)
    case .timetable(let answer): if case .timetable = ask { answer.told } else { nil }
    case .decided(let outcome): Told(outcome) { Self.decision($0, ask) }
    case .completed(let outcome): Told(outcome) { Wording.sentence($0) }
    case .agreed(let act, let outcome): Told(outcome) { Wording.sentence($0, after: act) }
    case .cancelled(let outcome): Told(outcome) { Wording.sentence($0) }
    case .undone(.done(let undone)): .takenBack(Wording.sentence(undone))
    case .undone(.refused(let refusals)), .marked(.refused(let refusals)),
      .scanned(.refused(let refusals)):
      .refused(refusals)
    case .scanned(.done(let scan)):
      scan.wasThere ? .noted(Wording.sentence(scan)) : .done(Wording.sentence(scan), acts: 1)
    case .walkedIn(let outcome): Told(outcome) { Wording.sentence($0, at: Self.session(ask)) }
    case .toldAbsence(let outcome):
      Told(outcome) { Wording.sentence($0, isCleared: Self.isClearing(ask)) }
    case .passedOn(let passed): passed.isEmpty ? nil : .passedOn(Wording.sentence(passed))
    default: nil
    }
  }

  private static func session(_ ask: Ask) -> Int {
    if case .walkIn(_, _, let session, _) = ask { session } else { 0 }
  }

  private static func isClearing(_ ask: Ask) -> Bool {
    if case .tellAbsence(_, _, _, _, nil) = ask { true } else { false }
  }

  /// Where the paper for the manager is, once something was asked.
  private static func form(_ ask: Ask) -> String {
    if case .release(.ask) = ask {
      " f on the roster row prints the form for the manager."
    } else {
      ""
    }
  }

  private static func decision(_ changed: ChangedClass, _ ask: Ask) -> String {
    switch ask {
    case .decide(.run, _): Wording.sentence(changed, "Runs below its minimum")
    case .decide(.postpone, _): Wording.sentence(changed, "Postponed")
    default: Wording.keptPlaces(changed)
    }
  }
}
