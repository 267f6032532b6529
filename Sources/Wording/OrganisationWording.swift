public import Domain

extension Wording {
  /// What becomes of a department: `Ward 7 is part of Ward 9 from Mon 23 Nov 2026.`
  public static func sentence(_ end: DepartmentEnd) -> String {
    switch end.ending {
    case .renamed(let name): "\(end.name) is called \(name) from \(day(end.from))."
    case .merged(let name): "\(end.name) is part of \(name) from \(day(end.from))."
    case .closed: "\(end.name) is closed from \(day(end.from))."
    }
  }

  /// Why a department cannot be named any more, and what to name instead.
  static func whatToDo(about end: DepartmentEnd) -> String {
    sentence(end)
      + (end.ending.successor.map { " Name \($0) instead." }
        ?? " Name another department, or reopen it first.")
  }

  /// What a department is on a day: `current`, `merged into Ward 9 on 23 Nov 2026`.
  public static func state(_ line: DepartmentLine, on day: Day) -> String {
    guard let end = line.end else { return "current" }
    let isOver = end.from <= day
    switch end.ending {
    case .renamed(let name):
      return "\(isOver ? "renamed" : "to be renamed") \(name) on \(date(end.from))"
    case .merged(let name):
      return "\(isOver ? "merged" : "to be merged") into \(name) on \(date(end.from))"
    case .closed: return "\(isOver ? "closed" : "closes") on \(date(end.from))"
    }
  }

  /// What changing a department came to, and what is left to decide, sentence by sentence.
  public static func sentences(_ change: DepartmentChange) -> [String] {
    let end = change.end
    let people = count(change.people.count, "person", "people")
    let names = list(change.people.map(\.name.spoken), most: 30)
    let classes = list(change.kept.map { name($0) }, most: 12)
    var sentences: [String] = []
    switch end.ending {
    case .renamed where change.isAhead, .merged where change.isAhead:
      sentences.append(
        "To come: \(sentence(end)) Until then nothing moves; \(people) "
          + "\(change.people.count == 1 ? "is" : "are") in it today.")
    case .renamed: sentences.append("Renamed: \(sentence(end)) \(people) moved with it.")
    case .merged: sentences.append("Merged: \(sentence(end)) \(people) moved there.")
    case .closed:
      sentences.append("Closed: \(sentence(end))")
      sentences.append(
        change.people.isEmpty
          ? "Nobody is in it."
          : "\(people) \(change.people.count == 1 ? "is" : "are") still in it; "
            + "find out where they belong: \(names).")
    }
    if !change.kept.isEmpty {
      sentences.append(
        end.ending.successor.map {
          "Places kept for it are kept for \($0) \(change.isAhead ? "then" : "now"), on \(classes)."
        }
          ?? "Places are kept for it on \(classes). Decide who they are for.")
    }
    sentences += change.agreements.map { agreement in
      "\(agreement.title) (\(agreement.code)) says who may enrol and names \(end.name). "
        + (end.ending.successor.map {
          "Its text stands, so decide whether a new version names \($0)."
        } ?? "Decide whether a new version names another department.")
    }
    return sentences + change.alsoBooked.map { sentence($0) }
  }

  /// What differs between the books and an extract: `department`, `second post, pay band`.
  public static func word(_ field: StaffField) -> String {
    switch field {
    case .name: "name"
    case .leavingDate: "last day"
    case .post(let part, 0): word(part)
    case .post(let part, let place):
      "\(place == 1 ? "second" : place == 2 ? "third" : "further") post, \(word(part))"
    }
  }

  /// A part of a post, in words.
  public static func word(_ part: PostPart) -> String {
    switch part {
    case .department: "department"
    case .site: "site"
    case .staffGroup: "staff group"
    case .payBand: "pay band"
    case .jobTitle: "job title"
    case .lineManager: "line manager"
    }
  }

  /// A place or a claim somebody has to decide about: `Yoga for beginners (YOGA-1): waiting`.
  public static func word(_ enrolment: LiveEnrolment) -> String {
    "\(name(enrolment.label)): \(inside(word(enrolment.state)))"
  }

  /// What comparing an extract with the books came to, in a line or two.
  public static func sentences(_ refresh: StaffRefresh) -> [String] {
    let counts = [
      count(refresh.joiners.count, "joiner"), count(refresh.movers.count, "mover"),
      count(refresh.managers.count, "changed manager"),
      count(refresh.leavers.count, "leaver"), "\(refresh.missing.count) not in the file",
    ]
    let isKept = refresh.summary.isWritten
    return [
      "\(isKept ? "Kept" : "Compared") as at \(day(refresh.asAt)): "
        + "\(counts.joined(separator: ", ")).",
      refresh.missingLeave.map { last in
        "Those not in the file \(isKept ? "are kept with" : "would be given") "
          + "\(day(last)) as their last day."
      } ?? (refresh.missing.isEmpty ? nil : "Those not in the file stay as they are."),
      isKept ? nil : "Nothing is kept yet.",
    ].compactMap { $0 }
  }

  /// The heading over people who leave or are missing: what is to be decided.
  public static let enrolmentsToDecide = "Places and claims to decide about"
}
