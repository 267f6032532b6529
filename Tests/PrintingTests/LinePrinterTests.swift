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
