import Domain
import Screens
import Wording
extension FakeOffice {
  /// Does what is asked, as far as the tests look at it.
  mutating func act(_ ask: Ask) -> Answer? {
    switch ask {
    case .book(let number, let code, let release, let buddy, _):
      if let refusal { return .booked(.refused([refusal])) }
      waiting[code]?.removeAll { $0 == number }
      guard let person = people.first(where: { $0.number == number }),
        let line = classes.first(where: { $0.theClass.code == code })
      else { return .failed("Unknown.") }
      let state: EnrolmentState =
        release.needsAgreement ? .requested : line.places.left == 0 ? .waitlisted : .confirmed
      enrolled[number, default: []].append((code, state))
      return .booked(
        .done(
          Booking(
            state: state, number: number, name: person.name, label: line.theClass.label,
            position: state == .waitlisted ? line.places.waiting + 1 : nil, next: line.first,
            heldUntil: state == .requested ? Cast.wall(2026, 12, 1, "09:42") : nil,
            companions: buddy.flatMap { name($0) }.map { name in
              [
                Booking(
                  state: state, number: buddy ?? "", name: name, label: line.theClass.label,
                  next: line.first)
              ]
            } ?? [])))
    case .bookAll(let numbers, let code, let release):
      let answers = numbers.compactMap { act(.book($0, code, release, override: nil)) }
      return .bookedAll(
        answers.compactMap { if case .booked(let outcome) = $0 { outcome } else { nil } })
    case .keep: return .kept(.done("Changed: it."))
    case .keepFile:
      fileRead.summary.isWritten = true
      return .fileRead(.done(fileRead))
    case .saveCalendar(_, let path), .export(_, let path), .backUp(let path):
      return savesFiles ? .done("Saved as \(path).") : .failed("Cannot save \(path).")
    case .printSlip:
      return printers.isEmpty
        ? .failed("There is no printer. f saves it as a file instead.")
        : .done("Sent 1 page to office-2, job 118.")
    case .takeBreak(let number, let code, let starts):
      guard let name = name(number) else { return .failed("Unknown.") }
      return .booked(
        .done(
          Booking(
            state: starts ? .onBreak : .confirmed, number: number, name: name,
            label: label(code))))
    case .offer(let act): return answer(to: act)
    case .release(let act): return .released(answer(to: act))
    case .decide(.complete, let code):
      return .completed(
        .done(
          CompletedClass(
            label: ClassLabel(code, "It"), attended: 5, didNotAttend: 1, belowThreshold: 0)))
    case .decide(_, let code):
      return classes.first { $0.theClass.code == code }.map {
        .decided(.done(ChangedClass(line: $0)))
      }
    case .move(let plan): return .moved(rehearsal(plan, isDone: true))
    case .withdraw(let numbers, let code, _):
      return .withdrawn(
        numbers.map { number in
          enrolled[number]?.removeAll { $0.0 == code }
          let name = people.first { $0.number == number }?.name ?? PersonName(family: "?")
          let label = classes.first { $0.theClass.code == code }?.theClass.label
          return .done(
            Withdrawal(
              name: name, label: label ?? ClassLabel(code, "?"), from: .confirmed,
              service: WaitingListService()))
        })
    case .mark(let code, let session, let changes):
      let clashes = clashes(among: changes, on: code, session)
      guard clashes.isEmpty else { return .marked(.refused(clashes)) }
      for change in changes { marks[change.learner] = change.mark }
      return register(code, session).map { .marked(.done($0)) }
    case .scan(let code, let session, let badge): return .scanned(scan(badge, code, session))
    case .walkIn(let number, let code, let session, _): return walkIn(number, code, session)
    case .note(let code, let session, let number, let note):
      notes[number] = note
      return register(code, session).map { .marked(.done($0)) }
    case .tellAbsence(let number, let code, let from, _, let reason):
      let person = line(number)
      let session = Session(
        classCode: code ?? "MATHS-L1", number: 5, date: from, start: Cast.time("09:30"),
        end: Cast.time("11:30"))
      return .toldAbsence(
        .done(
          ToldAbsence(
            person: person, sessions: [Commitment(label(code ?? "MATHS-L1"), session)],
            reason: reason ?? .otherNotified)))
    case .submit(let code, let session):
      isSubmitted = true
      return register(code, session).map { .marked(.done($0)) }
    case .amend(let code, let session, let change, _, _):
      let clashes = clashes(among: [change], on: code, session)
      guard clashes.isEmpty else { return .marked(.refused(clashes)) }
      marks[change.learner] = change.mark
      return register(code, session).map { .marked(.done($0)) }
    case .addStaff(let person):
      people.append(person)
      return .added(.done(person))
    case .timetable(let act): return timetable(act)
    case .cancel(let code, _):
      let toTell = (roster(code)?.learners ?? []).map {
        ToTell(
          person: $0.person, email: nil, was: .confirmed,
          joined: Cast.wall(2026, 10, 1, "09:00"))
      }
      return .cancelled(.done(CancelledClass(label: ClassLabel(code, "It"), toTell: toTell)))
    case .agree(let act): return .agreed(act, agree(act))
    case .undo: return .undone(.done(Undone(acts: [history[0]])))
    case .print(_, let printer, _): return .done("Sent to \(printer ?? "the printer").")
    case .save(_, let path):
      return savesFiles ? .done("Saved as \(path).") : .failed("Cannot save \(path).")
    default: return nil
    }
  }
}

