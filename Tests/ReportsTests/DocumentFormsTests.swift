import Domain
import Foundation
import FoundationXML
import Reports
import Testing

@Suite("Charts, parts and web pages") struct DocumentFormsTests {
  private static func sheet(_ blocks: [Document.Block]) -> Document {
    sheet("Attendance", blocks)
  }

  private static func sheet(_ title: String, _ blocks: [Document.Block]) -> Document {
    Document(
      kind: "Report", title: title, organisation: "St Brigid Hospital", asAt: "24 November 2026",
      printedBy: "jmarsh", contact: "ext 4417", classification: .open("No personal data"),
      blocks: blocks)
  }

  private static let chart = Document.Chart(
    "Rate by ward", .bars,
    [
      .init("Ward 7", 1_000, "100.0 % (8 of 8)"), .init("Intensive care", 500, "50.0 % (4 of 8)"),
      .init("Estates", 1, "0.1 % (1 of 999)"), .init("Finance", 0, "0.0 % (0 of 3)"),
      .init("Theatres", nil, "none"),
    ], most: 1_000)

  @Test("Bars are drawn to scale, and their numbers stand beside them")
  func bars() {
    #expect(
      Self.sheet([.chart(Self.chart)]).text(width: 60).contains(
        """
        Rate by ward
        Ward 7          ██████████████████████████  100.0 % (8 of 8)
        Intensive care  █████████████               50.0 % (4 of 8)
        Estates         ▌                           0.1 % (1 of 999)
        Finance                                     0.0 % (0 of 3)
        Theatres                                    none

        """))
  }

  private static let pack: Document = {
    var pack = sheet("Month-end pack", [.paragraph("Numbers alone.")])
    let rows = (1...90).map { ["Row \($0)"] }
    pack.parts = [
      sheet("First part", [.table(.init(columns: [.init("What")], rows: rows))]),
      sheet("Second part", [.paragraph("Short.")]),
    ]
    return pack
  }()

  @Test("A document of parts lists them with their pages, and counts the pages through")
  func parts() {
    let pages = Self.pack.pages(height: 60).map { $0.joined(separator: "\n") }
    #expect(pages.count == 4)
    #expect(pages[0].contains("First part   page 2\nSecond part  page 4"))
    #expect(pages[3].contains("Second part") && pages[3].contains("Page 4 of 4"))
    #expect(pages[2].contains("Row 90"))
  }

  @Test("As one roll the parts follow one another, each with its own head and foot")
  func roll() {
    let text = Self.pack.text()
    let order = ["Month-end pack", "Contents", "Numbers", "Row 90", "Second part", "Short."]
    #expect(order.allSatisfy { text.contains($0) })
    #expect(text.split(separator: "No personal data", omittingEmptySubsequences: false).count == 4)
    #expect(!text.contains("page 2"))
  }

  /// What a strict reader of XML makes of a web page: a fault, or its text.
  private static func read(_ html: String) throws -> XMLReader {
    // The page is written so that it is XML too, but for its document type and open meta elements.
    let body = html.replacing("<!DOCTYPE html>", with: "").replacing(/<meta[^>]*>/, with: "")
    let reader = XMLReader()
    let parser = XMLParser(data: Data(body.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  @Test("A web page is well formed, has no script, and says what the sheet says")
  func page() throws {
    let table = Document.Table(
      columns: [.init("Name"), .number("Came")],
      groups: [.init(heading: "Ward 7", rows: [["Okafor, Ada", "4"]], subtotal: ["Ward 7", "4"])],
      total: ["All", "4"])
    let document = Self.sheet([
      .heading("Who came"), .table(table), .chart(Self.chart), .facts([.init("Tutor", "Bea Lund")]),
      .lines(["one", "two"]), .centred([.init("Certificate", isStrong: true)]),
    ])
    let reader = try Self.read(document.html)
    #expect(
      !reader.elements.contains("script") && !reader.attributes.contains { $0.hasPrefix("on") })
    #expect(reader.elements.filter { $0 == "h1" }.count == 1)
    #expect(reader.elements.contains("caption") && reader.elements.contains("tfoot"))
    let words = reader.text.split { $0.isWhitespace }
    for word in ["Okafor,", "Intensive", "50.0", "Lund", "two", "Certificate", "Contact:"] {
      #expect(words.contains { $0 == word }, "\(word)")
    }
    #expect(reader.scopes == ["col", "col", "rowgroup"] + Array(repeating: "row", count: 8))
  }

  @Test(
    "No text becomes an element, an attribute or a control character",
    arguments: [
      "<script>alert(1)</script>", "\" onload=\"x", "' onload='x", "a & b &lt; c", "\u{1B}[31mred",
      "\u{202E}evil", "]]>", "<!-- x -->", "=1+2", "javascript:alert(1)",
    ])
  func evil(_ text: String) throws {
    let table = Document.Table(columns: [.init(text)], rows: [[text]])
    var document = Self.sheet(
      text,
      [
        .heading(text), .paragraph(text), .table(table), .facts([.init(text, text)]),
        .chart(.init(text, .bars, [.init(text, 1, text)], most: 1)),
      ])
    document.contact = text
    let plain = try Self.read(
      Self.sheet(
        "x",
        [
          .heading("x"), .paragraph("x"), .table(.init(columns: [.init("x")], rows: [["x"]])),
          .facts([.init("x", "x")]), .chart(.init("x", .bars, [.init("x", 1, "x")], most: 1)),
        ]
      ).html)
    let reader = try Self.read(document.html)
    #expect(reader.elements == plain.elements && reader.attributes == plain.attributes)
    let shown = PaperText.lines(text).joined(separator: "\n")
    #expect(reader.text.split(separator: shown, omittingEmptySubsequences: false).count >= 9)
  }

  @Test("Large print lays wide tables across the sheet, and leaves posters alone")
  func large() {
    let wide = Document.Table(columns: (1...6).map { .init("C\($0)") }, rows: [])
    let narrow = Document.Table(columns: [.init("C")], rows: [])
    #expect(Self.sheet([.table(wide)]).inLargePrint.orientation == .landscape)
    #expect(Self.sheet([.table(narrow)]).inLargePrint.orientation == .portrait)
    #expect(Self.sheet([.table(narrow)]).inLargePrint.typeSize == .large)
    var poster = Self.sheet([.heading("Hall")])
    poster.typeSize = .poster
    #expect(poster.inLargePrint == poster)
  }

  @Test("Pages to print are typed as numbers and ranges in rising order")
  func pageRanges() {
    #expect(PageRange("1-3,5")?.text == "1-3,5" && PageRange("2")?.first == 2)
    #expect(PageRange("1-3, 5")?.count(of: 4) == 3 && PageRange("1-9")?.count(of: 4) == 4)
    for wrong in ["", "0", "3-1", "1,1", "5,2", "1-", "-3", "a", "1;2", "1--2"] {
      #expect(PageRange(wrong) == nil, "\(wrong)")
    }
  }
}

/// What is in a web page: its elements in order, the names of its attributes, its text.
private final class XMLReader: NSObject, XMLParserDelegate {
  var elements: [String] = []
  var attributes: [String] = []
  var scopes: [String] = []
  var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String] = [:]
  ) {
    elements.append(name)
    attributes += found.keys.sorted()
    if let scope = found["scope"] { scopes.append(scope) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
