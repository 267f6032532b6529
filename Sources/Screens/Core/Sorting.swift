import Canvas
import Domain

/// By which column a list is sorted, and which way; without a column it stands in its own order.
struct Sorting: Hashable, Sendable {
  private(set) var column: Int?
  private(set) var ascending = true
  /// Whether the list has an order of its own beside those of its columns.
  private let hasOwnOrder: Bool

  init(column: Int? = nil) {
    self.column = column
    hasOwnOrder = column == nil
  }

  /// What the heading carries.
  var mark: SortMark? { column.map { SortMark(column: $0, ascending: ascending) } }

  /// Goes on to the next of some columns, and after the last one to the list's own order, if any.
  mutating func goOn(_ columns: [Int]) {
    let next = (column.flatMap { columns.firstIndex(of: $0) } ?? -1) + 1
    column = columns.indices.contains(next) ? columns[next] : hasOwnOrder ? nil : columns.first
    ascending = true
  }

  mutating func turnRound() { ascending.toggle() }

  /// Sorts by a column whose heading was clicked, the other way round at the second click.
  mutating func click(_ column: Int) {
    ascending = column == self.column ? !ascending : true
    self.column = column
  }

  /// Lines in this order; those alike keep the order they came in.
  func sorted<Line>(_ lines: [Line], by key: (Line, _ column: Int) -> SortKey) -> [Line] {
    guard let column else { return ascending ? lines : lines.reversed() }
    let keyed = lines.enumerated().map { (key: key($1, column), at: $0, line: $1) }
    return keyed.sorted { left, right in
      if left.key == right.key { return left.at < right.at }
      return ascending ? left.key < right.key : right.key < left.key
    }.map(\.line)
  }
}

/// What a line is sorted by: a number, or a text without regard to case and accents.
enum SortKey: Comparable {
  case number(Int)
  case folded(String)

  static func text(_ text: String) -> SortKey { .folded(FoldedName.key(text)) }

  /// A day; what has none comes last.
  static func day(_ day: Day?) -> SortKey { .number(day?.number ?? .max) }
}

/// A screen whose list can be sorted by its columns.
protocol SortedScreen: Screen {
  var sorting: Sorting { get set }
  /// The columns it can be sorted by, by their place among all; empty where there is one order only.
  var sortedColumns: [Int] { get }
  /// Puts the list in order; the chosen line stays chosen.
  mutating func arrange(_ room: Room)
}

extension SortedScreen {
  /// Sorting by the keyboard.
  static var sortActs: [Act<Self>] {
    let oneOrder = "This list has one order only."
    return [
      Act(
        "Sort by the next column", keys: [.character("s")],
        help: "Sorts by the next column; the heading carries ^ or v", hint: "Sort",
        whyNot: { $0.sortedColumns.isEmpty ? oneOrder : nil }
      ) { screen, turn in
        screen.sorting.goOn(screen.sortedColumns)
        screen.arrange(turn.room)
      },
      Act(
        "Sort backwards", keys: [.character("S")], help: "Turns the order round",
        whyNot: { $0.sortedColumns.isEmpty ? oneOrder : nil }
      ) { screen, turn in
        screen.sorting.turnRound()
        screen.arrange(turn.room)
      },
    ]
  }

  /// Takes a click on the headings of a listing; false where it was elsewhere.
  mutating func sort(by listing: Listing, clickedAt row: Int, _ column: Int, _ room: Room) -> Bool {
    guard row == listing.row, let index = listing.table.column(at: column - listing.column - 2),
      sortedColumns.contains(index)
    else { return false }
    sorting.click(index)
    arrange(room)
    return true
  }
}
