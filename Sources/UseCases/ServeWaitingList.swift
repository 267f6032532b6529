import Domain
import Store

extension Books {
  /// Gives the free places of a class to those in line, as its rule says, inside an act.
  ///
  /// Whoever cannot take a place (a clash, having left) keeps the position and is named.
  func serveWaitingList(
    _ theClass: Class, sessions: [Session], in journal: Journal
  ) throws -> WaitingListService {
    let now = journal.acting.now
    let places = try store.places(of: theClass)
    var service = WaitingListService(placesLeft: places.left, waiting: places.waiting)
    guard places.left > 0, places.waiting > 0,
      WaitingList.servesItself(theClass, sessions: sessions, at: now)
    else { return service }
    let list = try store.waitingList(theClass.code)
    let (promoted, passedOver) = try list.serve(places: places.left) { enrolment in
      guard let person = try store.staffMember(enrolment.learner) else { return [] }
      return try bookingFacts(
        person, on: theClass, sessions: sessions, places: places, at: now
      ).obstaclesToPromotion
    }
    for var enrolment in promoted {
      enrolment.state = enrolment.release.needsAgreement ? .requested : .confirmed
      enrolment.joinedOn =
        enrolment.state == .confirmed ? Self.firstDayExpected(sessions, at: now) : nil
      try journal.save(enrolment)
    }
    service.promoted = try promoted.compactMap { try store.personLine($0.learner) }
    service.passedOver = try passedOver.compactMap { enrolment, obstacles in
      try store.personLine(enrolment.learner).map { PassedOver(person: $0, obstacles: obstacles) }
    }
    service.placesLeft = places.left - promoted.count
    service.waiting = places.waiting - promoted.count
    return service
  }

  /// Serves the lists these people wait on, wherever what kept them from a free place is gone.
  func serveListsElsewhere(
    of people: [EmployeeNumber], in journal: Journal
  ) throws -> [Booking] {
    var bookings: [Booking] = []
    for waiting in try people.flatMap({ try store.enrolments(of: $0) })
    where waiting.state == .waitlisted {
      let code = waiting.classCode
      guard let theClass = try store.theClass(code), try store.places(of: theClass).left > 0
      else { continue }
      try journal.takeTurn(code)
      let service = try serveWaitingList(
        theClass, sessions: try store.sessions(of: code), in: journal)
      bookings += try service.promoted.compactMap { try standing($0.number, on: code) }
    }
    return bookings
  }
}
