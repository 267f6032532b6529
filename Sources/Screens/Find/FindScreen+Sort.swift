import Canvas
import Domain

/// The people found, by any of their columns; classes and spaces found stand below them as they came.
extension FindScreen {
  var sortedColumns: [Int] { part == .people && (found?.lines.count ?? 0) > 1 ? Array(0...4) : [] }

  /// Those found in the order of the chosen column; without one as they were found.
  func sorted(_ found: FoundPeople) -> FoundPeople {
    var found = found
    found.lines = sorting.sorted(found.lines) { line, column in
      switch column {
      case 0: .text(line.name.familyFirst)
      case 1: .text(line.number.text)
      case 2: .text(line.jobTitle ?? "")
      case 3: .text(line.department ?? "")
      default: .text(line.payBand ?? "")
      }
    }
    return found
  }

  /// Puts them in order; who is chosen stays chosen.
  mutating func arrange(_ room: Room) {
    found = read.map(sorted)
    guard let index = found?.lines.firstIndex(where: { $0.number == chosen }) else { return }
    people.select(index, count: rows, height: layout(room).people.height)
  }

  /// The list of those found.
  func peopleListing(_ area: Area) -> Listing {
    var listing = Listing(
      [
        TableColumn("Name", minimum: 16, ideal: 24, grows: true),
        TableColumn("Number", minimum: 8, ideal: 9),
        TableColumn("Job", minimum: 10, ideal: 19, drops: 2, grows: true),
        TableColumn("Department", minimum: 10, ideal: 16, grows: true),
        TableColumn("Band", minimum: 4, ideal: 5, drops: 1),
      ], row: area.row, column: area.column, width: area.width, height: area.height,
      focused: part == .people, sorted: sorting.mark,
      empty: found == nil ? "" : "Nobody found for \(foundFor).")
    listing.keepsChoice = true
    return listing
  }
}
