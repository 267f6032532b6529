import Domain
import Testing
import UseCases
import Wording

@Suite("Files that change sessions people are on") struct ImportedMovesTests {
  private func desk() throws -> ImportDesk {
    let desk = try ImportDesk.furnished()
    try desk.take(
      .enrolments,
      "class,employee_number,state,release\nYOGA-1,1,confirmed,half\nYOGA-1,2,confirmed,\n")
    return desk
  }

  @Test("A file that moves a session names everybody it concerns, and asks release again")
  func told() throws {
    let desk = try desk()
    let file = "class,session,start,end\nYOGA-1,2,14:00,15:00\n"
    let tried = try desk.take(.sessions, file, dryRun: true)
    let moved = try desk.take(.sessions, file)
    #expect(moved.changed == 1)
    #expect(tried.concerned == moved.concerned)
    #expect(
      moved.concerned.map { Wording.sentence($0) } == [
        "Yoga (YOGA-1) is changed by the file. Tell 2 people: Ewa Grzyb and Ada Okafor. "
          + "Release is asked again for 1 person, as it was agreed for other times: Ada Okafor."
      ])
    #expect(
      try desk.books.releasesOpen(at: desk.now).map(\.asked.person.number) == ["1"])
    #expect(try desk.books.check(at: desk.now).broken == [])
    #expect(try desk.take(.sessions, file).concerned == [])
  }

  @Test("Another tutor, a session that is over and a class without people concern nobody")
  func nobody() throws {
    let desk = try desk()
    let file = """
      class,session,tutor,date
      YOGA-1,2,Mina Joshi,
      IT-1,1,,2026-11-27
      OLD-1,1,,2026-10-02

      """
    let moved = try desk.take(.sessions, file)
    #expect(moved.problems == [])
    #expect(moved.concerned == [])
    #expect(try desk.books.releasesOpen(at: desk.now).isEmpty)
  }

  @Test("A session is not moved onto another class of a learner by a file")
  func clash() throws {
    let desk = try desk()
    try desk.take(.enrolments, "class,employee_number,state\nYOGA-1,3,\nIT-1,2,\n")
    try desk.take(
      .classes,
      "code,course,first_date,start,end,sessions\nIT-2,IT,2026-12-03,15:00,16:00,1\n")
    try desk.take(.enrolments, "class,employee_number,state\nIT-2,2,confirmed\n")
    #expect(
      try desk.take(.sessions, "class,session,start,end\nYOGA-1,2,15:30,16:30\n").problems
        .map(\.column) == ["date"])
    #expect(try desk.books.check(at: desk.now).broken == [])
  }

  @Test("A class does not meet itself after a file; two sessions may change places in one")
  func itself() throws {
    let desk = try desk()
    #expect(
      try desk.sentences(.sessions, "class,session,date\nYOGA-1,2,2026-11-26\n") == [
        "Line 2, date \u{201C}2026-11-26\u{201D}: Yoga (YOGA-1) already meets then: session 1, on "
          + "Thu 26 Nov 2026. Choose another time, or move the sessions from there on."
      ])
    let swap = "class,session,date\nYOGA-1,2,2026-12-10\nYOGA-1,3,2026-12-03\n"
    #expect(try desk.take(.sessions, swap).problems == [])
    #expect(try desk.books.check(at: desk.now).broken == [])
  }

  @Test("A class that a file cancels names everybody to tell")
  func cancelled() throws {
    let desk = try desk()
    let file =
      "code,course,first_date,start,end,state,reason\n"
      + "YOGA-1,YOGA,2026-11-26,10:00,11:00,cancelled,no tutor\n"
    let summary = try desk.take(.classes, file)
    #expect(summary.concerned.map { $0.toTell.map(\.number) } == [["2", "1"]])
    #expect(try desk.take(.classes, file).concerned == [])
  }
}
