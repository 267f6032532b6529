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
  /// How many match in all, as far as they were counted.
  public var total: Int
  /// Whether there are more: so many match that not all were looked at.
  public var isMore: Bool

  /// Joins a page of people and the count of all.
  public init(lines: [PersonLine], total: Int, isMore: Bool = false) {
    self.lines = lines
    self.total = total
    self.isMore = isMore
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
  /// The learning agreement in force on the class's date; nil where none is.
  public var agreement: GoverningAgreement?
  /// What people call the learning spaces of its sessions; empty in lists of classes.
  public var spaceNames: [SpaceCode: String] = [:]

  /// Joins what a list shows of a class.
  public init(
    theClass: Class, standing: ClassStanding, places: Places, sessions: [Session],
    agreement: GoverningAgreement? = nil
  ) {
    self.theClass = theClass
    self.standing = standing
    self.places = places
    self.sessions = sessions
    self.agreement = agreement
  }

  /// The first session that takes place.
  public var first: Session? { sessions.first { $0.takesPlace } }
  /// The last session that takes place.
  public var last: Session? { sessions.last { $0.takesPlace } }
  /// What people call the space of one of its sessions, or its code; nil where none is booked.
  public func spaceName(of session: Session) -> String? {
    session.space.map { spaceNames[$0] ?? $0.text }
  }
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
  /// Who gives the time to attend.
  public var release: ReleaseModel
  /// Rules that were set aside for the place, and why.
  public var override: Override?
  /// What is to be looked at in how the learner attends.
  public var concerns: [AttendanceConcern]
  /// The number of the learner's row on the registers of the class; nil until a sheet gave it.
  public var row: Int?

  /// Joins what a roster shows of a learner.
  public init(
    person: PersonLine, state: EnrolmentState, marks: [Int: Mark], tally: AttendanceTally,
    release: ReleaseModel = .ownTime, override: Override? = nil,
    concerns: [AttendanceConcern] = [], row: Int? = nil
  ) {
    self.row = row
    self.person = person
    self.state = state
    self.marks = marks
    self.tally = tally
    self.release = release
    self.override = override
    self.concerns = concerns
  }
}
