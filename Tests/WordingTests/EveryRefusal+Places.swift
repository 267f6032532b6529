import Domain

extension EveryRefusal {
  /// Offers, places in line, release, moving, and classes that end.
  static let places: [RefusalExample] = [
    RefusalExample(
      .notOffered(Cast.ada, Cast.yoga), "not-offered",
      "Ada Okafor has no offer of a place on Yoga for beginners (YOGA-1). See the waiting "
        + "list for who is offered one."),
    RefusalExample(
      .offerEnded(Cast.ada, Cast.yoga, at: Cast.tuesday), "offer-ended",
      "The offer of a place on Yoga for beginners (YOGA-1) to Ada Okafor ended on Tue 24 "
        + "Nov 2026 09:30. Book the person again to wait for another place."),
    RefusalExample(
      .turnedDownToday(Cast.ada, Cast.yoga), "turned-down-today",
      "Ada Okafor said no to a place on Yoga for beginners (YOGA-1) today. From tomorrow "
        + "on a place can be offered again."),
    RefusalExample(
      .notWaiting(Cast.ada, Cast.yoga), "not-waiting",
      "Ada Okafor does not wait for Yoga for beginners (YOGA-1). Check the class and the "
        + "number."),
    RefusalExample(
      .notInState(Cast.ada, Cast.yoga, .waitlisted, needed: .confirmed), "not-in-state",
      "On Yoga for beginners (YOGA-1), Ada Okafor is not booked but waiting for a place. "
        + "Check the class and the number."),
    RefusalExample(
      .nobodyWaiting(Cast.yoga), "nobody-waiting",
      "Nobody waits for Yoga for beginners (YOGA-1). Book whoever wants a place."),
    RefusalExample(
      .noPlaceFree(Cast.yoga, maximum: 12), "no-place-free",
      "Yoga for beginners (YOGA-1) has 12 places, and none is free. Wait for one to come "
        + "free, or have the maximum raised."),
    RefusalExample(
      .tooLateToOffer(Cast.yoga, on: Cast.thursday, at: Cast.time("12:00")), "too-late-to-offer",
      "Yoga for beginners (YOGA-1) starts on Thu 26 Nov 2026 at 12:00, too soon for an "
        + "offer to be answered. Ask those who wait, in order, and book whoever says yes."),
    RefusalExample(
      .noSessionMoved(Cast.yoga), "no-session-moved",
      "No session of Yoga for beginners (YOGA-1) was moved, and only that keeps the joining time "
        + "for another class. Choose another reason."),
    RefusalExample(
      .noReleaseAsked(Cast.ada, Cast.yoga), "no-release-asked",
      "Ada Okafor has asked for no release on Yoga for beginners (YOGA-1), and own time "
        + "needs none. To come in work time, ask for release first."),
    RefusalExample(
      .releaseSettled(Cast.ada, Cast.yoga, .agreed), "release-settled",
      "Release for Ada Okafor on Yoga for beginners (YOGA-1) is settled: agreed. If that "
        + "no longer holds, ask for release again."),
    RefusalExample(
      .releaseSettled(Cast.ada, Cast.yoga, .agreedOther), "release-settled",
      "Release for Ada Okafor on Yoga for beginners (YOGA-1) is settled: agreed otherwise. "
        + "If that no longer holds, ask for release again."),
    RefusalExample(
      .releaseSettled(Cast.ada, Cast.yoga, .declined), "release-settled",
      "Release for Ada Okafor on Yoga for beginners (YOGA-1) is settled: declined. If that "
        + "no longer holds, ask for release again."),
    RefusalExample(
      .sameClass(Cast.yoga), "same-class",
      "Yoga for beginners (YOGA-1) is the class to leave and the class to go to. Choose "
        + "another one to go to."),
    RefusalExample(
      .notEnoughPlaces(Cast.yoga, left: 2, wanted: 3), "not-enough-places",
      "Yoga for beginners (YOGA-1) has 2 places left, and 3 are wanted. Raise its maximum, "
        + "or choose fewer people."),
    RefusalExample(
      .notEnoughPlaces(Cast.yoga, left: 0, wanted: 1), "not-enough-places",
      "Yoga for beginners (YOGA-1) has no places left, and 1 is wanted. Raise its maximum, "
        + "or choose fewer people."),
    RefusalExample(
      .keptMoreThanPlaces(Cast.yoga, kept: 15, maximum: 12), "kept-more-than-places",
      "Yoga for beginners (YOGA-1) has 12 places, so 15 cannot be kept. Keep fewer, or "
        + "raise the maximum."),
    RefusalExample(
      .notBelowMinimum(Cast.yoga, booked: 6, minimum: 5), "not-below-minimum",
      "Yoga for beginners (YOGA-1) has 6 booked and needs 5, so there is nothing to "
        + "decide. It runs."),
    RefusalExample(
      .classNotOver(Cast.yoga, lastDay: Cast.thursday), "class-not-over",
      "Yoga for beginners (YOGA-1) has its last session on Thu 26 Nov 2026. Complete it "
        + "once that is over."),
    RefusalExample(
      .registersOpen(Cast.yoga, sessions: [2]), "registers-open",
      "Yoga for beginners (YOGA-1) cannot be completed: the register of session 2 is not "
        + "submitted. Submit it first."),
    RefusalExample(
      .registersOpen(Cast.yoga, sessions: [2, 3]), "registers-open",
      "Yoga for beginners (YOGA-1) cannot be completed: the registers of sessions 2 and 3 "
        + "are not submitted. Submit them first."),
  ]
}
