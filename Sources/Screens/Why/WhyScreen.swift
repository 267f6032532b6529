import Canvas
import Domain
import Wording

/// Why somebody stands where they stand, or what keeps them from a class: each rule as a question,
/// its answer, the facts it read and what would change it.
struct WhyScreen: Screen {
  let number: EmployeeNumber
  let code: ClassCode
  /// Who is to give the time, for the rules about release.
  private(set) var release: ReleaseModel
  private(set) var why: Why?
  private(set) var cursor = ListCursor()

  init(_ number: EmployeeNumber, on code: ClassCode, release: ReleaseModel = .ownTime) {
    self.number = number
    self.code = code
    self.release = release
  }

  var title: String { "Why > \(why?.person.name.spoken ?? number.text), \(code)" }

  static let acts: [Act<WhyScreen>] = [
    Act(
      "Print", keys: [.character("p")],
      help: "Shows every rule with its answer as it will be printed", hint: "Print",
      whyNot: { $0.why == nil ? "There is nothing to print yet." : nil }
    ) { screen, turn in
      turn.push(
        ReportsScreen(
          today: turn.now.day, sheet: .why(screen.number, screen.code, screen.release)))
    },
    Act(
      "Book", keys: [.character("b")], help: "Books the person as asked here", hint: "Book",
      whyNot: { screen in
        switch screen.why?.decision {
        case nil: "The person has a place or a claim already."
        case .refused: "The rules say no: see the questions marked x."
        case .waitlisted where screen.why?.waiting != nil: "The person waits already."
        case .confirmed, .requested, .waitlisted: nil
        }
      }
    ) { screen, turn in
      turn.ask(.book(screen.number, screen.code, screen.release, override: nil))
    },
    Act(
      "With another release", keys: [.character("t")],
      help: "Asks the rules again as if somebody else gave the time", hint: "Release",
      whyNot: { $0.why?.decision == nil ? "The person has a place or a claim already." : nil }
    ) { _, turn in
      turn.open(
        .whoGivesTime(
          // Every kind: that the agreement does not offer one is among what is told.
          "Who would give the time?", ReleaseModel.allCases,
          chosen: then { (screen: inout WhyScreen, model, turn) in
            screen.release = model
            screen.refresh(&turn)
          }))
    },
    Act(
      "Open the class roster", keys: [.character("o")],
      help: "Shows everyone on the class, at this person", hint: "Roster"
    ) { screen, turn in turn.push(RosterScreen(screen.code, at: screen.number)) },
  ]

  mutating func refresh(_ turn: inout Turn) { turn.ask(.why(number, code, release)) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case (.why(number, code, release), .why(let outcome)) = (ask, answer) else { return }
    // The first answer that is no plain yes is what was asked about.
    let first = why == nil ? outcome.done?.entries.firstIndex { $0.mark != nil } : nil
    why = outcome.done
    if why == nil { turn.warn(RefusalWords.sentences(outcome.refusals)) }
    cursor.select(
      first ?? cursor.selected, count: entries.count, height: list(turn.room).height)
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    let area = list(turn.room)
    if case .mouse(let row, let column, .press) = key {
      if area.holds(row: row, column: column),
        let index = cursor.row(
          at: row, first: area.row + 1, count: entries.count, height: area.height)
      {
        cursor.select(index, count: entries.count, height: area.height)
      }
      return true
    }
    return cursor.update(key, count: entries.count, height: area.height)
  }

  var prompt: String? {
    why.map {
      ($0.decision.map { Wording.sentence($0) + " " } ?? "") + "p prints every rule and its answer."
    }
  }
}
