import Reports
import Testing

@Suite("Breaking a text into lines") struct PaperTextTests {
  @Test(
    "A number keeps its unit, and an address goes on after its at sign",
    arguments: [
      ("cannot reach 80 %", 15, ["cannot reach", "80 %"]),
      ("work time, 2 h", 12, ["work time,", "2 h"]), ("Late 25 min", 8, ["Late", "25 min"]),
      ("reach 80 %, absent", 9, ["reach", "80 %,", "absent"]), ("a 2 x", 3, ["a 2", "x"]),
      ("wei.chan@stbrigid.example", 20, ["wei.chan@", "stbrigid.example"]),
      ("natalie.garrod@stbrigid.example", 16, ["natalie.garrod@", "stbrigid.example"]),
      ("natalie.garrod@stbrigid.example", 12, ["natalie.", "garrod@", "stbrigid.exa", "mple"]),
      ("Smith-Jones, Ada", 8, ["Smith-", "Jones,", "Ada"]),
      ("2  h", 9, ["2  h"]), ("h 2 h", 3, ["h", "2 h"]),
    ])
  func wrapped(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(PaperText.wrapped(text, width: width) == lines)
  }

  @Test(
    "Of a sheet too wide for the screen, what has no room on its line stands below in its place")
  func narrowScreen() {
    let row = PaperPage(lines: [
      .items(
        [
          .init("1", from: 0, to: 10), .init("Allen, Mary Grace", from: 30, to: 200),
          .init("Booked, below 80 %", from: 600, to: 790),
          .init("3 of 4", from: 850, to: 910, isRight: true),
          .init("75.0 %", from: 930, to: 1_000, isRight: true),
        ], bars: [])
    ])
    #expect(
      row.text(width: 60) == ["1 Allen, Mary Grace         Booked, below 80 % 3 of 4 75.0 %"])
    #expect(
      row.text(width: 40) == [
        "1 Allen, Mary Grace Booked, below 80 %", "                           3 of 4 75.0 %",
      ])
    for width in [20, 40, 60, 110] {
      let lines = row.text(width: width)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.joined(separator: " ").contains("75.0 %"))
    }
  }

  @Test("The longest part of a line is what a column has to hold")
  func longestPart() {
    #expect(PaperText.longestPart("cannot reach 80 %") == 6)
    #expect(PaperText.longestPart("1000 min") == 8)
    #expect(PaperText.longestPart("wei.chan@stbrigid.example") == 16)
    #expect(PaperText.longestPart("natalie-katherine.garrod3420@nhs.uk") == 11)
    #expect(PaperText.longestPart("on 24.11.2026") == 10)
    #expect(PaperText.longestWord("12 of 24 left, MATHS1-26C-1") == 12)
  }
}
