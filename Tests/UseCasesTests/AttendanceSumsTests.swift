import Domain
import SeededNumbers
import Store
import Testing
import UseCases

@Suite("Sums kept of attendance") struct AttendanceSumsTests {
  /// Yoga with everybody on it, three sessions held and their registers submitted, the last still open.
  private func held(_ generator: inout SeededGenerator) throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 5 }
    for person in Cast.everybody { try desk.book(person) }
    for session in 1...4 {
      desk.go(to: Cast.thursday + 7 * (session - 1), "18:00")
      let marks = Cast.everybody.map { ($0.number, Self.marks.randomElement(using: &generator)) }
      _ = try desk.books.mark("YOGA-1", session: session, marks, by: desk.acting)
      guard session < 4 else { continue }
      #expect(
        try desk.books.submitRegister("YOGA-1", session: session, by: desk.acting).refusals == [])
    }
    return desk
  }

  private static let marks: [Mark] = [
    .present, .late(minutes: 5, leftEarly: nil), .late(minutes: 5, leftEarly: 15),
    .leftEarly(minutes: 10), .authorised(.rota), .unauthorised, .notExpected,
  ]

  /// Expects reports over all days, which add up sums, to be those that count every mark.
  private func expectInStep(
    _ books: Books, at now: Now, location: SourceLocation = #_sourceLocation
  ) throws {
    for split in AttendanceSplit.allCases {
      for department in [nil, "Ward 7"] {
        var scope = AttendanceScope(by: split, department: department)
        let whole = try books.attendance(scope, at: now).rows
        scope.from = Cast.monday - 1_000
        let counted = try books.attendance(scope, at: now).rows
        #expect(whole == counted, "\(split)", sourceLocation: location)
      }
    }
    #expect(try books.check(at: now).broken == [], sourceLocation: location)
  }

  @Test(
    "Whatever is amended, moved or undone, they are what the marks make", arguments: 0..<8)
  func acts(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let desk = try held(&generator)
    try expectInStep(desk.books, at: desk.now)
    desk.go(to: Cast.thursday + 22)
    for _ in 0..<10 {
      var person = Cast.everybody.randomElement(using: &generator) ?? Cast.ada
      switch Int.random(in: 0...4, using: &generator) {
      case 0:
        let mark = Self.marks.randomElement(using: &generator) ?? .present
        _ = try desk.books.amendRegister(
          "YOGA-1", session: .random(in: 1...3, using: &generator), [(person.number, mark)],
          reason: "seen again", by: desk.acting)
      case 1:
        person.assignments[0].department = ["Ward 7", "Ward 8"].randomElement(using: &generator)
        person.assignments[0].payBand = ["2", "4"].randomElement(using: &generator)
        _ = try desk.books.changeStaff(
          person, from: Cast.thursday + .random(in: 0...20, using: &generator), by: desk.acting)
      case 2:
        let name = try desk.books.departments().randomElement(using: &generator) ?? ""
        _ = try desk.books.renameDepartment(
          name, to: "\(name)a", from: Cast.thursday + 10, by: desk.acting)
      case 3:
        try desk.mark(4, (person, Self.marks.randomElement(using: &generator)))
      default: _ = try desk.undo(1)
      }
      try expectInStep(desk.books, at: desk.now)
    }
  }

  @Test("A file that submits or cancels sessions counts their classes anew")
  func files() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(.enrolments, "class,employee_number,state\nOLD-1,1,attended\nOLD-1,2,attended\n")
    try desk.take(.marks, "class,session,employee_number,mark\nOLD-1,1,1,L20E10\nOLD-1,1,2,U\n")
    let total = { try desk.books.attendance(AttendanceScope(), at: desk.now).total }
    #expect(try total().minutesThere == 90)
    #expect(
      try desk.take(.sessions, "class,session,register\nOLD-1,1,submitted\n").problems == [])
    #expect(try total().minutesExpected == 240 && total().minutesThere == 90)
    try expectInStep(desk.books, at: desk.now)
    #expect(
      try desk.take(.sessions, "class,session,state\nOLD-1,1,cancelled\n").problems.count <= 1)
    try expectInStep(desk.books, at: desk.now)
  }
}
