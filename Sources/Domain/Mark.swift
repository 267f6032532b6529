/// A register mark: how one learner stood at one session (`domain` term 45). A blank is no mark.
public enum Mark: Hashable, Sendable {
  /// Present from start to end.
  case present
  /// Present, late, perhaps leaving early too; minutes are at least 1.
  case late(minutes: Int, leftEarly: Int?)
  /// Present, but left early by that many minutes, at least 1.
  case leftEarly(minutes: Int)
  /// Absent, told beforehand, for a reason that says nothing of health.
  case authorised(AbsenceReason)
  /// Absent without a word.
  case unauthorised
  /// Not expected: had not joined yet, or had left.
  case notExpected
  /// The session was cancelled.
  case sessionCancelled

  /// Reads a mark as typed: `P`, `L20`, `E15`, `L20E15`, `A:annual-leave`, `U`, `N`, `X`, in any case.
  public init?(_ text: String) {
    let upper = text.uppercased()
    switch upper {
    case "P": self = .present
    case "U": self = .unauthorised
    case "N": self = .notExpected
    case "X": self = .sessionCancelled
    default:
      if upper.hasPrefix("A:") {
        guard let reason = AbsenceReason(rawValue: text.dropFirst(2).lowercased()) else {
          return nil
        }
        self = .authorised(reason)
      } else if upper.hasPrefix("L") {
        let parts = upper.dropFirst().split(separator: "E", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let late = Mark.minutes(parts[0]) else { return nil }
        if parts.count == 2 {
          guard let early = Mark.minutes(parts[1]) else { return nil }
          self = .late(minutes: late, leftEarly: early)
        } else {
          self = .late(minutes: late, leftEarly: nil)
        }
      } else if upper.hasPrefix("E"), let early = Mark.minutes(upper.dropFirst()) {
        self = .leftEarly(minutes: early)
      } else {
        return nil
      }
    }
  }

  private static func minutes(_ text: Substring) -> Int? {
    guard (1...4).contains(text.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  /// The mark with what was known before: late and left early belong together, whichever comes first.
  public func joined(to old: Mark?) -> Mark {
    switch (self, old) {
    case (.late(let late, nil), .leftEarly(let early)),
      (.late(let late, nil), .late(_, let early?)),
      (.leftEarly(let early), .late(let late, _)):
      .late(minutes: late, leftEarly: early)
    default: self
    }
  }

  /// The mark as kept and exchanged.
  public var text: String {
    switch self {
    case .present: "P"
    case .late(let late, let early): "L\(late)" + (early.map { "E\($0)" } ?? "")
    case .leftEarly(let minutes): "E\(minutes)"
    case .authorised(let reason): "A:\(reason.rawValue)"
    case .unauthorised: "U"
    case .notExpected: "N"
    case .sessionCancelled: "X"
    }
  }

  /// The single letter that grids show.
  public var letter: String { String(text.prefix(1)) }

  /// Whether the learner was there: only P, L and E are attendance (invariant I18).
  public var isAttendance: Bool {
    switch self {
    case .present, .late, .leftEarly: true
    default: false
    }
  }

  /// Minutes of a session missed; nil where nothing was expected.
  public func minutesMissed(of minutes: Int) -> Int? {
    switch self {
    case .present: 0
    case .late(let late, let early): min(minutes, late + (early ?? 0))
    case .leftEarly(let early): min(minutes, early)
    case .authorised, .unauthorised: minutes
    case .notExpected, .sessionCancelled: nil
    }
  }

  /// Whether the minutes lie within 1 and the session's length, both together within it too.
  public func fits(sessionMinutes: Int) -> Bool {
    switch self {
    case .late(let late, let early):
      late >= 1 && (early ?? 1) >= 1 && late + (early ?? 0) <= sessionMinutes
    case .leftEarly(let minutes): (1...sessionMinutes).contains(minutes)
    default: true
    }
  }

  /// Whether it may be entered before the session starts: an absence told in advance, or a cancelled session (I16).
  public var mayComeEarly: Bool {
    switch self {
    case .authorised, .sessionCancelled: true
    default: false
    }
  }
}

/// Why an absence was authorised; never a diagnosis or sickness (invariant I19).
public enum AbsenceReason: String, CaseIterable, Sendable {
  case annualLeave = "annual-leave"
  case rota
  case otherTraining = "other-training"
  case otherNotified = "other-notified"
}
