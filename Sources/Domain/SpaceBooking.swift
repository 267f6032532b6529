/// The code of a booking of a learning space, as people type it: `B1`, `B2`.
public typealias BookingCode = Code<SpaceBooking>

/// A use of a learning space that is no class (`domain` term 38).
public struct SpaceBooking: Hashable, Sendable {
  /// Its code.
  public var code: BookingCode
  /// The code of the first of its series; nil for a single booking.
  public var series: BookingCode?
  /// The space.
  public var space: SpaceCode
  /// The day it begins on.
  public var date: Day
  /// When it begins.
  public var start: TimeOfDay
  /// When it ends; at or before the start means on the next day.
  public var end: TimeOfDay
  /// Minutes the space is needed before.
  public var setUpMinutes: Int
  /// Minutes the space is needed after.
  public var clearDownMinutes: Int
  /// What for.
  public var purpose: BookingPurpose
  /// What it is called.
  public var title: String
  /// Whether others read "Private booking" in place of the title (invariant I46).
  public var isPrivate: Bool
  /// Whom to ask about it; a name or an extension.
  public var contact: String?
  /// How many people come; nil where nobody said.
  public var people: Int?
  /// What it needs of the equipment that spaces share.
  public var kit: [Equipment]
  /// Whether it stands.
  public var state: BookingState
  /// Why it stands on a day that is closed; nil where the day is not, or nobody said.
  public var closedReason: String?

  /// Joins what is known of a booking.
  public init(
    code: BookingCode, series: BookingCode? = nil, space: SpaceCode, date: Day,
    start: TimeOfDay, end: TimeOfDay, setUpMinutes: Int = 0, clearDownMinutes: Int = 0,
    purpose: BookingPurpose, title: String, isPrivate: Bool = false, contact: String? = nil,
    people: Int? = nil, kit: [Equipment] = [], state: BookingState = .confirmed,
    closedReason: String? = nil
  ) {
    self.code = code
    self.series = series
    self.space = space
    self.date = date
    self.start = start
    self.end = end
    self.setUpMinutes = setUpMinutes
    self.clearDownMinutes = clearDownMinutes
    self.purpose = purpose
    self.title = title
    self.isPrivate = isPrivate
    self.contact = contact
    self.people = people
    self.kit = kit
    self.state = state
    self.closedReason = closedReason
  }

  /// When people are there.
  public var interval: Interval { Interval(on: date, from: start, to: end) }
  /// The booking as others are told of it: a private one has no title.
  public var label: BookingLabel { BookingLabel(code, isPrivate ? nil : title) }
}

/// A booking as others are told of it.
public struct BookingLabel: Hashable, Sendable {
  /// Its code.
  public let code: BookingCode
  /// Its title; nil where it is private.
  public let title: String?

  /// Joins a code and a title.
  public init(_ code: BookingCode, _ title: String?) {
    self.code = code
    self.title = title
  }
}

/// What a space is booked for (`programme` rows S0-39, S0-40).
public enum BookingPurpose: String, CaseIterable, Sendable {
  case mandatoryTraining = "mandatory-training"
  case unionMeeting = "union-meeting"
  case oneToOne = "one-to-one"
  case committee, other

  /// Whether its title is kept from others unless the owner says otherwise.
  public var isPrivateByDefault: Bool { self == .unionMeeting || self == .oneToOne }
}

/// Whether a booking stands.
public enum BookingState: String, CaseIterable, Sendable {
  /// Asked for; may overlap with others, and is shown.
  case provisional
  case confirmed
  /// Given back.
  case released
}
