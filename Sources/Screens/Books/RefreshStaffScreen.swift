import Canvas
import Domain
import Wording

/// Lays a new extract of the staff beside the books: who joins, moves, leaves, is not in it; then keeps it.
struct RefreshStaffScreen: FileFormScreen {
  private enum At {
    static let file = 0
    static let asAt = 1
    static let missing = 2
  }

  static let acts: [Act<RefreshStaffScreen>] = fileActs
  static let fileField = At.file

  var form = Form([
    Form.Field("Staff extract", hint: "a CSV file", isNeeded: true),
    Form.Field("It holds from", hint: "today"),
    Form.Field("Missing leave", hint: "they stay"),
  ])
  var reading = FileReading()
  private(set) var today = Day(number: 0)

  var title: String { "The books > Refresh the staff" }
  var what: String { "The refresh of the staff" }
  var question: String { "Keep the new extract of the staff?" }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    changed(&turn)
  }

  private func day(_ index: Int) -> Day? {
    form.value(index).flatMap { DateWords.day($0, today: today) }
  }

  var file: FileToRead? {
    guard let path = form.value(At.file) else { return nil }
    return .staff(path: path, asAt: day(At.asAt), missingLeave: day(At.missing))
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.file: return understoodPath(text)
    case At.asAt:
      if let day = day(index), day > today {
        return .wrong("An extract holds from today, or from a day before.")
      }
      return DateWords.understood(text, today: today)
    default:
      guard let day = day(index) else { return DateWords.understood(text, today: today) }
      return .echo("\(Wording.day(day)) is their last day")
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] { index == At.file ? fileChoices : [] }
}
