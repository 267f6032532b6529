import Printing
import Reports
import Testing

@Suite("Sheets bound together, pictures and large print") struct BoundSheetsTests {
  private static let chart = Document.Chart(
    "Rate by month", .trend,
    (1...12).map { .init("M\($0)", $0 == 5 ? nil : 700 + $0 * 20, "\(70 + $0 * 2).0 %") },
    most: 1_000)

  private static var pack: Document {
    var pack = PrintingSamples.sheet(titled: "Month-end pack: Nov 2026", [])
    pack.parts = [
      PrintingSamples.sheet(
        titled: "Attendance by month",
        [.heading("In numbers"), .table(PrintingSamples.roster(of: 100)), .chart(chart)]),
      PrintingSamples.sheet(
        titled: "Take-up", orientation: .landscape,
        [.chart(.init("Reached", .bars, chart.points, most: 1_000))]),
    ]
    return pack
  }

  @Test("The parts are one sound file: pages counted through, each lying as it should")
  func pack() async throws {
    let directory = try TemporaryDirectory()
    let pdf = try PDF(Self.pack)
    let file = try directory.write(pdf.bytes, to: "pack.pdf")
    try await Tool.run("qpdf", ["--check", file])
    let pages = try await Tool.pages(pdf.bytes)
    #expect(pages.count == pdf.pageCount && pdf.pageCount == 5)
    for (place, page) in pages.enumerated() {
      #expect(page.contains("Page \(place + 1) of 5"))
    }
    #expect(pages[0].contains("Attendance by month") && pages[0].contains("page 2"))
    #expect(pages[4].contains("Take-up") && pages[0].contains("page 5"))
    let sizes = try await Tool.run("pdfinfo", ["-l", "5", file])
    #expect(sizes.contains("Page    1 size:  595.276 x 841.89"))
    #expect(sizes.contains("Page    5 size:  841.89 x 595.276"))
  }

  @Test("A reader's table of contents leads to each part and each heading in it")
  func bookmarks() async throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(try PDF(Self.pack).bytes, to: "pack.pdf")
    let outlines = try await Tool.run("qpdf", ["--json", "--json-key=outlines", file])
    let titles = outlines.matches(of: /"title": "([^"]*)"/).map { String($0.1) }
    #expect(
      titles.sorted() == [
        "Attendance by month", "Contents", "In numbers", "Month-end pack: Nov 2026", "Take-up",
      ])
    let pages = outlines.matches(of: /"destpageposfrom1": (\d+)/).map { String($0.1) }
    #expect(pages == ["1", "1", "2", "2", "5"])
  }

  @Test("Every number of a picture stands beside it, and a picture is black and grey")
  func picture() async throws {
    let pdf = try PDF(PrintingSamples.sheet([.chart(Self.chart)]))
    let text = try await Tool.pages(pdf.bytes).joined()
    for point in Self.chart.points where point.value != nil { #expect(text.contains(point.words)) }
    #expect(pdf.pageCount == 1)
  }

  @Test("Large print is of sixteen points, and loses no word")
  func large() async throws {
    let directory = try TemporaryDirectory()
    let sheet = PrintingSamples.sheet([
      .paragraph("Bring your badge."), .table(PrintingSamples.roster(of: 30)),
    ])
    let pdf = try PDF(sheet.inLargePrint)
    let file = try directory.write(pdf.bytes, to: "large.pdf")
    try await Tool.run("qpdf", ["--check", file])
    let text = try await Tool.pages(pdf.bytes).joined(separator: " ")
    for number in 1...30 { #expect(text.contains("Learner\(number), Ada")) }
    let boxes = try await Tool.run("pdftotext", ["-bbox", file, "-"])
    let heights = boxes.matches(of: /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">Bring</)
      .compactMap { found -> Double? in
        guard let top = Double(found.1), let foot = Double(found.2) else { return nil }
        return foot - top
      }
    // Poppler's boxes are as tall as the font says its letters are: 1.164 times their size.
    #expect(heights.count == 1 && heights[0] > 18)
    #expect(pdf.pageCount > 1)
  }

  @Test("The pages shown on a screen are those that are printed, word for word")
  func preview() async throws {
    for document in [
      Self.pack, PrintingSamples.sheet([.table(PrintingSamples.roster(of: 150))]),
      PrintingSamples.sheet([.paragraph("Bring your badge."), .table(PrintingSamples.named)]),
    ] {
      let printed = try await Tool.pages(try PDF(document).bytes)
      let shown = try PDF.pages(of: document).map { $0.text(width: 100).joined(separator: "\n") }
      #expect(shown.count == printed.count)
      for (shown, printed) in zip(shown, printed) {
        let words = { (text: String) in
          text.split { $0.isWhitespace || $0 == "█" }.map { String($0) }
            .filter { !$0.allSatisfy { $0 == "-" } }.sorted()
        }
        #expect(words(shown) == words(printed))
      }
    }
  }

  @Test("A table keeps its columns in a window of eighty cells")
  func columns() throws {
    let sheet = PrintingSamples.sheet([.table(PrintingSamples.roster(of: 3))])
    let lines = try PDF.pages(of: sheet)[0].text(width: 76)
    #expect(lines.contains { $0.hasPrefix(" 1 Learner1, Ada") || $0.hasPrefix("1 Learner1, Ada") })
    let rows = lines.filter { $0.contains("Learner") }
    #expect(Set(rows.map(\.count)).count == 1 && rows.allSatisfy { $0.count <= 76 })
  }
}
