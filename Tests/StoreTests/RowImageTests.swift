import Engine
import Testing

@testable import Store

@Suite("Images of rows") struct RowImageTests {
  static let rows: [[Cell]] = [
    [], [.null], [.integer(0)], [.integer(.min), .integer(.max)], [.text("")],
    [.text("plain"), .null, .integer(-7), .text("")],
    [.text("t3:abc"), .text("i5;"), .text("-"), .text("--")],
    [.text("a:b;c"), .text("line\nbreak"), .text("\u{0}")],
    [.text("Łukasz"), .text("Nguye\u{0302}\u{0303}n"), .text("王 小明"), .text("👩🏽‍⚕️")],
    [.text("\u{0301}"), .text("\u{202E}back"), .text("\r\n")],
  ]

  @Test("A row is read back from its image, hostile text and all", arguments: rows)
  func roundTrip(_ row: [Cell]) throws {
    let cells = try #require(RowImage.cells(RowImage.text(row)))
    #expect(cells == row)
    // Equal text is not enough: composed and decomposed letters compare as equal.
    #expect(
      cells.map { $0.text.map { Array($0.utf8) } } == row.map { $0.text.map { Array($0.utf8) } })
  }

  @Test("Two rows never have the same image")
  func distinct() {
    let images = RowImageTests.rows.map { RowImage.text($0) }
    #expect(Set(images.map { Array($0.utf8) }).count == images.count)
    #expect(RowImage.text([.text("a"), .text("b")]) != RowImage.text([.text("at1:b")]))
    #expect(RowImage.text([.text("5")]) != RowImage.text([.integer(5)]))
  }

  @Test(
    "What is no image is not read as one",
    arguments: ["x", "t", "t3:", "t3:ab", "t-1:a", "tx:a", "i", "i5", "ix;", "t1:ł", "-x", "i;"])
  func damaged(_ text: String) {
    #expect(RowImage.cells(text) == nil)
  }
}
