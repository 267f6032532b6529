public import Domain

/// A mark on the register of one session.
public struct TakenMark: Hashable, Sendable {
  /// The class.
  public let classCode: ClassCode
  /// The session's number, from 1.
  public let session: Int
  /// The learner.
  public let learner: EmployeeNumber
  /// The mark.
  public let mark: Mark
}

/// Takes the registers of all sessions before today, all but two.
struct Registers {
  private let today: Day
  /// The attendance rate, in percent, from which a learner counts as having attended.
  private let threshold: Int
  private var random: SplitMix64

  init(today: Day, threshold: Int, random: SplitMix64) {
    self.today = today
    self.threshold = threshold
    self.random = random
  }

  /// Classes that were over so many days ago were entered from paper.
  private static let paper = 35

  private func keepEnds(of code: ClassCode, _ places: inout [ClassCode: [LearnerPlace]]) {
    for index in places[code, default: []].indices { places[code]?[index].isKnownByItsEnd() }
  }

  /// How far a register gets.
  private enum Progress {
    case untouched, begun, whole
  }

  /// Marks what is past, sets the registers' states, and settles the places of ended classes.
  mutating func take(
    _ classes: inout [ScheduledClass], _ places: inout [ClassCode: [LearnerPlace]]
  ) -> [TakenMark] {
    let open = leftOpen(classes)
    var marks: [TakenMark] = []
    for index in classes.indices where classes[index].wish.fate != .planned {
      let code = classes[index].plan.code
      let roll = places[code] ?? []
      var taken: [TakenMark] = []
      for session in classes[index].sessions.indices {
        let progress = open[SessionKey(code, session + 1)] ?? .whole
        taken += mark(&classes[index].sessions[session], roll, progress)
      }
      if classes[index].wish.fate == .ended {
        places[code] = settled(roll, taken)
        if classes[index].last < today - Self.paper { keepEnds(of: code, &places) }
      }
      marks += taken
    }
    return marks
  }

  private struct SessionKey: Hashable {
    let code: ClassCode
    let number: Int

    init(_ code: ClassCode, _ number: Int) {
      self.code = code
      self.number = number
    }
  }

  /// The latest past sessions of two running classes: nobody has finished their registers.
  private func leftOpen(_ classes: [ScheduledClass]) -> [SessionKey: Progress] {
    let latest = classes.filter { $0.wish.fate == .running }.compactMap { aClass in
      aClass.sessions.filter { $0.date < today && $0.takesPlace }.max { $0.date < $1.date }
    }.sorted { ($0.date, $0.classCode) > ($1.date, $1.classCode) }
    var open: [SessionKey: Progress] = [:]
    for (session, progress) in zip(latest, [Progress.begun, .untouched]) {
      open[SessionKey(session.classCode, session.number)] = progress
    }
    return open
  }

  private mutating func mark(
    _ session: inout Session, _ roll: [LearnerPlace], _ progress: Progress
  ) -> [TakenMark] {
    guard session.date < today, session.takesPlace, progress != .untouched else { return [] }
    let expected = roll.filter { $0.isExpected(on: session.date) }
    let marked = progress == .whole ? expected.count : expected.count * 3 / 5
    session.register = progress == .whole ? .submitted : .partTaken
    return expected.prefix(marked).map { place in
      TakenMark(
        classCode: session.classCode, session: session.number, learner: place.learner,
        mark: place.marks[session.number] ?? mark(of: place.learner, at: session))
    }
  }

  /// One learner's mark; some people are more regular than others.
  private mutating func mark(of learner: EmployeeNumber, at session: Session) -> Mark {
    if learner == Cast.dorota, session.date > today - 4 { return .unauthorised }
    var character = SplitMix64(seed: UInt64(learner.text) ?? 0)
    let drawn = character.between(740, 980)
    let attends = learner == Cast.ada ? 1_000 : drawn
    guard random.happens(perMille: attends) else {
      return random.happens(perMille: 620)
        ? .authorised(random.pick(AbsenceReason.allCases)) : .unauthorised
    }
    switch random.below(100) {
    case 0..<7: return .late(minutes: random.between(1, 6) * 5, leftEarly: nil)
    case 7..<11: return .leftEarly(minutes: random.between(1, 4) * 5)
    case 11: return .late(minutes: 10, leftEarly: 15)
    default: return .present
    }
  }

  /// At the end a place has become attended, or did not attend; below the threshold it has lapsed.
  private func settled(_ roll: [LearnerPlace], _ marks: [TakenMark]) -> [LearnerPlace] {
    let tallies = marks.reduce(into: [EmployeeNumber: AttendanceTally]()) {
      $0[$1.learner, default: AttendanceTally()].count($1.mark)
    }
    return roll.map { place in
      guard place.state == .confirmed else { return place }
      var place = place
      let tally = tallies[place.learner] ?? AttendanceTally()
      if tally.attended == 0 {
        place.go(to: .didNotAttend, because: .classOver)
      } else if tally.attended * 100 >= threshold * tally.expected {
        place.go(to: .attended, because: .classOver)
      } else {
        place.go(to: .withdrawn, because: .classOver)
        place.reason = "below the attendance threshold"
      }
      return place
    }
  }
}
