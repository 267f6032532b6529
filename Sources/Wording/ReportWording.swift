public import Domain

// Words of the reports that count: what they are split by, the days they cover, what columns mean.

extension Wording {
  /// What take-up is split by, in words.
  public static func word(_ split: TakeUpSplit) -> String {
    switch split {
    case .band: "pay band"
    case .staffGroup: "staff group"
    case .department: "department"
    case .site: "site"
    case .apprentice: "apprenticeship"
    }
  }

  /// A part of the workforce: `Ward 7`, `8a`, `Apprentices`; several of few people in one.
  public static func part(_ keys: [String], of split: TakeUpSplit) -> String {
    together(
      keys.map { key in
        switch split {
        case _ where key.isEmpty: notKnown
        case .apprentice: key == "yes" ? "Apprentices" : "Others"
        case .band, .staffGroup, .department, .site: key
        }
      })
  }

  /// Parts pooled because each counts too few people to be told apart.
  public static func together(_ labels: [String]) -> String {
    labels.count == 1
      ? labels[0] : "\(list(labels, most: .max)) together"
  }

  /// What a row of an attendance report is of: a label as kept, or a month or term in words.
  public static func label(_ row: AttendanceRow, by split: AttendanceSplit) -> String {
    switch split {
    case .month: month(key: row.key)
    case .term: Term(key: row.key).map { name($0) } ?? row.label
    default: row.label.isEmpty ? notKnown : row.label
    }
  }

  /// A month of a year: `Nov 2026` for `2026-11`.
  public static func month(key: String) -> String {
    let parts = key.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? "\(month(parts[1])) \(parts[0])" : key
  }

  /// A term as people call it: `Autumn 2026`.
  public static func name(_ term: Term) -> String {
    let season =
      switch term.season {
      case .spring: "Spring"
      case .summer: "Summer"
      case .autumn: "Autumn"
      }
    return "\(season) \(term.year)"
  }

  /// The days a report covers, of what: `Classes that met from Tue 1 Sep 2026`.
  public static func days(_ period: Period, of what: String) -> String {
    switch (period.from, period.to) {
    case (nil, nil): "\(what) at any time"
    case (let from?, nil): "\(what) from \(day(from))"
    case (nil, let to?): "\(what) to \(day(to))"
    case (let from?, let to?): "\(what) from \(day(from)) to \(day(to))"
    }
  }

  /// A difference of rates in points: `+3.2`, `-0.5`; nothing where there is none to tell.
  public static func change(_ tenths: Int?) -> String {
    tenths.map { "\($0 < 0 ? "-" : "+")\($0.magnitude / 10).\($0.magnitude % 10)" } ?? ""
  }

  /// Why a split by few people is not shown.
  public static func tooFew(_ fewest: Int, by split: String) -> String {
    "Not shown by \(split): fewer than \(fewest) people in all, or too few to be told apart."
  }

  /// What a row of pooled parts means.
  public static func pooled(_ fewest: Int) -> String {
    "Parts of fewer than \(fewest) people are shown together, so that nobody can be told from the numbers."
  }

  /// What a learner is in a report on take-up.
  public static let learnersMeaning =
    "A learner had a place on a class that met in this time. Workforce: in post on the day shown."
  /// How shares of take-up are read.
  public static let sharesMeaning =
    "Reached: learners of the part's workforce. Share: the part's learners of all learners, beside the part's workforce of the whole."
  /// What met and unmet demand mean.
  public static let demandMeaning =
    "Waiting and held stand as they are now. Unmet: asked in this time and gave up, or were let go, without ever having had a place. Met: asked in this time and got a place."
  /// What a comparison with the year before means.
  public static let compareMeaning =
    "Year before: the same days one year earlier. Change: points of the rate."

  /// A date range of a class: `3 Sep 2026 to 12 Nov 2026`.
  public static func span(_ line: ClassLine) -> String {
    guard let first = line.first?.date, let last = line.last?.date else { return "No sessions" }
    return first == last ? date(first) : "\(date(first)) to \(date(last))"
  }

  /// What a sign-in sheet of a whole class asks of those who use it.
  public static let seriesMeaning =
    "Each learner signs below the date of the session. A dash: not expected on that day."

  /// What a certificate says of the attendance: `attended 11 of 12 sessions (20 h 30 min)`.
  public static func attended(_ learned: LearnedClass) -> String {
    "attended \(learned.tally.attended) of \(count(learned.tally.expected, "session"))"
      + " (\(duration(learned.minutes)))"
  }
}

extension Wording {
  /// A part of a whole in words: `62.1 % of learners (54 of 87)`.
  public static func of(_ part: Int, _ whole: Int, _ what: String) -> String {
    let tenths = Share.tenths(part, of: whole)
    return tenths == nil ? "no \(what)" : "\(rate(tenths)) of \(what) (\(part) of \(whole))"
  }
}

extension Wording {
  /// What a joining slip asks of somebody who cannot come.
  public static let cannotCome =
    "If you cannot come, tell the contact below as early as you can: somebody may be waiting for the place. Bring your staff badge."
}
