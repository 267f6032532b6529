public import Domain
import Wording

extension Report {
  /// Whom to tell of a cancelled, merged or changed class, each with a box to tick, and what is new.
  public static func callList(_ list: CallList, _ heading: SheetHeading) -> Report {
    let theClass = list.line.theClass
    let goesOn = !list.onward.isEmpty
    let table = Document.Table(
      columns: [
        .init("Told", .centre, wraps: false), .init("Name"), .init("Number", wraps: false),
        .init("Department"), .init("Job"), .init("E-mail"), .init("Stood as"),
        goesOn ? .init("Now") : .init("Joined"),
      ],
      rows: list.people.map { person in
        [
          "[ ]", person.person.name.familyFirst, person.person.number.text,
          person.person.department ?? "", person.person.jobTitle ?? "", person.email ?? "",
          Wording.word(person.was),
          goesOn
            ? Wording.onward(person.onward, isOnly: list.onward.count == 1)
            : Wording.when(person.joined),
        ]
      },
      total: list.people.isEmpty
        ? nil : ["", Wording.count(list.people.count, "person", "people")],
      whenEmpty: "Nobody is to be told.")
    return Report(
      document: heading.personal(
        "Call list", title: "Whom to tell: \(theClass.title) (\(theClass.code))",
        subtitles: [Wording.callList(list), Wording.sessions(list)]
          + list.onward.map { Wording.onward($0, list.spaces) },
        orientation: .landscape,
        (list.changes.isEmpty
          ? [] : [.heading("What is new"), .table(changeTable(list.changes, list.spaces))])
          + [.table(table)]),
      json: [
        "class": .string(theClass.code.text), "state": .string(theClass.state.rawValue),
        "reason": JSON(theClass.reason),
        "changes": .array(list.changes.map { .object($0.members) }),
        "people": .array(list.people.map { .object($0.members) }),
      ],
      header: [
        "employee_number", "name", "department", "job_title", "email", "was", "joined",
        "now_class", "now_state",
      ],
      rows: list.people.map { person in
        [
          person.person.number.text, person.person.name.familyFirst,
          person.person.department ?? "", person.person.jobTitle ?? "", person.email ?? "",
          person.was.rawValue, person.joined.text, person.onward?.label.code.text ?? "",
          person.onward?.state.rawValue ?? "",
        ]
      })
  }
}
