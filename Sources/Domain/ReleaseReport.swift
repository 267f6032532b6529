/// A request for release in a list, with its age.
public struct ReleaseLine: Hashable, Sendable {
  /// What was asked and answered, by whom, for which class.
  public var asked: AskedRelease
  /// When it was asked, on the trust's wall clock.
  public var at: WallTime
  /// Days since then.
  public var days: Int

  /// Joins a request and its age.
  public init(asked: AskedRelease, at: WallTime, days: Int) {
    self.asked = asked
    self.at = at
    self.days = days
  }
}

/// What a manager is handed to answer a request for release: every session and what it takes.
public struct ReleaseForm: Hashable, Sendable {
  /// The request, with its age.
  public var line: ReleaseLine
  /// The post the learner works in.
  public var post: Assignment
  /// The class with its sessions.
  public var classLine: ClassLine
  /// The whole class's release, and that of sessions arranged otherwise.
  public var releases: [Release]

  /// Joins what the form shows.
  public init(
    line: ReleaseLine, post: Assignment, classLine: ClassLine, releases: [Release]
  ) {
    self.line = line
    self.post = post
    self.classLine = classLine
    self.releases = releases
  }

  /// Each session that takes place and is asked for, with its work time and own time.
  public var split: [(session: Session, model: ReleaseModel, minutes: ReleaseMinutes)] {
    let asked = line.asked.release
    return ReleaseMinutes.split(
      classLine.sessions,
      model: asked.session == nil ? asked.model : line.asked.enrolment.release, releases: releases
    ).filter { asked.session == nil || $0.session.number == asked.session }
  }

  /// Work time and own time over the class.
  public var minutes: ReleaseMinutes {
    split.map(\.minutes).reduce(ReleaseMinutes(), +)
  }
}

/// What requests for release came to; the five add up to those asked.
public struct ReleaseTally: Hashable, Sendable {
  /// Agreed as asked.
  public var agreed: Int
  /// Agreed, but another way than asked.
  public var agreedOther: Int
  /// A manager said no, or nobody answered before the place could be held no longer.
  public var notReleased: Int
  /// Without an answer so far.
  public var waiting: Int
  /// Given up before an answer: the learner comes in own time, has withdrawn, or the class was
  /// cancelled.
  public var givenUp: Int

  /// Counts nothing yet.
  public init(
    agreed: Int = 0, agreedOther: Int = 0, notReleased: Int = 0, waiting: Int = 0,
    givenUp: Int = 0
  ) {
    self.agreed = agreed
    self.agreedOther = agreedOther
    self.notReleased = notReleased
    self.waiting = waiting
    self.givenUp = givenUp
  }

  /// How many were asked.
  public var asked: Int { agreed + agreedOther + notReleased + waiting + givenUp }

  /// Counts one more. A "no" counts also where the learner comes in own time since.
  public mutating func count(_ asked: AskedRelease) {
    switch asked.release.state {
    case .agreed: agreed += 1
    case .agreedOther: agreedOther += 1
    case .declined: notReleased += 1
    case .withdrawn where asked.release.ground != nil: notReleased += 1
    case .requested where asked.enrolment.state == .declined: notReleased += 1
    case .requested where asked.enrolment.state.isLive: waiting += 1
    case .withdrawn, .requested: givenUp += 1
    }
  }

  /// Adds two tallies.
  public static func + (left: ReleaseTally, right: ReleaseTally) -> ReleaseTally {
    ReleaseTally(
      agreed: left.agreed + right.agreed, agreedOther: left.agreedOther + right.agreedOther,
      notReleased: left.notReleased + right.notReleased, waiting: left.waiting + right.waiting,
      givenUp: left.givenUp + right.givenUp)
  }
}

/// Requests for release counted by department.
public struct ReleaseReport: Hashable, Sendable {
  /// The first day of asking that counts; nil for all.
  public var from: Day?
  /// The last day of asking that counts; nil for all.
  public var to: Day?
  /// One a department, by name; the name is empty where none is recorded.
  public var rows: [ReleaseReportRow]
  /// When the books were read.
  public var asAt: Now

  /// Joins the rows and what they are limited to.
  public init(from: Day?, to: Day?, rows: [ReleaseReportRow], asAt: Now) {
    self.from = from
    self.to = to
    self.rows = rows
    self.asAt = asAt
  }

  /// All rows together.
  public var total: ReleaseTally { rows.map(\.tally).reduce(ReleaseTally(), +) }
}

/// A department and what its requests for release came to.
public struct ReleaseReportRow: Hashable, Sendable {
  /// The department; empty where none is recorded.
  public var department: String
  /// The requests counted.
  public var tally: ReleaseTally

  /// Joins a department and its counts.
  public init(department: String, tally: ReleaseTally) {
    self.department = department
    self.tally = tally
  }
}
