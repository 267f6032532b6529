import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Books a space.
struct SpaceBookArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Books a learning space for anything but a class.",
    discussion: """
      Example: lifelong space book HALL --on 2026-12-03 --time 09:00-12:00 \
      --purpose mandatory-training --title "Fire training" --count 4
      """)
  @Argument(help: "The space's code.") var space: SpaceCode
  @Option(help: "The first day.") var on: Day
  @Option(help: "From when to when, as 10:00-12:00.") var time: TimeSpan
  @Option(help: "What for.") var purpose: BookingPurpose
  @Option(help: "What it is called.") var title: String
  @Option(help: "How the days follow each other, where there are several.") var series =
    Series.weeks(1)
  @Option(help: "How many days.") var count = 1
  @Option(
    help: "Whether others read \"a private booking\"; yes for union meetings and one-to-ones.")
  var `private`: YesNo?
  @Option(help: "Whom to ask about it.") var contact: String?
  @Option(help: "How many people come.") var people: Int?
  @Option(help: "Shared equipment it needs, as laptops:12.") var equipment: String?
  @Option(help: "Minutes needed before; the space's own unless given.") var setUpMinutes: Int?
  @Option(help: "Minutes needed after; the space's own unless given.") var clearDownMinutes: Int?
  @Option(help: "Why on a closed day too.") var closedReason: String?
  @Flag(help: "Only asked for; it may overlap with others.") var provisional = false

  var subject: JSON.Members { ["space": .string(space.text)] }

  func validate() throws {
    if let equipment, Equipment.list(equipment) == nil {
      throw ValidationError("--equipment has to look like laptops:12/projector.")
    }
  }

  func act(_ desk: OpenDesk) throws -> Answer {
    let room = try desk.space(space)
    let booked = try desk.books.bookSpace(
      SpaceBooking(
        code: "", space: space, date: on, start: time.start, end: time.end,
        setUpMinutes: setUpMinutes ?? room.setUpMinutes,
        clearDownMinutes: clearDownMinutes ?? room.clearDownMinutes, purpose: purpose,
        title: title, isPrivate: `private`.map { $0 == .yes } ?? purpose.isPrivateByDefault,
        contact: contact, people: people, kit: equipment.flatMap { Equipment.list($0) } ?? [],
        state: provisional ? .provisional : .confirmed, closedReason: closedReason),
      series: series, count: count, by: desk.acting()
    ).get()
    return booked.answer("Booked", "booked")
  }
}

/// Shows one booking.
struct SpaceBookingArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "booking",
    abstract: "Shows a booking of a space; what is private only to whoever booked it.",
    discussion: "Example: lifelong space booking B12")
  @Argument(help: "The booking's code.") var code: BookingCode

  func report(_ desk: OpenDesk) throws -> Report {
    let found = try desk.books.spaceBooking(code, for: desk.acting().actor).get()
    return .booking(
      found.booking, in: try desk.space(found.booking.space), isInside: found.isInside,
      desk.heading)
  }
}

/// Makes a provisional booking sure.
struct SpaceConfirmArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Makes a provisional booking of a space sure.",
    discussion: "Example: lifelong space confirm B12")
  @Argument(help: "The booking's code.") var code: BookingCode

  var subject: JSON.Members { ["code": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.confirmSpace(code, by: desk.acting()).get().answer("Confirmed", "confirmed")
  }
}

/// Gives a booking back.
struct SpaceReleaseArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Gives a booking of a space back.",
    discussion: "Example: lifelong space release B12 --from-here-on")
  @Argument(help: "The booking's code.") var code: BookingCode
  @Flag(help: "It and all later ones of its series.") var fromHereOn = false

  var subject: JSON.Members { ["code": .string(code.text)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.releaseSpace(code, fromHereOn ? .fromHereOn : .one, by: desk.acting()).get()
      .answer("Given back", "released")
  }
}

/// Finds a free space.
struct SpaceFindArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Spaces that are free at a time and meet a need.",
    discussion: """
      Example: lifelong space find --on 2026-12-03 --time 09:00-12:00 --people 15 \
      --equipment projector --step-free
      """)
  @Option(help: "The day.") var on: Day
  @Option(help: "From when to when, as 10:00-12:00.") var time: TimeSpan
  @Option(help: "For how many people.") var people = 1
  @Option(help: "Equipment it has to have, as laptops:12/projector.") var equipment: String?
  @Option(help: "Only of this centre.") var centre: String?
  @Flag(help: "Reached without steps.") var stepFree = false
  @Flag(help: "With a hearing loop.") var hearingLoop = false

  func validate() throws {
    if let equipment, Equipment.list(equipment) == nil {
      throw ValidationError("--equipment has to look like laptops:12/projector.")
    }
  }

  func report(_ desk: OpenDesk) throws -> Report {
    let need = SpaceNeed(
      day: on, start: time.start, end: time.end, people: people,
      equipment: equipment.flatMap { Equipment.list($0) } ?? [], stepFree: stepFree,
      hearingLoop: hearingLoop, centre: centre)
    return .spacesFound(try desk.books.findSpaces(need), for: need, desk.heading)
  }
}

extension BookedSpace {
  /// What booking came to, as an act's answer.
  fileprivate func answer(_ done: String, _ outcome: String) -> Answer {
    Answer(
      Wording.sentences(self, done).joined(separator: "\n"),
      [
        "outcome": .string(outcome), "bookings": .array(bookings.map { .object($0.members) }),
        "skipped": .array(skipped.map { .object($0.members) }), "reasons": [],
      ])
  }
}
