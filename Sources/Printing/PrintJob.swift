/// A printer that has been set up.
public struct Printer: Equatable, Sendable {
  /// The name by which `lp` knows it.
  public let name: String
  /// Whether sheets go there when no printer is named.
  public let isDefault: Bool
  /// Why it prints nothing for the time being, in the print service's words; nil while it prints.
  public let stopped: String?

  /// What `lpstat -p` says of a printer that was stopped: "printer office-2 disabled since …", and on
  /// the next line why.
  static func stopped(_ name: String, in states: String) -> String? {
    let lines = states.split(separator: "\n")
    guard let place = lines.firstIndex(where: { $0.hasPrefix("printer \(name) disabled") }) else {
      return nil
    }
    let reason = lines.dropFirst(place + 1).first.flatMap { $0.first == "\t" ? $0 : nil }
    return reason.map { String($0.drop { $0 == "\t" || $0 == " " }) } ?? ""
  }
}

/// Sheets handed to a printer.
public struct PrintJob: Equatable, Sendable {
  /// The printer that has them.
  public let printer: String
  /// The number of the job, as `lpstat` and the printer's own list show it.
  public let number: Int
  /// Why the printer prints nothing for the time being; nil while it prints. The sheets wait there.
  public let stopped: String?

  /// What the print service calls it: `office-2-118`.
  public var reference: String { "\(printer)-\(number)" }

  /// A job of a printer.
  init(number: Int, on printer: Printer) {
    self.printer = printer.name
    self.number = number
    stopped = printer.stopped
  }

  /// What `lp` answered: "request id is office-2-118 (1 file(s))".
  init?(answer: String, printer: Printer) {
    let words = answer.split(separator: " ")
    guard words.count > 3, words.starts(with: ["request", "id", "is"]),
      let number = words[3].split(separator: "-").last.flatMap({ Int($0) })
    else { return nil }
    self.init(number: number, on: printer)
  }
}

/// A job that waits to be printed, or is being printed.
public struct QueuedJob: Equatable, Sendable {
  /// The printer that has it.
  public let printer: String
  /// The number of the job.
  public let number: Int
  /// Who sent it.
  public let owner: String
  /// How large it is, in bytes.
  public let bytes: Int
  /// When it was sent, as the print service writes it.
  public let sent: String

  /// A line of `lpstat -o`: "office-2-118  jmarsh  10240   Tue 24 Nov 2026 09:50:00".
  init?(answer: Substring, printers: [String]) {
    let words = answer.split(separator: " ", maxSplits: 3)
    guard words.count == 4, let dash = words[0].lastIndex(of: "-"),
      let number = Int(words[0][words[0].index(after: dash)...]), let bytes = Int(words[2])
    else { return nil }
    printer = String(words[0][..<dash])
    guard printers.contains(printer) else { return nil }
    self.number = number
    owner = String(words[1])
    self.bytes = bytes
    sent = String(words[3].drop { $0 == " " })
  }
}
