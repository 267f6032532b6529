public import Domain

extension Wording {
  /// What booking came to, as a sentence.
  public static func sentence(_ booking: Booking) -> String {
    let who = booking.name.spoken
    let what = name(booking.label)
    switch booking.state {
    case .waitlisted:
      return "Waiting: \(who) is number \(booking.position ?? 1) in line for \(what)."
    case .requested:
      return "Held: \(who) has a place on \(what) as soon as release is agreed."
    default:
      let from = booking.next.map { ", next on \(when($0))" } ?? ""
      return "Booked: \(who) on \(what)\(from)."
    }
  }

  /// What withdrawing came to, as a sentence or two.
  public static func sentence(_ withdrawal: Withdrawal) -> String {
    let first =
      withdrawal.from == .waitlisted
      ? "\(withdrawal.name.spoken) no longer waits for \(name(withdrawal.label))."
      : "Withdrawn: \(withdrawal.name.spoken) from \(name(withdrawal.label))."
    let more = sentences(withdrawal.service) + withdrawal.alsoBooked.map { sentence($0) }
    return ([first] + more).joined(separator: " ")
  }

  /// What became of free places, sentence by sentence.
  public static func sentences(_ service: WaitingListService) -> [String] {
    var sentences: [String] = []
    if !service.promoted.isEmpty {
      let names = list(service.promoted.map(\.name.spoken))
      sentences.append(
        "The place\(service.promoted.count == 1 ? " goes" : "s go") to \(names): tell them.")
    }
    for passed in service.passedOver {
      let why = passed.obstacles.first.map { sentence($0) } ?? ""
      sentences.append(
        "\(passed.person.name.spoken) was first but keeps the place in line: \(why)")
    }
    if service.promoted.isEmpty, service.placesLeft > 0, service.waiting > 0 {
      sentences.append(
        "\(count(service.placesLeft, "place")) free, "
          + "\(count(service.waiting, "person", "people")) waiting: a person has to decide who gets it."
      )
    }
    return sentences
  }

  /// A class that was cancelled, as a sentence.
  public static func sentence(_ cancelled: CancelledClass) -> String {
    let people = cancelled.toTell
    let first =
      people.isEmpty
      ? "Cancelled: \(name(cancelled.label)). Nobody was booked."
      : "Cancelled: \(name(cancelled.label)). "
        + "Tell \(count(people.count, "person", "people")): \(list(people.map(\.name.spoken), most: 30))."
    return ([first] + cancelled.alsoBooked.map { sentence($0) }).joined(separator: " ")
  }

  /// What was taken back, as a sentence.
  public static func sentence(_ undone: Undone) -> String {
    let acts = undone.acts.map { act($0) }
    let first =
      acts.count == 1
      ? "Undone: \(acts.first ?? "")."
      : "Undone \(acts.count) acts: \(acts.joined(separator: "; "))."
    return ([first] + undone.alsoBooked.map { sentence($0) }).joined(separator: " ")
  }

  /// One act in words: `booked Ada Okafor on Yoga (YOGA-1)`.
  public static func act(_ line: HistoryLine) -> String {
    let verb: String =
      switch line.act {
      case "book": "booked"
      case "withdraw": "withdrew"
      case "mark": "marked"
      case "submit-register": "submitted the register of"
      case "amend-register": "amended the register of"
      case "add-staff": "added"
      case "change-staff": "changed"
      case "add-course": "added course"
      case "change-course": "changed course"
      case "add-space": "added learning space"
      case "change-space": "changed learning space"
      case "plan-class": "planned"
      case "change-class": "changed"
      case "cancel-class": "cancelled"
      case "undo": "undid"
      case "import": "imported"
      case "demonstration": "made the demonstration trust"
      case "set": "set"
      default: line.act
      }
    return line.subject.isEmpty ? verb : "\(verb) \(line.subject)"
  }

  /// Why a person stands where they stand in a waiting list.
  public static func why(_ line: WaitingLine) -> String {
    let joined = "joined \(moment(line.since.day, line.since.time))"
    let first = line.position == 1 ? "first in line: \(joined)" : "\(joined), after those above"
    return line.obstacles.first.map { "\(first); cannot take a place now: \(sentence($0))" }
      ?? first
  }
}
