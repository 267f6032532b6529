import Domain

/// One example of every refusal there is.
enum EveryRefusal {
  static let examples: [Refusal] = finding + booking + planning + register + others

  private static let finding: [Refusal] = [
    .noSuchPerson("999"), .noSuchClass("YOGA-9", known: ["ESP-1", "YOGA-1"]),
    .noSuchCourse("JUDO", known: ["YOGA"]), .noSuchSpace("GYM", known: []),
    .noSuchSession("YOGA-1", 9, known: [1, 2, 3]), .codeTaken(kind: "class", code: "YOGA-1"),
    .badCode(kind: "class code", "YOGA 1"), .missingName,
  ]

  private static let booking: [Refusal] = [
    .alreadyEnrolled(Cast.ada, Cast.yoga, .confirmed, since: Cast.thursday, position: nil),
    .notEnrolled(Cast.ada, Cast.yoga),
    .clash(
      Cast.ada, Cast.yoga, with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
      to: Cast.time("13:30")),
    .enrolmentNotOpen(Cast.yoga, from: Cast.thursday),
    .enrolmentClosed(Cast.yoga, on: Cast.thursday, at: nil), .classNotOpen(Cast.yoga, .planned),
    .classCancelled(Cast.yoga, reason: nil),
    .classCompleted(Cast.yoga, lastDay: Cast.thursday),
    .leaver(Cast.ada, lastDay: Cast.thursday),
  ]

  private static let planning: [Refusal] = [
    .spaceClash(
      Cast.seminar, with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
      to: Cast.time("13:30")),
    .tutorClash(
      "Mara Lind", with: Cast.spanish, on: Cast.thursday, from: Cast.time("12:30"),
      to: Cast.time("13:30")),
    .overCapacity(Cast.seminar, capacity: 12, wanted: 20),
    .outsideOpeningHours(
      Cast.seminar, on: Cast.thursday, from: Cast.time("19:00"), to: Cast.time("21:00"),
      opens: Cast.time("08:00"), closes: Cast.time("20:00")),
    .belowOccupied(Cast.yoga, wanted: 2, occupied: 3), .minimumAboveMaximum(minimum: 4, maximum: 3),
    .notPositive(what: "maximum", 0),
  ]

  private static let register: [Refusal] = [
    .registerNotStarted(Cast.yoga, session: 1, on: Cast.thursday, at: Cast.time("12:00")),
    .registerSubmitted(Cast.yoga, session: 1), .registerNotSubmitted(Cast.yoga, session: 1),
    .registerIncomplete(Cast.yoga, session: 1, unmarked: [Cast.ada]),
    .notExpected(Cast.ada, Cast.yoga, session: 1),
    .minutesOutOfRange(Cast.ada, .late(minutes: 90, leftEarly: nil), sessionMinutes: 60),
    .unknownMark("Z"), .sessionCancelled(Cast.yoga, session: 1),
    .reasonRequired(for: "cancel a class"),
  ]

  private static let others: [Refusal] = [
    .nothingToUndo, .builtUpon(what: "Ada Okafor on Yoga", by: "ben at desk 2"),
    .cannotUndo(what: "an import", instead: "Restore the copy that was made before it."),
    .unknownSetting("colour", known: ["paper"]),
    .badSetting("paper", value: "Letter", expected: "A4"),
    .badText("reason", shown: "<U+001B>[2J"),
    .endsBeforeStart(from: Cast.time("10:00"), to: Cast.time("09:00")),
    .noSuchDepartment("Ward 77", known: ["Ward 7"]), .unknownBand("99"),
    .tooLong("family name", limit: 1_000), .markedTwice(Cast.ada),
  ]
}
