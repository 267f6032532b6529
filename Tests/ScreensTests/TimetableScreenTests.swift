import Domain
import Screens
import Testing

/// The timetable at the desk: a series planned, a session moved, a space booked, something closed.
@Suite("The timetable at the desk")
struct TimetableScreenTests {
  static let monday = Cast.day(2026, 11, 30)

  /// A desk where a class on Mondays meets a holiday and a taken space.
  private func desk(columns: Int = 80, rows: Int = 24) -> Driver {
    var office = FakeOffice()
    office.closed = [Self.monday + 28: .holiday("Boxing Day")]
    office.inTheWay = [
      Self.monday + 7: .spaceClash(
        Cast.spaces[0].label, with: .booking(BookingLabel("B2", "Fire training")),
        on: Self.monday + 7, from: Cast.time("12:00"), to: Cast.time("14:00"))
    ]
    return Driver(columns: columns, rows: rows, office: office)
  }

  private static let monday1 = "<F3><F6>yoga<Tab><Tab>30 nov<Tab>13-15"

  private func planned(_ driver: Driver) -> ClassPlan? {
    guard case .timetable(.plan(let plan)) = driver.office.acts.last else { return nil }
    return plan
  }

  @Test("A series is shown date by date, each with what is in its way, before anything is kept")
  func series() throws {
    let driver = desk()
    driver.press(Self.monday1)
    try expectSnapshot(driver.text, "plan-series")
    let wide = desk(columns: 200, rows: 50)
    wide.press(Self.monday1)
    try expectSnapshot(wide.text, "plan-series-200x50")
    #expect(driver.office.acts.isEmpty)
  }

  @Test("Dates that are not free are left out, or the nearest free days taken instead")
  func dates() throws {
    let driver = desk()
    driver.press(Self.monday1 + "<F6><Enter><Ctrl-S>")
    let left = [0, 14, 21, 35, 42].map { Self.monday + $0 }
    #expect(planned(driver)?.series == .chosen(left))
    let other = desk()
    other.press(Self.monday1 + "<F6><Down><Enter><Ctrl-S>")
    let instead = [0, 6, 14, 21, 29, 35].map { Self.monday + $0 }
    #expect(planned(other)?.series == .chosen(instead))
  }

  @Test("A class takes the next code of its course unless one is written")
  func code() {
    let driver = desk()
    driver.press(Self.monday1 + "<Ctrl-S>")
    #expect(planned(driver)?.code == "YOGA-1")
  }

  @Test("The form stays open for the next class, with all but course and code as it was")
  func next() {
    let driver = desk()
    driver.press(Self.monday1 + "<Ctrl-N>")
    #expect(planned(driver)?.code == "YOGA-1")
    #expect(driver.title.contains("Plan a class"))
    driver.press("yoga<Ctrl-N>")
    #expect(planned(driver)?.code == "YOGA-2")
    #expect(planned(driver)?.first == Self.monday)
  }

  @Test("The first letter typed takes the place of what is only proposed")
  func proposal() {
    let driver = desk()
    driver.press(Self.monday1 + "<Tab>fort<F4><Enter>")
    driver.press("<BackTab><Ctrl-U>fortnightly<Ctrl-S>")
    #expect(planned(driver)?.series == .weeks(2))
  }

  @Test("A session is moved from the diary; who is hit is asked about, and whom to tell is shown")
  func move() throws {
    let driver = desk()
    driver.press("<F7>m")
    #expect(driver.title.contains("Move session 4 of Functional Maths L1"))
    driver.press("fri<Tab>13-15<Tab><Tab><Tab><Tab>fire drill")
    try expectSnapshot(driver.text, "move-session")
    driver.press("<Ctrl-S>")
    #expect(driver.text.contains("Move it all the same?"))
    #expect(driver.office.acts.isEmpty)
    driver.press("<Right><Enter>")
    guard case .timetable(.rearrange(let change)) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    #expect(change.code == "MATHS-L1" && change.number == 4 && change.scope == .one)
    #expect(change.change.date == Cast.day(2026, 11, 27))
    #expect(change.change.start == Cast.time("13:00") && change.reason == "fire drill")
    #expect(driver.text.contains("6 people have to be told"))
  }

  @Test("A change of the space alone hits nobody and is not asked about")
  func reroom() {
    let driver = desk()
    driver.press("<F7>m<Tab><Tab>sem-b<Tab><Tab>from here on<Tab>bigger<Ctrl-S>")
    guard case .timetable(.rearrange(let change)) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    #expect(change.scope == .fromHereOn && change.change.space == "SEM-B")
    #expect(change.change.date == nil && change.change.start == nil)
  }

  @Test("Nothing written is nothing done")
  func unchanged() {
    let driver = desk()
    driver.press("<F7>m<Tab><Tab><Tab><Tab><Tab>why<Ctrl-S>")
    #expect(driver.message.contains("Nothing is changed yet."))
    #expect(driver.office.acts.isEmpty)
  }

