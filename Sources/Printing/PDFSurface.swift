import CPangoCairo
import Reports

/// Pages of PDF being drawn into memory.
final class PDFSurface {
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let output = Output()
  /// The page being drawn, from 1.
  private var page = 1
  private var part: Int32?

  private final class Output {
    var bytes: [UInt8] = []
  }

  /// Glyphs of one font that wait to be drawn together: a page at a time is twice as fast as a cell
  /// at a time.
  private var waiting: ShapedLine.Run?
  /// Straight lines that wait for the end of the page, those of one pen together.
  private var rules: [Pen: [(fromX: Int, fromY: Int, toX: Int, toY: Int)]] = [:]

  /// How a straight line is drawn: its thickness in points; 0 is black and 1 white.
  struct Pen: Hashable, Comparable {
    var thickness: Double
    var grey = 0.0
    /// Whether the line is broken; of frames alone.
    var isBroken = false

    static func < (left: Pen, right: Pen) -> Bool {
      (left.thickness, left.grey) < (right.thickness, right.grey)
    }
  }

  init?(_ paper: Paper) {
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque(), Points.points(paper.width),
      Points.points(paper.height))
    guard let surface, let cairo = cairo_create(surface) else { return nil }
    self.surface = surface
    self.cairo = cairo
  }

  deinit {
    cairo_destroy(cairo)
    // Writes what is left into `output`, which is still here.
    cairo_surface_destroy(surface)
  }

  /// What a reader of the file's properties sees.
  func describe(title: String, createdAt: String?) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    if let createdAt {
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, createdAt)
    }
  }

  /// Begins a page of a size.
  func beginPage(_ paper: Paper) {
    cairo_pdf_surface_set_size(
      surface, Points.points(paper.width), Points.points(paper.height))
  }

  /// Ends the page.
  func endPage() {
    flush()
    drawRules()
    cairo_show_page(cairo)
    page += 1
  }

  /// Adds an entry to the table of contents that a reader of the file is shown, at a height of this
  /// page; below the part that was begun last.
  func addBookmark(_ name: String, y: Int) {
    let parent = part ?? Int32(CAIRO_PDF_OUTLINE_ROOT)
    addOutline(name, under: parent, y: y, open: false)
  }

  /// Begins a part, which has an entry of its own: those of its headings stand below it.
  func beginPart(_ name: String) {
    part = addOutline(name, under: Int32(CAIRO_PDF_OUTLINE_ROOT), y: 0, open: true)
  }

  @discardableResult
  private func addOutline(_ name: String, under parent: Int32, y: Int, open: Bool) -> Int32 {
    cairo_pdf_surface_add_outline(
      surface, parent, PaperText.lines(name).joined(separator: " "),
      "page=\(page) pos=[0 \(y / 1024)]",
      open ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
  }

  /// Ends the file: its bytes, or nil if Cairo could not make it.
  func finish() -> [UInt8]? {
    let drawn = cairo_status(cairo)
    cairo_surface_finish(surface)
    guard drawn == CAIRO_STATUS_SUCCESS, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { return nil }
    return output.bytes
  }

  /// Puts a line of text with its beginning at a place, in Pango units from the top left corner.
  func put(_ line: ShapedLine, x: Int, baseline: Int) {
    for run in line.runs {
      if run.backward || waiting?.font != run.font || waiting?.backward == true {
        flush()
        waiting = ShapedLine.Run(font: run.font, backward: run.backward)
      }
      for glyph in run.glyphs {
        waiting?.glyphs.append(
          cairo_glyph_t(
            index: glyph.index, x: glyph.x + Points.points(x), y: glyph.y + Points.points(baseline))
        )
      }
      waiting?.clusters += run.clusters
      waiting?.text += run.text
    }
  }

  private func flush() {
    guard let run = waiting else { return }
    waiting = nil
    cairo_set_scaled_font(cairo, run.font)
    run.text.withUnsafeBytes { text in
      cairo_show_text_glyphs(
        cairo, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count),
        run.glyphs, Int32(run.glyphs.count), run.clusters, Int32(run.clusters.count),
        run.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
    }
  }

  /// Draws a box at once, beneath the text that is put after it.
  func put(_ frame: Piece.Frame, x: Int, y: Int) {
    cairo_rectangle(
      cairo, Points.points(x + frame.x), Points.points(y + frame.y), Points.points(frame.width),
      Points.points(frame.height))
    if let grey = frame.fill {
      cairo_set_source_rgb(cairo, grey, grey, grey)
      cairo_fill_preserve(cairo)
    }
    if let pen = frame.pen {
      cairo_set_source_rgb(cairo, pen.grey, pen.grey, pen.grey)
      cairo_set_line_width(cairo, pen.thickness)
      let dashes = [3.0, 2.0]
      cairo_set_dash(cairo, dashes, pen.isBroken ? 2 : 0, 0)
      cairo_stroke_preserve(cairo)
      cairo_set_dash(cairo, dashes, 0, 0)
    }
    cairo_new_path(cairo)
    cairo_set_source_rgb(cairo, 0, 0, 0)
  }

  /// Draws a line from point to point at once.
  func put(_ path: Piece.Path, x: Int, y: Int) {
    for point in path.points {
      cairo_line_to(cairo, Points.points(x + point.x), Points.points(y + point.y))
    }
    cairo_set_line_width(cairo, path.pen.thickness)
    cairo_set_source_rgb(cairo, path.pen.grey, path.pen.grey, path.pen.grey)
    cairo_stroke(cairo)
    cairo_set_source_rgb(cairo, 0, 0, 0)
  }

  /// Adds a straight line between two places, in Pango units from the top left corner.
  func addRule(_ pen: Pen, fromX: Int, fromY: Int, toX: Int, toY: Int) {
    rules[pen, default: []].append((fromX, fromY, toX, toY))
  }

  private func drawRules() {
    for (pen, lines) in rules.sorted(by: { $0.key < $1.key }) {
      cairo_set_source_rgb(cairo, pen.grey, pen.grey, pen.grey)
      cairo_set_line_width(cairo, pen.thickness)
      for line in lines {
        cairo_move_to(cairo, Points.points(line.fromX), Points.points(line.fromY))
        cairo_line_to(cairo, Points.points(line.toX), Points.points(line.toY))
      }
      cairo_stroke(cairo)
    }
    rules = [:]
    cairo_set_source_rgb(cairo, 0, 0, 0)
  }
}
