import Canvas
import Domain
import Wording

extension SpacesScreen {
  /// Minutes a row stands for: half an hour where there is room for it.
  func slot(_ room: Room) -> Int { room.body.count >= 32 ? 30 : 60 }

  /// The minutes of the day shown: from eight to nine in the evening, and what lies outside.
  func hours(_ room: Room) -> Range<Int> {
    let blocks =
      (diary?.sessions ?? []).map { DiaryBlock($0) }
      + (diary?.bookings ?? []).map { DiaryBlock($0) }
    let starts = blocks.map(\.start.minutes)
    let ends = blocks.map(\.endMinute)
    let first = min(starts.min() ?? 8 * 60, 8 * 60) / 60 * 60
    let last = (max(ends.max() ?? 0, 21 * 60) + 59) / 60 * 60
    return first..<last
  }

  /// Cells a column takes, the gap after it included.
  func width(_ room: Room) -> Int {
    let count = max(1, columns.count)
    return max(16, min(30, (room.columns - 8) / count))
  }

  /// The first column seen, so that the one at the cursor is.
  func firstColumn(_ room: Room) -> Int {
    let seen = max(1, (room.columns - 8) / width(room))
    return max(0, column - seen + 1)
  }

  /// The row a minute is drawn at, before clipping.
  private func row(_ minute: Int, _ top: Int, _ room: Room, first: Int) -> Int {
    top + (minute - first) / slot(room)
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    guard diary != nil, !columns.isEmpty else {
      let words =
        diary == nil
        ? "Reading the books." : "There is no learning space yet. lifelong space add makes one."
      frame.put(words, row: top, column: 1)
      return
    }
    let detail = room.body.count >= 14 ? 3 : 1
    let slot = slot(room)
    let hours = hours(room)
    let height = min(room.body.count - 1 - detail - 1, hours.count / slot)
    // With fewer rows than hours the grid scrolls so that the cursor's row is seen.
    let seen = height * slot
    let first = max(hours.lowerBound, min(minute - seen / 2, hours.upperBound - seen) / slot * slot)
    frame.put(heading(now), row: top, column: 1, style: .bold)
    for offset in 0..<height {
      let minute = first + offset * slot
      guard minute < hours.upperBound, let time = TimeOfDay(minutes: minute) else { break }
      frame.put(time.text, row: top + 1 + offset, column: 1)
    }
    let width = width(room)
    for (place, index) in (firstColumn(room)..<columns.count).enumerated() {
      let at = 7 + place * width
      guard at + width <= room.columns + 1 else { break }
      drawColumn(
        columns[index], in: &frame,
        area: Area(row: top, column: at, width: width - 1, height: height), first: first, slot: slot
      )
    }
    drawCursor(in: &frame, room: room, first: first, height: height)
    drawDetail(in: &frame, row: top + 1 + height, lines: detail, room: room)
  }

  /// Why a cell cannot be had, in a word or two.
  private static func brief(_ closed: ClosedHours) -> String {
    switch closed {
    case .closed(.holiday(let name)): name
    case .closed(.closure(let closure)):
      if case .space = closure.of { "out of use" } else { closure.reason }
    case .centre, .space: "closed"
    }
  }

  private func heading(_ now: Now) -> String {
    Wording.word((week == nil ? day : day.monday).weekday)
  }

  private func drawColumn(
    _ column: Column, in frame: inout Frame, area: Area, first: Int, slot: Int
  ) {
    frame.put(
      column.heading, row: area.row, column: area.column, style: .bold, width: area.width)
    for offset in 0..<area.height {
      let closed = closed(column, at: first + offset * slot)
      frame.put(
        // Clear of the bracket the cursor puts there.
        closed.map { " " + Self.brief($0) } ?? "·", row: area.row + 1 + offset, column: area.column,
        width: area.width - 1)
    }
    for block in blocks(in: column) {
      let from = (block.start.minutes - first) / slot
      let to = max(from, (block.endMinute - first + slot - 1) / slot - 1)
      draw(block, in: &frame, area: area, rows: from...to)
    }
  }

