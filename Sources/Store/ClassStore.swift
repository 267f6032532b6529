public import Domain
import Engine

extension Relations {
  /// The class without its title, which is the course's.
  static let theClass = Relation<Class>(
    "class", key: ["code"],
    [
      "course_code", "minimum", "maximum", "enrol_from", "enrol_to", "freed_place", "state",
      "reason", "planned_on", "runs_below_minimum_since", "kit",
    ],
    encode: { theClass in
      [
        .text(theClass.code.text), .text(theClass.course.text), Cell(theClass.minimum),
        Cell(theClass.maximum), Cell(theClass.enrolFrom), Cell(theClass.enrolTo),
        .text(theClass.freedPlace.rawValue), .text(theClass.state.rawValue),
        Cell(theClass.reason), Cell(theClass.plannedOn), Cell(theClass.runsBelowMinimumSince),
        .text(Equipment.text(theClass.kit)),
      ]
    },
    decode: { cells in
      Class(
        code: Code(cells.text()), course: Code(cells.text()), title: "",
        minimum: cells.integer(), maximum: cells.integer(), enrolFrom: cells.day(),
        enrolTo: cells.day(), freedPlace: cells.word(.automatic), state: cells.word(.open),
        reason: cells.optionalText(), plannedOn: cells.day(),
        runsBelowMinimumSince: cells.day(), kit: Equipment.list(cells.text()) ?? [])
    })
}

/// Which classes a list holds.
public struct ClassFilter: Hashable, Sendable {
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
    var (condition, values) = filter.inDays("c.code")
    if !filter.withCancelled { condition += " AND c.state <> 'cancelled'" }
    if let course = filter.course {
      values.append(.text(course.text))
      condition += " AND c.course_code = $\(values.count)"
    }
    return try rows(
      """
      SELECT \(Self.classColumns) FROM class c JOIN course o ON o.code = c.course_code
      WHERE \(condition) ORDER BY c.code
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
    var places = Places(of: theClass, counts: counts)
    places.kept = try keptPlaces(on: theClass.code)
    return places
  }

  /// How the places of the classes a filter lets through stand.
  public func places(_ filter: ClassFilter, of classes: [Class]) throws -> [ClassCode: Places] {
    let (condition, values) = filter.inDays("e.class_code")
    let counts = try rows(
      """
      SELECT e.class_code, e.state, count(*) FROM enrolment e
      WHERE \(condition) GROUP BY e.class_code, e.state
      """, values
    ) {
      (
        code: ClassCode($0.text()), state: $0.word(EnrolmentState.withdrawn),
        count: $0.integer()
      )
    }
    let byClass = Dictionary(grouping: counts, by: \.code)
    let kept = try allKeptPlaces()
    return classes.reduce(into: [:]) { all, theClass in
      var places = Places(
        of: theClass, counts: (byClass[theClass.code] ?? []).map { ($0.state, $0.count) })
      places.kept = kept[theClass.code] ?? []
      all[theClass.code] = places
    }
  }
}

extension ClassFilter {
  /// The condition that a class has a session on the filter's days, and its values.
  func inDays(_ column: String) -> (condition: String, values: [Cell]) {
    guard from != nil || to != nil else { return ("1 = 1", []) }
    return (
      """
      \(column) IN (SELECT d.class_code FROM session d WHERE d.date >= $1 AND d.date <= $2)
      """, [Cell(from ?? .earliest), Cell(to ?? .latest)]
    )
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
