import ArgumentParser
import Domain
import Reports
import Wording

/// A command on open books: opens them, does its work, and ends with the contract's exit status.
protocol BooksCommand: AsyncParsableCommand {
  var place: Place { get }
  var output: Output { get }
  /// What a refused act's answer is about, besides why.
  var subject: JSON.Members { get }
  func perform(_ desk: OpenDesk) async throws
}

extension BooksCommand {
  var subject: JSON.Members { [:] }

  func run() async throws {
    try await ending(at: place.shown, subject: subject, output: output) {
      try await perform(place.open(sparing: [output.output]))
    }
  }
}

/// Runs a command's work; words what went wrong and ends with its status.
func ending(
  at path: String, subject: JSON.Members = [:], output: Output? = nil,
  _ work: () async throws -> Void
) async throws {
  do {
    try await work()
  } catch let refused as Refused {
    for refusal in refused.refusals { say(Wording.sentence(refusal)) }
    if let output, output.format == .json {
      try? output.giveToStandardOutput(refused.answer(about: subject))
    }
    throw ExitCode(Failure.Status.refused.rawValue)
  } catch let code as ExitCode {
    throw code
  } catch {
    let failure = Failure(error, at: path)
    say(failure.sentence)
    throw ExitCode(failure.status.rawValue)
  }
}

extension Output {
  /// A refusal is answered on standard output; a file that was named is left alone.
  fileprivate func giveToStandardOutput(_ answer: Answer) throws {
    var plain = self
    plain.output = nil
    try plain.give(answer)
  }
}

extension Refused {
  /// The refusal as programs read it.
  func answer(about subject: JSON.Members) -> Answer {
    var members: JSON.Members = ["outcome": "refused"]
    for (name, value) in subject.pairs { members[name] = value }
    members["reasons"] = .array(refusals.map(\.json))
    return Answer(refusals.map { Wording.sentence($0) }.joined(separator: "\n"), members)
  }
}

/// Arguments of a command that shows something; the same arguments show it, save it and print it.
protocol ReportArguments: ParsableArguments {
  static var configuration: CommandConfiguration { get }
  func report(_ desk: OpenDesk) throws -> Report
}

/// Shows a report.
struct Show<Arguments: ReportArguments>: BooksCommand {
  static var configuration: CommandConfiguration { Arguments.configuration }
  @OptionGroup var arguments: Arguments
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func perform(_ desk: OpenDesk) async throws {
    try output.give { try arguments.report(desk) }
  }
}

/// Arguments of a command that changes the books.
protocol ActArguments: ParsableArguments {
  static var configuration: CommandConfiguration { get }
  /// What the act is about, for the answer of a refused one.
  var subject: JSON.Members { get }
  /// Whether what time has decided is passed on before it, so that it meets the books as they stand
  /// now; not where it changes nothing, or does just that.
  var passesOnFirst: Bool { get }
  func act(_ desk: OpenDesk) throws -> Answer
}

extension ActArguments {
  var subject: JSON.Members { [:] }
  var passesOnFirst: Bool { true }
}

/// Does an act and answers what it came to.
struct Act<Arguments: ActArguments>: BooksCommand {
  static var configuration: CommandConfiguration { Arguments.configuration }
  @OptionGroup var arguments: Arguments
  @OptionGroup var place: Place
  @OptionGroup var output: Output
  var subject: JSON.Members { arguments.subject }

  func perform(_ desk: OpenDesk) async throws {
    try output.give {
      if arguments.passesOnFirst { try desk.passOn() }
      return try arguments.act(desk)
    }
  }
}
