import Canvas
import Domain
import Wording

/// What is asked, box by box, to key in a step of an agreement.
extension AgreementScreen {
  /// The decision, the body, the minute, the day.
  func decide(_ turn: inout Turn) {
    guard let agreement else { return }
    let decisions: [ApprovalDecision] =
      agreement.state == .approved
      ? [.referredBack, .refused] : [.approved, .referredBack, .refused]
    let (code, body) = (code, agreement.approval?.body ?? bodies.last ?? "")
    turn.open(
      .choice(
        ChoiceBox("What was decided?", decisions.map { ChoiceBox.Choice(Wording.word($0)) }) {
          _, index, turn in
          turn.open(
            .words("Which body decided?", "Such as the education committee.", proposed: body) {
              _, body, turn in
              turn.open(
                .words("Which minute?", "The reference under which the decision is written down.") {
                  _, minute, turn in
                  turn.open(
                    .pastDay("On which day was it decided?", today: turn.now.day) { day, turn in
                      let approval = Approval(
                        body: body, decision: decisions[index], on: day, minute: minute)
                      turn.ask(.agree(.decide(code, approval)))
                    })
                })
            })
        }))
  }

  /// The party among those missing, who signed, in which role, the day.
  func sign(_ turn: inout Turn) {
    guard let agreement else { return }
    let code = code
    let parties = agreement.unsigned
    turn.open(
      .choice(
        ChoiceBox(
          "Who signs?", parties.map { ChoiceBox.Choice($0.name, Wording.word($0.side)) }
        ) { _, index, turn in
          let party = parties[index].name
          turn.open(
            .words("Who signed for \(party)?", "The name of the person.") { _, name, turn in
              turn.open(
                .words("As what did \(name) sign?", "The role; may be left empty.", isNeeded: false)
                { _, role, turn in
                  turn.open(
                    .pastDay("On which day did \(name) sign?", today: turn.now.day) { day, turn in
                      let signature = Signature(
                        party: party, signatory: name, role: role.isEmpty ? nil : role, on: day)
                      turn.ask(.agree(.sign(code, signature)))
                    })
                })
            })
        }))
  }

  /// The day it comes into force.
  func start(_ turn: inout Turn) {
    let code = code
    let today = turn.now.day
    turn.open(
      .day(
        "From which day is it in force?",
        "The agreement that was in force ends on that day. What is past is never changed.",
        proposed: "today", today: today
      ) { day, turn in turn.ask(.agree(.start(code, from: day))) })
  }

  /// The day of the next review.
  func confirm(_ turn: inout Turn) {
    let code = code
    let today = turn.now.day
    turn.open(
      .day(
        "When is the next review due?", "The agreement stays as it is until then.",
        proposed: (today + 731).iso, today: today
      ) { day, turn in turn.ask(.agree(.confirm(code, reviewDue: day))) })
  }

  /// The code of the next version.
  func newVersion(_ turn: inout Turn) {
    guard let agreement else { return }
    turn.open(
      .words("Which code has the new version?", "Such as LLA-\(agreement.version + 1).") {
        _, code, turn in
        turn.ask(.agree(.draft(agreement.nextVersion(as: AgreementCode(code)))))
      })
  }

  /// The heading and the text of one more clause.
  func addClause(_ turn: inout Turn) {
    turn.open(
      .words("Which heading has the clause?", "It is numbered by its place.") { _, heading, turn in
        turn.open(
          .words(
            "\(heading): what does it say?",
            "Longer texts are read from a file: lifelong agreement change --clauses FILE.",
            limit: 1_000,
            entered: then { (screen: inout AgreementScreen, text, turn) in
              guard var agreement = screen.agreement else { return }
              agreement.clauses.append(Clause(heading: heading, text: text))
              turn.ask(.agree(.change(agreement)))
            }))
      })
  }

  /// Which clause leaves the draft.
  func takeClauseOut(_ turn: inout Turn) {
    turn.open(
      .choice(
        ChoiceBox(
          "Which clause is taken out?",
          (agreement?.clauses ?? []).map { ChoiceBox.Choice($0.heading) },
          chosen: then { (screen: inout AgreementScreen, index, turn) in
            guard var agreement = screen.agreement, agreement.clauses.indices.contains(index)
            else { return }
            agreement.clauses.remove(at: index)
            turn.ask(.agree(.change(agreement)))
          })))
  }
}

extension Overlay {
  /// Asks for some words.
  fileprivate static func words(
    _ title: String, _ help: String, proposed: String = "", isNeeded: Bool = true,
    limit: Int = 200, entered: @escaping Then<String>
  ) -> Overlay {
    var box = FieldBox(
      title, help: help, text: proposed, isProposal: !proposed.isEmpty,
      check: { text in
        isNeeded && text.allSatisfy(\.isWhitespace) ? .wrong("A few words are needed.") : .fine
      }, entered: entered)
    if limit > box.field.limit { box.field = TextField(proposed, limit: limit) }
    return .field(box)
  }

  /// Asks for a day; what is written is said back.
  fileprivate static func day(
    _ title: String, _ help: String, proposed: String, today: Day, latest: Day? = nil,
    entered: @escaping @Sendable (Day, inout Turn) -> Void
  ) -> Overlay {
    .field(
      FieldBox(
        title, help: help, text: proposed, isProposal: true,
        check: { text in
          guard let day = DateWords.day(text, today: today) else {
            return .wrong("Not a date. Write today, fri, 1 dec, 24/11 or +7.")
          }
          return latest.map { day > $0 } ?? false
            ? .wrong("\(Wording.day(day)) lies ahead.")
            : DateWords.understood(text, today: today)
        },
        entered: { _, text, turn in
          if let day = DateWords.day(text, today: today) { entered(day, &turn) }
        }))
  }

  /// Asks for a day of the past, today unless another is written.
  fileprivate static func pastDay(
    _ title: String, today: Day, entered: @escaping @Sendable (Day, inout Turn) -> Void
  ) -> Overlay {
    day(
      title, "Today, or a day before it: 5 nov 2013, last fri, -3.", proposed: "today",
      today: today, latest: today, entered: entered)
  }
}
