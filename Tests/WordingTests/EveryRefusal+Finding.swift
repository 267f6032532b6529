import Domain

extension EveryRefusal {
  /// What is not there, cannot be kept as typed, or cannot be undone.
  static let finding: [RefusalExample] = [
    RefusalExample(
      .noSuchPerson("999"), "no-such-person",
      "Nobody has the employee number 999. Find the person by name, or add them as a "
        + "newcomer."),
    RefusalExample(
      .noSuchClass("YOGA-9", known: ["ESP-1", "YOGA-1"]), "no-such-class",
      "There is no class YOGA-9. Classes there are: ESP-1, YOGA-1."),
    RefusalExample(
      .noSuchCourse("JUDO", known: ["YOGA"]), "no-such-course",
      "There is no course JUDO. Courses there are: YOGA."),
    RefusalExample(
      .noSuchSpace("GYM", known: []), "no-such-space",
      "There is no learning space GYM. Learning spaces there are: none yet."),
    RefusalExample(
      .noSuchDepartment("Ward 77", known: ["Ward 7"]), "no-such-department",
      "There is no department “Ward 77”. Departments there are: Ward 7."),
    RefusalExample(
      .departmentEnded(DepartmentEnd("Ward 7", from: Cast.thursday, .closed)), "department-ended",
      "Ward 7 is closed from Thu 26 Nov 2026. Name another department, or reopen it first."),
    RefusalExample(
      .departmentEnded(DepartmentEnd("Ward 7", from: Cast.thursday, .renamed("Acorn Ward"))),
      "department-ended",
      "Ward 7 is called Acorn Ward from Thu 26 Nov 2026. Name Acorn Ward instead."),
    RefusalExample(
      .departmentEnded(DepartmentEnd("Ward 7", from: Cast.thursday, .merged("Ward 9"))),
      "department-ended",
      "Ward 7 is part of Ward 9 from Thu 26 Nov 2026. Name Ward 9 instead."),
    RefusalExample(
      .departmentThere("Ward 9", people: 1), "department-there",
      "There is already a department Ward 9, with 1 person in it. Choose another name, or merge "
        + "the two."),
    RefusalExample(
      .noSuchSite("Nort Wing", known: ["North Wing"]), "no-such-site",
      "There is no site “Nort Wing”. Sites there are: North Wing."),
    RefusalExample(
      .noSuchSession("YOGA-1", 9, known: [1, 2, 3]), "no-such-session",
      "Class YOGA-1 has no session 9. Sessions there are: 1, 2, 3."),
    RefusalExample(
      .noSuchAgreement("LA-9", known: ["LA-1"]), "no-such-agreement",
      "There is no learning agreement LA-9. Learning agreements there are: LA-1."),
    RefusalExample(
      .codeTaken(kind: "class", code: "YOGA-1"), "code-taken",
      "There is already a class YOGA-1. Choose another, or change the one there is."),
    RefusalExample(
      .badCode(kind: "class code", "YOGA 1"), "bad-code",
      "“YOGA 1” cannot be used as class code. Use letters, digits, hyphens and full stops, "
        + "at most 20."),
    RefusalExample(
      .missingName, "missing-name",
      "A name is missing. A person with a single name has it as the family name."),
    RefusalExample(
      .unknownBand("99"), "unknown-band",
      "There is no pay band “99”. Use one of: 1, 2, 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9, "
        + "Medical & Dental, VSM, Other."),
    RefusalExample(
      .tooLong("family name", limit: 1_000), "too-long",
      "The family name is too long: at most 1000 characters are kept. Shorten it."),
    RefusalExample(
      .badText("reason", shown: "<U+001B>[2J"), "bad-text",
      "The reason “<U+001B>[2J” holds a character that cannot be kept, shown between < and "
        + ">. Type it again without."),
    RefusalExample(
      .badValue(of: "attendance threshold", "120", expected: "a percentage from 1 to 100"),
      "bad-value",
      "The attendance threshold cannot be “120”. Give a percentage from 1 to 100."),
    RefusalExample(
      .badValue(of: "minute", "", expected: "the reference of the minute"), "bad-value",
      "The minute is missing. Give the reference of the minute."),
    RefusalExample(
      .badDay(of: "signature", Cast.thursday, earliest: nil, latest: Cast.monday), "bad-day",
      "The day of the signature cannot be Thu 26 Nov 2026. The latest is Mon 23 Nov 2026."),
    RefusalExample(
      .badDay(of: "next review", Cast.monday, earliest: Cast.thursday, latest: nil), "bad-day",
      "The day of the next review cannot be Mon 23 Nov 2026. The earliest is Thu 26 Nov "
        + "2026."),
    RefusalExample(
      .unknownSetting("colour", known: ["paper"]), "unknown-setting",
      "There is no setting colour. Settings there are: paper."),
    RefusalExample(
      .badSetting("paper", value: "Letter", expected: "A4"), "bad-setting",
      "paper cannot be “Letter”: it has to be A4."),
    RefusalExample(
      .nothingToUndo, "nothing-to-undo",
      "There is nothing to undo: you have done nothing at this desk that can be taken back."),
    RefusalExample(
      .builtUpon(what: "Ada Okafor on Yoga", by: "ben at desk 2"), "built-upon",
      "Cannot undo Ada Okafor on Yoga: ben at desk 2 has changed the same record since. "
        + "Look at the history first."),
    RefusalExample(
      .cannotUndo(what: "an import", instead: "Restore the copy that was made before it."),
      "cannot-undo",
      "Cannot undo an import. Restore the copy that was made before it."),
  ]
}
