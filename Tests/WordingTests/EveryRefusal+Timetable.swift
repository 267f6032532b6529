import Domain

extension EveryRefusal {
  private static let spanishSession = Occupant.session(Cast.spanish, number: 1)
  private static let closure = Closure(
    code: "C1", of: .tutor("Ola Berg"), first: Cast.thursday, last: Cast.thursday,
    hours: Hours(Cast.time("12:00"), Cast.time("13:00")), reason: "on leave")

  /// Spaces, tutors and equipment that are not to be had then.
  static let timetable: [RefusalExample] = [
    RefusalExample(
      .spaceClash(
        Cast.seminar, with: spanishSession, on: Cast.thursday, from: Cast.time("12:30"),
        to: Cast.time("13:30")), "space-clash",
      "Seminar room (SEM) is taken on Thu 26 Nov 2026, 12:30-13:30, by Spanish (ESP-1), "
        + "set-up and clear-down counted. Choose another space or time."),
    RefusalExample(
      .spaceClash(
        Cast.seminar, with: .booking(BookingLabel("B4", nil)), on: Cast.thursday,
        from: Cast.time("12:30"), to: Cast.time("13:30")), "space-clash",
      "Seminar room (SEM) is taken on Thu 26 Nov 2026, 12:30-13:30, by a private booking (B4), "
        + "set-up and clear-down counted. Choose another space or time."),
    RefusalExample(
      .tutorClash(
        "Mara Lind", with: spanishSession, on: Cast.thursday, from: Cast.time("12:30"),
        to: Cast.time("13:30")), "tutor-clash",
      "Mara Lind already teaches Spanish (ESP-1) on Thu 26 Nov 2026, 12:30-13:30. Choose "
        + "another tutor or time."),
    RefusalExample(
      .spaceCrowded(Cast.seminar, taken: 9, wanted: 4, capacity: 12, on: Cast.thursday),
      "space-crowded",
      "Seminar room (SEM) has 12 places for all who use it at once. On Thu 26 Nov 2026 9 of them "
        + "are taken, and 4 more are wanted. Choose another time, or a space of its own."),
    RefusalExample(
      .kitShort("laptops", wanted: 6, free: 5, on: Cast.thursday), "equipment-short",
      "On Thu 26 Nov 2026 5 of the laptops are free at that time, and 6 are wanted. "
        + "Choose another time, or take fewer."),
    RefusalExample(
      .kitShort("laptops", wanted: 1, free: 0, on: Cast.thursday), "equipment-short",
      "On Thu 26 Nov 2026 none of the laptops are free at that time, and 1 is wanted. "
        + "Choose another time, or take fewer."),
    RefusalExample(
      .noSuchStock("mats", known: ["laptops", "tablets"]), "no-such-equipment",
      "There is no shared equipment called mats. There is laptops and tablets."),
    RefusalExample(
      .noSuchStock("mats", known: []), "no-such-equipment",
      "There is no shared equipment called mats. None is recorded."),
    RefusalExample(
      .centreNotOpen("Inspire Centre", on: Cast.thursday, hours: nil), "centre-not-open",
      "Inspire Centre does not open on Thursdays. Choose another day or space."),
    RefusalExample(
      .centreNotOpen(
        "Inspire Centre", on: Cast.thursday,
        hours: Hours(Cast.time("08:00"), Cast.time("20:00"))), "centre-not-open",
      "Inspire Centre is open from 08:00 to 20:00 on Thursdays. Choose another time or space."),
    RefusalExample(
      .closed(.holiday("Christmas Day"), on: Cast.day("2026-12-25")), "closed",
      "Fri 25 Dec 2026 is Christmas Day. Choose another day, or give a reason to meet all the "
        + "same."),
    RefusalExample(
      .closed(.closure(closure), on: Cast.thursday), "closed",
      "Ola Berg is away on Thu 26 Nov 2026, 12:00-13:00: on leave. Choose another day, or give a "
        + "reason to meet all the same."),
    RefusalExample(
      .tooFewDays(wanted: 4, found: 1), "too-few-days",
      "The series has only 1 day on which it can be, and 4 are wanted. Choose more days, or "
        + "fewer."),
    RefusalExample(
      .noSuchBooking("B9"), "no-such-booking", "There is no booking of a space B9."),
    RefusalExample(
      .bookingReleased(BookingLabel("B9", "Fire training")), "booking-released",
      "Fire training (B9) has been given back already."),
    RefusalExample(
      .noSuchClosure("C9", known: ["C1", "C2"]), "no-such-closure",
      "There is no closure C9. There is C1 and C2."),
    RefusalExample(
      .noSuchClosure("C9", known: []), "no-such-closure",
      "There is no closure C9. None is recorded."),
    RefusalExample(
      .noSuchCentre("Hub", known: ["Inspire Centre"]), "no-such-centre",
      "There is no centre called Hub. There is Inspire Centre."),
    RefusalExample(
      .noSuchCentre("Hub", known: []), "no-such-centre",
      "There is no centre called Hub. Name it on a space first."),
    RefusalExample(
      .noSuchTutor("Mara Lynd", known: ["Mara Lind", "Ola Berg"]), "no-such-tutor",
      "No tutor is called “Mara Lynd”. Tutors there are: Mara Lind, Ola Berg."),
    RefusalExample(
      .sessionBegun(Cast.yoga, session: 2, on: Cast.thursday), "session-begun",
      "Session 2 of Yoga for beginners (YOGA-1), on Thu 26 Nov 2026, has begun and stays as it "
        + "was."),
    RefusalExample(
      .lastSession(Cast.yoga), "last-session",
      "Yoga for beginners (YOGA-1) would have no session left that takes place. Cancel the class "
        + "instead: then everybody keeps the joining time."),
    RefusalExample(
      .ownSessionAtThatTime(Cast.yoga, session: 3, on: Cast.thursday),
      "own-session-at-that-time",
      "Yoga for beginners (YOGA-1) already meets then: session 3, on Thu 26 Nov 2026. Choose "
        + "another time, or move the sessions from there on."),
  ]
}
