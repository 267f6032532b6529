import Canvas

/// What stands over a screen and has the keys until it is answered or left.
enum Overlay: Sendable {
  case commands(CommandList)
  case question(Question)
  case choice(ChoiceBox)
  case field(FieldBox)
}

/// A question with verbs for answers, and what they lead to.
struct Question: Sendable {
  var box: DialogBox
  let answered: Then<Int>

  /// A question; with `eager` the second answer is highlighted because it is what the person asked
  /// for, and Esc is still safe.
  init(
    _ title: String, _ lines: [String], buttons: [String], eager: Bool = false,
    answered: @escaping Then<Int>
  ) {
    box = DialogBox(title: title, lines: lines, buttons: buttons)
    if eager { _ = box.update(.right) }
    self.answered = answered
  }
}

extension Overlay {
  /// Asks for a reason that is kept; an empty one is none.
  static func reason(_ title: String, _ help: String, entered: @escaping Then<String>) -> Overlay {
    .field(
      FieldBox(
        title, help: help,
        check: { $0.allSatisfy(\.isWhitespace) ? .wrong("Say why, in a few words.") : .fine },
        entered: entered))
  }
}
