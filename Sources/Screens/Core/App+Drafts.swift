/// What was written in a box and not entered: proposed again where the same box is opened on the same
/// screen, and kept over a line that drops as forms are.
extension App {
  /// The name under which the text of a box is kept.
  static let box = "FieldBox"

  /// Which box on which screen: marks by row of one register are none of another.
  private func place(of field: FieldBox) -> String { "\(top.title), \(field.title)" }

  /// Keeps what was written in a box that is left.
  mutating func keepDraft(_ field: FieldBox, _ turn: inout Turn) {
    guard let draft = field.draft else { return }
    drafts[place(of: field)] = draft
    turn.say("What you wrote is kept, and there again when you come back to it.")
  }

  /// Lets go what was written in a box once it was entered.
  mutating func dropDraft(_ field: FieldBox) { drafts[place(of: field)] = nil }

  /// A box with what was written in it before.
  func withDraft(_ overlay: Overlay) -> Overlay {
    guard case .field(var field) = overlay, let draft = drafts[place(of: field)] else {
      return overlay
    }
    field.propose(draft)
    return .field(field)
  }

  /// What is kept of boxes, that of the open one too.
  var keptDrafts: [KeptForm] {
    var drafts = drafts
    if case .field(let field) = overlay, let draft = field.draft {
      drafts[place(of: field)] = draft
    }
    return drafts.sorted { $0.key < $1.key }.map {
      KeptForm(form: Self.box, about: [$0.key], texts: [$0.value])
    }
  }
}
