import Canvas
import Domain
import Wording

extension RosterScreen {
  /// Rows for the list: heading of the class, heading of the table, one rule if anybody waits.
  func height(_ room: Room) -> Int { max(1, room.body.count - 2) }

  /// The rows of the body from the top: people, and the rule before those who wait.
  private enum Row: Hashable {
    case person(Int)
    case waitingRule
  }

  private var rows: [Row] {
    let learners = roster?.learners.count ?? 0
    let all = everyone.count
    let first = (0..<learners).map(Row.person)
    return all > learners ? first + [.waitingRule] + (learners..<all).map(Row.person) : first
  }

  /// The rows seen, so that the chosen one is among them.
  private func seen(_ room: Room) -> Range<Int> {
    let at = rows.firstIndex(of: .person(cursor.selected)) ?? 0
    return ListCursor(selected: at).visible(count: rows.count, height: height(room))
  }

  func index(atRow row: Int, _ room: Room) -> Int? {
    let seen = seen(room)
    let at = seen.lowerBound + row - room.body.lowerBound - 2
    guard seen.contains(at), case .person(let index) = rows[at] else { return nil }
    return index
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    guard let roster else {
      frame.put("Reading the books.", row: top, column: 1)
      return
    }
    drawHead(in: &frame, row: top, room: room, now: now, roster.line)
    let table = table(room)
    table.drawHeading(in: &frame, row: top + 1, column: 6, style: .bold)
    let rows = rows
    if rows.isEmpty {
      frame.put("Nobody is booked, and nobody waits.", row: top + 2, column: 6)
      frame.cursor = Position(row: top + 2, column: 1)
    }
    for (offset, index) in seen(room).enumerated() {
      let row = top + 2 + offset
      switch rows[index] {
      case .waitingRule: frame.rule(row: row, title: "Waiting, in order")
      case .person(let index): drawPerson(index, in: &frame, row: row, table, room: room)
      }
    }
  }

  private func drawHead(
    in frame: inout Frame, row: Int, room: Room, now: Now, _ line: ClassLine
  ) {
    let places = line.places
    let left =
      "\(places.occupied) of \(places.maximum) booked, \(Wording.places(places)), \(places.waiting) waiting"
    let next = line.next(after: now.wallMinutes).map {
      "session \($0.number) of \(line.sessions.count): \(Wording.when($0))"
    }
    let right = next ?? Wording.word(line.standing)
    frame.put(left, row: row, column: 1, style: .bold)
    if TextWidth.cells(left) + TextWidth.cells(right) + 4 <= room.columns {
      frame.put(right, row: row, endingAt: room.columns - 1)
    }
  }

  private func table(_ room: Room) -> TableLayout {
    let sessions = min(10, max(4, roster?.line.sessions.count ?? 0))
    // The day somebody has waited since stands there too.
    let least = roster?.waiting.isEmpty ?? true ? 8 : 16
    return TableLayout(
      [
        TableColumn("Name", minimum: 16, ideal: 24, grows: true),
        TableColumn("Number", minimum: 8, ideal: 9),
        TableColumn("Department", minimum: 9, ideal: 14, drops: 2, grows: true),
        TableColumn("Sessions", minimum: max(least, sessions * 2 - 1), drops: 1),
        TableColumn("Came", minimum: 8, ideal: 9, alignment: .right),
        TableColumn("State", minimum: 6, ideal: 18, drops: 3),
      ], width: room.columns - 7)
  }

  private func drawPerson(
    _ index: Int, in frame: inout Frame, row: Int, _ table: TableLayout, room: Room
  ) {
    guard let roster else { return }
    let person = everyone[index]
    let isChosen = index == cursor.selected
    let learners = roster.learners.count
    let number = index < learners ? index + 1 : roster.waiting[index - learners].position
    frame.put(String(number), row: row, endingAt: 4)
    if ticked.contains(person.number) { frame.put("x", row: row, column: 4) }
    table.drawRow(texts(index, person), in: &frame, row: row, column: 6)
    guard isChosen else { return }
    frame.put(">", row: row, column: 0)
    frame.restyle(row: row, column: 0, width: room.columns) { $0.union(.reverse) }
    frame.cursor = Position(row: row, column: 0)
  }

  private func texts(_ index: Int, _ person: PersonLine) -> [String] {
    guard let roster else { return [] }
    let name = [person.name.familyFirst, person.number.text, person.department ?? ""]
    if index < roster.learners.count {
      let line = roster.learners[index]
      let sessions = shownSessions(roster.line).map { line.marks[$0.number]?.letter ?? "." }
      // That somebody attended is said by the marks.
      let isPlain = line.state == .confirmed || line.state == .attended
      let state = isPlain ? "" : Wording.word(line.state)
      let came =
        line.tally.expected == 0 ? "" : "\(line.tally.attended) of \(line.tally.expected)"
      return name + [sessions.joined(separator: " "), came, state]
    }
    let line = roster.waiting[index - roster.learners.count]
    let obstacle = line.obstacles.first.map { Brief.reason($0) } ?? ""
    return name + ["since \(Wording.shortDay(line.since.day))", "", obstacle]
  }

  /// The ten sessions up to the last one with a register, so that a long course shows its latest.
  private func shownSessions(_ line: ClassLine) -> ArraySlice<Session> {
    let last = line.sessions.lastIndex { $0.register != .notTaken } ?? 0
    return line.sessions.prefix(max(10, last + 1)).suffix(10)
  }
}
