import ArgumentParser
import DeskApp
import Printing
import Reports

/// What was printed last, once more.
struct PrintAgain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "again",
    abstract: "Prints what you printed last once more: the same pages, on the same printer.",
    discussion: """
      The pages are those the print service still has, as it keeps them: a day, unless it is set \
      otherwise. The program itself keeps none.

      Example: lifelong print again
      """)
  @OptionGroup var output: Output

  func run() async throws {
    try await ending(at: "") {
      guard let last = LastPrinted.job else {
        throw Failure(.unavailable, "You have printed nothing here yet.")
      }
      let job = try await printing { () async throws(PrintFailure) in
        try await LinePrinter().again(last)
      }
      try output.give(
        Answer(
          job.sentenceAgain,
          [
            "outcome": "sent", "printer": .string(job.printer), "job": .integer(job.number),
            "stopped": JSON(job.stopped),
          ]))
    }
  }
}
