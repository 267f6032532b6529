import Domain
import Printing
import Reports
import Screens
import UseCases
import Wording

/// The one place where an ``Ask`` meets the world: the books, the printers, the disk.
struct Office {
  let books: Books
  let clockNow: () -> Now
  let actor: String
  let desk: String
  /// Whether no file may be saved, and none named.
  let isKiosk: Bool
  /// An error as a sentence.
  let sentence: (any Error) -> String
  /// How the books are backed up; nil where that is no choice.
  var backingUp: BackingUp?
  let unsettled = UnsettledActs()

  /// Carries out what is asked; nil for what only the terminal can do.
  ///
  /// - Parameter progress: told how far a long work is; what it throws stops it.
  func answer(
    _ ask: Ask, progress: (WorkProgress) throws -> Void = { _ in }
  ) async -> Answer? {
    do {
      if let answer = try file(ask, progress) { return answer }
      if let answer = try reading(ask) { return answer }
      if let answer = try act(ask) { return answer }
      return try await paper(ask)
    } catch let failure as PrintFailure {
      return .failed(failure.sentence(orInstead: "f saves it as a file instead."))
    } catch let refused as SheetRefused {
      return .failed(refused.sentence)
    } catch let failure as SaveFailure {
      return .failed(failure.sentence)
    } catch is Stopped {
      return .failed("Stopped. The books are as they were.")
    } catch {
      return books.unsettledRequest(of: error).map { unsettled.note($0) }
        ?? .failed(sentence(error))
    }
  }

  private func reading(_ ask: Ask) throws -> Answer? {
    let now = clockNow()
    switch ask {
    case .today: return .today(try books.today(at: now))
    case .find(let text): return .people(try books.findPeople(text, limit: 100))
    case .things(let text): return .things(try books.findThings(text))
    case .elsewhere(let since, let person, let code):
      return .elsewhere(
        try books.actsElsewhere(
          since: since, person: person, class: code, actor: actor, desk: desk))
    case .badge(let badge): return .person(try books.personWithBadge(badge))
    case .card(let number): return .card(try books.personCard(number, at: now))
    case .classes: return .classes(try books.classes(withCancelled: true, at: now))
    case .roster(let code): return .roster(try books.roster(code, at: now))
    case .register(let code, let session):
      return .register(try books.register(code, session: session, at: now))
    case .diary(let from, let to):
      return .diary(try books.diary(from: from, to: to, for: actor))
    case .history(let code): return .history(try books.history(class: code))
    case .catalogue:
      return .catalogue(
        Catalogue(
          courses: try books.courses(), spaces: try books.spaces(),
          departments: try books.departments(), classes: try books.classCodes(),
          centres: try books.centreNames(), tutors: try books.tutorNames()))
    case .foresee(let act): return try foresee(act, at: now)
    case .findSpaces(let need): return .spaceOffers(try books.findSpaces(need))
    case .calendar: return .calendar(try books.calendar())
    case .records: return .records(try records(at: now))
    case .sheet(let sheet, let isLarge):
      guard var report = try report(sheet, at: now) else { return .report(nil, []) }
      if isLarge { report.document = report.document.inLargePrint }
      return .report(report, pages(of: report.document))
    case .why(let number, let code, let release):
      return .why(try books.why(number, on: code, release: release, at: now))
    case .askedRelease(let number, let code, let session):
      return .askedRelease(try reply(to: number, on: code, session: session, at: now))
    case .rehearse(let plan): return .rehearsed(try move(plan, isRehearsal: true))
    case .agreements: return .agreements(try books.agreements())
    default: return nil
    }
  }

  /// The pages as they will be printed. None where there are none to show, which leaves the report's
  /// text: a picture has no lines that a screen could show in their places, and a machine that cannot
  /// set pages says so when they are printed.
  private func pages(of document: Document) -> [PaperPage] {
    document.hasPicture ? [] : (try? PDF.pages(of: document)) ?? []
  }

  private func paper(_ ask: Ask) async throws -> Answer? {
    switch ask {
    case .printers: return .printers(try await printers())
    case .queue:
      return .queue(
        try await LinePrinter().queue().map {
          "\($0.printer), job \($0.number), from \($0.owner), \($0.sent)"
        })
    case .print(let document, let printer, let options):
      return try await print(document, on: printer, options)
    case .printSlip(let number, let code): return try await slip(number, code)
    case .save where isKiosk:
      return .failed("This desk saves no files. p prints it instead.")
    case .save(let report, let path):
      try SaveFile.save(try bytes(of: report, for: path), as: path)
      return .done("Saved as \(path).")
    default: return nil
    }
  }

  private func print(
    _ document: Document, on printer: String?, _ options: PrintOptions
  ) async throws -> Answer {
    let pdf = try PDF(document)
    let job = try await LinePrinter().send(pdf, title: document.kind, to: printer, options)
    return .done(
      job.sentence(
        pages: options.pages?.count(of: pdf.pageCount) ?? pdf.pageCount, copies: options.copies))
  }

  /// Prints what somebody takes away, on the printer of the settings or the system's own choice.
  private func slip(_ number: EmployeeNumber, _ code: ClassCode) async throws -> Answer {
    guard let slip = try report(.joiningSlip(number, code), at: clockNow()) else {
      return .failed("There is no class \(code).")
    }
    let printer = try books.settings()[.printer]
    return try await print(
      slip.document, on: printer.isEmpty ? nil : printer, PrintOptions())
  }

  private func printers() async throws -> [String] {
    do {
      let known = try await LinePrinter().printers()
      let chosen = try books.settings()[.printer]
      let first = known.filter { $0.name == chosen } + known.filter { $0.isDefault }
      var seen: Set<String> = []
      return (first + known).map(\.name).filter { seen.insert($0).inserted }
    } catch PrintFailure.noPrinter {
      return []
    }
  }

  /// The report in the form the file's ending says.
  private func bytes(of report: Report, for path: String) throws -> [UInt8] {
    let name = path.lowercased()
    if name.hasSuffix(".csv") { return Array(report.csv.utf8) }
    if name.hasSuffix(".html") { return Array(report.document.html.utf8) }
    if name.hasSuffix(".txt") { return Array(report.document.text().utf8) }
    return try PDF(report.document).bytes
  }
}
