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
      ("Smith-Jones, Ada", 8, ["Smith-", "Jones,", "Ada"]),
      ("2  h", 9, ["2  h"]), ("h 2 h", 3, ["h", "2 h"]),
    ])
  func wrapped(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(PaperText.wrapped(text, width: width) == lines)
  }

  @Test("The longest part of a line is what a column has to hold")
  func longestPart() {
    #expect(PaperText.longestPart("cannot reach 80 %") == 6)
    #expect(PaperText.longestPart("1000 min") == 8)
    #expect(PaperText.longestPart("wei.chan@stbrigid.example") == 16)
  }
}
