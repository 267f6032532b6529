import Canvas
import Domain

/// Fields one under the other, one of which has the cursor.
struct Form: Sendable {
  /// A label and what is written.
  struct Field: Sendable {
    let label: String
    var text: TextField
    /// What to write, shown while the field is empty.
    let isNeeded: Bool
    /// Whether the text is only proposed: the first letter typed takes its place.
    var isProposal: Bool

    init(_ label: String, _ text: String = "", hint: String = "", isNeeded: Bool = false) {
      self.label = label
      self.text = TextField(text, placeholder: hint, limit: 400)
      self.isNeeded = isNeeded
      // What ends in a dash is begun, to be written on.
      isProposal = !text.isEmpty && !text.hasSuffix("-")
    }
  }

  var fields: [Field]
  var focus = 0
  private(set) var hasChanged = false
  /// Lines of what was found out that are scrolled by.
  var scroll = 0
  private var typed = TypedText()

  init(_ fields: [Field]) { self.fields = fields }

  /// What is written in a field, without spaces at its ends.
  subscript(_ index: Int) -> String {
    get {
      let text = fields[index].text.text
      guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
      else { return "" }
      return String(text[first...last])
    }
    set {
      fields[index].text.text = newValue
      hasChanged = true
    }
  }

  /// What is written; nil where nothing is.
  func value(_ index: Int) -> String? { self[index].isEmpty ? nil : self[index] }

  /// What is written in each field.
  var texts: [String] { fields.map(\.text.text) }

  var isLast: Bool { focus == fields.count - 1 }

  mutating func move(_ step: Int) { focus = max(0, min(fields.count - 1, focus + step)) }

  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .tab: focus = (focus + 1) % fields.count
    case .backTab: focus = (focus + fields.count - 1) % fields.count
    case .down: move(1)
    case .up: move(-1)
    case .pageUp: focus = 0
    case .pageDown: focus = fields.count - 1
    default:
      let before = fields[focus].text.text
      if fields[focus].isProposal, key.isTyped { fields[focus].text.text = "" }
      fields[focus].isProposal = false
      guard fields[focus].text.update(key) else {
        fields[focus].text.text = before
        return false
      }
      if fields[focus].text.text != before {
        hasChanged = true
        typed.note(before, field: focus, key: key)
      }
    }
    return true
  }

  /// Empties some fields for the next of its kind, and goes to the first of them.
  mutating func begin(again indices: [Int]) {
    for index in indices { fields[index].text.text = "" }
    // What stays is proposed anew.
    for index in fields.indices { fields[index].isProposal = !fields[index].text.isEmpty }
    focus = indices.first ?? 0
    hasChanged = false
    typed = TypedText()
  }

  /// Puts back what was written before, field by field.
  mutating func restore(_ texts: [String]) {
    guard texts.count == fields.count else { return }
    for (index, text) in texts.enumerated() {
      fields[index].text.text = text
      fields[index].isProposal = false
    }
    hasChanged = true
  }

  /// Writes a scanned badge into the field that has the cursor, and goes on to the next one.
  mutating func write(badge: String) {
    typed.note(fields[focus].text.text, field: focus, key: .paste(badge))
    fields[focus].isProposal = false
    self[focus] = badge
    move(1)
  }

  /// Takes back what was typed last; false where nothing was.
  mutating func takeBack() -> Bool {
    guard let (field, text) = typed.takeBack(), fields.indices.contains(field) else { return false }
    focus = field
    fields[field].text.text = text
    return true
  }
}

/// A screen that is a form: fields, what was understood of each, and saving.
protocol FormScreen: Screen {
  var form: Form { get set }
  /// What was made of a field.
  func understood(_ index: Int, today: Day) -> Understood
  /// What a field can be chosen from; empty where it is written freely.
  func choices(_ index: Int) -> [ChoiceBox.Choice]
  /// Whether a field is where a badge is written.
  func takesBadge(_ index: Int) -> Bool
  /// Saves; every field has been understood.
  mutating func save(_ turn: inout Turn)
  /// What is being written, in words.
  var what: String { get }
  /// Codes of what the form was opened on; empty for one that begins with nothing.
  var about: [String] { get }
  /// The day dates are counted from.
  var today: Day { get }
  /// What Ctrl-S does now, in a word for the hints.
  var saveWord: String { get }
  /// What was found out about what is written; nil for a form that asks nothing beforehand.
  var findings: Findings? { get }
  /// Asks for what is found out, after anything was written.
  mutating func changed(_ turn: inout Turn)
}

extension FormScreen {
  var typing: Typing { .text }
  var findings: Findings? { nil }
  var about: [String] { [] }
  var saveWord: String { "Save" }
  func takesBadge(_ index: Int) -> Bool { false }
  mutating func changed(_ turn: inout Turn) {}
  var unsaved: String? {
    form.hasChanged ? "\(what) is not saved yet. What is written would be lost." : nil
  }

