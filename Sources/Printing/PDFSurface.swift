import CPangoCairo
import Reports

/// Pages of PDF being drawn into memory.
final class PDFSurface {
  private let pages: OpaquePointer
  private let output = Output()
  /// The page being drawn, from 1.
  private var page = 1
  private var part: Int32?

  private final class Output {
    var bytes: [UInt8] = []
  }

  /// Glyphs of one font that wait to be drawn together: a page at a time is twice as fast as a cell
  /// at a time.
  private var waiting: Waiting?
  /// Straight lines that wait for the end of the page, those of one pen together.
  private var rules: [Pen: [(fromX: Int, fromY: Int, toX: Int, toY: Int)]] = [:]

  private struct Waiting {
    let drawing: UnsafeMutableRawPointer
    let backward: Bool
    var glyphs: [placed_glyph] = []
    var clusters: [glyph_cluster] = []
    var text: [UInt8] = []
  }

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
    let pages = pages_open(
      Points.points(paper.width), Points.points(paper.height),
      Unmanaged.passUnretained(output).toOpaque()
    ) { output, bytes, length in
      guard let output else { return false }
      Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes
        .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(length)))
      return true
    }
    guard let pages else { return nil }
    self.pages = pages
  }

  deinit {
    // Writes what is left into `output`, which is still here.
    pages_close(pages)
  }

  /// What a reader of the file's properties sees.
  func describe(title: String, createdAt: String?) {
    pages_title(pages, title)
    if let createdAt { pages_created(pages, createdAt) }
  }

  /// Begins a page of a size.
  func beginPage(_ paper: Paper) {
    page_size(pages, Points.points(paper.width), Points.points(paper.height))
  }

  /// Ends the page.
  func endPage() {
    flush()
    drawRules()
    page_end(pages)
    page += 1
  }

  /// Adds an entry to the table of contents that a reader of the file is shown, at a height of this
  /// page; below the part that was begun last.
  func addBookmark(_ name: String, y: Int) {
    addEntry(name, under: part ?? 0, y: y, open: false)
  }

  /// Begins a part, which has an entry of its own: those of its headings stand below it.
  func beginPart(_ name: String) {
    part = addEntry(name, under: 0, y: 0, open: true)
  }

  @discardableResult
  private func addEntry(_ name: String, under parent: Int32, y: Int, open: Bool) -> Int32 {
    pages_entry(
      pages, parent, PaperText.lines(name).joined(separator: " "),
      "page=\(page) pos=[0 \(y / 1024)]", open)
  }

  /// Ends the file: its bytes, or nil if Cairo could not make it.
  func finish() -> [UInt8]? { pages_finish(pages) ? output.bytes : nil }

  /// Puts a line of text with its beginning at a place, in Pango units from the top left corner.
  func put(_ line: ShapedLine, x: Int, baseline: Int) {
    for run in line.runs {
      if run.backward || waiting?.drawing != run.drawing || waiting?.backward == true {
        flush()
        waiting = Waiting(drawing: run.drawing, backward: run.backward)
      }
      for glyph in run.glyphs {
        waiting?.glyphs.append(
          placed_glyph(
            index: UInt(glyph.index), x: Points.points(x + Int(glyph.x)),
            y: Points.points(baseline + Int(glyph.y))))
      }
      if run.clusters.isEmpty {
        let plain = glyph_cluster(bytes: 1, glyphs: 1)
        waiting?.clusters += repeatElement(plain, count: run.glyphs.count)
      }
      for cluster in run.clusters {
        waiting?.clusters.append(
          glyph_cluster(bytes: Int32(cluster.bytes), glyphs: Int32(cluster.glyphs)))
      }
      waiting?.text += line.text.utf8.dropFirst(run.bytes.lowerBound).prefix(run.bytes.count)
    }
  }

  private func flush() {
    guard let run = waiting else { return }
    waiting = nil
    run.text.withUnsafeBytes { text in
      page_glyphs(
        pages, run.drawing, text.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(text.count),
        run.glyphs, Int32(run.glyphs.count), run.clusters, Int32(run.clusters.count), run.backward)
    }
  }

  /// Draws a box at once, beneath the text that is put after it.
  func put(_ frame: Piece.Frame, x: Int, y: Int) {
    path_box(
      pages, Points.points(x + frame.x), Points.points(y + frame.y), Points.points(frame.width),
      Points.points(frame.height))
    if let grey = frame.fill { path_fill(pages, grey) }
    if let pen = frame.pen {
      stroke(pen)
    } else {
      path_forget(pages)
    }
  }

  /// Draws a line from point to point at once.
  func put(_ path: Piece.Path, x: Int, y: Int) {
    for point in path.points {
      path_line(pages, Points.points(x + point.x), Points.points(y + point.y))
    }
    stroke(path.pen)
  }

  private func stroke(_ pen: Pen) {
    path_stroke(pages, pen.thickness, pen.grey, pen.isBroken)
  }

  /// Adds a straight line between two places, in Pango units from the top left corner.
  func addRule(_ pen: Pen, fromX: Int, fromY: Int, toX: Int, toY: Int) {
    rules[pen, default: []].append((fromX, fromY, toX, toY))
  }

  private func drawRules() {
    for (pen, lines) in rules.sorted(by: { $0.key < $1.key }) {
      for line in lines {
        path_move(pages, Points.points(line.fromX), Points.points(line.fromY))
        path_line(pages, Points.points(line.toX), Points.points(line.toY))
      }
      stroke(pen)
    }
    rules = [:]
  }
}
