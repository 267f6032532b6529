public import ArgumentParser
public import Domain
public import Reports

extension Code: ExpressibleByArgument {
  /// Any text may be a code; whether there is such a thing is for the books to say.
  public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
  /// A day as `2026-11-23` or `23/11/2026`.
  public init?(argument: String) { self.init(written: argument) }
}

extension TimeOfDay: ExpressibleByArgument {
  /// A time as `09:30`.
  public init?(argument: String) { self.init(argument) }
}

/// A start and an end: `10:00-12:00`.
struct TimeSpan: ExpressibleByArgument {
  let start: TimeOfDay
  let end: TimeOfDay

  init?(argument: String) {
    let parts = argument.split(separator: "-")
    guard parts.count == 2, let start = Self.time(parts[0]), let end = Self.time(parts[1]),
      start < .endOfDay
    else { return nil }
    self.start = start
    self.end = end
  }
}

extension KeptGroup: ExpressibleByArgument {
  /// A group as `department:Ward 7`, `site:North Wing` or `first-time`.
  public init?(argument: String) { self.init(argument) }
}

extension Hours: ExpressibleByArgument {
  /// Hours as `12:00-13:00`.
  public init?(argument: String) { self.init(argument) }
}

extension ClosureRepeat: ExpressibleByArgument {
  /// `every-day`, `yearly`, or weekdays as `sat,sun`.
  public init?(argument: String) { self.init(argument) }
  /// As it is read.
  public var defaultValueDescription: String { text }
}

extension Series: ExpressibleByArgument {
  /// `weekly`, `every 3 weeks`, `second`, `last`, or days parted by commas.
  public init?(argument: String) { self.init(argument) }
  /// As it is read.
  public var defaultValueDescription: String { text }
}

extension BookingPurpose: ExpressibleByArgument {}
extension ReleaseModel: ExpressibleByArgument {}
extension ReleaseGround: ExpressibleByArgument {}
extension ApprovalDecision: ExpressibleByArgument {}
extension WithdrawalReason: ExpressibleByArgument {}
extension AbsenceReason: ExpressibleByArgument {}
extension RegisterNote: ExpressibleByArgument {}
extension FreedPlace: ExpressibleByArgument {}
extension CourseKind: ExpressibleByArgument {}
extension AttendanceSplit: ExpressibleByArgument {}
extension TakeUpSplit: ExpressibleByArgument {}
extension PrintOptions.Sides: ExpressibleByArgument {}

extension PageRange: ExpressibleByArgument {
  /// Pages as `1-3,5`.
  public init?(argument: String) { self.init(argument) }
}
extension ImportKind: ExpressibleByArgument {}

extension TimeSpan {
  /// Reads `10:00`, or `10` for the whole hour.
  private static func time(_ text: Substring) -> TimeOfDay? {
    TimeOfDay(text.contains(":") ? String(text) : text + ":00")
  }
}

/// What may be decided of a class besides cancelling and completing it, which are acts of their own.
enum DecidedState: String, CaseIterable, ExpressibleByArgument {
  case planned, open, closed

  var state: ClassState {
    switch self {
    case .planned: .planned
    case .open: .open
    case .closed: .closed
    }
  }
}

/// `yes` or `no`.
enum YesNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no
}
