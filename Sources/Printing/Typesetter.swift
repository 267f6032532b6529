import CPangoCairo
import Reports

/// Shapes text in the styles of a sheet, each different text once.
final class Typesetter {
  private let fontMap: UnsafeMutableRawPointer
  private var styles: [TextStyle: UnsafeMutableRawPointer] = [:]
  private var lines: [TextStyle: [String: ShapedLine]] = [:]

  /// - Throws: ``PDFFailure`` if the libraries are not there or have no memory.
  init() throws(PDFFailure) {
    try PangoCairo.load()
    guard let fontMap = fonts_open() else { throw .outOfMemory }
    self.fontMap = fontMap
  }

  deinit {
    for style in styles.values { fonts_release(style) }
    fonts_release(fontMap)
  }

  /// Letters for which no installed font has a glyph.
  var missingGlyphs: Int {
    lines.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.missing } }
  }

  /// Lets go of the texts that no sheet holds.
  func forget() { lines = [:] }

  /// The glyphs of a text.
  func line(_ text: String, _ style: TextStyle) -> ShapedLine? {
    if let line = lines[style]?[text] { return line }
    guard let set = styles[style] ?? fonts_style(fontMap, style.size, style.isBold) else {
      return nil
    }
    styles[style] = set
    let line = ShapedLine(text, style: set)
    lines[style, default: [:]][text] = line
    return line
  }

  /// The lines of a text no wider than a width in Pango units.
  func lines(_ text: String, _ style: TextStyle, width: Int) -> [ShapedLine] {
    // Nearly every cell fits its column, and then one look at the glyphs tells it.
    let given = PaperText.lines(text)
    if given.count == 1, let line = line(given[0], style), line.width <= width { return [line] }
    return PaperText.wrapped(text, width: width) { self.width($0, style) }
      .compactMap { line($0, style) }
  }

  /// How wide a text is, in Pango units.
  func width(_ text: String, _ style: TextStyle) -> Int { line(text, style)?.width ?? 0 }
}
