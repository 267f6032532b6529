import CPangoCairo

/// A line of text turned into glyphs, ready to be put anywhere on a page. Shaping is most of the
/// work of a long report, so it is done once for each different text.
final class ShapedLine {
  /// Glyphs of one font in one direction, and which bytes of the text each stands for, so that the
  /// text can be searched and copied in the PDF.
  struct Run {
    let font: OpaquePointer
    let backward: Bool
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    var text: [UInt8] = []
  }

  /// What was shaped.
  let text: String
  private(set) var runs: [Run] = []
  /// In Pango units.
  private(set) var width = 0
  /// Letters for which no installed font has a glyph; they are shown as the font's empty box.
  private(set) var missing = 0

  /// - Parameter keep: Is handed every font used; it must live as long as the line.
  init(_ text: String, context: OpaquePointer, keep: (UnsafeMutablePointer<PangoFont>) -> Void) {
    self.text = text
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
      base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        let logical = pango_itemize(context, start, 0, Int32(bytes.count), attributes, nil)
        let visual = pango_reorder_items(logical)
        g_list_free(logical)
        var link = visual
        while let node = link?.pointee {
          if let item = node.data?.assumingMemoryBound(to: PangoItem.self) {
            shape(item, start, Int32(bytes.count))
            if let font = item.pointee.analysis.font { keep(font) }
            pango_item_free(item)
          }
          link = node.next
        }
        g_list_free(visual)
      }
    }
  }

  private func shape(
    _ item: UnsafeMutablePointer<PangoItem>, _ text: UnsafePointer<CChar>, _ length: Int32
  ) {
    guard let font = item.pointee.analysis.font, let string = pango_glyph_string_new() else {
      return
    }
    defer { pango_glyph_string_free(string) }
    let offset = Int(item.pointee.offset)
    pango_shape_full(
      text + offset, item.pointee.length, text, length, &item.pointee.analysis, string)
    guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)) else { return }
    var run = Run(font: scaled, backward: item.pointee.analysis.level % 2 == 1)
    run.text = (0..<Int(item.pointee.length)).map { UInt8(bitPattern: text[offset + $0]) }
    addGlyphs(string, to: &run)
    runs.append(run)
  }

  private func addGlyphs(_ string: UnsafeMutablePointer<PangoGlyphString>, to run: inout Run) {
    let count = Int(string.pointee.num_glyphs)
    guard let glyphs = string.pointee.glyphs, let starts = string.pointee.log_clusters else {
      return
    }
    var clusters: [(start: Int, glyphs: Int)] = []
    for place in 0..<count {
      let glyph = glyphs[place]
      if place > 0, starts[place] == starts[place - 1] {
        clusters[clusters.count - 1].glyphs += 1
      } else {
        clusters.append((Int(starts[place]), 1))
      }
      var index = UInt(glyph.glyph)
      if glyph.glyph & Self.unknown != 0 {
        index = 0
        missing += 1
      }
      run.glyphs.append(
        cairo_glyph_t(
          index: index, x: Points.points(width + Int(glyph.geometry.x_offset)),
          y: Points.points(Int(glyph.geometry.y_offset))))
      width += Int(glyph.geometry.width)
    }
    // Cairo wants clusters in the order of the text; in a backward run that is from the right.
    if run.backward { clusters.reverse() }
    for (place, cluster) in clusters.enumerated() {
      let end = place + 1 < clusters.count ? clusters[place + 1].start : run.text.count
      run.clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(end - cluster.start), num_glyphs: Int32(cluster.glyphs)))
    }
  }

  /// PANGO_GLYPH_UNKNOWN_FLAG, which Swift does not import.
  private static let unknown: UInt32 = 0x1000_0000
}
