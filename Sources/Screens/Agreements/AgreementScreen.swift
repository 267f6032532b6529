import Canvas
import Domain
import Wording

/// One learning agreement: who has signed, what it provides, its text, and what can be done next.
struct AgreementScreen: Screen {
  let code: AgreementCode
  private(set) var agreement: LearningAgreement?
  /// Who was named where somebody decided or signed before, to be proposed again.
  private(set) var bodies: [String] = []
  /// The first line that is seen.
  private var offset = 0
  private var isRead = false
  /// The day by which it is told how it stands.
  private var today = Day(number: 0)

  init(_ code: AgreementCode) { self.code = code }

  var title: String { "Learning agreements > \(code)" }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.agreements)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .agreements(let all)):
      isRead = true
      agreement = all.first { $0.code == code }
      bodies = all.compactMap { $0.approval?.body }
      offset = min(offset, last(turn.room))
    case (.agree(.draft(let draft)), .agreed(_, .done))
    where draft.version > 1 && agreement?.title == draft.title && draft.code != code:
      turn.push(AgreementScreen(draft.code))
    default: break
    }
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    let height = turn.room.body.count
    switch key {
    case .down, .character("j"): offset += 1
    case .up, .character("k"): offset -= 1
    case .pageDown, .character(" "): offset += height - 1
    case .pageUp: offset -= height - 1
    case .home, .character("g"): offset = 0
    case .end, .character("G"): offset = .max
    case .mouse(_, _, .wheelDown): offset += 3
    case .mouse(_, _, .wheelUp): offset -= 3
    default: return false
    }
    offset = max(0, min(offset, last(turn.room)))
    return true
  }

  private func last(_ room: Room) -> Int { max(0, lines(room).count - room.body.count) }

  var prompt: String? {
    guard let agreement else { return nil }
    switch agreement.state {
    case .draft: return "Enter sends it out for consultation. c changes it, + adds a clause."
    case .consultation: return "Enter keys in what the approving body decided."
    case .approved: return "Enter keys in a signature: missing \(missing(agreement))."
    case .signed: return "Everybody has signed. Enter puts it in force."
    case .inForce:
      return "\(Wording.standing(agreement, on: today)) Enter opens its review."
    case .underReview:
      return "Under review, and in force. Enter confirms it as it is; n drafts a new version."
    case .superseded:
      let isStill = agreement.isInForce(on: today)
      return "It \(isStill ? "is" : "was") in force \(Wording.inForce(agreement))."
    }
  }

  private func missing(_ agreement: LearningAgreement) -> String {
    Wording.list(agreement.unsigned.map(\.name), most: 8)
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    guard agreement != nil else {
      frame.put(
        isRead ? "There is no agreement \(code)." : "Reading the books.", row: top, column: 2)
      frame.put(">", row: top, column: 0)
      frame.cursor = Position(row: top, column: 0)
      return
    }
    for (place, line) in lines(room).dropFirst(offset).prefix(room.body.count).enumerated() {
      switch line {
      case .heading(let title): frame.rule(row: top + place, title: title)
      case .text(let text): frame.put(text, row: top + place, column: 2)
      }
    }
    frame.put(">", row: top, column: 0)
    frame.cursor = Position(row: top, column: 0)
  }

  private enum Line {
    case heading(String)
    case text(String)
  }

  /// The whole agreement as lines of the window's width.
  private func lines(_ room: Room) -> [Line] {
    guard let agreement else { return [] }
    let width = min(room.columns - 3, 110)
    func text(_ texts: [String]) -> [Line] {
      texts.flatMap { WordWrap.lines($0, width: width) }.map { .text($0) }
    }
    let review = agreement.reviewDue.map { Wording.day($0) } ?? "not set"
    let head = [
      "\(agreement.title), version \(agreement.version)",
      "\(Wording.standing(agreement, on: today)) Review due: \(review).",
      agreement.approval.map { Wording.line($0) + "." } ?? "Not approved yet.",
      agreement.recognition.map { "Belongs to: \($0)." },
    ].compactMap { $0 }
    let clauses = agreement.clauses.enumerated().flatMap { index, clause -> [Line] in
      text(["\(index + 1). \(clause.heading)"] + clause.paragraphs) + [.text("")]
    }
    return text(head) + [.heading(Wording.signed(agreement))]
      + text(agreement.parties.map { signature(of: $0, in: agreement) })
      + [.heading("What it provides")] + text(Wording.sentences(agreement.provisions))
      + [.heading("Its text")] + (clauses.isEmpty ? text(["No clause is written yet."]) : clauses)
  }

  private func signature(of party: AgreementParty, in agreement: LearningAgreement) -> String {
    guard let signature = agreement.signatures.first(where: { $0.party == party.name }) else {
      return "\(party.name): not signed"
    }
    let role = signature.role.map { ", \($0)" } ?? ""
    return "\(party.name): \(signature.signatory)\(role), \(Wording.day(signature.on))"
  }
}
