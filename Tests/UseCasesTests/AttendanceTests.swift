import Domain
import SeededNumbers
import Store
import Testing
import UseCases

@Suite("Attendance reports") struct AttendanceTests {
  /// Yoga and Spanish with three sessions held, marked in every way there is.
  private func heldClasses() throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 5 }
    var spanish = Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "15:00", "16:00")
    spanish.maximum = 5
    try desk.plan(spanish)
    var generator = SeededGenerator(seed: 46)
    for code: ClassCode in ["YOGA-1", "ESP-1"] {
      desk.now = Cast.at(Cast.monday, "09:00")
      for person in Cast.everybody { try desk.book(person, on: code) }
    }
    let marks: [Mark] = [
      .present, .late(minutes: 5, leftEarly: nil), .late(minutes: 5, leftEarly: 5),
      .leftEarly(minutes: 10), .authorised(.rota), .unauthorised, .notExpected,
    ]
    for session in 1...3 {
      desk.now = Cast.at(Cast.thursday + 7 * (session - 1), "18:00")
      for code: ClassCode in ["YOGA-1", "ESP-1"] {
        _ = try desk.books.mark(
          code, session: session,
          Cast.everybody.map { ($0.number, marks.randomElement(using: &generator)) },
          by: desk.acting)
      }
    }
    return desk
  }

  @Test(
    "By whatever a report is split, its rows add up to the same total",
    arguments: AttendanceSplit.allCases)
  func totals(_ split: AttendanceSplit) throws {
    let desk = try heldClasses()
    var expected = AttendanceTally()
    for code: ClassCode in ["YOGA-1", "ESP-1"] {
      for mark in try desk.books.store.marks(of: code) { expected.count(mark.mark, of: 60) }
    }
    let report = try desk.books.attendance(AttendanceScope(by: split), at: desk.now)
    #expect(report.total == expected)
    #expect(expected.expected > 0 && expected.minuteRateTenths != nil)
    #expect(Set(report.rows.map(\.key)).count == report.rows.count)
    #expect(report.asAt == desk.now)
  }

  @Test(
    "An absence told beforehand counts once its session has begun, and a cancelled one never",
    arguments: AttendanceSplit.allCases)
  func toldBeforehand(_ split: AttendanceSplit) throws {
    let desk = try Desk.withYoga { $0.maximum = 5 }
    try desk.book(Cast.ada)
    let told = try desk.books.tellAbsence(
      Cast.ada.number, from: Cast.thursday, to: Cast.thursday + 7, reason: .rota, by: desk.acting)
    #expect(told.done?.sessions.count == 2)
    let away = { (from: Day?) in
      try desk.books.attendance(AttendanceScope(by: split, from: from), at: desk.now).total
        .authorised
    }
    for (day, time, count) in [
      (Cast.monday, "09:00", 0), (Cast.thursday, "11:59", 0), (Cast.thursday, "12:00", 1),
      (Cast.thursday + 6, "18:00", 1), (Cast.thursday + 8, "09:00", 2),
    ] {
      desk.go(to: day, time)
      #expect(try away(nil) == count && away(Cast.monday) == count)
      let record = try #require(try desk.books.learnerRecord(Cast.ada.number, at: desk.now))
      #expect(record.classes.map(\.tally.authorised) == [count])
    }
  }

  @Test("The rate by minutes takes off what was missed at both ends, and the whole of an absence")
  func minutes() throws {
    let desk = try Desk.withYoga { $0.maximum = 5 }
    for person in Cast.everybody { try desk.book(person) }
    desk.go(to: Cast.thursday, "18:00")
    try desk.mark(
      1, (Cast.ada, .late(minutes: 20, leftEarly: 10)), (Cast.benedict, .leftEarly(minutes: 15)),
      (Cast.hoa, .unauthorised), (Cast.lukasz, .notExpected),
      (Cast.sian, .late(minutes: 5, leftEarly: nil)))
    let rates = { (split: AttendanceSplit) in
      try desk.books.attendance(AttendanceScope(by: split), at: desk.now).rows.map {
        $0.tally.minuteRateTenths
      }
    }
    #expect(try rates(.class) == [542])
    #expect(try rates(.person) == [917, nil, 0, 500, 750])
  }

  @Test("Rows come in the order people read them")
  func order() throws {
    let desk = try heldClasses()
    let labels = { (split: AttendanceSplit) in
      try desk.books.attendance(AttendanceScope(by: split), at: desk.now).rows.map(\.label)
    }
    #expect(try labels(.band) == ["2", "3", "6", "8a"])
    #expect(
      try labels(.person) == [
        "Davies, Siân", "Grzyb, Łukasz", "Nguyễn, Thị Hoa", "Okafor, Ada", "Okafor, Benedict",
      ])
    #expect(
      try labels(.department) == ["Catering", "Pathology", "Portering", "Ward 3", "Ward 7"])
    #expect(try labels(.class) == ["Spanish", "Yoga for beginners"])
    #expect(try labels(.site) == ["Main site"])
  }

  @Test("A report is limited to days, a class, a person or a department")
  func limits() throws {
    let desk = try heldClasses()
    let total = { (scope: AttendanceScope) in
      try desk.books.attendance(scope, at: desk.now).total.expected
    }
    let all = try total(AttendanceScope())
    let byDay = try (0..<3).map { week in
      try total(
        AttendanceScope(from: Cast.thursday + 7 * week, to: Cast.thursday + 7 * week))
    }
    #expect(byDay.reduce(0, +) == all)
    let byClass = try ["YOGA-1", "ESP-1"].map { try total(AttendanceScope(classCode: $0)) }
    #expect(byClass.reduce(0, +) == all)
    let byPerson = try Cast.everybody.map { try total(AttendanceScope(person: $0.number)) }
    #expect(byPerson.reduce(0, +) == all)
    #expect(
      try total(AttendanceScope(department: "WARD 7"))
        == total(AttendanceScope(person: Cast.ada.number)))
    #expect(try total(AttendanceScope(department: "Nowhere")) == 0)
    #expect(try total(AttendanceScope(from: Cast.thursday + 15)) == 0)
  }

  @Test("A learner on the roster has the same count as in the report")
  func roster() throws {
    let desk = try heldClasses()
    let roster = try #require(try desk.books.roster("YOGA-1", at: desk.now))
    #expect(roster.learners.count == 5)
    for learner in roster.learners {
      let report = try desk.books.attendance(
        AttendanceScope(classCode: "YOGA-1", person: learner.person.number), at: desk.now)
      #expect(report.total.expected == learner.tally.expected)
      #expect(report.total.attended == learner.tally.attended)
      #expect(report.total.rateTenths == learner.tally.rateTenths)
    }
  }
}
