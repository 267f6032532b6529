import Domain
import Screens
import Wording

/// Finding, booking, withdrawing, the joining slip.
extension PlainDesk {
  /// Finds people, classes and spaces; the only one found is opened at once.
  func find(_ text: String) async {
    if case .person(let person?) = await answer(.badge(text)) {
      await open(person.number)
      return
    }
    guard case .people(let found) = await answer(.find(text)),
      case .things(let besides) = await answer(.things(text))
    else { return }
    let classes = besides.things.compactMap { thing -> ClassLabel? in
      if case .theClass(let label) = thing { label } else { nil }
    }
    let people = found.lines.map(Self.line)
    let choices = people + classes.map { "Class \(Wording.name($0))" }
    guard !choices.isEmpty else {
      talk.say("Nobody is called that.")
      if let meant = besides.didYouMean.first,
        talk.confirm("\(Wording.didYouMean(besides.didYouMean)) Look for \(meant)?")
      {
        await find(meant)
      }
      return
    }
    let fewer =
      found.isMore || found.total > found.lines.count ? " More letters find fewer." : ""
    talk.say("Found: \(Wording.people(found)).\(fewer)")
    guard let index = choices.count == 1 ? 0 : talk.choose("Which?", choices) else { return }
    if index < people.count {
      await open(found.lines[index].number)
    } else {
      await open(classes[index - people.count].code)
    }
  }

  static func line(_ person: PersonLine) -> String {
    [person.name.familyFirst, person.number.text, person.jobTitle, person.department]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// Tells of a person and asks what to do, until nothing more is to be done.
  func open(_ number: EmployeeNumber) async {
    while true {
      guard case .card(let card?) = await answer(.card(number)) else { return }
      let name = card.person.name.spoken
      let live = card.enrolments.filter { $0.enrolment.state.isLive }
      let post = [card.person.post.jobTitle, card.person.post.department].compactMap(\.self)
      talk.say("\(([name, number.text] + post).joined(separator: ", ")).")
      talk.say(
        live.isEmpty ? "On no class." : "On \(Wording.count(live.count, "class", "classes")).")
      for line in live { talk.say(Self.standing(line)) }
      let open = card.offers.filter { !Self.isRefused($0) }.count
      talk.say("May join \(open) of \(Wording.count(card.offers.count, "class", "classes")).")
      let acts =
        ["Book on a class"] + (live.isEmpty ? [] : ["Withdraw", "Key in an answer", "Slip"])
      switch talk.choose("What for \(name)?", acts) {
      case 0: await book(card)
      case 1: await withdraw(live, name)
      case 2: await keyIn(live, of: number, name)
      case 3: await printSlip(live, of: number)
      default: return
      }
    }
  }

  static func isRefused(_ offer: ClassOffer) -> Bool {
    if case .refused = offer.decision { true } else { false }
  }

  static func standing(_ line: EnrolmentLine) -> String {
    let state =
      switch line.enrolment.state {
      case .waitlisted: "waiting, number \(line.position ?? 1) in line"
      default: Wording.word(line.enrolment.state).lowercased()
      }
    let until = line.heldUntil.map { ", until \(Wording.when($0))" } ?? ""
    return "\(Wording.name(line.line.theClass.label)): \(state)\(until)."
  }

  private func book(_ card: PersonCard) async {
    let choices = card.offers.map { offer in
      let start = offer.line.first.map { Wording.when($0) } ?? "no date"
      return "\(Wording.name(offer.line.theClass.label)), \(start). \(Self.outlook(offer))"
    }
    guard let index = talk.choose("Book which?", choices) else { return }
    let offer = card.offers[index]
    let models = offer.line.releaseModels
    var model = ReleaseModel.ownTime
    if models.count > 1 {
      let asked = talk.choose(
        "Whose time? Enter takes own time.", models.map { Wording.word($0) })
      model = asked.map { models[$0] } ?? .ownTime
    }
    let ask = Ask.book(card.person.number, offer.line.theClass.code, model, override: nil)
    if case .booked(let outcome) = await act(ask) {
      tell(outcome) { Wording.sentence($0) + Self.undoHint }
    }
  }

  /// What booking would come to.
  private static func outlook(_ offer: ClassOffer) -> String {
    switch offer.decision {
    case .confirmed, .requested: "\(Wording.places(offer.line.places))."
    case .waitlisted:
      "\(Wording.places(offer.line.places)): joins the waiting list, "
        + "\(Wording.count(offer.line.places.waiting, "person waits", "people wait"))."
    case .refused(let refusals): "Cannot be joined. \(sentences(refusals))"
    }
  }

  /// Chooses among a person's classes; the only one is taken at once.
  private func chooseLive(_ question: String, _ live: [EnrolmentLine]) -> EnrolmentLine? {
    guard live.count > 1 else { return live.first }
    return talk.choose(question, live.map(Self.standing)).map { live[$0] }
  }

  private func withdraw(_ live: [EnrolmentLine], _ name: String) async {
    guard let line = chooseLive("Withdraw from which?", live) else { return }
    let title = Wording.name(line.line.theClass.label)
    let reasons = WithdrawalReason.atTheDesk
    guard
      let index = talk.choose(
        "Why does \(name) leave \(title)?", reasons.map { Wording.word($0) })
    else { return }
    let ask = Ask.withdraw(
      [line.enrolment.learner], line.line.theClass.code, reasons[index])
    guard case .withdrawn(let outcomes) = await act(ask) else { return }
    for outcome in outcomes {
      tell(outcome) { Wording.sentence($0) + Self.undoHint }
    }
  }

  private func printSlip(_ live: [EnrolmentLine], of number: EmployeeNumber) async {
    guard let line = chooseLive("The slip of which?", live) else { return }
    if case .done(let sentence) = await answer(.printSlip(number, line.line.theClass.code)) {
      talk.say(sentence)
    }
  }

  /// Keys in what the learner says to an offer, or the manager to a request for release.
  private func keyIn(_ live: [EnrolmentLine], of number: EmployeeNumber, _ name: String) async {
    let waiting = live.filter {
      $0.enrolment.state == .offered || $0.enrolment.release.needsAgreement
    }
    guard !waiting.isEmpty else {
      talk.say("Nothing is offered to \(name), and no release is asked for.")
      return
    }
    guard let line = chooseLive("The answer on which?", waiting) else { return }
    if line.enrolment.state == .offered {
      await answerOffer(number, line.line.theClass.code, name)
    } else {
      await answerRelease(number, line.line.theClass.code)
    }
  }
}
