import Domain
import Wording

/// One line of a roster: a learner, somebody whose place is held, somebody who waits, or how
/// somebody who waited came to a place.
enum RosterEntry: Hashable, Sendable {
  case learner(RosterLine)
  case held(HeldLine)
  case waiting(WaitingLine)
  case promotion(PromotionLine)

  /// The lines of a roster in the order shown; only the learners are sorted.
  static func all(of roster: ClassRoster?, sorted sorting: Sorting = Sorting()) -> [RosterEntry] {
    guard let roster else { return [] }
    let learners = sorting.sorted(roster.learners) { line, column in
      switch column {
      case 0: .text(line.person.name.familyFirst)
      case 1: .text(line.person.number.text)
      case 2: .text(line.person.department ?? "")
      case 4:
        // Who has not been expected yet comes behind those of whom something is known.
        .number(
          line.tally.expected == 0 ? .max : line.tally.attended * 1_000 / line.tally.expected)
      default: .text(Wording.word(line.state))
      }
    }
    return learners.map { .learner($0) } + roster.held.map { .held($0) }
      + roster.waiting.map { .waiting($0) } + roster.promotions.map { .promotion($0) }
  }

  var person: PersonLine {
    switch self {
    case .learner(let line): line.person
    case .held(let line): line.person
    case .waiting(let line): line.person
    case .promotion(let line): line.person
    }
  }

  /// The part of the roster it stands in.
  var part: Part {
    switch self {
    case .learner: .learners
    case .held: .held
    case .waiting: .waiting
    case .promotion: .promotions
    }
  }

  /// The parts of a roster; all but the first have a rule above them.
  enum Part: Hashable, Sendable {
    case learners, held, waiting, promotions

    var heading: String {
      switch self {
      case .learners: ""
      case .held: "Held: offered, or waiting for release"
      case .waiting: "Waiting for a place, in order"
      case .promotions: "Who waited and came to a place or an offer"
      }
    }
  }

  /// Whether it is somebody's place or claim, not a line of its history.
  var isLive: Bool { part != .promotions }

  /// What is known of it, sentence by sentence.
  var detail: [String] {
    switch self {
    case .learner(let line):
      let time = line.release == .ownTime ? "in own time" : "with \(Wording.word(line.release))"
      return ["\(Wording.word(line.state)), \(time). Attended: \(Wording.attendance(line.tally))."]
        + line.concerns.map { Wording.sentence($0) }
        + (line.override.map { [Wording.sentence($0)] } ?? [])
    case .held(let line):
      let until = line.until.map { " until \(Wording.wall($0))" } ?? ""
      let release = line.release.map { ["Release: \(Brief.release($0))."] } ?? []
      return line.state == .offered
        ? ["A place is offered and held\(until)."] + release
        : ["The place is held\(until) for release."] + release
    case .waiting(let line):
      let why = Wording.why(line)
      let time =
        line.release == .ownTime ? [] : ["Asks for \(Wording.word(line.release))."]
      return [why.prefix(1).uppercased() + why.dropFirst() + (why.hasSuffix(".") ? "" : ".")]
        + time + (line.override.map { [Wording.sentence($0)] } ?? [])
    case .promotion(let line):
      return [
        "\(Wording.wall(line.at)): \(Wording.word(line.state)). "
          + "\(line.person.name.spoken) \(Wording.why(line))."
      ]
    }
  }
}
