import Domain
import Wording

/// One question on the why screen with its answer.
struct WhyEntry: Hashable, Sendable {
  /// The question.
  let question: String
  /// The answer in a word or two.
  let word: String
  /// `x` where it says no, `-` where it makes wait.
  let mark: String?
  /// The answer, the facts, and what would change it.
  let detail: [String]
  /// Whether it tells how it came about.
  var isHistory = false
}

extension Why {
  /// Every question there is an answer to: what booking would do, each rule, and how it came about.
  var entries: [WhyEntry] {
    let booking = decision.map { decision in
      WhyEntry(
        question: "What would booking now do?", word: Brief.decision(decision), mark: nil,
        detail: [Wording.sentence(decision)])
    }
    let place = waiting.map { line in
      WhyEntry(
        question: "Why this place in line?", word: "Number \(line.position)", mark: nil,
        detail: [Wording.why(line)])
    }
    let aside = override.map { override in
      WhyEntry(
        question: "Was a rule set aside?", word: "Yes", mark: nil,
        detail: [Wording.sentence(override)])
    }
    let history =
      moves.isEmpty
      ? nil
      : WhyEntry(
        question: "How did it come to this?", word: Wording.count(moves.count, "step"), mark: nil,
        detail: moves.map { Wording.sentence($0) + "." }, isHistory: true)
    return [booking].compactMap { $0 } + answers.map { WhyEntry($0) }
      + [place, aside, history].compactMap { $0 }
  }
}

extension WhyEntry {
  /// A rule's answer.
  fileprivate init(_ answer: RuleAnswer) {
    question = Wording.word(answer.rule)
    word = Wording.word(answer.verdict)
    mark =
      switch answer.verdict {
      case .allows: nil
      case .refuses: "x"
      case .waits, .warns: "-"
      }
    let facts = answer.facts.map { Wording.sentence($0) }.joined(separator: " ")
    let change = Wording.change(answer)
    detail =
      [Wording.answer(answer)] + (facts.isEmpty ? [] : ["Facts: \(facts)"])
      + (change.map { ["What would change it: \($0)"] } ?? [])
  }
}
