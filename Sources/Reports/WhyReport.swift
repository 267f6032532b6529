public import Domain
import Wording

extension Report {
  /// Every rule asked about a person and a class: the answer, the facts it read and what would change
  /// it; and how the person came to stand there.
  public static func why(_ why: Why, _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Question"), .init("Answer"), .init("Facts read, and what would change the answer"),
      ],
      rows: why.answers.map { answer in
        let facts = answer.facts.map { Wording.sentence($0) }.joined(separator: " ")
        return [
          Wording.word(answer.rule), Wording.word(answer.verdict),
          Wording.change(answer).map { "\(facts)\n> \($0)" } ?? facts,
        ]
      })
    return Report(
      document: heading.personal(
        "Why", title: "Why: \(why.person.name.spoken), \(Wording.name(why.label))",
        [.facts(why.facts), .table(table)] + why.history),
      json: .object(why.members),
      header: ["rule", "verdict", "text", "facts", "change"],
      rows: why.answers.map { answer in
        [
          answer.rule.rawValue, answer.verdict.rawValue, Wording.answer(answer),
          answer.facts.map { Wording.sentence($0) }.joined(separator: " "),
          Wording.change(answer) ?? "",
        ]
      })
  }
}

extension Why {
  fileprivate var facts: [Document.Fact] {
    let standing = standing.map { Wording.word($0) } ?? "no place and no claim"
    let number = waiting.map { ", number \($0.position) in line" } ?? ""
    return [.init("Employee number", person.number.text), .init("Stands as", standing + number)]
      + (waiting.map { [.init("Why there", Wording.why($0))] } ?? [])
      + (decision.map { [.init("Now", Wording.sentence($0))] } ?? [])
      + (override.map { [.init("Override", Wording.sentence($0))] } ?? [])
  }

  fileprivate var history: [Document.Block] {
    moves.isEmpty
      ? []
      : [.heading("How it came to this"), .lines(moves.map { Wording.sentence($0) })]
  }

  /// All of it as programs read it; `decision` is what `book` would answer.
  fileprivate var members: JSON.Members {
    [
      "employee_number": .string(person.number.text), "name": .string(person.name.familyFirst),
      "class": .string(label.code.text), "state": JSON(standing?.rawValue),
      "position": JSON(waiting?.position), "why": JSON(waiting.map { Wording.why($0) }),
      "decision": JSON(decision?.outcome),
      "rules": .array(answers.map { .object($0.members) }),
      "history": .array(moves.map { .object($0.members) }),
      "override": override.map { override in
        [
          "rules": .array(override.rules.map { .string($0) }),
          "reason": .string(override.reason),
        ]
      } ?? .null,
    ]
  }
}

extension BookingDecision {
  /// What `book` would answer.
  fileprivate var outcome: String {
    switch self {
    case .confirmed: "booked"
    case .requested: "requested"
    case .waitlisted: "waitlisted"
    case .refused: "refused"
    }
  }
}

extension RuleAnswer {
  fileprivate var members: JSON.Members {
    [
      "rule": .string(rule.rawValue), "verdict": .string(verdict.rawValue),
      "text": .string(Wording.answer(self)),
      "facts": .array(facts.map { .string(Wording.sentence($0)) }),
      "change": JSON(Wording.change(self)), "reasons": .array(refusals.map(\.json)),
    ]
  }
}

extension ShownMove {
  fileprivate var members: JSON.Members {
    [
      "state": .string(state.rawValue), "at": .string(at.text), "ground": JSON(ground?.text),
      "text": .string(Wording.sentence(self)),
    ]
  }
}
