import Canvas
import Domain
import Wording

extension RosterScreen {
  /// Where the list and what is told of the chosen line stand: one above the other, or beside.
  private func list(_ room: Room) -> Area {
    let top = room.body.lowerBound + 1
    let rows = room.body.count - 1
    if room.isWide {
      return Area(row: top, column: 0, width: room.columns * 11 / 20, height: max(1, rows - 1))
    }
    let detail = rows >= 13 ? 4 : 0
    return Area(row: top, column: 0, width: room.columns, height: max(1, rows - 1 - detail))
  }

  /// Rows for the list, its heading not counted.
  func height(_ room: Room) -> Int { list(room).height }

  /// The rows of the list from the top: lines, and a rule above each part but the first.
  private enum Row: Hashable {
    case entry(Int)
    case rule(RosterEntry.Part)
  }

  private var rows: [Row] {
    var part = RosterEntry.Part.learners
    return entries.indices.flatMap { index -> [Row] in
      defer { part = entries[index].part }
      return entries[index].part == part
        ? [.entry(index)] : [.rule(entries[index].part), .entry(index)]
    }
  }

  /// The rows seen: the chosen one and a few below it, so that who waits next is seen too.
  private func seen(_ rows: [Row], _ room: Room) -> Range<Int> {
    let at = rows.firstIndex(of: .entry(cursor.selected)) ?? 0
    let height = height(room)
    return ListCursor(selected: min(rows.count - 1, at + min(4, height / 3)))
      .visible(count: rows.count, height: height)
  }

  /// The column whose heading stands there, where the learners can be sorted by it.
  func heading(atRow row: Int, _ column: Int, _ room: Room) -> Int? {
    let area = list(room)
    guard row == area.row, let index = table(area).column(at: column - 6),
      sortedColumns.contains(index)
    else { return nil }
    return index
  }

  func index(atRow row: Int, _ room: Room) -> Int? {
    let rows = rows
    let seen = seen(rows, room)
    let at = seen.lowerBound + row - list(room).row - 1
    guard seen.contains(at), case .entry(let index) = rows[at] else { return nil }
    return index
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let area = list(room)
    guard let roster else {
      frame.put("Reading the books.", row: area.row, column: 1)
      return
    }
    drawHead(in: &frame, row: area.row - 1, room: room, now: now, roster.line)
    let table = table(area)
    table.drawHeading(in: &frame, row: area.row, column: 6, sorted: sorting.mark, style: .bold)
    let rows = rows
    if rows.isEmpty {
      frame.put("Nobody is booked, and nobody waits.", row: area.row + 1, column: 6)
      frame.cursor = Position(row: area.row + 1, column: 1)
    }
    for (offset, index) in seen(rows, room).enumerated() {
      let row = area.row + 1 + offset
      switch rows[index] {
      case .rule(let part):
        frame.rule(row: row, column: 0, width: area.width, title: part.heading)
      case .entry(let index): drawEntry(index, in: &frame, row: row, table, width: area.width)
      }
    }
    let free = Wording.freePlaces(roster.line, at: now).map { [$0] } ?? []
    // What keeps the person at the `>` row from it is told of the person.
    let reason = roster.line.freePlaceReason(at: now).flatMap { $0 == .nobodyCan ? nil : $0 }
    let notGiven =
      waiting == nil || room.isWide ? [] : [reason.map { Wording.sentence($0) }].compactMap(\.self)
    let told = entry.map { [TextPart($0.person.name.spoken, $0.detail + notGiven)] } ?? []
    if room.isWide {
      let column = area.width + 1
      frame.put(
        told
          + [
            TextPart(
              "The class", free + ["Agreement: \(Wording.governing(roster.line))."]),
            TextPart("Why each stands there", whyEach),
          ],
        rows: area.row..<room.body.upperBound, column: column, width: room.columns - column)
    } else if area.row + area.height + 1 < room.body.upperBound {
      frame.put(
        told, rows: area.row + area.height + 1..<room.body.upperBound, column: 0,
        width: room.columns)
    }
  }

  /// Why each who waits stands where they stand.
  private var whyEach: [String] {
    (roster?.waiting ?? []).map { line in
      "\(line.position). \(line.person.name.familyFirst): \(Wording.why(line))"
    }
  }

  private func drawHead(
    in frame: inout Frame, row: Int, room: Room, now: Now, _ line: ClassLine
  ) {
    let left = Wording.counts(line.places)
    let free = Wording.places(line.places)
    let next = line.next(after: now.wallMinutes).map {
      "session \($0.number) of \(line.sessions.count): \(Wording.when($0))"
    }
    let isCancelled = line.standing == .cancelled
    let session = isCancelled ? nil : next
    let standing = session ?? Wording.word(line.standing)
    frame.put(TextWidth.cut(left, to: room.columns - 2), row: row, column: 1, style: .bold)
    // What stands at the right edge is what there is room for.
    let right = ["\(free), \(standing)", standing, free].first {
      TextWidth.cells(left) + TextWidth.cells($0) + 4 <= room.columns
    }
    if let right { frame.put(right, row: row, endingAt: room.columns - 1) }
  }

