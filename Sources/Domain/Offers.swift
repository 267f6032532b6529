/// An offer that is running.
public struct OpenOffer: Hashable, Sendable {
  /// To whom.
  public var person: PersonLine
  /// Of a place on which class.
  public var label: ClassLabel
  /// When it ends, on the trust's wall clock.
  public var ends: WallTime

  /// Joins the facts of an offer.
  public init(person: PersonLine, label: ClassLabel, ends: WallTime) {
    self.person = person
    self.label = label
    self.ends = ends
  }
}

/// What became of an offer, or of a request for release, that was answered or that time decided.
public struct Settlement: Hashable, Sendable {
  /// Whose.
  public var person: PersonLine
  /// On which class.
  public var label: ClassLabel
  /// Where the enrolment stands now.
  public var state: EnrolmentState
  /// Why.
  public var ground: MoveGround
  /// The booking, where there is a place now.
  public var booking: Booking?
  /// What still keeps the person from the place; it is held meanwhile.
  public var obstacles: [Refusal]
  /// What a freed place led to.
  public var service: WaitingListService
  /// Places people got elsewhere, where only this had been in the way.
  public var alsoBooked: [Booking]
  /// Who came only together with this person, and has to be asked whether to come alone.
  public var buddyLeft: PersonLine?

  /// Joins what it came to.
  public init(
    person: PersonLine, label: ClassLabel, state: EnrolmentState, ground: MoveGround,
    booking: Booking? = nil, obstacles: [Refusal] = [],
    service: WaitingListService = WaitingListService(), alsoBooked: [Booking] = [],
    buddyLeft: PersonLine? = nil
  ) {
    self.person = person
    self.label = label
    self.state = state
    self.ground = ground
    self.booking = booking
    self.obstacles = obstacles
    self.service = service
    self.alsoBooked = alsoBooked
    self.buddyLeft = buddyLeft
  }
}

/// What passed on by time alone: offers that ended, places held too long for an answer, lists that
/// could be served.
public struct PassedOn: Hashable, Sendable {
  /// Offers and requests whose time was up.
  public var ended: [Settlement]
  /// What free places led to, by class.
  public var served: [(label: ClassLabel, service: WaitingListService)] {
    zip(labels, services).map { ($0, $1) }
  }
  /// Departments whose day has come: renamed or merged.
  public var departments: [DepartmentChange]
  private var labels: [ClassLabel]
  private var services: [WaitingListService]

  /// Joins the parts.
  public init(
    ended: [Settlement] = [], served: [(label: ClassLabel, service: WaitingListService)] = [],
    departments: [DepartmentChange] = []
  ) {
    self.ended = ended
    self.departments = departments
    labels = served.map(\.label)
    services = served.map(\.service)
  }

  /// Whether nothing was due.
  public var isEmpty: Bool { ended.isEmpty && labels.isEmpty && departments.isEmpty }
}

/// What a manager's answer came to.
public struct ReleaseAnswer: Hashable, Sendable {
  /// The release as it stands now.
  public var release: Release
  /// Who asked, and on which class.
  public var asked: AskedRelease
  /// Work time and own time over the class.
  public var minutes: ReleaseMinutes
  /// What it meant for the enrolment; nil where only a session's arrangement changed.
  public var settlement: Settlement?

  /// Joins an answer and what it led to.
  public init(
    release: Release, asked: AskedRelease, minutes: ReleaseMinutes, settlement: Settlement? = nil
  ) {
    self.release = release
    self.asked = asked
    self.minutes = minutes
    self.settlement = settlement
  }
}
