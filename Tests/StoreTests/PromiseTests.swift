import Domain
import Engine
import Store
import TestServer
import Testing

@Suite("Promises the database keeps by itself") struct PromiseTests {
  /// Whether the database says no to what the body writes.
  private func isRefused(
    _ books: BooksUnderTest, _ request: String, _ body: (Journal) throws -> Void
  ) throws -> Bool {
    do {
      try books.write(request, body)
      return false
    } catch EngineError.constraint {
      return true
    }
  }

  @Test(
    "A person has one live enrolment a class, and a new one once the old is over",
    arguments: EngineUnderTest.available)
  func oneLive(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write { try $0.save(Cast.enrolment("e1", Cast.ada, .confirmed, joining: 1)) }
    for state in EnrolmentState.allCases where state.isLive {
      let again = Cast.enrolment("e2", Cast.ada, state, joining: 2)
      #expect(try isRefused(books, "again \(state)") { try $0.save(again) }, "\(state)")
    }
    #expect(try books.store.enrolmentsInOrder(on: "YOGA-1").count == 1)
    try books.write("over") { try $0.save(Cast.enrolment("e1", Cast.ada, .withdrawn, joining: 1)) }
    try books.write("new") { try $0.save(Cast.enrolment("e2", Cast.ada, .waitlisted, joining: 2)) }
    #expect(try books.store.liveEnrolment(of: Cast.ada.number, on: "YOGA-1")?.id == "e2")
    #expect(try books.store.enrolmentsInOrder(on: "YOGA-1").count == 2)
  }

  @Test(
    "Two people never have the same place in the order of joining",
    arguments: EngineUnderTest.available)
  func oneJoiningNumber(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    try books.write { try $0.save(Cast.enrolment("e1", Cast.ada, .waitlisted, joining: 1)) }
    #expect(
      try isRefused(books, "same") {
        try $0.save(Cast.enrolment("e2", Cast.sian, .waitlisted, joining: 1))
      })
  }

  @Test(
    "Nothing hangs on a person, class, course or space that is not there",
    arguments: EngineUnderTest.available)
  func references(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.openYoga()
    #expect(
      try isRefused(books, "person") {
        try $0.save(Cast.enrolment("e", Cast.lukasz, .confirmed, joining: 1))
      })
    #expect(
      try isRefused(books, "course") {
        try $0.save(Class(code: "X-1", course: "X", title: "", maximum: 1))
      })
    #expect(
      try isRefused(books, "space") {
        var session = Cast.firstSession
        session.space = "GYM"
        try $0.save(session)
      })
    #expect(
      try isRefused(books, "mark") {
        try $0.save(
          KeptMark(classCode: "YOGA-1", session: 2, learner: Cast.ada.number, mark: .present))
      })
    try books.write {
      try $0.save(
        KeptMark(classCode: "YOGA-1", session: 1, learner: Cast.ada.number, mark: .present))
    }
    #expect(try isRefused(books, "marked session") { try $0.remove(Cast.firstSession) })
  }

  @Test("Numbers that make no sense are not kept", arguments: EngineUnderTest.available)
  func numbers(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    #expect(
      try isRefused(books, "maximum") {
        try $0.save(Course(code: "C", title: "C", maximum: 2, minimum: 3))
      })
    #expect(
      try isRefused(books, "minimum") {
        try $0.save(Course(code: "C", title: "C", maximum: 2, minimum: 0))
      })
    #expect(
      try isRefused(books, "capacity") {
        try $0.save(LearningSpace(code: "S", name: "S", capacity: 0))
      })
    #expect(try isRefused(books, "name") { try $0.save(Cast.person("1", "", "Ada")) })
    #expect(try books.store.courses().isEmpty)
  }
}
