import Domain
import Store

extension Books {
  /// Everything the booking rules look at, read from the books.
  func bookingFacts(
    _ person: StaffMember, on theClass: Class, sessions: [Session], places: Places,
    release: ReleaseModel? = nil, with buddy: EmployeeNumber? = nil,
    isOverridden: Bool = false, at now: Now
  ) throws -> BookingFacts {
    let live = try store.liveEnrolment(of: person.number, on: theClass.code)
    let position =
      live?.state == .waitlisted
      ? try store.waitingList(theClass.code, on: now.day).position(of: person.number) : nil
    let asked = try live.flatMap { try store.releases(of: $0.id).first { $0.session == nil } }
    // Whoever has asked gets the place as it was asked for.
    let model = live?.release ?? release ?? .ownTime
    var facts = BookingFacts(
      person: person, theClass: theClass, sessions: sessions, places: places, live: live,
      position: position, liveSince: live.map { clock.wall($0.requestedAt).day },
      commitments: try store.commitments(of: person.number, except: theClass.code, from: now.day),
      agreement: try agreement(governing: sessions, at: now),
      isFirstTime: try isFirstTime(person.number, places: places),
      releaseState: asked?.state, releaseGround: asked?.ground,
      hoursUsed: model == .hours
        ? try store.hoursMinutes(of: person.number, except: theClass.code) : [:],
      hoursAsked: model == .hours ? asked?.hours : nil,
      buddy: try (buddy ?? live?.buddy).flatMap {
        try self.buddy($0, of: person.number, on: theClass.code)
      },
      now: now, release: model, isOverridden: isOverridden)
    facts.askedRelease = asked
    return facts
  }

  /// The agreement in force on a class's date; a change of agreement never rewrites the past.
  func agreement(governing sessions: [Session], at now: Now) throws -> LearningAgreement? {
    let first = sessions.filter(\.takesPlace).map(\.date).min() ?? sessions.map(\.date).min()
    return try store.agreementInForce(on: first ?? now.day)
  }

  private func isFirstTime(_ number: EmployeeNumber, places: Places) throws -> Bool {
    try places.kept.contains { $0.group == .firstTime } && store.isFirstTime(number)
  }

  private func buddy(
    _ number: EmployeeNumber, of person: EmployeeNumber, on code: ClassCode
  ) throws -> Buddy? {
    let live = try store.liveEnrolment(of: number, on: code)
    return try store.personLine(number).map {
      Buddy(
        number: number, name: $0.name, state: live?.state,
        comesWithAnother: live?.buddy.map { $0 != person } ?? false)
    }
  }

  /// The class with a code, or the refusal that names those there are.
  func known(_ code: ClassCode) throws -> Outcome<Class> {
    if let theClass = try store.theClass(code) { return .done(theClass) }
    return .refused([.noSuchClass(code, known: try store.classCodes())])
  }

  /// The session with a number among a class's, or the refusal that names those there are.
  func known(_ number: Int, of code: ClassCode, in sessions: [Session]) -> Outcome<Session> {
    if let session = sessions.first(where: { $0.number == number }) { return .done(session) }
    return .refused([.noSuchSession(code, number, known: sessions.map(\.number))])
  }

  /// A person and a class, or each refusal.
  func known(
    _ number: EmployeeNumber, on code: ClassCode
  ) throws -> Outcome<(person: StaffMember, theClass: Class)> {
    let person = try store.staffMember(number)
    let theClass = try known(code)
    guard let person, let theClass = theClass.done else {
      return .refused((person == nil ? [.noSuchPerson(number)] : []) + theClass.refusals)
    }
    return .done((person, theClass))
  }

  /// A person's live enrolment on a class with both, or each refusal.
  func enrolled(
    _ number: EmployeeNumber, on code: ClassCode
  ) throws -> Outcome<Enrolled> {
    let found = try known(number, on: code)
    guard let (person, theClass) = found.done else { return .refused(found.refusals) }
    guard let live = try store.liveEnrolment(of: number, on: code),
      let line = try store.personLine(number)
    else { return .refused([.notEnrolled(person.name, theClass.label)]) }
    return .done(
      Enrolled(
        person: person, line: line, theClass: theClass, sessions: try store.sessions(of: code),
        enrolment: live))
  }
}

/// A live enrolment with its person and its class.
struct Enrolled: Sendable {
  var person: StaffMember
  var line: PersonLine
  var theClass: Class
  var sessions: [Session]
  var enrolment: Enrolment
}
