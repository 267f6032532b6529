import Testing

/// A command that a rule refuses: the code programs go by, and the sentence people read.
struct Refused: Sendable, CustomTestStringConvertible {
  let code: String
  let line: String
  let sentence: String

  init(_ code: String, _ line: String, _ sentence: String) {
    self.code = code
    self.line = line
    self.sentence = sentence
  }

  var testDescription: String { "\(code): \(line)" }

  static let all = booking + places + planning + registers + records

  static let booking = [
    Refused(
      "no-such-person", "book 999 YOGA-1",
      "Nobody has the employee number 999. Find the person by name, or add them as a newcomer."),
    Refused("no-such-class", "book 204417 NO-1", SmallTrust.noSuchClass),
    Refused(
      "already-enrolled", "book 205512 MATHS-1 --override 'asked twice'",
      "Łukasz Grzyb already has a place on Functional Maths (MATHS-1), since Mon 23 Nov 2026."),
    Refused(
      "not-enrolled", "withdraw 204417 YOGA-1 --reason shift",
      "Ada Okafor has no place on Yoga for beginners (YOGA-1) and does not wait for one. Check the class and the number."
    ),
    Refused(
      "enrolment-not-open", "book 204417 ART-1",
      "Enrolment for Watercolours (ART-1) opens on Tue 1 Dec 2026. Come back then, or give a reason to override."
    ),
    Refused(
      "enrolment-closed", "book 204417 ART-2",
      "Enrolment for Watercolours (ART-2) closed on Fri 20 Nov 2026. Look for another class of the course."
    ),
    Refused(
      "enrolment-closed", "book 204417 MATHS-1",
      "Enrolment for Functional Maths (MATHS-1) closed on Mon 23 Nov 2026 at 09:00, when it started. Look for another class of the course."
    ),
    Refused(
      "class-not-open", "book 204417 ART-4",
      "Watercolours (ART-4) is closed and takes no bookings. Ask the centre to open it."),
    Refused(
      "class-cancelled", "book 204417 ART-5",
      "Watercolours (ART-5) was cancelled: the tutor is ill. Look for another class of the course."
    ),
    Refused(
      "class-completed", "book 204417 ART-6",
      "Watercolours (ART-6) ended on Mon 7 Sep 2026. Look for a class that is still to come."),
    Refused(
      "leaver", "book 100001 YOGA-1",
      "George Byron left the trust on Fri 30 Oct 2026. If that is wrong, have the staff record changed."
    ),
    Refused(
      "reason-required", "book 204417 ART-2 --override ' '",
      "A reason is needed to override a rule. Say why, in a few words."),
  ]

  static let planning = [
    Refused(
      "no-such-course", "class plan CHESS --code C-1 --first 2026-12-01 --time 10:00-11:00",
      "There is no course CHESS. Courses there are: ART, MATHS, SPAN, YOGA."),
    Refused(
      "no-such-space", "class change SPAN-1 --space ATTIC",
      "There is no learning space ATTIC. Learning spaces there are: HALL, SEM."),
    Refused(
      "space-clash",
      "class plan ART --code A-7 --first 2026-11-23 --sessions 1 --time 11:10-12:00 --space HALL",
      "Dance hall (HALL) is taken on Mon 23 Nov 2026, 09:00-11:00, by Functional Maths (MATHS-1), set-up and clear-down counted. Choose another space or time."
    ),
    Refused(
      "tutor-clash",
      "class plan ART --code A-7 --first 2026-11-23 --sessions 1 --time 10:00-12:00 --tutor 'mina joshi'",
      "mina joshi already teaches Functional Maths (MATHS-1) on Mon 23 Nov 2026, 09:00-11:00. Choose another tutor or time."
    ),
    Refused(
      "over-capacity", "class change SPAN-1 --maximum 21",
      "Dance hall (HALL) has 20 places, and the class would take 21. Lower the maximum or choose a larger space."
    ),
    Refused(
      "outside-opening-hours",
      "class plan ART --code A-7 --first 2026-12-02 --sessions 1 --time 19:30-21:00 --space SEM",
      "Seminar room (SEM) is open from 08:00 to 20:00; 19:30-21:00 on Wed 2 Dec 2026 lies outside. Choose another time or space."
    ),
    Refused(
      "below-occupied", "class change MATHS-1 --maximum 1 --minimum 1",
      "Functional Maths (MATHS-1) has 2 places taken or held, so it cannot be cut to 1. Settle who leaves first."
    ),
    Refused(
      "minimum-above-maximum", "class change SPAN-1 --maximum 3",
      "The minimum, 4, is more than the maximum, 3."),
    Refused(
      "not-positive",
      "class plan ART --code A-7 --first 2026-12-02 --time 10:00-11:00 --sessions 0",
      "The number of sessions has to be at least 1, not 0."),
    Refused(
      "ends-before-start", "class plan ART --code A-7 --first 2026-12-02 --time 10:00-09:00",
      "A session cannot end at 09:00 when it starts at 10:00. Only one that starts at noon or later may run past midnight."
    ),
    Refused(
      "code-taken", "class plan ART --code YOGA-1 --first 2026-12-02 --time 10:00-11:00",
      "There is already a class YOGA-1. Choose another, or change the one there is."),
    Refused(
      "bad-code", "class plan ART --code ÄRT --first 2026-12-02 --time 10:00-11:00",
      "“ÄRT” cannot be used as class code. Use letters, digits, hyphens and full stops, at most 20."
    ),
    Refused(
      "reason-required", "class cancel SPAN-1",
      "A reason is needed to cancel a class. Say why, in a few words."),
  ]

