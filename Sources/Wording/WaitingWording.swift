public import Domain

extension Wording {
  /// What became of free places, sentence by sentence; with the class named where the reader would
  /// not know it.
  public static func sentences(
    _ service: WaitingListService, on label: ClassLabel? = nil
  ) -> [String] {
    let on = label.map { " on \(name($0))" } ?? ""
    var sentences: [String] = []
    if !service.promoted.isEmpty {
      let places = service.promoted.count == 1 ? "The place\(on) goes" : "The places\(on) go"
      sentences.append("\(places) to \(list(service.promoted.map(\.name.spoken))): tell them.")
    }
    if let first = service.offered.first {
      let names = list(service.offered.map(\.person.name.spoken))
      let place = service.offered.count == 1 ? "A place\(on) is" : "Places\(on) are"
      sentences.append("\(place) offered to \(names) until \(wall(first.ends)): tell them.")
    }
    sentences += service.passedOver.map {
      "\($0.person.name.spoken) was passed over\(label.map { " for \(name($0))" } ?? "") "
        + "and keeps the place in line: \(lack($0.obstacles))"
    }
    let nobody =
      service.promoted.isEmpty && service.offered.isEmpty && service.passedOver.isEmpty
    if nobody, service.placesLeft > 0, service.waiting > 0 {
      let reason = service.reason.map { " " + sentence($0) } ?? ""
      sentences.append(
        "\(count(service.placesLeft, "place")) free\(on), "
          + "\(count(service.waiting, "person", "people")) waiting: "
          + "a person has to decide who gets it.\(reason)")
    }
    return sentences
  }

  /// How many places of a class are free, how many wait, and why none of them is given; nil where
  /// none is free or nobody waits.
  public static func freePlaces(_ line: ClassLine, at now: Now) -> String? {
    line.freePlaceReason(at: now).map { reason in
      "\(count(line.places.left, "place")) free, "
        + "\(count(line.places.waiting, "person", "people")) waiting. \(sentence(reason))"
    }
  }

  /// Why a free place goes to nobody by itself.
  public static func sentence(_ reason: FreePlaceReason) -> String {
    switch reason {
    case .planned: "The class is still planned: nobody is given a place until it opens."
    case .begun: "The class has begun: nobody moves up by themselves any more."
    case .lateJoiningOver(let last):
      "The class has begun, and late joining ended on \(day(last)): nobody moves up by themselves any "
        + "more."
    case .kept(let kept, let until):
      "What is free is kept for \(list(kept.map { word($0.group) })) until \(day(until))."
    case .picked: "On this class a person in charge picks who gets it."
    case .tooLateToOffer:
      "It starts too soon for an offer to be answered: ask in order, and book whoever says yes."
    case .nobodyCan: "Nobody in line can take it now; the waiting list says why."
    }
  }

  private static func lack(_ obstacles: [Refusal]) -> String {
    obstacles.first.map { sentence($0) }
      ?? "what is free is kept for others, or there is no second place for a buddy."
  }

  /// Why a person stands where they stand in a waiting list.
  public static func why(_ line: WaitingLine) -> String {
    let place = line.place
    let joined = "joined \(moment(line.since.day, line.since.time))"
    let reasons = [
      place.priorityIsOver ? nil : place.priority.map { goesFirst($0) },
      line.position == 1 ? joined : "\(joined), after those above",
      place.priorityIsOver
        ? place.priority.map { "the priority group went first until \(day($0.until))" }
          ?? "the priority group goes first no longer" : nil,
      place.joiningKeptFrom.map { "joining time kept from \(name($0))" },
      line.buddy.map {
        "comes with \($0.spoken)"
          + (place.waitsWithBuddy ? " and stands where the later of the two stands" : "")
      },
    ]
    let first = line.position == 1 ? "first in line: " : ""
    let why = first + reasons.compactMap { $0 }.joined(separator: "; ")
    return line.obstacles.isEmpty
      ? why
      : "\(why); cannot take a place now: "
        + line.obstacles.map { sentence($0) }.joined(separator: " ")
  }

  private static func goesFirst(_ priority: QueuePriority) -> String {
    "goes first until \(day(priority.until)): band in the priority group "
      + "(\(priority.bands.joined(separator: ", "))) of \(priority.title)"
  }

  /// What somebody who waited came to: `Booked`, `Offered`, and of an offer that runs no more what became
  /// of it: `Offer ended`, `Offer declined`, `Offer taken`.
  public static func cameTo(_ line: PromotionLine) -> String {
    guard line.state == .offered, let over = line.offerOver else { return word(line.state) }
    return switch over {
    case .offerAccepted: "Offer taken"
    case .offerDeclined: "Offer declined"
    case .offerEnded: "Offer ended"
    default: "Offer over"
    }
  }

  /// Why it was this person who got a place or an offer.
  public static func why(_ line: PromotionLine) -> String {
    let why: String =
      switch line.ground {
      case .firstInLine(0, priority: false): "was next in line"
      case .firstInLine(0, priority: true): "went first by the priority group"
      case .firstInLine(let number, priority: false): "was next in line: \(before(number))"
      case .firstInLine(let number, priority: true):
        "went first by the priority group: \(before(number))"
      case .picked: "was picked by a person in charge"
      default: because(line.ground)
      }
    switch line.state {
    case .offered: return why + (line.offerEnds.map { "; the offer ends \(wall($0))" } ?? "")
    case .requested: return "\(why); the place is held until release is agreed"
    default: return why
    }
  }

  private static func before(_ number: Int) -> String {
    number == 1
      ? "1 before could not take it and keeps the place in line"
      : "\(number) before could not take it and keep their places in line"
  }
}
