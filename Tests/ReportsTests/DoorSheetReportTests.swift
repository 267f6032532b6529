import Domain
import Testing

@testable import Reports

@Suite("Door sheets and room diaries") struct DoorSheetReportTests {
  private static let seminar = LearningSpace(code: "SEM", name: "Seminar room", capacity: 12)
  private static let monday = ReportSamples.day("2026-11-23")

  private static func session(
    _ day: Day, _ start: String, _ end: String, _ state: SessionState = .scheduled
  ) -> SpaceUse {
    var session = ReportSamples.session
    session.date = day
    (session.start, session.end) = (ReportSamples.time(start), ReportSamples.time(end))
    session.state = state
    session.tutor = "Mara Lind"
    return SpaceUse(session, of: ReportSamples.yoga.label)
  }

  private static func booking(
    _ day: Day, _ start: String, _ end: String, isPrivate: Bool = false,
    _ state: BookingState = .confirmed
  ) -> SpaceUse {
    SpaceUse(
      SpaceBooking(
        code: "B1", space: "SEM", date: day, start: ReportSamples.time(start),
        end: ReportSamples.time(end), purpose: .unionMeeting, title: "Branch meeting",
        isPrivate: isPrivate, contact: "Ada Okafor", state: state))
  }

  private static func day(
    _ offset: Int = 0, _ uses: [SpaceUse] = [], of space: LearningSpace = seminar,
    closed: [ClosedStretch] = []
  ) -> SpaceDay {
    SpaceDay(space: space, day: monday + offset, uses: uses, closed: closed)
  }

  private static let holiday = ClosedStretch(
    from: .startOfDay, to: .endOfDay, reason: .closed(.holiday("Trust day")))

