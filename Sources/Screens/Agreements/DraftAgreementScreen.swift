import Canvas
import Domain
import Wording

/// Drafts a learning agreement, or changes one that is open to change: parties and provisions. Its
/// clauses are written on its own screen.
struct DraftAgreementScreen: FormScreen {
  private enum At {
    static let code = 0
    static let title = 1
    static let management = 2
    static let unions = 3
    static let bands = 4
    static let days = 5
    static let release = 6
    static let hours = 7
    static let notice = 8
    static let threshold = 9
    static let review = 10
  }

  static let acts: [Act<DraftAgreementScreen>] = formActs

  var about: [String] { changed.map { [$0.code.text] } ?? [] }

  var form: Form
  /// What is being changed; nil for a new draft.
  private let changed: LearningAgreement?
  private(set) var today = Day(number: 0)

  /// A new draft with the standard priority group.
  init() {
    self.init(.ofNewDraft, of: nil)
  }

  /// A draft, or an agreement in consultation, with what it says.
  init(changing agreement: LearningAgreement) { self.init(agreement.provisions, of: agreement) }

  private init(_ provisions: Provisions, of agreement: LearningAgreement?) {
    changed = agreement
    func names(_ side: Side) -> String {
      (agreement?.parties ?? []).filter { $0.side == side }.map(\.name).joined(separator: ", ")
    }
    let models = provisions.releaseModels.map { models in
      ReleaseModel.allCases.filter { models.contains($0) }.map(\.rawValue)
    }
    form = Form([
      Form.Field("Code", agreement?.code.text ?? "", hint: "such as LLA-2", isNeeded: true),
      Form.Field("Title", agreement?.title ?? "", isNeeded: true),
      Form.Field(
        "Management", agreement == nil ? "Management" : names(.management),
        hint: "who signs for the trust", isNeeded: true),
      Form.Field(
        "Union side", names(.staff), hint: "for example UNISON, RCN", isNeeded: true),
      Form.Field("Priority bands", provisions.priorityBands.joined(separator: ", "), hint: "none"),
      Form.Field("Priority days", Self.number(provisions.priorityDays), hint: "none"),
      Form.Field("Release", models?.joined(separator: ", ") ?? "", hint: "every kind"),
      Form.Field("Hours a year", Self.number(provisions.hoursAYear), hint: "no limit"),
      Form.Field("Days of notice", Self.number(provisions.noticeDays), hint: "none"),
      Form.Field(
        "Attended from %", Self.number(provisions.attendanceThreshold), hint: "any attendance"),
      Form.Field("Review due", agreement?.reviewDue?.iso ?? "", hint: "1 dec 2028, +700"),
    ])
  }

  private static func number(_ number: Int?) -> String {
    number.map { $0 == 0 ? "" : String($0) } ?? ""
  }

  var title: String { "Learning agreements > \(changed.map { "Change \($0.code)" } ?? "Draft")" }
  var what: String { form.value(At.code).map { "The agreement \($0)" } ?? "The new agreement" }

  mutating func refresh(_ turn: inout Turn) { today = turn.now.day }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    guard case (.agree(let act), .agreed(_, .done)) = (ask, answer), act.code.text == form[At.code]
    else { return }
    switch act {
    case .draft, .change: turn.moves.append(.replace(AgreementScreen(act.code)))
    default: break
    }
  }

  func understood(_ index: Int, today: Day) -> Understood {
    guard let text = form.value(index) else { return .fine }
    switch index {
    case At.code:
      guard let changed, changed.code.text != text else { return .fine }
      return .wrong("The code stays \(changed.code).")
    case At.unions: return .echo(Wording.count(Self.parts(text).count, "union"))
    case At.bands:
      let unknown = Self.parts(text).first { PayBand.recognised($0) == nil }
      return unknown.map { .wrong("\($0) is no pay band, such as 2 or 8a.") } ?? .fine
    case At.release: return models(text).0
    case At.days, At.hours, At.notice:
      return Int(text).map { (0...9_999).contains($0) } ?? false ? .fine : .wrong("A number.")
    case At.threshold:
      return Int(text).map { (0...100).contains($0) } ?? false
        ? .fine : .wrong("A percentage from 1 to 100.")
    case At.review: return DateWords.understood(text, today: today)
    default: return .fine
    }
  }

  func choices(_ index: Int) -> [ChoiceBox.Choice] {
    index == At.release
      ? ReleaseModel.allCases.filter(\.needsAgreement).map {
        ChoiceBox.Choice($0.rawValue, Wording.word($0))
      } : []
  }

  /// The names between the commas.
  private static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  private func models(_ text: String) -> (Understood, Set<ReleaseModel>) {
    var models: Set<ReleaseModel> = []
    for word in Self.parts(text) {
      guard let model = ReleaseModel(rawValue: word.lowercased()) else {
        return (.wrong("\(word) is no kind of release. F4 shows them."), [])
      }
      models.insert(model)
    }
    return (.fine, models)
  }

  mutating func save(_ turn: inout Turn) {
    var agreement =
      changed ?? LearningAgreement(code: AgreementCode(form[At.code]), title: form[At.title])
    agreement.title = form[At.title]
    agreement.reviewDue = form.value(At.review).flatMap { DateWords.day($0, today: today) }
    agreement.parties =
      form.value(At.management).map { [AgreementParty($0, .management)] } ?? []
    agreement.parties += Self.parts(form[At.unions]).map { AgreementParty($0, .staff) }
    agreement.provisions = provisions(agreement.provisions)
    turn.ask(.agree(changed == nil ? .draft(agreement) : .change(agreement)))
  }

  /// What is written, over what cannot be written here.
  private func provisions(_ before: Provisions) -> Provisions {
    func number(_ index: Int) -> Int? {
      form.value(index).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }
    var provisions = before
    provisions.priorityDays = number(At.days) ?? 0
    provisions.priorityBands =
      provisions.priorityDays == 0
      ? [] : Self.parts(form[At.bands]).compactMap { PayBand.recognised($0) }
    provisions.releaseModels = form.value(At.release).map { models($0).1 }
    provisions.hoursAYear = number(At.hours)
    provisions.noticeDays = number(At.notice) ?? 0
    provisions.attendanceThreshold = number(At.threshold)
    return provisions
  }
}
