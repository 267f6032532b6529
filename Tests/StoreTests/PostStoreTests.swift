import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("What posts were, as kept") struct PostStoreTests {
  private static let today = Cast.now.day
  private let ward7 = Assignment(
    department: "Ward 7", site: "Main site", staffGroup: "Estates and Ancillary", payBand: "2",
    jobTitle: "Porter", lineManager: "1")
  private let ward9 = Assignment(
    department: "Ward 9", site: "North site", staffGroup: "Administrative and Clerical",
    payBand: "3", jobTitle: "Clerk", lineManager: "2")

  private func person(_ posts: Assignment..., number: EmployeeNumber = "300") -> StaffMember {
    StaffMember(number: number, name: PersonName(family: "Suharto"), assignments: posts)
  }

  @Test(
    "What a post was comes back with every part, and saving the same again adds nothing",
    arguments: EngineUnderTest.available)
  func roundTrip(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write("one") { try $0.save(person(ward7)) }
    #expect(try books.store.pastPosts(of: "300") == [:])
    try books.write("two") { try $0.save(person(ward9), from: Self.today - 3) }
    let kept = [0: [PastPost(until: Self.today - 4, ward7)]]
    #expect(try books.store.pastPosts(of: "300") == kept)
    try books.write("three") { try $0.save(person(ward9)) }
    #expect(try books.store.pastPosts(of: "300") == kept)
    #expect(try books.store.staffMember("300")?.post == ward9)
  }

  @Test(
    "A second post that is given up is kept, and one taken up has no past",
    arguments: EngineUnderTest.available)
  func secondPost(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write("one") { try $0.save(person(ward7, ward9)) }
    try books.write("two") { try $0.save(person(ward7)) }
    #expect(
      try books.store.pastPosts(of: "300") == [1: [PastPost(until: Self.today - 1, ward9)]])
  }

  @Test(
    "Many at once keep what one after another keeps, whatever was kept before",
    arguments: EngineUnderTest.available)
  func bulk(_ engine: EngineUnderTest) throws {
    let numbers = (0..<250).map { EmployeeNumber("N\($0)") }
    let (first, second, third) = (Self.today - 9, Self.today - 20, Self.today)
    var promoted = ward9
    promoted.payBand = "4"
    let steps: [(day: Day, post: Assignment)] = [
      (first, ward9), (second, promoted), (third, ward7),
    ]
    let one = try BooksUnderTest(engine)
    let many = try BooksUnderTest(engine)
    for books in [one, many] {
      try books.write("all") { journal in
        for number in numbers { try journal.save(person(ward7, number: number)) }
      }
    }
    for (index, step) in steps.enumerated() {
      let people = numbers.map { person(step.post, number: $0) }
      try one.write("step \(index)") { journal in
        for person in people { try journal.save(person, from: step.day) }
      }
      _ = try many.store.write(
        "import", by: BooksUnderTest.acting("step \(index)"), keepsChanges: false,
        detail: { (_: Bool) in "staff" }
      ) { journal in
        let bulk = try BulkStaff(many.store, writingThrough: journal, from: step.day)
        let saved = try bulk.save(people) { new, _ in new }
        try bulk.finish()
        return .done(saved.allSatisfy { $0.written == .changed })
      }
    }
    for number in numbers {
      #expect(try one.store.pastPosts(of: number) == many.store.pastPosts(of: number))
    }
    #expect(
      try one.store.pastPosts(of: "N0")[0]?.map(\.until) == [second - 1, first - 1, third - 1])
    #expect(try many.store.rowsUnaccountedFor() == [])
    #expect(try one.store.rowsUnaccountedFor() == [] && one.store.rowsChangedOutside() == [])
  }

  @Test(
    "A department's people, of today and of the days since, belong to another from a day on",
    arguments: EngineUnderTest.available)
  func everybody(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write("one") { journal in
      for number: EmployeeNumber in ["301", "302", "303"] {
        try journal.save(person(ward7, number: number))
      }
    }
    try books.write("two") { try $0.save(person(ward9, number: "302"), from: Self.today - 5) }
    try books.write("three") { try $0.save(person(ward9, number: "303"), from: Self.today - 50) }
    try books.write("four") {
      try $0.moveEverybody(from: "Ward 7", to: "Acorn Ward", since: Self.today - 10)
    }
    func departments(_ number: EmployeeNumber) throws -> [String?] {
      let history = PostHistory(
        past: try books.store.pastPosts(of: number)[0] ?? [],
        current: try books.store.staffMember(number)?.post)
      return [-60, -11, -10, -6, -5, 0].map { history.post(on: Self.today + $0)?.department }
    }
    let (old, new, other) = ("Ward 7", "Acorn Ward", "Ward 9")
    #expect(try departments("301") == [old, old, new, new, new, new])
    #expect(try departments("302") == [old, old, new, new, other, other])
    #expect(try departments("303") == [old, other, other, other, other, other])
    #expect(try books.store.rowsUnaccountedFor() == [])
    #expect(try books.store.rowsChangedOutside() == [])
  }

  @Test(
    "Ends of departments come back, and one taken back is gone",
    arguments: EngineUnderTest.available)
  func ends(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    let ends = [
      DepartmentEnd("Bank", from: Self.today, .closed),
      DepartmentEnd("Ward 7", from: Self.today, .renamed("Ward 9")),
      DepartmentEnd("Ward 9", from: Self.today, .merged("Ward 3")),
    ]
    try books.write("ends") { journal in for end in ends { try journal.save(end) } }
    #expect(try books.store.departmentEnds() == ends)
    try books.write("person") { try $0.save(person(ward7)) }
    // Nobody had named Ward 7 yet: the name is made known, and then goes by its successor's.
    try books.write("again") { try $0.save(person(ward7, number: "301")) }
    #expect(try books.store.staffMember("301")?.post.department == "Ward 3")
    try books.write("back") { try $0.removeEnd(of: "Bank") }
    #expect(try books.store.departmentEnd("Bank") == nil)
  }

  @Test(
    "Ends that lead round in a circle, written from outside, hold nobody up",
    arguments: EngineUnderTest.available)
  func circle(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write("one") { try $0.save(person(ward7)) }
    try books.connection.run(
      "INSERT INTO department_end VALUES ('Ward 7', '2026-11-01', 'renamed', 'Ward 8')", [])
    try books.connection.run(
      "INSERT INTO department_end VALUES ('Ward 8', '2026-11-01', 'renamed', 'Ward 7')", [])
    try books.write("two") { try $0.save(person(ward7, number: "301")) }
    #expect(try books.store.countStaff() == 2)
    #expect(
      try books.store.postsInDepartmentsGone().first
        == .inDepartmentGone("300", "Ward 7", successor: "Ward 8"))
  }
}
