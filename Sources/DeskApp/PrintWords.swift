public import Printing

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
    case .outOfMemory: "There is not enough memory to print this. \(file)"
    case .cancelled: "Printing was stopped."
    }
  }
}
