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
  /// - Throws: ``PDFFailure`` if the libraries that set it are missing or have no memory for it.
  public init(_ document: Document, createdAt: String? = nil) throws(PDFFailure) {
    let type = try Typesetter()
    var sheets = Array(BoundDocument(document, type: type).sheets.reversed())
    pageCount = sheets.count
    missingGlyphs = type.missingGlyphs
    guard let first = sheets.last, let surface = PDFSurface(first.paper) else {
      throw .outOfMemory
    }
    surface.describe(title: document.kind, createdAt: createdAt)
    // What has been drawn is let go of, so that the file and its sheets never lie in memory together.
    type.forget()
    while let sheet = sheets.popLast() {
      let paper = sheet.paper
      if let part = sheet.begins { surface.beginPart(part) }
      surface.beginPage(paper)
      surface.draw(sheet.head + sheet.matter, x: paper.margin, y: paper.margin)
      surface.draw(
        sheet.foot, x: paper.margin, y: paper.height - paper.margin - sheet.foot.height)
      surface.endPage()
    }
    guard let bytes = surface.finish() else { throw .outOfMemory }
    self.bytes = bytes
  }
}

/// Why a document could not be set.
public enum PDFFailure: Error, Equatable, Sendable {
  /// There was no memory for the pages.
  case outOfMemory
  /// The machine has no Pango or Cairo; the loader's own words.
  case notInstalled(String)
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
