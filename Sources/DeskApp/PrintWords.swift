public import Printing
import Wording

extension PrintFailure {
  /// Why nothing was printed, and what else can be done.
  ///
  /// - Parameter file: how to have a file instead, as a sentence.
  public func sentence(orInstead file: String) -> String {
    switch self {
    case .notInstalled(let program):
      "This machine has no \(program), so it cannot print. Install cups-client. \(file)"
    case .serviceNotRunning: "The print service is not running. \(file)"
    case .noPrinter: "No printer is set up on this machine. \(file)"
    case .noDefaultPrinter(let known):
      "No printer was chosen. There are: \(known.joined(separator: ", "))."
    case .unknownPrinter(let name, let known):
      known.isEmpty
        ? "There is no printer \(name), and none is set up. \(file)"
        : "There is no printer \(name). There are: \(known.joined(separator: ", "))."
    case .refused(let words): "The printer did not take it: \(words) \(file)"
    case .notKept(let words):
      "The print service no longer has what was printed last: \(words) Print it anew."
    case .noSuchPage(let page, let count):
      "There is no page \(page): the report has \(count == 1 ? "1 page" : "\(count) pages")."
    case .outOfMemory: "There is not enough memory to print this. \(file)"
    case .cancelled: "Printing was stopped."
    }
  }
}

extension PrintJob {
  /// What has become of the sheets: where they are, and whether they wait there.
  ///
  /// - Parameter pages: how many of the report's pages were sent.
  public func sentence(pages: Int, copies: Int) -> String {
    let sheets = Wording.count(pages, "page") + (copies > 1 ? ", \(copies) copies," : "")
    return "Sent \(sheets) to \(printer), job \(number)." + waiting
  }

  /// What has become of sheets that were printed before and are printed again.
  public var sentenceAgain: String { "Sent again to \(printer), job \(number)." + waiting }

  private var waiting: String {
    guard let stopped else { return "" }
    let why = stopped.isEmpty ? "" : " (\(stopped))"
    return " That printer is stopped\(why): the job waits until somebody starts it again."
  }
}
