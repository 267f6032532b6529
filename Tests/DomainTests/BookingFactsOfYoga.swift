import Domain

extension BookingFacts {
  /// Ada wants to join yoga on the Monday before it starts; everything is in order.
  static func adaWantsYoga(
    places: Places = Places(minimum: 1, maximum: 2), on day: Day = Cast.monday,
    at time: String = "09:00", change: (inout BookingFacts) -> Void = { _ in }
  ) -> BookingFacts {
    var facts = BookingFacts(
      person: Cast.ada, theClass: Cast.yoga, sessions: Cast.yogaSessions, places: places,
      now: Cast.at(day, time))
    change(&facts)
    return facts
  }

  /// The codes of the reasons why not; empty where the rules say yes.
  var refusalCodes: [String] {
    if case .refused(let refusals) = decide() { refusals.map(\.code) } else { [] }
  }

  /// Spanish at the same hour as the first yoga class.
  static let spanish = Commitment(
    ClassLabel("ESP-1", "Spanish"),
    Cast.session("ESP-1", on: Cast.thursday, "12:30", "13:30"))
}
