import Canvas
import Domain
import Reports
import Wording

/// What is known of the file a form names.
struct FileReading: Sendable {
  /// A path that was looked at, and what stands there.
  var seen: (path: String, file: SeenFile)?
  /// A file that was looked through, and what it would come to.
  var found: (file: FileToRead, read: FileRead)?
}

/// A form that reads a file into the books: it is looked through first, and nothing is kept before the
/// person has seen what it would come to.
protocol FileFormScreen: FormScreen {
  /// The field the path is written in.
  static var fileField: Int { get }
  /// The file as it is to be read; nil while something is missing or not understood.
  var file: FileToRead? { get }
  var reading: FileReading { get set }
  /// The question before it is read in.
  var question: String { get }
}

extension FileFormScreen {
  /// What the file would come to, as it is written now; nil where that is not known.
  var read: FileRead? {
    guard let found = reading.found, found.file == file else { return nil }
    return found.read
  }

  /// Whether something of it can be read in.
  private var isBlocked: Bool {
    guard let read else { return false }
    if case .lines(_, _, .some) = file { return read.summary.isUnreadable }
    return read.summary.problemsInAll > 0
  }

  var saveWord: String { read == nil ? "Look through" : isBlocked ? "Look again" : "Read it in" }

  var prompt: String? {
    let understood = understood(form.focus, today: today)
    if understood.isWrong { return understood.words }
    guard read != nil else {
      let choices = choices(form.focus).isEmpty ? "" : "F4 shows the choices.  "
      return choices + "Ctrl-S looks through the file; nothing is kept yet."
    }
    return isBlocked
      ? "Nothing of it is read in while lines are bad: put them right in the file, then Ctrl-S looks again. F6 shows all that is wrong."
      : "Ctrl-S reads it in, and asks first. F6 shows all that was found."
  }

  var findings: Findings? { read.map { Findings($0) } }

  mutating func changed(_ turn: inout Turn) {
    turn.ask(.seen(path: form[Self.fileField]))
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.seen(let path), .seen(let file)) where path == form[Self.fileField]:
      reading.seen = (path, file)
    case (.tryFile(let file), .fileRead(.done(let read))):
      reading.found = (file, read)
      form.scroll = 0
    case (.keepFile(let file), .fileRead(.done(let read))) where file == self.file:
      guard read.summary.isWritten else {
        reading.found = (file, read)
        return
      }
      turn.moves.append(.replace(ReportsScreen(today: turn.now.day, found: read.report)))
    default: break
    }
  }

  mutating func save(_ turn: inout Turn) {
    guard let file else { return }
    // A file with bad lines may have been put right since.
    guard let read, !isBlocked else {
      turn.ask(.tryFile(file))
      return
    }
    turn.open(
      .question(
        Question(
          question,
          [Wording.counts(read.summary), "It cannot be undone; make a copy of the books first."],
          buttons: ["Leave the books as they are", "Read it in"]
        ) { _, button, turn in if button == 1 { turn.ask(.keepFile(file)) } }))
  }

  /// What was made of the path.
  func understoodPath(_ path: String) -> Understood {
    guard let seen = reading.seen, seen.path == path else { return .fine }
    switch seen.file.standing {
    case .missing: return .wrong("There is no such file yet. F4 shows those that are there.")
    case .folder: return .wrong("That is a folder: name the file in it. F4 shows them.")
    case .closed(let why): return .wrong("It cannot be read: \(why).")
    case .file(let bytes, let day, let time):
      return .echo("\(Self.size(bytes)) of \(Wording.shortDay(day)), \(time.text)")
    }
  }

  /// The files that may be meant.
  var fileChoices: [ChoiceBox.Choice] {
    (reading.seen?.file.beside ?? []).map { ChoiceBox.Choice($0) }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000
      ? Wording.count(bytes, "byte")
      : bytes < 1_000_000
        ? "\(bytes / 1_000) kB" : "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
  }

  /// The acts of a form that reads a file.
  static var fileActs: [Act<Self>] {
    formActs + [
      Act(
        "Show all that was found", keys: [.function(6)],
        help: "Shows all that was found in the file, to be read page by page, printed and saved",
        hint: "Show all",
        whyNot: { $0.read == nil ? "Nothing is found yet: Ctrl-S looks through the file." : nil }
      ) { screen, turn in
        guard let read = screen.read else { return }
        turn.push(ReportsScreen(today: turn.now.day, found: read.report))
      }
    ]
  }
}

extension ImportSummary {
  /// Whether not even the names of its columns make sense.
  var isUnreadable: Bool { problemsInAll > 0 && refused == 0 }
}
