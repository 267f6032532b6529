import Canvas
import Domain
import Wording

/// What the trust works with: courses, learning spaces, centres, shared equipment, departments,
/// sites, settings, and the books as a whole; a list at a time.
struct RecordsScreen: SortedScreen {
  /// Which list.
  enum Kind: Int, CaseIterable, Sendable {
    case courses, spaces, centres, equipment, departments, sites, settings, books

    var words: String {
      switch self {
      case .courses: "Courses"
      case .spaces: "Learning spaces"
      case .centres: "Centres"
      case .equipment: "Shared equipment"
      case .departments: "Departments"
      case .sites: "Sites"
      case .settings: "Settings"
      case .books: "The books"
      }
    }
  }

  static let acts: [Act<RecordsScreen>] =
    [
      Act(
        "Change it", keys: [.enter, .character("e")],
        help:
          "Changes what stands at the > row: a course, a space, a department; of the books, does it",
        hint: "Change", hinting: { $0.kind == .books ? "Do it" : "Change" },
        whyNot: { $0.count == 0 ? "There is nothing to change." : nil }
      ) { screen, turn in screen.change(&turn) },
      Act(
        "Add another", keys: [.function(6)],
        help: "Adds a course, a learning space, or equipment that spaces share", hint: "Add",
        whyNot: { screen in
          switch screen.kind {
          case .courses, .spaces, .equipment: nil
          case .centres: "A centre is known once a learning space is in it."
          case .sites: "A site is known once somebody works there."
          case .departments: "A department is known once somebody works in it."
          case .settings: "There are no other settings."
          case .books: "There is one set of books."
          }
        }
      ) { screen, turn in
        switch screen.kind {
        case .courses: turn.push(CourseFormScreen())
        case .spaces: turn.push(SpaceFormScreen())
        default: turn.open(.newStock)
        }
      },
      Act(
        "Next list", keys: [.tab],
        help:
          "Goes on to the next list: learning spaces, centres, equipment, departments and so on",
        hint: "Next list"
      ) { screen, turn in screen.show(1, turn.room) },
      Act(
        "List before", keys: [.backTab], help: "Goes back to the list before"
      ) { screen, turn in screen.show(Kind.allCases.count - 1, turn.room) },
    ] + BooksWork.allCases.map(\.act) + sortActs

  private(set) var kind: Kind
  /// As read.
  private var all: Records?
  /// The lists in the order shown.
  private(set) var records: Records?
  var sorting = Sorting()
  private(set) var cursor = ListCursor()
  private(set) var today = Day(number: 0)
  /// Whether this desk reads and saves no files.
  private(set) var isKiosk = false

  init(_ kind: Kind = .courses) { self.kind = kind }

  var title: String { kind.words }

  var count: Int { rows.count }

  var prompt: String? {
    switch kind {
    case .courses, .spaces:
      "Enter changes it, F6 adds another. Tab shows \(next.words.lowercased())."
    case .centres: "Enter changes when it is open. Tab shows \(next.words.lowercased())."
    case .equipment:
      "Enter changes how many there are, F6 adds another. Tab shows \(next.words.lowercased())."
    case .departments: "Enter renames, merges, closes or reopens it. Tab shows the sites."
    case .sites: "Enter renames it. Tab shows the settings."
    case .settings:
      setting.map { "\(Wording.name($0)): \($0.expected). Enter changes it. Tab shows the books." }
    case .books: work.map { "Enter: \($0.help)." }
    }
  }

  private var next: Kind { Kind(rawValue: (kind.rawValue + 1) % Kind.allCases.count) ?? .courses }

  private var setting: Setting? {
    Setting.allCases.indices.contains(cursor.selected) ? Setting.allCases[cursor.selected] : nil
  }

  private var work: BooksWork? { BooksWork(rawValue: cursor.selected) }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    isKiosk = turn.isKiosk
    turn.ask(.records)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    // Where the last copy is.
    if case (.backUp, .done) = (ask, answer) { turn.ask(.records) }
    guard case .records(let records) = answer else { return }
    all = records
    arrange(turn.room)
  }

  private mutating func show(_ step: Int, _ room: Room) {
    kind = Kind(rawValue: (kind.rawValue + step) % Kind.allCases.count) ?? .courses
    sorting = Sorting()
    arrange(room)
    cursor.select(0, count: count, height: height(room))
  }

  var sortedColumns: [Int] {
    switch kind {
    case .courses, .spaces: Array(0...4)
    case .centres: [0, 3]
    case .equipment: [0, 2]
    case .departments, .sites: [0, 2, 4]
    case .settings, .books: []
    }
  }

  mutating func arrange(_ room: Room) {
    let chosen = rows.indices.contains(cursor.selected) ? rows[cursor.selected].first : nil
    records = all.map(sorted)
    let index = rows.firstIndex { $0.first == chosen } ?? cursor.selected
    cursor.select(index, count: count, height: height(room))
  }

  mutating func take(_ key: Key, _ turn: inout Turn) -> Bool {
    if case .mouse(let row, let column, .press) = key {
      let listing = listing(turn.room)
      if sort(by: listing, clickedAt: row, column, turn.room) { return true }
      if let index = cursor.row(
        at: row, first: listing.firstRow, count: count, height: listing.height)
      {
        cursor.select(index, count: count, height: listing.height)
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
    case .centres where records.centres.indices.contains(at):
      turn.open(.hours(of: records.centres[at]))
    case .equipment where records.stock.indices.contains(at):
      turn.open(.stock(records.stock[at]))
    case .sites where records.sites.indices.contains(at):
      turn.open(.renameSite(records.sites[at].name))
    case .departments where records.departments.indices.contains(at):
      turn.open(
        .department(
          records.departments[at],
          others: records.departments.filter { $0.end == nil }.map(\.name), today: today))
    case .books: work?.begin(self, &turn)
    case .settings: if let setting { turn.open(.setting(setting, records.settings[setting])) }
    default: break
    }
  }

  func height(_ room: Room) -> Int { max(1, room.body.count - 1) }
}
