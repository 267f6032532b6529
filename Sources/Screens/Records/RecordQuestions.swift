import Canvas
import Domain
import Wording

/// Questions about departments and settings, each a box.
extension Overlay {
  /// Asks what becomes of a department; of one whose end is still to come, whether it is called off.
  static func department(_ line: DepartmentLine, others: [String], today: Day) -> Overlay {
    let name = line.name
    if let end = line.end, end.from > today {
      return .question(
        Question(
          "Call off what is to become of \(name)?", [Wording.sentence(end)],
          buttons: ["Leave it", "Call it off"]
        ) { _, button, turn in if button == 1 { turn.ask(.keep(.reopen(name))) } })
    }
    if line.end != nil {
      return .question(
        Question(
          "Bring \(name) back?", ["People can be in it again from today."],
          buttons: ["Leave it", "Bring it back"]
        ) { _, button, turn in if button == 1 { turn.ask(.keep(.reopen(name))) } })
    }
    let people = Wording.count(line.people, "person works", "people work")
    return .choice(
      ChoiceBox(
        "What becomes of \(name)?", about: "\(people) there.",
        [
          ChoiceBox.Choice("Rename it", "from today on"),
          ChoiceBox.Choice("Merge it into another", "everybody moves there"),
          ChoiceBox.Choice("Close it", "names who has to be moved"),
        ]
      ) { _, index, turn in
        switch index {
        case 0: turn.open(.rename(name))
        case 1: turn.open(.merge(name, into: others.filter { $0 != name }))
        default:
          turn.open(
            .question(
              Question(
                "Close \(name)?", ["\(people) there. They stay in it until they are moved."],
                buttons: ["Keep it", "Close it"]
              ) { _, button, turn in if button == 1 { turn.ask(.keep(.close(name))) } }))
        }
      })
  }

  private static func rename(_ name: String) -> Overlay {
    .field(
      FieldBox(
        "Rename \(name)",
        help: "The name from today on. Everybody in it, and the places kept for "
          + "it, go with the name.", text: name,
        check: { $0.allSatisfy(\.isWhitespace) ? .wrong("Write the new name.") : .fine }
      ) { _, text, turn in turn.ask(.keep(.rename(name, to: text))) })
  }

  private static func merge(_ name: String, into others: [String]) -> Overlay {
    .choice(
      ChoiceBox("Merge \(name) into which?", others.map { ChoiceBox.Choice($0) }) {
        _, index, turn in
        let other = others[index]
        turn.open(
          .question(
            Question(
              "Merge \(name) into \(other)?", ["Everybody in \(name) moves to \(other) today."],
              buttons: ["Leave both", "Merge them"]
            ) { _, button, turn in
              if button == 1 { turn.ask(.keep(.merge(name, into: other))) }
            }))
      })
  }

  /// Asks for the value of a setting.
  static func setting(_ setting: Setting, _ value: String) -> Overlay {
    .field(
      FieldBox(
        Wording.name(setting), help: "Takes \(setting.expected).", text: value,
        check: { setting.accepts($0) ? .fine : .wrong("Takes \(setting.expected).") }
      ) { _, text, turn in turn.ask(.keep(.set(setting, text))) })
  }
}
