import Domain
import Interchange
import Store

/// Imports learning spaces.
struct SpacesImport: LineImport {
  typealias File = SpacesFile
  let books: Books
  private let seen = FirstLines<SpaceCode>()
  private var columns: Set<SpacesColumn> = []
  private var journal: Journal?

  init(books: Books) { self.books = books }

  func repeated(_ space: LearningSpace, line: Int) -> [(SpacesColumn?, ImportFault)] {
    seen.earlier(space.code, line: line).map { [(.code, .repeatedKey(first: $0))] } ?? []
  }

  mutating func begin(columns: Set<SpacesColumn>, journal: Journal) {
    self.columns = columns
    self.journal = journal
  }

  func write(_ space: LearningSpace, line: Int) throws -> LineOutcome<SpacesColumn> {
    guard let journal else { return .bad([]) }
    var space = space
    if let old = try books.store.space(space.code) {
      space = SpacesFile.merged(space, over: old, columns: columns)
      if space.capacity < old.capacity, let wanted = try largestClass(in: space, journal) {
        return .refused(
          [.overCapacity(space.label, capacity: space.capacity, wanted: wanted)], at: .capacity)
      }
    }
    return .written(try journal.save(space))
  }

  /// The most learners of a class still to come that the space is too small for.
  private func largestClass(in space: LearningSpace, _ journal: Journal) throws -> Int? {
    let ahead = try books.store.sessions(
      SessionDays(from: journal.acting.now.day, to: .latest))
    let classes = Set(ahead.filter { $0.session.space == space.code }.map(\.label.code))
    return try classes.compactMap { try books.store.theClass($0)?.maximum }
      .filter { $0 > space.capacity }.max()
  }
}

/// Imports courses.
struct CoursesImport: LineImport {
  typealias File = CoursesFile
  let books: Books
  private let seen = FirstLines<CourseCode>()
  private var columns: Set<CoursesColumn> = []
  private var journal: Journal?

  init(books: Books) { self.books = books }

  func repeated(_ course: Course, line: Int) -> [(CoursesColumn?, ImportFault)] {
    seen.earlier(course.code, line: line).map { [(.code, .repeatedKey(first: $0))] } ?? []
  }

  mutating func begin(columns: Set<CoursesColumn>, journal: Journal) {
    self.columns = columns
    self.journal = journal
  }

  func write(_ course: Course, line: Int) throws -> LineOutcome<CoursesColumn> {
    guard let journal else { return .bad([]) }
    var course = course
    if let old = try books.store.course(course.code) {
      course = CoursesFile.merged(course, over: old, columns: columns)
    }
    guard course.minimum <= course.maximum else {
      return .refused(
        [.minimumAboveMaximum(minimum: course.minimum, maximum: course.maximum)], at: .maximum)
    }
    return .written(try journal.save(course))
  }
}
