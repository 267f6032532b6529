import Canvas
import Domain

/// Reads a file of one kind into the books.
struct ImportScreen: FileFormScreen {
  private enum At {
    static let kind = 0
    static let file = 1
    static let badLines = 2
  }

  static let acts: [Act<ImportScreen>] = fileActs
  static let fileField = At.file

  var form = Form([
    Form.Field("What", hint: "F4 shows them", isNeeded: true),
    Form.Field("File", hint: "a CSV file", isNeeded: true),
    Form.Field("Bad lines to", hint: "all lines or none"),
  ])
  var reading = FileReading()
  private(set) var today = Day(number: 0)

  var title: String { "The books > Import" }
  var what: String { "The import" }
  var question: String { "Read the \(form[At.kind]) into the books?" }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    changed(&turn)
  }

  private var kind: ImportKind? { ImportKind(rawValue: form[At.kind].lowercased()) }

  var file: FileToRead? {
    guard let kind, let path = form.value(At.file) else { return nil }
    return .lines(kind, path: path, badLines: form.value(At.badLines))
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.kind:
      return kind == nil
        ? .wrong("One of \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).") : .fine
    case At.file: return understoodPath(text)
    default:
      if text == form[At.file] { return .wrong("That is the file that is read.") }
      return text.lowercased().hasSuffix(".csv")
        ? .echo("good lines are read in, bad ones go there")
        : .wrong("The name has to end in .csv.")
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.kind: ImportKind.allCases.map { ChoiceBox.Choice($0.rawValue) }
    case At.file: fileChoices
    default: []
    }
  }
}
