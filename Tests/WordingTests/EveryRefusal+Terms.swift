import Domain

extension EveryRefusal {
  /// What agreements, buddies, kept places and managers have to do with booking.
  static let terms: [RefusalExample] = [
    RefusalExample(
      .notEligible(Cast.ada, Cast.yoga, Cast.bandLimit, agreement: "Partnership agreement 2026"),
      "not-eligible",
      "Ada Okafor cannot enrol on Yoga for beginners (YOGA-1): Partnership agreement 2026 "
        + "limits it to bands 1, 2. The reason given: the fund is for support staff. Ask Mara "
        + "Lind, who answers for it, or give a reason to override."),
    RefusalExample(
      .notEligible(Cast.ada, Cast.yoga, Cast.wardLimit, agreement: "Partnership agreement 2026"),
      "not-eligible",
      "Ada Okafor cannot enrol on Yoga for beginners (YOGA-1): Partnership agreement 2026 "
        + "limits it to the department Ward 7. The reason given: It is held on the ward. Ask "
        + "Mara Lind, who answers for it, or give a reason to override."),
    RefusalExample(
      .releaseNotOffered(
        .full, Cast.yoga, offered: [.ownTime, .half], agreement: "Partnership agreement 2026"),
      "release-not-offered",
      "Partnership agreement 2026 does not offer full paid release for Yoga for beginners "
        + "(YOGA-1). It offers: own time; half work time, half own. Choose what it offers."),
    RefusalExample(
      .releaseNotOffered(
        .hours, Cast.yoga, offered: [.ownTime], agreement: "Partnership agreement 2026"),
      "release-not-offered",
      "Partnership agreement 2026 does not offer agreed hours for Yoga for beginners "
        + "(YOGA-1). It offers: own time. Choose what it offers."),
    RefusalExample(
      .hoursUsedUp(Cast.ada, Cast.yoga, used: 1_110, wanted: 180, hoursAYear: 20), "hours-used-up",
      "The agreed hours of Ada Okafor are not enough for Yoga for beginners (YOGA-1): 18 h "
        + "30 min of the year's 20 h are used, and the class takes 3 h. Choose another kind of "
        + "release, or fewer hours."),
    RefusalExample(
      .hoursUsedUp(Cast.ada, Cast.yoga, used: 0, wanted: 720, hoursAYear: 10), "hours-used-up",
      "The agreed hours of Ada Okafor are not enough for Yoga for beginners (YOGA-1): none "
        + "of the year's 10 h are used, and the class takes 12 h. Choose another kind of "
        + "release, or fewer hours."),
    RefusalExample(
      .sameBuddy(Cast.ada), "same-buddy",
      "Ada Okafor cannot be their own buddy. Give the employee number of the other person."),
    RefusalExample(
      .buddyNotWaiting(Cast.sian, Cast.yoga, .confirmed), "buddy-not-waiting",
      "Siân Davies already has a place on Yoga for beginners (YOGA-1). Only two who both "
        + "still want a place can come together. Book without a buddy."),
    RefusalExample(
      .buddyNotWaiting(Cast.sian, Cast.yoga, .requested), "buddy-not-waiting",
      "Siân Davies already has a place on Yoga for beginners (YOGA-1), held for release. "
        + "Only two who both still want a place can come together. Book without a buddy."),
    RefusalExample(
      .buddyNotWaiting(Cast.sian, Cast.yoga, .offered), "buddy-not-waiting",
      "Siân Davies has already been offered a place on Yoga for beginners (YOGA-1). Only "
        + "two who both still want a place can come together. Book without a buddy."),
    RefusalExample(
      .comesOnlyWith(Cast.ada, buddy: Cast.sian, Cast.yoga), "comes-only-with",
      "Ada Okafor comes to Yoga for beginners (YOGA-1) only together with Siân Davies, and "
        + "there are not two places for them now. Both wait until there are."),
    RefusalExample(
      .placesKept(
        Cast.ada, Cast.yoga, for: [.department("Ward 7"), .site("North Wing"), .firstTime],
        until: Cast.thursday), "places-kept",
      "The places left on Yoga for beginners (YOGA-1) are kept until Thu 26 Nov 2026, for "
        + "Ward 7 (department), people from North Wing and first-time learners. They are open "
        + "to everyone, and so to Ada Okafor, from Fri 27 Nov 2026 on."),
    RefusalExample(
      .notReleased(Cast.ada, Cast.yoga, .requested, nil), "not-released",
      "The manager of Ada Okafor has not answered yet about release for Yoga for beginners "
        + "(YOGA-1). Ask for the answer and enter it, or come in own time."),
    RefusalExample(
      .notReleased(Cast.ada, Cast.yoga, .declined, .cover), "not-released",
      "The manager of Ada Okafor has declined release for Yoga for beginners (YOGA-1) (no "
        + "cover). Come in own time, ask again or withdraw."),
    RefusalExample(
      .notReleased(Cast.ada, Cast.yoga, .declined, nil), "not-released",
      "The manager of Ada Okafor has declined release for Yoga for beginners (YOGA-1). "
        + "Come in own time, ask again or withdraw."),
    RefusalExample(
      .notReleased(Cast.ada, Cast.yoga, .withdrawn, nil), "not-released",
      "Ada Okafor has withdrawn the request for release for Yoga for beginners (YOGA-1). "
        + "Ask again, or come in own time."),
  ]
}
