/// What may differ between the books and a new extract, of one person.
public enum StaffField: Hashable, Sendable {
  case name
  /// The last day in post, where it is no longer the one in the books.
  case leavingDate
  /// A part of a post; the posts count from 0, which is the one shown.
  case post(PostPart, place: Int)

  /// The stable code scripts go by: `name`, `department`, `department-2` for a second post.
  public var code: String {
    switch self {
    case .name: "name"
    case .leavingDate: "leaving-date"
    case .post(let part, 0): part.rawValue
    case .post(let part, let place): "\(part.rawValue)-\(place + 1)"
    }
  }

  /// Whether it says who the line manager is.
  public var isManager: Bool {
    if case .post(.lineManager, _) = self { true } else { false }
  }
}

/// One difference between the books and an extract.
public struct StaffDifference: Hashable, Sendable {
  /// What differs.
  public var field: StaffField
  /// What stands in the books; nil where nothing does.
  public var old: String?
  /// What the extract says.
  public var new: String?

  /// Joins a field and its two values.
  public init(_ field: StaffField, from old: String?, to new: String?) {
    self.field = field
    self.old = old
    self.new = new
  }
}

extension StaffMember {
  /// What an extract says otherwise than the books, in the order people read it. A new last day is
  /// left out: whoever has one is a leaver.
  public func differences(to new: StaffMember) -> [StaffDifference] {
    let posts = (0..<max(assignments.count, new.assignments.count)).flatMap { place in
      PostPart.allCases.map { part in
        StaffDifference(
          .post(part, place: place),
          from: place < assignments.count ? assignments[place][part] : nil,
          to: place < new.assignments.count ? new.assignments[place][part] : nil)
      }
    }
    var person = [
      StaffDifference(.name, from: name.familyFirst, to: new.name.familyFirst)
    ]
    if new.leavingDate == nil {
      person.append(StaffDifference(.leavingDate, from: leavingDate?.iso, to: nil))
    }
    return (person + posts).filter { $0.old != $0.new }
  }
}

/// Somebody in whom an extract and the books differ.
public struct ChangedStaff: Hashable, Sendable {
  /// The person, as the extract has it.
  public var person: PersonLine
  /// What differs.
  public var differences: [StaffDifference]

  /// Joins a person and what differs.
  public init(_ person: PersonLine, _ differences: [StaffDifference]) {
    self.person = person
    self.differences = differences
  }
}

/// Somebody who leaves, or is not in the extract any more, with every place and claim that a person
/// has to decide about (invariant I40).
public struct LeavingStaff: Hashable, Sendable {
  /// The person; with the last day where one is known.
  public var person: PersonLine
  /// Live enrolments on classes with sessions still to come.
  public var enrolments: [LiveEnrolment]

  /// Joins a person and the enrolments.
  public init(_ person: PersonLine, _ enrolments: [LiveEnrolment]) {
    self.person = person
    self.enrolments = enrolments
  }
}

/// A place or a claim on a class.
public struct LiveEnrolment: Hashable, Sendable {
  /// The class.
  public var label: ClassLabel
  /// Where it stands.
  public var state: EnrolmentState

  /// Joins a class and where the person stands there.
  public init(_ label: ClassLabel, _ state: EnrolmentState) {
    self.label = label
    self.state = state
  }
}

/// A new extract of the staff beside the books: who joins, moves, has another manager, leaves, is
/// missing. Kept or, at first, only looked at.
public struct StaffRefresh: Hashable, Sendable {
  /// The day from which the extract holds.
  public var asAt: Day
  /// People who are not in the books.
  public var joiners: [PersonLine] = []
  /// People with another post, another name, or a last day that is taken back.
  public var movers: [ChangedStaff] = []
  /// People with another line manager.
  public var managers: [ChangedStaff] = []
  /// People whose last day is new.
  public var leavers: [LeavingStaff] = []
  /// People in the books, not known to leave, of whom the extract says nothing.
  public var missing: [LeavingStaff] = []
  /// The names of line managers that changed, as far as they are known.
  public var managerNames: [EmployeeNumber: PersonName] = [:]
  /// The last day those who are missing are given; nil where they stay as they are.
  public var missingLeave: Day?
  /// What the file came to, line by line.
  public var summary: ImportSummary

  /// A comparison with nothing in it yet.
  public init(asAt: Day, missingLeave: Day? = nil, summary: ImportSummary) {
    self.asAt = asAt
    self.missingLeave = missingLeave
    self.summary = summary
  }

  /// Notes what became of one person of the extract.
  public mutating func note(_ person: StaffMember, over before: StaffMember?) {
    let line = PersonLine(person)
    guard let before else {
      joiners.append(line)
      return
    }
    let differences = before.differences(to: person)
    let managed = differences.filter(\.field.isManager)
    let moved = differences.filter { !$0.field.isManager }
    if !moved.isEmpty { movers.append(ChangedStaff(line, moved)) }
    if !managed.isEmpty { managers.append(ChangedStaff(line, managed)) }
    if person.leavingDate != nil, person.leavingDate != before.leavingDate {
      leavers.append(LeavingStaff(line, []))
    }
  }
}

extension PersonLine {
  /// What a list shows of a person.
  public init(_ person: StaffMember) {
    let post = person.post
    self.init(
      number: person.number, name: person.name, department: post.department, site: post.site,
      jobTitle: post.jobTitle, payBand: post.payBand, leavingDate: person.leavingDate)
  }
}
