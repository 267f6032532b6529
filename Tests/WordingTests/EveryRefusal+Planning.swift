import Domain

extension EveryRefusal {
  /// Classes that cannot be planned so.
  static let planning: [RefusalExample] = [
    RefusalExample(
      .overCapacity(Cast.seminar, capacity: 12, wanted: 20), "over-capacity",
      "Seminar room (SEM) has 12 places, and the class would take 20. Lower the maximum or "
        + "choose a larger space."),
    RefusalExample(
      .spaceTooSmall(
        Cast.seminar, capacity: 12, for: .session(Cast.yoga, number: 1), people: 20,
        on: Cast.thursday), "space-too-small",
      "Seminar room (SEM) would have 12 places, and Yoga for beginners (YOGA-1), there from "
        + "Thu 26 Nov 2026 on, is for 20. Move it, or make it smaller first."),
    RefusalExample(
      .outsideOpeningHours(
        Cast.seminar, on: Cast.thursday, from: Cast.time("19:00"), to: Cast.time("21:00"),
        opens: Cast.time("08:00"), closes: Cast.time("20:00")), "outside-opening-hours",
      "Seminar room (SEM) is open from 08:00 to 20:00; 19:00-21:00 on Thu 26 Nov 2026 lies "
        + "outside. Choose another time or space."),
    RefusalExample(
      .endsBeforeStart(from: Cast.time("10:00"), to: Cast.time("09:00")), "ends-before-start",
      "A session cannot end at 09:00 when it starts at 10:00. Only one that starts at noon "
        + "or later may run past midnight."),
    RefusalExample(
      .belowOccupied(Cast.yoga, wanted: 2, occupied: 3), "below-occupied",
      "Yoga for beginners (YOGA-1) has 3 places taken or held, so it cannot be cut to 2. "
        + "Settle who leaves first."),
    RefusalExample(
      .minimumAboveMaximum(minimum: 4, maximum: 3), "minimum-above-maximum",
      "The minimum, 4, is more than the maximum, 3."),
    RefusalExample(
      .notPositive(what: "maximum", 0), "not-positive",
      "The maximum has to be at least 1, not 0."),
  ]
}
