import Reports

/// What a strip of a page shows: a row of cells. A paragraph is a row of one cell. Lengths are Pango
/// units.
struct Piece {
  /// Lines of text in a column.
  struct Cell {
    var x: Int
    /// Below where the text of the piece begins.
    var y = 0
    var width: Int
    var alignment: Document.Table.Alignment = .left
    var lines: [ShapedLine]
  }

  /// A line across the columns.
  struct Rule {
    /// From the top of the piece.
    var y: Int
    var pen: PDFSurface.Pen
  }

  /// A box beneath the text, or a line where it has no height or no width.
  struct Frame {
    var x: Int
    /// From the top of the piece.
    var y: Int
    var width: Int
    var height: Int
    /// What it is filled with; 0 is black and 1 white. Nil lets what is beneath be seen.
    var fill: Double?
    /// What it is drawn with; nil leaves its edge out.
    var pen: PDFSurface.Pen?
  }

  /// A line from point to point.
  struct Path {
    /// From the top left corner of the piece.
    var points: [(x: Int, y: Int)]
    var pen: PDFSurface.Pen
  }

  var frames: [Frame] = []
  var paths: [Path] = []
  var cells: [Cell] = []
  var style: TextStyle = .body
  /// Space above the text.
  var above = 0
  /// Space below the text.
  var below = 0
  /// The least height: rows to be written in are tall.
  var least = 0
  var width = 0
  var rules: [Rule] = []
  /// Whether a box stands around each cell.
  var boxes = false
  /// The name under which a reader's table of contents leads here; nil for none.
  var bookmark: String?

  /// How many lines the longest cell has.
  var lineCount: Int { cells.reduce(0) { max($0, $1.lines.count) } }

  var height: Int { max(above + lineCount * style.leading + below, least) }

  /// Divides the piece so that the first part is no taller than a height: nil if not even one line
  /// fits, or if there is only one.
  func split(at height: Int) -> (Piece, Piece)? {
    let fits = (height - above - below) / style.leading
    guard fits > 0, lineCount > fits else { return nil }
    var (head, tail) = (self, self)
    for place in cells.indices {
      head.cells[place].lines = Array(cells[place].lines.prefix(fits))
      tail.cells[place].lines = Array(cells[place].lines.dropFirst(fits))
    }
    head.rules = rules.filter { $0.y < head.height }
    return (head, tail)
  }

  /// The piece as a strip of a page.
  func strip(
    keepsWithNext: Bool = false, carried: [Strip<Piece>.Carried] = []
  ) -> Strip<Piece> {
    Strip(self, height: height, keepsWithNext: keepsWithNext, carried: carried)
  }
}
