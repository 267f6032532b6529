import Domain
import Store
import UseCases

extension RandomWalk {
  mutating func act(_ kind: WalkKind, at desk: Desk) throws -> WalkedAct {
    let person = pick(Cast.everybody)
    let codes = try desk.books.classCodes()
    guard !codes.isEmpty else { return try plan(desk) }
    let code = pick(codes)
    switch kind {
    case .book: return try book(person, on: code, at: desk)
    case .withdraw:
      return WalkedAct(
        "withdraw \(given(person)) from \(code)",
        try desk.books.withdraw(
          person.number, from: code, reason: pick(WithdrawalReason.allCases), by: desk.acting))
    case .offer:
      let to = pick([nil, person])
      return WalkedAct(
        "offer \(code) to \(to.map { given($0) } ?? "the first")",
        try desk.books.offer(code, to: to?.number, by: desk.acting))
    case .answerOffer: return try answerOffer(at: desk)
    case .release: return try answerRelease(person, on: code, at: desk)
    case .change: return try change(code, at: desk)
    case .move, .merge: return try move(kind, from: code, at: desk)
    case .cancel:
      return WalkedAct(
        "cancel \(code)",
        try desk.books.cancelClass(code, reason: "no tutor", by: desk.acting))
    case .keep: return try keep(code, at: desk)
    case .numbers: return try decide(code, at: desk)
    case .rearrange: return try rearrange(code, at: desk)
    case .agreement: return try bringAgreement(desk)
    case .staff:
      var changed = person
      changed.leavingDate = pick([nil, desk.now.day - 1])
      changed.assignments[0].payBand = pick(["2", "6"])
      return WalkedAct(
        "change \(given(person)), leaving \(changed.leavingDate?.iso ?? "never")",
        try desk.books.changeStaff(changed, by: desk.acting))
    case .register: return try takeRegisters(of: code, at: desk)
    case .rest:
      return chance(60)
        ? WalkedAct(
          "break of \(given(person)) on \(code)",
          try desk.books.startBreak(person.number, on: code, by: desk.acting))
        : WalkedAct(
          "\(given(person)) back on \(code)",
          try desk.books.endBreak(person.number, on: code, by: desk.acting))
    case .time: return pass(hours: number(1...40))
    case .settle:
      let passed = try desk.books.passOn(by: desk.acting)
      return WalkedAct(text: "settle", isDone: !passed.isEmpty)
    case .undo:
      let count = pick([1, 1, 2])
      return WalkedAct("undo \(count)", try desk.books.undo(count, by: desk.acting))
    case .plan: return try plan(desk)
    case .complete:
      return WalkedAct("complete \(code)", try desk.books.completeClass(code, by: desk.acting))
    }
  }

  private func given(_ person: StaffMember) -> String { person.name.given ?? person.name.family }

  private mutating func book(
    _ person: StaffMember, on code: ClassCode, at desk: Desk
  ) throws -> WalkedAct {
    let release = pick([ReleaseModel.ownTime, .ownTime, .ownTime, .half, .hours])
    let buddy = chance(15) ? pick(Cast.everybody) : nil
    let reason = chance(10) ? "agreed with the tutor" : nil
    return WalkedAct(
      "book \(given(person)) on \(code) \(release.rawValue)"
        + (buddy.map { " with \(given($0))" } ?? "") + (reason == nil ? "" : ", overriding"),
      try desk.books.bookPlace(
        person.number, on: code, release: release, with: buddy?.number, override: reason,
        by: desk.acting))
  }

  private mutating func answerOffer(at desk: Desk) throws -> WalkedAct {
    let offers = try desk.books.offers()
    guard !offers.isEmpty else { return WalkedAct(text: "no offer to answer", isDone: false) }
    let offer = pick(offers)
    let number = offer.person.number
    let code = offer.label.code
    switch self.number(0...3) {
    case 0, 1:
      let places = try desk.books.store.enrolments(of: number).filter { $0.state == .confirmed }
      let other = chance(30) ? pick([nil] + places.map(\.classCode)) : nil
      return WalkedAct(
        "accept \(number) on \(code)" + (other.map { " instead of \($0)" } ?? ""),
        try desk.books.acceptOffer(number, on: code, insteadOf: other, by: desk.acting))
    default:
      let keeps = chance(50)
      return WalkedAct(
        "decline \(number) on \(code)" + (keeps ? ", keeping the place in line" : ""),
        try desk.books.declineOffer(number, on: code, keepsPlace: keeps, by: desk.acting))
    }
  }

  private mutating func answerRelease(
    _ person: StaffMember, on code: ClassCode, at desk: Desk
  ) throws -> WalkedAct {
    let open = try desk.books.store.releasesOpen()
    let (number, code) =
      open.isEmpty || chance(20)
      ? (person.number, code) : { ($0.person.number, $0.label.code) }(pick(open))
    let books = desk.books
    switch self.number(0...7) {
    case 0...2:
      let model = pick([nil, nil, ReleaseModel.half, .full])
      return WalkedAct(
        "agree release of \(number) on \(code) \(model?.rawValue ?? "")",
        try books.agreeRelease(
          number, on: code, model: model, hours: pick([nil, 2]), by: Desk.manager,
          on: desk.now.day, acting: desk.acting))
    case 3:
      return WalkedAct(
        "agree session 1 of \(number) on \(code)",
        try books.agreeRelease(
          number, on: code, model: .full, session: 1, by: Desk.manager, on: desk.now.day,
          acting: desk.acting))
    case 4:
      return WalkedAct(
        "decline release of \(number) on \(code)",
        try books.declineRelease(
          number, on: code, ground: pick(ReleaseGround.allCases), by: Desk.manager,
          on: desk.now.day, acting: desk.acting))
    case 5:
      return WalkedAct(
        "own time of \(number) on \(code)",
        try books.comeInOwnTime(number, on: code, by: desk.acting))
    default:
      return WalkedAct(
        "ask release of \(person.number) on \(code)",
        try books.askRelease(
          person.number, on: code, model: pick([.half, .full, .hours]), by: desk.acting))
    }
  }

