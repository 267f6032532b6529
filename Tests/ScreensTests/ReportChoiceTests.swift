import Domain
import Reports
import Testing

@testable import Screens

@Suite("Every report at the desk")
struct ReportChoiceTests {
  let driver = Driver()

  private static let made: [(String, Sheet)] = [
    ("<F8>take band<Enter>", .takeUp(.band, Period())),
    ("<F8>take apprentice<Enter>", .takeUp(.apprentice, Period())),
    ("<F8>not reached<Enter>", .notReached(department: nil, Period())),
    ("<F8>unmet<Enter>", .demand(Period())), ("<F8>below min<Enter>", .belowMinimum),
    ("<F8>pack<Enter>", .pack(month: nil)), ("<F8>day sheet<Enter>", .daySheet(nil)),
    ("<F8>all classes<Enter>", .programme(Period())),
    ("<F8>release by<Enter>", .release(Period())),
    ("<F8>requests<Enter>", .releasesOpen), ("<F8>without an answer<Enter>", .offers),
    ("<F8>history<Enter>", .history(nil)), ("<Ctrl-R>p", .history(nil)),
    ("<F8>by month<Enter>", .attendance(AttendanceScope(by: .month))),
    ("<F8>by subject<Enter>", .attendance(AttendanceScope(by: .subject))),
  ]

  @Test("My staff asks whose, and takes the manager's badge")
  func myStaff() {
    let driver = Driver()
    driver.press("@<Enter>")
    #expect(driver.message.hasPrefix("Whose staff? Write the manager's employee number or scan"))
    #expect(driver.office.sheets.isEmpty)
    driver.press("<Scan 999999>")
    #expect(driver.message == "No one has badge 999999. Write the employee number.")
    driver.press("<Scan 204417><Enter>")
    let scope = StaffRosterScope(of: .manager("204417"), week: Cast.today)
    #expect(driver.office.sheets.last == .staffRoster(scope))
    driver.press("c<Tab><Scan 204417>")
    #expect(driver.message.contains("this is a form"))
  }

  @Test("Reports that need nothing are made at once", arguments: made.indices)
  func atOnce(_ place: Int) {
    let (keys, sheet) = Self.made[place]
    driver.press(keys)
    #expect(driver.office.sheets == [sheet])
  }

  @Test("A report of a person asks for the number, one of a class for the class")
  func asks() {
    driver.press("<F8>record<Enter>")
    #expect(driver.office.sheets.isEmpty)
    driver.press("204417<Enter>")
    #expect(driver.office.sheets.last == .record("204417"))
    driver.press("<Esc><F8>joining<Enter><Enter>")
    #expect(driver.office.sheets.count == 1)
    driver.press("204417<Enter>")
    guard case .joiningSlip("204417", _) = driver.office.sheets.last else {
      Issue.record("\(driver.text)")
      return
    }
  }

  @Test("The year before stands beside a report that has a first day, and is refused without one")
  func compares() {
    driver.press("<F8>by course<Enter>c1 sep<Tab><Tab><Tab><Tab><Tab>yes<Enter>")
    let scope = AttendanceScope(by: .course, from: Cast.day(2026, 9, 1), compares: true)
    #expect(driver.office.sheets.last == .attendance(scope))
    driver.press("c<Ctrl-U><Enter>")
    #expect(driver.message.contains("A year before needs a day in From."))
  }

  @Test("Whatever a sheet is, its fields make it again", arguments: made.indices)
  func roundTrip(_ place: Int) {
    let more: [Sheet] = [
      .certificate("204417", "FM1-A26"), .register("FM1-A26", session: 3), .series("FM1-A26"),
      .signIn("FM1-A26", session: 2), .notReached(department: "Ward 7", Period()),
      .takeUp(.site, Period(from: Cast.today - 30, to: Cast.today)),
      .roomDiary("LEARN2", week: Cast.today), .why("204417", "FM1-A26", .half),
      .pack(month: Cast.today), .releaseForm("204417", "FM1-A26"),
    ]
    for sheet in [Self.made[place].1, more[place % more.count]] {
      #expect(ReportsScreen(today: Cast.today, sheet: sheet).sheet == sheet)
    }
  }

  @Test(
    "How to print is typed in any order",
    arguments: [
      ("", "1 copy, all pages"),
      ("2 copies, both sides, pages 1-3", "2 copies, both sides, pages 1-3"),
      ("pages 2,4 one side", "1 copy, one side, pages 2,4"),
      ("both sides short-edge 3", "3 copies, both sides, turned at the short edge, all pages"),
    ])
  func wishes(_ typed: String, _ understood: String) {
    #expect(PrintWish.understood(typed) == .echo(understood))
  }

  @Test("What makes no sense of how to print is told while it is typed")
  func wrongWishes() {
    for wrong in ["many", "pages", "pages 3-1", "0 copies", "-2"] {
      #expect(PrintWish.understood(wrong).isWrong, "\(wrong)")
    }
    driver.press("<F8><Enter>opages 3-1<Enter>")
    #expect(driver.message.contains("2 copies, both sides, pages 1-3"))
    #expect(driver.office.acts.isEmpty)
  }

  @Test("Copies and pages go to the printer, and the same again on any screen")
  func again() throws {
    driver.press("<F9>again<Enter>")
    #expect(driver.office.acts.isEmpty)
    driver.press("<Esc><F8><Enter>")
    #expect(driver.text.contains("Not printed yet."))
    driver.press("o2 copies pages 1<Enter>")
    let options = PrintOptions(copies: 2, pages: PageRange("1"))
    guard case .print(let document, "office-2", options) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    driver.press("<Down>")
    #expect(driver.text.contains("Printed. & prints it again"))
    driver.press("<F2><F9>again<Enter>")
    #expect(driver.office.acts.count == 2)
    #expect(driver.office.acts.last == .print(document, printer: "office-2", options))
  }

  @Test("What waits to be printed is listed")
  func queue() {
    driver.press("<F9>waits to be<Enter>")
    #expect(driver.message.contains("Nothing waits to be printed."))
    driver.office.jobs = ["office-2, job 118, from jmarsh, Tue 24 Nov 2026 09:50:00"]
    driver.press("<F9>waits to be<Enter>")
    #expect(driver.text.contains("office-2, job 118, from jmarsh"))
  }

  @Test("The pages shown are the sheets, where paper and screen have the same order of words")
  func sheets() {
    let sheet = PaperPage(lines: [
      .items(
        [.init("Name", from: 0, to: 80), .init("Rate", from: 940, to: 1_000, isRight: true)],
        bars: []),
      .rule, .blank,
      .items(
        [.init("Ada", from: 0, to: 60), .init("86.7 %", from: 900, to: 1_000, isRight: true)],
        bars: [200...600]),
    ])
    let document = Document(
      kind: "Roster", title: "Roster", organisation: "St Brigid", asAt: "now", printedBy: "me",
      contact: "x", classification: .open("No personal data"), blocks: [])
    let pages = PreviewPages(document, [sheet, sheet], width: 40)
    #expect(pages.count == 2 && pages.pageOf == [1, 1, 1, 1, 2, 2, 2, 2])
    #expect(
      Array(pages.lines.prefix(4)) == [
        "Name                                Rate", String(repeating: "-", count: 40), "",
        "Ada     ████████████████          86.7 %",
      ])
  }
}
