import Glibc
import Printing
import Reports
import Testing

@Suite("Printing through lp") struct LinePrinterTests {
  @Test("Sheets sent to a printer come out of it, and the queue does not name the learners")
  func prints() async throws {
    try await PrintService.running { service in
      let file = try await service.addPrinter("office-2")
      let printer = LinePrinter(variables: service.variables)
      let document = PrintingSamples.sheet([
        .table(PrintingSamples.named), .table(PrintingSamples.roster(of: 300)),
      ])
      let pdf = try PDF(document)
      let job = try await printer.send(pdf, title: document.kind, to: "office-2")
      #expect(job.printer == "office-2")
      try await service.waitUntilPrinted(job)
      let pages = try await Tool.pages(TemporaryDirectory.read(file))
      #expect(pages.count == pdf.pageCount)
      for name in PrintingSamples.names { #expect(pages[0].contains(name)) }
      #expect(pages[pages.count - 1].contains("Learner300, Ada"))
      let log = TemporaryDirectory.read(service.directory.path + "/log/error")
      let told = String(decoding: log, as: UTF8.self)
      #expect(told.contains("argv[3]=\"Class roster\""))
      #expect(!told.contains("Functional Maths"))

      let next = try await printer.send(pdf, title: document.kind, to: "office-2")
      #expect(next.number == job.number + 1)
    }
  }

  @Test("Without a name the sheets go to the default printer, or to the only one")
  func choosesPrinter() async throws {
    try await PrintService.running { service in
      let printer = LinePrinter(variables: service.variables)
      let pdf = try PDF(PrintingSamples.sheet([]))
      await #expect(throws: PrintFailure.noPrinter) { try await printer.send(pdf, title: "Sheet") }

      _ = try await service.addPrinter("office-2")
      #expect(try await printer.send(pdf, title: "Sheet").printer == "office-2")

      _ = try await service.addPrinter("ward-7")
      let known = ["office-2", "ward-7"]
      await #expect(throws: PrintFailure.noDefaultPrinter(known: known)) {
        try await printer.send(pdf, title: "Sheet")
      }
      await #expect(throws: PrintFailure.unknownPrinter("ward-8", known: known)) {
        try await printer.send(pdf, title: "Sheet", to: "ward-8")
      }

      try await Tool.run("lpadmin", ["-d", "ward-7"], variables: service.variables)
      #expect(try await printer.send(pdf, title: "Sheet").printer == "ward-7")
      let standard = try await printer.printers().filter(\.isDefault).map(\.name)
      #expect(standard == ["ward-7"])
    }
  }

  @Test("A printer that takes no sheets says why, in its own words, however many sheets there are")
  func refusal() async throws {
    try await PrintService.running { service in
      _ = try await service.addPrinter("office-2")
      try await Tool.run("cupsreject", ["office-2"], variables: service.variables)
      let printer = LinePrinter(variables: service.variables)
      for rows in [1, 9000] {
        let pdf = try PDF(PrintingSamples.sheet([.table(PrintingSamples.roster(of: rows))]))
        await #expect(
          throws: PrintFailure.refused(words: "Destination \"office-2\" is not accepting jobs.")
        ) { try await printer.send(pdf, title: "Sheet", to: "office-2") }
      }
    }
  }

  @Test("Copies, sides and pages reach the printer; a page there is not is refused")
  func options() async throws {
    try await PrintService.running { service in
      let file = try await service.addPrinter("office-2")
      let printer = LinePrinter(variables: service.variables)
      let pdf = try PDF(PrintingSamples.sheet([.table(PrintingSamples.roster(of: 150))]))
      #expect(pdf.pageCount > 3)
      let options = PrintOptions(copies: 2, sides: .both, pages: PageRange("2-3"))
      let job = try await printer.send(pdf, title: "Class roster", to: nil, options)
      try await service.waitUntilPrinted(job)
      let log = TemporaryDirectory.read(service.directory.path + "/log/error")
      let told = String(decoding: log, as: UTF8.self)
      #expect(told.contains("argv[4]=\"2\""))
      let words = told.split(separator: "\n").filter { $0.contains("argv[5]=") }.joined()
      #expect(words.contains("page-ranges=2-3") && words.contains("sides=two-sided-long-edge"))
      let pages = try await Tool.pages(TemporaryDirectory.read(file))
      #expect(pages.first?.contains("Page 2 of \(pdf.pageCount)") == true)
      #expect(!pages.contains { $0.contains("Page 1 of") || $0.contains("Page 4 of") })
      await #expect(throws: PrintFailure.noSuchPage(99, of: pdf.pageCount)) {
        try await printer.send(
          pdf, title: "Sheet", to: nil, PrintOptions(pages: PageRange("99")))
      }
    }
  }

  @Test("A stopped printer keeps its jobs, says why it is stopped, and shows what waits")
  func queue() async throws {
    try await PrintService.running { service in
      _ = try await service.addPrinter("office-2")
      _ = try await service.addPrinter("ward-7")
      let printer = LinePrinter(variables: service.variables)
      #expect(try await printer.queue() == [])
      try await Tool.run(
        "cupsdisable", ["-r", "out of toner", "ward-7"], variables: service.variables)
      try await Tool.run("lpadmin", ["-d", "ward-7"], variables: service.variables)
      let known = try await printer.printers()
      #expect(known.map(\.name) == ["ward-7", "office-2"])
      #expect(known.map(\.stopped) == ["out of toner", nil])
      let pdf = try PDF(PrintingSamples.sheet([]))
      let first = try await printer.send(pdf, title: "Sheet")
      let second = try await printer.send(pdf, title: "Sheet", to: "ward-7")
      #expect(first.printer == "ward-7" && first.stopped == "out of toner")
      let jobs = try await printer.queue()
      #expect(jobs.map(\.number) == [first.number, second.number])
      #expect(jobs.allSatisfy { $0.printer == "ward-7" && $0.bytes > 500 && !$0.sent.isEmpty })
      #expect(try await printer.queue(of: "office-2") == [])
      await #expect(
        throws: PrintFailure.unknownPrinter("ward-8", known: ["ward-7", "office-2"])
      ) { try await printer.queue(of: "ward-8") }
    }
  }

  @Test("What was printed comes out again page for page, until the print service has let go of it")
  func again() async throws {
    try await PrintService.running { service in
      let file = try await service.addPrinter("office-2")
      let printer = LinePrinter(variables: service.variables)
      let pdf = try PDF(PrintingSamples.sheet([.table(PrintingSamples.roster(of: 150))]))
      let job = try await printer.send(
        pdf, title: "Class roster", to: nil, PrintOptions(pages: PageRange("2-3")))
      try await service.waitUntilPrinted(job)
      let before = try await Tool.pages(TemporaryDirectory.read(file))
      unlink(file)

      let second = try await printer.again(job.reference)
      #expect(second == job)
      try await service.waitUntilPrinted(second)
      #expect(try await Tool.pages(TemporaryDirectory.read(file)) == before)

      await #expect(throws: PrintFailure.notKept(words: "Job #99 does not exist.")) {
        try await printer.again("office-2-99")
      }
      await #expect(throws: PrintFailure.unknownPrinter("ward-8", known: ["office-2"])) {
        try await printer.again("ward-8-1")
      }
    }
  }

  @Test("A machine without lp, or without a print service, is told apart from one without printers")
  func noService() async throws {
    let pdf = try PDF(PrintingSamples.sheet([]))
    let directory = try TemporaryDirectory()
    let without = LinePrinter(variables: ["PATH": directory.path])
    await #expect(throws: PrintFailure.notInstalled("lpstat")) {
      try await without.send(pdf, title: "Sheet")
    }
    let unplugged = LinePrinter(
      variables: ["CUPS_SERVER": directory.path + "/socket", "HOME": directory.path])
    await #expect(throws: PrintFailure.serviceNotRunning) {
      try await unplugged.send(pdf, title: "Sheet")
    }
  }
}
