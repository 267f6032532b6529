/// Whose staff a roster is of.
public enum StaffChoice: Hashable, Sendable {
  /// Everybody below somebody in the hierarchy on the day.
  case manager(EmployeeNumber)
  /// Everybody who is in a department on the day.
  case department(String)
  /// Everybody who works at a site on the day.
  case site(String)
}

/// What a roster of staff covers: whole weeks, from a Monday.
public struct StaffRosterScope: Hashable, Sendable {
  /// Whose staff.
  public var of: StaffChoice
  /// The first day, a Monday.
  public var from: Day
  /// How many weeks, at least 1.
  public var weeks: Int

  /// This week and the next four, unless told.
  public init(of choice: StaffChoice, week: Day, weeks: Int = 5) {
    of = choice
    from = week.monday
    self.weeks = max(1, weeks)
  }

  /// The last day, a Sunday.
  public var to: Day { from + (weeks * 7 - 1) }
}

/// One member of staff at one session, as a manager may see it (access table; invariant I24).
///
/// It holds no more than that: the class is named only where release in work time is asked for it, and
/// attendance is told only of sessions that fall in work time, without the reason of an absence.
public struct StaffRosterLine: Hashable, Sendable {
  /// The employee number.
  public var number: EmployeeNumber
  /// The name.
  public var name: PersonName
  /// The department on the day.
  public var department: String?
  /// The day.
  public var day: Day
  /// When it starts.
  public var start: TimeOfDay
  /// When it ends; at or before the start means on the next day.
  public var end: TimeOfDay
  /// Minutes of work time and of own time.
  public var minutes: ReleaseMinutes
  /// Whether it takes place.
  public var takesPlace: Bool
  /// The class's title; nil where the class is the learner's own affair.
  public var title: String?
  /// Whether the person came; nil where that is not known yet, or is the learner's own affair.
  public var attended: StaffAttendance?
  /// What calendar programs know the event by: its id, which names nobody and no class, its version,
  /// start and end.
  public var event: StaffEvent

  /// Makes what a manager may see of somebody's session.
  ///
  /// - Parameters:
  ///   - isReleaseAsked: whether release in work time is asked for the class.
  ///   - mark: the learner's mark, which is told only of a session in work time.
  public init(
    number: EmployeeNumber, name: PersonName, department: String?, session: Session,
    title: String, isReleaseAsked: Bool, minutes: ReleaseMinutes, mark: Mark?, event: StaffEvent
  ) {
    self.number = number
    self.name = name
    self.department = department
    day = session.date
    start = session.start
    end = session.end
    self.minutes = session.takesPlace ? minutes : ReleaseMinutes()
    takesPlace = session.takesPlace
    self.title = isReleaseAsked ? title : nil
    attended = isReleaseAsked && minutes.work > 0 ? StaffAttendance(mark) : nil
    self.event = event
  }

  /// Whose time it is.
  public var time: StaffTime {
    switch (minutes.work > 0, minutes.own > 0) {
    case (true, false): .work
    case (true, true): .both
    case (false, _): .own
    }
  }
}

/// Whose time a session takes.
public enum StaffTime: String, CaseIterable, Sendable {
  case work, own, both
}

/// Whether somebody came, as a manager may know it: nothing of why not.
public enum StaffAttendance: Hashable, Sendable {
  /// Was there, perhaps late or not to the end; minutes.
  case there(late: Int?, leftEarly: Int?)
  /// Not there; had told us.
  case away
  /// Not there, without a word.
  case absent

  /// What a mark says to a manager; nil where nothing was expected, or for a blank.
  public init?(_ mark: Mark?) {
    switch mark {
    case .present: self = .there(late: nil, leftEarly: nil)
    case .late(let late, let early): self = .there(late: late, leftEarly: early)
    case .leftEarly(let early): self = .there(late: nil, leftEarly: early)
    case .authorised: self = .away
    case .unauthorised: self = .absent
    case .notExpected, .sessionCancelled, nil: return nil
    }
  }
}

/// An event of a manager's calendar.
public struct StaffEvent: Hashable, Sendable {
  /// Stays the same for as long as the session is there; it names nobody and no class.
  public var id: String
  /// Grows with every change of the session, from 0.
  public var revision: Int
  /// When it begins.
  public var from: Moment
  /// When it ends; after `from`.
  public var to: Moment

