/// What may be noted beside a mark: one of a short list, so that nothing about health or home can be
/// written on a register (invariant I19).
public enum RegisterNote: String, CaseIterable, Sendable {
  /// Is on shift and could not be spared.
  case onShift = "on-shift"
  /// Was called back to work during the session.
  case calledBack = "called-back"
  case travel
  /// Is to be called.
  case toCall = "to-call"
  /// Was called; a message was left.
  case leftMessage = "left-message"
  /// Was spoken to.
  case spokenTo = "spoken-to"
}

/// One change on a register: whose mark, what it becomes, and what it was when the person at the desk
/// looked at it.
public struct MarkChange: Hashable, Sendable {
  /// What somebody saw before changing a mark.
  public enum Seen: Hashable, Sendable {
    /// Nothing is said of it; the change stands whatever is there.
    case anything
    /// This mark; nil for a blank.
    case mark(Mark?)
  }

  /// Whose.
  public var learner: EmployeeNumber
  /// The new mark; nil clears it.
  public var mark: Mark?
  /// What was seen there.
  public var seen: Seen

  /// Joins a learner, a mark and what was seen.
  public init(_ learner: EmployeeNumber, _ mark: Mark?, seen: Seen = .anything) {
    self.learner = learner
    self.mark = mark
    self.seen = seen
  }

  /// Whether it would write over a change by somebody else that was not seen. Two who want the same
  /// agree.
  public func collides(with standing: Mark?) -> Bool {
    guard case .mark(let seen) = seen else { return false }
    return seen != standing && standing != mark
  }
}

/// What a scanned badge came to on a register.
public struct BadgeMark: Hashable, Sendable {
  /// Whose badge it is.
  public var person: PersonLine
  /// The mark that stood there before; nil for a blank.
  public var before: Mark?
  /// The register as it is now.
  public var register: Register

  /// Joins what a scan came to.
  public init(person: PersonLine, before: Mark?, register: Register) {
    self.person = person
    self.before = before
    self.register = register
  }

  /// Whether the person had been marked as there already, so that the scan changed nothing.
  public var wasThere: Bool { before?.isAttendance ?? false }
}

/// Absences told beforehand, kept on the registers of some days.
public struct ToldAbsence: Hashable, Sendable {
  /// Who told us.
  public var person: PersonLine
  /// The sessions that will be missed.
  public var sessions: [Commitment]
  /// Why, as far as it is asked.
  public var reason: AbsenceReason

  /// Joins a person and the sessions.
  public init(person: PersonLine, sessions: [Commitment], reason: AbsenceReason) {
    self.person = person
    self.sessions = sessions
    self.reason = reason
  }
}

/// Somebody who came to a session without a place: what booking came to, and the register.
public struct WalkIn: Hashable, Sendable {
  /// The booking.
  public var booking: Booking
  /// The register as it is now.
  public var register: Register

  /// Joins a booking and the register.
  public init(booking: Booking, register: Register) {
    self.booking = booking
    self.register = register
  }
}
