/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// Its heading.
  public var heading: String
  /// Fewest cells it is of use with.
  public var minimum: Int
  /// Cells it takes when there is room.
  public var ideal: Int
  /// Where its texts stand; also the heading.
  public var alignment: Alignment
  /// Turn in which columns are left out of a table too narrow for all: 1 goes first, nil stays.
  public var drops: Int?
  /// Whether it takes the cells no column needs.
  public var grows: Bool

  /// A column; `ideal` is at least `minimum`, and both are at least 1.
  public init(
    _ heading: String, minimum: Int, ideal: Int? = nil, alignment: Alignment = .left,
    drops: Int? = nil, grows: Bool = false
  ) {
    self.heading = heading
    self.minimum = max(1, minimum)
    self.ideal = max(self.minimum, ideal ?? minimum)
    self.alignment = alignment
    self.drops = drops
    self.grows = grows
  }
}

/// How a table is sorted, as its heading shows it.
public struct SortMark: Hashable, Sendable {
  /// The column, by its place among all columns.
  public var column: Int
  /// `^` when true, `v` when false.
  public var ascending: Bool

  /// A mark for a column.
  public init(column: Int, ascending: Bool) {
    self.column = column
    self.ascending = ascending
  }
}

/// A table laid out in a number of cells: which columns are shown, where, and how wide.
public struct TableLayout: Hashable, Sendable {
  /// A column that is shown.
  public struct Slot: Hashable, Sendable {
    /// Its place among all columns.
    public let index: Int
    /// Cells from the left edge of the table.
    public let offset: Int
    /// Its cells.
    public let width: Int
  }

  /// The columns shown, from left to right; one cell stands between them.
  public let slots: [Slot]
  private let columns: [TableColumn]

  /// Lays columns out in `width` cells.
  ///
  /// Columns that may be dropped go in their turn until the minima fit; then the columns grow to
  /// their ideals from left to right, and what is left goes to the columns that grow. If even the
  /// columns that stay do not fit, the last ones are cut at the edge.
  public init(_ columns: [TableColumn], width: Int) {
    self.columns = columns
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(kept.count - 1) { $0 + columns[$1].minimum } }
    let turns = kept.filter { columns[$0].drops != nil }
      .sorted { (columns[$0].drops ?? 0, $1) < (columns[$1].drops ?? 0, $0) }
    for index in turns where needed() > width { kept.removeAll { $0 == index } }
    var widths = kept.map { columns[$0].minimum }
    var free = max(0, width - needed())
    for (slot, index) in kept.enumerated() {
      let more = min(free, columns[index].ideal - widths[slot])
      widths[slot] += more
      free -= more
    }
    let growing = kept.indices.filter { columns[kept[$0]].grows }
    for (turn, slot) in growing.enumerated() {
      let share = free / (growing.count - turn)
      widths[slot] += share
      free -= share
    }
    var offset = 0
    var slots: [Slot] = []
    for (slot, index) in kept.enumerated() where offset < width {
      slots.append(Slot(index: index, offset: offset, width: min(widths[slot], width - offset)))
      offset += widths[slot] + 1
    }
    self.slots = slots
  }

  /// Draws the headings, with the sort mark beside its column's.
  public func drawHeading(
    in frame: inout Frame, row: Int, column: Int, sorted: SortMark? = nil, style: Style = .plain
  ) {
    let headings = columns.enumerated().map { index, column in
      guard let sorted, sorted.column == index, let slot = slots.first(where: { $0.index == index })
      else { return column.heading }
      // Rather the heading is cut than its mark.
      return TextWidth.cut(column.heading, to: slot.width - 2) + (sorted.ascending ? " ^" : " v")
    }
    drawRow(headings, in: &frame, row: row, column: column, style: style)
  }

  /// Draws one row; `texts` are in the order of all columns, dropped ones included.
  public func drawRow(
    _ texts: [String], in frame: inout Frame, row: Int, column: Int, style: Style = .plain
  ) {
    for slot in slots where slot.index < texts.count {
      frame.put(
        texts[slot.index], row: row, column: column + slot.offset, style: style,
        width: slot.width, alignment: columns[slot.index].alignment)
    }
  }

  /// The column, by its place among all, shown at so many cells from the table's left edge. For
  /// clicks on headings.
  public func column(at offset: Int) -> Int? {
    slots.first { $0.offset <= offset && offset <= $0.offset + $0.width }?.index
  }
}
