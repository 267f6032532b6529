import Domain
import Testing

@testable import Interchange

@Suite("Files that are wrong, damaged or hostile")
struct HostileFileTests {
  private func problems(_ text: String) throws -> [String] {
    try StaffFile.read(text).sentences
  }

  @Test(
    "An empty file, or one of blanks alone, is said to be empty",
    arguments: ["", "\u{FEFF}", "\n\n", "  \r\n\t"])
  func empty(_ text: String) throws {
    #expect(
      try problems(text) == [
        "Line 1: The file is empty. Its first line has to name the columns."
      ])
  }

  @Test("UTF-16 is recognised with and without its mark")
  func utf16() throws {
    let units = Array("employee_number,family_name\r\n1,Okafor".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big] {
      #expect(
        try Reading(StaffFile.self, TemporaryFile(bytes)).sentences == [
          "Line 1: The file is in UTF-16. Save it again as CSV UTF-8."
        ])
    }
  }

  @Test("A workbook is recognised")
  func workbook() throws {
    let file = TemporaryFile([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00])
    #expect(
      try Reading(StaffFile.self, file).sentences == [
        "Line 1: This is a workbook or another packed file, not CSV. "
          + "Open it and save it as CSV UTF-8 (comma delimited)."
      ])
  }

  @Test("A required column that is missing is named with the columns there are")
  func missingColumn() throws {
    #expect(
      try problems("employee number,surname\n1,Okafor\n") == [
        "Line 1, family_name: The column family_name is missing. "
          + "The first line names: employee number and surname."
      ])
  }

  @Test("A column that is there twice is named with both places")
  func repeatedColumn() throws {
    #expect(
      try problems("employee_number,family_name,Family Name\n1,A,B\n") == [
        "Line 1, family_name: The column family_name is there twice, as column 2 and column 3. "
          + "Take one out."
      ])
  }

  @Test("More or fewer cells than the header are counted")
  func cellCount() throws {
    #expect(
      try problems("employee_number,family_name\n1\n2,Grzyb,Ewa\n") == [
        "Line 2: The line has 1 cell, the header 2. Put in the cells that are missing, empty if need be.",
        "Line 3: The line has 3 cells, the header 2. "
          + "Put a cell that has the delimiter in it between quotation marks.",
      ])
  }

  @Test("A quotation mark that is never closed is reported where it opens, and reading goes on")
  func unclosedQuote() throws {
    let reading = try StaffFile.read(
      "employee_number,family_name\n1,\"Okafor\n2,Grzyb\n3,\"Ł\"\n4,\"x\n")
    let sentence =
      "A quotation mark opens on this line and is never closed. Close it, or take it out."
    #expect(reading.sentences == ["Line 2: \(sentence)", "Line 5: \(sentence)"])
    #expect(reading.records.map(\.number.text) == ["2", "3"])
  }

  @Test("A quotation mark that opens on a later line of a record is reported there")
  func unclosedLater() throws {
    let reading = try StaffFile.read(
      "employee_number,family_name,job_title\n1,\"A\nB\",\"open\n2,Grzyb,\n")
    #expect(reading.problems == [ImportProblem(line: 3, fault: .unclosedQuote)])
    #expect(reading.records.map(\.number.text) == ["2"])
  }

  @Test("Text after a closing quotation mark is a problem of that line alone")
  func textAfterQuote() throws {
    let reading = try StaffFile.read("employee_number,family_name\n1,\"O\"Neil\n2,Grzyb\n")
    #expect(
      reading.sentences == [
        "Line 2: Something follows a closing quotation mark. "
          + "Inside a cell between quotation marks write each quotation mark twice."
      ])
    #expect(reading.records.map(\.number.text) == ["2"])
  }

  @Test("A line of 100 MiB is one problem of that line, and memory stays flat")
  func hugeLine() throws {
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let before = peakMemory()
    for quote in ["", "\""] {
      let file = TemporaryFile(
        "employee_number,family_name\n1,\(quote)", piece, times: 100, "\(quote)\n2,Grzyb\n")
      let reading = try Reading(StaffFile.self, file)
      #expect(
        reading.sentences == [
          "Line 2: The line is longer than 64 KiB. "
            + "A line break may be missing; nothing of it was read."
        ])
      #expect(reading.records.map(\.number.text) == ["2"])
    }
    #expect(peakMemory() - before < 50)
  }

  @Test("A file of 100 MiB without a line break is one problem of line 1")
  func hugeHeader() throws {
    let piece = [UInt8](repeating: UInt8(ascii: ","), count: 1 << 20)
    let reading = try Reading(StaffFile.self, TemporaryFile("a", piece, times: 100, ""))
    #expect(reading.problems == [ImportProblem(line: 1, fault: .lineTooLong(limitKiB: 64))])
  }

  @Test("A line of exactly 64 KiB is read; one byte more is too long")
  func lineLimit() throws {
    let head = "employee_number,family_name" + String(repeating: ",x", count: 100) + "\n"
    for (length, isRead) in [(65_536, true), (65_537, false)] {
      let cells = "1,Okafor" + String(repeating: ",", count: 100)
      let line = cells + String(repeating: " ", count: length - cells.utf8.count)
      for end in ["\n", "\r\n", ""] {
        let reading = try StaffFile.read(head + line + end)
        #expect(reading.problems.map(\.fault).contains(.lineTooLong(limitKiB: 64)) == !isRead)
      }
    }
  }

  @Test("A cell of 1,000 characters is read, whatever their bytes; one more is too long")
  func cellLimit() throws {
    let name = String(repeating: "Ł", count: 1_000)
    let reading = try StaffFile.read("employee_number,family_name\n1,\(name)\n2,\(name)Ł\n")
    #expect(reading.records.map(\.name.family) == [name])
    #expect(
      reading.sentences == [
        "Line 3, family_name “\(String(repeating: "Ł", count: 60))…”: "
          + "The cell has more than 1,000 characters. Shorten it."
      ])
  }

  @Test("Control, escape and bidirectional characters make the line bad and are written out")
  func forbiddenCharacters() throws {
    #expect(
      try problems("employee_number,family_name\n1,\u{1B}]52;c;x\u{7}\n2,\u{202E}afor\n") == [
        "Line 2, family_name “<U+001B>]52;c;x<U+0007>”: "
          + "The control character U+001B cannot be in a cell. Take it out: type the text again.",
        "Line 3, family_name “<U+202E>afor”: The invisible character U+202E "
          + "turns the direction of writing. Take it out: type the text again.",
      ])
  }

  @Test("Every character that commands something is found, in columns that are not read too")
  func everyForbiddenCharacter() throws {
    let all = (UInt32(0)...0x10FFFF).compactMap { Unicode.Scalar($0) }
      .filter { VisibleText.isForbidden($0) && !["\n", "\r"].contains($0) }
    #expect(all.count > 200)
    for scalar in all {
      let reading = try StaffFile.read(
        "employee_number,family_name,x\n1,Okafor,a\(Character(scalar))b\n")
      #expect(reading.problems.map(\.fault) == [.forbiddenCharacter(scalar)])
      #expect(reading.problems.first?.value == "a<\(VisibleText.name(scalar))>b")
    }
  }

  @Test("Joiners, soft hyphens and letters of every script are allowed")
  func allowedCharacters() throws {
    let names = ["می\u{200C}خواهم", "李", "Ŵyn", "O’Connor", "a\u{AD}b", "👩\u{200D}⚕️", "١٢٣"]
    let lines = names.map { "1,\($0)\n" }.joined()
    let reading = try StaffFile.read("employee_number,family_name\n" + lines)
    #expect(reading.records.map(\.name.family) == names)
  }

  @Test("The holes of Windows-1252 are control characters")
  func windowsHoles() throws {
    let bytes = Array("employee_number,family_name\n1,\u{41}".utf8) + [0x81, 0xE9]
    let reading = try Reading(StaffFile.self, TemporaryFile(bytes))
    #expect(reading.problems.map(\.fault) == [.forbiddenCharacter("\u{81}")])
  }

  @Test("A line shows every problem it has")
  func everyProblemOfALine() throws {
    let reading = try StaffFile.read(
      """
      employee_number,family_name,pay_band,apprentice,start_date,line_manager
      12-34,,Band 12,maybe,29/02/2027,?
      """)
    #expect(
      reading.sentences == [
        "Line 2, employee_number “12-34”: An employee number is 1 to 20 letters or digits. "
          + "If a spreadsheet has changed it, set the column to text and export again.",
        "Line 2, family_name: The cell is empty. Every line needs one.",
        "Line 2, pay_band “Band 12”: Write one of: 1, 2, 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9, "
          + "Medical & Dental, VSM, Other.",
        "Line 2, apprentice “maybe”: Write yes or no.",
        "Line 2, line_manager “?”: An employee number is 1 to 20 letters or digits. "
          + "If a spreadsheet has changed it, set the column to text and export again.",
        "Line 2, start_date “29/02/2027”: 2027 has no 29 February. Correct the day.",
      ])
  }
}
