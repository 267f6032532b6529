public import Domain

extension Wording {
  /// An offer that was made, as a sentence.
  public static func sentence(_ offer: OpenOffer) -> String {
    "Offered: \(offer.person.name.spoken) may take a place on \(name(offer.label)) "
      + "until \(wall(offer.ends)): tell them."
  }

  /// What became of an offer or of a place held for release, as a sentence or more.
  public static func sentence(_ settlement: Settlement) -> String {
    ([ending(settlement)] + consequences(settlement)).joined(separator: " ")
  }

  private static func ending(_ settlement: Settlement) -> String {
    let who = settlement.person.name.spoken
    let what = name(settlement.label)
    let waits = settlement.state == .waitlisted
    switch settlement.ground {
    case .offerAccepted:
      return settlement.booking == nil
        ? "\(who) takes the place offered on \(what)." : "\(who) takes the offer."
    case .offerDeclined:
      return "\(who) does not take the place offered on \(what)"
        + (waits ? " and keeps the place in line." : " and waits for it no longer.")
    case .offerEnded:
      return "The offer of a place on \(what) to \(who) ended without an answer. "
        + (waits
          ? "The place in line is kept." : "To wait again, the person has to be booked again.")
    case .releaseAgreed:
      return "Release of \(who) for \(what) is agreed."
    case .ownTimeInstead:
      return "\(who) comes to \(what) in own time instead."
    case .releaseNotAgreed:
      return "Release of \(who) for \(what) was not agreed in time: the held place is free again."
    case .enrolmentClosed:
      return "Enrolment for \(what) closed before release of \(who) was agreed: "
        + "the held place is free again."
    default:
      return "\(who) on \(what): \(inside(word(settlement.state))), "
        + "\(because(settlement.ground))."
    }
  }

  /// What followed from an answer: the booking or what it lacks, and who came next.
  static func consequences(_ settlement: Settlement) -> [String] {
    let lacks =
      settlement.obstacles.isEmpty
      ? []
      : [
        "The place is held meanwhile: "
          + settlement.obstacles.map { sentence($0) }.joined(separator: " ")
      ]
    // The booking tells of the person's own place; the service then tells of others.
    var service = settlement.service
    if settlement.booking != nil {
      service.promoted.removeAll { $0.number == settlement.person.number }
      service.offered.removeAll { $0.person.number == settlement.person.number }
    }
    let alone = settlement.buddyLeft.map {
      askAlone($0.name, partedFrom: settlement.person.name)
    }
    return (settlement.booking.map { [sentence($0)] } ?? []) + lacks + [alone].compactMap { $0 }
      + sentences(service) + settlement.alsoBooked.map { sentence($0) }
  }

  /// What passed on by time alone, sentence by sentence; one sentence where nothing was due.
  public static func sentences(_ passed: PassedOn) -> [String] {
    guard !passed.isEmpty else { return ["Nothing was due: no offer and no held place has ended."] }
    return passed.departments.flatMap { sentences($0) } + passed.ended.map { sentence($0) }
      + passed.served.flatMap { sentences($0.service, on: $0.label) }
  }

  /// What passed on by time alone, in one text.
  public static func sentence(_ passed: PassedOn) -> String {
    sentences(passed).joined(separator: " ")
  }
}
