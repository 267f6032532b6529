import Domain
import Testing
import UseCases
import Wording

@Suite("Importing spaces, courses, classes and sessions")
struct ImportProgrammeTests {
  @Test("Spaces and courses come in, change and stay")
  func catalogue() throws {
    let desk = try ImportDesk.furnished()
    let spaces = try desk.take(
      .spaces,
      "code,name,capacity,equipment\nSEM,Seminar room,14,piano\nIT,Computer room,2,\nNEW,Hall,40,\n"
    )
    #expect(
      Wording.sentence(spaces) == "Spaces: 1 new, 1 changed, 1 unchanged, 0 refused.")
    let courses = try desk.take(.courses, "code,title,maximum\nYOGA,Yoga,2\nESOL,English,12\n")
    #expect(
      Wording.sentence(courses) == "Courses: 1 new, 0 changed, 1 unchanged, 0 refused.")
    #expect(try desk.books.courses().first { $0.code == "YOGA" }?.sessions == 3)
  }

  @Test("The same code twice is a problem")
  func repeatedCode() throws {
    let desk = try ImportDesk()
    #expect(
      try desk.sentences(.courses, "code,title,maximum\nA,A,1\nA,B,2\n") == [
        "Line 3, code “A”: Line 2 is about the same one. Make one line of the two."
      ])
  }

  @Test("A code that a bad line has said already is told as well")
  func twinOfABadLine() throws {
    let desk = try ImportDesk.furnished()
    #expect(
      try desk.sentences(.courses, "code,title,maximum\nA,Art,none\nA,Art,5\n") == [
        "Line 2, maximum “none”: Write a whole number from 1 to 9,999, in digits alone.",
        "Line 3, code “A”: Line 2 is about the same one. Make one line of the two.",
      ])
  }

  @Test("A space does not shrink below a class that is planned in it")
  func shrinkingSpace() throws {
    let desk = try ImportDesk.furnished()
    #expect(
      try desk.sentences(.spaces, "code,name,capacity\nSEM,Seminar room,1\n") == [
        "Line 2, capacity “1”: Seminar room (SEM) has 1 place, and the class would take 2. "
          + "Lower the maximum or choose a larger space."
      ])
  }

  @Test("A class is made with its series of sessions")
  func newClass() throws {
    let desk = try ImportDesk.furnished()
    try desk.take(
      .classes,
      "code,course,first_date,start,end,sessions,every_weeks\nY-2,YOGA,03/12/2026,9:00,10:00,2,2\n")
    let line = try #require(try desk.books.classLine("Y-2", at: desk.now))
    #expect(line.sessions.map(\.date.iso) == ["2026-12-03", "2026-12-17"])
    #expect(line.theClass.maximum == 2)
  }

  @Test("Unknown courses and spaces, clashes and small rooms are told for every line")
  func classRules() throws {
    let desk = try ImportDesk.furnished()
    #expect(
      try desk.sentences(
        .classes,
        """
        code,course,first_date,start,end,space,tutor,maximum,sessions
        A,NONE,2026-11-26,10:00,11:00,,,,
        B,IT,2026-11-26,10:00,11:00,HALL,,,
        C,IT,2026-11-26,10:00,11:00,SEM,Sian Hughes,,
        D,IT,2026-11-27,10:00,11:00,IT,,9,
        """) == [
          "Line 2, course “NONE”: There is no course NONE. Courses there are: IT, YOGA.",
          "Line 3, space “HALL”: There is no learning space HALL. Learning spaces there are: IT, SEM.",
          "Line 4, space “SEM”: Seminar room (SEM) is taken on Thu 26 Nov 2026, 10:00-11:00, by "
            + "Yoga (YOGA-1), set-up and clear-down counted. Choose another space or time.",
          "Line 4, tutor “Sian Hughes”: Sian Hughes already teaches Yoga (YOGA-1) on "
            + "Thu 26 Nov 2026, 10:00-11:00. Choose another tutor or time.",
          "Line 5, maximum “9”: Computer room (IT) has 2 places, and the class would take 9. "
            + "Lower the maximum or choose a larger space.",
        ])
    #expect(try desk.books.classLine("D", at: desk.now) == nil)
  }

  @Test("A line clashes with the line before it")
  func orderOfLines() throws {
    let desk = try ImportDesk.furnished()
    let problems = try desk.take(
      .classes,
      "code,course,first_date,start,end,space\nA,IT,2026-11-27,10:00,11:00,IT\nB,IT,2026-11-27,10:30,11:30,IT\n"
    ).problems
    #expect(problems.map(\.line) == [3])
  }

  @Test("A class that has learners keeps its series; one that has none is laid out anew")
  func settledClass() throws {
    let desk = try ImportDesk.furnished()
    let text = "code,course,first_date,start,end\nYOGA-1,YOGA,2026-12-03,10:00,11:00\n"
    #expect(try desk.take(.classes, text).changed == 1)
    #expect(
      try desk.books.classLine("YOGA-1", at: desk.now)?.sessions.first?.date.iso == "2026-12-03")
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.sessions.first?.space == "SEM")
    _ = try desk.books.bookPlace("1", on: "YOGA-1", by: desk.acting)
    #expect(
      try desk.sentences(
        .classes, "code,course,first_date,start,end\nYOGA-1,YOGA,2026-12-10,10:00,11:00\n") == [
          "Line 2, first_date “2026-12-10”: Yoga (YOGA-1) has begun or has learners, so its "
            + "sessions cannot be laid out anew. Move single sessions with a file of sessions."
        ])
  }

  @Test("A class that a file cancels cancels its learners' places")
  func cancelledClass() throws {
    let desk = try ImportDesk.furnished()
    _ = try desk.books.bookPlace("1", on: "YOGA-1", by: desk.acting)
    try desk.take(
      .classes,
      "code,course,first_date,start,end,state,reason\nYOGA-1,YOGA,2026-11-26,10:00,11:00,cancelled,No tutor\n"
    )
    let line = try #require(try desk.books.classLine("YOGA-1", at: desk.now))
    #expect(line.theClass.reason == "No tutor")
    #expect(line.sessions.allSatisfy { !$0.takesPlace })
    #expect(line.places.occupied == 0)
  }

  @Test("Sessions are moved, given another space and cancelled")
  func sessions() throws {
    let desk = try ImportDesk.furnished()
    let summary = try desk.take(
      .sessions,
      "class,session,date,state,space\nYOGA-1,1,2026-11-27,,SEM\nYOGA-1,2,,cancelled,SEM\nYOGA-1,3,,,\n"
    )
    #expect(summary.changed == 3)
    let sessions = try #require(try desk.books.classLine("YOGA-1", at: desk.now)).sessions
    #expect(sessions.map(\.state) == [.rescheduled, .cancelled, .scheduled])
    #expect(sessions.map(\.space) == ["SEM", "SEM", nil])
    #expect(sessions.first?.tutor == "Siân Hughes")
  }

  @Test("Sessions that are not there, clash or end too early are told")
  func sessionRules() throws {
    let desk = try ImportDesk.furnished()
    #expect(
      try desk.sentences(
        .sessions,
        """
        class,session,start,space
        YOGA-9,1,,SEM
        YOGA-1,4,,SEM
        YOGA-1,1,11:30,SEM
        YOGA-1,2,,HALL
        IT-1,1,,SEM
        IT-1,1,,IT
        """) == [
          "Line 2, class “YOGA-9”: There is no class YOGA-9. Classes there are: IT-1, OLD-1, YOGA-1.",
          "Line 3, session “4”: Class YOGA-1 has no session 4. Sessions there are: 1, 2, 3.",
          "Line 4, end: It has to be later than start, which is 11:30. Correct one of the two.",
          "Line 5, space “HALL”: There is no learning space HALL. Learning spaces there are: IT, SEM.",
          "Line 6, space “SEM”: Seminar room (SEM) is taken on Thu 26 Nov 2026, 10:00-11:00, by "
            + "Yoga (YOGA-1), set-up and clear-down counted. Choose another space or time.",
          "Line 7, session “1”: Line 6 is about the same one. Make one line of the two.",
        ])
  }
}
