public import Reports

/// A document as PDF on A4, black on white: a title block, then the matter with table headings said
/// again on every page, and the furniture of ``Document/footer(page:of:)`` on each sheet.
public struct PDF: Equatable, Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// How many sheets, printed on one side; at least 1.
  public let pageCount: Int
  /// How many different pieces of text hold letters for which no installed font has a glyph. They
  /// are shown as empty boxes, and can still be searched and copied.
  public let missingGlyphs: Int

  /// Sets a document. The metadata hold its kind and no other text of it, for they are shown by
  /// every file manager.
  /// - Parameter createdAt: The moment to write into the file, `2026-11-24T09:50:00Z`; with it the
  ///   same document is always the same file. Without it, the clock's.
  /// - Throws: ``PDFFailure`` if Cairo has no memory for it.
  public init(_ document: Document, createdAt: String? = nil) throws(PDFFailure) {
    let paper = Paper(document.orientation)
    let type = Typesetter()
    let furniture = SheetFurniture(document: document, measure: paper.measure, type: type)
    guard let surface = PDFSurface(paper) else { throw .outOfMemory }
    surface.describe(title: document.kind, createdAt: createdAt)

    let runningHead = furniture.runningHead
    let titleBlock = document.typeSize == .poster ? runningHead : furniture.titleBlock
    // Digits are all as wide as one another, so that any page's foot is as tall as this one.
    let footHeight = furniture.foot(page: 9999, of: 9999).height + Points.units(6)
    let room = paper.depth - titleBlock.height - footHeight
    let pieces = DocumentPieces(
      document: document, measure: paper.measure, room: room, type: type)
    let pages = Pagination(
      pieces.strips, firstRoom: room, room: paper.depth - runningHead.height - footHeight
    ) { strip, height in
      strip.content.split(at: height).map { head, tail in
        (head.strip(), tail.strip(keepsWithNext: strip.keepsWithNext, carried: strip.carried))
      }
    }.pages

    for (number, matter) in pages.enumerated() {
      let head = number == 0 ? titleBlock : runningHead
      surface.draw(head + matter, x: paper.margin, y: paper.margin)
      let foot = furniture.foot(page: number + 1, of: pages.count)
      surface.draw(foot, x: paper.margin, y: paper.height - paper.margin - foot.height)
      surface.endPage()
    }
    guard let bytes = surface.finish() else { throw .outOfMemory }
    self.bytes = bytes
    pageCount = pages.count
    missingGlyphs = type.missingGlyphs
  }
}

/// Why a document could not be set.
public enum PDFFailure: Error, Equatable, Sendable {
  /// There was no memory for the pages.
  case outOfMemory
}

extension [Piece] {
  fileprivate var height: Int { reduce(0) { $0 + $1.height } }
}

extension PDFSurface {
  /// Draws pieces below one another.
  fileprivate func draw(_ pieces: [Piece], x: Int, y: Int) {
    var y = y
    for piece in pieces {
      draw(piece, x: x, y: y)
      y += piece.height
    }
  }
}
