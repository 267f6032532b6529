import Domain
import Testing

@testable import Reports

@Suite("Timetables and change notices") struct TimetableReportTests {
  private static let spaces: [SpaceCode: LearningSpaceLabel] = [
    "SEM": LearningSpaceLabel("SEM", "Seminar room"), "HALL": LearningSpaceLabel("HALL", "Hall"),
  ]

  private static func session(
    _ number: Int, _ iso: String, in space: SpaceCode = "SEM", _ state: SessionState = .scheduled
  ) -> Session {
    var session = ReportSamples.session
    session.number = number
    session.date = ReportSamples.day(iso)
    session.space = space
    session.state = state
    session.tutor = "Mara Lind"
    return session
  }

  /// Of three sessions the first is over, the second moved, the third is cancelled.
  private static var timetable: ClassTimetable {
    var line = ReportSamples.line()
    line.sessions = [
      session(1, "2026-11-19"), session(2, "2026-11-27", in: "HALL", .rescheduled),
      session(3, "2026-12-03", .cancelled),
    ]
    return ClassTimetable(
      line: line, spaces: spaces,
      changes: [
        ChangedSession(1, was: session(1, "2026-11-18"), now: line.sessions[0]),
        ChangedSession(2, was: session(2, "2026-11-26"), now: line.sessions[1]),
        ChangedSession(3, was: session(3, "2026-12-03"), now: line.sessions[2]),
      ])
  }

  @Test("A class's timetable has every session with day, time, space, tutor and what became of it")
  func timetable() {
    let text = Report.timetable(Self.timetable, ReportSamples.heading).document.text(width: 100)
    #expect(
      text == """
        Lifelong Learning                                                       As at Mon 23 Nov 2026, 09:30
        Yoga for beginners (YOGA-1)
        2 sessions from Thu 19 Nov 2026, 10:00-10:45

        Session  Day              Time         Space         Tutor
        -------  ---------------  -----------  ------------  ---------  ----------------------------------
              1  Thu 19 Nov 2026  10:00-10:45  Seminar room  Mara Lind  Was Wed 18 Nov 10:00
              2  Fri 27 Nov 2026  10:00-10:45  Hall          Mara Lind  Was Thu 26 Nov 10:00, Seminar room
              3  Thu 3 Dec 2026   10:00-10:45  Seminar room  Mara Lind  Cancelled

        ----------------------------------------------------------------------------------------------------
        No personal data
        As at Mon 23 Nov 2026, 09:30. Printed by jmarsh.
        Contact: not set

        """)
  }

  @Test("A notice says large what was and what is of the sessions still to come, and names nobody")
  func notice() {
    let report = Report.changeNotice(Self.timetable, ReportSamples.heading)
    #expect(report.document.typeSize == .poster)
    #expect(report.document.classification == .open("No personal data"))
    #expect(
      report.document.text() == """
        Lifelong Learning                                   As at Mon 23 Nov 2026, 09:30
        Change notice: Yoga for beginners (YOGA-1)

        Yoga for beginners
        ==================
        Session  Was              Now
        -------  ---------------  ---------------
        2        Thu 26 Nov 2026  Fri 27 Nov 2026
                 10:00-10:45      10:00-10:45
                 Seminar room     Hall
        3        Thu 3 Dec 2026   Cancelled
                 10:00-10:45
                 Seminar room

        All other sessions stay as they are.

        --------------------------------------------------------------------------------
        No personal data
        As at Mon 23 Nov 2026, 09:30. Printed by jmarsh.
        Contact: not set

        """)
    #expect(
      report.csv == """
        session,was_date,was_start,was_end,was_space,date,start,end,space,state
        2,2026-11-26,10:00,10:45,SEM,2026-11-27,10:00,10:45,HALL,rescheduled
        3,2026-12-03,10:00,10:45,SEM,2026-12-03,10:00,10:45,SEM,cancelled

        """)
  }

  @Test("A session that was taken out, or moved nobody knows from where, is on the notice too")
  func halfKnown() {
    var timetable = Self.timetable
    timetable.changes = [
      ChangedSession(2, was: nil, now: timetable.line.sessions[1]),
      ChangedSession(4, was: Self.session(4, "2026-12-10"), now: nil),
    ]
    let report = Report.changeNotice(timetable, ReportSamples.heading)
    #expect(report.squeezed.contains("2 Not recorded Fri 27 Nov 2026 10:00-10:45 Hall"))
    #expect(report.squeezed.contains("4 Thu 10 Dec 2026 Cancelled 10:00-10:45 Seminar room"))
    #expect(
      report.csv.hasSuffix(
        "\n2,,,,,2026-11-27,10:00,10:45,HALL,rescheduled\n4,2026-12-10,10:00,10:45,SEM,,,,,cancelled\n"
      ))
  }

  @Test("Without a change the notice says so")
  func unchanged() {
    var timetable = Self.timetable
    timetable.changes = []
    let report = Report.changeNotice(timetable, ReportSamples.heading)
    #expect(report.squeezed.contains("Now ------- --- --- Every session stands as it was planned."))
  }

  @Test("The programme of some days has every session of every class by day")
  func programme() {
    let lines = Self.timetable.line.sessions.dropFirst().map { session in
      SessionLine(
        session: session, label: ReportSamples.yoga.label,
        places: Places(minimum: 1, maximum: 1), marked: 0, expected: 0, spaceName: "Hall")
    }
    let diary = SpaceDiary(
      from: ReportSamples.day("2026-11-26"), to: ReportSamples.day("2026-12-03"), spaces: [],
      sessions: lines)
    let report = Report.programme(diary, of: "Inspire Centre", ReportSamples.heading)
    #expect(report.document.title == "Timetable: Inspire Centre")
    #expect(report.document.subtitles == ["Thu 26 Nov 2026 to Thu 3 Dec 2026"])
    #expect(
      report.squeezed.contains(
        "Fri 27 Nov 2026 10:00-10:45 Yoga for beginners (YOGA-1) Hall Mara Lind "
          + "Thu 3 Dec 2026 10:00-10:45 Yoga for beginners (YOGA-1) Hall Mara Lind Cancelled"))
    #expect(report.rows.map { $0[0] + $0[2] } == ["YOGA-12", "YOGA-13"])
  }
}
