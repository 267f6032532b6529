import Domain
import Glibc
import Testing

@testable import Interchange

@Suite("Files of every spreadsheet program")
struct FormatTests {
  private let ada = PersonName(family: "Okafor", given: "Ada")

  @Test(
    "Commas, semicolons, tabs and pipes part cells",
    arguments: [",", ";", "\t", "|"])
  func delimiters(_ delimiter: String) throws {
    let text =
      ["employee_number", "family_name", "given_name"].joined(separator: delimiter)
      + "\n" + ["00012345", "Okafor", "Ada"].joined(separator: delimiter) + "\n"
    let reading = try StaffFile.read(text)
    #expect(reading.records == [StaffMember(number: "00012345", name: ada)])
    #expect(reading.problems.isEmpty)
  }

  @Test(
    "LF, CRLF and lone CR end lines, and the last line may have no end",
    arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let reading = try StaffFile.read(
      ["employee_number,family_name", "1,Okafor", "2,Grzyb"].joined(separator: end))
    #expect(reading.records.map(\.name.family) == ["Okafor", "Grzyb"])
    #expect(reading.lines == [2, 3])
  }

  @Test("A byte-order mark is not part of the first column's name")
  func byteOrderMark() throws {
    let reading = try StaffFile.read("\u{FEFF}employee_number,family_name\n1,Łukasz\n")
    #expect(reading.records.map(\.name.family) == ["Łukasz"])
    #expect(reading.warnings.isEmpty)
  }

  @Test("A file that is not UTF-8 is read as Windows-1252, with a warning")
  func windows1252() throws {
    let bytes = Array("employee_number,family_name\n1,Jos".utf8) + [0xE9, 0x20, 0x93, 0x80, 0x94]
    let reading = try Reading(StaffFile.self, TemporaryFile(bytes))
    #expect(reading.records.map(\.name.family) == ["José “€”"])
    #expect(reading.warnings == [.windows1252])
  }

  @Test("Columns may stand in any order, in any case, with spaces; strange ones are named")
  func columns() throws {
    let reading = try StaffFile.read(
      "Shoe size,Family Name,EMPLOYEE_NUMBER,colour\n9,Okafor,1,red\n")
    #expect(reading.records == [StaffMember(number: "1", name: PersonName(family: "Okafor"))])
    #expect(reading.ignored == ["Shoe size", "colour"])
  }

  @Test("A quoted cell may hold delimiters, quotation marks and line breaks; a break is a space")
  func quoted() throws {
    let reading = try StaffFile.read(
      "employee_number,family_name,job_title\n1,\"O\"\"Neil, Jr\",\"Nurse\r\nNight\tshift\"\n2,Grzyb,\n"
    )
    #expect(reading.records.map(\.name.family) == ["O\"Neil, Jr", "Grzyb"])
    #expect(reading.records.first?.post.jobTitle == "Nurse Night shift")
    #expect(reading.lines == [2, 4])
  }

  @Test("A quotation mark inside a cell that is not quoted is just one")
  func inches() throws {
    let reading = try StaffFile.read("employee_number,family_name,job_title\n1,Grzyb,5\" nails\n")
    #expect(reading.records.first?.post.jobTitle == "5\" nails")
  }

  @Test("Spaces at the ends of cells are dropped, before a quotation mark too")
  func spaces() throws {
    let reading = try StaffFile.read(
      "employee_number , family_name,given_name\n 1 ,  \"Okafor \" ,\u{A0}Ada\u{3000}\n")
    #expect(reading.records == [StaffMember(number: "1", name: ada)])
  }

  @Test("Blank lines, and lines of nothing but delimiters, are passed over")
  func blankLines() throws {
    let reading = try StaffFile.read(
      "\n\nemployee_number,family_name\n\n  \n1,Okafor\n,\n\n2,Grzyb\n\n")
    #expect(reading.records.map(\.number.text) == ["1", "2"])
    #expect(reading.lines == [6, 9])
    #expect(reading.problems.isEmpty)
  }

  @Test("Names are kept composed, whatever the file has")
  func composed() throws {
    let reading = try StaffFile.read("employee_number,family_name\n1,Jose\u{301}\n")
    #expect(
      reading.records.first.map { Array($0.name.family.unicodeScalars.map(\.value)) }
        == Array("Jos\u{E9}".unicodeScalars.map(\.value)))
  }

  @Test("Exactly one apostrophe comes off a cell that guards against formulas")
  func guardedCells() throws {
    let reading = try StaffFile.read(
      "employee_number,family_name,job_title\n1,'=cmd,'+44\n2,''@x,'Adams\n3,=1+1,'\n")
    #expect(reading.records.map(\.name.family) == ["=cmd", "'@x", "=1+1"])
    #expect(reading.records.map(\.post.jobTitle) == ["+44", "'Adams", "'"])
  }

  @Test("A letter cut by the end of a block of the file stays whole")
  func blockEdges() throws {
    // 256 KiB are read at once; the letters are two bytes long and shift by one each line.
    let line = "1,é\n"
    let count = 120_000
    var text = "employee_number,family_name\n"
    for place in 0..<count { text += place % 7 == 0 ? "12,\"é\"\"\n\"\n" : line }
    let reading = try StaffFile.read(text)
    #expect(reading.records.count == count)
    #expect(Set(reading.records.map(\.name.family)) == ["é", "é\""])
    #expect(reading.warnings.isEmpty)
  }

  @Test("What comes through a pipe is put aside and read like a file")
  func pipe() throws {
    let path = "/tmp/lifelong-test-pipe-\(getpid())"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    // The other end is opened by a shell, which waits until this one is.
    let shell = popen("printf 'employee_number,family_name\\n1,Okafor\\n' > \(path)", "r")
    defer { if let shell { pclose(shell) } }
    let input = try InputFile(path: path)
    let table = try CSVTable<StaffColumn>(input)
    let row = try #require(try table.rows())
    #expect(try row.next())
    #expect(StaffFile.record(from: row)?.name.family == "Okafor")
    #expect(try !row.next())
  }

  @Test("A missing file and a directory are told apart")
  func noFile() {
    #expect(throws: InputFileError.missing(path: "/nowhere/at/all.csv")) {
      try InputFile(path: "/nowhere/at/all.csv")
    }
    #expect(throws: InputFileError.directory(path: "/tmp")) { try InputFile(path: "/tmp") }
  }

  @Test("A file that somebody changes while it is read is found out")
  func changedMeanwhile() throws {
    let file = TemporaryFile("employee_number,family_name\n1,Okafor\n")
    let input = try file.input()
    try input.checkUnchanged()
    let descriptor = open(file.path, O_WRONLY | O_APPEND)
    _ = write(descriptor, "2,Grzyb\n", 8)
    close(descriptor)
    #expect(throws: InputFileError.changedMeanwhile(path: file.path)) {
      try input.checkUnchanged()
    }
  }
}
