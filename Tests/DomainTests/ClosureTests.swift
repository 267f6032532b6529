import Domain
import Testing

@Suite("Closures and holidays") struct ClosureTests {
  private func closure(
    _ first: String, _ last: String, _ hours: String? = nil, _ repeats: ClosureRepeat = .everyDay,
    of scope: ClosureScope = .trust
  ) -> Closure {
    Closure(
      code: "C1", of: scope, first: Cast.day(first), last: Cast.day(last),
      hours: hours.flatMap { Hours($0) }, repeats: repeats, reason: "works")
  }

  private func closes(
    _ closure: Closure, _ day: String, _ from: String = "10:00", _ to: String = "11:00"
  ) -> Bool {
    closure.closes(Interval(on: Cast.day(day), from: Cast.time(from), to: Cast.time(to)))
  }

  // C06
  @Test("Every year, every day, some weeks, weekends only: each on its days and no others")
  func repeats() {
    let newYear = closure("2026-01-01", "2100-12-31", nil, .yearly)
    #expect(closes(newYear, "2026-01-01") && closes(newYear, "2099-01-01"))
    #expect(!closes(newYear, "2026-01-02"))
    let lunch = closure("2026-01-01", "2100-12-31", "12:00-13:00")
    #expect(closes(lunch, "2100-12-31", "12:30", "13:30"))
    #expect(!closes(lunch, "2101-01-01", "12:30", "13:30"))
    let three = closure("2027-03-01", "2027-03-15", nil, .weekly([.monday]))
    #expect(
      ["2027-03-01", "2027-03-08", "2027-03-15", "2027-03-14", "2027-03-16", "2027-03-22"].map {
        closes(three, $0)
      } == [true, true, true, false, false, false])
    let weekends = closure("2026-01-01", "2030-12-31", nil, .weekly([.saturday, .sunday]))
    #expect(closes(weekends, "2026-11-28") && closes(weekends, "2026-11-29"))
    #expect(!closes(weekends, "2026-11-30"))
  }

  @Test("Touching a closure is no clash, and over midnight is one")
  func touching() {
    let lunch = closure("2026-11-26", "2026-11-26", "12:00-13:00")
    #expect(!closes(lunch, "2026-11-26", "11:00", "12:00"))
    #expect(!closes(lunch, "2026-11-26", "13:00", "14:00"))
    #expect(closes(lunch, "2026-11-26", "12:59", "13:01"))
    let day = closure("2026-11-26", "2026-11-26")
    #expect(closes(day, "2026-11-25", "23:00", "01:00"))
    #expect(!closes(day, "2026-11-25", "23:00", "24:00"))
  }

  @Test("A closure concerns its own: a centre's spaces, one space, one tutor, or all")
  func scopes() {
    let hall = LearningSpace(code: "HALL", name: "Hall", capacity: 40, centre: "Inspire Centre")
    let elsewhere = LearningSpace(code: "LIB", name: "Library", capacity: 8, centre: "Library")
    let ten = Interval(on: Cast.thursday, from: Cast.time("10:00"), to: Cast.time("11:00"))
    func closed(_ scope: ClosureScope, _ space: LearningSpace?, _ tutor: String?) -> Bool {
      let one = closure(Cast.thursday.iso, Cast.thursday.iso, of: scope)
      return TrustCalendar(closures: [one])
        .closed(ten, on: Cast.thursday, space: space, tutor: tutor) == .closure(one)
    }
    #expect(closed(.trust, nil, nil) && closed(.trust, hall, "Ola Berg"))
    #expect(closed(.centre("inspire centre"), hall, nil))
    #expect(!closed(.centre("Inspire Centre"), elsewhere, nil))
    #expect(!closed(.centre("Inspire Centre"), nil, nil))
    #expect(closed(.space("HALL"), hall, nil) && !closed(.space("HALL"), elsewhere, nil))
    #expect(closed(.tutor("ola berg"), nil, "Ola Berg") && !closed(.tutor("Ola Berg"), hall, nil))
  }

  @Test("Bank holidays close, and a trust adds days and takes them away")
  func holidays() {
    let ten = { (day: Day) in
      Interval(on: day, from: Cast.time("10:00"), to: Cast.time("11:00"))
    }
    let christmas = Cast.day("2026-12-25")
    let extra = Cast.day("2026-12-24")
    let calendar = TrustCalendar(changes: [
      HolidayChange(christmas, "Christmas Day", isHoliday: false),
      HolidayChange(extra, "Trust day", isHoliday: true),
    ])
    #expect(
      TrustCalendar().closed(ten(christmas), on: christmas, space: nil, tutor: nil)
        == .holiday("Christmas Day"))
    #expect(calendar.closed(ten(christmas), on: christmas, space: nil, tutor: nil) == nil)
    #expect(calendar.closed(ten(extra), on: extra, space: nil, tutor: nil) == .holiday("Trust day"))
    #expect(
      calendar.holidays(from: extra, to: Cast.day("2026-12-31")).map(\.name)
        == ["Trust day", "Boxing Day"])
  }

  @Test("Opening hours are read as they are written")
  func hours() throws {
    let week = try #require(Hours.week("mon-thu 08:00-20:00, fri 08:00-17:00,sat 09:00-13:00"))
    #expect(Hours.text(week) == "mon-thu 08:00-20:00, fri 08:00-17:00, sat 09:00-13:00")
    let centre = Centre(name: "Inspire", hours: week)
    let open = { (day: Day, from: String, to: String) in
      centre.isOpen(on: day, from: Cast.time(from), to: Cast.time(to))
    }
    #expect(open(Cast.thursday, "08:00", "20:00") && !open(Cast.thursday, "07:59", "09:00"))
    #expect(
      !open(Cast.thursday + 1, "16:00", "18:00") && !open(Cast.thursday + 3, "10:00", "11:00"))
    #expect(Hours.week("mon 20:00-08:00") == nil && Hours.week("someday 08:00-09:00") == nil)
  }

  @Test("A closure of a night reaches into the morning after it")
  func night() {
    var night = closure("2026-11-26", "2026-11-26")
    night.hours = Hours(Cast.time("22:00"), Cast.time("06:00"))
    #expect(closes(night, "2026-11-27", "05:00", "07:00"))
    #expect(!closes(night, "2026-11-27", "06:00", "07:00"))
    #expect(!closes(night, "2026-11-26", "05:00", "07:00"))
  }
}
