import Canvas
import Domain
import Wording

/// Questions about centres, equipment, departments, sites and settings, each a box.
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

  /// Asks when a centre is open.
  static func hours(of centre: Centre) -> Overlay {
    .field(
      FieldBox(
        "When is \(centre.name) open?",
        help:
          "Such as mon-fri 08:00-20:00, sat 09:00-13:00. Days not named are closed; with nothing "
          + "written it is always open.",
        text: centre.hours.map { Hours.text($0) } ?? "",
        check: { text in
          if text.allSatisfy(\.isWhitespace) { return .echo("always") }
          return Hours.week(text).map { .echo(Hours.text($0)) }
            ?? .wrong("Write mon-fri 08:00-20:00, sat 09:00-13:00.")
        }
      ) { _, text, turn in
        var kept = centre
        kept.hours = Hours.week(text)
        turn.ask(.keep(.centre(kept)))
      })
  }

  /// Asks how many there are of something that spaces share.
  static func stock(_ stock: Stock) -> Overlay {
    .field(
      FieldBox(
        "How many \(stock.name) do spaces share?", help: "0 takes it out.",
        text: String(stock.count), isProposal: true,
        check: { Int($0).map { $0 >= 0 } == true ? .fine : .wrong("A number from 0.") }
      ) { _, text, turn in
        turn.ask(.keep(.stock(Stock(stock.name, Int(text) ?? stock.count))))
      })
  }

  /// Asks for something else that spaces share.
  static var newStock: Overlay {
    @Sendable func stock(_ text: String) -> Stock? {
      guard let items = EquipmentWords.items(text), items.count == 1, let count = items[0].count
      else { return nil }
      return Stock(items[0].name, count)
    }
    return .field(
      FieldBox(
        "What do spaces share?", help: "How many and what, such as 12 laptops.",
        check: { stock($0) == nil ? .wrong("Write 12 laptops.") : .fine }
      ) { _, text, turn in
        if let stock = stock(text) { turn.ask(.keep(.stock(stock))) }
      })
  }

  /// Asks what a site is called from today on.
  static func renameSite(_ name: String) -> Overlay {
    .field(
      FieldBox(
        "Rename \(name)",
        help:
          "The name from today on. Everybody there, its learning spaces and the places kept for it "
          + "go with the name.", text: name,
        check: { $0.allSatisfy(\.isWhitespace) ? .wrong("Write the new name.") : .fine }
      ) { _, text, turn in turn.ask(.keep(.renameSite(name, to: text))) })
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
