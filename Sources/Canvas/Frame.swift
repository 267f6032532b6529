/// A place on the screen, counted from zero at the top left.
public struct Position: Hashable, Sendable {
  /// Rows from the top.
  public var row: Int
  /// Cells from the left.
  public var column: Int

  /// A place; it may lie outside any frame, where nothing is drawn.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A screen as a value: a grid of cells and the place of the cursor.
///
/// Everything drawn is clipped at the edges; a wide letter is never split and never stands in the
/// last column. Drawing at any place, at any size, does nothing worse than nothing.
public struct Frame: Hashable, Sendable {
  /// One cell of the grid.
  public struct Cell: Hashable, Sendable {
    /// Combining scalars, zero where there is none.
    public var marks: SIMD4<UInt32>
    /// The spacing scalar.
    public var scalar: Unicode.Scalar
    /// How it looks.
    public var style: Style
    /// 1, 2 for the left half of a wide letter, 0 for its right half.
    public var width: UInt8

    /// An empty cell.
    public static let blank = Cell(Glyph(" "), .plain)

    init(_ glyph: Glyph, _ style: Style) {
      marks = glyph.marks
      scalar = glyph.scalar
      width = UInt8(glyph.width)
      self.style = style
    }
  }

  /// Cells in a row, 1 to 1,000.
  public let columns: Int
  /// Rows, 1 to 500.
  public let rows: Int
  /// Row after row, `columns` cells each.
  public internal(set) var cells: [Cell]
  /// Where the terminal's own cursor stands: always on what has the focus, because a screen reader
  /// follows it. Nil hides it; a place outside the frame counts as nil.
  public var cursor: Position? {
    get { storedCursor }
    set { storedCursor = newValue.flatMap { contains($0) ? $0 : nil } }
  }
  private var storedCursor: Position?

  /// An empty frame. Sizes out of range are brought into it.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 1), 1000)
    self.rows = min(max(rows, 1), 500)
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  /// The cell at a place, nil outside.
  public subscript(row: Int, column: Int) -> Cell? {
    contains(Position(row: row, column: column)) ? cells[row * columns + column] : nil
  }

  /// Whether a place lies inside.
  public func contains(_ position: Position) -> Bool {
    position.row >= 0 && position.row < rows && position.column >= 0 && position.column < columns
  }

  /// Writes a text to the right of a place.
  ///
  /// - Parameters:
  ///   - text: of any origin; what could upset a terminal is left out (see ``Glyphs``).
  ///   - width: a field of exactly so many cells: a longer text is cut with `…`, a shorter one
  ///     filled with spaces in the same style. Nil writes the text as long as it is.
  ///   - alignment: where the text stands in the field; without a width it has no effect.
  /// - Returns: cells the text takes, clipped or not.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, width: Int? = nil,
    alignment: Alignment = .left
  ) -> Int {
    let written = width.map { TextWidth.fit(text, to: $0, alignment) } ?? text
    var at = column
    for glyph in Glyphs(written) {
      place(glyph, row: row, column: at, style: style)
      at += glyph.width
    }
    return at - column
  }

  /// Puts one glyph, blanking what it would split.
  mutating func place(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    guard row >= 0, row < rows, column < columns, column + glyph.width > 0 else { return }
    if glyph.width == 1 {
      set(Cell(glyph, style), row, column)
    } else if column < 0 {
      set(Cell(Glyph(" "), style), row, 0)
    } else if column == columns - 1 {
      set(Cell(Glyph(" "), style), row, column)
    } else {
      set(Cell(glyph, style), row, column)
      var right = Cell(Glyph(" "), style)
      right.width = 0
      // The cell to the right is now this letter's own half, so only its old partner is blanked.
      blankPartner(row, column + 1)
      cells[row * columns + column + 1] = right
    }
  }

  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int) {
    blankPartner(row, column)
    cells[row * columns + column] = cell
  }

  /// If the cell is half of a wide letter, its other half becomes a space.
  private mutating func blankPartner(_ row: Int, _ column: Int) {
    let index = row * columns + column
    let partner: Int
    switch cells[index].width {
    case 0: partner = index - 1
    case 2: partner = index + 1
    default: return
    }
    cells[partner] = Cell(Glyph(" "), cells[partner].style)
  }

  /// Changes the style of cells where they stand, for example to reverse a row.
  public mutating func restyle(
    row: Int, column: Int, width: Int, _ change: (Style) -> Style
  ) {
    guard row >= 0, row < rows else { return }
    let first = max(0, column)
    let end = min(columns, column + max(0, width))
    guard first < end else { return }
    for index in (row * columns + first)..<(row * columns + end) {
      cells[index].style = change(cells[index].style)
    }
  }
}
