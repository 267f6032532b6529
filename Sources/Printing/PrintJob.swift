/// A printer that has been set up.
public struct Printer: Equatable, Sendable {
  /// The name by which `lp` knows it.
  public let name: String
  /// Whether sheets go there when no printer is named.
  public let isDefault: Bool
}

/// Sheets handed to a printer.
public struct PrintJob: Equatable, Sendable {
  /// The printer that has them.
  public let printer: String
  /// The number of the job, as `lpstat` and the printer's own list show it.
  public let number: Int

  /// What `lp` answered: "request id is office-2-118 (1 file(s))".
  init?(answer: String, printer: String) {
    let words = answer.split(separator: " ")
    guard words.count > 3, words.starts(with: ["request", "id", "is"]),
      let number = words[3].split(separator: "-").last.flatMap({ Int($0) })
    else { return nil }
    self.printer = printer
    self.number = number
  }
}