  @Test("A session is cancelled from the diary with a reason")
  func cancel() {
    let driver = desk()
    driver.press("<F7>ctutor ill<Enter>")
    guard case .timetable(.rearrange(let change)) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    #expect(change.change.isCancelled && change.reason == "tutor ill" && change.scope == .one)
    #expect(driver.text.contains("6 people have to be told"))
  }

  @Test("A space is booked for what is no class: the free ones that meet the need are offered")
  func book() throws {
    let driver = desk()
    driver.press("<F7>bFire training<Tab>mandatory-training<Tab>today<Tab>")
    driver.press("<Ctrl-U>10-12<Tab>10<Tab>")
    try expectSnapshot(driver.text, "book-space")
    driver.press("step-free<Tab>")
    #expect(driver.text.contains("0 spaces free, 1 taken."))
    driver.press("<BackTab><Ctrl-U><Tab><F4><Enter><Ctrl-S>")
    guard case .timetable(.book(let wish)) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    #expect(wish.first.space == "SEM-B" && wish.first.people == 10 && wish.count == 1)
    #expect(!wish.first.isPrivate)
  }

  @Test("A union meeting is private unless it is said not to be, and reads so in the diary")
  func privately() {
    let driver = desk()
    let keys =
      "<F7>bBranch officers<Tab>union-meeting<Tab>today<Tab><Ctrl-U>18-19<Tab><Tab><Tab>lib<Ctrl-S>"
    driver.press(keys)
    #expect(driver.office.bookings.first?.isPrivate == true)
    #expect(driver.text.contains("18:00 Privat"))
    #expect(!driver.text.contains("Branch officers"))
  }

  @Test("A provisional booking is drawn as such, made sure and given back at the cursor")
  func provisional() {
    let driver = desk()
    driver.press(
      "<F7>bStaff side<Tab>committee<Tab>today<Tab><Ctrl-U>9-10<Tab><Tab><Tab>lib<Tab><Tab><Tab>")
    driver.press("provisional<Ctrl-S>")
    #expect(driver.office.bookings.first?.state == .provisional)
    driver.press("<End>")
    #expect(driver.message.contains("Enter confirms or gives back Staff side (B1)"))
    driver.press("<Enter><Enter>")
    #expect(driver.office.acts.last == .timetable(.confirm("B1")))
    driver.press("<Enter><Enter>")
    #expect(driver.office.acts.last == .timetable(.release("B1", .one)))
  }

  @Test("A space is taken out of use, with what lies in it shown before; the diary says so")
  func close() throws {
    let driver = desk()
    driver.press("<F7>x<Tab><Tab>+7<Tab><Tab><Tab>new floor")
    try expectSnapshot(driver.text, "close")
    driver.press("<Ctrl-S>")
    guard case .timetable(.close(let closure)) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    #expect(closure.of == .space("LEARN1") && closure.last == Cast.today + 7)
    #expect(driver.text.contains("out of use"))
    driver.press("]<Enter>")
    #expect(driver.message.contains("LEARN1 is out of use on Wed 25 Nov 2026: new floor."))
  }

  @Test("A tutor who has taught nothing yet can be away")
  func tutorAway() {
    let driver = desk()
    driver.press(":holidays and<Enter>ntutor Joe Hart<Tab>mon<Tab><Tab><Tab><Tab>leave<Ctrl-S>")
    guard case .timetable(.close(let closure)) = driver.office.acts.last else {
      Issue.record("\(driver.message)")
      return
    }
    #expect(closure.of == .tutor("Joe Hart"))
  }

  @Test(
    "Holidays and closures stand in one list; a closure is taken back, a holiday opened or added")
  func calendar() throws {
    let driver = desk()
    driver.press("<F7>x<Tab><Tab>+7<Tab><Tab><Tab>new floor<Ctrl-S>h")
    try expectSnapshot(driver.text, "calendar")
    driver.press("x<Right><Enter>")
    #expect(driver.office.acts.last == .timetable(.reopen("C1")))
    driver.press("x<Right><Enter>")
    #expect(
      driver.office.acts.last
        == .timetable(.holiday(Cast.day(2026, 12, 25), name: "Christmas Day", isHoliday: false)))
    driver.press("h5 jul 2027<Enter>NHS day<Enter>")
    #expect(
      driver.office.acts.last
        == .timetable(.holiday(Cast.day(2027, 7, 5), name: "NHS day", isHoliday: true)))
  }

  @Test("A week of every space shows a row each, and opens the day at the cursor")
  func week() throws {
    let driver = desk()
    driver.press("<F7>w")
    try expectSnapshot(driver.text, "centre-week")
    let wide = desk(columns: 200, rows: 50)
    wide.press("<F7>w")
    try expectSnapshot(wide.text, "centre-week-200x50")
    driver.press("<Down><Right><Enter>")
    #expect(driver.title.contains("Wed 25 Nov"))
    #expect(driver.message.contains("Learning 2"))
  }
}
