import Canvas

extension App {
  /// The lines of hints: one, or one for marks and one for the rest.
  var hintBars: [HintBar] {
    guard overlay == nil else { return [HintBar(overlayHints, kept: 1, pinsLast: false)] }
    let hinted = hinted
    let marks = hinted.filter(\.line.isMark).compactMap { hint(of: $0) }
    let others = hinted.filter { !$0.line.isMark }.compactMap { hint(of: $0) }
    let main = HintBar(others)
    return marks.isEmpty ? [main] : [HintBar(marks, kept: 1, pinsLast: false), main]
  }

  /// The keys of the hints, line by line, for clicks.
  var hintedKeys: [[Key]] {
    let hinted = hinted
    let marks = hinted.filter(\.line.isMark)
    let others = hinted.filter { !$0.line.isMark }
    return (marks.isEmpty ? [others] : [marks, others]).map { line in
      line.compactMap { $0.line.key(top.typing) }
    }
  }

  /// The acts that have a hint now, in the order of the bar: Help, Back, the screen's own, then
  /// those of everywhere, `More` or `Leave` at the right edge.
  var hinted: [Command] {
    var seen: Set<Key> = []
    let commands = commands
    let possible = commands.filter { command in
      guard command.line.hint != nil, command.line.whyNot == nil,
        let key = command.line.key(top.typing)
      else { return false }
      return self.command(for: key, among: commands)?.place == command.place
        && seen.insert(key).inserted
    }
    let here = possible.filter(\.isOfScreen)
    var everywhere = possible.filter { !$0.isOfScreen }
    let isFirst = screens.count == 1
    // On the first screen there is no back, and leaving is what stands at the right edge.
    let start = everywhere.filter { $0.line.name == "Help" || (!isFirst && $0.line.name == "Back") }
    let end = everywhere.filter { $0.line.name == (isFirst ? "Leave the desk" : "All commands") }
    let ends = ["Help", "Back", "Leave the desk"] + (isFirst ? [] : ["All commands"])
    everywhere.removeAll { ends.contains($0.line.name) }
    return start + here + everywhere + end
  }

  private func hint(of command: Command) -> Hint? {
    guard let key = command.line.key(top.typing), let words = command.line.hint else { return nil }
    return Hint(key.label, words)
  }

  private var overlayHints: [Hint] {
    switch overlay {
    case .question(let question):
      let safe = question.box.buttons.first ?? "Back"
      return [Hint("Esc", safe), Hint("Left Right", "Choose"), Hint("Enter", "Accept")]
    case .choice:
      return [
        Hint("Esc", "Back"), Hint("Up Down", "Choose"), Hint("Enter", "Take it"),
        Hint("Letters", "Narrow"),
      ]
    case .field: return [Hint("Esc", "Back"), Hint("Enter", "Accept")]
    case .commands(let list):
      return [
        Hint("Esc", "Close"), Hint("Up Down", "Choose"), Hint("Enter", "Do it"),
        Hint("Letters", "Search"),
      ] + (list.kind == .help && !isPractice ? [Hint("F1", "Practise")] : [])
    case nil: return []
    }
  }
}
