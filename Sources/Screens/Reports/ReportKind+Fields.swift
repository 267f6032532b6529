import Domain

extension ReportKind {
  /// What narrows it, in the order of the fields.
  var fields: [ReportField] {
    switch self {
    case .attendance: [.from, .to, .theClass, .department, .person, .compares]
    case .takeUp, .demand, .release: [.from, .to]
    case .notReached: [.from, .to, .department]
    case .belowMinimum, .openRegisters, .releasesOpen, .offers, .found: []
    case .slipping, .history: [.theClass]
    case .staffRoster: [.manager, .department, .site, .weeksFrom]
    case .pack: [.month]
    case .roster, .series, .waitingList, .callList, .timetable, .changeNotice: [.theClass]
    case .signIn, .register: [.theClass, .session]
    case .record: [.person]
    case .certificate, .joiningSlip, .releaseForm: [.theClass, .person]
    case .why: [.theClass, .person, .release]
    case .agreement: [.agreement]
    case .daySheet: [.day]
    case .doorSheet: [.space, .day]
    case .roomDiary: [.space, .weekOf]
    case .programme: [.from, .to]
    }
  }

  /// Those without which there is no report.
  var needed: Set<ReportField> {
    switch self {
    case .attendance, .takeUp, .demand, .notReached, .belowMinimum, .pack, .daySheet, .doorSheet,
      .roomDiary, .programme, .slipping, .openRegisters, .staffRoster, .release, .history:
      []
    case .signIn: [.theClass]
    case .why: [.theClass, .person]
    default: Set(fields)
    }
  }

  /// The kind of a sheet, and what is written in its fields.
  init(_ sheet: Sheet, filling written: inout [ReportField: String]) {
    switch sheet {
    case .attendance(let scope):
      self = .attendance(scope.by)
      written = [
        .from: scope.from?.iso ?? "", .to: scope.to?.iso ?? "",
        .theClass: scope.classCode?.text ?? "", .department: scope.department ?? "",
        .person: scope.person?.text ?? "", .compares: scope.compares ? "yes" : "",
      ]
    case .takeUp(let split, let period):
      self = .takeUp(split)
      written = Self.written(period)
    case .notReached(let department, let period):
      self = .notReached
      written = Self.written(period)
      written[.department] = department
    case .demand(let period):
      self = .demand
      written = Self.written(period)
    case .belowMinimum: self = .belowMinimum
    case .release(let period):
      self = .release
      written = Self.written(period)
    case .releasesOpen: self = .releasesOpen
    case .offers: self = .offers
    case .history(let code): (self, written) = (.history, [.theClass: code?.text ?? ""])
    case .pack(let month):
      self = .pack
      written[.month] = month?.iso
    case .roster(let code): (self, written) = (.roster, [.theClass: code.text])
    case .series(let code): (self, written) = (.series, [.theClass: code.text])
    case .signIn(let code, let session):
      self = .signIn
      written = [.theClass: code.text, .session: session.map { String($0) } ?? ""]
    case .register(let code, let session):
      (self, written) = (.register, [.theClass: code.text, .session: String(session)])
    case .waitingList(let code): (self, written) = (.waitingList, [.theClass: code.text])
    case .callList(let code): (self, written) = (.callList, [.theClass: code.text])
    case .record(let number): (self, written) = (.record, [.person: number.text])
    case .certificate(let number, let code):
      (self, written) = (.certificate, [.theClass: code.text, .person: number.text])
    case .joiningSlip(let number, let code):
      (self, written) = (.joiningSlip, [.theClass: code.text, .person: number.text])
    case .releaseForm(let number, let code):
      (self, written) = (.releaseForm, [.theClass: code.text, .person: number.text])
    case .agreement(let code): (self, written) = (.agreement, [.agreement: code.text])
    case .daySheet(let day): (self, written) = (.daySheet, [.day: day?.iso ?? ""])
    case .doorSheets(let space, let day):
      (self, written) = (.doorSheet, [.space: space?.text ?? "", .day: day?.iso ?? ""])
    case .roomDiary(let space, let day):
      (self, written) = (.roomDiary, [.space: space?.text ?? "", .weekOf: day?.iso ?? ""])
    case .timetable(let code): (self, written) = (.timetable, [.theClass: code.text])
    case .programme(let period):
      self = .programme
      written = Self.written(period)
    case .changeNotice(let code): (self, written) = (.changeNotice, [.theClass: code.text])
    case .slipping(let code): (self, written) = (.slipping, [.theClass: code?.text ?? ""])
    case .openRegisters: self = .openRegisters
    case .staffRoster(let scope):
      self = .staffRoster
      written = [.weeksFrom: scope.from.iso]
      switch scope.of {
      case .manager(let number): written[.manager] = number.text
      case .department(let name): written[.department] = name
      case .site(let name): written[.site] = name
      }
    case .why(let number, let code, let model):
      self = .why
      written = [.theClass: code.text, .person: number.text, .release: model.rawValue]
    }
  }

  private static func written(_ period: Period) -> [ReportField: String] {
    [.from: period.from?.iso ?? "", .to: period.to?.iso ?? ""]
  }
}
