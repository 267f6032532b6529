import Testing

@Suite("Reports on paper")
struct PaperTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .demonstration) }

  /// Every list and sheet of the demonstration, but those with headings of two lines: text reads
  /// such headings across, and paper column by column.
  private static let sheets = Reading.all.map(\.line).filter { line in
    ![
      "check", "settings list", "class list", "report attendance --by course", "report day",
      "report demand", "report release", "report take-up", "sheet CLASS --series",
    ].contains { line.hasPrefix($0) }
  }

  @Test("On paper a report says the same, in the same order, as in text", arguments: sheets)
  func order(_ line: String) throws {
    let line = try FormatTests.inTrust(trust, line)
    // Wide enough that no cell of the text is broken; a sheet's cells go on below one another.
    let text = try trust.run(line + " --width 1000").text
    #expect(try trust.run(line + " --format pdf --output sheet.pdf").status == 0)
    let checked = try trust.tool("qpdf", "--check", "sheet.pdf")
    #expect(checked.status == 0, "\(checked.text)")
    let read = try trust.tool("pdftotext", "-raw", "sheet.pdf", "-")
    #expect(read.words.isEmpty)
    let wanted = Self.words(text)
    let printed = Self.words(read.text)
    // What paper says besides is said again at the head and foot of each page.
    var rest = wanted[...]
    var besides: [Character] = []
    for letter in printed {
      if letter == rest.first { rest.removeFirst() } else { besides.append(letter) }
    }
    #expect(rest.isEmpty, "\(line): \(String(rest.prefix(60)))")
    let pages = read.text.split(separator: "\u{C}").count
    #expect(pages > 1 || String(besides) == "Page1of1", "\(line): \(String(besides.prefix(80)))")
    let fonts = try trust.tool("pdffonts", "sheet.pdf").text.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") })
  }

  /// The letters of a text without spaces, rules and bars.
  private static func words(_ text: String) -> [Character] {
    text.split(separator: "\n").filter { line in
      !line.allSatisfy { "-=+ ".contains($0) }
    }.joined().filter { !$0.isWhitespace && !"█▌|".contains($0) }
  }

  @Test(
    "A web page of a report has its words, and no script",
    arguments: ["report take-up --by department", "roster CLASS"])
  func page(_ line: String) throws {
    let html = try trust.run(try FormatTests.inTrust(trust, line) + " --format html")
    #expect(html.status == 0 && html.text.hasPrefix("<!DOCTYPE html>"))
    #expect(!html.text.contains("<script") && html.text.contains("scope=\"row\""))
    #expect(html.isPlain)
  }

  @Test(
    "The month-end pack is one file: a list of reports with their pages, and a bookmark for each")
  func pack() throws {
    #expect(try trust.run("report pack --format pdf --output pack.pdf").status == 0)
    #expect(try trust.tool("qpdf", "--check", "pack.pdf").status == 0)
    let pages = try trust.tool("pdftotext", "-layout", "pack.pdf", "-").text.split(
      separator: "\u{C}")
    #expect(pages[0].contains("Month-end pack: Oct 2026"))
    let reports = try trust.facts("report pack")["reports"].list.compactMap { $0["title"].text }
    #expect(reports.count == 8)
    for title in reports {
      let listed = pages[0].split(separator: "\n").first { $0.contains(title) } ?? ""
      let number = listed.split(separator: " ").last.flatMap { Int($0) } ?? 0
      #expect(pages.indices.contains(number - 1), "\(title)")
      if pages.indices.contains(number - 1) { #expect(pages[number - 1].contains(title)) }
    }
    let outlines = try trust.tool("qpdf", "--json", "--json-key=outlines", "pack.pdf").text
    for title in reports { #expect(outlines.contains("\"title\": \"\(title)\"")) }
    // Numbers alone: nobody of the trust is named in it.
    let text = pages.joined()
    for name in try trust.facts("roster " + FormatTests.inTrust(trust, "CLASS"))["learners"].list {
      #expect(!text.contains(name["name"].text ?? "?"))
    }
  }

  @Test("A learner gets a slip for a place, and a certificate for a class attended to its end")
  func learner() throws {
    let trust = try Trust(like: .small)
    let slip = try trust.run("report slip 205512 MATHS-1").text
    #expect(slip.contains("Łukasz Grzyb (205512)") && slip.contains("Dance hall"))
    let early = try trust.run("report certificate 205512 MATHS-1")
    #expect(early.status == 1)
    #expect(early.words.contains("Łukasz Grzyb"))
    #expect(try trust.run("report slip 204417 YOGA-1").status == 1)
    #expect(try trust.run("report record 999").status == 1)
    #expect(try trust.facts("report not-reached").texts("key") == ["Catering", "Ward 7"])
    #expect(try trust.run("report not-reached --department Moon").status == 1)
    #expect(try trust.run("report attendance --compare").status == 64)
    #expect(try trust.run("print roster MATHS-1 --pages 3-1").status == 64)
    #expect(try trust.run("roster MATHS-1 --width 5").status == 64)
  }
}
