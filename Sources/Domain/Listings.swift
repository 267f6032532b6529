/// One person in a list: what a ULR needs to tell people apart, and no more.
public struct PersonLine: Hashable, Sendable {
  /// The employee number.
  public var number: EmployeeNumber
  /// The name.
  public var name: PersonName
  /// Where the person works.
  public var department: String?
  /// The site.
  public var site: String?
  /// The job title.
  public var jobTitle: String?
  /// The pay band.
  public var payBand: String?
  /// Set once the person has left or is about to.
  public var leavingDate: Day?

  /// Joins what a list shows of a person.
  public init(
    number: EmployeeNumber, name: PersonName, department: String? = nil, site: String? = nil,
    jobTitle: String? = nil, payBand: String? = nil, leavingDate: Day? = nil
  ) {
    self.number = number
    self.name = name
    self.department = department
    self.site = site
    self.jobTitle = jobTitle
    self.payBand = payBand
    self.leavingDate = leavingDate
  }
}

/// People found, and how many there are in all.
public struct FoundPeople: Hashable, Sendable {
  /// The first of them, by name.
  public var lines: [PersonLine]
  /// How many match in all.
  public var total: Int

  /// Joins a page of people and the count of all.
  public init(lines: [PersonLine], total: Int) {
    self.lines = lines
    self.total = total
  }
}

/// One class in a list.
public struct ClassLine: Hashable, Sendable {
  /// The class.
  public var theClass: Class
  /// What it looks like today.
  public var standing: ClassStanding
  /// How its places stand.
  public var places: Places
  /// Its sessions, by number.
  public var sessions: [Session]

  /// Joins what a list shows of a class.
  public init(theClass: Class, standing: ClassStanding, places: Places, sessions: [Session]) {
    self.theClass = theClass
    self.standing = standing
    self.places = places
    self.sessions = sessions
  }

  /// The first session that takes place.
  public var first: Session? { sessions.first { $0.takesPlace } }
  /// The last session that takes place.
  public var last: Session? { sessions.last { $0.takesPlace } }
  /// The first session that has not ended at that wall-clock minute.
  public func next(after minute: Int) -> Session? {
    sessions.first { $0.takesPlace && $0.interval.to > minute }
  }
}

/// One learner on a roster.
public struct RosterLine: Hashable, Sendable {
  /// Who.
  public var person: PersonLine
  /// Where the enrolment stands.
  public var state: EnrolmentState
  /// The marks by session number.
  public var marks: [Int: Mark]
  /// The marks counted.
  public var tally: AttendanceTally

  /// Joins what a roster shows of a learner.
  public init(
    person: PersonLine, state: EnrolmentState, marks: [Int: Mark], tally: AttendanceTally
  ) {
    self.person = person
    self.state = state
    self.marks = marks
    self.tally = tally
  }
}

/// One person in a waiting list.
public struct WaitingLine: Hashable, Sendable {
  /// The place in line, from 1.
  public var position: Int
  /// Who.
  public var person: PersonLine
  /// The day and time of joining, on the trust's wall clock.
  public var since: (day: Day, time: TimeOfDay) { (sinceDay, sinceTime) }
  /// What keeps the person from taking a place that came free today; empty for most.
  public var obstacles: [Refusal]
  private var sinceDay: Day
  private var sinceTime: TimeOfDay

  /// Joins what a waiting list shows of a person.
  public init(
    position: Int, person: PersonLine, since: (day: Day, time: TimeOfDay), obstacles: [Refusal]
  ) {
    self.position = position
    self.person = person
    self.obstacles = obstacles
    sinceDay = since.day
    sinceTime = since.time
  }
}

/// A class with everyone on it.
public struct ClassRoster: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// Who has a place, by name.
  public var learners: [RosterLine]
  /// Who waits, in order.
  public var waiting: [WaitingLine]

  /// Joins a class, its learners and its waiting list.
  public init(line: ClassLine, learners: [RosterLine], waiting: [WaitingLine]) {
    self.line = line
    self.learners = learners
    self.waiting = waiting
  }
}

/// One learner on a session's register.
public struct RegisterLine: Hashable, Sendable {
  /// The row number printed on the sheet, from 1.
  public var row: Int
  /// Who.
  public var person: PersonLine
  /// The mark; nil while blank.
  public var mark: Mark?
  /// Marks of the sessions before, oldest first; nil where there is none.
  public var before: [Mark?]
  /// Earlier values of a mark that was amended, oldest first.
  public var amendments: [Amendment]

  /// Joins what a register shows of a learner.
  public init(
    row: Int, person: PersonLine, mark: Mark?, before: [Mark?] = [],
    amendments: [Amendment] = []
  ) {
    self.row = row
    self.person = person
    self.mark = mark
    self.before = before
    self.amendments = amendments
  }
}

/// A change of a submitted mark; both values stay readable (invariant I17).
public struct Amendment: Hashable, Sendable {
  /// The value before; nil where the learner had no mark.
  public var from: Mark?
  /// The value after.
  public var to: Mark
  /// Why.
  public var reason: String
  /// Who amended it.
  public var by: String
  /// When.
  public var at: Moment

  /// Joins the facts of an amendment.
  public init(from: Mark?, to: Mark, reason: String, by: String, at: Moment) {
    self.from = from
    self.to = to
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// The register of one session, with everyone expected.
public struct Register: Hashable, Sendable {
  /// The class.
  public var line: ClassLine
  /// The session.
  public var session: Session
  /// Everyone expected, by name.
  public var lines: [RegisterLine]

  /// Joins a session and its learners.
  public init(line: ClassLine, session: Session, lines: [RegisterLine]) {
    self.line = line
    self.session = session
    self.lines = lines
  }

  /// How many have a mark.
  public var marked: Int { lines.count { $0.mark != nil } }
}
