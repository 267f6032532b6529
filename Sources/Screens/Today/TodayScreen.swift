import Canvas
import Domain
import Wording

/// What the desk opens on: the find box, today's sessions, what needs somebody.
struct TodayScreen: SortedScreen {
  /// What has the keys.
  enum Part: Hashable, Sendable, CaseIterable {
    case box, sessions, needs
  }

  let day: Day
  var board: TodayBoard?
  var part = Part.box
  var sessions = ListCursor()
  var needs = ListCursor()
  var sorting = Sorting()
  /// The sessions listed, in the order shown: today's, or the next there are.
  private(set) var listed: [SessionLine] = []

  init(day: Day) { self.day = day }

  var title: String { "Today" }
  var typing: Typing { part == .box ? .start : .commands }

  var sortedColumns: [Int] { part == .sessions ? Array(0...5) : [] }

  /// Puts the sessions in order; the chosen one stays chosen.
  mutating func arrange(_ room: Room) {
    let chosen = listed.indices.contains(sessions.selected) ? listed[sessions.selected] : nil
    let all = board.map { $0.sessions.isEmpty ? $0.nextSessions : $0.sessions } ?? []
    listed = sorting.sorted(all) { line, column in
      switch column {
      case 0: .number(line.session.interval.from)
      case 1: .text(line.label.title)
      case 2: .text(line.spaceName ?? "")
      case 3: .number(line.places.confirmed)
      case 4: .number(line.places.waiting)
      default: .text(Self.register(line))
      }
    }
    let index = chosen.flatMap { chosen in
      listed.firstIndex {
        $0.label.code == chosen.label.code && $0.session.number == chosen.session.number
      }
    }
    sessions.select(
      index ?? sessions.selected, count: listed.count, height: layout(room).sessionRows)
  }

  var session: SessionLine? {
    part == .sessions && listed.indices.contains(sessions.selected)
      ? listed[sessions.selected] : nil
  }

  var need: Need? {
    guard part == .needs, let board, board.needs.indices.contains(needs.selected) else {
      return nil
    }
    return board.needs[needs.selected]
  }

  mutating func refresh(_ turn: inout Turn) { turn.ask(.today) }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case .today(let board) = answer else { return }
    self.board = board
    arrange(turn.room)
    needs.select(needs.selected, count: board.needs.count, height: 1)
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    switch key {
    case .backTab: move(-1)
    case .mouse(let row, let column, .press): click(row: row, column: column, turn.room)
    default:
      switch part {
      case .box: return takeInBox(key, &turn)
      case .sessions:
        if key == .up, sessions.selected == 0 { part = .box; return true }
        if key == .down, sessions.selected >= listed.count - 1 { part = .needs; return true }
        return sessions.update(key, count: listed.count, height: layout(turn.room).sessionRows)
      case .needs:
        if key == .up, needs.selected == 0 { part = .sessions; return true }
        let count = board?.needs.count ?? 0
        return needs.update(key, count: count, height: layout(turn.room).needRows)
      }
    }
    return true
  }

  private mutating func takeInBox(_ key: Key, _ turn: inout Turn) -> Bool {
    switch key {
    case .down, .enter:
      part = .sessions
    case .character(let letter) where letter != " ":
      turn.push(FindScreen(text: String(letter)))
    case .paste(let text):
      turn.push(FindScreen(text: text))
    case .character, .up, .left, .right, .home, .end, .backspace, .delete: break
    default: return false
    }
    return true
  }

  mutating func move(_ step: Int) {
    let parts = Part.allCases
    let at = parts.firstIndex(of: part) ?? 0
    part = parts[(at + step + parts.count) % parts.count]
  }

  private mutating func click(row: Int, column: Int, _ room: Room) {
    let layout = layout(room)
    if row == layout.sessionsRow {
      part = .sessions
      _ = sort(by: listing(room, layout), clickedAt: row, column, room)
    }
    if let index = sessions.row(
      at: row, first: layout.sessionsRow + 1, count: listed.count, height: layout.sessionRows)
    {
      part = .sessions
      sessions.select(index, count: listed.count, height: layout.sessionRows)
    }
    let count = board?.needs.count ?? 0
    if let index = needs.row(
      at: row, first: layout.needsRow + 1, count: count, height: layout.needRows)
    {
      part = .needs
      needs.select(index, count: count, height: layout.needRows)
    }
    if row == room.body.lowerBound { part = .box }
  }

  mutating func stepBack(_ turn: inout Turn) -> Bool {
    guard part != .box else { return false }
    part = .box
    return true
  }

  /// Where Tab goes, in a word.
  var nextWord: String {
    switch part {
    case .box: "Sessions"
    case .sessions: "Needs you"
    case .needs: "Find box"
    }
  }

  var prompt: String? {
    switch part {
    case .box:
      return "Type a few letters, or scan a badge. Tab: the sessions."
    case .sessions:
      guard let session else { return "There is no session. Tab goes to what needs you." }
      return "Enter opens the register of \(Wording.name(session.label)), "
        + "\(Wording.when(session.session))."
    case .needs:
      return need.map(Self.prompt(for:)) ?? "Nothing waits for you. Tab goes back to the find box."
    }
  }

  /// What Enter does about something that waits, in words.
  private static func prompt(for need: Need) -> String {
    switch need {
    case .slipping: "Enter shows whom to call about attendance, and why."
    case .registerOpen(let label, let session, _, _, _):
      "Enter opens the register of \(Wording.name(label)), session \(session)."
    case .placesToGive(let label, _, _):
      "Enter opens \(Wording.name(label)) at the first who waits, to give the place."
    case .belowMinimum(let label, _, _, _):
      "Enter decides about \(Wording.name(label)): run, merge, postpone or cancel."
    case .leaverEnrolled(let name, _, let label):
      "Enter opens \(name.spoken), to withdraw from \(Wording.name(label))."
    case .releaseWaiting(let name, _, _, .declined, _, _, _):
      "Enter keys in what \(name.spoken) decides: own time, ask again or withdraw."
    case .releaseWaiting(let name, _, _, _, _, _, _):
      "Enter keys in the manager's reply about \(name.spoken)."
    case .offerRunning(let name, _, let label, _):
      "Enter opens \(Wording.name(label)) at \(name.spoken), to key in the answer."
    case .toSettle(_, let first, _):
      "Enter opens \(Wording.name(first.what.by)) on \(Wording.shortDay(first.what.day))."
    case .classToComplete(let label, _): "Enter completes \(Wording.name(label))."
    case .agreementReview: "Enter opens the learning agreements."
    }
  }
}
