import Domain
import Reports
import Screens
import UseCases
import Wording

/// A report that a rule refuses: no certificate without attendance.
struct SheetRefused: Error {
  let refusals: [Refusal]

  var sentence: String { refusals.map { Wording.sentence($0) }.joined(separator: " ") }
}

/// Reports made from the books.
extension Office {
  /// The report asked for; nil where its class, person or agreement is unknown.
  func report(_ sheet: Sheet, at now: Now) throws -> Report? {
    let heading = SheetHeading(settings: try books.settings(), asAt: now, by: actor)
    switch sheet {
    case .attendance(let scope):
      return .attendance(try books.attendance(scope, at: now), of: try label(scope), heading)
    case .takeUp(let split, let period):
      return .takeUp(try books.takeUp(by: split, in: period, at: now), heading)
    case .notReached(let department, let period):
      return .notReached(
        try wanted(books.notReached(in: period, department: department, at: now)), heading)
    case .demand(let period): return .demand(try books.demand(in: period, at: now), heading)
    case .belowMinimum: return .belowMinimum(try books.classesBelowMinimum(at: now), heading)
    case .pack(let month): return try books.monthPack(month, at: now, heading)
    case .release(let period):
      return .release(
        try books.releaseReport(from: period.from, to: period.to, at: now), heading)
    case .releasesOpen: return .releasesOpen(try books.releasesOpen(at: now), heading)
    case .offers: return .offers(try books.offers(), heading)
    case .history(let code): return .history(try books.history(class: code), heading)
    default: return try ofPeople(sheet, heading, at: now)
    }
  }

  /// Reports about a class or a person.
  private func ofPeople(_ sheet: Sheet, _ heading: SheetHeading, at now: Now) throws -> Report? {
    switch sheet {
    case .roster(let code):
      return try books.roster(code, at: now).map { .roster($0, heading) }
    case .series(let code):
      _ = try books.numberRegister(code, by: acting)
      return try books.roster(code, at: now).map { .seriesSheet($0, heading) }
    case .register(let code, let session):
      return try books.register(code, session: session, at: now).map { .register($0, heading) }
    case .signIn(let code, let session):
      let line = try books.classLine(code, at: now)
      let next = line?.next(after: now.wallMinutes)?.number ?? line?.last?.number
      guard let number = session ?? next else { return nil }
      _ = try books.numberRegister(code, by: acting)
      return try books.register(code, session: number, at: now).map { .signInSheet($0, heading) }
    case .waitingList(let code):
      return try books.roster(code, at: now).map { .waitingList($0, heading) }
    case .callList(let code):
      return try books.callList(code, at: now).map { .callList($0, heading) }
    case .record(let number):
      guard let record = try books.learnerRecord(number, at: now) else {
        throw SheetRefused(refusals: [.noSuchPerson(number)])
      }
      return .learnerRecord(record, heading)
    case .certificate(let number, let code):
      return .certificate(try wanted(books.certificate(number, on: code, at: now)), heading)
    case .joiningSlip(let number, let code):
      return .joiningSlip(try wanted(books.joiningSlip(number, on: code, at: now)), heading)
    case .releaseForm(let number, let code):
      return try books.releaseForm(number, on: code, at: now).done.map {
        .releaseForm($0, heading)
      }
    case .why(let number, let code, let release):
      return try books.why(number, on: code, release: release, at: now).done.map {
        .why($0, heading)
      }
    case .agreement(let code):
      return try books.agreement(code).map { .agreement($0, heading) }
    default: return try ofSpaces(sheet, heading, at: now)
    }
  }

  /// Reports about days and learning spaces.
  private func ofSpaces(_ sheet: Sheet, _ heading: SheetHeading, at now: Now) throws -> Report? {
    switch sheet {
    case .daySheet(let day):
      let day = day ?? now.day
      return .daySheet(try books.diary(from: day, to: day, withCancelled: true), heading)
    case .doorSheets(let space, let day):
      let day = day ?? now.day
      return try books.spaceDays(from: day, to: day, space: space, withMoved: true).done.map {
        .doorSheets($0, heading)
      }
    case .roomDiary(let space, let day):
      let monday = (day ?? now.day).monday
      let diary = try books.diary(from: monday, to: monday + 6, space: space)
      return try books.spaceDays(from: monday, to: monday + 6, space: space).done.map {
        .roomDiary($0, of: diary, heading)
      }
    case .timetable(let code):
      return try books.timetable(of: code, at: now).map { .timetable($0, heading) }
    case .programme(let period):
      let from = period.from ?? now.day
      return try books.programme(from: from, to: period.to ?? from + 6).done.map {
        .programme($0, of: nil, heading)
      }
    case .changeNotice(let code):
      return try books.timetable(of: code, at: now).map { .changeNotice($0, heading) }
    default: return try ofAttendance(sheet, heading, at: now)
    }
  }

  /// Reports about who is to be chased or called, and about a manager's staff.
  private func ofAttendance(
    _ sheet: Sheet, _ heading: SheetHeading, at now: Now
  ) throws -> Report? {
    switch sheet {
    case .slipping(let code):
      return .slipping(
        try wanted(books.slipping(on: code, at: now)),
        of: try label(AttendanceScope(classCode: code)), heading)
    case .openRegisters: return .openRegisters(try books.openRegisters(at: now), heading)
    case .staffRoster(let scope):
      return .staffRoster(try wanted(books.staffRoster(scope, at: now)), heading)
    default: return nil
    }
  }

  private func wanted<Done>(_ outcome: Outcome<Done>) throws -> Done {
    switch outcome {
    case .done(let done): return done
    case .refused(let refusals): throw SheetRefused(refusals: refusals)
    }
  }

  /// What an attendance report is limited to, in words.
  private func label(_ scope: AttendanceScope) throws -> String? {
    var parts: [String] = []
    if let code = scope.classCode, let line = try books.classLine(code, at: clockNow()) {
      parts.append(Wording.name(line.theClass.label))
    }
    if let number = scope.person, let person = try books.person(number) {
      parts.append("\(person.name.spoken) (\(number))")
    }
    if let department = scope.department { parts.append(department) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
