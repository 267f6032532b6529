import Canvas
import Domain
import Wording

extension TodayScreen {
  /// Where things stand.
  struct Layout {
    var sessionsRow: Int
    var sessionRows: Int
    var needsRow: Int
    var needRows: Int
    var goToRow: Int?
  }

  func layout(_ room: Room) -> Layout {
    let top = room.body.lowerBound
    // The find box and its rule, the two headings and the table's own.
    let left = room.body.count - 5
    let needs = board?.needs.count ?? 0
    let isRoomy = left >= 12 && left - 5 >= max(4, listed.count) + needs
    let spare = max(0, left - (isRoomy ? 5 : 0))
    let wanted = max(1, min(needs, max(1, spare / 2)))
    let sessionRows = max(1, min(max(4, listed.count), spare - wanted))
    let needsRow = top + 4 + sessionRows + (isRoomy ? 1 : 0)
    let needRows = max(1, room.body.upperBound - needsRow - 1 - (isRoomy ? 4 : 0))
    return Layout(
      sessionsRow: top + 3, sessionRows: sessionRows, needsRow: needsRow, needRows: needRows,
      goToRow: isRoomy ? room.body.upperBound - 3 : nil)
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    let layout = layout(room)
    frame.put("Find or scan >", row: top, column: 1, style: .bold)
    TextField(placeholder: "a name, an employee number, a class, a space").draw(
      in: &frame, row: top, column: 16, width: room.columns - 17, focused: part == .box)
    frame.rule(row: top + 1)
    drawSessions(in: &frame, room: room, now: now, layout)
    drawNeeds(in: &frame, room: room, layout)
    if let row = layout.goToRow {
      frame.put("Go to", row: row, column: 1, style: .bold)
      frame.put(
        "F3 Classes     F6 New person     F7 Learning spaces     F8 Reports", row: row + 1,
        column: 3)
    }
  }

  private func drawSessions(in frame: inout Frame, room: Room, now: Now, _ layout: Layout) {
    let isToday = !(board?.sessions.isEmpty ?? true) || listed.isEmpty
    let day = listed.first.map { Wording.day($0.session.date) } ?? ""
    let running = listed.count {
      $0.session.interval.from <= now.wallMinutes && now.wallMinutes < $0.session.interval.to
    }
    let heading = isToday ? "Today" : "Nothing today. Next, \(day)"
    frame.put(heading, row: layout.sessionsRow - 1, column: 1, style: .bold)
    let count =
      Wording.count(listed.count, "session") + (running > 0 ? ", \(running) running now" : "")
    frame.put(count, row: layout.sessionsRow - 1, endingAt: room.columns - 1)
    listing(room, layout).draw(in: &frame, cursor: sessions, count: listed.count) { index in
      let line = listed[index]
      return [
        Wording.times(line.session.start, line.session.end), line.label.title,
        line.spaceName ?? "no space yet", "\(line.places.confirmed)/\(line.places.maximum)",
        String(line.places.waiting), Self.register(line),
      ]
    }
  }

  /// The list of sessions.
  func listing(_ room: Room, _ layout: Layout) -> Listing {
    Listing(
      [
        TableColumn("Time", minimum: 11), TableColumn("Class", minimum: 16, ideal: 26, grows: true),
        TableColumn("Space", minimum: 8, ideal: room.isWide ? 28 : 12, drops: 1),
        TableColumn("Booked", minimum: 6, alignment: .right),
        TableColumn("In line", minimum: 7, alignment: .right, drops: 2),
        TableColumn("Register", minimum: 9, ideal: 10),
      ], row: layout.sessionsRow, width: room.columns - 2, height: layout.sessionRows,
      focused: part == .sessions, sorted: sorting.mark,
      empty: board == nil ? "Reading the books." : "No sessions today, and none planned.")
  }

  static func register(_ line: SessionLine) -> String {
    if !line.session.takesPlace { return "cancelled" }
    if line.session.register.isSubmitted { return "submitted" }
    if line.expected == 0 { return "nobody" }
    return line.marked == 0 ? "to do" : "\(line.marked) of \(line.expected)"
  }

  private func drawNeeds(in frame: inout Frame, room: Room, _ layout: Layout) {
    let all = board?.needs ?? []
    frame.put("Needs you", row: layout.needsRow, column: 1, style: .bold)
    frame.put(String(all.count), row: layout.needsRow, endingAt: room.columns - 1)
    var listing = Listing(
      [TableColumn("", minimum: 20, grows: true)], row: layout.needsRow + 1,
      width: room.columns - 2, height: layout.needRows, focused: part == .needs,
      empty: board == nil ? "" : "Nothing waits for you.")
    listing.isHeaded = false
    listing.draw(in: &frame, cursor: needs, count: all.count) { [Wording.need(all[$0].withCode)] }
  }
}

extension Need {
  /// The same with the class's code beside its title, as several classes may have one title.
  fileprivate var withCode: Need {
    func full(_ label: ClassLabel) -> ClassLabel { ClassLabel(label.code, Wording.name(label)) }
    return switch self {
    case .registerOpen(let label, let session, let day, let unmarked, let tutor):
      .registerOpen(full(label), session: session, on: day, unmarked: unmarked, tutor: tutor)
    case .placesToGive(let label, let free, let waiting):
      .placesToGive(full(label), free: free, waiting: waiting)
    case .belowMinimum(let label, let starts, let booked, let minimum):
      .belowMinimum(full(label), starts: starts, booked: booked, minimum: minimum)
    case .leaverEnrolled(let name, let number, let label):
      .leaverEnrolled(name, number, full(label))
    case .releaseWaiting(
      let name, let number, let label, let state, let days, let until, let session):
      .releaseWaiting(
        name, number, full(label), state, days: days, heldUntil: until, session: session)
    case .offerRunning(let name, let number, let label, let ends):
      .offerRunning(name, number, full(label), ends: ends)
    case .classToComplete(let label, let last): .classToComplete(full(label), lastDay: last)
    case .agreementReview, .toSettle, .slipping: self
    }
  }
}