  private func draw(
    _ block: DiaryBlock, in frame: inout Frame, area: Area, rows: ClosedRange<Int>
  ) {
    let room = max(4, area.width - 4)
    let foot = "\(block.foot) to \(block.end.text)"
    let last = TextWidth.cells(foot) <= room ? foot : block.foot
    let title = WordWrap.lines(block.title, width: room)
    // Of two rows the first has to hold the title; of more, the start and then the title.
    let texts = (rows.count == 2 ? [block.title] : [block.start.text] + title) + [last]
    for row in rows where row >= 0 && row < area.height {
      let at = area.row + 1 + row
      frame.fill(row: at, column: area.column, width: area.width, height: 1)
      let isFirst = row == rows.lowerBound
      let isLast = row == rows.upperBound
      let text: String
      if isFirst && isLast {
        text = "\(block.start.text) \(block.title)"
      } else if isLast {
        text = texts[texts.count - 1]
      } else {
        let inner = row - rows.lowerBound
        text = inner < texts.count - 1 ? texts[inner] : ""
      }
      let (left, right) =
        isFirst && isLast ? ("[", "]") : isFirst ? ("┌", "┐") : isLast ? ("└", "┘") : ("│", "│")
      frame.put(left, row: at, column: area.column)
      frame.put(
        isFirst && isLast && rows.count == 1 && area.width < 8 ? "" : text, row: at,
        column: area.column + 2, width: max(0, area.width - 4))
      frame.put(right, row: at, column: area.column + area.width - 1)
    }
  }

  private func drawCursor(in frame: inout Frame, room: Room, first: Int, height: Int) {
    let offset = (minute - first) / slot(room)
    guard offset >= 0, offset < height else { return }
    let width = width(room)
    let at = 7 + (column - firstColumn(room)) * width
    let row = room.body.lowerBound + 1 + offset
    frame.put("[", row: row, column: at)
    frame.put("]", row: row, column: at + width - 2)
    frame.restyle(row: row, column: at, width: width - 1) { $0.union(.reverse) }
    frame.put(">", row: row, column: 0)
    frame.cursor = Position(row: row, column: at)
  }

  private func drawDetail(in frame: inout Frame, row: Int, lines: Int, room: Room) {
    guard let chosen else { return }
    let time = TimeOfDay(minutes: minute)?.text ?? ""
    frame.rule(
      row: row, title: "\(chosen.space.name), \(Wording.day(chosen.day)), \(time)")
    let first = firstColumn(room)
    let last = min(columns.count, first + max(1, (room.columns - 8) / width(room)))
    if last - first < columns.count {
      // Arrows say on which side there are more.
      let shown = "\(week == nil ? "rooms" : "days") \(first + 1)-\(last) of \(columns.count)"
      let text = (first > 0 ? "< " : "") + shown + (last < columns.count ? " >" : "")
      frame.put(" \(text) ", row: row, endingAt: room.columns - 1)
    }
    let words = self.words(chosen)
      .flatMap { WordWrap.lines($0, width: room.columns - 2) }
    for (offset, text) in words.prefix(lines).enumerated() {
      frame.put(text, row: row + 1 + offset, column: 1)
    }
  }

  /// The cell at the cursor in words, which is also what a screen reader reads.
  private func words(_ column: Column) -> [String] {
    let space = column.space
    var room = [Wording.count(space.capacity, "seat")]
    room += space.equipment.map { item in item.count.map { "\($0) \(item.name)" } ?? item.name }
    if space.hasHearingLoop { room.append("hearing loop") }
    if space.isStepFree { room.append("step-free") }
    let furniture = "\(space.code): \(room.joined(separator: ", "))."
    if let line = session {
      let tutor = line.session.tutor.map { ", \($0)" } ?? ""
      return [
        "\(line.label.title), session \(line.session.number), "
          + "\(Wording.times(line.session.start, line.session.end))\(tutor).",
        furniture,
      ]
    }
    if let booking {
      let maybe = booking.state == .provisional ? ", provisional" : ""
      // What is private is told to its maker below the diary alone, not in it.
      let own = booking.isPrivate && isInside(booking) ? ": \(booking.title)" : ""
      return [
        "\(DiaryBlock.title(booking)) (\(booking.code)), "
          + "\(Wording.times(booking.start, booking.end))\(maybe)\(own).", furniture,
      ]
    }
    if let closed = closed(column, at: minute) {
      return [Self.words(closed, of: column), furniture]
    }
    let there = blocks(in: column)
    let before = there.map { $0.end.minutes }.filter { $0 <= minute }.max()
    let after = there.map { $0.start.minutes }.filter { $0 > minute }.min()
    let from = before.flatMap { TimeOfDay(minutes: $0) } ?? space.opens
    let to = after.flatMap { TimeOfDay(minutes: $0) } ?? space.closes
    return ["Free from \(from.text) to \(to.text).", furniture]
  }
}
