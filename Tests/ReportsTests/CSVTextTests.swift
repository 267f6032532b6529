import Reports
import Testing

@Suite("Comma-separated values") struct CSVTextTests {
  @Test("Header and rows are lines that end in a line feed, without a byte-order mark")
  func plain() {
    let text = CSVText.text(header: ["code", "title"], rows: [["FM1", "Maths"], ["BSL", ""]])
    #expect(Array(text.utf8) == Array("code,title\nFM1,Maths\nBSL,\n".utf8))
  }

  @Test(
    "Only a cell with a comma, a quote or a line break is quoted",
    arguments: [
      ("Okafor, Ada", "\"Okafor, Ada\""), ("the \"late\" shift", "\"the \"\"late\"\" shift\""),
      ("one\ntwo", "\"one\ntwo\""), ("one\r\ntwo", "\"one\r\ntwo\""), (" spaced ", " spaced "),
      ("a;b|c", "a;b|c"), ("Nguyễn 李", "Nguyễn 李"),
    ])
  func quoting(cell: String, written: String) {
    #expect(CSVText.line([cell, "x"]) == written + ",x\n")
  }

  @Test(
    "A cell that a spreadsheet would run gets one apostrophe more",
    arguments: [
      ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-5", "'-5"), ("@sum", "'@sum"),
      ("\tx", "\"'\tx\""),
      ("'=1", "''=1"), ("''-", "'''-"), ("\rx", "\"'\rx\""), ("=a,b", "\"'=a,b\""),
      ("O'Brien", "O'Brien"), ("'tis", "'tis"), ("'", "'"), ("1=1", "1=1"), (" =1", " =1"),
    ])
  func formulas(cell: String, written: String) {
    #expect(CSVText.line([cell, "x"]) == written + ",x\n")
  }

  @Test("Taking one apostrophe off a guarded cell gives back what was written")
  func roundTrip() {
    let starts = ["", "'", "''", "'''"]
    let ends = ["", "=1", "+1", "-1", "@x", "\tx", "\rx", "x", "1", ",", "\"", "é=", "\n"]
    for cell in starts.flatMap({ start in ends.map { start + $0 } }) {
      #expect(Self.read(CSVText.line([cell, "x"])) == [cell, "x"])
    }
  }

  @Test("A single empty cell is not a blank line, which a reader would skip")
  func singleEmptyCell() {
    #expect(CSVText.text(header: ["note"], rows: [[""], ["x"]]) == "note\n\"\"\nx\n")
  }

  /// Reads one line as import does: quotes first, then one apostrophe off a guarded cell.
  private static func read(_ line: String) -> [String] {
    var cells: [[Unicode.Scalar]] = [[]]
    var quoted = false
    let scalars = Array(line.unicodeScalars.dropLast())
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if quoted, scalar == "\"", place + 1 < scalars.count, scalars[place + 1] == "\"" {
        cells[cells.count - 1].append(scalar)
        place += 1
      } else if scalar == "\"" {
        quoted.toggle()
      } else if scalar == ",", !quoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(scalar)
      }
      place += 1
    }
    return cells.map { cell in
      let first = cell.first { $0 != "'" }
      let guarded = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
      var text = String.UnicodeScalarView()
      text.append(contentsOf: guarded ? cell.dropFirst() : cell[...])
      return String(text)
    }
  }
}
