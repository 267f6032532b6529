import Domain

/// A course of the catalogue with what is needed to run it.
struct CatalogueEntry: Sendable {
  let course: Course
  /// What its class codes begin with: at most six letters or digits.
  let prefix: String
  /// Where it can be taught, and how many learners then fit.
  let spaces: [SpaceCode]
  let tutors: [String]
  /// When its sessions may start.
  let starts: [TimeOfDay]
}

/// The courses of the demonstration trust: those of the partnerships this program was made for.
enum Catalogue {
  private static let college = "Fenside Adult College"
  private static let partnership = "Learning partnership"
  private static let daytime = [clock(9, 15), clock(12, 0), clock(14, 30), clock(17, 30)]
  private static let aroundShifts = [
    clock(7, 45), clock(12, 15), clock(16, 0), clock(17, 45), clock(19, 15),
  ]

  static let entries: [CatalogueEntry] = [
    entry(
      "IT-START", "IT", "First steps with computers", in: "IT", level: "Entry 3", by: college,
      sessions: 6, minutes: 120, 5...12, at: [Centre.computers, Centre.library],
      tutors: ["Marguerite Hale", "Tomasz Wilk"], daytime),
    entry(
      "IT-SHEETS", "SHEETS", "Everyday IT: spreadsheets", in: "IT", level: "Level 1", by: college,
      sessions: 6, minutes: 120, 5...12, at: [Centre.computers], tutors: ["Tomasz Wilk"], daytime),
    entry(
      "MATHS-L1", "MATHS1", "Functional Maths Level 1", in: "Maths", kind: .formal,
      level: "Level 1", by: college, sessions: 10, minutes: 120, 4...14,
      at: [Centre.seminar, Centre.small, Centre.library],
      tutors: ["Ruth Okonjo", "Alan Prewett"], daytime),
    entry(
      "MATHS-L2", "MATHS2", "Functional Maths Level 2", in: "Maths", kind: .formal,
      level: "Level 2", by: college, sessions: 10, minutes: 120, 4...14,
      at: [Centre.seminar, Centre.small], tutors: ["Alan Prewett"], daytime),
    entry(
      "ENG-L1", "ENG1", "Functional English Level 1", in: "English", kind: .formal,
      level: "Level 1", by: college, sessions: 10, minutes: 120, 4...14,
      at: [Centre.seminar, Centre.library, Centre.small],
      tutors: ["Bridget Soames", "Daniel Achterberg"], daytime),
    entry(
      "ENG-L2", "ENG2", "Functional English Level 2", in: "English", kind: .formal,
      level: "Level 2", by: college, sessions: 10, minutes: 120, 4...14,
      at: [Centre.seminar, Centre.small, Centre.library], tutors: ["Daniel Achterberg"], daytime),
    entry(
      "SPAN-1", "SPAN", "Spanish for beginners", in: "Languages", by: partnership, sessions: 8,
      minutes: 90, 6...16, at: [Centre.seminar], tutors: ["Inés Carrasco"],
      [clock(17, 30), clock(12, 0), clock(19, 0)]),
    entry(
      "YOGA", "YOGA", "Yoga", in: "Wellbeing", by: partnership, sessions: 8, minutes: 60, 6...20,
      at: [Centre.hall], tutors: ["Leela Nandakumar", "Joss Everill"], aroundShifts),
    entry(
      "PILATES", "PIL", "Pilates", in: "Wellbeing", by: partnership, sessions: 8, minutes: 60,
      6...20, at: [Centre.hall], tutors: ["Joss Everill"], aroundShifts),
    entry(
      "SEWING", "SEWING", "Sewing and mending", in: "Crafts", by: partnership, sessions: 6,
      minutes: 120, 4...8, at: [Centre.sewing], tutors: ["Winifred Opoku"], daytime),
    entry(
      "DANCE", "DANCE", "Dancing for everybody", in: "Wellbeing", by: partnership, sessions: 6,
      minutes: 75, 8...24, at: [Centre.hall], tutors: ["Carlos Benavides"],
      [clock(18, 45), clock(17, 0), clock(12, 0)]),
    entry(
      "DEMENTIA", "DEM", "Dementia awareness", in: "Awareness", by: "Workforce Development",
      sessions: 1, minutes: 150, 6...20, at: [Centre.seminar], tutors: ["Moira Calloway"],
      [clock(9, 15), clock(14, 0)]),
    entry(
      "MHA", "MHA", "Mental health awareness", in: "Awareness", by: "Workforce Development",
      sessions: 1, minutes: 150, 6...20, at: [Centre.seminar], tutors: ["Moira Calloway"],
      [clock(14, 0), clock(9, 15)]),
    entry(
      "PRERET", "PRERET", "Pre-retirement seminar", in: "Life and work", by: partnership,
      sessions: 1, minutes: 360, 6...20, at: [Centre.seminar, Centre.hall],
      tutors: ["Gwyneth Partridge"], [clock(9, 30)]),
  ]

  private static func entry(
    _ code: CourseCode, _ prefix: String, _ title: String, in subject: String,
    kind: CourseKind = .informal, level: String? = nil, by provider: String, sessions: Int,
    minutes: Int, _ size: ClosedRange<Int>, at spaces: [SpaceCode], tutors: [String],
    _ starts: [TimeOfDay]
  ) -> CatalogueEntry {
    CatalogueEntry(
      course: Course(
        code: code, title: title, maximum: size.upperBound, subject: subject, kind: kind,
        level: level, provider: provider, sessions: sessions, sessionMinutes: minutes,
        minimum: size.lowerBound),
      prefix: prefix, spaces: spaces, tutors: tutors, starts: starts)
  }
}
