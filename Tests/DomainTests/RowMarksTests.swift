import Domain
import Testing

@Suite("Marks keyed from a paper register") struct RowMarksTests {
  private func read(
    _ text: String, rows: [Int] = Array(1...12), unmarked: [Int]? = nil
  ) throws(RowMarks.Problem) -> [Int: Mark] {
    try RowMarks(text, rows: rows, unmarked: unmarked ?? rows).marks
  }

  @Test("Rows and ranges are marked, and a later entry wins over an earlier one")
  func ranges() throws {
    #expect(
      try read("1-4 P; 2 L20, 3 a:rota") == [
        1: .present, 2: .late(minutes: 20, leftEarly: nil), 3: .authorised(.rota), 4: .present,
      ])
  }

  @Test("Rest is every row without a mark that no other entry names, wherever it stands")
  func rest() throws {
    let marks = try read("rest P; 2 U", rows: [1, 2, 3, 4], unmarked: [1, 2, 4])
    #expect(marks == [1: .present, 2: .unauthorised, 4: .present])
    #expect(try read("all p; 3 U", rows: [1, 2, 3], unmarked: []).count == 3)
  }

  @Test("A range runs over the numbers of those who have left")
  func gaps() throws {
    #expect(try read("1-4 P", rows: [1, 2, 4]).keys.sorted() == [1, 2, 4])
  }

  @Test("What cannot be understood is told as it was typed, and nothing is marked")
  func problems() {
    func problem(_ text: String, rows: [Int] = Array(1...12)) -> RowMarks.Problem? {
      do throws(RowMarks.Problem) {
        _ = try read(text, rows: rows)
        return nil
      } catch {
        return error
      }
    }
    #expect(problem("1-99 P") == .noSuchRow("1-99"))
    #expect(problem("3 P", rows: [1, 2, 4]) == .noSuchRow("3"))
    #expect(problem("0-2 P") == .noSuchRow("0-2"))
    #expect(problem("3 Q") == .unknownMark("Q"))
    #expect(problem("x P") == .notRows("x"))
    #expect(problem("5-3 P") == .notRows("5-3"))
    #expect(problem("1 P; 5") == .shape("5"))
  }
}
