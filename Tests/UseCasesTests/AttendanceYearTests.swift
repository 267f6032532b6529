import Domain
import Engine
import SeededNumbers
import Store
import Testing
import UseCases

@Suite("Attendance over the years") struct AttendanceYearTests {
  /// Yoga held in the Novembers of two years, with people who moved between and a cancelled session.
  private func twoYears(_ seed: UInt64) throws -> Desk {
    let desk = try Desk.withYoga { $0.maximum = 5 }
    var second = Cast.plan(
      "YOGA-2", of: "YOGA", first: Cast.thursday + 364, "12:00", "13:00", in: "SEM")
    second.maximum = 5
    try desk.plan(second)
    var generator = SeededGenerator(seed: seed)
    let marks: [Mark?] = [
      .present, .present, .late(minutes: 5, leftEarly: nil), .leftEarly(minutes: 10),
      .authorised(.rota), .unauthorised, .notExpected, nil,
    ]
    for (code, first) in [("YOGA-1", Cast.thursday), ("YOGA-2", Cast.thursday + 364)]
      as [(ClassCode, Day)]
    {
      desk.go(to: first - 3)
      for person in Cast.everybody { try desk.book(person, on: code) }
      for session in 1...4 {
        desk.go(to: first + 7 * (session - 1), "18:00")
        _ = try desk.books.mark(
          code, session: session,
          Cast.everybody.map { ($0.number, marks.randomElement(using: &generator) ?? nil) },
          by: desk.acting)
        // Some registers are submitted, and added up from the sums that are kept of them.
        if session.isMultiple(of: 2) {
          let open = try desk.books.register(code, session: session, at: desk.now)?.lines ?? []
          _ = try desk.books.mark(
            code, session: session,
            open.filter { $0.mark == nil }.map { ($0.person.number, .present) }, by: desk.acting)
          _ = try desk.books.submitRegister(code, session: session, by: desk.acting)
        }
        var moved = Cast.everybody.randomElement(using: &generator) ?? Cast.ada
        moved.assignments[0].department = "Ward \(Int.random(in: 1...4, using: &generator))"
        moved.assignments[0].payBand = "\(Int.random(in: 2...4, using: &generator))"
        _ = try desk.books.changeStaff(moved, by: desk.acting)
      }
    }
    return desk
  }

  @Test(
    "Everything at once is the same as everything between the first and the last day",
    arguments: 0..<6)
  func whole(_ seed: UInt64) throws {
    let desk = try twoYears(seed)
    for split in [AttendanceSplit.department, .site, .band, .staffGroup] {
      let rows = { (from: Day?) in
        try desk.books.attendance(AttendanceScope(by: split, from: from), at: desk.now).rows
      }
      let whole = try rows(nil)
      #expect(try whole == rows(Cast.thursday - 100), "\(split)")
      #expect(whole.allSatisfy { $0.tally.expected == 0 || $0.learners > 0 })
    }
  }

  @Test("Marks of a session that was cancelled later count for nothing, in all at once too")
  func cancelled() throws {
    let desk = try twoYears(1)
    try desk.connection.transaction(.write) {
      _ = try desk.connection.run(
        "UPDATE session SET state = 'cancelled' WHERE class_code = $1 AND number = $2",
        [.text("YOGA-1"), .integer(3)])
    }
    for split in [AttendanceSplit.department, .band] {
      let scope = AttendanceScope(by: split)
      let limited = AttendanceScope(by: split, from: Cast.thursday)
      let whole = try desk.books.attendance(scope, at: desk.now)
      #expect(try whole.rows == desk.books.attendance(limited, at: desk.now).rows)
    }
  }

  @Test("Each row stands beside the same days a year before, and the totals are the rows'")
  func compared() throws {
    let desk = try twoYears(2)
    let report = { (split: AttendanceSplit, from: Day, to: Day, compares: Bool) in
      try desk.books.attendance(
        AttendanceScope(by: split, from: from, to: to, compares: compares), at: desk.now)
    }
    let (from, to) = (Cast.thursday + 340, Cast.thursday + 390)
    for split in [AttendanceSplit.course, .department, .month, .term] {
      let compared = try report(split, from, to, true)
      let before = try report(split, from.yearBefore, to.yearBefore, false)
      #expect(compared.total == (try report(split, from, to, false)).total)
      #expect(compared.totalBefore == before.total)
    }
    #expect(try report(.term, from, to, true).rows.map(\.key) == ["2027-3"])
    #expect(try report(.month, from, to, true).rows.map(\.key) == ["2027-11", "2027-12"])
    let change = try #require(try report(.course, from, to, true).rows.first)
    #expect(
      change.changeTenths == (change.tally.rateTenths ?? 0) - (change.before?.rateTenths ?? 0))
  }

  @Test("By subject and by month the rows add up to the same total")
  func splits() throws {
    let desk = try twoYears(3)
    let total = try desk.books.attendance(AttendanceScope(), at: desk.now).total
    for split in [AttendanceSplit.subject, .month, .term] {
      #expect(try desk.books.attendance(AttendanceScope(by: split), at: desk.now).total == total)
    }
  }
}
