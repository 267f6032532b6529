import Canvas
import Testing

@Suite("A list keeps its chosen row in sight")
struct ListTests {
  @Test("Arrows, pages and ends move and stop at the ends")
  func moves() {
    var list = ListCursor()
    let steps: [(Key, Int)] = [
      (.up, 0), (.down, 1), (.character("j"), 2), (.pageDown, 11), (.end, 99), (.down, 99),
      (.pageUp, 90), (.character("k"), 89), (.mouse(row: 0, column: 0, button: .wheelUp), 86),
      (.character("g"), 0), (.character("G"), 99), (.home, 0),
    ]
    for (key, row) in steps {
      #expect(list.update(key, count: 100, height: 10) == true)
      #expect(list.selected == row)
      #expect(list.visible(count: 100, height: 10).contains(row))
      #expect(list.visible(count: 100, height: 10).count == 10)
    }
    #expect(list.update(.enter, count: 100, height: 10) == false)
  }

  @Test("A list that became shorter, or empty, is no trouble")
  func shrinks() {
    var list = ListCursor()
    list.select(80, count: 100, height: 10)
    #expect(list.visible(count: 5, height: 10) == 0..<5)
    #expect(list.update(.down, count: 5, height: 10) == true)
    #expect(list.selected == 4)
    #expect(list.update(.end, count: 0, height: 0) == true)
    #expect(list.selected == 0)
    #expect(list.visible(count: 0, height: 0).isEmpty)
  }

  @Test("Scrolling back leaves no blank rows at the end")
  func fills() {
    var list = ListCursor()
    list.select(9, count: 10, height: 4)
    #expect(list.visible(count: 10, height: 8) == 2..<10)
  }

  @Test("The chosen row has the mark, the cursor and the reverse; unfocused only the mark")
  func draws() {
    var list = ListCursor()
    list.select(1, count: 3, height: 3)
    let names = ["Abara", "Baker", "Costa"]
    for focused in [true, false] {
      var frame = Frame(columns: 9, rows: 3)
      list.draw(
        in: &frame, row: 0, column: 1, width: 8, height: 3, count: 3, focused: focused
      ) { frame, index, row in
        frame.put(names[index], row: row, column: 3)
      }
      #expect(frame.text == "   Abara\n > Baker\n   Costa")
      #expect(frame.styles == (focused ? "\n.RRRRRRRR\n" : "\n\n"))
      #expect(frame.cursor == (focused ? Position(row: 1, column: 1) : nil))
    }
  }

  @Test("A click finds the row under it")
  func clicks() {
    var list = ListCursor()
    list.select(50, count: 60, height: 10)
    #expect(list.row(at: 5, first: 5, count: 60, height: 10) == 41)
    #expect(list.row(at: 14, first: 5, count: 60, height: 10) == 50)
    #expect(list.row(at: 15, first: 5, count: 60, height: 10) == nil)
    #expect(list.row(at: 4, first: 5, count: 60, height: 10) == nil)
    #expect(ListCursor().row(at: 6, first: 5, count: 1, height: 10) == nil)
  }
}

@Suite("A table drops the columns least needed when it is narrow")
struct TableLayoutTests {
  private let columns = [
    TableColumn("Class", minimum: 16, ideal: 30, grows: true),
    TableColumn("Day", minimum: 3, drops: 3),
    TableColumn("Time", minimum: 11, drops: 2),
    TableColumn("Room", minimum: 10, ideal: 14, drops: 1),
    TableColumn("Places", minimum: 7, alignment: .right),
  ]

  @Test(
    "Columns go in their turn",
    arguments: [
      (120, [0, 1, 2, 3, 4]), (51, [0, 1, 2, 3, 4]), (50, [0, 1, 2, 4]), (39, [0, 1, 4]),
      (27, [0, 4]), (10, [0]),
    ])
  func drops(width: Int, shown: [Int]) {
    #expect(TableLayout(columns, width: width).slots.map(\.index) == shown)
  }

  @Test("At every width the columns stand apart and inside, and a growing one takes what is left")
  func placing() {
    for width in 0...200 {
      let slots = TableLayout(columns, width: width).slots
      for (left, right) in zip(slots, slots.dropFirst()) {
        #expect(left.offset + left.width + 1 == right.offset)
      }
      let end = slots.last.map { $0.offset + $0.width } ?? 0
      #expect(end <= width)
      if width >= 60 { #expect(end == width) }
    }
  }

  @Test("Headings and rows line up, and the sorted heading says so")
  func drawing() {
    var frame = Frame(columns: 40, rows: 2)
    let layout = TableLayout(columns, width: 38)
    layout.drawHeading(
      in: &frame, row: 0, column: 1, sorted: SortMark(column: 0, ascending: true))
    layout.drawRow(
      ["Everyday IT: spreadsheets for wards", "Mon", "", "", "2 left"], in: &frame, row: 1,
      column: 1)
    #expect(
      frame.text == """
         Class ^                    Day  Places
         Everyday IT: spreadsheets… Mon  2 left
        """)
    #expect(layout.column(at: 0) == 0)
    #expect(layout.column(at: 27) == 1)
    #expect(layout.column(at: 90) == nil)
  }
}
