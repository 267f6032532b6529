public import Reports
import Subprocess
import SystemPackage

/// Whatever printers the trust has, through `lp` of CUPS.
///
/// The programs are started with an argument vector, never through a shell, and the sheets are
/// handed over in memory: no file with names in it is left on the disk.
public struct LinePrinter: Sendable {
  private let environment: Environment

  /// The printers of this machine.
  /// - Parameter variables: Environment variables for `lp` besides the program's own:
  ///   `CUPS_SERVER` names another print server.
  public init(variables: [String: String] = [:]) {
    var updates: [Environment.Key: String?] = ["LC_ALL": "C.UTF-8", "LANGUAGE": "C"]
    for (name, value) in variables {
      if let key = Environment.Key(rawValue: name) { updates[key] = value }
    }
    environment = .inherit.updating(updates)
  }

  /// The printers that have been set up, the default first; never empty.
  public func printers() async throws(PrintFailure) -> [Printer] {
    let names = try await output(of: "lpstat", ["-e"]).split(separator: "\n").map(String.init)
    if names.isEmpty {
      let service = try await output(of: "lpstat", ["-r"])
      throw service.contains("not running") ? .serviceNotRunning : .noPrinter
    }
    // "system default destination: office-2", or "no system default destination".
    let answer = try await output(of: "lpstat", ["-d"])
    let standard = answer.split(separator: "\n").first?.split(separator: ": ").dropFirst().first
    let states = try await output(of: "lpstat", ["-p"])
    let all = names.map { name in
      Printer(
        name: name, isDefault: standard.map(String.init) == name,
        stopped: Printer.stopped(name, in: states))
    }
    return all.filter(\.isDefault) + all.filter { !$0.isDefault }
  }

  /// The jobs that have not been printed yet, the oldest first; of one printer where one is named.
  public func queue(of name: String? = nil) async throws(PrintFailure) -> [QueuedJob] {
    let known = try await printers().map(\.name)
    if let name, !known.contains(name) { throw .unknownPrinter(name, known: known) }
    let answer = try await output(of: "lpstat", ["-o"] + (name.map { [$0] } ?? []))
    return answer.split(separator: "\n").compactMap { QueuedJob(answer: $0, printers: known) }
  }

  /// Hands a PDF to a printer.
  /// - Parameters:
  ///   - title: What the queue shows; it names nobody: ``Document/kind``.
  ///   - name: One of ``printers()``; without it the default, or the only one.
  public func send(
    _ pdf: PDF, title: String, to name: String? = nil, _ options: PrintOptions = PrintOptions()
  ) async throws(PrintFailure) -> PrintJob {
    if let pages = options.pages, pages.first > pdf.pageCount {
      throw .noSuchPage(pages.first, of: pdf.pageCount)
    }
    let printer = try await printer(named: name)
    let arguments =
      ["-d", printer.name, "-t", title] + options.arguments + ["-o", "media=A4", "-"]
    guard let sheets = SheetFile.open(pdf.bytes) else { throw .outOfMemory }
    defer { try? sheets.close() }
    let answer = try await output(
      of: "lp", arguments, input: .fileDescriptor(sheets, closeAfterSpawningProcess: false))
    guard let job = PrintJob(answer: answer, printer: printer) else {
      throw .refused(words: answer)
    }
    return job
  }

  private func printer(named name: String?) async throws(PrintFailure) -> Printer {
    let printers = try await printers()
    let known = printers.map(\.name)
    if let name {
      if let printer = printers.first(where: { $0.name == name }) { return printer }
      throw .unknownPrinter(name, known: known)
    }
    if let standard = printers.first(where: \.isDefault) { return standard }
    if known.count == 1 { return printers[0] }
    throw .noDefaultPrinter(known: known)
  }

  func output<Input: InputProtocol>(
    of program: String, _ arguments: [String], input: Input = .none
  ) async throws(PrintFailure) -> String {
    do {
      let result = try await run(
        .name(program), arguments: Arguments(arguments), environment: environment,
        input: input, output: .string(limit: 65_536), error: .string(limit: 65_536))
      if result.terminationStatus.isSuccess { return result.standardOutput }
      throw PrintFailure.refused(words: Self.words(result.standardError, of: program))
    } catch let failure as PrintFailure {
      throw Task.isCancelled ? .cancelled : failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .notInstalled(program)
    } catch {
      throw Task.isCancelled ? .cancelled : .refused(words: "\(error)")
    }
  }

  /// What a program complained of, without its name or path in front.
  private static func words(_ complaint: String, of program: String) -> String {
    complaint.split(separator: "\n").map { line in
      let parts = line.split(separator: ": ", maxSplits: 1)
      let isNamed = parts.count == 2 && parts[0].split(separator: "/").last == program[...]
      return String(isNamed ? parts[1] : line)
    }.joined(separator: " ")
  }
}
