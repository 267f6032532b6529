import Reports
import Testing

@Suite("A document as text") struct DocumentTextTests {
  @Test("A report reads as one roll with its title above and its furniture below")
  func roll() {
    let text = DocumentSamples.sheet(
      titled: "Union Learning: attendance", subtitles: ["1 September to 24 November 2026"],
      [
        .facts([.init("Classes", "21, of which 3 have not begun"), .init("Tutor", "All")]),
        .table(DocumentSamples.attendance),
        .heading("Notes"),
        .paragraph("Late and left early count as present: whoever came, came to learn."),
        .lines(["Learning Centre", "Level 2"]),
      ]
    ).text(width: 60)
    #expect(
      text == """
        St Brigid Hospital             As at 24 November 2026, 09:50
        Union Learning: attendance
        1 September to 24 November 2026

        Classes  21, of which 3 have not begun
        Tutor    All

        Class                    Held  Came   Rate
        -----------------------  ----  ----  -----
        English and maths
        British Sign Language 1     9   101  93.5%
        ESOL Entry 3               10    68  75.6%
        -----------------------  ----  ----  -----
        2 classes                  19   169  85.4%

        Information technology
        Everyday IT: email          4    36  90.0%
        =======================  ====  ====  =====
        3 classes                  23   205  86.1%

        Notes
        =====
        Late and left early count as present: whoever came, came to
        learn.

        Learning Centre
        Level 2

        ------------------------------------------------------------
        Personal data: handle in confidence. Destroy by 24 May 2027.
        As at 24 November 2026, 09:50. Printed by J Marsh.
        Contact: Learning Centre, ext 4417

        """)
  }

  @Test("A sign-in sheet has a tall box for every signature")
  func boxes() {
    let table = Document.Table(
      columns: [.number("No"), .init("Name"), .init("Signature", width: 12)],
      rows: [["1", "Evans, Rhiân", ""], ["2", "", ""]], style: .boxes)
    let lines = DocumentSamples.sheet([.table(table)]).text().split(separator: "\n")
    #expect(
      lines[2...9].joined(separator: "\n") == """
        +----+--------------+--------------+
        | No | Name         | Signature    |
        +----+--------------+--------------+
        |  1 | Evans, Rhiân |              |
        |    |              |              |
        +----+--------------+--------------+
        |  2 |              |              |
        |    |              |              |
        """)
  }

  @Test("Columns stay straight beside Vietnamese and Chinese names")
  func straightColumns() {
    let table = Document.Table(
      columns: [.init("Name"), .init("Ward", .centre)],
      rows: [
        ["Nguyễn, Thị Hoa", "1"], ["Nguye\u{302}\u{303}n, Hoa", "2"], ["李, 小龍", "3"],
        ["Ŵyn, Siôn", "4"],
      ])
    let lines = DocumentSamples.sheet([.table(table)]).text().split(separator: "\n")
    #expect(
      lines[2...7].joined(separator: "\n") == """
        Name             Ward
        ---------------  ----
        Nguyễn, Thị Hoa   1
        Nguye\u{302}\u{303}n, Hoa       2
        李, 小龍          3
        Ŵyn, Siôn         4
        """)
  }

  @Test("A long name goes on in further lines, and not a letter of it is lost")
  func nothingIsCut() {
    let name = "Featherstonehaugh-Cholmondeley, Maximiliana Alexandrina"
    let table = Document.Table(
      columns: [.init("Name"), .init("Number", wraps: false), .init("Department")],
      rows: [[name, "00204417", "Healthcare records"]])
    for width in 20...80 {
      let lines = DocumentSamples.sheet([.table(table)]).text(width: width).split(separator: "\n")
      #expect(lines.allSatisfy { PaperText.cells($0) <= width })
      let letters = lines.joined().filter { $0.isLetter || $0.isNumber }
      for letter in Set(name.filter(\.isLetter)) {
        let wanted = name.filter { $0 == letter }.count
        #expect(letters.filter { $0 == letter }.count >= wanted)
      }
    }
    let table40 = DocumentSamples.sheet([.table(table)]).text(width: 45).split(separator: "\n")
    #expect(
      table40.dropFirst(3).prefix(6).map(String.init) == [
        "Name                Number    Department",
        "------------------  --------  ---------------",
        "Featherstonehaugh-  00204417  Healthcare",
        "Cholmondeley,                 records",
        "Maximiliana",
        "Alexandrina",
      ])
  }

  @Test("A table without rows says so in its own words")
  func emptyTable() {
    let table = Document.Table(
      columns: [.init("Session")], rows: [], whenEmpty: "No sessions yet.")
    #expect(
      DocumentSamples.sheet([.table(table)]).text().contains("Session\n-------\nNo sessions yet.\n")
    )
  }

  @Test("A name cannot drive the terminal")
  func controlCharacters() {
    let text = DocumentSamples.sheet([.paragraph("A\u{1B}[2Jda\u{202E} Oka\tfor\u{9B}")]).text()
    #expect(text.contains("A?[2Jda? Oka for?"))
  }

  @Test("A sheet that names nobody has no day of destruction")
  func openClassification() {
    let text = DocumentSamples.sheet(classification: .open("No personal data"), []).text()
    #expect(text.contains("\nNo personal data\n"))
    #expect(!text.contains("Destroy"))
  }
}
