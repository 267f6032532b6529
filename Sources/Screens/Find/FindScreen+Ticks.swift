import Canvas
import Domain
import Wording

/// Several people ticked and booked together, and the slip that is handed over.
extension FindScreen {
  /// Those ticked, by name.
  var tickedWords: String { Wording.list(ticked.map(\.name.spoken)) }

  /// Why nobody can be ticked now; nil where somebody can. Who has come without a place is marked at
  /// once, and so taken alone.
  private var whyNoTick: String? {
    if walkIn != nil { return "Those who have come without a place are taken one by one." }
    return part == .people && person != nil ? nil : "Choose somebody first: Down."
  }

  mutating func tick(_ turn: inout Turn) {
    guard let person else { return }
    if let index = ticked.firstIndex(where: { $0.number == person.number }) {
      ticked.remove(at: index)
    } else {
      ticked.append(person)
    }
    _ = people.update(.down, count: rows, height: layout(turn.room).people.height)
    choose(&turn)
    tellTicked(&turn)
  }

  /// Who is ticked, and how they are booked.
  private func tellTicked(_ turn: inout Turn) {
    turn.say(
      ticked.isEmpty
        ? "Nobody is ticked." : "\(ticked.count) ticked: \(tickedWords). Enter shows the classes.")
  }

  mutating func tickAll(_ turn: inout Turn) {
    let lines = found?.lines ?? []
    let others = lines.filter { line in !ticked.contains { $0.number == line.number } }
    if others.isEmpty {
      ticked.removeAll { line in lines.contains { $0.number == line.number } }
    } else {
      ticked += others
    }
    tellTicked(&turn)
  }

  /// Asks whether those ticked are booked on the class at the `>` row: more than one person is
  /// touched.
  func askBookingTicked(_ release: ReleaseModel, _ turn: inout Turn) {
    guard let offer else { return }
    let code = offer.line.theClass.code
    let numbers = ticked.map(\.number)
    let count = Wording.count(numbers.count, "person", "people")
    let left = offer.open
    let waits =
      numbers.count > left
      ? " \(Wording.count(left, "place is", "places are")) left: the others wait in line." : ""
    turn.open(
      .question(
        Question(
          "Book \(count) on \(offer.line.theClass.title)?",
          ["\(tickedWords), on \(Wording.name(offer.line.theClass.label)).\(waits)"],
          buttons: ["Book nobody", "Book \(count)"], eager: true
        ) { _, button, turn in
          if button == 1 { turn.ask(.bookAll(numbers, code, release)) }
        }))
  }

  /// Prints the slip of the booking just made, else of one of the person's classes.
  func printSlip(_ turn: inout Turn) {
    if let booked {
      turn.ask(.printSlip(booked.number, booked.code))
      return
    }
    chooseLive("The slip of which class?", live, &turn) { line, turn in
      turn.ask(.printSlip(line.enrolment.learner, line.enrolment.classCode))
    }
  }

  static let tickActs: [Act<FindScreen>] = [
    Act(
      "Tick", keys: [.character(" ")],
      help: "Ticks the person at the > row and moves down, to book several people together",
      hint: "Tick", isMeant: { $0.part == .people }, whyNot: { $0.whyNoTick }
    ) { screen, turn in screen.tick(&turn) },
    Act(
      "Tick all", keys: [.character("*")], help: "Ticks everybody listed, or unticks them",
      whyNot: { $0.whyNoTick }
    ) { screen, turn in screen.tickAll(&turn) },
    Act(
      "Print the joining slip", keys: [.control("p"), .character("p")],
      help: "Prints the slip of the booking just made, or of a class the person is on",
      hint: "Slip",
      whyNot: { screen in
        screen.booked != nil || !screen.live.isEmpty
          ? nil : "The person is on no class and waits for none."
      }
    ) { screen, turn in screen.printSlip(&turn) },
  ]
}
