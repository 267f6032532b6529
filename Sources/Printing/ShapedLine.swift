import CPangoCairo

/// A line of text turned into glyphs, ready to be put anywhere on a page. Shaping is most of the
/// work of a long report, so it is done once for each different text.
final class ShapedLine {
  /// Glyphs of one font in one direction, and which bytes of the text they stand for. A long report holds
  /// millions of them, so they are kept small.
  struct Run {
    let font, drawing: UnsafeMutableRawPointer
    let backward: Bool
    let bytes: Range<Int>
    var glyphs: [Glyph] = []
    /// None where every glyph stands for one byte, as in nearly every text.
    var clusters: [Cluster] = []
  }

  /// A glyph and its place, in Pango units from the beginning of the line.
  struct Glyph {
    let index: UInt32
    let x, y: Int32
  }

  /// How many glyphs stand for how many bytes, so that the text can be searched and copied in the PDF.
  struct Cluster {
    let bytes, glyphs: UInt16
  }

  /// What was shaped.
  let text: String
  private(set) var runs: [Run] = []
  /// In Pango units.
  private(set) var width = 0
  /// Letters for which no installed font has a glyph; they are shown as the font's empty box.
  private(set) var missing = 0

  /// Shapes a text in a style of ``Typesetter``.
  init(_ text: String, style: UnsafeMutableRawPointer) {
    self.text = text
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
      base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        text_shape(style, start, Int32(bytes.count), Unmanaged.passUnretained(self).toOpaque()) {
          line, run in
          guard let line else { return }
          Unmanaged<ShapedLine>.fromOpaque(line).takeUnretainedValue().add(run.pointee)
        }
      }
    }
  }

  deinit {
    for run in runs { fonts_release(run.font) }
  }

  private func add(_ shaped: shaped_run) {
    let end = Int(shaped.offset + shaped.length)
    var run = Run(
      font: shaped.font, drawing: shaped.drawing, backward: shaped.backward,
      bytes: Int(shaped.offset)..<end)
    run.glyphs.reserveCapacity(Int(shaped.count))
    var clusters: [(start: Int, glyphs: Int)] = []
    for glyph in UnsafeBufferPointer(start: shaped.glyphs, count: Int(shaped.count)) {
      if let last = clusters.last, last.start == Int(glyph.cluster) {
        clusters[clusters.count - 1].glyphs += 1
      } else {
        clusters.append((Int(glyph.cluster), 1))
      }
      missing += glyph.missing ? 1 : 0
      run.glyphs.append(
        Glyph(index: glyph.index, x: Int32(width) + glyph.x_offset, y: glyph.y_offset))
      width += Int(glyph.width)
    }
    let isPlain = !run.backward && clusters.count == run.bytes.count
    if isPlain, clusters.allSatisfy({ $0.glyphs == 1 }) {
      runs.append(run)
      return
    }
    // Cairo wants clusters in the order of the text; in a backward run that is from the right.
    if run.backward { clusters.reverse() }
    run.clusters.reserveCapacity(clusters.count)
    for (place, cluster) in clusters.enumerated() {
      let end = place + 1 < clusters.count ? clusters[place + 1].start : run.bytes.count
      run.clusters.append(
        Cluster(
          bytes: UInt16(clamping: end - cluster.start), glyphs: UInt16(clamping: cluster.glyphs)))
    }
    runs.append(run)
  }
}
