import Domain
import Wording

/// What fills a stretch of a space's day: a session of a class, or a booking.
struct DiaryBlock: Hashable {
  let start: TimeOfDay
  let end: TimeOfDay
  let title: String
  /// What the last row says besides the end: places of a class, whether a booking is sure.
  let foot: String
  let interval: Interval
  /// Its last minute of the day it begins on.
  var endMinute: Int { end > start ? end.minutes : 1_440 }

  init(_ line: SessionLine) {
    start = line.session.start
    end = line.session.end
    title = line.label.title
    foot = "\(line.places.confirmed)/\(line.places.maximum)"
    interval = line.session.interval
  }

  init(_ booking: SpaceBooking) {
    start = booking.start
    end = booking.end
    title = Self.title(booking)
    foot = booking.state == .provisional ? "maybe" : "\(booking.code)"
    interval = booking.interval
  }

  /// The title as others read it: a private booking has none.
  static func title(_ booking: SpaceBooking) -> String {
    booking.label.title ?? Wording.privateBooking
  }
}

extension SpacesScreen {
  /// The bookings in a column, by start.
  func bookings(in column: Column) -> [SpaceBooking] {
    (diary?.bookings ?? []).filter {
      $0.space == column.space.code && $0.date == column.day && $0.state != .released
    }
  }

  /// Everything in a column; provisional bookings first, so that what is sure is drawn over them.
  func blocks(in column: Column) -> [DiaryBlock] {
    let bookings = bookings(in: column)
    return bookings.filter { $0.state == .provisional }.map { DiaryBlock($0) }
      + bookings.filter { $0.state == .confirmed }.map { DiaryBlock($0) }
      + sessions(in: column).map { DiaryBlock($0) }
  }

  /// Whether whoever sits here may read what a booking is.
  func isInside(_ booking: SpaceBooking) -> Bool {
    !booking.isPrivate || (diary?.own.contains(booking.code) ?? false)
  }

  /// The booking at the cursor, where no session is.
  var booking: SpaceBooking? {
    guard let chosen, session == nil else { return nil }
    let from = chosen.day.number * 1_440 + minute
    let cell = Interval(from: from, to: from + slot)
    let there = bookings(in: chosen).filter { $0.interval.overlaps(cell) }
    return there.first { $0.state == .confirmed } ?? there.first
  }
}
