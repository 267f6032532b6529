import Reports
import Testing

@Suite("A document as pages") struct DocumentPagesTests {
  @Test("Every page is numbered and carries all that a found sheet must tell")
  func furniture() {
    let pages = DocumentSamples.sheet([.table(DocumentSamples.roster(of: 100))]).pages(height: 40)
    #expect(pages.count == 4)
    for (number, page) in pages.enumerated() {
      let text = page.joined(separator: "\n")
      #expect(page.count == 40)
      for furniture in [
        "Class roster", "St Brigid Hospital", "As at 24 November 2026, 09:50", "J Marsh",
        "Page \(number + 1) of 4", "Personal data: handle in confidence",
        "Destroy by 24 May 2027", "Contact: Learning Centre, ext 4417", "No  Name",
      ] { #expect(text.contains(furniture), "page \(number + 1)") }
    }
  }

  @Test("Every row stands on one page, once, and the total is not left alone")
  func rows() {
    for count in 20...70 {
      let pages = DocumentSamples.sheet([.table(DocumentSamples.roster(of: count))])
        .pages(height: 30)
      let rows = pages.joined().filter { $0.contains("Learner ") }
      #expect(rows.map { $0.split(separator: " ").last } == (1...count).map { "\($0)" })
      let last = pages[pages.count - 1]
      #expect(last.contains { $0.contains("Learner \(count)") })
      #expect(last.contains { $0.contains("people") })
      #expect(pages.allSatisfy { $0.count == 30 })
    }
  }

  @Test("A group that goes on over the page says its name again")
  func continuedGroup() {
    let rows = (1...40).map { ["Learner \($0)"] }
    let table = Document.Table(
      columns: [.init("Name")],
      groups: [.init(heading: "Ward 7", rows: rows), .init(heading: "Ward 8", rows: [["Last"]])])
    let pages = DocumentSamples.sheet([.table(table)]).pages(height: 30)
    #expect(pages[0].contains("Ward 7"))
    #expect(
      pages[1].starts(with: pages[1].prefix(2) + ["Name", "----------", "Ward 7 (continued)"]))
    #expect(pages.joined().filter { $0 == "Ward 8" }.count == 1)
  }

  @Test("A heading never stands alone at the foot of a page")
  func headingsKeepCompany() {
    for filler in 1...30 {
      let pages = DocumentSamples.sheet([
        .lines((1...filler).map { "line \($0)" }), .heading("Waiting"),
        .table(DocumentSamples.roster(of: 3)),
      ]).pages(height: 24)
      let page = pages.first { $0.contains("Waiting") }
      #expect(page?.contains { $0.contains("Learner 1") } == true, "\(filler) lines before")
    }
  }

  @Test("A row taller than a page is divided between lines")
  func tallRow() {
    let words = (1...200).map { "word\($0)" }
    let table = Document.Table(
      columns: [.init("Note")], rows: [[words.joined(separator: " ")], ["after"]])
    let pages = DocumentSamples.sheet([.table(table)]).pages(width: 24, height: 24)
    let said = pages.joined().joined(separator: " ").split(separator: " ").map(String.init)
    #expect(said.filter { $0.hasPrefix("word") } == words)
    #expect(pages.allSatisfy { $0.count == 24 })
  }

  @Test("A block that begins a sheet of its own does so, and leaves no empty sheet behind")
  func newPage() {
    let pages = DocumentSamples.sheet([
      .newPage, .paragraph("Monday"), .newPage, .paragraph("Tuesday"), .newPage,
    ]).pages(height: 24)
    #expect(pages.count == 2)
    #expect(pages[0].contains("Monday") && pages[1].contains("Tuesday"))
  }

  @Test("A report with nothing in it is still a sheet")
  func empty() {
    #expect(DocumentSamples.sheet([]).pages(height: 24).count == 1)
  }
}
