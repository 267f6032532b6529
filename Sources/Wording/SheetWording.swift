public import Domain

extension Wording {
  /// How many hold or want a place, each under its own word: `11 of 12 places booked, 1 waiting for
  /// release, 3 waiting for a place`. What nobody does is left out, but the booked.
  public static func counts(_ places: Places) -> String {
    let others = [
      (places.offered, inside(word(EnrolmentState.offered))),
      (places.requested, inside(word(EnrolmentState.requested))),
      (places.waiting, inside(word(EnrolmentState.waitlisted))),
    ]
    return
      (["\(places.confirmed) of \(count(places.maximum, "place")) booked"]
      + others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }

  /// Kept places: `2 for Ward 7 (department) until Mon 30 Nov 2026, 1 of them used`.
  public static func sentence(_ kept: KeptPlaces) -> String {
    let used =
      kept.used == 0
      ? "" : kept.used == kept.count ? ", used" : ", \(kept.used) of them used"
    return "\(kept.count) for \(word(kept.group)) until \(day(kept.until))\(used)"
  }

  /// Places kept on a class, as an act's answer.
  public static func keptPlaces(_ line: ClassLine) -> String {
    let kept = line.places.kept
    return kept.isEmpty
      ? "No places are kept on \(name(line.theClass.label))."
      : "Kept on \(name(line.theClass.label)): "
        + "\(kept.map { sentence($0) }.joined(separator: "; "))."
  }

  /// Rules that were set aside for somebody, as a line below a list in which the name is marked.
  public static func note(_ override: Override, of person: PersonLine) -> String {
    "* \(person.name.spoken): \(sentence(override))"
  }

  /// Rules that were set aside for a place on a class, as a line below a list in which it is marked.
  public static func note(_ override: Override, on label: ClassLabel) -> String {
    "* \(name(label)): \(sentence(override))"
  }

  /// The fewest learners, and whether somebody has decided to run with fewer.
  public static func minimum(_ theClass: Class) -> String {
    let decided = theClass.runsBelowMinimumSince.map {
      "; on \(day($0)) it was decided to run with fewer"
    }
    return "\(theClass.minimum)\(decided ?? "")"
  }

  /// What a person has to know of a place that is held for an answer.
  public static let heldMeaning =
    "A held place belongs to the person until the time shown; then it goes to the next in line."

  /// The days on which release was asked.
  public static func asked(from: Day?, to: Day?) -> String {
    switch (from, to) {
    case (nil, nil): "All requests so far"
    case (let from?, nil): "Asked from \(day(from))"
    case (nil, let to?): "Asked to \(day(to))"
    case (let from?, let to?): "Asked from \(day(from)) to \(day(to))"
    }
  }

  /// How the columns of the release report add up.
  public static let releaseCountsMeaning =
    "Asked = agreed + agreed otherwise + not released + waiting + given up. Not released: declined, or without an answer until the place could be held no longer. Given up: comes in own time, has withdrawn, or the class was cancelled."

  /// What a release form asks of the manager.
  public static func request(_ form: ReleaseForm) -> String {
    let release = form.line.asked.release
    return "\(form.line.asked.person.name.spoken) asks to learn in work time: "
      + word(
        release.asked,
        hours: release.askedHours ?? (release.state == .requested ? release.hours : nil))
      + "."
  }

  /// By when a manager has to answer, and what happens otherwise.
  public static func answerBy(_ release: Release) -> String {
    release.heldUntil.map {
      "\(wall($0)). The place is held until then; without an answer it goes to somebody else."
    }
      ?? (release.isAskedAgain
        ? "As soon as possible. It was agreed for other times; the learner keeps the place meanwhile."
        : "As soon as possible. The learner waits for a place and keeps the place in line.")
  }

  /// What a manager has answered, short: `Declined: no cover`.
  public static func answer(_ release: Release) -> String {
    switch release.state {
    case .requested: "None yet"
    case .agreedOther: "\(word(release.state)): \(word(release.model, hours: release.hours))"
    case .declined: word(release.state) + (release.ground.map { ": \(word($0))" } ?? "")
    case .agreed, .withdrawn: word(release.state)
    }
  }

  /// What a manager has answered, with who and when; nil while there is no answer.
  public static func answered(_ release: Release) -> String? {
    guard release.state != .requested else { return nil }
    let who = release.answeredBy.map { ", \($0)" } ?? ""
    let on = release.answeredOn.map { ", \(day($0))" } ?? ""
    return answer(release) + who + on
  }

  /// Whom a cancelled class concerns, or would concern, as a line under the title.
  public static func callList(_ list: CallList) -> String {
    let people = count(list.people.count, "person", "people")
    guard list.line.theClass.state == .cancelled else {
      return list.changes.isEmpty
        ? "Not cancelled: a change of it concerns \(people)."
        : "\(count(list.changes.count, "session")) \(list.changes.count == 1 ? "has" : "have") changed; \(people) to tell."
    }
    let reason = list.line.theClass.reason.map { ": \(stopped($0))" } ?? "."
    return "Cancelled\(reason) \(people) to tell."
  }

  /// The sessions that fall out, or would: `4 sessions from Thu 26 Nov 2026, 10:00-11:00`.
  public static func sessions(_ list: CallList) -> String {
    guard list.line.theClass.state == .cancelled else { return pattern(list.line) }
    let lost = list.line.sessions.filter { !$0.takesPlace }
    guard let first = lost.first else { return "No session was still to come." }
    let verb = lost.count == 1 ? "does" : "do"
    return "\(count(lost.count, "session")) \(verb) not take place, "
      + "the first on \(day(first.date)), \(times(first.start, first.end))."
  }

  /// What a class goes on in: `Goes on in Yoga (YOGA-2), 6 sessions from Mon 7 Dec 2026, 12:00-13:00,
  /// Lantern hall.`
  public static func onward(
    _ line: ClassLine, _ spaces: [SpaceCode: LearningSpaceLabel]
  ) -> String {
    let space = line.first?.space.map { ", " + (spaces[$0]?.name ?? $0.text) } ?? ""
    return "Goes on in \(name(line.theClass.label)), \(pattern(line))\(space)."
  }

  /// Where somebody stands on the class they went on to: `YOGA-2: Waiting for a place, number 3`.
  ///
  /// - Parameter isOnly: whether there is only one such class, which then need not be said again.
  public static func onward(_ onward: Onward?, isOnly: Bool) -> String {
    guard let onward else { return "On no other class by this" }
    return (isOnly ? "" : "\(onward.label.code): ") + word(onward.state)
      + (onward.position.map { ", number \($0)" } ?? "")
  }

  /// A class and its decision, as an act's answer: `Runs below its minimum: Yoga (YOGA-1), …`.
  public static func answer(_ verb: String, _ line: ClassLine) -> String {
    "\(verb): \(name(line.theClass.label)), \(pattern(line)), \(places(line.places))."
  }
}
