import Domain
import Testing
import UseCases

@Suite("Checking spaces, tutors and equipment") struct CheckTimetableTests {
  @Test("Whatever is held twice is found, and what only touches is not", arguments: breaks)
  func found(_ way: Break) throws { try way.expectFound() }

  static let breaks = spaces + shared + kit + tutors + seats

  private static let next = Cast.thursday + 7
  private static let yoga = Occupant.session(Cast.yoga, number: 2)

  /// A booking of the seminar room beside yoga, which has it from 12:00 to 13:00 on that Thursday.
  private static func booking(
    _ start: String, _ end: String, as code: String = "B1", on day: Day = next, before: Int = 0,
    after: Int = 0, people: String = "NULL", kit: String = "", state: BookingState = .confirmed
  ) -> String {
    """
    INSERT INTO space_booking VALUES ('\(code)', NULL, 'SEM', '\(day.iso)', '\(start)', '\(end)',
      \(before), \(after), 'other', 'Training', 0, NULL, \(people), '\(kit)', '\(state.rawValue)', NULL);
    """
  }

  private static func label(_ code: BookingCode) -> Occupant {
    .booking(BookingLabel(code, "Training"))
  }

  private static func move(
    _ code: ClassCode, _ number: Int = 2, to day: Day, _ start: String, _ end: String
  ) -> String {
    """
    UPDATE session SET date = '\(day.iso)', starts = '\(start)', ends = '\(end)'
    WHERE class_code = '\(code)' AND number = \(number);
    """
  }

  private static let spaces = [
    Break(
      "a booking that begins a minute before the class ends", booking("12:59", "14:00"),
      finds: .spaceClash("SEM", yoga, label("B1"), on: next)),
    Break("a booking that begins when the class ends", booking("13:00", "14:00")),
    Break("a booking that ends when the class begins", booking("11:00", "12:00")),
    Break(
      "a booking that has to be set up while the class is there",
      booking("13:15", "14:00", before: 30),
      finds: .spaceClash("SEM", yoga, label("B1"), on: next)),
    Break(
      "a booking set up just in time, and cleared away just in time",
      booking("13:15", "14:00", as: "B1", before: 15)
        + booking("11:00", "11:45", as: "B2", after: 15)),
    Break(
      "a booking that is cleared away while the class is there",
      booking("11:00", "12:00", after: 5),
      finds: .spaceClash("SEM", label("B1"), yoga, on: next)),
    Break(
      "a space that takes longer to set up than was thought",
      "UPDATE learning_space SET set_up_minutes = 30;" + booking("11:00", "11:45"),
      finds: .spaceClash("SEM", label("B1"), yoga, on: next)),
    Break(
      "a booking that runs into the next day, onto the class",
      move("YOGA-1", to: next, "00:30", "01:30") + booking("22:00", "01:00", on: next - 1),
      finds: .spaceClash("SEM", label("B1"), yoga, on: next)),
    Break(
      "a booking that ends at midnight, when the class begins",
      move("YOGA-1", to: next, "00:00", "01:00") + booking("22:00", "24:00", on: next - 1)),
    Break(
      "two bookings that begin at the same time",
      booking("15:00", "16:00", as: "B1") + booking("15:00", "15:30", as: "B2"),
      finds: .spaceClash("SEM", label("B2"), label("B1"), on: next)),
    Break(
      "three bookings at once, each with each",
      booking("15:00", "18:00", as: "B1") + booking("16:00", "18:00", as: "B2")
        + booking("17:00", "18:00", as: "B3"),
      finds: .spaceClash("SEM", label("B1"), label("B2"), on: next),
      .spaceClash("SEM", label("B1"), label("B3"), on: next),
      .spaceClash("SEM", label("B2"), label("B3"), on: next)),
    Break(
      "two sessions of one class in one space",
      move("YOGA-1", 3, to: next, "12:30", "13:30"),
      finds: .spaceClash("SEM", yoga, .session(Cast.yoga, number: 3), on: next)),
    Break("a booking that was only asked for", booking("12:00", "13:00", state: .provisional)),
    Break("a booking that was given back", booking("12:00", "13:00", state: .released)),
    Break(
      "a booking where a session was cancelled",
      "UPDATE session SET state = 'cancelled' WHERE class_code = 'YOGA-1' AND number = 2;"
        + booking("12:00", "13:00")),
    Break(
      "two bookings that were at once, and are over",
      booking("09:00", "10:00", as: "B1", on: Cast.thursday)
        + booking("09:00", "10:00", as: "B2", on: Cast.thursday)),
  ]

