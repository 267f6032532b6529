import Domain

extension EveryRefusal {
  /// Why a person cannot be booked.
  static let booking: [RefusalExample] = [
    RefusalExample(
      .alreadyEnrolled(Cast.ada, Cast.yoga, .confirmed, since: Cast.thursday, position: nil),
      "already-enrolled",
      "Ada Okafor already has a place on Yoga for beginners (YOGA-1), since Thu 26 Nov "
        + "2026."),
    RefusalExample(
      .alreadyEnrolled(Cast.ada, Cast.yoga, .waitlisted, since: Cast.thursday, position: 3),
      "already-enrolled",
      "Ada Okafor already waits for Yoga for beginners (YOGA-1), since Thu 26 Nov 2026, "
        + "number 3 in line. Nothing more is needed."),
    RefusalExample(
      .alreadyEnrolled(Cast.ada, Cast.yoga, .requested, since: Cast.thursday, position: nil),
      "already-enrolled",
      "Ada Okafor has already asked for Yoga for beginners (YOGA-1), on Thu 26 Nov 2026, "
        + "and waits for release."),
    RefusalExample(
      .alreadyEnrolled(Cast.ada, Cast.yoga, .offered, since: Cast.thursday, position: nil),
      "already-enrolled",
      "Ada Okafor asked for Yoga for beginners (YOGA-1) on Thu 26 Nov 2026 and is offered "
        + "a place. Accept the offer, or decline it."),
    RefusalExample(
      .notEnrolled(Cast.ada, Cast.yoga), "not-enrolled",
      "Ada Okafor has no place on Yoga for beginners (YOGA-1) and does not wait for one. "
        + "Check the class and the number."),
    RefusalExample(
      .clash(
        Cast.hoa, Cast.yoga, with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
        to: Cast.time("13:30")), "clash",
      "Hoa Nguyễn cannot take Yoga for beginners (YOGA-1): it clashes with Spanish (ESP-1) "
        + "on Thu 26 Nov 2026, 12:30-13:30. Choose another class, or withdraw from that one "
        + "first."),
    RefusalExample(
      .enrolmentNotOpen(Cast.yoga, from: Cast.thursday), "enrolment-not-open",
      "Enrolment for Yoga for beginners (YOGA-1) opens on Thu 26 Nov 2026. Come back then, "
        + "or give a reason to override."),
    RefusalExample(
      .enrolmentClosed(Cast.yoga, on: Cast.thursday, at: nil), "enrolment-closed",
      "Enrolment for Yoga for beginners (YOGA-1) closed on Thu 26 Nov 2026. Look for "
        + "another class of the course."),
    RefusalExample(
      .enrolmentClosed(Cast.yoga, on: Cast.thursday, at: Cast.time("12:00")), "enrolment-closed",
      "Enrolment for Yoga for beginners (YOGA-1) closed on Thu 26 Nov 2026 at 12:00, when "
        + "it started. Look for another class of the course."),
    RefusalExample(
      .classNotOpen(Cast.yoga, .planned), "class-not-open",
      "Yoga for beginners (YOGA-1) is still being planned and takes no bookings. Ask the "
        + "centre to open it."),
    RefusalExample(
      .classNotOpen(Cast.yoga, .closed), "class-not-open",
      "Yoga for beginners (YOGA-1) is closed and takes no bookings. Ask the centre to open "
        + "it."),
    RefusalExample(
      .classCancelled(Cast.yoga, reason: nil), "class-cancelled",
      "Yoga for beginners (YOGA-1) was cancelled. Look for another class of the course."),
    RefusalExample(
      .classCancelled(Cast.yoga, reason: "no tutor"), "class-cancelled",
      "Yoga for beginners (YOGA-1) was cancelled: no tutor. Look for another class of the "
        + "course."),
    RefusalExample(
      .classCompleted(Cast.yoga, lastDay: Cast.thursday), "class-completed",
      "Yoga for beginners (YOGA-1) ended on Thu 26 Nov 2026. Look for a class that is "
        + "still to come."),
    RefusalExample(
      .leaver(Cast.lukasz, lastDay: Cast.thursday), "leaver",
      "Łukasz Grzyb left the trust on Thu 26 Nov 2026. If that is wrong, have the staff "
        + "record changed."),
  ]
}
