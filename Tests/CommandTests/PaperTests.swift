import Testing

@Suite("Reports on paper")
struct PaperTests {
  let trust: Trust

  init() throws { trust = try Trust(like: .demonstration) }

  @Test(
    "On paper every sheet says the same, in the same order, as in text, and opens without a warning",
    arguments: EverySheet.lines + EverySheet.pictures)
  func order(_ line: String) throws {
    let line = try EverySheet.inTrust(trust, line)
    // Wide enough that no cell of the text is broken; a sheet's cells go on below one another.
    let text = try trust.run(line + " --width 1000")
    #expect(text.status == 0, "\(line): \(text.words)")
    for large in ["", " --large-print"] {
      #expect(try trust.run(line + large + " --format pdf --output sheet.pdf").status == 0)
      let checked = try trust.tool("qpdf", "--check", "sheet.pdf")
      #expect(checked.status == 0, "\(checked.text)")
      let read = try trust.tool("pdftotext", "-raw", "sheet.pdf", "-")
      #expect(read.words.isEmpty)
      if !EverySheet.pictures.contains(line) {
        let isPoster = EverySheet.posters.contains { line.hasPrefix($0) }
        SheetWords(text.text, isPoster: isPoster).expectPrinted(as: read.text, line + large)
      }
      let fonts = try trust.tool("pdffonts", "sheet.pdf").text.split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") })
    }
  }

  @Test(
    "A week of a space has on paper every box of its text, below its day, with its title",
    arguments: EverySheet.pictures)
  func week(_ line: String) throws {
    let text = GridWords(try trust.run(line + " --width 1000").text)
    #expect(!text.boxes.isEmpty)
    for large in ["", " --large-print"] {
      #expect(try trust.run(line + large + " --format pdf --output week.pdf").status == 0)
      let drawn = GridWords.drawn(try trust.tool("pdftotext", "-bbox", "week.pdf", "-").text)
      #expect(drawn == text.pictures, "\(large)")
      // What has no room in its box stands in full below the picture.
      let paper = try trust.tool("pdftotext", "-raw", "week.pdf", "-").text
        .filter { !$0.isWhitespace }.replacing(":", with: "")
      for box in text.boxes { #expect(paper.contains(box.replacing(":", with: "")), "\(box)") }
    }
  }

  @Test("A certificate is one sheet, in large print too", arguments: ["", " --large-print"])
  func certificate(_ large: String) throws {
    let line = try EverySheet.inTrust(trust, "report certificate ATTENDED DONE")
    #expect(try trust.run(line + large + " --format pdf --output proof.pdf").status == 0)
    #expect(try trust.tool("pdfinfo", "proof.pdf").text.contains("Pages:           1\n"))
  }

  @Test(
    "In large print a name is broken only where it has a hyphen, and a code nowhere",
    arguments: [
      "class list", "roster CLASS", "report below-minimum", "report attendance --by class",
      "report record LEARNER",
    ])
  func unbroken(_ line: String) throws {
    let line = try EverySheet.inTrust(trust, line)
    #expect(try trust.run(line + " --large-print --format pdf --output large.pdf").status == 0)
    func words(_ text: String) -> Set<Substring> {
      Set(text.split { $0.isWhitespace || "-=,()".contains($0) })
    }
    let paper = words(try trust.tool("pdftotext", "-raw", "large.pdf", "-").text)
    let broken = words(try trust.run(line + " --width 1000").text).subtracting(paper)
    #expect(broken.isEmpty)
  }

  @Test("A word more, a word less and two words that change places are each noticed")
  func guarded() {
    let text = "Title\n\nName  Came\n----  ----\nAda   1\nBea   2\n\nEnd"
    let words = SheetWords(text)
    #expect(words.differs(from: "Title\nName Came\nAda 1\nBea 2\nEnd\nPage 1 of 1\n") == nil)
    for wrong in [
      "Title\nName Came\nAda 1\nBea 2\nPage 1 of 1\n",
      "Title\nName Came\nAda 2\nBea 1\nEnd\nPage 1 of 1\n",
      "Title\nName Came\nAda 1\nBea 2\nEnd of it\nPage 1 of 1\n",
    ] { #expect(words.differs(from: wrong) != nil) }
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
