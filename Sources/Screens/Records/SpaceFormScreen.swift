import Canvas
import Domain
import Wording

/// Adds a learning space, or changes one.
struct SpaceFormScreen: FormScreen {
  private enum At {
    static let code = 0
    static let name = 1
    static let seats = 2
    static let centre = 3
    static let site = 4
    static let equipment = 5
    static let open = 6
    static let setUp = 7
    static let clearDown = 8
    static let stepFree = 9
    static let loop = 10
    static let shared = 11
  }

  static let acts: [Act<SpaceFormScreen>] = formActs

  var form: Form
  /// The space as it is; nil for a new one.
  private let changed: LearningSpace?
  private var centres: [String] = []
  private(set) var today = Day(number: 0)

  init() { self.init(of: nil) }

  init(changing space: LearningSpace) { self.init(of: space) }

  private init(of space: LearningSpace?) {
    changed = space
    func yes(_ isSo: Bool?) -> String { isSo == true ? "yes" : "no" }
    let equipment = (space?.equipment ?? []).map { item in
      item.count.map { "\($0) \(item.name)" } ?? item.name
    }
    let open = space.map { "\($0.opens.text)-\($0.closes.text)" } ?? ""
    form = Form([
      Form.Field("Code", space?.code.text ?? "", hint: "such as HALL", isNeeded: true),
      Form.Field("Name", space?.name ?? "", hint: "as on the door", isNeeded: true),
      Form.Field("Seats", space.map { String($0.capacity) } ?? "", isNeeded: true),
      Form.Field("Centre", space?.centre ?? ""), Form.Field("Site", space?.site ?? ""),
      Form.Field("Equipment", equipment.joined(separator: ", "), hint: "12 laptops, projector"),
      Form.Field("Open", open, hint: "all day, or 08-20"),
      Form.Field("Minutes before", String(space?.setUpMinutes ?? 0)),
      Form.Field("Minutes after", String(space?.clearDownMinutes ?? 0)),
      Form.Field("Step-free", yes(space?.isStepFree)),
      Form.Field("Hearing loop", yes(space?.hasHearingLoop)),
      Form.Field("Shared", yes(space?.isShared), hint: "several at once"),
    ])
  }

  var title: String {
    changed == nil ? "Learning spaces > New" : "Learning spaces > Change \(form[At.code])"
  }
  var what: String { form.value(At.name).map { "The space \($0)" } ?? "The new space" }
  var about: [String] { changed.map { [$0.code.text] } ?? [] }

  mutating func refresh(_ turn: inout Turn) {
    today = turn.now.day
    turn.ask(.catalogue)
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (_, .catalogue(let catalogue)): centres = catalogue.centres
    case (.keep(.space(let space, _)), .kept(.done)) where space.code.text == form[At.code]:
      turn.back()
    default: break
    }
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.code:
      guard changed.map({ $0.code.text == text }) ?? true else {
        return .wrong("A space keeps its code \(changed?.code.text ?? "").")
      }
      return text.contains(where: \.isWhitespace) ? .wrong("Without spaces, such as YOGA.") : .fine
    case At.seats:
      return Int(text).map { (1...9_999).contains($0) } == true ? .fine : .wrong("A number from 1.")
    case At.equipment: return EquipmentWords.understood(text)
    case At.open: return TimeWords.understood(text)
    case At.setUp, At.clearDown:
      return Int(text).map { (0...600).contains($0) } == true ? .fine : .wrong("Minutes from 0.")
    case At.stepFree, At.loop, At.shared:
      return Self.isYes(text) == nil ? .wrong("yes or no.") : .fine
    default: return .fine
    }
  }

  private static func isYes(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y": true
    case "no", "n", "": false
    default: nil
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    switch index {
    case At.centre: centres.map { ChoiceBox.Choice($0) }
    case At.stepFree, At.loop, At.shared: [ChoiceBox.Choice("yes"), ChoiceBox.Choice("no")]
    default: []
    }
  }

  func save(_ turn: inout Turn) {
    guard let seats = Int(form[At.seats]) else { return }
    var space = LearningSpace(
      code: SpaceCode(form[At.code]), name: form[At.name], capacity: seats,
      centre: form.value(At.centre), site: form.value(At.site),
      equipment: form.value(At.equipment).flatMap { EquipmentWords.items($0) } ?? [],
      isStepFree: Self.isYes(form[At.stepFree]) ?? false,
      hasHearingLoop: Self.isYes(form[At.loop]) ?? false,
      setUpMinutes: Int(form[At.setUp]) ?? 0, clearDownMinutes: Int(form[At.clearDown]) ?? 0,
      isShared: Self.isYes(form[At.shared]) ?? false)
    if let hours = form.value(At.open).flatMap({ TimeWords.stretch($0) }) {
      (space.opens, space.closes) = hours
    }
    turn.ask(.keep(.space(space, isNew: changed == nil)))
  }
}
