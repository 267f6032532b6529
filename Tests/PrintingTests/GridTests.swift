import Printing
import Reports
import Testing

@Suite("Pictures of a week, and posters") struct GridTests {
  private typealias Box = Document.Grid.Box

  private static func box(
    _ from: Int, _ to: Int, _ words: String..., detail: String? = nil,
    style: Box.Style = .firm
  ) -> Box {
    func time(_ minute: Int) -> String {
      "\(minute / 600)\(minute / 60 % 10):\(minute % 60 / 10)\(minute % 10)"
    }
    return Box(
      from: from, to: to, times: "\(time(from))-\(time(to))", words: words, detail: detail,
      style: style)
  }

  private static func grid(_ columns: [[Box]]) -> Document.Block {
    let days = ["Mon 23 Nov", "Tue 24 Nov", "Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov"]
    return .grid(
      Document.Grid(
        columns: days.enumerated().map { place, day in
          .init(day, boxes: place < columns.count ? columns[place] : [])
        }, hours: 8...18, whenEmpty: "nothing"))
  }

  private static func pages(_ blocks: Document.Block...) async throws -> [String] {
    let pdf = try PDF(PrintingSamples.sheet(orientation: .landscape, blocks))
    #expect(pdf.missingGlyphs == 0)
    return try await Tool.pages(pdf.bytes)
  }

  @Test("A week is one sheet: its days across, its hours down, each box with time, title and tutor")
  func week() async throws {
    let pages = try await Self.pages(
      Self.grid([
        [Self.box(540, 660, "Yoga for beginners", detail: "Łukasz Grzyb")],
        [], [Self.box(720, 780, "Provisional", "Committee", style: .broken)],
      ]))
    #expect(pages.count == 1)
    for words in [
      "Mon 23 Nov", "Fri 27 Nov", "08:00", "17:00", "09:00-11:00", "Yoga for beginners",
      "Łukasz Grzyb", "12:00-13:00", "Provisional",
    ] { #expect(pages[0].contains(words), "\(words)") }
    #expect(!pages[0].contains("18:00"))
    let across = pages[0].split(separator: "\n").first { $0.contains("Mon 23 Nov") }
    #expect(across?.contains("Fri 27 Nov") == true)
  }

  @Test(
    "What has no room in its box ends in dots and stands in full below; a tutor may be left out")
  func cut() async throws {
    let title = "Functional skills in mathematics for everybody who has been away from it for long"
    let pages = try await Self.pages(
      Self.grid([
        [Self.box(540, 600, title, detail: "Ruth")], [Self.box(600, 660, "Yoga", detail: "Leela")],
      ]))
    let text = pages[0].split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.contains("…"))
    #expect(text.contains("Mon 23 Nov, 09:00-10:00: \(title)"))
    #expect(!text.contains("Tue 24 Nov, 10:00-11:00"))
    #expect(text.contains("Yoga"))
  }

  @Test("A box too low for a line and its words below one another has both in one")
  func low() async throws {
    let pages = try await Self.pages(Self.grid([[Self.box(720, 750, "Private booking")]]))
    #expect(pages[0].contains("12:00-12:30 Private booking"))
  }

  @Test("What closes a day is told where nothing stands on it")
  func shade() async throws {
    let pages = try await Self.pages(
      Self.grid([
        [
          Self.box(0, 1_440, "New floor", style: .shade), Self.box(480, 600, "Yoga"),
          Self.box(1_020, 1_080, "Pilates"),
        ]
      ]))
    let lines = pages[0].split(separator: "\n")
    let place = { (word: String) in lines.firstIndex { $0.contains(word) } ?? -1 }
    #expect(place("Yoga") < place("New floor") && place("New floor") < place("Pilates"))
    #expect(place("Yoga") >= 0)
  }

  @Test("Hours that are shut without a word are grey, an empty week is not")
  func grey() async throws {
    func greys(_ boxes: [Box]) async throws -> Int {
      let directory = try TemporaryDirectory()
      let pdf = try PDF(PrintingSamples.sheet(orientation: .landscape, [Self.grid([boxes])]))
      let file = try directory.write(pdf.bytes, to: "sheet.pdf")
      try await Tool.run(
        "pdftoppm", ["-r", "40", "-gray", "-singlefile", file, directory.path + "/sheet"])
      return TemporaryDirectory.read(directory.path + "/sheet.pgm").dropFirst(16)
        .count { (215...224).contains($0) }
    }
    let quiet = try await greys([])
    let shut = try await greys([
      Box(from: 480, to: 1_080, times: "", words: [], style: .shade)
    ])
    #expect(shut > quiet + 2_000)
  }

  @Test("A poster is set in letters that are read from two metres, its heading in place of a title")
  func poster() async throws {
    var document = PrintingSamples.sheet(
      titled: "Door sheet: Seminar room",
      [
        .heading("Seminar room"), .paragraph("Thursday 26 November 2026"),
        .table(
          Document.Table(
            columns: [.init("Time", wraps: false), .init("What")],
            rows: [["09:00-10:00", "Yoga\nŁukasz"]])),
      ])
    func heights() async throws -> [String: Double] {
      let boxes = try await Tool.run("pdftotext", ["-bbox", "-", "-"], input: PDF(document).bytes)
      var heights: [String: Double] = [:]
      for match in boxes.matches(of: /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">([^<]+)</) {
        let height = (Double(match.2) ?? 0) - (Double(match.1) ?? 0)
        heights[String(match.3)] = max(heights[String(match.3)] ?? 0, height)
      }
      return heights
    }
    let small = try await heights()
    document.typeSize = .poster
    let large = try await heights()
    // Capitals of DejaVu Sans are 0.73 of its size: 24 points give 6 millimetres.
    for word in ["Thursday", "09:00-10:00", "Yoga", "Łukasz", "Time"] {
      #expect((large[word] ?? 0) >= 24, "\(word)")
      #expect((small[word] ?? 99) < 15, "\(word)")
    }
    #expect((large["Seminar"] ?? 0) >= 44)
    #expect((large["Contact:"] ?? 99) < 12)
  }

  @Test("Several posters are several sheets, each in one piece")
  func posters() async throws {
    var document = PrintingSamples.sheet([
      .heading("Hall"), .paragraph("Nothing is booked."), .newPage, .heading("Seminar room"),
    ])
    document.typeSize = .poster
    let pages = try await Tool.pages(PDF(document).bytes)
    #expect(pages.count == 2)
    #expect(pages[0].contains("Hall") && pages[1].contains("Seminar room"))
    #expect(pages[1].contains("Page 2 of 2"))
  }
}
