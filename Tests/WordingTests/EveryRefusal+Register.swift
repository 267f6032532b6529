import Domain

extension EveryRefusal {
  /// Registers that cannot be marked so.
  static let register: [RefusalExample] = [
    RefusalExample(
      .registerNotStarted(Cast.yoga, session: 1, on: Cast.thursday, at: Cast.time("12:00")),
      "register-not-started",
      "Session 1 of Yoga for beginners (YOGA-1) starts on Thu 26 Nov 2026 at 12:00. Before "
        + "that only an absence told in advance (A:…) can be marked."),
    RefusalExample(
      .registerSubmitted(Cast.yoga, session: 1), "register-submitted",
      "The register of session 1 of Yoga for beginners (YOGA-1) is submitted. Amend it, "
        + "giving a reason."),
    RefusalExample(
      .registerNotSubmitted(Cast.yoga, session: 1), "register-not-submitted",
      "The register of session 1 of Yoga for beginners (YOGA-1) is not submitted yet. Mark "
        + "it; nothing needs amending."),
    RefusalExample(
      .registerIncomplete(Cast.yoga, session: 1, unmarked: [Cast.ada]), "register-incomplete",
      "The register of session 1 of Yoga for beginners (YOGA-1) is not complete: Ada "
        + "Okafor has no mark. Mark everyone, then submit."),
    RefusalExample(
      .registerClosed(Cast.yoga, session: 1, since: Cast.thursday), "register-closed",
      "The register of session 1 of Yoga for beginners (YOGA-1) has been closed since Thu 26 Nov "
        + "2026. Say who allows the amendment."),
    RefusalExample(
      .markChanged(
        Cast.ada, "20044170", Cast.yoga, session: 1, seen: nil,
        now: .late(minutes: 20, leftEarly: nil), by: "ben at desk 2", wanted: .present),
      "mark-changed",
      "Ada Okafor, session 1 of Yoga for beginners (YOGA-1): late 20 min stands there now, by ben "
        + "at desk 2. You saw no mark and wanted present. Choose one."),
    RefusalExample(
      .wrongRegister(Cast.ada, Cast.yoga, session: 1, today: []), "wrong-register",
      "Ada Okafor is not on the register of session 1 of Yoga for beginners (YOGA-1). Nothing is "
        + "booked for today: book a walk-in."),
    RefusalExample(
      .wrongRegister(
        Cast.ada, Cast.yoga, session: 1,
        today: [
          Commitment(
            ClassLabel("ESP-1", "Spanish"),
            Session(
              classCode: "ESP-1", number: 2, date: Cast.thursday, start: Cast.time("12:30"),
              end: Cast.time("13:30"), space: "SEM"), spaceName: "Seminar room")
        ]), "wrong-register",
      "Ada Okafor is not on the register of session 1 of Yoga for beginners (YOGA-1). Today: "
        + "Spanish (ESP-1) at 12:30 in Seminar room."),
    RefusalExample(
      .noSuchBadge("4417022"), "no-such-badge",
      "No one has badge 4417022. Find the person by name."),
    RefusalExample(
      .othersWait(Cast.yoga, waiting: 2), "others-wait",
      "2 people wait for Yoga for beginners (YOGA-1), and a walk-in does not pass them. Give a "
        + "reason to override."),
    RefusalExample(
      .nothingExpected(Cast.ada, from: Cast.thursday, to: Cast.thursday), "nothing-expected",
      "Ada Okafor has no session still to come on Thu 26 Nov 2026. Check the day and the number."),
    RefusalExample(
      .nothingExpected(Cast.ada, from: Cast.thursday, to: Cast.thursday + 7), "nothing-expected",
      "Ada Okafor has no session still to come from Thu 26 Nov 2026 to Thu 3 Dec 2026. Check the "
        + "days and the number."),
    RefusalExample(
      .notExpected(Cast.ada, Cast.yoga, session: 1), "not-expected",
      "Ada Okafor is not expected at session 1 of Yoga for beginners (YOGA-1). Book the "
        + "person first, or check the number."),
    RefusalExample(
      .minutesOutOfRange(Cast.ada, .late(minutes: 90, leftEarly: nil), sessionMinutes: 60),
      "minutes-out-of-range",
      "L90 for Ada Okafor does not fit: minutes count from 1 to the session's 60."),
    RefusalExample(
      .markedTwice(Cast.ada), "marked-twice",
      "Ada Okafor is given two marks. Give one."),
    RefusalExample(
      .unknownMark("Z"), "unknown-mark",
      "“Z” is not a mark. Use P, L20 (late 20 minutes), E15 (left 15 minutes early), "
        + "L20E15, A:annual-leave, A:rota, A:other-training, A:other-notified, U, N or X."),
    RefusalExample(
      .sessionCancelled(Cast.yoga, session: 1), "session-cancelled",
      "Session 1 of Yoga for beginners (YOGA-1) was cancelled: the only mark there is X."),
    RefusalExample(
      .reasonRequired(for: "cancel a class"), "reason-required",
      "A reason is needed to cancel a class. Say why, in a few words."),
  ]
}
