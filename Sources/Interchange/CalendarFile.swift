public import Domain

/// Events as programs that keep calendars read them: iCalendar, RFC 5545.
///
/// Times are moments in UTC, so that no reader needs to know the trust's time zone.
public struct CalendarFile: Equatable, Sendable {
  /// Whether an event takes place.
  public enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// One event.
  public struct Event: Equatable, Sendable {
    /// Stays the same over all versions of the event; letters, digits and `-.@`.
    public var id: String
    /// Grows with every change that matters, from 0.
    public var revision: Int
    /// Whether it takes place.
    public var status: Status
    /// When it begins.
    public var from: Moment
    /// When it ends; after `from`.
    public var to: Moment
    /// What it is, in a few words.
    public var summary: String
    /// Where; nil where that is not known.
    public var location: String?
    /// What else there is to know; nil where nothing is.
    public var note: String?

    /// Joins what is known of an event.
    public init(
      id: String, revision: Int, status: Status, from: Moment, to: Moment, summary: String,
      location: String? = nil, note: String? = nil
    ) {
      self.id = id
      self.revision = revision
      self.status = status
      self.from = from
      self.to = to
      self.summary = summary
      self.location = location
      self.note = note
    }
  }

  /// What the calendar is called.
  public var name: String
  /// When its facts were read.
  public var asAt: Moment
  /// Its events.
  public var events: [Event]

  /// Joins a name and events.
  public init(name: String, asAt: Moment, events: [Event]) {
    self.name = name
    self.asAt = asAt
    self.events = events
  }

  /// The file: UTF-8, lines of at most 75 octets that end in CR and LF.
  public var text: String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lifelong//Lifelong//EN", "METHOD:PUBLISH",
        "X-WR-CALNAME:" + Self.escaped(name),
      ] + events.flatMap(content) + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func content(_ event: Event) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(event.id)", "DTSTAMP:\(Self.utc(asAt))",
      "SEQUENCE:\(event.revision)", "STATUS:\(event.status.rawValue)",
      "DTSTART:\(Self.utc(event.from))", "DTEND:\(Self.utc(event.to))",
      "SUMMARY:\(Self.escaped(event.summary))",
    ] + (event.location.map { ["LOCATION:\(Self.escaped($0))"] } ?? [])
      + (event.note.map { ["DESCRIPTION:\(Self.escaped($0))"] } ?? []) + ["END:VEVENT"]
  }

  /// A moment to the second: `20261126T120000Z`.
  private static func utc(_ moment: Moment) -> String {
    moment.iso.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  /// A text as a value: what would end it or part it is escaped, what would command anything is
  /// written out.
  private static func escaped(_ text: String) -> String {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": value += "\\\(scalar)"
      case "\n": value += "\\n"
      case _ where VisibleText.isForbidden(scalar): value += "<\(VisibleText.name(scalar))>"
      default: value.unicodeScalars.append(scalar)
      }
    }
    return value
  }

  /// A line in pieces of at most 75 octets; all but the first begin with a space that is not part of
  /// the value. No letter is parted from its marks, unless there are more of them than a line holds.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var folded = ""
    var room = 75
    for character in line {
      let isWhole = character.utf8.count <= 74
      for piece in isWhole ? [String(character)] : character.unicodeScalars.map({ String($0) }) {
        if piece.utf8.count > room {
          folded += "\r\n "
          room = 74
        }
        folded += piece
        room -= piece.utf8.count
      }
    }
    return folded
  }
}
