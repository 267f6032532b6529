import Printing
import Reports
import Testing

/// Wherever a page happens to end, what belongs together stands on one.
@Suite("Where pages end") struct PageBreakTests {
  /// The pages of a table of so many rows with something below it.
  private func pages(_ rows: Int, _ blocks: [Document.Block]) async throws -> [String] {
    try await Tool.pages(
      PDF(
        PrintingSamples.sheet(
          orientation: .landscape, [.table(PrintingSamples.roster(of: rows))] + blocks)
      ).bytes)
  }

  @Test("A picture is not divided, nor parted from its title", arguments: 1...26)
  func picture(_ rows: Int) async throws {
    let points = (1...12).map { Document.Chart.Point("Bar \($0).", $0 * 10, "\($0) of 12") }
    let chart = Document.Chart("Twelve bars", .bars, points, most: 120)
    let page = try await pages(rows, [.chart(chart)]).first { $0.contains("Twelve bars") } ?? ""
    for point in points { #expect(page.contains(point.label)) }
  }

  @Test("Who has to sign finds the last row above the line", arguments: 1...26)
  func signature(_ rows: Int) async throws {
    let all = try await pages(rows, [.paragraph("The tutor signs here: ______")])
    let page = all.first { $0.contains("The tutor signs here") } ?? ""
    #expect(page.contains("Learner\(rows), Ada"))
    #expect(page.contains("Department"))
  }

  @Test("No line of a text stands alone at the head or the foot of a page", arguments: 1...26)
  func loneLines(_ rows: Int) async throws {
    let text = (1...40).map { "Sentence \($0) of a text that goes on for some lines." }
    let all = try await pages(
      rows, [.heading("Text"), .paragraph(text.joined(separator: " "))])
    let counts = all.map { page in
      page.split(separator: "\n").count { $0.contains("text that goes") }
    }.filter { $0 > 0 }
    #expect(counts.reduce(0, +) >= 6 && counts.allSatisfy { $0 > 1 }, "\(counts)")
  }
}