  private mutating func change(_ code: ClassCode, at desk: Desk) throws -> WalkedAct {
    var change = ClassChange()
    switch number(0...7) {
    case 0, 1: change.maximum = number(1...4)
    case 2: change.sessions = number(1...4)
    case 3: change.start = Cast.time(pick(["08:00", "09:00", "12:30"]))
    case 4: change.first = desk.now.day + number(1...7)
    case 5: change.freedPlace = pick(FreedPlace.allCases)
    default: change.state = pick([.planned, .open, .open, .closed])
    }
    return WalkedAct(
      "change \(code): max \(change.maximum ?? 0), sessions \(change.sessions ?? 0), "
        + "\(change.start?.text ?? "") \(change.first?.iso ?? "") "
        + "\(change.freedPlace?.rawValue ?? "") \(change.state?.rawValue ?? "")",
      try desk.books.changeClass(code, change, by: desk.acting))
  }

  private mutating func move(
    _ kind: WalkKind, from code: ClassCode, at desk: Desk
  ) throws -> WalkedAct {
    let to = pick(try desk.books.classCodes())
    let reason = chance(25) ? "agreed with the tutor" : nil
    let isRehearsal = chance(15)
    let how = (reason == nil ? "" : ", overriding") + (isRehearsal ? ", rehearsed" : "")
    if kind == .merge {
      return WalkedAct(
        "merge \(code) into \(to)\(how)",
        try desk.books.mergeClass(
          code, into: to, override: reason, isRehearsal: isRehearsal, by: desk.acting))
    }
    let live = try desk.books.store.enrolmentsInOrder(on: code).filter(\.state.isLive)
    var numbers: [EmployeeNumber] = []
    for enrolment in live where numbers.isEmpty || chance(50) { numbers.append(enrolment.learner) }
    return WalkedAct(
      "move \(numbers.map(\.text)) from \(code) to \(to)\(how)",
      try desk.books.moveLearners(
        numbers, from: code, to: to, override: reason, isRehearsal: isRehearsal, by: desk.acting))
  }

  private mutating func keep(_ code: ClassCode, at desk: Desk) throws -> WalkedAct {
    let group = pick([KeptGroup.firstTime, .department("Ward 7"), .site("Main site")])
    let kept =
      chance(25)
      ? []
      : [KeptPlaces(for: group, count: number(1...2), until: desk.now.day + number(0...5))]
    return WalkedAct(
      "keep \(kept.first?.count ?? 0) on \(code) for \(group.text)",
      try desk.books.keepPlaces(kept, on: code, by: desk.acting))
  }

  private mutating func decide(_ code: ClassCode, at desk: Desk) throws -> WalkedAct {
    if chance(50) {
      return WalkedAct(
        "run \(code)",
        try desk.books.decideToRun(code, reason: "more will come", by: desk.acting))
    }
    let day = desk.now.day + number(1...20)
    return WalkedAct(
      "postpone \(code) to \(day.iso)",
      try desk.books.postponeClass(code, to: day, reason: "too few", by: desk.acting))
  }

  private mutating func rearrange(_ code: ClassCode, at desk: Desk) throws -> WalkedAct {
    var change = Rearrangement()
    switch number(0...3) {
    case 0: change.isCancelled = true
    case 1: change.start = Cast.time(pick(["09:00", "12:00", "22:30"]))
    default: change.date = desk.now.day + number(1...10)
    }
    let session = number(1...3)
    let scope = pick(SessionScope.allCases)
    return WalkedAct(
      "move session \(session) of \(code), \(scope): \(change.date?.iso ?? "") "
        + "\(change.start?.text ?? "")\(change.isCancelled ? "cancelled" : "")",
      try desk.books.rearrange(
        code, from: session, scope, change, reason: "the hall is let", isRehearsal: chance(15),
        by: desk.acting))
  }

  /// Marks everybody on the sessions that have begun; submits those registers.
  private mutating func takeRegisters(of code: ClassCode, at desk: Desk) throws -> WalkedAct {
    var isDone = false
    for session in try desk.books.store.sessions(of: code) {
      guard
        let register = try desk.books.register(code, session: session.number, at: desk.now),
        !register.lines.isEmpty, !session.register.isSubmitted
      else { continue }
      let marks: [Mark] =
        session.interval.from <= desk.now.wallMinutes
        ? [.present, .late(minutes: 5, leftEarly: nil), .unauthorised] : [.authorised(.rota)]
      var chosen: [(EmployeeNumber, Mark?)] = []
      for line in register.lines { chosen.append((line.person.number, pick(marks))) }
      let marked = try desk.books.mark(code, session: session.number, chosen, by: desk.acting)
      isDone = isDone || marked.done != nil
      if session.interval.from <= desk.now.wallMinutes {
        _ = try desk.books.submitRegister(code, session: session.number, by: desk.acting)
      }
    }
    return WalkedAct(text: "registers of \(code)", isDone: isDone)
  }
}
