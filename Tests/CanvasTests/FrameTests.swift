import Canvas
import Testing

@Suite("A frame is a screen as a value")
struct FrameTests {
  @Test("Text stands where it was put, and blanks at the ends of lines are left out")
  func puts() {
    var frame = Frame(columns: 20, rows: 3)
    #expect(frame.put("Zofia Wójcik", row: 1, column: 2, style: .bold) == 12)
    #expect(frame.text == "\n  Zofia Wójcik\n")
    #expect(frame.styles == "\n..bbbbbbbbbbbb\n")
    #expect(frame[1, 2]?.scalar == "Z")
    #expect(frame[3, 0] == nil)
  }

  @Test("A text in a field is cut or filled, and aligned")
  func fields() {
    var frame = Frame(columns: 12, rows: 3)
    frame.put("Functional Maths", row: 0, column: 1, style: .reverse, width: 8)
    frame.put("12", row: 1, column: 1, style: .reverse, width: 8, alignment: .right)
    #expect(frame.text == " Functio…\n       12\n")
    #expect(frame.styles == ".RRRRRRRR\n.RRRRRRRR\n")
  }

  @Test("A wide letter is never split by an edge")
  func wideAtEdges() {
    var frame = Frame(columns: 5, rows: 2)
    frame.put("作者李", row: 0, column: 0)
    #expect(frame.line(0) == "作者")
    frame.put("作者", row: 1, column: -1)
    #expect(frame.line(1) == " 者")
    #expect(Self.isSound(frame))
  }

  @Test("Half a wide letter written over takes the other half with it")
  func wideOverwritten() {
    var frame = Frame(columns: 6, rows: 1)
    frame.put("作者李", row: 0, column: 0)
    frame.put("x", row: 0, column: 1)
    frame.put("y", row: 0, column: 2)
    #expect(frame.text == " xy 李")
    frame.put("者", row: 0, column: 3)
    #expect(frame.text == " xy者")
    #expect(Self.isSound(frame))
  }

  @Test("The cursor is inside the frame or nowhere")
  func cursor() {
    var frame = Frame(columns: 4, rows: 2)
    frame.cursor = Position(row: 1, column: 3)
    #expect(frame.cursor == Position(row: 1, column: 3))
    frame.cursor = Position(row: 2, column: 0)
    #expect(frame.cursor == nil)
  }

  @Test("Rules and boxes carry their titles and cover what was there")
  func shapes() {
    var frame = Frame(columns: 16, rows: 5)
    for row in 0..<5 { frame.put("################", row: row, column: 0) }
    frame.rule(row: 0, title: "Waiting")
    frame.box(row: 1, column: 2, width: 12, height: 4, title: "Cancel?")
    #expect(
      frame.text == """
        ─ Waiting ──────
        ##┌ Cancel? ─┐##
        ##│          │##
        ##│          │##
        ##└──────────┘##
        """)
  }

  @Test("Restyling changes looks and no letters")
  func restyles() {
    var frame = Frame(columns: 6, rows: 2)
    frame.put("Okafor", row: 0, column: 0)
    let text = frame.text
    frame.restyle(row: 0, column: -2, width: 4) { $0.union(.underline) }
    frame.restyle(row: 0, column: 4, width: 40) { $0.union([.reverse, .bad]) }
    frame.restyle(row: 7, column: 0, width: 4) { _ in .bold }
    #expect(frame.text == text)
    #expect(frame.styles == "uu..XX\n")
  }

  @Test("In ASCII no cell moves")
  func ascii() {
    var frame = Frame(columns: 14, rows: 3)
    frame.box(row: 0, column: 0, width: 14, height: 3)
    frame.put("Łukász 作者…", row: 1, column: 1)
    #expect(frame.inASCII().text == "+------------+\n|Lukasz ????~|\n+------------+")
    #expect(frame.inASCII().styles == frame.styles)
  }

  @Test("Drawing anything anywhere at any size leaves a sound frame")
  func fuzz() {
    var dice = Dice(seed: 20_310_203)
    let texts = [
      "Ada", "作者李 Wei", "Wo\u{301}jcik", "", "\u{1F469}\u{200D}\u{2695}", "a\u{1B}[H", "한글 x",
    ]
    for _ in 0..<150 {
      var frame = Frame(columns: dice.roll(-1...300), rows: dice.roll(-1...100))
      for _ in 0..<20 {
        let row = dice.roll(-3...(frame.rows + 3))
        let column = dice.roll(-9...(frame.columns + 9))
        let width = dice.roll(-2...40)
        let text = texts[dice.roll(0...(texts.count - 1))]
        switch dice.roll(0...5) {
        case 0: frame.put(text, row: row, column: column, width: width, alignment: .right)
        case 1: frame.put(text, row: row, column: column, style: .bold)
        case 2:
          frame.box(row: row, column: column, width: width, height: dice.roll(-1...9), title: text)
        case 3: frame.rule(row: row, column: column, title: text)
        case 4: frame.fill(row: row, column: column, width: width, height: dice.roll(-1...9))
        default: frame.restyle(row: row, column: column, width: width) { $0.union(.reverse) }
        }
        frame.cursor = Position(row: row, column: column)
      }
      #expect(Self.isSound(frame))
      #expect(frame.cursor.map(frame.contains) ?? true)
    }
  }

  /// Every cell is whole: wide letters have their right halves, nothing that moves a cursor.
  static func isSound(_ frame: Frame) -> Bool {
    guard frame.cells.count == frame.columns * frame.rows else { return false }
    for row in 0..<frame.rows {
      var column = 0
      while column < frame.columns {
        guard let cell = frame[row, column], cell.width > 0,
          column + Int(cell.width) <= frame.columns,
          cell.scalar.properties.generalCategory != .control
        else { return false }
        if cell.width == 2 && frame[row, column + 1]?.width != 0 { return false }
        column += Int(cell.width)
      }
    }
    return true
  }
}

/// Numbers that are the same in every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}
