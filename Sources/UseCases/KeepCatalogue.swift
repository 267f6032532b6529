public import Domain
import Store

extension Books {
  /// Adds a course to the catalogue.
  public func addCourse(_ course: Course, by acting: Acting) throws -> Outcome<Course> {
    try store.write("add-course", by: acting, detail: { _ in "\(course.code)" }) { journal in
      var refusals = Self.refusals(of: course)
      if try store.course(course.code) != nil {
        refusals.append(.codeTaken(kind: "course", code: course.code.text))
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(course)
      return .done(try store.course(course.code) ?? course)
    }
  }

  /// Changes a course that is there; classes planned from it keep their own numbers.
  public func changeCourse(_ course: Course, by acting: Acting) throws -> Outcome<Course> {
    try store.write("change-course", by: acting, detail: { _ in "\(course.code)" }) { journal in
      guard try store.course(course.code) != nil else {
        return .refused([.noSuchCourse(course.code, known: try store.courses().map(\.code))])
      }
      let refusals = Self.refusals(of: course)
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(course)
      return .done(try store.course(course.code) ?? course)
    }
  }

  /// Adds a learning space.
  public func addSpace(
    _ space: LearningSpace, by acting: Acting
  ) throws -> Outcome<LearningSpace> {
    try store.write("add-space", by: acting, detail: { _ in "\(space.code)" }) { journal in
      var refusals = Self.refusals(of: space)
      if try store.space(space.code) != nil {
        refusals.append(.codeTaken(kind: "learning space", code: space.code.text))
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(space)
      return .done(try store.space(space.code) ?? space)
    }
  }

  /// Changes a learning space that is there.
  public func changeSpace(
    _ space: LearningSpace, by acting: Acting
  ) throws -> Outcome<LearningSpace> {
    try store.write("change-space", by: acting, detail: { _ in "\(space.code)" }) { journal in
      guard try store.space(space.code) != nil else {
        return .refused([.noSuchSpace(space.code, known: try store.spaces().map(\.code))])
      }
      let refusals = try Self.refusals(of: space) + planned(in: space, from: acting.now)
      guard refusals.isEmpty else { return .refused(refusals) }
      try journal.save(space)
      return .done(try store.space(space.code) ?? space)
    }
  }

  /// What the rules say of everything still to come in a space as it would be.
  func planned(in space: LearningSpace, from now: Now) throws -> [Refusal] {
    let inSpace = try store.occupations(from: now.day - 1, to: .latest).filter {
      $0.space == space.code && $0.interval.to > now.wallMinutes
    }
    // They are compared with each other; a closure that came later is no reason to keep the space.
    let others = OccupationFacts(
      wanted: inSpace, spaces: [space.code: space], stock: try store.stock()
    ).refusals().filter { refusal in
      if case .overCapacity = refusal { return false }
      return refusal.isAboutSpace
    }
    // A class is told once, not for each of its sessions.
    var told: Set<Occupant> = []
    let tooMany = inSpace.filter { $0.people > space.capacity && told.insert($0.by.whole).inserted }
    return tooMany.map {
      .spaceTooSmall(
        space.label, capacity: space.capacity, for: $0.by, people: $0.people, on: $0.day)
    } + others
  }

  private static func refusals(of course: Course) -> [Refusal] {
    var refusals: [Refusal] = []
    if !isCode(course.code.text) {
      refusals.append(.badCode(kind: "course code", course.code.text))
    }
    if course.title.allSatisfy(\.isWhitespace) { refusals.append(.missingName) }
    refusals += KeptText.refusals([
      ("title", course.title), ("subject", course.subject), ("level", course.level),
      ("provider", course.provider),
    ])
    let numbers = [
      ("number of sessions", course.sessions), ("length in minutes", course.sessionMinutes),
      ("minimum", course.minimum), ("maximum", course.maximum),
    ]
    refusals += numbers.filter { $0.1 < 1 }.map { .notPositive(what: $0.0, $0.1) }
    if course.minimum > course.maximum {
      refusals.append(.minimumAboveMaximum(minimum: course.minimum, maximum: course.maximum))
    }
    return refusals
  }

  private static func refusals(of space: LearningSpace) -> [Refusal] {
    var refusals: [Refusal] = []
    if !isCode(space.code.text) {
      refusals.append(.badCode(kind: "learning space code", space.code.text))
    }
    if space.name.allSatisfy(\.isWhitespace) { refusals.append(.missingName) }
    refusals += KeptText.refusals([
      ("name", space.name), ("centre", space.centre), ("site", space.site),
      ("equipment", Equipment.text(space.equipment)),
    ])
    if space.capacity < 1 {
      refusals.append(.notPositive(what: "number of places", space.capacity))
    }
    return refusals
  }
}
