public import Domain
import Wording

extension Report {
  /// The catalogue, one course a row.
  public static func courses(_ courses: [Course], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Code", wraps: false), .init("Course"), .init("Subject"), .init("Level"),
        .number("Sessions"), .number("Minutes"), .number("Minimum"), .number("Maximum"),
      ],
      rows: courses.map { course in
        [course.code.text, course.title, course.subject ?? "", course.level ?? ""]
          + [course.sessions, course.sessionMinutes, course.minimum, course.maximum]
          .map { String($0) }
      }, whenEmpty: "No courses yet.")
    return Report(
      document: heading.open("Catalogue", title: "Courses", [.table(table)]),
      json: .array(courses.map { .object($0.members) }),
      header: [
        "code", "title", "subject", "kind", "level", "provider", "sessions",
        "session_minutes", "minimum", "maximum",
      ],
      rows: courses.map { course in
        [
          course.code.text, course.title, course.subject ?? "", course.kind.rawValue,
          course.level ?? "", course.provider ?? "",
        ]
          + [course.sessions, course.sessionMinutes, course.minimum, course.maximum]
          .map { String($0) }
      })
  }

  /// The learning spaces, one a row.
  public static func spaces(_ spaces: [LearningSpace], _ heading: SheetHeading) -> Report {
    let table = Document.Table(
      columns: [
        .init("Code", wraps: false), .init("Space"), .init("Centre"), .number("Places"),
        .init("Equipment"), .init("Access"), .init("Open", wraps: false),
      ],
      rows: spaces.map { space in
        [
          space.code.text, space.name, space.centre ?? "", String(space.capacity),
          Wording.list(space.equipment.map { Wording.item($0) }), Wording.access(space),
          Wording.times(space.opens, space.closes),
        ]
      }, whenEmpty: "No learning spaces yet.")
    return Report(
      document: heading.open("Learning spaces", title: "Learning spaces", [.table(table)]),
      json: .array(spaces.map { .object($0.members) }),
      header: [
        "code", "name", "capacity", "centre", "site", "equipment", "step_free",
        "hearing_loop", "opens", "closes", "set_up_minutes", "clear_down_minutes",
      ],
      rows: spaces.map { space in
        [
          space.code.text, space.name, String(space.capacity), space.centre ?? "",
          space.site ?? "", Equipment.text(space.equipment), space.isStepFree ? "yes" : "no",
          space.hasHearingLoop ? "yes" : "no", space.opens.text, space.closes.text,
          String(space.setUpMinutes), String(space.clearDownMinutes),
        ]
      })
  }
}

extension Course {
  /// The course as programs read it.
  public var members: JSON.Members {
    [
      "code": .string(code.text), "title": .string(title), "subject": JSON(subject),
      "kind": .string(kind.rawValue), "level": JSON(level), "provider": JSON(provider),
      "sessions": .integer(sessions), "session_minutes": .integer(sessionMinutes),
      "minimum": .integer(minimum), "maximum": .integer(maximum),
    ]
  }
}

extension LearningSpace {
  /// The space as programs read it.
  public var members: JSON.Members {
    [
      "code": .string(code.text), "name": .string(name), "capacity": .integer(capacity),
      "centre": JSON(centre), "site": JSON(site),
      "equipment": .string(Equipment.text(equipment)), "step_free": .bool(isStepFree),
      "hearing_loop": .bool(hasHearingLoop), "opens": .string(opens.text),
      "closes": .string(closes.text), "set_up_minutes": .integer(setUpMinutes),
      "clear_down_minutes": .integer(clearDownMinutes),
    ]
  }
}