  private func table(_ area: Area) -> TableLayout {
    let sessions = max(8, min(10, roster?.line.sessions.count ?? 0) * 2 - 1)
    // How the others stand needs the room of the last three columns.
    let isPlain = entries.allSatisfy { $0.part == .learners }
    return TableLayout(
      [
        TableColumn("Name", minimum: 16, ideal: 24, grows: true),
        TableColumn("Number", minimum: 8, ideal: 9),
        TableColumn("Department", minimum: 8, ideal: 14, drops: 2, grows: true),
        TableColumn("Sessions", minimum: sessions, drops: 1),
        TableColumn("Came", minimum: 7, ideal: 9, alignment: .right, drops: 4),
        TableColumn("State", minimum: isPlain ? 8 : max(8, 27 - sessions), ideal: 20, drops: 3),
      ], width: area.width - 7)
  }

  private func drawEntry(
    _ index: Int, in frame: inout Frame, row: Int, _ table: TableLayout, width: Int
  ) {
    let entry = entries[index]
    switch entry {
    case .learner(let line):
      // The number on paper, however the list is sorted.
      let number = roster?.learners.firstIndex { $0.person.number == line.person.number } ?? index
      frame.put(String(number + 1), row: row, endingAt: 4)
    case .waiting(let line): frame.put(String(line.position), row: row, endingAt: 4)
    case .held, .promotion: break
    }
    if entry.isLive, ticked.contains(entry.person.number) { frame.put("x", row: row, column: 4) }
    table.drawRow(texts(entry), in: &frame, row: row, column: 6)
    // Marks are of learners only: how the others stand takes the room of the last columns.
    if let standing = standing(of: entry),
      let slot = table.slots.first(where: { $0.index >= Self.columnOfSessions })
    {
      frame.put(
        TextWidth.cut(standing, to: width - 7 - slot.offset), row: row, column: 6 + slot.offset)
    }
    guard index == cursor.selected else { return }
    frame.put(">", row: row, column: 0)
    frame.restyle(row: row, column: 0, width: width) { $0.union(.reverse) }
    frame.cursor = Position(row: row, column: 0)
  }

  private static let columnOfSessions = 3

  private func texts(_ entry: RosterEntry) -> [String] {
    let person = entry.person
    let name = [person.name.familyFirst, person.number.text, person.department ?? ""]
    guard case .learner(let line) = entry else { return name }
    let sessions = shownSessions.map {
      line.marks[$0.number]?.letter ?? ($0.takesPlace ? "." : Mark.sessionCancelled.letter)
    }
    // That somebody attended is said by the marks.
    let isPlain = line.state == .confirmed || line.state == .attended
    let plain =
      line.concerns.isEmpty
      ? (line.override == nil ? "" : "rule set aside") : Wording.words(line.concerns)
    let state = isPlain ? plain : Wording.word(line.state)
    let came = line.tally.expected == 0 ? "" : "\(line.tally.attended) of \(line.tally.expected)"
    return name + [sessions.joined(separator: " "), came, state]
  }

  /// How somebody who is no learner stands; nil for learners.
  private func standing(of entry: RosterEntry) -> String? {
    switch entry {
    case .learner: nil
    case .held(let line):
      (line.state == .offered ? "Offered" : line.isDeclined ? "Release declined" : "For release")
        + (line.until.map { ", to \(Wording.when($0))" } ?? "")
    case .waiting(let line):
      [
        "since \(Wording.shortDay(line.since.day))",
        line.obstacles.first.map { Brief.reason($0) }, line.buddy.map { "with \($0.spoken)" },
        line.override == nil ? nil : "rule set aside",
      ].compactMap(\.self).joined(separator: ", ")
    case .promotion(let line): "\(Wording.cameTo(line)), \(Wording.when(line.at))"
    }
  }

  /// The ten sessions up to the last one with a register, so that a long course shows its latest.
  private var shownSessions: ArraySlice<Session> {
    let sessions = roster?.line.sessions ?? []
    let last = sessions.lastIndex { $0.register != .notTaken } ?? 0
    return sessions.prefix(max(10, last + 1)).suffix(10)
  }
}

extension HeldLine {
  /// Whether the manager said no, so that the learner has to decide.
  var isDeclined: Bool { state == .requested && release?.state == .declined }
}
