import Canvas
import Domain
import Wording

extension ClassesScreen {
  /// What each column of the table is sorted by; nil for those that are not.
  static let columnOrders: [Order?] = [.title, .day, nil, .space, .start, .places, .waiting]

  var sortedColumns: [Int] {
    Self.columnOrders.indices.filter { Self.columnOrders[$0] != nil }
  }

  /// Where the list stands: the detail is below it, or beside it where there is room.
  func list(_ room: Room) -> Area {
    let top = room.body.lowerBound + 1
    let rows = room.body.count - 1
    if room.isWide {
      return Area(row: top, column: 1, width: room.columns * 3 / 5, height: max(1, rows - 1))
    }
    let detail = rows >= 12 ? 6 : (rows >= 8 ? 3 : 0)
    return Area(row: top, column: 1, width: room.columns - 2, height: max(1, rows - 1 - detail))
  }

  func listing(_ room: Room) -> Listing {
    let area = list(room)
    return Listing(
      [
        TableColumn("Class", minimum: 16, ideal: 26, grows: true), TableColumn("Day", minimum: 3),
        TableColumn("Time", minimum: 11, drops: 2),
        TableColumn("Space", minimum: 7, ideal: 10, drops: 1),
        TableColumn("From", minimum: 6, ideal: 8),
        // No state of the places is cut: `full, 12 held` is the longest.
        TableColumn("Places", minimum: min(13, max(6, shown.map { places($0).count }.max() ?? 0))),
        TableColumn("Wait", minimum: 4, ideal: 6, alignment: .right),
      ], row: area.row, column: area.column, width: area.width, height: area.height,
      focused: !isFiltering, sorted: sorting.mark,
      empty: all == nil
        ? "Reading the books."
        : all?.isEmpty == true ? "No class yet. F6 plans one." : "No class matches.")
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    frame.put("Filter >", row: top, column: 1, style: .bold)
    filter.draw(in: &frame, row: top, column: 10, width: room.columns - 36, focused: isFiltering)
    let only =
      switch scope {
      case .current: ""
      case .open: "open, "
      case .all: "all, "
      }
    frame.put(
      "\(only)\(shown.count) of \(Wording.count(all?.count ?? 0, "class", "classes"))", row: top,
      endingAt: room.columns - 1)
    var listing = listing(room)
    listing.keepsChoice = true
    listing.draw(in: &frame, cursor: cursor, count: shown.count) { index in
      let line = shown[index]
      let session = line.first
      return [
        line.theClass.title, session.map { Wording.word($0.date.weekday) } ?? "",
        session.map { Wording.times($0.start, $0.end) } ?? "no date", session?.space?.text ?? "",
        session.map { "\($0.date.parts.day) \(Wording.month($0.date.parts.month))" } ?? "",
        places(line), String(line.places.waiting),
      ]
    }
    drawDetail(in: &frame, room: room, now: now)
  }

  private func places(_ line: ClassLine) -> String {
    switch line.standing {
    case .open, .full: Wording.places(line.places)
    default: Wording.word(line.standing)
    }
  }

  private func drawDetail(in frame: inout Frame, room: Room, now: Now) {
    let list = list(room)
    let row = room.isWide ? list.row : list.row + list.height + 1
    let column = room.isWide ? list.column + list.width + 1 : 0
    let width = room.columns - column
    let height = room.body.upperBound - row
    guard let line, height > 1 else { return }
    frame.rule(row: row, column: column, width: width, title: line.theClass.title)
    let lines = detail(line, now: now, isLong: room.isWide)
      .flatMap { WordWrap.lines($0, width: width - 2) }
    for (offset, text) in lines.prefix(height - 1).enumerated() {
      frame.put(text, row: row + 1 + offset, column: column + 1)
    }
  }

  private func detail(_ line: ClassLine, now: Now, isLong: Bool) -> [String] {
    let held = line.sessions.count { $0.register.isSubmitted }
    let tutor = line.first?.tutor.map { "Tutor \($0).  " } ?? ""
    let places = line.places
    var lines = [
      "\(line.theClass.code).  \(Wording.word(line.standing)).  \(tutor)"
        + "\(Wording.count(line.sessions.count(where: \.takesPlace), "session")), \(held) held.",
      "\(Wording.counts(places)).  Minimum \(Wording.minimum(line.theClass)).",
    ]
    let why = Wording.freePlaces(line, at: now)
    lines += [why].compactMap(\.self)
    if let next = line.next(after: now.wallMinutes) {
      lines.append(
        "Next \(Wording.when(next))-\(next.end.text), session \(next.number)"
          + (next.space.map { ", \($0)" } ?? "") + ".")
    }
    if !places.kept.isEmpty { lines.append(Wording.keptPlaces(line)) }
    if why == nil {
      lines.append("A freed place is \(Wording.word(line.theClass.freedPlace)).")
    }
    lines.append("Agreement: \(Wording.governing(line)).")
    guard isLong else { return lines }
    lines += ["", "Sessions"]
    return lines
      + line.sessions.map { session in
        let state = session.takesPlace ? Wording.word(session.register) : "Cancelled"
        return "\(session.number). \(Wording.when(session))-\(session.end.text)  \(state)"
      }
  }
}
