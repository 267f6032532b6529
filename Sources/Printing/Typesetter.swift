import CPangoCairo
import Reports

/// Shapes text in the styles of a sheet, each different text once.
final class Typesetter {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>?
  private var contexts: [TextStyle: OpaquePointer] = [:]
  private var lines: [TextStyle: [String: ShapedLine]] = [:]
  private var fonts: Set<UnsafeMutablePointer<PangoFont>> = []

  init() {
    fontMap = pango_cairo_font_map_new()
  }

  deinit {
    for font in fonts { g_object_unref(font) }
    for context in contexts.values { g_object_unref(UnsafeMutableRawPointer(context)) }
    if let fontMap { g_object_unref(fontMap) }
  }

  /// Letters for which no installed font has a glyph.
  var missingGlyphs: Int {
    lines.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.missing } }
  }

  /// The glyphs of a text.
  func line(_ text: String, _ style: TextStyle) -> ShapedLine? {
    if let line = lines[style]?[text] { return line }
    guard let context = context(style) else { return nil }
    let line = ShapedLine(text, context: context) { font in
      if fonts.insert(font).inserted { g_object_ref(font) }
    }
    lines[style, default: [:]][text] = line
    return line
  }

  private func context(_ style: TextStyle) -> OpaquePointer? {
    if let context = contexts[style] { return context }
    let context = Self.context(fontMap, style)
    contexts[style] = context
    return context
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

  /// A context in which text is set in a style: black on paper, so without hinting for a screen,
  /// and with the fractions of a point that let glyphs stand where the font wants them.
  private static func context(
    _ map: UnsafeMutablePointer<PangoFontMap>?, _ style: TextStyle
  ) -> OpaquePointer? {
    guard let map, let context = pango_font_map_create_context(map) else { return nil }
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    let font = pango_font_description_from_string("DejaVu Sans, Noto Sans, Liberation Sans, Sans")
    pango_font_description_set_absolute_size(font, style.size * 1024)
    pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_context_set_font_description(context, font)
    pango_font_description_free(font)
    return context
  }
}
