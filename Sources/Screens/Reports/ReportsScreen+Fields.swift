import Domain
import Wording

/// What a report covers: the fields of each kind, and what was made of them.
extension ReportsScreen {
  /// Takes a kind of report, with the fields that narrow it.
  mutating func choose(_ kind: ReportKind, _ written: [ReportField: String] = [:]) {
    self.kind = kind
    leaveFound()
    report = nil
    offset = 0
    form = Form(
      kind.fields.map { field in
        let isNeeded = kind.needed.contains(field)
        let text = written[field] ?? (field == .release ? ReleaseModel.ownTime.rawValue : "")
        return Form.Field(
          field.label, text, hint: field.hint(in: kind, isNeeded: isNeeded), isNeeded: isNeeded)
      })
  }

  /// Which field the cursor would be in.
  func field(_ index: Int) -> ReportField? {
    kind.flatMap { $0.fields.indices.contains(index) ? $0.fields[index] : nil }
  }

  func text(_ field: ReportField) -> String? {
    kind?.fields.firstIndex(of: field).flatMap { form.value($0) }
  }

  func day(_ field: ReportField) -> Day? {
    text(field).flatMap { DateWords.day($0, today: today) }
  }

  private var code: ClassCode { ClassCode(text(.theClass) ?? "") }
  private var number: EmployeeNumber { EmployeeNumber(text(.person) ?? "") }
  private var period: Period { Period(from: day(.from), to: day(.to)) }

  /// The report as it is asked for; nil while something is missing or not understood.
  var sheet: Sheet? {
    guard let kind, form.fields.indices.allSatisfy({ !understood($0).isWrong }),
      kind.needed.allSatisfy({ text($0) != nil })
    else { return nil }
    switch kind {
    case .attendance(let split):
      return .attendance(
        AttendanceScope(
          by: split, from: day(.from), to: day(.to),
          classCode: text(.theClass).map { ClassCode($0) },
          person: text(.person).map { EmployeeNumber($0) }, department: text(.department),
          compares: compares))
    case .takeUp(let split): return .takeUp(split, period)
    case .notReached: return .notReached(department: text(.department), period)
    case .demand: return .demand(period)
    case .belowMinimum: return .belowMinimum
    case .release: return .release(period)
    case .releasesOpen: return .releasesOpen
    case .offers: return .offers
    case .history: return .history(text(.theClass).map { ClassCode($0) })
    case .pack: return .pack(month: day(.month))
    case .roster: return .roster(code)
    case .signIn: return .signIn(code, session: text(.session).flatMap { Int($0) })
    case .series: return .series(code)
    case .register: return .register(code, session: text(.session).flatMap { Int($0) } ?? 1)
    case .waitingList: return .waitingList(code)
    case .callList: return .callList(code)
    case .record: return .record(number)
    case .certificate: return .certificate(number, code)
    case .joiningSlip: return .joiningSlip(number, code)
    case .releaseForm: return .releaseForm(number, code)
    case .why:
      return .why(number, code, text(.release).flatMap { ReleaseModel(rawValue: $0) } ?? .ownTime)
    case .agreement: return text(.agreement).map { .agreement(AgreementCode($0)) }
    case .daySheet: return .daySheet(day(.day))
    case .doorSheet: return .doorSheets(text(.space).map { SpaceCode($0) }, on: day(.day))
    case .roomDiary: return .roomDiary(text(.space).map { SpaceCode($0) }, week: day(.weekOf))
    case .timetable: return .timetable(code)
    case .programme: return .programme(period)
    case .changeNotice: return .changeNotice(code)
    case .slipping: return .slipping(text(.theClass).map { ClassCode($0) })
    case .openRegisters: return .openRegisters
    case .staffRoster: return staffScope.map { .staffRoster($0) }
    case .found: return nil
    }
  }

  private var compares: Bool { text(.compares).map { Self.isYes($0) ?? false } ?? false }

  private static func isYes(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "y", "yes": true
    case "n", "no": false
    default: nil
    }
  }

  /// What was made of a field.
  func understood(_ index: Int) -> Understood {
    guard let text = form.value(index), let field = field(index) else { return .fine }
    switch field {
    case .from, .to:
      let day = DateWords.understood(text, today: today)
      if !day.isWrong, let from = period.from, from > period.to ?? lastDay {
        return .wrong("From is after To: nothing lies between them.")
      }
      return day
    case .day, .weekOf, .weeksFrom, .month: return DateWords.understood(text, today: today)
    case .department:
      let isKnown = departments.contains { FoldedName.key($0) == FoldedName.key(text) }
      return isKnown || departments.isEmpty
        ? .fine : .wrong("There is no department \(text). F4 shows them.")
    case .theClass:
      let isKnown = classes.contains {
        $0.theClass.code.text.lowercased() == text.lowercased()
      }
      return isKnown || classes.isEmpty
        ? .fine : .wrong("There is no class \(text). F4 shows them.")
    case .release:
      return ReleaseModel(rawValue: text).map { .echo(Wording.word($0)) }
        ?? .wrong("No such release: own-time, full, half, toil, hours, unpaid or shift-swap.")
    case .space:
      return spaces.contains { $0.code.text == text } || spaces.isEmpty
        ? .fine : .wrong("There is no space \(text). F4 shows them.")
    case .session: return Int(text) == nil ? .wrong("A session's number, such as 3.") : .fine
    case .compares:
      guard let isYes = Self.isYes(text) else { return .wrong("yes or no.") }
      return isYes && period.from == nil
        ? .wrong("A year before needs a day in From.")
        : .echo(isYes ? "beside the same days a year before" : "without the year before")
    case .person, .agreement, .manager, .site: return .fine
    }
  }

  /// The day an open end stands for: a timetable looks ahead.
  private var lastDay: Day { kind == .programme ? .latest : today }
}
