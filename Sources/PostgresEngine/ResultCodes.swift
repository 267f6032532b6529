import Engine

extension EngineError {
  /// Sorts PostgreSQL's SQLSTATE codes into the cases the program tells apart.
  ///
  /// - Parameters:
  ///   - code: five letters and digits; nil where the client library itself complains.
  ///   - words: the primary message. The detail is left out, for it may hold what was written.
  ///   - isCut: whether the line is broken.
  init(sqlState code: String?, _ words: String, isCut: Bool = false) {
    switch code {
    case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03": self = .lost(words)
    case "40001", "40P01": self = .conflict
    case "40003": self = .unknownOutcome(words)
    // A lock or the statement took too long; too many people are connected.
    case "55P03", "57014", "53300": self = .busy
    case "3D000": self = .missing(words)
    case "42501": self = .notPermitted(words)
    // Read only: a standby, or set so.
    case "25006": self = .storage(words)
    case let code?:
      switch code.prefix(2) {
      case "08": self = .lost(words)
      case "23": self = .constraint(words)
      case "28": self = .notPermitted(words)
      case "53", "58": self = .storage(words)
      default: self = isCut ? .lost(words) : .failed(words)
      }
    case nil: self = isCut ? .lost(words) : .failed(words)
    }
  }

  /// The code in a complaint about connecting, which tells it only in the most talkative form:
  /// `FATAL:  28P01: password authentication failed`. The last one counts, where several hosts were
  /// tried.
  static func code(in complaint: String) -> String? {
    complaint.matches(of: #/:  ([0-9A-Z]{5}): /#).last.map { String($0.output.1) }
  }

  /// A complaint as words for a sentence. Lines that are set in only guess at the cause.
  static func words(_ complaint: String) -> String {
    complaint.split(separator: "\n").filter { $0.first?.isWhitespace == false }
      .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "; ")
  }
}