  /// Joins what is known of an event.
  public init(id: String, revision: Int, from: Moment, to: Moment) {
    self.id = id
    self.revision = revision
    self.from = from
    self.to = to
  }
}

/// How many are away from work on a day, and for how long.
public struct DayCover: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// People who are released for part of it.
  public var people: Int
  /// Minutes of work time released.
  public var minutes: Int

  /// Joins a day and what is released on it.
  public init(day: Day, people: Int, minutes: Int) {
    self.day = day
    self.people = people
    self.minutes = minutes
  }
}

/// Who of some staff is in class when (everyday jobs M2 to M4).
public struct StaffRoster: Hashable, Sendable {
  /// What it covers.
  public var scope: StaffRosterScope
  /// Whose staff, in words: a manager's name, a department, a site.
  public var name: String
  /// How many people are meant on the first day looked at or today, in class or not.
  public var staff: Int
  /// One line a person and session, by time and name.
  public var lines: [StaffRosterLine]
  /// When it was read.
  public var asAt: Now

  /// Joins the lines of a roster.
  public init(
    scope: StaffRosterScope, name: String, staff: Int, lines: [StaffRosterLine], asAt: Now
  ) {
    self.scope = scope
    self.name = name
    self.staff = staff
    self.lines = lines
    self.asAt = asAt
  }

  /// The days on which somebody is released, in order.
  public var cover: [DayCover] {
    Dictionary(grouping: lines.filter { $0.minutes.work > 0 }, by: \.day)
      .map { day, lines in
        DayCover(
          day: day, people: Set(lines.map(\.number)).count,
          minutes: lines.reduce(0) { $0 + $1.minutes.work })
      }.sorted { $0.day < $1.day }
  }
}

/// Who is below whom, through time (invariants I24, I42).
public struct StaffHierarchy: Sendable {
  private let posts: [EmployeeNumber: [PostHistory]]
  private let lastDays: [EmployeeNumber: Day]

  /// - Parameters:
  ///   - posts: those of everybody who may be meant.
  ///   - lastDays: the last day of those who leave.
  public init(_ posts: [EmployeeNumber: [PostHistory]], lastDays: [EmployeeNumber: Day] = [:]) {
    self.posts = posts
    self.lastDays = lastDays
  }

  /// One of somebody's posts on a day that fits; nil where none does.
  private func post(
    of number: EmployeeNumber, on day: Day, where fits: (Assignment) -> Bool
  ) -> Assignment? {
    (posts[number] ?? []).lazy.compactMap { $0.post(on: day) }.first(where: fits)
  }

  /// Those who are meant on a day, each with the department of the post by which they are; nobody who has
  /// left by then.
  public func staff(_ choice: StaffChoice, on day: Day) -> [EmployeeNumber: String?] {
    let all =
      switch choice {
      case .department(let name): staff(on: day) { $0.department == name }
      case .site(let name): staff(on: day) { $0.site == name }
      case .manager(let manager): below(manager, on: day)
      }
    return all.filter { number, _ in lastDays[number].map { $0 >= day } ?? true }
  }

  private func staff(
    on day: Day, where fits: (Assignment) -> Bool
  ) -> [EmployeeNumber: String?] {
    posts.keys.reduce(into: [:]) { staff, number in
      if let post = post(of: number, on: day, where: fits) {
        staff.updateValue(post.department, forKey: number)
      }
    }
  }

  /// Everybody below a manager; a hierarchy that runs in a circle ends where it began.
  private func below(_ manager: EmployeeNumber, on day: Day) -> [EmployeeNumber: String?] {
    var reports: [EmployeeNumber: [(EmployeeNumber, String?)]] = [:]
    for (number, histories) in posts {
      for post in histories.compactMap({ $0.post(on: day) }) {
        if let above = post.lineManager {
          reports[above, default: []].append((number, post.department))
        }
      }
    }
    var staff: [EmployeeNumber: String?] = [:]
    var open = [manager]
    while let next = open.popLast() {
      for (number, department) in reports[next] ?? []
      where number != manager && staff[number] == nil {
        staff.updateValue(department, forKey: number)
        open.append(number)
      }
    }
    return staff
  }
}
