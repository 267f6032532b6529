import Canvas

extension App {
  /// Takes a key: the overlay first, then the acts of the screen, those of everywhere, and last
  /// the screen's own movement and text.
  mutating func press(_ key: Key, _ turn: inout Turn) {
    if case .resize(let columns, let rows) = key {
      room = Room(columns: columns, rows: rows)
      return
    }
    // Nobody sees what a key would do in a window this small.
    guard room.isEnough || isSafeUnseen(key) else {
      turn.ask(.beep)
      return
    }
    if overlay != nil {
      pressOverlay(key, &turn)
      return
    }
    if case .scan(let badge) = key {
      scan(badge, &turn)
      return
    }
    if case .mouse(let row, let column, .press) = key, row >= room.rows - 1,
      let hinted = hintBars.last?.hint(at: column, width: room.columns),
      let key = hintedKeys.last?[hinted]
    {
      press(key, &turn)
      return
    }
    // A message stays until the next key; then the line says again what Enter does.
    message = nil
    if let command = command(for: key) {
      run(command, &turn)
    } else if !top.take(key, &turn) {
      ignore(key, &turn)
    }
  }

  /// Whether several letters that arrive at once are text and not commands: in every list but the
  /// register, where one key a person may come as fast as it can be pressed.
  public var takesBurstsAsText: Bool {
    overlay == nil && top.typing == .commands && !(top is RegisterScreen)
  }

  /// Whether a key may be taken while the window is too small to be read.
  private func isSafeUnseen(_ key: Key) -> Bool {
    switch key {
    case .control("l"): true
    case .function(10), .control("q"): overlay == nil && unsaved == nil
    default: false
    }
  }

  /// Every act there is now: the screen's, then those of everywhere.
  var commands: [Command] {
    let here = top.lines.enumerated().map { index, line in
      var line = line
      if identity.isKiosk, line.savesFile {
        line.whyNot = "This desk saves no files. Print it instead."
      }
      return Command(place: .screen(index), line: line)
    }
    let everywhere = App.everywhere.enumerated()
      .map { Command(place: .everywhere($0), line: $1.line(for: self)) }
    return here + everywhere
  }

  /// The act a key does: the first that can be done now, else the one that is meant, which says
  /// why not.
  func command(for key: Key) -> Command? { command(for: key, among: commands) }

  func command(for key: Key, among commands: [Command]) -> Command? {
    guard top.typing.leaves(key) else { return nil }
    var bound = commands.filter { $0.line.keys.contains(key) }
    // A letter the screen has a use for never does something else instead.
    if case .character = key, bound.contains(where: \.isOfScreen) {
      bound.removeAll { !$0.isOfScreen }
    }
    return bound.first { $0.line.whyNot == nil } ?? bound.first { $0.line.isMeant }
      ?? bound.first
  }

  mutating func run(_ command: Command, _ turn: inout Turn) {
    if let reason = command.line.whyNot {
      turn.warn(reason)
      return
    }
    switch command.place {
    case .screen(let index): top.perform(index, &turn)
    case .everywhere(let index):
      let act = App.everywhere[index]
      act.perform(&self, &turn)
    case .elsewhere(let index):
      Elsewhere.screens[index].open(&turn)
      turn.say("\(command.line.name): \(command.line.help).")
    }
  }

  private mutating func scan(_ badge: String, _ turn: inout Turn) {
    if var form = top as? any FormScreen, form.takesBadge(form.form.focus) {
      form.form.write(badge: badge)
      form.changed(&turn)
      top = form
    } else if top.typing == .text, !top.meetsBadge {
      turn.refuse(
        "A badge was scanned, but this is a form. Finish it or press Esc, then scan again.")
    } else {
      turn.ask(.badge(badge))
    }
  }

  private func ignore(_ key: Key, _ turn: inout Turn) {
    switch key {
    case .paste: turn.refuse("Nothing here takes pasted text. F2 opens the find box.")
    case .character, .control, .function:
      turn.warn("\(key.label) does nothing here. ? or F1 shows what can be done.")
    default: break
    }
  }

  private mutating func pressOverlay(_ key: Key, _ turn: inout Turn) {
    message = nil
    if case .scan = key {
      turn.refuse("A badge was scanned, but a question is open. Answer it or press Esc, then scan.")
      return
    }
    switch overlay {
    case .question(var question):
      switch question.box.update(key) {
      case .open: overlay = .question(question)
      case .refused:
        turn.refuse("Choose with Left and Right, accept with Enter. Esc changes nothing.")
      case .answered(let button):
        overlay = nil
        question.answered(&top, button, &turn)
      }
    case .choice(var choice):
      switch choice.update(key, height: max(1, turn.room.body.count - 6)) {
      case .open: overlay = .choice(choice)
      case .refused where key == .control("z"): turn.say(TypedText.nothing)
      case .refused: turn.ask(.beep)
      case .left: overlay = nil
      case .chosen(let index):
        overlay = nil
        choice.chosen(&top, index, &turn)
      }
    case .field(var field):
      switch field.update(key) {
      case .open: overlay = .field(field)
      case .refused: turn.ask(.beep)
      case .nothingTyped: turn.say(TypedText.nothing)
      case .wrong(let why):
        overlay = .field(field)
        turn.warn(why)
      case .left:
        overlay = nil
        keepDraft(field, &turn)
      case .entered(let text):
        overlay = nil
        dropDraft(field)
        field.entered(&top, text, &turn)
      }
    case .commands(var list):
      switch list.update(key, room: turn.room) {
      case .open: overlay = .commands(list)
      case .refused where key == .control("z"): turn.say(TypedText.nothing)
      case .refused: turn.ask(.beep)
      case .left: overlay = nil
      case .practise:
        overlay = nil
        if let command = commands.first(where: { $0.line.name == "Practise" }) {
          run(command, &turn)
        }
      case .run(let command):
        if command.line.whyNot == nil { overlay = nil }
        run(command, &turn)
      }
    case nil: break
    }
  }
}
