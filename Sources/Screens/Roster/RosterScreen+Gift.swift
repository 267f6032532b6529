import Canvas
import Domain
import Wording

/// Giving or offering a free place to somebody on the waiting list.
extension RosterScreen {
  /// Why the person at the `>` row cannot be given or offered a place; nil where they can.
  var whyNoPlace: String? {
    guard let roster, let line = waiting else { return "Choose somebody who waits first." }
    let places = roster.line.places
    guard places.left > 0 else {
      return "\(line.person.name.spoken) waits: no place is free on "
        + "\(Wording.name(roster.line.theClass.label))."
    }
    if places.left < 2, let apart = comesOnlyTogether(line) { return apart }
    let isOver = [.cancelled, .completed].contains(roster.line.standing)
    return isOver ? "The class is over: there is no place to give." : nil
  }

  /// That one place is not enough for two who come together; nil for who comes alone.
  private func comesOnlyTogether(_ line: WaitingLine) -> String? {
    line.buddy.map { Wording.sentence(.comesOnlyWith(line.person.name, buddy: $0, label)) }
  }

  /// Whether this class's free places are offered for a time rather than given.
  var offersPlaces: Bool { roster?.line.theClass.freedPlace == .offer }

  /// Those in front who could take the place themselves.
  private func passed(by line: WaitingLine) -> [PersonLine] {
    (roster?.waiting ?? []).filter { other in
      other.position < line.position && other.obstacles.isEmpty
        && other.person.name != line.buddy
    }.map(\.person)
  }

  /// What stands against giving the place without a reason, in words; nil where nothing does.
  private func rule(against line: WaitingLine) -> String? {
    guard let roster, let now = readAt else { return nil }
    if let obstacle = line.obstacles.first { return Wording.sentence(obstacle) }
    let theClass = roster.line.theClass
    if !theClass.takesBookings(sessions: roster.line.sessions, at: now) {
      return "Enrolment for \(Wording.name(theClass.label)) is closed."
    }
    let isTheirTurn = passed(by: line).isEmpty
    return theClass.freedPlace == .automatic && !isTheirTurn ? "Others are first in line." : nil
  }

  /// What Enter does for somebody who waits, as a sentence or two.
  func prompt(for line: WaitingLine) -> String {
    if let why = whyNoPlace {
      return roster?.line.places.left ?? 0 > 0
        ? why : "\(line.person.name.spoken) waits: no place is free. y tells why in full."
    }
    let passed = passed(by: line).map(\.name.spoken)
    let over = passed.isEmpty ? "" : " and passes over \(Wording.list(passed, most: 4))"
    if offersPlaces { return "Enter offers the place to \(line.person.name.spoken)\(over)." }
    let rule = rule(against: line).map { " \($0) Enter asks for a reason." } ?? ""
    return "Enter gives the place to \(line.person.name.spoken)\(over).\(rule)"
  }

  /// Gives the place; where a rule stands against it a reason is asked and kept.
  func give(_ turn: inout Turn) {
    guard let line = waiting else { return }
    let number = line.person.number
    let code = code
    guard let rule = rule(against: line) else {
      turn.ask(.book(number, code, line.release, override: nil))
      return
    }
    turn.open(
      .reason(
        "Give the place to \(line.person.name.spoken) all the same?",
        "\(rule) Say why; the reason is kept with the booking. Esc changes nothing."
      ) { _, reason, turn in
        turn.ask(.book(number, code, line.release, override: reason))
      })
  }
}
