import Canvas
import Domain
import Wording

extension RosterScreen {
  /// Asks why those meant are withdrawn; where several are touched, once more with their names.
  func withdraw(_ turn: inout Turn) {
    let people = meant
    let code = code
    guard let roster, let first = people.first else { return }
    let who =
      people.count == 1 ? first.name.spoken : Wording.count(people.count, "person", "people")
    let title = Wording.name(roster.line.theClass.label)
    let names = Wording.list(people.map(\.name.spoken), most: 8)
    // Automatic classes give a freed place to the next in line at once.
    let next =
      roster.line.theClass.freedPlace == .automatic
      ? roster.waiting.filter { line in
        line.obstacles.isEmpty && !people.contains { $0.number == line.person.number }
      }.prefix(people.count).map(\.person.name.spoken) : []
    let outcome =
      next.isEmpty
      ? "" : "\(Wording.count(next.count, "place")) may go to \(Wording.list(next))."
    turn.open(
      .withdrawalReason("Why withdraw \(who) from \(title)?") { reason, turn in
        guard people.count > 1 else {
          turn.ask(.withdraw([first.number], code, reason))
          return
        }
        turn.open(
          .question(
            Question(
              "Withdraw \(who)?",
              ["\(names) leave \(title).", outcome].filter { !$0.isEmpty },
              buttons: ["Keep them", "Withdraw \(people.count) people"]
            ) { _, button, turn in
              if button == 1 { turn.ask(.withdraw(people.map(\.number), code, reason)) }
            }))
      })
  }
}

extension Overlay {
  /// Asks what becomes of somebody who does not take the place offered.
  static func declineOffer(_ person: PersonLine, _ label: ClassLabel) -> Overlay {
    let number = person.number
    return .choice(
      ChoiceBox(
        "\(person.name.spoken) does not take it: and then?", about: Wording.name(label),
        declining
      ) { _, index, turn in
        turn.ask(.offer(.decline(number, label.code, keepsPlace: index == 0)))
      })
  }

  /// The two ways not to take an offer; the first, which loses nothing, keeps the place in line.
  static let declining = [
    ChoiceBox.Choice("Keeps the place in line", "is not asked again today"),
    ChoiceBox.Choice("Waits no longer", "has to be booked again to wait again"),
  ]
}
