import Canvas
import Domain
import Wording

/// What the trust works with: courses, learning spaces, departments, settings; a list at a time.
struct RecordsScreen: Screen {
  /// Which list.
  enum Kind: Int, CaseIterable, Sendable {
    case courses, spaces, departments, settings

    var words: String {
      switch self {
      case .courses: "Courses"
      case .spaces: "Learning spaces"
      case .departments: "Departments"
      case .settings: "Settings"
      }
    }
  }

  static let acts: [Act<RecordsScreen>] = [
    Act(
      "Change it", keys: [.enter, .character("e")],
      help: "Changes what stands at the > row: a course, a space, a department, a setting",
      hint: "Change", whyNot: { $0.count == 0 ? "There is nothing to change." : nil }
    ) { screen, turn in screen.change(&turn) },
    Act(
      "Add another", keys: [.function(6)], help: "Adds a course or a learning space", hint: "Add",
      whyNot: { screen in
        switch screen.kind {
        case .courses, .spaces: nil
        case .departments: "A department is known once somebody works in it."
        case .settings: "There are no other settings."
        }
      }
    ) { screen, turn in
      if screen.kind == .courses {
        turn.push(CourseFormScreen())
      } else {
        turn.push(SpaceFormScreen())
      }
    },
    Act(
      "Next list", keys: [.tab],
      help: "Goes on to the next list: courses, learning spaces, departments, settings",
      hint: "Next list"
    ) { screen, turn in screen.show(1, turn.room) },
    Act(
      "List before", keys: [.backTab], help: "Goes back to the list before"
    ) { screen, turn in screen.show(Kind.allCases.count - 1, turn.room) },
  ]

  private(set) var kind: Kind
  private var records: Records?
  private var cursor = ListCursor()
  private var today = Day(number: 0)

  init(_ kind: Kind = .courses) { self.kind = kind }

  var title: String { kind.words }

  var count: Int { rows.count }

  var prompt: String? {
    switch kind {
    case .courses, .spaces:
      "Enter changes it, F6 adds another. Tab shows \(next.words.lowercased())."
    case .departments: "Enter renames, merges, closes or reopens it. Tab shows the settings."
    case .settings: setting.map { "\(Wording.name($0)): \($0.expected). Enter changes it." }
    }
  }

  private var next: Kind { Kind(rawValue: (kind.rawValue + 1) % Kind.allCases.count) ?? .courses }

  private var setting: Setting? {
    Setting.allCases.indices.contains(cursor.selected) ? Setting.allCases[cursor.selected] : nil
  }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.records)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case .records(let records) = answer else { return }
    let chosen = rows.indices.contains(cursor.selected) ? rows[cursor.selected].first : nil
    self.records = records
    let index = rows.firstIndex { $0.first == chosen } ?? cursor.selected
    cursor.select(index, count: count, height: height(turn.room))
  }

  private mutating func show(_ step: Int, _ room: Room) {
    kind = Kind(rawValue: (kind.rawValue + step) % Kind.allCases.count) ?? .courses
    cursor.select(0, count: count, height: height(room))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, _, .press) = key {
      let first = turn.room.body.lowerBound + 1
      if let index = cursor.row(at: row, first: first, count: count, height: height(turn.room)) {
        cursor.select(index, count: count, height: height(turn.room))
      }
      return true
    }
    return cursor.update(key, count: count, height: height(turn.room))
  }

  private func change(_ turn: inout Turn) {
    guard let records else { return }
    let at = cursor.selected
    switch kind {
    case .courses where records.courses.indices.contains(at):
      turn.push(CourseFormScreen(changing: records.courses[at]))
    case .spaces where records.spaces.indices.contains(at):
      turn.push(SpaceFormScreen(changing: records.spaces[at]))
    case .departments where records.departments.indices.contains(at):
      turn.open(
        .department(
          records.departments[at],
          others: records.departments.filter { $0.end == nil }.map(\.name), today: today))
    case .settings: if let setting { turn.open(.setting(setting, records.settings[setting])) }
    default: break
    }
  }

  private func height(_ room: Room) -> Int { max(1, room.body.count - 1) }

  /// The rows of the list shown.
  private var rows: [[String]] {
    guard let records else { return [] }
    return switch kind {
    case .courses:
      records.courses.map { course in
        [
          course.code.text, course.title, Wording.word(course.kind),
          Wording.count(course.sessions, "session"), "\(course.minimum)-\(course.maximum)",
        ]
      }
    case .spaces:
      records.spaces.map { space in
        [
          space.code.text, space.name, space.centre ?? "", Wording.count(space.capacity, "seat"),
          "\(space.opens.text)-\(space.closes.text)",
        ]
      }
    case .departments:
      records.departments.map { line in
        [
          line.name, "", Wording.count(line.people, "person", "people"), "",
          line.state(on: today) == "current" ? "current" : "gone",
        ]
      }
    case .settings:
      Setting.allCases.map { setting in
        [setting.rawValue, records.settings[setting], Wording.name(setting), "", ""]
      }
    }
  }

  private var columns: [TableColumn] {
    switch kind {
    case .courses:
      [
        TableColumn("Code", minimum: 8, ideal: 14), TableColumn("Course", minimum: 16, grows: true),
        TableColumn("Kind", minimum: 9, drops: 1), TableColumn("Sessions", minimum: 11, drops: 2),
        TableColumn("Learners", minimum: 8),
      ]
    case .spaces:
      [
        TableColumn("Code", minimum: 8, ideal: 12), TableColumn("Space", minimum: 16, grows: true),
        TableColumn("Centre", minimum: 8, ideal: 18, drops: 1), TableColumn("Seats", minimum: 9),
        TableColumn("Open", minimum: 11, drops: 2),
      ]
    case .departments:
      [
        TableColumn("Department", minimum: 16, ideal: 40, grows: true),
        TableColumn("", minimum: 1, drops: 1), TableColumn("People", minimum: 12),
        TableColumn("", minimum: 1, drops: 2), TableColumn("Is", minimum: 8),
      ]
    case .settings:
      [
        TableColumn("Setting", minimum: 18), TableColumn("Is", minimum: 12, ideal: 30, grows: true),
        TableColumn("What it is", minimum: 12, ideal: 32, drops: 1),
        TableColumn("", minimum: 1, drops: 2), TableColumn("", minimum: 1, drops: 3),
      ]
    }
  }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let rows = rows
    Listing(
      columns, row: room.body.lowerBound, width: room.columns - 2, height: height(room),
      focused: true, empty: records == nil ? "Reading the books." : "Nothing yet. F6 adds one."
    ).draw(in: &frame, cursor: cursor, count: rows.count) { rows[$0] }
  }
}
