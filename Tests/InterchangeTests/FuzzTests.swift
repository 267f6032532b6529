import Domain
import SeededNumbers
import Testing

@testable import Interchange

@Suite("Files made at random")
struct FuzzTests {
  private static let pieces: [[UInt8]] =
    [
      "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "'", "=", "1", "Okafor", "é",
      "\u{200B}",
      "\u{1B}[31m", "29/02/2027", "employee_number", "family_name", "pay_band", "\u{0}", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0x81], [0xFF, 0xFE]]

  @Test("Whatever a file holds, every line is a record or has a problem, and none is read twice")
  func anything() throws {
    var dice = SeededGenerator(seed: 1)
    for _ in 0..<1_500 {
      var bytes = Bool.random(using: &dice) ? Array("employee_number,family_name\n".utf8) : []
      for _ in 0..<Int.random(in: 0...60, using: &dice) {
        bytes += FuzzTests.pieces.randomElement(using: &dice) ?? []
      }
      let table = try CSVTable<StaffColumn>(TemporaryFile(bytes).input())
      guard let row = try table.rows() else {
        #expect(!table.problems.isEmpty)
        continue
      }
      var end = table.header.upperBound
      while try row.next() {
        let record = row.isWhole ? StaffFile.record(from: row) : nil
        #expect(row.isWhole || !row.problems.isEmpty)
        #expect(record != nil || !row.problems.isEmpty)
        #expect(row.range.lowerBound >= end && row.range.upperBound <= bytes.count)
        #expect(!row.range.isEmpty)
        end = row.range.upperBound
      }
    }
  }

  @Test("Any cells come back as they were, at every delimiter and line end")
  func anyCells() throws {
    var dice = SeededGenerator(seed: 2)
    let letters = Array("ab\"',;|=+-@ łé李'’")
    for round in 0..<300 {
      let names = (0..<20).map { _ in
        let length = Int.random(in: 1...12, using: &dice)
        let name = String((0..<length).map { _ in letters.randomElement(using: &dice) ?? "x" })
        return "x\(name)x"
      }
      let people = names.map {
        StaffMember(
          number: "1",
          name: PersonName(family: $0, given: String($0.dropFirst().dropLast()).trimmed))
      }
      var text = try exported(StaffFile.self, people)
      if round % 2 == 0 { text = text.split(separator: "\n").joined(separator: "\r\n") }
      let reading = try StaffFile.read(text)
      #expect(reading.problems.isEmpty)
      #expect(reading.records == people)
    }
  }

  @Test("However a file is damaged, memory is that of one line")
  func memory() throws {
    let piece = Array("1,\"Okafor,Ada\n2,\"\"\"x\n".utf8)
    let before = peakMemory()
    let file = TemporaryFile("employee_number,family_name\n", piece, times: 100_000, "")
    let table = try CSVTable<StaffColumn>(file.input())
    let row = try #require(try table.rows())
    var lines = 0
    while try row.next() { lines += 1 }
    #expect(lines > 1_000)
    #expect(peakMemory() - before < 50)
  }
}

extension String {
  /// The text as a file gives it back: without spaces at its ends, nil where nothing is left.
  fileprivate var trimmed: String? {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }
}
