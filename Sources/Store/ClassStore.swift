public import Domain
import Engine

extension Relations {
  /// The class without its title, which is the course's.
  static let theClass = Relation<Class>(
    "class", key: ["code"],
    [
      "course_code", "minimum", "maximum", "enrol_from", "enrol_to", "freed_place", "state",
      "reason",
    ],
    encode: { theClass in
      [
        .text(theClass.code.text), .text(theClass.course.text), Cell(theClass.minimum),
        Cell(theClass.maximum), Cell(theClass.enrolFrom), Cell(theClass.enrolTo),
        .text(theClass.freedPlace.rawValue), .text(theClass.state.rawValue),
        Cell(theClass.reason),
      ]
    },
    decode: { cells in
      Class(
        code: Code(cells.text()), course: Code(cells.text()), title: "",
        minimum: cells.integer(), maximum: cells.integer(), enrolFrom: cells.day(),
        enrolTo: cells.day(), freedPlace: cells.word(.automatic), state: cells.word(.open),
        reason: cells.optionalText())
    })
}

/// Which classes a list holds.
public struct ClassFilter: Sendable {
  /// Only classes with a session on or after this day.
  public var from: Day?
  /// Only classes with a session on or before this day.
  public var to: Day?
  /// Only classes of this course.
  public var course: CourseCode?
  /// Whether cancelled classes are listed too.
  public var withCancelled: Bool

  /// Every class that is not cancelled, unless limited.
  public init(
    from: Day? = nil, to: Day? = nil, course: CourseCode? = nil, withCancelled: Bool = false
  ) {
    self.from = from
    self.to = to
    self.course = course
    self.withCancelled = withCancelled
  }
}

extension Store {
  private static let classColumns = Relations.theClass.list("c") + ", o.title"

  private static func readClass(_ cells: inout Cells) -> Class {
    var theClass = Relations.theClass.decode(&cells)
    theClass.title = cells.text()
    return theClass
  }

  /// The class with a code.
  public func theClass(_ code: ClassCode) throws -> Class? {
    try first(
      """
      SELECT \(Self.classColumns) FROM class c JOIN course o ON o.code = c.course_code
      WHERE c.code = $1
      """, [.text(code.text)], Self.readClass)
  }

  /// The classes a filter lets through, by code.
  public func classes(_ filter: ClassFilter) throws -> [Class] {
    var conditions = filter.withCancelled ? ["1 = 1"] : ["c.state <> 'cancelled'"]
    var values: [Cell] = []
    if let course = filter.course {
      values.append(.text(course.text))
      conditions.append("c.course_code = $\(values.count)")
    }
    if filter.from != nil || filter.to != nil {
      values += [Cell(filter.from ?? .earliest), Cell(filter.to ?? .latest)]
      conditions.append(
        """
        EXISTS (SELECT 1 FROM session s WHERE s.class_code = c.code
          AND s.date >= $\(values.count - 1) AND s.date <= $\(values.count))
        """)
    }
    return try rows(
      """
      SELECT \(Self.classColumns) FROM class c JOIN course o ON o.code = c.course_code
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY c.code
      """, values, Self.readClass)
  }

  /// The codes of every class, in order.
  public func classCodes() throws -> [ClassCode] {
    try rows("SELECT code FROM class ORDER BY code") { ClassCode($0.text()) }
  }

  /// How the places of one class stand.
  public func places(of theClass: Class) throws -> Places {
    let counts = try rows(
      "SELECT state, count(*) FROM enrolment WHERE class_code = $1 GROUP BY state",
      [.text(theClass.code.text)]
    ) { (state: $0.word(EnrolmentState.withdrawn), count: $0.integer()) }
    return Places(of: theClass, counts: counts)
  }

  /// How the places of every class stand.
  public func allPlaces(_ classes: [Class]) throws -> [ClassCode: Places] {
    let counts = try rows(
      "SELECT class_code, state, count(*) FROM enrolment GROUP BY class_code, state"
    ) {
      (
        code: ClassCode($0.text()), state: $0.word(EnrolmentState.withdrawn),
        count: $0.integer()
      )
    }
    let byClass = Dictionary(grouping: counts, by: \.code)
    return classes.reduce(into: [:]) { places, theClass in
      places[theClass.code] = Places(
        of: theClass, counts: (byClass[theClass.code] ?? []).map { ($0.state, $0.count) })
    }
  }
}

extension Places {
  /// The places of a class from how many enrolments stand in each state.
  init(of theClass: Class, counts: [(state: EnrolmentState, count: Int)]) {
    self.init(minimum: theClass.minimum, maximum: theClass.maximum)
    for (state, count) in counts {
      switch state {
      case .confirmed, .attended, .didNotAttend, .onBreak: confirmed += count
      case .offered: offered += count
      case .requested: requested += count
      case .waitlisted: waiting += count
      case .withdrawn, .cancelled, .declined: break
      }
    }
  }
}

extension Journal {
  /// Writes a class. Its title is the course's and is not kept here.
  @discardableResult
  public func save(_ theClass: Class) throws -> Written {
    note(theClass.code)
    return try put(theClass, in: Relations.theClass)
  }

  /// Takes the class's turn: on every engine, only one act at a time is on one class from here on.
  public func takeTurn(_ code: ClassCode) throws {
    note(code)
    try store.connection.run(
      "UPDATE class SET turn = turn + 1 WHERE code = $1", [.text(code.text)])
  }
}
