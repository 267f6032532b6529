import Canvas
import Domain
import Wording

/// The register of one session: one key a person, every mark saved at once.
struct RegisterScreen: Screen {
  let code: ClassCode
  private(set) var session: Int
  var register: Register?
  var cursor = ListCursor()
  /// Minutes keyed last as late or left early, proposed where the clock cannot tell.
  var lastMinutes = 10
  /// Whether nothing has been read yet, so that the first reading chooses the row.
  private var isNew = true

  init(_ code: ClassCode, session: Int) {
    self.code = code
    self.session = session
  }

  var title: String {
    guard let register else { return "Register" }
    return "Register > \(Wording.name(register.line.theClass.label))"
  }

  var lines: [RegisterLine] { register?.lines ?? [] }
  var line: RegisterLine? {
    lines.indices.contains(cursor.selected) ? lines[cursor.selected] : nil
  }
  var isSubmitted: Bool { register?.session.register.isSubmitted ?? false }
  var unmarked: [RegisterLine] { register?.unmarked ?? [] }

  var unsaved: String? {
    guard let register, !isSubmitted, register.marked > 0 else { return nil }
    return "The register of \(register.line.theClass.title) is marked but not submitted. "
      + "The marks are kept; Ctrl-S submits it."
  }

  var parting: String? {
    guard let register, unsaved != nil else { return nil }
    return "\(register.marked) of \(register.lines.count) marked, kept; not submitted yet."
  }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.register(code, session: session)) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.register(code, session), .register(let register)):
      show(register, turn.room)
      if register == nil { turn.warn("There is no session \(session) of class \(code).") }
    case (.mark(code, session, let changes), .marked(.done(let register))):
      show(register, turn.room)
      sayMarked(changes, &turn)
      if changes.count == 1, changes[0].mark != nil { goToUnmarked(turn.room) }
    case (.mark(code, session, _), .marked(.refused(let refusals))),
      (.amend(code, session, _, _, _), .marked(.refused(let refusals))):
      askWhichMark(ask, refusals, &turn)
    case (.amend(code, session, let change, _, _), .marked(.done(let register))):
      show(register, turn.room)
      if let name = name(change.learner) {
        turn.say("Amended: \(name) is \(Wording.word(change.mark)). Both values are kept.")
      }
    case (.note(code, session, let number, let note), .marked(.done(let register))):
      show(register, turn.room)
      let what = note.map { "noted, \(Wording.word($0))" } ?? "the note is gone"
      turn.say("\(name(number) ?? ""): \(what).  Ctrl-Z takes it back.")
    case (.scan(code, session, _), .scanned(.done(let scan))):
      show(scan.register, turn.room)
      if let index = lines.firstIndex(where: { $0.person.number == scan.person.number }) {
        cursor.select(index, count: lines.count, height: height(turn.room))
      }
      if !scan.wasThere { goToUnmarked(turn.room) }
    case (.submit(code, session), .marked(.done(let register))):
      show(register, turn.room)
      turn.say(
        "Submitted: \(register.line.theClass.title), session \(session). A mark key amends it now.")
    default: break
    }
  }

  private mutating func show(_ register: Register?, _ room: Room) {
    self.register = register
    let index = isNew ? lines.firstIndex { $0.mark == nil } ?? 0 : cursor.selected
    if register != nil { isNew = false }
    cursor.select(index, count: lines.count, height: height(room))
  }

  private func name(_ number: EmployeeNumber) -> String? {
    lines.first { $0.person.number == number }?.person.name.spoken
  }

  private func sayMarked(_ changes: [MarkChange], _ turn: inout Turn) {
    let rest = unmarked.count
    let left = rest == 0 ? "Everyone is marked: Ctrl-S submits." : "\(rest) to go."
    guard changes.count == 1, let change = changes.first, let name = name(change.learner) else {
      turn.say("\(Wording.count(changes.count, "mark")) made. \(left)  Ctrl-Z takes them back.")
      return
    }
    let what = change.mark == nil ? "no mark" : Wording.word(change.mark)
    turn.say("\(name): \(what). \(left)  Ctrl-Z takes it back.")
  }

  /// Moves to the next person without a mark, round the end if need be; else one row down.
  private mutating func goToUnmarked(_ room: Room) {
    let after = lines.indices.filter { $0 > cursor.selected }
    let next =
      after.first { lines[$0].mark == nil } ?? lines.firstIndex { $0.mark == nil }
      ?? cursor.selected
    cursor.select(next, count: lines.count, height: height(room))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, _, .press) = key {
      let first = turn.room.body.lowerBound + 3
      if let index = cursor.row(
        at: row, first: first, count: lines.count, height: height(turn.room))
      {
        cursor.select(index, count: lines.count, height: height(turn.room))
      }
      return true
    }
    // A digit begins a row's number, as on the paper sheet.
    if case .character(let letter) = key, letter.isASCII, letter.isNumber, !isSubmitted,
      !lines.isEmpty
    {
      askRows(String(letter), &turn)
      return true
    }
    return cursor.update(key, count: lines.count, height: height(turn.room))
  }

  /// Goes to a row by the number printed beside it.
  mutating func go(toRow row: Int, _ room: Room) {
    guard let index = lines.firstIndex(where: { $0.row == row }) else { return }
    cursor.select(index, count: lines.count, height: height(room))
  }

  /// A badge marks its owner present wherever the `>` is. Whose badge it is not for is told where to go.
  mutating func meet(_ person: PersonLine?, badge: String, _ turn: inout Turn) -> Bool {
    guard let person else {
      turn.refuse("No one has badge \(badge). Find the person with F2.")
      return true
    }
    let index = lines.firstIndex { $0.person.number == person.number }
    if let index, isSubmitted, lines[index].mark?.isAttendance != true {
      cursor.select(index, count: lines.count, height: height(turn.room))
      mark(.present, &turn)
    } else {
      turn.ask(.scan(code, session: session, badge: badge))
    }
    return true
  }

  /// Sets the mark of the person at the `>` row; once submitted it is an amendment with a reason.
  ///
  /// - Parameter seen: what stood there when the key was pressed, where something was asked since.
  mutating func mark(
    _ mark: Mark?, seen: MarkChange.Seen? = nil, _ turn: inout Turn
  ) {
    guard let line else { return }
    let change = MarkChange(line.person.number, mark, seen: seen ?? .mark(line.mark))
    guard isSubmitted else {
      if isCancelled {
        if mark == nil { clearAll(&turn) } else { turn.refuse(Self.mixed) }
        return
      }
      turn.ask(.mark(code, session: session, [change]))
      return
    }
    guard let mark else {
      turn.warn("This register is submitted: a mark can be amended but not cleared.")
      return
    }
    guard mark != .sessionCancelled else {
      turn.warn("This register is submitted: that the session took place cannot be amended.")
      return
    }
    guard mark != line.mark else {
      turn.say("Already \(Wording.word(mark)); nothing to amend.")
      return
    }
    askReason(change, of: line.person, &turn)
  }

  /// Whether the session is marked as not having taken place, which is for everybody or nobody.
  var isCancelled: Bool { lines.contains { $0.mark == .sessionCancelled } }

  static let mixed =
    "This session is marked as not having taken place, for everybody. . takes that back."

  private func clearAll(_ turn: inout Turn) {
    turn.ask(
      .mark(
        code, session: session,
        lines.map { MarkChange($0.person.number, nil, seen: .mark($0.mark)) }))
  }

  /// Asks once, then marks everybody: a session took place for all or for nobody.
  func askCancelled(_ turn: inout Turn) {
    guard !isSubmitted else {
      turn.warn("This register is submitted: that the session took place cannot be amended.")
      return
    }
    guard !isCancelled || lines.contains(where: { $0.mark != .sessionCancelled }) else {
      turn.say("It is marked so already. . takes that back for everybody.")
      return
    }
    let replaced = lines.count { $0.mark != nil && $0.mark != .sessionCancelled }
    let entries = lines.map {
      MarkChange($0.person.number, .sessionCancelled, seen: .mark($0.mark))
    }
    let code = code
    let session = session
    turn.open(
      .question(
        Question(
          "Did session \(session) not take place?",
          [
            "All \(Wording.count(lines.count, "person", "people")) are marked so."
              + (replaced > 0 ? " \(Wording.count(replaced, "mark")) made before go." : "")
          ], buttons: ["It took place", "It did not take place"]
        ) { _, button, turn in
          if button == 1 { turn.ask(.mark(code, session: session, entries)) }
        }))
  }

  mutating func show(session number: Int, _ turn: inout Turn) {
    session = number
    register = nil
    isNew = true
    refresh(&turn)
  }

  func height(_ room: Room) -> Int { max(1, room.body.count - 3) }
}
