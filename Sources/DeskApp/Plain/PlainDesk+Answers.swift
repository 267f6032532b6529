import Domain
import Screens
import Wording

/// Offers and requests for release.
extension PlainDesk {
  /// Reads what waits for an answer, and keys one in.
  func readAnswers() async {
    guard let board = await today() else { return }
    let waiting = board.needs.filter { need in
      switch need {
      case .releaseWaiting, .offerRunning: true
      default: false
      }
    }
    guard !waiting.isEmpty else {
      talk.say("No request for release and no offer waits for an answer.")
      return
    }
    guard let index = talk.choose("Which?", waiting.map { Wording.need($0) }) else { return }
    switch waiting[index] {
    case .releaseWaiting(_, let number, let label, _, _, _, let session):
      await answerRelease(number, label.code, session: session)
    case .offerRunning(let name, let number, let label, _):
      await answerOffer(number, label.code, name.spoken)
    default: break
    }
  }

  func answerOffer(_ number: EmployeeNumber, _ code: ClassCode, _ name: String) async {
    let choices = ["Takes the place", "Does not take it, and stays in line", "Gives it up"]
    guard let index = talk.choose("What does \(name) say?", choices) else { return }
    let deed: OfferAct =
      index == 0 ? .accept(number, code) : .decline(number, code, keepsPlace: index == 1)
    if case .settled(let outcome) = await act(.offer(deed)) {
      tell(outcome) { Wording.sentence($0) }
    }
  }

  func answerRelease(_ number: EmployeeNumber, _ code: ClassCode, session: Int? = nil) async {
    let question = Ask.askedRelease(number, code, session: session)
    guard case .askedRelease(let outcome) = await answer(question) else { return }
    guard let reply = outcome.done else {
      talk.say(Self.sentences(outcome.refusals))
      return
    }
    let asked = reply.form.line.asked
    talk.say(
      "\(asked.person.name.spoken) asked for \(Wording.word(asked.release.asked)) on "
        + "\(Wording.name(asked.label))\(session.map { ", session \($0)" } ?? "").")
    let choices = ["Agreed", "Agreed otherwise", "Declined", "Comes in own time"]
    guard let index = talk.choose("What is the answer?", choices) else { return }
    guard let deed = deed(index, number, code, session, reply) else { return }
    if case .released(let outcome) = await act(.release(deed)) {
      tell(outcome) { Wording.sentence($0) }
    }
  }

  private func deed(
    _ index: Int, _ number: EmployeeNumber, _ code: ClassCode, _ session: Int?,
    _ reply: ReleaseReply
  ) -> ReleaseAct? {
    switch index {
    case 0: return manager(reply).map { .agree(number, code, nil, session: session, by: $0) }
    case 1:
      let models = reply.form.classLine.releaseModels.filter(\.needsAgreement)
      guard let chosen = talk.choose("To what?", models.map { Wording.word($0) }) else {
        return nil
      }
      return manager(reply).map {
        .agree(number, code, models[chosen], session: session, by: $0)
      }
    case 2:
      let grounds = ReleaseGround.allCases
      guard let chosen = talk.choose("On what ground?", grounds.map { Wording.word($0) }) else {
        return nil
      }
      return manager(reply).map {
        .decline(number, code, grounds[chosen], session: session, by: $0)
      }
    default: return .ownTime(number, code, session: session)
    }
  }

  /// Who said it: the line manager the books know, unless another is written.
  private func manager(_ reply: ReleaseReply) -> String? {
    let known = reply.manager.map { ", Enter for \($0)" } ?? ""
    guard let written = talk.ask("Which manager said so? (a name\(known))") else { return nil }
    if !written.isEmpty { return written }
    if reply.manager == nil { talk.say("Without a name nothing is recorded.") }
    return reply.manager
  }
}
