import Canvas
import Domain
import Wording

extension RegisterScreen {
  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    guard let register else {
      frame.put("Reading the books.", row: top, column: 1)
      return
    }
    let session = register.session
    let total = register.line.sessions.count
    frame.put(
      "Session \(session.number) of \(total)  \(Wording.when(session))-\(session.end.text)",
      row: top, column: 1, style: .bold)
    frame.put(status(register, now: now), row: top, endingAt: room.columns - 1)
    let bar = ProgressBar.text(
      done: register.marked, of: register.lines.count, width: min(40, room.columns - 40))
    frame.put(bar, row: top + 1, column: 1)
    frame.put(
      how(register, now: now), row: top + 1, column: TextWidth.cells(bar) + 3)
    let table = table(room, isToday: session.date == now.day)
    table.drawHeading(in: &frame, row: top + 2, column: 6, style: .bold)
    drawLines(in: &frame, room: room, row: top + 3, table)
  }

  /// How a mark is made or changed now.
  private func how(_ register: Register, now: Now) -> String {
    guard let last = register.lastDayToAmend else { return "A badge marks its owner present." }
    return register.isClosed(on: now.day)
      ? "Closed: amend if allowed." : "A mark key amends, until \(Wording.shortDay(last))."
  }

  private func status(_ register: Register, now: Now) -> String {
    if !register.session.takesPlace { return "Session cancelled" }
    if isSubmitted { return Wording.word(register.session.register) }
    if register.session.interval.from > now.wallMinutes { return "Not begun" }
    return "\(register.marked) of \(register.lines.count) marked"
  }

  private func table(_ room: Room, isToday: Bool) -> TableLayout {
    TableLayout(
      [
        TableColumn("Name", minimum: 16, ideal: 22, grows: true),
        TableColumn("Number", minimum: 8, ideal: 9),
        // Minutes, and that a mark was amended, are seen on every usual screen.
        TableColumn(
          isToday ? "Today" : "Mark", minimum: room.columns < 76 ? 12 : 21, ideal: 24),
        TableColumn("Before", minimum: 7, ideal: 9, drops: 2),
        TableColumn("Note", minimum: 10, ideal: 18, drops: 3, grows: true),
        TableColumn("Department", minimum: 8, ideal: 12, drops: 1, grows: true),
      ], width: room.columns - 7)
  }

  private func drawLines(
    in frame: inout Frame, room: Room, row: Int, _ table: TableLayout
  ) {
    guard !lines.isEmpty else {
      frame.put("Nobody is on this register. F6 adds a walk-in.", row: row, column: 6)
      frame.cursor = Position(row: row, column: 0)
      return
    }
    cursor.draw(
      in: &frame, row: row, column: 0, width: room.columns, height: height(room),
      count: lines.count, focused: true
    ) { frame, index, row in
      let line = lines[index]
      frame.put(String(line.row), row: row, endingAt: 5)
      let before = line.before.map { $0?.letter ?? "-" }.joined(separator: " ")
      let amended = line.amendments.isEmpty ? "" : " (amended)"
      table.drawRow(
        [
          line.person.name.familyFirst, line.person.number.text,
          Wording.word(line.mark) + amended, before, line.remark,
          line.person.department ?? "",
        ], in: &frame, row: row, column: 6)
    }
  }

  var prompt: String? {
    guard let register else { return nil }
    guard register.session.takesPlace else {
      return "This session was cancelled: it counts for nobody."
    }
    guard let line, let last = line.amendments.last else {
      if register.lines.isEmpty { return "Nobody has a place on this session. F6 adds a walk-in." }
      guard let line, !isSubmitted else {
        return "This register is submitted. A mark key amends, with a reason."
      }
      if isCancelled { return Self.mixed }
      if let concern = line.concerns.first {
        return "\(line.person.name.spoken): \(Wording.sentence(concern))"
      }
      let next =
        unmarked.isEmpty ? "Everyone is marked: Ctrl-S submits." : "A letter marks and goes on."
      return "\(line.person.name.spoken): \(line.mark.map { Wording.word($0) } ?? "no mark"). "
        + next
    }
    return
      "\(line.person.name.spoken): was \(Wording.word(last.from)), amended by \(last.by): \(last.reason)"
  }
}

extension RegisterLine {
  /// What stands beside the mark: the note, a break, or what is to be looked at.
  fileprivate var remark: String {
    if let note { return Wording.word(note) }
    return isOnBreak ? "on a break" : Wording.words(concerns)
  }
}
