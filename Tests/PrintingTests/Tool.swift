import Printing
import Subprocess

/// The programs of Debian that tests read PDFs with.
enum Tool {
  struct Failed: Error {
    let program: String
    let words: String
  }

  /// What a program prints; it is an error if it does not succeed.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], variables: [String: String] = [:],
    input: [UInt8] = []
  ) async throws -> String {
    var updates: [Environment.Key: String?] = ["LC_ALL": "C.UTF-8"]
    for (name, value) in variables {
      if let key = Environment.Key(rawValue: name) { updates[key] = value }
    }
    let result = try await Subprocess.run(
      .name(program), arguments: Arguments(arguments), environment: .inherit.updating(updates),
      input: .array(input), output: .string(limit: 1 << 26), error: .string(limit: 1 << 16))
    guard result.terminationStatus.isSuccess else {
      throw Failed(program: program, words: result.standardError)
    }
    return result.standardOutput
  }

  /// The text of each page, laid out as on paper.
  static func pages(_ pdf: [UInt8]) async throws -> [String] {
    try await run("pdftotext", ["-layout", "-", "-"], input: pdf)
      .split(separator: "\u{C}", omittingEmptySubsequences: true).map(String.init)
  }
}
