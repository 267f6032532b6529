import CTerminal
import Canvas
import Testing

@Suite("The width table and the C library agree", .serialized)
struct CharacterWidthTests {
  @Test("Every letter, digit and sign of the basic plane is as wide as the C library says")
  func basicPlane() {
    #expect(ct_locale() == 1)
    var differing: [String] = []
    for value in UInt32(0x20)...0xFFFD {
      guard let scalar = Unicode.Scalar(value), ct_width(value) >= 0 else { continue }
      let glyphs = Array(Glyphs("a" + String(scalar))).dropFirst()
      // Symbols without a sure width are shown as a question mark, which is one cell.
      guard glyphs.first?.scalar == scalar || glyphs.isEmpty else { continue }
      let kind = scalar.properties.generalCategory
      // Controls and format characters never reach the terminal.
      if kind == .format || kind == .control { continue }
      let cells = glyphs.reduce(0) { $0 + $1.width }
      if cells != Int(ct_width(value)) { differing.append(String(value, radix: 16)) }
    }
    #expect(differing == [])
  }
}
