import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Refreshing staff from a new extract") struct RefreshStaffTests {
  private static let header =
    "employee_number,family_name,given_name,department,pay_band,line_manager,leaving_date\n"

  /// Four people, of whom two are booked on yoga, which begins on Thursday.
  private func desk() throws -> ImportDesk {
    let desk = try ImportDesk()
    try desk.take(
      .staff,
      Self.header + "1,Okafor,Ada,Ward 7,2,4,\n2,Grzyb,Ewa,Catering,3,4,\n3,Li,,Ward 7,5,4,\n"
        + "4,Davies,Siân,Ward 3,7,,\n")
    try desk.take(.spaces, "code,name,capacity\nSEM,Seminar room,12\n")
    try desk.take(.courses, "code,title,maximum,sessions\nYOGA,Yoga,2,3\n")
    try desk.take(
      .classes, "code,course,first_date,start,end\nYOGA-1,YOGA,2026-11-26,10:00,11:00\n")
    try desk.take(.enrolments, "class,employee_number\nYOGA-1,1\nYOGA-1,3\nYOGA-1,2\n")
    return desk
  }

  private func refresh(
    _ desk: ImportDesk, _ lines: String, missingLeave: Day? = nil, keep: Bool = false
  ) throws -> StaffRefresh {
    let outcome = try desk.books.refreshStaff(
      from: desk.file(Self.header + lines), missingLeave: missingLeave, keep: keep,
      by: desk.acting)
    return try #require(outcome.done)
  }

  /// Ada moves, Ewa has another manager, Li is not there, Siân leaves, Ben joins.
  private static let extract =
    "1,Okafor,Ada,Ward 9,3,4,\n2,Grzyb,Ewa,Catering,3,5,\n4,Davies,Siân,Ward 3,7,,2026-12-31\n"
    + "5,Byron,Ben,Ward 3,6,,\n"

  @Test("Joiners, movers, changed managers, leavers and who is missing are shown, nothing is kept")
  func shown() throws {
    let desk = try desk()
    let before = try desk.everything()
    let refresh = try refresh(desk, Self.extract)
    #expect(refresh.joiners.map(\.number) == ["5"])
    #expect(refresh.movers.map(\.person.number) == ["1"])
    #expect(
      refresh.movers.first?.differences.map { "\($0.field.code) \($0.old ?? "") \($0.new ?? "")" }
        == ["department Ward 7 Ward 9", "pay-band 2 3"])
    #expect(refresh.managers.map(\.person.number) == ["2"])
    #expect(refresh.managerNames.mapValues(\.spoken) == ["4": "Siân Davies", "5": "Ben Byron"])
    #expect(refresh.leavers.map(\.person.number) == ["4"])
    #expect(refresh.missing.map(\.person.number) == ["3"])
    let place = LiveEnrolment(ClassLabel("YOGA-1", "Yoga"), .confirmed)
    #expect(refresh.missing.first?.enrolments == [place])
    #expect(refresh.leavers.first?.enrolments == [])
    #expect(
      Wording.sentences(refresh) == [
        "Compared as at Sat 21 Nov 2026: 1 joiner, 1 mover, 1 changed manager, 1 leaver, "
          + "1 not in the file.",
        "Those not in the file stay as they are.", "Nothing is kept yet.",
      ])
    #expect(try desk.everything() == before)
    #expect(try desk.books.check(at: desk.now).broken == [])
  }

  @Test("What is kept is what was shown; nobody loses a place, and a second look shows nothing")
  func kept() throws {
    let desk = try desk()
    let shown = try refresh(desk, Self.extract)
    let kept = try refresh(desk, Self.extract, keep: true)
    #expect(kept.movers == shown.movers && kept.managers == shown.managers)
    #expect(kept.leavers == shown.leavers && kept.missing == shown.missing)
    #expect(kept.summary.new == 1 && kept.summary.changed == 3 && kept.summary.isWritten)
    #expect(try desk.books.person("3")?.leavingDate == nil)
    #expect(try desk.books.roster("YOGA-1", at: desk.now)?.learners.count == 2)
    #expect(
      try desk.books.store.pastPosts(of: "1")[0]?.map(\.post.department) == ["Ward 7"])
    let again = try refresh(desk, Self.extract)
    #expect(again.joiners == [] && again.movers == [] && again.managers == [])
    #expect(again.leavers == [] && again.missing.map(\.person.number) == ["3"])
    #expect(try desk.books.check(at: desk.now).broken == [])
    #expect(
      try desk.books.undo(by: desk.acting).refusals.map { Wording.sentence($0) } == [
        "Cannot undo an import. Restore the copy that was made before it."
      ])
  }

  @Test("Who is missing leaves only where that is said, keeps the place, and is listed on Today")
  func missingLeave() throws {
    let desk = try desk()
    let last = desk.now.day - 1
    let kept = try refresh(desk, Self.extract, missingLeave: last, keep: true)
    #expect(kept.summary.changed == 4)
    #expect(try desk.books.person("3")?.leavingDate == last)
    #expect(
      Wording.sentences(kept)[1]
        == "Those not in the file are kept with Fri 20 Nov 2026 as their last day.")
    #expect(try desk.books.roster("YOGA-1", at: desk.now)?.learners.count == 2)
    let needs = try desk.books.today(at: desk.now).needs
    #expect(
      needs.contains(
        .leaverEnrolled(PersonName(family: "Li"), "3", ClassLabel("YOGA-1", "Yoga"))))
    #expect(try refresh(desk, Self.extract).missing == [])
    #expect(try desk.books.check(at: desk.now).broken == [])
  }

  @Test("Who is in the extract again after leaving is a mover whose last day is taken back")
  func back() throws {
    let desk = try desk()
    try desk.take(.staff, Self.header + "3,Li,,Ward 7,5,4,2026-11-01\n")
    #expect(try refresh(desk, Self.extract).missing == [])
    let refresh = try refresh(desk, Self.extract + "3,Li,,Ward 7,5,4,\n")
    #expect(
      refresh.movers.flatMap(\.differences).filter { $0.field == .leavingDate } == [
        StaffDifference(.leavingDate, from: "2026-11-01", to: nil)
      ])
  }

  @Test("An extract holds from its own day, never from a day to come")
  func asAt() throws {
    let desk = try desk()
    let path = desk.file(Self.header + Self.extract)
    let day = desk.now.day - 20
    _ = try desk.books.refreshStaff(from: path, asAt: day, keep: true, by: desk.acting)
    #expect(try desk.books.store.pastPosts(of: "1")[0]?.map(\.until) == [day - 1])
    expectRefused(
      try desk.books.refreshStaff(from: path, asAt: desk.now.day + 1, by: desk.acting),
      saying: "The day of the extract cannot be Sun 22 Nov 2026. The latest is Sat 21 Nov 2026.")
  }

  @Test("Where a line is bad nothing is compared and nothing kept")
  func badLine() throws {
    let desk = try desk()
    let refresh = try refresh(desk, Self.extract + "?,Bad,,,,,\n", keep: true)
    #expect(refresh.summary.problems.map(\.line) == [6])
    #expect(refresh.movers == [] && refresh.missing == [] && !refresh.summary.isWritten)
    #expect(try desk.books.person("5") == nil)
  }

  @Test("Somebody an extract puts into a closed department is kept and told of")
  func closedDepartment() throws {
    let desk = try desk()
    _ = try desk.books.closeDepartment("Ward 7", by: desk.acting)
    let first = try refresh(desk, "1,Okafor,Ada,Ward 7,2,4,\n3,Li,,Ward 7,5,4,\n")
    #expect(first.summary.warnings == [])
    let second = try refresh(desk, "2,Grzyb,Ewa,Ward 7,3,4,\n9,New,,ward 7,2,,\n", keep: true)
    #expect(
      second.summary.warnings.map { Wording.sentence($0) } == [
        "Ward 7 is closed from Sat 21 Nov 2026. The file puts 2 people there who were not there "
          + "before. Find out where they belong, or reopen it."
      ])
    #expect(try desk.books.person("9")?.post.department == "Ward 7")
  }

  @Test("An extract that still has a department's old name moves nobody back")
  func oldName() throws {
    let desk = try desk()
    _ = try desk.books.renameDepartment("Ward 7", to: "Acorn Ward", by: desk.acting)
    let refresh = try refresh(desk, "1,Okafor,Ada,Ward 7,2,4,\n3,Li,,Acorn Ward,5,4,\n")
    #expect(refresh.movers == [])
    #expect(refresh.summary.unchanged == 2)
  }

  @Test("Who waits and can take a place by the new extract has it, and is told of")
  func served() throws {
    let desk = try desk()
    _ = try desk.books.withdraw("3", from: "YOGA-1", reason: .shift, by: desk.acting)
    // Ewa had the freed place at once; Li waits for one that is kept for Ward 9.
    #expect(
      try desk.books.withdraw("1", from: "YOGA-1", reason: .shift, by: desk.acting).done != nil)
    try desk.take(.staff, Self.header + "6,Ros,,Ward 9,2,,\n")
    _ = try desk.books.keepPlaces(
      [KeptPlaces(for: .department("Ward 9"), count: 1, until: desk.now.day + 9)], on: "YOGA-1",
      by: desk.acting)
    _ = try desk.books.bookPlace("3", on: "YOGA-1", by: desk.acting)
    #expect(try desk.books.store.liveEnrolment(of: "3", on: "YOGA-1")?.state == .waitlisted)
    let kept = try refresh(desk, "3,Li,,Ward 9,5,4,\n", keep: true)
    #expect(kept.summary.booked.map(\.number) == ["3"])
    #expect(try desk.books.check(at: desk.now).broken == [])
  }
}
