import Printing
import Reports
import Testing

@Suite("A document as PDF") struct PDFTests {
  @Test("Every sheet carries the table's headings and all that a found sheet must tell")
  func furniture() async throws {
    let pdf = try PDF(PrintingSamples.sheet([.table(PrintingSamples.roster(of: 100))]))
    let pages = try await Tool.pages(pdf.bytes)
    #expect(pdf.pageCount == 3)
    #expect(pages.count == 3)
    for (number, page) in pages.enumerated() {
      for words in [
        "Class roster: Functional Maths", "St Brigid Hospital", "As at 24 November 2026, 09:50",
        "J Marsh", "Page \(number + 1) of 3", "Personal data: handle in confidence",
        "Destroy by 24 May 2027", "Contact: Learning Centre, ext 4417", "Department",
      ] { #expect(page.contains(words), "page \(number + 1)") }
    }
  }

  @Test("Every name is on the paper as it is written, with glyphs for all of it")
  func names() async throws {
    for orientation in [Document.Orientation.portrait, .landscape] {
      let pdf = try PDF(
        PrintingSamples.sheet(orientation: orientation, [.table(PrintingSamples.named)]))
      let text = try await Tool.pages(pdf.bytes).joined()
      for name in PrintingSamples.names { #expect(text.contains(name)) }
      #expect(pdf.missingGlyphs == 0)
    }
  }

  @Test("A name too long for its column goes on in further lines, all of it")
  func longNames() async throws {
    let name = "Featherstonehaugh-Cholmondeley, Maximiliana Alexandrina Victoria Wilhelmina"
    let columns = (1...6).map { Document.Table.Column("Column \($0)") }
    let table = Document.Table(columns: columns, rows: [Array(repeating: name, count: 6)])
    let pdf = try PDF(PrintingSamples.sheet([.table(table)]))
    let text = try await Tool.run("pdftotext", ["-", "-"], input: pdf.bytes)
    let said = text.filter { !$0.isWhitespace }
    for part in ["Featherston", "Victoria", "Wilhelmina", "Maximiliana"] {
      #expect(said.split(separator: part, omittingEmptySubsequences: false).count == 7)
    }
  }

  @Test("Letters that no font has are counted, and can still be copied")
  func missingGlyphs() async throws {
    let pdf = try PDF(PrintingSamples.sheet([.paragraph("Rare \u{10FFF0} letter")]))
    #expect(pdf.missingGlyphs == 1)
    #expect(try await Tool.pages(pdf.bytes).joined().contains("letter"))
  }

  @Test("Nine thousand rows are each on one page, once")
  func large() async throws {
    let pdf = try PDF(PrintingSamples.sheet([.table(PrintingSamples.roster(of: 9000))]))
    #expect((180...260).contains(pdf.pageCount))
    let pages = try await Tool.pages(pdf.bytes)
    #expect(pages.count == pdf.pageCount)
    let numbers = pages.joined(separator: "\n").split(separator: "\n").compactMap { line -> Int? in
      let words = line.split(separator: " ")
      guard words.count == 6, words[1].hasPrefix("Learner") else { return nil }
      return Int(words[0])
    }
    #expect(numbers == Array(1...9000))
    #expect(pages[pages.count - 1].contains("people"))
  }

  @Test("The file is sound, A4, and its properties name nobody")
  func soundFile() async throws {
    let directory = try TemporaryDirectory()
    for orientation in [Document.Orientation.portrait, .landscape] {
      let pdf = try PDF(
        PrintingSamples.sheet(
          titled: "Attendance of Ada Okafor", orientation: orientation,
          [.table(PrintingSamples.roster(of: 60))]))
      let file = try directory.write(pdf.bytes, to: "sheet.pdf")
      try await Tool.run("qpdf", ["--check", file])
      let facts = try await Tool.run("pdfinfo", [file])
      #expect(facts.contains("(A4)"))
      #expect(
        facts.contains(orientation == .portrait ? "595.276 x 841.89" : "841.89 x 595.276"))
      #expect(facts.contains("Title:           Class roster\n"))
      #expect(!facts.contains("Okafor") && !facts.contains("Marsh"))
    }
  }

  @Test("The same document at the same moment is the same file")
  func deterministic() throws {
    let document = PrintingSamples.sheet([
      .table(PrintingSamples.named), .table(PrintingSamples.roster(of: 50)),
    ])
    let moment = "2026-11-24T09:50:00Z"
    let first = try PDF(document, createdAt: moment)
    #expect(try PDF(document, createdAt: moment) == first)
  }

  @Test("There is no colour on the paper, only black, grey and white")
  func monochrome() async throws {
    let directory = try TemporaryDirectory()
    var boxes = PrintingSamples.named
    boxes.style = .boxes
    let pdf = try PDF(
      PrintingSamples.sheet([
        .heading("Present"), .table(PrintingSamples.roster(of: 5)), .table(boxes),
      ]))
    let file = try directory.write(pdf.bytes, to: "sheet.pdf")
    try await Tool.run("pdftoppm", ["-r", "50", "-singlefile", file, directory.path + "/sheet"])
    let picture = TemporaryDirectory.read(directory.path + "/sheet.ppm")
    let pixels = picture.suffix(picture.count - Self.headerLength(picture))
    var dark = 0
    var place = pixels.startIndex
    while place + 2 < pixels.endIndex {
      #expect(pixels[place] == pixels[place + 1] && pixels[place] == pixels[place + 2])
      if pixels[place] < 100 { dark += 1 }
      place += 3
    }
    #expect(dark > 500)
  }

  @Test("The head of a group is said again over the page, and a total is never left alone")
  func groups() async throws {
    for count in 70...80 {
      let rows = (1...count).map { ["Learner\($0)", "1"] }
      let table = Document.Table(
        columns: [.init("Name"), .number("Came")],
        groups: [.init(heading: "Ward 7", rows: rows, subtotal: ["Ward 7 in all", "\(count)"])])
      let pages = try await Tool.pages(try PDF(PrintingSamples.sheet([.table(table)])).bytes)
      #expect(pages[1].contains("Ward 7 (continued)"))
      #expect(!pages[0].contains("(continued)"))
      let last = pages[pages.count - 1]
      #expect(last.contains("Ward 7 in all") && last.contains("Learner\(count)"))
    }
  }

  @Test("A report with nothing in it is still a sheet")
  func empty() async throws {
    let pdf = try PDF(PrintingSamples.sheet([]))
    #expect(pdf.pageCount == 1)
    #expect(try await Tool.pages(pdf.bytes)[0].contains("Page 1 of 1"))
  }

  /// The header of a portable pixmap is three lines.
  private static func headerLength(_ picture: [UInt8]) -> Int {
    var lines = 0
    return
      (picture.firstIndex { byte in
        if byte == UInt8(ascii: "\n") { lines += 1 }
        return lines == 3
      } ?? 0) + 1
  }
}
