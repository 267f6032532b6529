import Domain
import Testing
import Wording

@Suite("Sentences of the check") struct CheckWordingTests {
  @Test("A check says what it looked at, and whether the books balance")
  func check() {
    var check = BooksCheck(classes: 1, enrolments: 2, sessions: 1, marks: 0, auditEntries: 1)
    #expect(
      Wording.sentence(check)
        == "The books balance: 1 class, 1 session, 2 enrolments, 0 marks and 1 audit entry checked."
    )
    check.broken = [.auditBroken(entry: 1)]
    #expect(
      Wording.sentence(check)
        == "The books do not balance: 1 broken promise in 1 class, 1 session, 2 enrolments, "
        + "0 marks and 1 audit entry.")
  }

  private static let aboutPlaces: [(BrokenPromise, String)] = [
    (
      .overfull(Cast.yoga, occupied: 3, maximum: 2),
      "Yoga for beginners (YOGA-1) has 3 places taken or held of 2."
    ),
    (
      .unserved(Cast.yoga, free: 1, "20044170"),
      "Yoga for beginners (YOGA-1) has 1 free place while 20044170 waits and could take one."
    ),
    (
      .learnerClash("20044170", Cast.yoga, Cast.spanish, on: Cast.thursday),
      "20044170 has places on Yoga for beginners (YOGA-1) and Spanish (ESP-1) at the same time "
        + "on Thu 26 Nov 2026."
    ),
    (
      .historyDiffers(Cast.yoga, "20044170"),
      "The history of 20044170 on Yoga for beginners (YOGA-1) has a gap, or does not end where "
        + "the enrolment stands."
    ),
    (
      .illegalMove(Cast.yoga, "20044170", from: .withdrawn, to: .confirmed),
      "20044170 on Yoga for beginners (YOGA-1) went from withdrawn to booked, which is no "
        + "allowed move."
    ),
    (
      .twoLiveEnrolments(Cast.yoga, "20044170"),
      "20044170 has two places or claims on Yoga for beginners (YOGA-1) at once."
    ),
    (
      .liveOnCancelledClass(Cast.yoga, "20044170", .confirmed),
      "20044170 still stands as booked on Yoga for beginners (YOGA-1), which was cancelled."
    ),
    (
      .minimumAboveMaximum(Cast.yoga, minimum: 3, maximum: 2),
      "Yoga for beginners (YOGA-1) needs 3 learners but has only 2 places."
    ),
    (
      .keptMoreThanPlaces(Cast.yoga, kept: 15, maximum: 12),
      "Yoga for beginners (YOGA-1) keeps 15 places but has only 12."
    ),
    (
      .buddiesApart(Cast.yoga, "20044170", "20031466"),
      "20044170 and 20031466 come to Yoga for beginners (YOGA-1) only together, but one of them "
        + "waits and one does not."
    ),
    (
      .buddyOneSided(Cast.yoga, "20044170", "20031466"),
      "20044170 comes to Yoga for beginners (YOGA-1) only together with 20031466, who does not come "
        + "with 20044170."
    ),
    (
      .priorityWithoutAgreement(Cast.yoga, "20044170"),
      "20044170 goes first in the waiting list of Yoga for beginners (YOGA-1), though no "
        + "agreement provides it."
    ),
    (
      .overrideWithoutReason(Cast.yoga, "20044170"),
      "A rule was set aside for 20044170 on Yoga for beginners (YOGA-1) without a reason."
    ),
    (
      .sameJoiningNumber(Cast.yoga, number: 4),
      "Two people have the joining number 4 on Yoga for beginners (YOGA-1)."
    ),
    (
      .groundContradicts(Cast.yoga, "20044170", .confirmed),
      "20044170 on Yoga for beginners (YOGA-1) came to booked for a reason that does not lead "
        + "there."
    ),
    (
      .placeWithoutFirstDay(Cast.yoga, "20044170"),
      "20044170 has a place on Yoga for beginners (YOGA-1), but no first day, and stands on no "
        + "register."
    ),
    (
      .expectedWithoutPlace(Cast.yoga, "20044170", .withdrawn),
      "20044170 is expected on the registers of Yoga for beginners (YOGA-1), but stands as "
        + "withdrawn."
    ),
    (
      .placeAfterLeaving(Cast.yoga, "20044170"),
      "20044170 has a place on Yoga for beginners (YOGA-1), but counts as having left."
    ),
    (
      .carriedFromAnother(Cast.yoga, "20044170"),
      "The joining time of 20044170 on Yoga for beginners (YOGA-1) was kept from somebody else."
    ),
    (
      .carriedTwice(Cast.yoga, "20044170"),
      "The joining time of 20044170 on Yoga for beginners (YOGA-1) was kept a second time."
    ),
    (
      .joiningTimeLost(Cast.yoga, "20044170"),
      "The joining time of 20044170 on Yoga for beginners (YOGA-1) is not the one that was to be "
        + "kept."
    ),
  ]

  @Test(
    "A broken promise about places names the class and whom it is about", arguments: aboutPlaces)
  func placesBroken(_ promise: BrokenPromise, _ sentence: String) {
    #expect(Wording.sentence(promise) == sentence)
  }

  private static let aboutPromises: [(BrokenPromise, String)] = [
    (
      .offerWithoutEnd(Cast.yoga, "20044170"),
      "The offer of a place on Yoga for beginners (YOGA-1) to 20044170 has no end."
    ),
    (
      .placeWithoutRelease(Cast.yoga, "20044170"),
      "20044170 has a place on Yoga for beginners (YOGA-1) in work time, though no manager agreed."
    ),
    (
      .releaseNeverAsked(Cast.yoga, "20044170"),
      "20044170 is to come to Yoga for beginners (YOGA-1) in work time, though no release was "
        + "asked for."
    ),
    (
      .heldWithoutEnd(Cast.yoga, "20044170"),
      "The place on Yoga for beginners (YOGA-1) held for 20044170 until a manager answers has no "
        + "end."
    ),
    (
      .releaseContradicts(Cast.yoga, "20044170", session: nil),
      "The release of 20044170 for Yoga for beginners (YOGA-1) says agreed, but not what was "
        + "agreed or by whom."
    ),
    (
      .releaseContradicts(Cast.yoga, "20044170", session: 2),
      "The release of 20044170 for session 2 of Yoga for beginners (YOGA-1) says agreed, but not "
        + "what was agreed or by whom."
    ),
    (
      .declinedWithoutGround(Cast.yoga, "20044170"),
      "The release of 20044170 for Yoga for beginners (YOGA-1) was declined without a reason or "
        + "a name."
    ),
    (
      .releaseOfNoSession(Cast.yoga, "20044170", session: 9),
      "20044170 has a release for session 9 of Yoga for beginners (YOGA-1), which has no such "
        + "session."
    ),
    (
      .releaseNotOffered(Cast.yoga, "20044170", .toil, "LA-2"),
      "20044170 has release for Yoga for beginners (YOGA-1) agreed as time off in lieu, which the "
        + "learning agreement LA-2 does not offer."
    ),
    (
      .notAdmitted(Cast.yoga, "20044170", "LA-2"),
      "20044170 stands on Yoga for beginners (YOGA-1), though the learning agreement LA-2 lets "
        + "only others enrol."
    ),
    (
      .hoursBeyondAgreement("20044170", "LA-2", year: 2026, minutes: 1_290, hoursAYear: 20),
      "20044170 has 21 h 30 min of agreed hours in 2026, though the learning agreement LA-2 "
        + "gives 20 hours a year."
    ),
    (
      .twoAgreementsInForce("LA-1", "LA-2"),
      "The learning agreements LA-1 and LA-2 are in force on the same day."
    ),
    (
      .inForceUnsigned("LA-2", missing: ["UNISON", "Trust"]),
      "The learning agreement LA-2 came into force without UNISON and Trust."
    ),
    (
      .inForceOneSided("LA-2", without: .management),
      "The learning agreement LA-2 came into force with no party of the management side."
    ),
    (
      .inForceUnapproved("LA-2"),
      "The learning agreement LA-2 came into force without approval."
    ),
    (
      .inForceWithoutDays("LA-2"),
      "The learning agreement LA-2 does not say from when or until when it is in force."
    ),
    (
      .restrictionUnexplained("LA-2"),
      "The learning agreement LA-2 limits who may enrol without a reason or an owner."
    ),
  ]

  @Test(
    "A broken promise about offers, release and agreements says what is missing",
    arguments: aboutPromises)
  func promisesBroken(_ promise: BrokenPromise, _ sentence: String) {
    #expect(Wording.sentence(promise) == sentence)
  }

  private static let aboutSessions: [(BrokenPromise, String)] = [
    (
      .spaceClash(
        "SEM", .session(Cast.yoga, number: 1), .booking(BookingLabel("B1", nil)),
        on: Cast.thursday),
      "Space SEM holds Yoga for beginners (YOGA-1) and a private booking (B1) at the same time on "
        + "Thu 26 Nov 2026."
    ),
    (
      .spaceCrowded("HUB", people: 14, capacity: 12, on: Cast.thursday),
      "Space HUB has room for 12 people at once and holds 14 on Thu 26 Nov 2026."
    ),
    (
      .kitShort("laptops", short: 2, on: Cast.thursday),
      "2 more of the laptops are in use at a time on Thu 26 Nov 2026 than there are."
    ),
    (
      .noSuchStock("mats", .session(Cast.yoga, number: 1)),
      "Yoga for beginners (YOGA-1) uses shared equipment that is not recorded: mats."
    ),
    (
      .tutorClash("Mara Lind", Cast.yoga, Cast.spanish, on: Cast.thursday),
      "Mara Lind teaches Yoga for beginners (YOGA-1) and Spanish (ESP-1) at the same time on "
        + "Thu 26 Nov 2026."
    ),
    (
      .overCapacity(Cast.yoga, "SEM", capacity: 12),
      "Yoga for beginners (YOGA-1) takes more learners than the 12 places of space SEM."
    ),
    (
      .markWithoutEnrolment(Cast.yoga, session: 2, "20044170"),
      "20044170 has a mark at session 2 of Yoga for beginners (YOGA-1) but was never on it."
    ),
    (
      .markBeforeStart(Cast.yoga, session: 2, "20044170"),
      "20044170 has a mark at session 2 of Yoga for beginners (YOGA-1), which has not begun."
    ),
    (
      .unknownMark(Cast.yoga, session: 2, "20044170"),
      "20044170 has a mark at session 2 of Yoga for beginners (YOGA-1) that no register knows."
    ),
    (
      .submittedWithBlanks(Cast.yoga, session: 2, blanks: 1),
      "The register of session 2 of Yoga for beginners (YOGA-1) is submitted with 1 blank."
    ),
    (
      .sessionOfCancelledClass(Cast.yoga, session: 2),
      "Session 2 of Yoga for beginners (YOGA-1) still stands, though the class was cancelled."
    ),
    (
      .absenceAtCancelledSession(Cast.yoga, session: 2, "20044170"),
      "20044170 is counted absent at session 2 of Yoga for beginners (YOGA-1), which was "
        + "cancelled."
    ),
    (
      .attendanceSumsDiffer(Cast.yoga),
      "The sums of attendance kept of Yoga for beginners (YOGA-1) are not what its marks make."
    ),
    (
      .belongsNowhere(what: "mark", to: "session", key: "YOGA-1, 9"),
      "A row of the table mark belongs to YOGA-1, 9 of the table session, which is not there."
    ),
    (
      .changedOutside(what: "enrolment", act: 7),
      "A row of the table enrolment was changed from outside: it does not stand as act 7 left it."
    ),
    (
      .rowsUnaccountedFor(what: "mark", more: 1),
      "Marks: 1 more than the acts account for. Somebody has written to the books from outside."
    ),
    (
      .rowsUnaccountedFor(what: "kept_place", more: -2),
      "Lines of kept places: 2 fewer than the acts account for. Somebody has written to the books "
        + "from outside."
    ),
    (
      .trailShortened(entries: 12, kept: 15),
      """
      The audit trail ends at entry 12, but what is kept beside the books knows of entry 15. \
      The last acts were lost or cut off, or an older copy stands in place of the books.
      """
    ),
    (
      .storageDamaged("Tree 7 page 9: btreeInitPage() returns error code 11"),
      """
      The database itself is damaged (Tree 7 page 9: btreeInitPage() returns error code 11). \
      Restore the newest good copy: lifelong restore FILE.
      """
    ),
    (
      .auditBroken(entry: 7),
      "The audit trail was changed from outside: entry 7 or one it holds does not fit."
    ),
  ]

  @Test(
    "A broken promise about sessions, spaces and the trail names its place",
    arguments: aboutSessions)
  func sessionsBroken(_ promise: BrokenPromise, _ sentence: String) {
    #expect(Wording.sentence(promise) == sentence)
  }
}
