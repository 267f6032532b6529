import Domain
import Store

extension Books {
  /// Everything the booking rules look at, read from the books.
  func bookingFacts(
    _ person: StaffMember, on theClass: Class, sessions: [Session], places: Places,
    release: ReleaseModel = .ownTime,
    isOverridden: Bool = false, at now: Now
  ) throws -> BookingFacts {
    let live = try store.liveEnrolment(of: person.number, on: theClass.code)
    let position =
      live?.state == .waitlisted
      ? try store.waitingList(theClass.code).position(of: person.number) : nil
    return BookingFacts(
      person: person, theClass: theClass, sessions: sessions, places: places, live: live,
      position: position, liveSince: live.map { clock.wall($0.requestedAt).day },
      commitments: try store.commitments(of: person.number, except: theClass.code, from: now.day),
      now: now, release: release, isOverridden: isOverridden)
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
}