  private static let isShared = "UPDATE learning_space SET shared = 1, capacity = 12;"

  private static let shared = [
    Break(
      "as many at once as a shared space holds", isShared + booking("12:00", "13:00", people: "11")),
    Break(
      "too many at once in a shared space, for a minute",
      isShared + booking("12:59", "14:00", people: "12"),
      finds: .spaceCrowded("SEM", people: 13, capacity: 12, on: next)),
    Break(
      "many one after the other in a shared space",
      isShared + booking("11:00", "12:00", as: "B1", people: "12")
        + booking("13:00", "14:00", as: "B2", people: "12")),
    Break(
      "too many while a shared space is cleared away",
      isShared + booking("10:00", "11:00", as: "B1", after: 20, people: "6")
        + booking("11:10", "11:40", as: "B2", people: "7"),
      finds: .spaceCrowded("SEM", people: 13, capacity: 12, on: next)),
  ]

  private static let laptops = "INSERT INTO stock VALUES ('laptops', 5);"

  private static let kit = [
    Break(
      "all there is, one after the other",
      laptops + booking("14:00", "15:00", as: "B1", kit: "laptops:5")
        + booking("15:00", "16:00", as: "B2", kit: "laptops:5")),
    Break(
      "one more than there is, for a minute",
      laptops + booking("14:00", "15:00", as: "B1", kit: "laptops:5")
        + booking("14:59", "16:00", as: "B2", kit: "laptops:1", state: .provisional)
        + "UPDATE class SET kit = 'laptops:1' WHERE code = 'ESP-1';"
        + move("ESP-1", to: next, "14:59", "15:30"),
      finds: .kitShort("laptops", short: 1, on: next)),
    Break(
      "the same thing taken twice by one booking",
      laptops + booking("14:00", "15:00", kit: "laptops:3/laptops:3"),
      finds: .kitShort("laptops", short: 1, on: next)),
    Break(
      "over midnight more than there is",
      laptops + booking("22:00", "01:00", on: next - 1, kit: "laptops:4")
        + "UPDATE class SET kit = 'laptops:2' WHERE code = 'ESP-1';"
        + move("ESP-1", to: next, "00:30", "01:30"),
      finds: .kitShort("laptops", short: 1, on: next)),
    Break(
      "a booking with equipment nobody has recorded",
      laptops + booking("14:00", "15:00", kit: "easels:2"),
      finds: .noSuchStock("easels", label("B1"))),
  ]

  private static let tutors = [
    Break(
      "a tutor at two classes at the same time", move("ESP-2", 1, to: next, "15:00", "16:00"),
      finds: .tutorClash("Joe Hart", Cast.spanish, CheckedBooks.offeredSpanish, on: next)),
    Break(
      "a tutor who goes straight from one class to the next",
      move("ESP-2", 1, to: next, "16:00", "17:00")),
    Break(
      "a tutor whose class runs over midnight into another",
      move("ESP-2", 1, to: next - 1, "23:00", "00:31") + move("ESP-1", to: next, "00:30", "01:30"),
      finds: .tutorClash("Joe Hart", CheckedBooks.offeredSpanish, Cast.spanish, on: next)),
    Break(
      "a tutor whose other class was cancelled",
      move("ESP-2", 1, to: next, "15:00", "16:00")
        + "UPDATE session SET state = 'cancelled' WHERE class_code = 'ESP-1' AND number = 2;"),
  ]

  private static let seats = [
    Break(
      "a class that was given more places than its space has",
      "UPDATE class SET maximum = 13 WHERE code = 'YOGA-1'",
      finds: .overCapacity(Cast.yoga, "SEM", capacity: 12),
      .unserved(Cast.yoga, free: 12, Cast.sian.number)),
    Break(
      "a class too large for its space on one day only",
      "UPDATE class SET maximum = 13 WHERE code = 'YOGA-3';"
        + "UPDATE session SET space_code = 'SEM' WHERE class_code = 'YOGA-3' AND number = 3",
      finds: .overCapacity(CheckedBooks.releaseYoga, "SEM", capacity: 12)),
    Break(
      "a class that was too large for its space on a day that is over",
      """
      INSERT INTO learning_space (code, name, capacity, equipment, step_free, hearing_loop, opens,
        closes, set_up_minutes, clear_down_minutes) SELECT 'CUP', 'Cupboard', 1, '', 0, 0, opens,
        closes, 0, 0 FROM learning_space;
      UPDATE session SET space_code = 'CUP' WHERE class_code = 'ESP-5' AND number = 1
      """),
  ]
}