extension FakeOffice {
  func name(_ number: EmployeeNumber) -> PersonName? {
    people.first { $0.number == number }?.name
  }

  private func line(_ number: EmployeeNumber) -> PersonLine {
    people.first { $0.number == number }.map { Cast.line($0) }
      ?? PersonLine(number: number, name: PersonName(family: "?"))
  }

  private func label(_ code: ClassCode) -> ClassLabel {
    classes.first { $0.theClass.code == code }?.theClass.label ?? ClassLabel(code, "?")
  }

  private mutating func answer(to act: OfferAct) -> Answer {
    switch act {
    case .offer(let number, let code):
      return .offered(
        .done(
          OpenOffer(
            person: line(number), label: label(code), ends: Cast.wall(2026, 11, 26, "09:42"))))
    case .accept(let number, let code, let other):
      if let clash, other == nil { return .settled(.refused([clash])) }
      held[code]?.removeAll { $0.person.number == number }
      return .settled(
        .done(
          Settlement(
            person: line(number), label: label(code), state: .confirmed, ground: .offerAccepted)))
    case .decline(let number, let code, let keepsPlace):
      held[code]?.removeAll { $0.person.number == number }
      return .settled(
        .done(
          Settlement(
            person: line(number), label: label(code),
            state: keepsPlace ? .waitlisted : .declined, ground: .offerDeclined)))
    }
  }

  private func answer(to act: ReleaseAct) -> Outcome<ReleaseAnswer> {
    guard let form else { return .refused([]) }
    var asked = form.line.asked
    switch act {
    case .ask(_, _, let model, _): asked.release.asked = model
    case .agree(_, _, let model, _, _, _):
      asked.release.agreed = model
      asked.release.state = model == nil ? .agreed : .agreedOther
    case .decline(_, _, let ground, _, _):
      asked.release.state = .declined
      asked.release.ground = ground
    case .ownTime: asked.release.state = .withdrawn
    }
    return .done(ReleaseAnswer(release: asked.release, asked: asked, minutes: form.minutes))
  }

  /// What somebody asked of the manager, Rose Kelly.
  func reply(_ number: EmployeeNumber, _ code: ClassCode) -> Outcome<ReleaseReply> {
    guard let form, form.line.asked.person.number == number else {
      return .refused([.noReleaseAsked(line(number).name, label(code))])
    }
    return .done(ReleaseReply(form: form, manager: "Rose Kelly"))
  }

  /// What moving would come to: those blocked stay unless the rule is set aside.
  func rehearsal(_ plan: MovePlan, isDone: Bool) -> Outcome<ClassMove> {
    let all = plan.people ?? roster(plan.from)?.learners.map(\.person.number) ?? []
    let people = all.map { number in
      let refusal = blocked[number]
      let isKept = refusal != nil && plan.override == nil
      return MovedPerson(
        person: line(number), was: .confirmed,
        becomes: isKept ? nil : waitsThere.contains(number) ? .waitlisted : .confirmed,
        warnings: refusal.map { [.rule($0)] } ?? [])
    }
    return .done(
      ClassMove(
        from: label(plan.from), to: label(plan.to), people: people, isDone: isDone,
        isMerge: plan.people == nil))
  }

  /// The real rules, asked about the cast.
  func why(_ number: EmployeeNumber, _ code: ClassCode, _ release: ReleaseModel) -> Outcome<Why> {
    guard let line = classes.first(where: { $0.theClass.code == code }),
      let person = people.first(where: { $0.number == number })
    else { return .refused([.noSuchClass(code, known: classes.map(\.theClass.code))]) }
    let queue = roster(code)?.waiting ?? []
    let waiting = queue.first { $0.person.number == number }
    let isLearner = roster(code)?.learners.contains { $0.person.number == number } ?? false
    let state: EnrolmentState? = waiting != nil ? .waitlisted : isLearner ? .confirmed : nil
    let live = state.map {
      Enrolment(
        id: "e", classCode: code, learner: number, state: $0,
        requestedAt: Moment(microseconds: 0), joiningNumber: 1)
    }
    let facts = BookingFacts(
      person: person, theClass: line.theClass, sessions: line.sessions, places: line.places,
      live: live, position: waiting?.position, liveSince: waiting?.since.day, now: Cast.now,
      release: release)
    return .done(
      Why(
        person: Cast.line(person), label: line.theClass.label, standing: state,
        decision: state == .confirmed ? nil : facts.decide(), answers: facts.answers,
        moves: state.map {
          [ShownMove(state: $0, at: Cast.wall(2026, 10, 12, "10:00"), ground: nil)]
        } ?? [], waiting: waiting))
  }
}