  static let registers = [
    Refused(
      "no-such-session", "register mark MATHS-1 7 205512=P",
      "Class MATHS-1 has no session 7. Sessions there are: 1, 2, 3, 4, 5, 6."),
    Refused(
      "register-not-started", "register mark MATHS-1 2 205512=P",
      "Session 2 of Functional Maths (MATHS-1) starts on Mon 30 Nov 2026 at 09:00. Before that only an absence told in advance (A:…) can be marked."
    ),
    Refused(
      "register-not-submitted", "register amend MATHS-1 1 205512=P --reason 'wrong Khan'",
      "The register of session 1 of Functional Maths (MATHS-1) is not submitted yet. Mark it; nothing needs amending."
    ),
    Refused(
      "register-incomplete", "register submit MATHS-1 1",
      "The register of session 1 of Functional Maths (MATHS-1) is not complete: Siân Davies and Łukasz Grzyb have no mark. Mark everyone, then submit."
    ),
    Refused(
      "not-expected", "register mark MATHS-1 1 204417=P",
      "Ada Okafor is not expected at session 1 of Functional Maths (MATHS-1). Book the person first, or check the number."
    ),
    Refused(
      "minutes-out-of-range", "register mark MATHS-1 1 205512=L121",
      "L121 for Łukasz Grzyb does not fit: minutes count from 1 to the session's 120."),
    Refused(
      "unknown-mark", "register mark MATHS-1 1 205512=Q",
      "“Q” is not a mark. Use P, L20 (late 20 minutes), E15 (left 15 minutes early), L20E15, A:annual-leave, A:rota, A:other-training, A:other-notified, U, N or X."
    ),
    Refused(
      "no-such-badge", "register scan MATHS-1 1 999999",
      "No one has badge 999999. Find the person by name."),
    Refused(
      "wrong-register", "register scan MATHS-1 1 204417",
      "Ada Okafor is not on the register of session 1 of Functional Maths (MATHS-1). Nothing is booked for today: book a walk-in."
    ),
    Refused(
      "mark-changed", "register mark MATHS-1 1 205512=P --was 205512=U",
      "Łukasz Grzyb, session 1 of Functional Maths (MATHS-1): no mark stands there now. You saw absent and wanted present. Choose one."
    ),
    Refused(
      "bad-value", "register mark MATHS-1 1 --rows '1-9 P'",
      "The list of rows cannot be “1-9 P”. Give rows and marks such as 1-12 P; 5 L20; rest U. There are rows 1 to 2, not 1-9."
    ),
    Refused(
      "nothing-expected", "absence 204417 --from 2026-12-01 --reason rota",
      "Ada Okafor has no session still to come on Tue 1 Dec 2026. Check the day and the number."),
    Refused(
      "session-cancelled", "register mark MATHS-1 3 205512=A:rota",
      "Session 3 of Functional Maths (MATHS-1) was cancelled: the only mark there is X."),
  ]

  static let records = [
    Refused(
      "cannot-undo", "undo", "Cannot undo an import. Restore the copy that was made before it."),
    Refused(
      "nothing-to-undo", "undo 99",
      "There is nothing to undo: you have done nothing at this desk that can be taken back."),
    Refused(
      "unknown-setting", "settings set colour blue",
      "There is no setting colour. Settings there are: organisation, contact, printer, paper, time-zone, badge-shape, register-lock-days, destroy-by-months, offer-hours, release-days, decision-days, smallest-count."
    ),
    Refused(
      "bad-setting", "settings set time-zone Europe/Atlantis",
      "time-zone cannot be “Europe/Atlantis”: it has to be a time zone such as Europe/London."),
    Refused(
      "code-taken", "staff add 204417 --family-name Okafor",
      "There is already a person with number 204417. Choose another, or change the one there is."),
    Refused(
      "code-taken", "space add HALL --name Attic --capacity 4",
      "There is already a learning space HALL. Choose another, or change the one there is."),
    Refused(
      "bad-text", "staff add 300001 --family-name 'Ev\u{1B}[31mil'",
      "The family name “Ev<U+001B>[31mil” holds a character that cannot be kept, shown between < and >. Type it again without."
    ),
    Refused(
      "missing-name", "staff change 204417 --family-name ''",
      "A name is missing. A person with a single name has it as the family name."),
    Refused(
      "no-such-department", "department close 'Ward 77'",
      "There is no department “Ward 77”. Departments there are: Catering, Estates, Pharmacy, Portering, Ward 7."
    ),
    Refused(
      "department-there", "department rename 'Ward 7' --to estates",
      "There is already a department Estates, with 1 person in it. Choose another name, or merge the two."
    ),
    Refused(
      "bad-value", "department reopen 'Ward 7'",
      "The department cannot be “Ward 7”. Give one that was renamed, merged or closed."),
    Refused(
      "bad-day", "staff change 204417 --department Estates --from 2026-11-24",
      "The day of the change cannot be Tue 24 Nov 2026. The latest is Mon 23 Nov 2026."),
    Refused(
      "bad-value", "department merge 'Ward 7' --into 'Ward 7' --from 2026-12-01",
      "The department to merge into cannot be “Ward 7”. Give another department."),
    Refused(
      "unknown-band", "staff change 204417 --pay-band 17",
      "There is no pay band “17”. Use one of: 1, 2, 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9, Medical & Dental, VSM, Other."
    ),
  ]
}
