import Domain
import Wording

/// What a report covers: the fields of each kind, and what was made of them.
extension ReportsScreen {
  /// Takes a kind of report, with the fields that narrow it.
  mutating func choose(_ kind: ReportKind) {
    self.kind = kind
    report = nil
    offset = 0
    switch kind {
    case .attendance:
      form = Form([
        Form.Field("From", hint: "the beginning"), Form.Field("To", hint: "today"),
        Form.Field("Class", hint: "all classes"), Form.Field("Department", hint: "all"),
        Form.Field("Person", hint: "everyone"),
      ])
    case .roster, .waitingList, .callList, .timetable, .changeNotice:
      form = Form([Form.Field("Class", isNeeded: true)])
    case .agreement: form = Form([Form.Field("Agreement", isNeeded: true)])
    case .doorSheet:
      form = Form([Form.Field("Space", hint: "all spaces"), Form.Field("Day", hint: "today")])
    case .roomDiary:
      form = Form([
        Form.Field("Space", hint: "all spaces"), Form.Field("Week of", hint: "this week"),
      ])
    case .releaseForm:
      form = Form([
        Form.Field("Class", isNeeded: true),
        Form.Field("Person", hint: "an employee number", isNeeded: true),
      ])
    case .why:
      form = Form([
        Form.Field("Class", isNeeded: true),
        Form.Field("Person", hint: "an employee number", isNeeded: true),
        Form.Field("Release", ReleaseModel.ownTime.rawValue),
      ])
    case .signIn:
      form = Form([Form.Field("Class", isNeeded: true), Form.Field("Session", hint: "the next")])
    }
  }

  /// The report as it is asked for; nil while something is missing or not understood.
  var sheet: Sheet? {
    switch kind {
    case .attendance(let split):
      guard form.fields.indices.allSatisfy({ !understood($0).isWrong }) else { return nil }
      return .attendance(
        AttendanceScope(
          by: split, from: form.value(0).flatMap { DateWords.day($0, today: today) },
          to: form.value(1).flatMap { DateWords.day($0, today: today) },
          classCode: form.value(2).map { ClassCode($0) },
          person: form.value(4).map { EmployeeNumber($0) }, department: form.value(3)))
    case .roster: return form.value(0).map { .roster(ClassCode($0)) }
    case .signIn:
      guard !understood(1).isWrong else { return nil }
      return form.value(0).map {
        .signIn(ClassCode($0), session: form.value(1).flatMap { Int($0) })
      }
    case .waitingList: return form.value(0).map { .waitingList(ClassCode($0)) }
    case .agreement: return form.value(0).map { .agreement(AgreementCode($0)) }
    case .doorSheet, .roomDiary:
      guard form.fields.indices.allSatisfy({ !understood($0).isWrong }) else { return nil }
      let space = form.value(0).map { SpaceCode($0) }
      let day = form.value(1).flatMap { DateWords.day($0, today: today) }
      return kind == .doorSheet
        ? .doorSheets(space, on: day) : .roomDiary(space, week: day)
    case .timetable: return form.value(0).map { .timetable(ClassCode($0)) }
    case .changeNotice: return form.value(0).map { .changeNotice(ClassCode($0)) }
    case .callList: return form.value(0).map { .callList(ClassCode($0)) }
    case .releaseForm:
      guard let code = form.value(0), let number = form.value(1) else { return nil }
      return .releaseForm(EmployeeNumber(number), ClassCode(code))
    case .why:
      guard let code = form.value(0), let number = form.value(1), !understood(2).isWrong else {
        return nil
      }
      let model = form.value(2).flatMap { ReleaseModel(rawValue: $0) } ?? .ownTime
      return .why(EmployeeNumber(number), ClassCode(code), model)
    case nil: return nil
    }
  }

  /// What was made of a field.
  func understood(_ index: Int) -> Understood {
    guard let text = form.value(index), let kind else { return .fine }
    switch (kind, index) {
    case (.attendance, 0), (.attendance, 1):
      let day = DateWords.understood(text, today: today)
      let from = form.value(0).flatMap { DateWords.day($0, today: self.today) }
      let to = form.value(1).flatMap { DateWords.day($0, today: self.today) } ?? today
      if !day.isWrong, let from, from > to {
        return .wrong("From is after To: nothing lies between them.")
      }
      return day
    case (.attendance, 3):
      let isKnown = departments.contains { FoldedName.key($0) == FoldedName.key(text) }
      return isKnown || departments.isEmpty
        ? .fine : .wrong("There is no department \(text). F4 shows them.")
    case (.attendance, 2), (.roster, 0), (.signIn, 0), (.waitingList, 0), (.releaseForm, 0),
      (.why, 0):
      let isKnown = classes.contains {
        $0.theClass.code.text.lowercased() == text.lowercased()
      }
      return isKnown || classes.isEmpty
        ? .fine : .wrong("There is no class \(text). F4 shows them.")
    case (.why, 2):
      return ReleaseModel(rawValue: text).map { .echo(Wording.word($0)) }
        ?? .wrong("No such release: own-time, full, half, toil, hours, unpaid or shift-swap.")
    case (.doorSheet, 0), (.roomDiary, 0):
      return spaces.contains { $0.code.text == text } || spaces.isEmpty
        ? .fine : .wrong("There is no space \(text). F4 shows them.")
    case (.doorSheet, 1), (.roomDiary, 1): return DateWords.understood(text, today: today)
    case (.signIn, 1): return Int(text) == nil ? .wrong("A session's number, such as 3.") : .fine
    default: return .fine
    }
  }
}
