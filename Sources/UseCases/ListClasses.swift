public import Domain
import Store

extension Books {
  /// The classes there are, by code; without dates, every class that is not cancelled.
  ///
  /// - Parameters:
  ///   - from: only classes with a session on or after this day.
  ///   - to: only classes with a session on or before this day.
  ///   - onlyOpen: only classes that take bookings now.
  ///   - withCancelled: cancelled classes too.
  public func classes(
    from: Day? = nil, to: Day? = nil, course: CourseCode? = nil, onlyOpen: Bool = false,
    withCancelled: Bool = false, at now: Now
  ) throws -> [ClassLine] {
    try store.read {
      var filter = ClassFilter(from: from, to: to, course: course)
      filter.withCancelled = withCancelled
      return try lines(filter, at: now).filter {
        !onlyOpen || $0.theClass.takesBookings(sessions: $0.sessions, at: now)
      }
    }
  }

  /// One class as lists show it; nil where there is none.
  public func classLine(_ code: ClassCode, at now: Now) throws -> ClassLine? {
    try store.read { try line(code, at: now) }
  }

  func line(_ code: ClassCode, at now: Now) throws -> ClassLine? {
    guard let theClass = try store.theClass(code) else { return nil }
    var line = ClassLine(
      theClass, sessions: try store.sessions(of: code),
      places: try store.places(of: theClass).stillKept(on: now.day),
      agreements: try agreementsRead(), at: now)
    for space in Set(line.sessions.compactMap(\.space)) {
      line.spaceNames[space] = try store.space(space)?.name
    }
    return line
  }

  func lines(_ filter: ClassFilter, at now: Now) throws -> [ClassLine] {
    let agreements = try agreementsRead()
    return try programme(filter).map { read in
      ClassLine(
        read.theClass, sessions: read.sessions, places: read.places.stillKept(on: now.day),
        agreements: agreements, at: now)
    }
  }

  /// The agreements, read anew only where the books have changed.
  private func agreementsRead() throws -> [LearningAgreement] {
    let version = try store.changeNumber()
    if let kept = keptAgreements, kept.version == version { return kept.all }
    let all = try store.agreements()
    keptAgreements = (version, all)
    return all
  }

  /// Classes with their sessions and places, read anew only where the books have changed: at a desk
  /// every arrow key asks for them.
  private func programme(_ filter: ClassFilter) throws -> [ProgrammeClass] {
    let version = try store.changeNumber()
    if let kept = keptProgramme, kept.version == version, kept.filter == filter {
      return kept.classes
    }
    let classes = try store.classes(filter)
    let places = try store.places(filter, of: classes)
    let sessions = try store.sessions(filter)
    let read = classes.map { theClass in
      ProgrammeClass(
        theClass: theClass, sessions: sessions[theClass.code] ?? [],
        places: places[theClass.code]
          ?? Places(minimum: theClass.minimum, maximum: theClass.maximum))
    }
    keptProgramme = (version, filter, read)
    return read
  }

  /// The codes of every class, cancelled ones included.
  public func classCodes() throws -> [ClassCode] { try store.classCodes() }

  /// The catalogue, by code.
  public func courses() throws -> [Course] { try store.courses() }

  /// The learning spaces, by code.
  public func spaces() throws -> [LearningSpace] { try store.spaces() }

  /// The departments there are, by name.
  public func departments() throws -> [String] { try store.knownNames(.department) }

  /// The centres there are, by name.
  public func centreNames() throws -> [String] { try store.knownNames(.centre) }

  /// The tutors who teach or have taught, by name.
  public func tutorNames() throws -> [String] { try store.knownNames(.tutor) }

  /// The offers that run, the one that ends first at the top.
  public func offers() throws -> [OpenOffer] { try store.offersOpen() }

  /// The learning agreements, by code.
  public func agreements() throws -> [LearningAgreement] { try store.agreements() }
}

/// A class as read from the books, before the clock makes something of it.
struct ProgrammeClass {
  let theClass: Class
  let sessions: [Session]
  let places: Places
}

extension ClassLine {
  /// A class with what its places and dates make of it.
  init(
    _ theClass: Class, sessions: [Session], places: Places, agreements: [LearningAgreement],
    at now: Now
  ) {
    self.init(
      theClass: theClass,
      standing: ClassStanding(of: theClass, sessions: sessions, places: places, at: now),
      places: places, sessions: sessions)
    let day = governingDay ?? now.day
    agreement = agreements.first { $0.isInForce(on: day) }.map { GoverningAgreement($0) }
  }
}
