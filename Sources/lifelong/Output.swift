import ArgumentParser
import Domain
import Glibc
import Printing
import Reports

/// In which form an answer is given, and where.
struct Output: ParsableArguments {
  @Option(
    name: .long, help: "The form of the answer: text, json, csv; for a sheet also pdf or html.")
  var format = Format.text

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A file for the answer; an existing file is replaced as a whole.", valueName: "file"))
  var output: String?

  @Option(help: "How many letters a line of text holds.") var width = 80

  @Flag(help: "On paper: large print, letters of 16 points and more.") var largePrint = false

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, pdf, html
  }

  func validate() throws {
    guard (20...1_000).contains(width) else {
      throw ValidationError("--width needs a number from 20 to 1000.")
    }
  }

  /// Makes a report and gives it in the form asked for; whether there is a place for it is found out
  /// before. Only that form of it lies in memory meanwhile.
  func give(_ make: () throws -> Report) throws {
    if format == .pdf, output == nil, isatty(STDOUT_FILENO) == 1 {
      throw Failure(.usage, "A PDF is not for the screen. Add --output FILE.")
    }
    try OutputFile.write(to: output) { write in
      switch format {
      case .text: try write(Array(make().document.text(width: width).utf8))
      case .json: try write(Array(make().json.text.utf8))
      case .csv: try write(Array(make().csv.utf8))
      case .html: try write(Array(make().document.html.utf8))
      case .pdf:
        let document = try make().document
        try write(PDF(largePrint ? document.inLargePrint : document).bytes)
      }
    }
  }

  /// Does an act and gives its answer: a sentence for people, its facts for programs.
  ///
  /// Whether there is a place for the answer is found out before the act is done.
  func give(_ act: () throws -> Answer) throws {
    guard format != .pdf, format != .html else {
      throw Failure(.usage, "This answer is not a sheet: use --format text, json or csv.")
    }
    try OutputFile.write(to: output) { write in
      let answer = try act()
      do {
        try write(Array(text(of: answer).utf8))
      } catch let failure as Failure {
        throw Failure(failure.status, "\(answer.sentence) But: \(failure.sentence)")
      }
    }
  }

  private func text(of answer: Answer) -> String {
    switch format {
    case .text, .pdf, .html: answer.sentence + "\n"
    case .json: JSON.object(answer.members).text
    case .csv:
      CSVText.text(header: answer.cells.map(\.0), rows: [answer.cells.map(\.1)])
    }
  }

  /// Gives the answer of an act that is done.
  func give(_ answer: Answer) throws { try give { answer } }
}

/// What an act came to, for people and for programs.
struct Answer {
  let sentence: String
  let members: JSON.Members

  init(_ sentence: String, _ members: JSON.Members) {
    self.sentence = sentence
    self.members = members
  }

  /// The members that are not lists, as a spreadsheet row.
  var cells: [(String, String)] {
    members.pairs.compactMap { name, value in
      switch value {
      case .string(let text): (name, text)
      case .integer(let number): (name, String(number))
      case .bool(let flag): (name, flag ? "yes" : "no")
      case .null: (name, "")
      case .decimal, .array, .object: nil
      }
    }
  }
}

/// Words for the person, on standard error; what was typed is shown, never obeyed.
func say(_ sentence: String) {
  let line = VisibleText.shown(sentence, limit: .max) + "\n"
  _ = line.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
}