  @Test("A door says what is on, who teaches, what is cancelled, and of a private booking the time")
  func door() {
    let report = Report.doorSheets(
      [
        Self.day(
          0,
          [
            Self.session(Self.monday, "10:00", "10:45", .cancelled),
            Self.session(Self.monday, "12:00", "13:00"),
            Self.booking(Self.monday, "14:00", "15:00", isPrivate: true),
            Self.booking(Self.monday, "15:00", "16:00", .provisional),
          ])
      ], ReportSamples.heading)
    #expect(report.document.typeSize == .poster)
    #expect(
      report.csv.hasPrefix(
        "space,name,date,start,end,title,class,session,tutor,state\n"
          + "SEM,Seminar room,2026-11-23,10:00,10:45,Yoga for beginners,YOGA-1,1,Mara Lind,cancelled\n"
      ))
    #expect(
      report.document.text() == """
        Lifelong Learning                                   As at Mon 23 Nov 2026, 09:30
        Door sheet: Seminar room (SEM)

        Seminar room
        ============
        Monday 23 November 2026

        Time         What
        -----------  ------------------
        10:00-10:45  Cancelled
                     Yoga for beginners
                     Mara Lind
        12:00-13:00  Yoga for beginners
                     Mara Lind
        14:00-15:00  Private booking
        15:00-16:00  Provisional
                     Branch meeting

        --------------------------------------------------------------------------------
        No personal data
        As at Mon 23 Nov 2026, 09:30. Printed by jmarsh.
        Contact: not set

        """)
    for form in [report.json.text, report.csv] {
      #expect(!form.contains("Okafor"))
      #expect(form.split(separator: "Branch meeting", omittingEmptySubsequences: false).count == 2)
    }
  }

  @Test("A session that moved away says at its old door where it is now, and no more than differs")
  func moved() {
    var was = ReportSamples.session
    was.date = Self.monday
    (was.start, was.end) = (ReportSamples.time("10:00"), ReportSamples.time("10:45"))
    was.space = "SEM"
    func door(_ change: (inout Session) -> Void, in space: LearningSpaceLabel?) -> String {
      var now = was
      change(&now)
      let use = SpaceUse(was, of: ReportSamples.yoga.label, movedTo: now, in: space)
      let report = Report.doorSheets([Self.day(0, [use])], ReportSamples.heading)
      #expect(report.csv.contains(",moved\n") == now.takesPlace)
      return report.squeezed
    }
    let hall = LearningSpaceLabel("HALL", "Hall")
    #expect(
      door(
        {
          $0.date = Self.monday + 1; $0.space = "HALL"
        }, in: hall
      ).contains(
        "Moved to Tue 24 Nov 2026, 10:00-10:45, Hall Yoga for beginners"))
    #expect(door({ $0.space = "HALL" }, in: hall).contains("Moved to Hall Yoga"))
    #expect(
      door({ $0.end = ReportSamples.time("11:45") }, in: Self.seminar.label).contains(
        "Moved to 10:00-11:45 Yoga"))
    #expect(door({ $0.state = .cancelled }, in: hall).contains("Cancelled Yoga"))
  }

  @Test(
    "Each space has a sheet of its own, a closed or empty one too; hours when shut are not told")
  func sheets() {
    let shut = ClosedStretch(
      from: .startOfDay, to: ReportSamples.time("08:00"), reason: .notOpen)
    let hall = LearningSpace(code: "HALL", name: "Hall", capacity: 60)
    let report = Report.doorSheets(
      [Self.day(closed: [shut]), Self.day(of: hall, closed: [Self.holiday])],
      ReportSamples.heading)
    let pages = report.document.pages(height: 40).map { $0.joined(separator: "\n") }
    #expect(pages.count == 2)
    #expect(pages[0].contains("Seminar room\n============") && !pages[0].contains("open"))
    #expect(pages[0].contains("Nothing is booked."))
    #expect(pages[1].contains("Hall\n====") && pages[1].contains("Closed: Trust day."))
    #expect(report.document.title == "Door sheets")
  }

  private static func diary(_ days: [SpaceDay]) -> Report {
    .roomDiary(
      days,
      of: SpaceDiary(from: monday, to: monday + 6, spaces: [seminar], sessions: []),
      ReportSamples.heading)
  }

  private static func grid(_ days: [SpaceDay]) throws -> Document.Grid {
    let grids = diary(days).document.blocks.compactMap { block -> Document.Grid? in
      if case .grid(let grid) = block { grid } else { nil }
    }
    return try #require(grids.first)
  }

  private static func week(_ change: (inout [SpaceDay]) -> Void = { _ in }) -> [SpaceDay] {
    var days = (0..<7).map { day($0) }
    change(&days)
    return days
  }

  @Test("A week has a column a day; a weekend on which nothing is has none")
  func columns() throws {
    let quiet = try Self.grid(Self.week())
    #expect(quiet.columns.map(\.heading).count == 5 && quiet.hours == 8...18)
    let saturday = try Self.grid(
      Self.week { $0[5].uses = [Self.session($0[5].day, "09:00", "10:00")] })
    #expect(saturday.columns.map(\.heading).last == "Sat 28 Nov")
    let sunday = try Self.grid(Self.week { $0[6].closed = [Self.holiday] })
    #expect(sunday.columns.map(\.heading).last == "Sun 29 Nov")
  }

  @Test(
    "Early and late sessions make the day longer, and a night class goes to midnight and from it")
  func hours() throws {
    let early = try Self.grid(
      Self.week { $0[0].uses = [Self.session($0[0].day, "07:45", "08:45")] })
    #expect(early.hours == 7...18)
    let night = try Self.grid(
      Self.week {
        let use = Self.session($0[0].day, "22:00", "02:30")
        $0[0].uses = [use]
        $0[1].uses = [use]
      })
    #expect(night.hours == 0...24)
    #expect(night.columns[0].boxes.map(\.from) == [1_320] && night.columns[0].boxes[0].to == 1_440)
    #expect(night.columns[1].boxes.map(\.from) == [0] && night.columns[1].boxes[0].to == 150)
  }

  @Test("What is sure, provisional, cancelled and closed is drawn each in its own way")
  func styles() throws {
    let grid = try Self.grid(
      Self.week {
        let day = $0[0].day
        $0[0].uses = [
          Self.session(day, "09:00", "10:00"), Self.booking(day, "10:00", "11:00", .provisional),
          Self.session(day, "11:00", "12:00", .cancelled),
        ]
        $0[0].closed = [Self.holiday]
      })
    let boxes = grid.columns[0].boxes
    #expect(boxes.map(\.style) == [.shade, .firm, .broken, .bare])
    #expect(
      boxes.map(\.words) == [
        ["Trust day"], ["Yoga for beginners"], ["Provisional", "Branch meeting"],
        ["Cancelled", "Yoga for beginners"],
      ])
    #expect(boxes.map(\.times) == ["All day", "09:00-10:00", "10:00-11:00", "11:00-12:00"])
    #expect(boxes[1].detail == "Mara Lind")
  }

  @Test("As text the picture is read out day by day")
  func text() {
    let text = Self.diary(
      Self.week {
        $0[1].uses = [Self.session($0[1].day, "09:00", "10:00")]
        $0[2].closed = [Self.holiday]
      }
    ).document.text()
    #expect(
      text.contains(
        """
        Diary: Seminar room (SEM)
        Mon 23 Nov 2026 to Sun 29 Nov 2026

        Mon 23 Nov
          nothing

        Tue 24 Nov
          09:00-10:00  Yoga for beginners, Mara Lind

        Wed 25 Nov
          All day  Trust day

        """))
  }

  @Test("Of several spaces each has a sheet that names it and the week")
  func several() {
    let hall = LearningSpace(code: "HALL", name: "Hall", capacity: 60)
    let document = Self.diary(
      Self.week() + (0..<7).map { Self.day($0, of: hall) }
    ).document
    #expect(document.title == "Room diaries, Mon 23 Nov 2026 to Sun 29 Nov 2026")
    let pages = document.pages().map { $0.joined(separator: "\n") }
    #expect(pages.count == 2 && pages[1].contains("Hall (HALL)\n==========="))
    #expect(pages[1].contains("Room diaries, Mon 23 Nov 2026 to Sun 29 Nov 2026"))
  }

  @Test(
    "Boxes that overlap stand beside one another, and those that touch do not",
    arguments: [
      ([(540, 600), (600, 660)], ["0/1", "0/1"]),
      ([(540, 660), (600, 720), (660, 780)], ["0/2", "1/2", "0/2"]),
      ([(540, 900), (560, 600), (580, 620), (700, 720)], ["0/3", "1/3", "2/3", "1/3"]),
      ([(600, 660), (540, 600)], ["0/1", "0/1"]), ([(540, 600), (540, 600)], ["0/2", "1/2"]),
    ])
  func lanes(_ stretches: [(Int, Int)], _ wanted: [String]) {
    let boxes = stretches.map {
      Document.Grid.Box(from: $0.0, to: $0.1, times: "", words: ["x"], style: .firm)
    }
    let lanes = Document.Grid.lanes(boxes).map { $0.map { "\($0.place)/\($0.of)" } ?? "" }
    #expect(lanes == wanted)
  }
}
