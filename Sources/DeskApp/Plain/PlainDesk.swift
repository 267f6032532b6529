public import Domain
import Glibc
import Reports
import Screens
public import UseCases
import Wording

/// Opens the desk as questions and answers, a line each: for a screen reader, a Braille line, a
/// terminal that cannot place the cursor. Every daily act of a representative and a tutor.
///
/// It ends at `leave`, or where there is nothing more to read.
public func runPlainDesk(
  books: Books, clockNow: @escaping () -> Now, actor: String, desk: String, options: DeskOptions
) async -> Int32 {
  let office = Office(
    books: books, clockNow: clockNow, actor: actor, desk: desk, isKiosk: options.isKiosk,
    sentence: options.sentence)
  await PlainDesk(office: office, talk: PlainTalk()).run(banner: options.banner)
  return 0
}

/// A line out, a line in.
struct PlainTalk {
  /// Says a sentence on a line of its own; nothing of it can command a terminal.
  func say(_ sentence: String) {
    let line = VisibleText.shown(sentence, limit: .max) + "\n"
    _ = line.withCString { write(STDOUT_FILENO, $0, strlen($0)) }
  }

  /// Asks, and gives what was written without spaces at its ends; nil where nobody is there.
  func ask(_ question: String) -> String? {
    let prompt = VisibleText.shown(question, limit: .max) + " "
    _ = prompt.withCString { write(STDOUT_FILENO, $0, strlen($0)) }
    guard let line = readLine() else { return nil }
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    return words.joined(separator: " ")
  }

  /// Reads choices out, ten at a time, and gives the one whose number is written; nil for none.
  func choose(_ question: String, _ choices: [String]) -> Int? {
    guard !choices.isEmpty else {
      say("\(question) There is nothing to choose.")
      return nil
    }
    var shown = 0
    while true {
      for index in shown..<min(choices.count, shown + 10) { say("\(index + 1). \(choices[index])") }
      shown = min(choices.count, shown + 10)
      let more = shown < choices.count ? ", m for more" : ""
      guard let answer = ask("\(question) (a number\(more), Enter for none)") else { return nil }
      if answer.isEmpty { return nil }
      if answer == "m", shown < choices.count { continue }
      if let number = Int(answer), choices.indices.contains(number - 1) { return number - 1 }
      say("There is no \(answer). There are 1 to \(choices.count).")
      shown = max(0, shown - 10)
    }
  }

  /// Asks a question that is answered yes or no; anything but yes is no.
  func confirm(_ question: String) -> Bool {
    let answer = ask("\(question) (yes or no)")?.lowercased()
    return answer == "yes" || answer == "y"
  }
}

/// The desk as questions and answers.
struct PlainDesk {
  let office: Office
  let talk: PlainTalk

  /// The words that are no search, and what they do.
  static let words: [(word: String, help: String)] = [
    ("today", "today's sessions, and what needs you"),
    ("classes", "the classes that are not over: roster, waiting list, register, paper"),
    ("answers", "requests for release and offers that wait for an answer"),
    ("report", "attendance, read out or printed"),
    ("undo", "takes back what was done last at this desk"),
    ("help", "these words"), ("leave", "ends the desk"),
  ]

  func run(banner: String) async {
    let name = (await today())?.organisation ?? ""
    let title = ["Lifelong", name, banner].filter { !$0.isEmpty }.joined(separator: ", ")
    talk.say("\(title). Write help for what can be done.")
    while let text = talk.ask("Find or scan:") {
      switch text.lowercased() {
      case "": continue
      case "leave", "quit", "exit":
        talk.say("Goodbye.")
        return
      case "help", "?": help()
      case "today": await readToday()
      case "classes": await chooseClass(among: nil)
      case "answers": await readAnswers()
      case "report": await readAttendance()
      case "undo": await undo()
      default: await find(text)
      }
    }
  }

  private func help() {
    talk.say("Write a name, an employee number or a class, or scan a badge. Or one of these words.")
    for (word, help) in Self.words { talk.say("\(word): \(help).") }
  }

  private func undo() async {
    if case .undone(let outcome) = await office.answer(.undo(1)) {
      tell(outcome) { Wording.sentence($0) }
    }
  }

  /// What the books say; what goes wrong is said, and nil is given.
  func answer(_ ask: Ask) async -> Answer? {
    guard let answer = await office.answer(ask) else { return nil }
    if case .failed(let sentence) = answer {
      talk.say(sentence)
      return nil
    }
    return answer
  }

  /// Does an act, after what time has decided.
  func act(_ ask: Ask) async -> Answer? {
    if case .passedOn(let passed) = await answer(.passOn), !passed.isEmpty {
      talk.say(Wording.sentence(passed))
    }
    return await answer(ask)
  }

  func tell<Done>(_ outcome: Outcome<Done>, _ sentence: (Done) -> String) {
    switch outcome {
    case .done(let done): talk.say(sentence(done))
    case .refused(let refusals): talk.say(Self.sentences(refusals))
    }
  }

  /// How an act is taken back, said after it.
  static let undoHint = " To take it back, leave with Enter and write undo."

  static func sentences(_ refusals: [Refusal]) -> String {
    refusals.map { Wording.sentence($0) }.joined(separator: " ")
  }

  func today() async -> TodayBoard? {
    if case .today(let board) = await answer(.today) { board } else { nil }
  }

  /// Reads a report out, line by line, or prints it.
  func give(_ sheet: Sheet) async {
    guard case .report(let report, _) = await answer(.sheet(sheet)) else { return }
    guard let report else {
      talk.say("There is nothing to print: the class or its session is unknown.")
      return
    }
    switch talk.choose("What with the \(report.document.kind.lowercased())?", ["Read", "Print"]) {
    case 0:
      let lines = report.document.text(width: 72).split(separator: "\n")
      for line in lines where line.contains(where: { $0.isLetter || $0.isNumber }) {
        talk.say(line.split(separator: " ").joined(separator: " "))
      }
    case 1:
      let ask = Ask.print(report.document, printer: nil, PrintOptions())
      if case .done(let sentence) = await answer(ask) {
        talk.say(sentence)
      }
    default: break
    }
  }
}
