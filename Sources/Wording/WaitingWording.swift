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
      "\($0.person.name.spoken) was first\(label.map { " for \(name($0))" } ?? "") "
        + "but keeps the place in line: \(lack($0.obstacles))"
    }
    let nobody =
      service.promoted.isEmpty && service.offered.isEmpty && service.passedOver.isEmpty
    if nobody, service.placesLeft > 0, service.waiting > 0 {
      sentences.append(
        "\(count(service.placesLeft, "place")) free\(on), "
          + "\(count(service.waiting, "person", "people")) waiting: a person has to decide who gets it."
      )
    }
    return sentences
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

  /// Why it was this person who got a place or an offer.
  public static func why(_ line: PromotionLine) -> String {
    let why: String =
      switch line.ground {
      case .firstInLine(0, priority: false): "was first in line"
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
