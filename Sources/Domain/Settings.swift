/// What a trust can set, kept in the database.
public enum Setting: String, CaseIterable, Sendable {
  case organisation, contact, printer, paper
  case timeZone = "time-zone"
  case badgeShape = "badge-shape"
  case registerLockDays = "register-lock-days"
  case destroyByMonths = "destroy-by-months"
  case offerHours = "offer-hours"
  case releaseDays = "release-days"
  case decisionDays = "decision-days"
  case smallestCount = "smallest-count"

  /// The value where nobody has set another.
  public var standard: String {
    switch self {
    case .organisation: "Lifelong Learning"
    case .contact: ""
    case .printer: ""
    case .paper: "A4"
    case .timeZone: "Europe/London"
    case .badgeShape: "6-8 digits"
    case .registerLockDays: "14"
    case .destroyByMonths: "12"
    case .offerHours: "48"
    case .releaseDays: "7"
    case .decisionDays: "7"
    case .smallestCount: "5"
    }
  }

  /// What a value has to look like, in words.
  public var expected: String {
    switch self {
    case .organisation, .contact: "text"
    case .printer: "the name of a printer, or nothing for the system's own choice"
    case .paper: "A4"
    case .timeZone: "a time zone such as Europe/London"
    case .badgeShape: "a number of digits such as 8 digits or 6-8 digits"
    case .registerLockDays: "a number of days from 1 to 365"
    case .destroyByMonths: "a number of months from 1 to 120"
    case .offerHours: "a number of hours from 1 to 720"
    case .releaseDays: "a number of days from 1 to 60"
    case .decisionDays: "a number of days from 1 to 60"
    case .smallestCount: "a number of people from 1 to 50; 1 shows every count"
    }
  }

  /// Whether the value makes sense for this setting.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .organisation: !value.isEmpty && value.count <= 100
    case .contact, .printer: value.count <= 200
    case .paper: value == "A4"
    case .timeZone: value == "UTC" || value.contains("/")
    case .badgeShape: BadgeShape(value) != nil
    case .registerLockDays: Int(value).map { (1...365).contains($0) } ?? false
    case .destroyByMonths: Int(value).map { (1...120).contains($0) } ?? false
    case .offerHours: Int(value).map { (1...720).contains($0) } ?? false
    case .releaseDays, .decisionDays: Int(value).map { (1...60).contains($0) } ?? false
    case .smallestCount: Int(value).map { (1...50).contains($0) } ?? false
    }
  }
}

/// The settings of a trust.
public struct Settings: Hashable, Sendable {
  private var values: [Setting: String]

  /// The values that were set; all others stand at their standard.
  public init(_ values: [Setting: String] = [:]) { self.values = values }

  /// The value in force.
  public subscript(_ setting: Setting) -> String { values[setting] ?? setting.standard }

  /// The value in force of a setting that is a number.
  public func number(_ setting: Setting) -> Int {
    Int(self[setting]) ?? Int(setting.standard) ?? 0
  }
}

/// How many digits a badge sends: `8 digits` or `6-8 digits`.
public struct BadgeShape: Hashable, Sendable {
  /// The numbers of digits there may be.
  public let digits: ClosedRange<Int>

  /// Reads a shape; nil where it is neither form or outside 4 to 20 digits.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[1] == "digits" else { return nil }
    let ends = words[0].split(separator: "-").map { Int($0) }
    guard let low = ends.first ?? nil, let high = ends.last ?? nil, ends.count <= 2,
      (4...20).contains(low), (low...20).contains(high)
    else { return nil }
    digits = low...high
  }
}