  var prompt: String? {
    let understood = understood(form.focus, today: today)
    if understood.isWrong { return understood.words }
    let choices = choices(form.focus).isEmpty ? "" : "F4 shows the choices.  "
    // Beside what was found out there is no room for what was understood.
    let echo = findings == nil || understood == .fine ? "" : "\(understood.words).  "
    return echo + choices
      + (form.isLast ? "Enter or Ctrl-S saves." : "Enter goes to the next field, Ctrl-S saves.")
  }

  /// What is wrong with a field, the empty ones that are needed included.
  func problem(_ index: Int) -> String? {
    if case .wrong(let why) = understood(index, today: today) { return why }
    return form.fields[index].isNeeded && form[index].isEmpty
      ? "\(form.fields[index].label) is needed." : nil
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, _, .press) = key {
      let index = row - firstRow(turn.room)
      if form.fields.indices.contains(index) { form.focus = index }
      return true
    }
    if let findings, key == .pageUp || key == .pageDown {
      let step = turn.room.body.count / 2
      form.scroll += key == .pageUp ? -step : step
      form.scroll = max(0, min(form.scroll, findings.mostScroll(in: turn.room)))
      return true
    }
    let before = form.texts
    guard form.take(key) else { return false }
    if form.texts != before { changed(&turn) }
    return true
  }

  /// Goes to the first field that is not in order and says why; saves where all are.
  mutating func finish(_ turn: inout Turn) {
    if let index = form.fields.indices.first(where: { problem($0) != nil }) {
      form.focus = index
      turn.warn(problem(index) ?? "")
    } else {
      save(&turn)
    }
  }

  private func firstRow(_ room: Room) -> Int {
    room.body.lowerBound + (room.body.count > form.fields.count + 1 ? 1 : 0)
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let first = firstRow(room)
    let panel = findings == nil ? nil : Findings.column(in: room)
    findings?.draw(in: &frame, room: room, scroll: form.scroll)
    // Beside what was found out there is room for the fields alone; the prompt says what was understood.
    let isTight = panel.map { $0 < 80 } ?? false
    let labels = isTight ? 15 : 17
    let width = isTight ? 19 : min(28, room.columns / 2 - labels + 6)
    let end = (panel ?? room.columns) - 3
    for (index, field) in form.fields.enumerated() {
      let row = first + index
      guard row < room.body.upperBound else { return }
      let isFocused = index == form.focus
      frame.put(isFocused ? ">" : " ", row: row, column: 1)
      frame.put(field.label, row: row, column: 3, style: isFocused ? .bold : .plain)
      field.text.draw(
        in: &frame, row: row, column: labels + 3, width: width, focused: isFocused, filler: "_")
      let understood = understood(index, today: now.day)
      let words =
        understood == .fine && isFocused && !choices(index).isEmpty
        ? "F4 Choices" : understood.words
      frame.put(
        isTight
          ? understood.isWrong ? "!" : ""
          : TextWidth.cut(words, to: end - labels - width - 3), row: row,
        column: labels + width + (isTight ? 3 : 5), style: understood.isWrong ? .bad : .plain)
    }
  }

  /// The acts of every form.
  static var formActs: [Act<Self>] {
    [
      Act(
        "Save", keys: [.control("s")], help: "Saves, or goes to what is missing", hint: "Save",
        hinting: { $0.saveWord }
      ) { screen, turn in screen.finish(&turn) },
      Act(
        "Next field", keys: [.enter], help: "Goes to the next field; on the last one it saves",
        hint: "Next"
      ) { screen, turn in
        if screen.form.isLast { screen.finish(&turn) } else { screen.form.move(1) }
      },
      Act(
        "Take back typing", keys: [.control("z")],
        help: "Takes back what was typed last in this form; never an act of the books"
      ) { screen, turn in
        if screen.form.takeBack() {
          screen.changed(&turn)
        } else {
          turn.say(TypedText.nothing)
        }
      },
      Act(
        "Choices", keys: [.function(4)], help: "Shows what the field can be chosen from",
        hint: "Choices",
        whyNot: {
          $0.choices($0.form.focus).isEmpty ? "This field is written freely." : nil
        }
      ) { screen, turn in
        let index = screen.form.focus
        let choices = screen.choices(index)
        turn.open(
          .choice(
            ChoiceBox(
              screen.form.fields[index].label, choices,
              chosen: then { (screen: inout Self, chosen, turn) in
                screen.form[index] = choices[chosen].label
                screen.form.move(1)
                screen.changed(&turn)
              })))
      },
    ]
  }
}

extension Key {
  /// Whether it writes something.
  fileprivate var isTyped: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}
