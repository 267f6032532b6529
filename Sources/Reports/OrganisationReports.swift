public import Domain
import Wording

extension Report {
  /// The departments there are and were, with the people in them.
  public static func departments(
    _ departments: [DepartmentLine], _ heading: SheetHeading
  ) -> Report {
    let today = heading.asAt.day
    let table = Document.Table(
      columns: [.init("Department"), .number("People"), .init("It is")],
      rows: departments.map { [$0.name, String($0.people), Wording.state($0, on: today)] },
      whenEmpty: "No departments yet.")
    return Report(
      document: heading.open("Departments", title: "Departments", [.table(table)]),
      json: .array(
        departments.map { line -> JSON in
          [
            "department": .string(line.name), "people": .integer(line.people),
            "state": .string(line.state(on: today)), "ends_on": JSON(line.end?.from.iso),
            "successor": JSON(line.end?.ending.successor),
          ]
        }),
      header: ["department", "people", "state", "ends_on", "successor"],
      rows: departments.map { line in
        [
          line.name, String(line.people), line.state(on: today), line.end?.from.iso ?? "",
          line.end?.ending.successor ?? "",
        ]
      })
  }

  /// A new extract of the staff beside the books.
  public static func staffRefresh(_ refresh: StaffRefresh, _ heading: SheetHeading) -> Report {
    Report(
      document: heading.personal(
        "Staff refresh", title: "Staff refresh", subtitles: Wording.sentences(refresh),
        orientation: .landscape,
        joiners(refresh.joiners) + changed("Movers", refresh.movers) { $0 }
          + changed("Changed managers", refresh.managers) { number in
            [number, refresh.managerNames[EmployeeNumber(number)]?.spoken].compactMap { $0 }
              .joined(separator: ", ")
          }
          + leaving("Leavers", refresh.leavers)
          + leaving("In the books, not in the file", refresh.missing)),
      json: .object(refresh.members),
      header: ["kind", "employee_number", "name", "what", "from", "to"],
      rows: refresh.rows)
  }

  private static func joiners(_ people: [PersonLine]) -> [Document.Block] {
    guard !people.isEmpty else { return [] }
    let table = Document.Table(
      columns: [
        .init("Number", wraps: false), .init("Name"), .init("Job"), .init("Department"),
        .init("Band", wraps: false),
      ],
      rows: people.map { line in
        [
          line.number.text, line.name.familyFirst, line.jobTitle ?? "", line.department ?? "",
          line.payBand ?? "",
        ]
      }, whenEmpty: "")
    return [.heading("Joiners"), .table(table)]
  }

  private static func changed(
    _ title: String, _ people: [ChangedStaff], shown: (String) -> String
  ) -> [Document.Block] {
    guard !people.isEmpty else { return [] }
    let table = Document.Table(
      columns: [
        .init("Number", wraps: false), .init("Name"), .init("What"), .init("In the books"),
        .init("In the file"),
      ],
      rows: people.flatMap { one in
        one.differences.map { difference in
          [
            one.person.number.text, one.person.name.familyFirst, Wording.word(difference.field),
            difference.old.map(shown) ?? "", difference.new.map(shown) ?? "",
          ]
        }
      }, whenEmpty: "")
    return [.heading(title), .table(table)]
  }

  private static func leaving(_ title: String, _ people: [LeavingStaff]) -> [Document.Block] {
    guard !people.isEmpty else { return [] }
    let table = Document.Table(
      columns: [
        .init("Number", wraps: false), .init("Name"), .init("Last day", wraps: false),
        .init(Wording.enrolmentsToDecide),
      ],
      rows: people.map { one in
        [
          one.person.number.text, one.person.name.familyFirst,
          one.person.leavingDate.map { Wording.date($0) } ?? "",
          one.enrolments.isEmpty
            ? "none" : one.enrolments.map { Wording.word($0) }.joined(separator: "; "),
        ]
      }, whenEmpty: "")
    return [.heading(title), .table(table)]
  }
}

extension StaffRefresh {
  /// The comparison as programs read it.
  public var members: JSON.Members {
    [
      "as_at": .string(asAt.iso), "missing_leave": JSON(missingLeave?.iso),
      "joiners": .array(joiners.map { .object($0.joining) }),
      "movers": .array(movers.map { .object($0.members) }),
      "managers": .array(managers.map { .object($0.members) }),
      "leavers": .array(leavers.map { .object($0.members) }),
      "missing": .array(missing.map { .object($0.members) }),
    ]
  }

  /// A row for each difference, and for each place or claim to decide about.
  fileprivate var rows: [[String]] {
    let joined = joiners.map { $0.row("joiner", "department", "", $0.department) }
    return joined + movers.flatMap { $0.rows("mover") } + managers.flatMap { $0.rows("manager") }
      + leavers.flatMap { $0.rows("leaver") } + missing.flatMap { $0.rows("missing") }
  }
}

extension PersonLine {
  fileprivate func row(_ kind: String, _ what: String, _ old: String?, _ new: String?) -> [String] {
    [kind, number.text, name.familyFirst, what, old ?? "", new ?? ""]
  }

  fileprivate var named: JSON.Members {
    ["employee_number": .string(number.text), "name": .string(name.familyFirst)]
  }

  fileprivate var joining: JSON.Members {
    named.and([
      "department": JSON(department), "job_title": JSON(jobTitle), "pay_band": JSON(payBand),
    ])
  }
}

extension ChangedStaff {
  fileprivate func rows(_ kind: String) -> [[String]] {
    differences.map { person.row(kind, $0.field.code, $0.old, $0.new) }
  }

  fileprivate var members: JSON.Members {
    person.named.and([
      "differences": .array(
        differences.map { one -> JSON in
          ["what": .string(one.field.code), "from": JSON(one.old), "to": JSON(one.new)]
        })
    ])
  }
}

extension LeavingStaff {
  fileprivate func rows(_ kind: String) -> [[String]] {
    let last = person.row(kind, "leaving-date", nil, person.leavingDate?.iso)
    return [last]
      + enrolments.map {
        person.row(kind, "enrolment", $0.state.rawValue, $0.label.code.text)
      }
  }

  fileprivate var members: JSON.Members {
    person.named.and([
      "leaving_date": JSON(person.leavingDate?.iso),
      "enrolments": .array(
        enrolments.map { one -> JSON in
          [
            "class": .string(one.label.code.text), "title": .string(one.label.title),
            "state": .string(one.state.rawValue),
          ]
        }),
    ])
  }
}

extension DepartmentChange {
  /// What became of a department, and what a person has to decide, as programs read it.
  public var members: JSON.Members {
    [
      "department": .string(end.name), "from": .string(end.from.iso),
      "successor": JSON(end.ending.successor),
      "people": .array(people.map { .string($0.number.text) }),
      "kept": .array(kept.map { .string($0.code.text) }),
      "agreements": .array(agreements.map { .string($0.code.text) }),
      "booked": .array(alsoBooked.map { .object($0.members) }),
    ]
  }
}

extension Booking {
  /// Who got what on which class, as programs read it.
  public var members: JSON.Members {
    [
      "class": .string(label.code.text), "employee_number": .string(number.text),
      "state": .string(state.rawValue),
    ]
  }
}
