import Canvas
import Domain
import Screens
import Testing

/// A desk with a fake office behind it, driven by keys as a person would press them.
final class Driver {
  var app: App
  var office: FakeOffice

  init(
    columns: Int = 80, rows: Int = 24, office: FakeOffice = FakeOffice(),
    identity: DeskIdentity = DeskIdentity(actor: "J Marsh", desk: "Desk 2")
  ) {
    self.office = office
    app = App(identity, now: Cast.now, columns: columns, rows: rows)
    answer(app.start())
  }

  /// Presses keys: letters as they are, others as `<Enter>`, `<F2>`, `<Ctrl-S>`, `<Scan 204417>`.
  func press(_ keys: String) {
    for key in Self.keys(keys) { send(key) }
  }

  func send(_ key: Key) { answer(app.update(.key(key))) }

  func answer(_ asks: [Ask]) {
    var waiting = asks
    while !waiting.isEmpty {
      let ask = waiting.removeFirst()
      if let answer = office.answer(ask) { waiting += app.update(.answered(ask, answer)) }
    }
  }

  var frame: Frame { app.draw() }
  var text: String { frame.text }
  func row(_ number: Int) -> String { frame.line(number) }

  /// The message line, whole even where it takes several rows.
  var message: String {
    let frame = frame
    return (0..<3).map { frame.line(frame.rows - 5 + $0) }
      .filter { !$0.isEmpty }.map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  /// The title bar.
  var title: String { row(0) }

  static func keys(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let letter = rest.first {
      if letter == "<", let end = rest.firstIndex(of: ">"),
        let key = named(rest[..<end].dropFirst())
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(letter))
        rest = rest.dropFirst()
      }
    }
    return keys
  }

  private static func named(_ name: Substring) -> Key? {
    if name.hasPrefix("Ctrl-"), let letter = name.last {
      return .control(Character(letter.lowercased()))
    }
    if name.hasPrefix("Scan ") { return .scan(String(name.dropFirst(5))) }
    if name.hasPrefix("Paste ") { return .paste(String(name.dropFirst(6))) }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
    let names: [String: Key] = [
      "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "Up": .up, "Down": .down,
      "Left": .left, "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home,
      "End": .end, "Backspace": .backspace, "Delete": .delete, "Space": .character(" "),
    ]
    return names[String(name)]
  }
}
