/// What was printed before, once more.
extension LinePrinter {
  /// Has a job come out once more: the very pages, as the print service still has them, on the same
  /// printer with the same options.
  ///
  /// - Parameter job: what the print service calls it: ``PrintJob/reference``.
  /// - Throws: `PrintFailure.notKept` where the print service has let go of the pages.
  public func again(_ job: String) async throws(PrintFailure) -> PrintJob {
    let printers = try await printers()
    guard let dash = job.lastIndex(of: "-"), let number = Int(job[job.index(after: dash)...])
    else { throw .notKept(words: job) }
    let name = String(job[..<dash])
    guard let printer = printers.first(where: { $0.name == name }) else {
      throw .unknownPrinter(name, known: printers.map(\.name))
    }
    do {
      _ = try await output(of: "lp", ["-i", job, "-H", "restart"])
    } catch .refused(let words) {
      throw .notKept(words: words)
    }
    return PrintJob(number: number, on: printer)
  }
}
