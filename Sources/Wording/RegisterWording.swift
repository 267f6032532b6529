public import Domain

extension Wording {
  /// A note beside a mark, in words.
  public static func word(_ note: RegisterNote) -> String {
    switch note {
    case .onShift: "on shift"
    case .calledBack: "called back to work"
    case .travel: "travel"
    case .toCall: "to be called"
    case .leftMessage: "message left"
    case .spokenTo: "spoken to"
    }
  }

  /// What is to be looked at in how somebody attends, short: `absent 3 running`.
  public static func word(_ concern: AttendanceConcern) -> String {
    switch concern {
    case .absentRunning(let sessions): "absent \(sessions) running"
    case .cannotReach(let threshold): "cannot reach \(threshold) %"
    case .below(let threshold): "below \(threshold) %"
    }
  }

  /// What is to be looked at and what can be done, as a sentence.
  public static func sentence(_ concern: AttendanceConcern) -> String {
    switch concern {
    case .absentRunning(let sessions) where sessions >= AttendanceConcern.placeInDoubt:
      "Absent \(sessions) sessions running without a word: the place may go to somebody who waits."
    case .absentRunning(let sessions):
      "Absent \(sessions) sessions running without a word: call."
    case .cannotReach(let threshold):
      "Cannot reach \(threshold) % any more, whatever is still attended."
    case .below(let threshold):
      "Below \(threshold) % so far; it can still be reached."
    }
  }

  /// Several concerns, short: `cannot reach 80 %, absent 2 running`.
  public static func words(_ concerns: [AttendanceConcern]) -> String {
    concerns.map { word($0) }.joined(separator: ", ")
  }

  /// How many learners of a class are to be called, each kind under its own word.
  public static func counts(_ slipping: SlippingCounts) -> String {
    [
      (slipping.cannotReach, "cannot reach the threshold"),
      (slipping.absentRunning, "absent twice or more running"),
      (slipping.below, "below the threshold"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// Sessions attended of those expected with the rate, and that of the minutes beside it:
  /// `8 of 10 sessions, 80.0 %; 78.5 % of the minutes`. Where nothing was expected yet it says so.
  public static func attendance(_ tally: AttendanceTally) -> String {
    guard tally.expected > 0 else { return rate(nil) }
    let sessions =
      "\(tally.attended) of \(count(tally.expected, "session")), \(rate(tally.rateTenths))"
    return tally.minuteRateTenths.map { "\(sessions); \(rate($0)) of the minutes" } ?? sessions
  }

  /// Who came to one session, of those expected: `10 of 12 expected came, 83.3 %; 79.2 % of the minutes`.
  public static func came(_ tally: AttendanceTally) -> String {
    guard tally.expected > 0 else { return "Nobody was expected, or nobody is marked yet." }
    let people =
      "\(tally.attended) of \(tally.expected) expected came, \(rate(tally.rateTenths))"
    return tally.minuteRateTenths.map { "\(people); \(rate($0)) of the minutes." } ?? people + "."
  }

  /// What the rate by minutes is of.
  public static let minuteRateMeaning =
    "By minutes: minutes there, of the minutes of the sessions expected at."

  /// When a register may be amended, and whether somebody has to allow it.
  public static func lock(_ register: Register, on day: Day) -> String? {
    guard let last = register.lastDayToAmend else { return nil }
    return register.isClosed(on: day)
      ? "Closed since \(self.day(last + 1)): an amendment needs somebody who allows it."
      : "Open to amendments until \(self.day(last)), each with its reason."
  }

  /// What was told of being away, as an act's answer.
  public static func sentence(_ told: ToldAbsence, isCleared: Bool) -> String {
    let sessions = told.sessions.map {
      "\(name($0.label)) session \($0.session.number), \(shortDay($0.session.date))"
    }
    let who = told.person.name.spoken
    return isCleared
      ? "\(who) is expected again: \(list(sessions, most: 6))."
      : "\(who) is away, \(word(told.reason)): \(list(sessions, most: 6)). It stands on the sheet and the register."
  }

  /// What a scanned badge came to.
  public static func sentence(_ scan: BadgeMark) -> String {
    let who = scan.person.name.spoken
    guard let before = scan.before else { return "\(who): present." }
    return scan.wasThere
      ? "\(who) is already marked: \(inside(word(before)))."
      : "\(who): present; was \(inside(word(before)))."
  }

  /// A walk-in, as an act's answer.
  public static func sentence(_ walkIn: WalkIn, at session: Int) -> String {
    let mark = walkIn.register.lines.first { $0.person.number == walkIn.booking.number }?.mark
    let who = walkIn.booking.name.spoken
    let what = mark.map { ", \(inside(word($0)))" } ?? "; mark once the session has begun"
    return
      "Walk-in: \(who) has a place on \(name(walkIn.booking.label)), session \(session)\(what)."
  }

  /// What is wrong with marks keyed by row.
  public static func sentence(_ problem: RowMarks.Problem, rows: [Int]) -> String {
    switch problem {
    case .shape: "Write rows and a mark, such as 1-12 P; 5 L20; rest U."
    case .notRows(let text): "\(text) is not a row or rows, such as 5, 1-12 or rest."
    case .noSuchRow(let text):
      rows.isEmpty
        ? "There are no rows." : "There are rows \(ranges(rows)), not \(text)."
    case .unknownMark(let text): sentence(Refusal.unknownMark(text))
    }
  }

  /// Numbers as ranges: `1 to 6, 8 and 10 to 12`.
  private static func ranges(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = parts.last, last.upperBound + 1 == number {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return list(
      parts.map {
        $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound) to \($0.upperBound)"
      }, most: 20)
  }

  /// Whom to chase about a register that is not submitted.
  public static func chase(_ open: OpenRegister) -> String {
    open.line.session.tutor ?? "no tutor named: whoever took it"
  }
}
