import Domain
import Store
import UseCases

/// Everything the books hold of the timetable and the spaces.
struct TimetablePicture: Equatable {
  var classes: [ClassCode: Class]
  var sessions: [ClassCode: [Session]]
  var bookings: [SpaceBooking]
  var spaces: [SpaceCode: LearningSpace]
  var stock: [Stock]
  var closures: [Closure]
  var holidays: [HolidayChange]
  /// How many acts the audit trail holds.
  var acts: Int

  init(_ books: Books) throws {
    let store = books.store
    let all = try store.classes(ClassFilter(withCancelled: true))
    classes = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
    sessions = try store.sessions(ClassFilter(withCancelled: true))
    bookings = try store.spaceBookings(from: .earliest, to: .latest)
    spaces = Dictionary(uniqueKeysWithValues: try store.spaces().map { ($0.code, $0) })
    stock = try store.stock()
    closures = try store.closures()
    holidays = try store.holidayChanges()
    acts = try books.dataVersion()
  }

  /// The picture without the count of acts: what an undo restores.
  var timetable: TimetablePicture {
    var timetable = self
    timetable.acts = 0
    return timetable
  }

  /// Sessions that take place, of classes that do.
  var held: [Session] {
    sessions.filter { classes[$0.key]?.state != .cancelled }.values.joined().filter(\.takesPlace)
  }

  /// Everything that holds something after a moment, by name.
  func uses(after minutes: Int) -> [Use] {
    let sessions = held.compactMap { session in
      classes[session.classCode].map {
        Use(session, of: $0, in: session.space.flatMap { spaces[$0] })
      }
    }
    let bookings = bookings.filter { $0.state == .confirmed }.map { Use($0) }
    return (sessions + bookings).filter { $0.there.upperBound > minutes }
      .sorted { $0.name < $1.name }
  }

  /// The same holiday or closure looked at by hand: whether somebody cannot meet then.
  func isClosed(_ use: Use) -> Bool {
    let day = Day(minutes: use.there.lowerBound)
    let change = holidays.first { $0.day == day }
    if change?.isHoliday ?? BankHolidays.of(year: day.parts.year).contains(where: { $0.day == day })
    {
      return true
    }
    return closures.contains { closes($0, use) }
  }

  /// Whether a closure concerns something and shares a minute with it.
  func closes(_ closure: Closure, _ use: Use) -> Bool {
    let concerns: Bool =
      switch closure.of {
      case .trust: true
      case .centre(let name): use.space.flatMap { spaces[$0]?.centre } == name
      case .space(let code): code == use.space
      case .tutor(let name): name == use.tutor
      }
    guard concerns else { return false }
    return (closure.first.number...closure.last.number).contains { number in
      let day = Day(number: number)
      switch closure.repeats {
      case .weekly(let days): guard days.contains(day.weekday) else { return false }
      case .everyDay, .yearly: break
      }
      let from = number * 1_440 + (closure.hours?.from.minutes ?? 0)
      let to = number * 1_440 + (closure.hours?.to.minutes ?? 1_440)
      return (from..<to).overlaps(use.there)
    }
  }
}

/// A stretch in which something is held, as plain minutes and names.
struct Use {
  let name: String
  let classCode: ClassCode?
  let there: Range<Int>
  let needed: Range<Int>
  let space: SpaceCode?
  let tutor: String?
  let laptops: Int
  let people: Int

  init(_ session: Session, of theClass: Class, in space: LearningSpace?) {
    name = "\(session.classCode), session \(session.number)"
    classCode = session.classCode
    there = Use.minutes(session.date, session.start, session.end)
    needed =
      there.lowerBound - (space?.setUpMinutes ?? 0)..<there.upperBound
      + (space?.clearDownMinutes ?? 0)
    self.space = session.space
    tutor = session.tutor
    laptops = theClass.kit.reduce(0) { $0 + ($1.count ?? 1) }
    people = theClass.maximum
  }

  init(_ booking: SpaceBooking) {
    name = "\(booking.code)"
    classCode = nil
    there = Use.minutes(booking.date, booking.start, booking.end)
    needed =
      there.lowerBound - booking.setUpMinutes..<there.upperBound + booking.clearDownMinutes
    space = booking.space
    tutor = nil
    laptops = booking.kit.reduce(0) { $0 + ($1.count ?? 1) }
    people = booking.people ?? 1
  }

  /// Whether it begins on a day; a holiday closes what begins on it.
  func begins(on day: Day) -> Bool { Day(minutes: there.lowerBound) == day }

  private static func minutes(_ day: Day, _ start: TimeOfDay, _ end: TimeOfDay) -> Range<Int> {
    let from = day.number * 1_440 + start.minutes
    let to = day.number * 1_440 + end.minutes
    return from..<(to > from ? to : to + 1_440)
  }
}
