import Canvas
import Testing

@Suite("The hint bar keeps what is needed most")
struct HintBarTests {
  private let bar = HintBar([
    Hint("?", "Help"), Hint("Esc", "Back"), Hint("Space", "Tick"), Hint("b", "Book"),
    Hint("c", "Cancel"), Hint("m", "Move"), Hint("o", "Offer"), Hint("p", "Print"),
  ])

  private func line(_ columns: Int) -> String {
    var frame = Frame(columns: columns, rows: 1)
    bar.draw(in: &frame, row: 0)
    return frame.text
  }

  @Test("With room all stand, the last at the right edge")
  func wide() {
    #expect(
      line(80)
        == " ? Help  Esc Back  Space Tick  b Book  c Cancel  m Move  o Offer        p Print")
    #expect(line(200).hasPrefix(" ? Help   Esc Back   Space Tick"))
    #expect(TextWidth.cells(line(200)) == 199)
  }

  @Test("When narrow, whole hints go from the middle; Help, Back and the last stay")
  func narrow() {
    #expect(line(60) == " ? Help  Esc Back  Space Tick  b Book  c Cancel     p Print")
    #expect(line(28) == " ? Help  Esc Back   p Print")
    #expect(line(20) == " ? Help  Esc Back")
    #expect(line(6) == " ? Hel")
  }

  @Test("At no width do hints touch or leave the bar, and no word is cut while Back fits")
  func everyWidth() {
    for width in 17...220 {
      let placed = bar.placed(in: width)
      #expect(placed.map(\.index).starts(with: [0, 1]))
      for (left, right) in zip(placed, placed.dropFirst()) {
        #expect(left.column + left.width + 2 <= right.column)
      }
      #expect((placed.last.map { $0.column + $0.width } ?? 0) <= width)
    }
  }

  @Test("A click finds the hint under it")
  func clicks() {
    #expect(bar.hint(at: 1, width: 60) == 0)
    #expect(bar.hint(at: 58, width: 60) == 7)
    #expect(bar.hint(at: 0, width: 60) == nil)
  }

  @Test("Keys are bold")
  func styles() {
    var frame = Frame(columns: 20, rows: 1)
    HintBar([Hint("F2", "Find")], kept: 1).draw(in: &frame, row: 0)
    #expect(frame.text == " F2 Find")
    #expect(frame.styles == ".bb")
  }
}
