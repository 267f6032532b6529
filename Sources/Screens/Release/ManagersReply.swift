import Canvas
import Domain
import Wording

/// What can be answered to a request for release, the likeliest first.
private enum Reply: Hashable, Sendable {
  case agreed, otherwise, oneSession, declined, ownTime, askAgain, withdraw

  static func to(_ reply: ReleaseReply) -> [Reply] {
    if reply.asked.release.session != nil {
      return reply.asked.release.state == .declined
        ? [.ownTime, .agreed, .otherwise] : [.agreed, .otherwise, .declined, .ownTime]
    }
    let session: [Reply] = reply.sessions.count > 1 ? [.oneSession] : []
    return switch reply.asked.release.state {
    case .requested: [.agreed, .otherwise] + session + [.declined, .ownTime, .askAgain]
    case .declined: [.ownTime, .askAgain, .withdraw, .agreed, .otherwise]
    case .agreed, .agreedOther: [.otherwise] + session + [.ownTime]
    case .withdrawn: [.askAgain]
    }
  }
}

/// Keying in what a manager said, or what the learner does about it.
extension Overlay {
  /// Asks what the manager said, then who said it.
  static func managersReply(_ reply: ReleaseReply) -> Overlay {
    let asked = reply.asked
    let replies = Reply.to(reply)
    let release = asked.release
    let until = release.heldUntil.map { "Held until \(Wording.when($0)). " } ?? ""
    let standing = Wording.answered(release) ?? "Asked: \(Wording.word(release.asked))"
    return .choice(
      ChoiceBox(
        "Release: \(asked.person.name.spoken), \(asked.label.title)"
          + (release.session.map { ", session \($0)" } ?? ""),
        about: until + standing,
        replies.map { choice($0, reply) }
      ) { _, index, turn in turn.take(replies[index], to: reply) })
  }

  private static func choice(_ kind: Reply, _ reply: ReleaseReply) -> ChoiceBox.Choice {
    switch kind {
    case .agreed: ChoiceBox.Choice("Agreed", Wording.word(reply.asked.release.asked))
    case .otherwise: ChoiceBox.Choice("Agreed otherwise", "another kind of release")
    case .oneSession: ChoiceBox.Choice("Otherwise for one session", "the others as agreed")
    case .declined: ChoiceBox.Choice("Declined", "the place is kept until the learner decides")
    case .ownTime: ChoiceBox.Choice("Comes in own time", "needs no manager")
    case .askAgain: ChoiceBox.Choice("Ask again", "for another kind of release")
    case .withdraw: ChoiceBox.Choice("Withdraw", "gives the place or the claim up")
    }
  }

  /// Asks who gives the time to attend, own time first.
  ///
  /// - Parameter models: what the class's agreement offers.
  static func whoGivesTime(
    _ title: String, _ models: [ReleaseModel], chosen: @escaping Then<ReleaseModel>
  ) -> Overlay {
    .choice(
      ChoiceBox(
        title,
        models.map {
          ChoiceBox.Choice(Wording.word($0), $0.needsAgreement ? "to be agreed by a manager" : "")
        }
      ) { screen, index, turn in chosen(&screen, models[index], &turn) })
  }

  /// Asks for a kind of release among those on offer that need a manager.
  static func releaseModel(
    _ title: String, _ models: [ReleaseModel],
    chosen: @escaping @Sendable (ReleaseModel, inout Turn) -> Void
  ) -> Overlay {
    let models = models.filter(\.needsAgreement)
    return .choice(
      ChoiceBox(title, models.map { ChoiceBox.Choice(Wording.word($0)) }) { _, index, turn in
        chosen(models[index], &turn)
      })
  }
}

extension Turn {
  /// Goes on with a reply to a request for release.
  fileprivate mutating func take(_ kind: Reply, to reply: ReleaseReply) {
    let number = reply.asked.person.number
    let code = reply.asked.label.code
    let session = reply.asked.release.session
    switch kind {
    case .agreed:
      askManager("Who agreed?", reply) { manager, turn in
        turn.ask(.release(.agree(number, code, nil, session: session, by: manager)))
      }
    case .otherwise:
      open(
        .releaseModel("What was agreed?", reply.models) { model, turn in
          turn.askHours(for: model) { hours, turn in
            turn.askManager("Who agreed?", reply) { manager, turn in
              turn.ask(
                .release(
                  .agree(number, code, model, hours: hours, session: session, by: manager)))
            }
          }
        })
    case .oneSession: askSession(reply)
    case .declined:
      let grounds = ReleaseGround.allCases
      open(
        .choice(
          ChoiceBox("Why was it declined?", grounds.map { ChoiceBox.Choice(Wording.word($0)) }) {
            _, index, turn in
            turn.askManager("Who declined?", reply) { manager, turn in
              turn.ask(
                .release(
                  .decline(number, code, grounds[index], session: session, by: manager)))
            }
          }))
    case .ownTime: ask(.release(.ownTime(number, code, session: session)))
    case .askAgain:
      open(
        .releaseModel("Ask for which release?", reply.models) { model, turn in
          turn.askHours(for: model) { hours, turn in
            turn.ask(.release(.ask(number, code, model, hours: hours)))
          }
        })
    case .withdraw:
      open(
        .withdrawalReason("Why withdraw from \(Wording.name(reply.asked.label))?") {
          reason, turn in turn.ask(.withdraw([number], code, reason))
        })
    }
  }

  private mutating func askSession(_ reply: ReleaseReply) {
    let sessions = reply.sessions
    let number = reply.asked.person.number
    let code = reply.asked.label.code
    open(
      .choice(
        ChoiceBox(
          "Which session?",
          sessions.map { ChoiceBox.Choice("Session \($0.number)", Wording.when($0)) }
        ) { _, index, turn in
          let session = sessions[index].number
          turn.open(
            .releaseModel("What was agreed for session \(session)?", reply.models) { model, turn in
              turn.askManager("Who agreed?", reply) { manager, turn in
                turn.ask(.release(.agree(number, code, model, session: session, by: manager)))
              }
            })
        }))
  }

  /// Asks for the manager's name, proposing the line manager's.
  private mutating func askManager(
    _ title: String, _ reply: ReleaseReply,
    then: @escaping @Sendable (String, inout Turn) -> Void
  ) {
    open(
      .field(
        FieldBox(
          title, help: "The manager's name is kept with the answer.", text: reply.manager ?? "",
          isProposal: true,
          check: {
            $0.allSatisfy(\.isWhitespace) ? .wrong("Write the manager's name.") : .fine
          },
          entered: { _, name, turn in then(name, &turn) })))
  }

  /// Asks for the hours in all where the model is one of agreed hours; else goes on at once.
  mutating func askHours(
    for model: ReleaseModel, then: @escaping @Sendable (Int?, inout Turn) -> Void
  ) {
    guard model == .hours else {
      then(nil, &self)
      return
    }
    open(
      .field(
        FieldBox(
          "How many hours in work time?",
          help: "For the whole class. Nothing written means every session.",
          check: { text in
            text.isEmpty || Int(text).map { (1...999).contains($0) } ?? false
              ? .fine : .wrong("A number of hours from 1.")
          },
          entered: { _, text, turn in then(Int(text), &turn) })))
  }
}

extension ReleaseReply {
  fileprivate var asked: AskedRelease { form.line.asked }
  /// The kinds of release the class's agreement offers.
  fileprivate var models: [ReleaseModel] { form.classLine.releaseModels }
  /// The sessions that take place.
  fileprivate var sessions: [Session] { form.classLine.sessions.filter(\.takesPlace) }
}
