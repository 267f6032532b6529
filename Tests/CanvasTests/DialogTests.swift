import Canvas
import Testing

@Suite("A dialog asks one question and is safe by default")
struct DialogTests {
  private let dialog = DialogBox(
    title: "Cancel 2 bookings?",
    lines: ["Tom Baker and Rhiân Evans lose their places on Functional Maths L2."],
    buttons: ["Keep them", "Cancel 2 bookings"])

  @Test("Enter gives the chosen answer, Escape the safe one")
  func answers() {
    var dialog = dialog
    #expect(dialog.update(.enter) == .answered(0))
    #expect(dialog.update(.right) == .open)
    #expect(dialog.update(.right) == .open)
    #expect(dialog.update(.enter) == .answered(1))
    #expect(dialog.update(.escape) == .answered(0))
    #expect(dialog.update(.tab) == .open)
    #expect(dialog.update(.enter) == .answered(0))
  }

  @Test(
    "Letters, pastes and badges answer nothing",
    arguments: [Key.character("y"), .character("n"), .scan("204417"), .paste("y")])
  func refuses(key: Key) {
    var dialog = dialog
    #expect(dialog.update(key) == .refused)
    #expect(dialog.chosen == 0)
  }

  @Test("The cursor stands on the chosen answer")
  func draws() {
    var frame = Frame(columns: 50, rows: 9)
    dialog.draw(in: &frame)
    #expect(
      frame.text == """

          ┌ Cancel 2 bookings? ────────────────────────┐
          │ Tom Baker and Rhiân Evans lose their       │
          │ places on Functional Maths L2.             │
          │                                            │
          │    [ Keep them ]  [ Cancel 2 bookings ]    │
          └────────────────────────────────────────────┘


        """)
    let cursor = frame.cursor
    #expect(cursor.flatMap { frame[$0.row, $0.column] }?.style == .reverse)
    #expect(cursor.map { frame.line($0.row).dropFirst($0.column).hasPrefix("Keep") } == true)
  }

  @Test("At any size it is drawn soundly")
  func everySize() {
    for columns in 1...90 {
      for rows in 1...12 {
        var frame = Frame(columns: columns, rows: rows)
        dialog.draw(in: &frame, above: rows - 3)
        #expect(FrameTests.isSound(frame))
      }
    }
  }
}

@Suite("Words and bars")
struct WordTests {
  @Test("Lines break between words, keep line ends, and never go over the width")
  func wraps() {
    #expect(
      WordWrap.lines("2 places go to Owen Price.\n\nThe end", width: 12)
        == ["2 places go", "to Owen", "Price.", "", "The end"])
    #expect(WordWrap.lines("", width: 10) == [""])
    #expect(WordWrap.lines("Llanfairpwllgwyn", width: 6) == ["Llanfa", "irpwll", "gwyn"])
    for width in 1...30 {
      let lines = WordWrap.lines("作者李 and Nguyễn Thị Hoa come on Thursday", width: width)
      #expect(lines.allSatisfy { TextWidth.cells($0) <= max(2, width) })
      #expect(
        lines.joined().filter { $0 != " " } == "作者李andNguyễnThịHoacomeonThursday")
    }
  }

  @Test("A bar is full only when all is done and never empty once something is")
  func progress() {
    #expect(ProgressBar.text(done: 0, of: 11, width: 12) == "[          ]")
    #expect(ProgressBar.text(done: 1, of: 1000, width: 12) == "[#         ]")
    #expect(ProgressBar.text(done: 999, of: 1000, width: 12) == "[######### ]")
    #expect(ProgressBar.text(done: 5, of: 5, width: 12) == "[##########]")
    #expect(ProgressBar.text(done: 9, of: 5, width: 4) == "[##]")
    #expect(ProgressBar.text(done: 1, of: 2, width: 2) == "")
  }
}
