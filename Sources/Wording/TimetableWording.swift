public import Domain

extension Wording {
  /// Days a series passes over, as sentences: each with its reason and the nearest free days.
  public static func sentences(_ skipped: [SkippedDay]) -> [String] {
    skipped.map { skipped in
      let free = skipped.alternatives.map { day($0) }
      return "Not on \(day(skipped.day)): \(stopped(brief(skipped.reason)))"
        + (free.isEmpty ? "" : " Free at that time: \(list(free)).")
    }
  }

  /// A class as it would be, sentence by sentence: each date, and what is in its way.
  public static func sentences(_ preview: SeriesPreview) -> [String] {
    let dates = preview.dates.map { date in
      let when = "\(date.session.number). " + session(date.session)
      let maybe = date.provisional.map { "Provisional there: \(name($0))." }
      return date.problems.isEmpty && maybe.isEmpty
        ? when : "\(when) - " + (date.problems.map { sentence($0) } + maybe).joined(separator: " ")
    }
    let verdict =
      preview.isClear
      ? "\(name(preview.label)) can be planned so."
      : "\(name(preview.label)) cannot be planned so yet."
    return dates + sentences(preview.skipped) + preview.problems.map { sentence($0) } + [verdict]
  }

  /// When and where a session is: `Thu 26 Nov 2026, 12:00-13:00, SEM, Mara Lind`.
  public static func session(_ session: Session) -> String {
    ([day(session.date), times(session.start, session.end)]
      + [session.space?.text, session.tutor].compactMap { $0 }).joined(separator: ", ")
  }

  /// What changing sessions came to, or would come to, sentence by sentence.
  public static func sentences(_ changed: RearrangedSessions) -> [String] {
    let rows = changed.sessions.map { row in
      let was = "Session \(row.before.number): \(session(row.before))"
      let now = row.after.takesPlace ? "now \(session(row.after))" : "cancelled"
      return stopped("\(was), \(now)")
        + row.problems.map { " " + sentence($0) }.joined()
    }
    let hit = changed.hit.map { hit in
      let clashes = hit.clashes.map { warning($0) }
      let again = hit.releaseAgain.map { "Release is asked for again: \(word($0))." }
      return "\(hit.person.name.spoken): "
        + (clashes + [again].compactMap { $0 })
        .joined(separator: " ")
    }
    let tell = tell(changed.toTell) ?? "Nobody is booked, so nobody has to be told."
    let again = releaseAskedAgain(
      changed.hit.filter { $0.releaseAgain != nil }.map(\.person))
    let outcome =
      changed.isDone
      ? "Changed: \(name(changed.label))."
      : changed.problems.isEmpty
        ? "\(name(changed.label)) can be changed so; nothing has changed yet."
        : "\(name(changed.label)) cannot be changed so; nothing has changed."
    return [outcome] + rows + hit + [again, tell].compactMap { $0 }
  }

  /// What changing sessions came to, in a line: `Changed: Yoga (YOGA-1), session 3 now on ...`
  public static func sentence(_ changed: RearrangedSessions) -> String {
    let rows = changed.sessions
    let what =
      rows.count == 1
      ? "session \(rows[0].before.number)"
      : "sessions \(list(rows.map { String($0.before.number) }, most: 30))"
    let now: String =
      if let first = rows.first?.after {
        first.takesPlace
          ? rows.count == 1 ? " is now \(session(first))" : " begin with \(session(first))"
          : rows.count == 1 ? " is cancelled" : " are cancelled"
      } else { "" }
    let tell =
      changed.toTell.isEmpty
      ? "" : " \(count(changed.toTell.count, "person has", "people have")) to be told."
    return "\(name(changed.label)): " + stopped(what + now) + tell
  }

  /// How many things a closure hits, in a line.
  public static func toSettle(_ hit: [Hit]) -> String {
    hit.isEmpty
      ? "Nothing lies in it."
      : "\(count(hit.count, "use")) \(hit.count == 1 ? "lies" : "lie") in it and \(hit.count == 1 ? "has" : "have") to be settled."
  }

  /// Bookings that were made, made sure or given back, in a line.
  public static func sentence(_ booked: BookedSpace, _ done: String) -> String {
    guard let first = booked.bookings.first, let last = booked.bookings.last,
      booked.bookings.count > 1
    else { return sentences(booked, done).joined(separator: " ") }
    return "\(done): \(booked.bookings.count) bookings of \(first.space), \(day(first.date)) to "
      + "\(day(last.date)), \(times(first.start, first.end)). "
      + sentences(booked.skipped).joined(separator: " ")
  }

  /// A closure: `C1: HALL is out of use, Mon 7 Dec 2026 to Fri 11 Dec 2026: new floor.`
  public static func sentence(_ closure: Closure) -> String {
    let days =
      closure.first == closure.last
      ? "on \(day(closure.first))" : "from \(day(closure.first)) to \(day(closure.last))"
    let hours = closure.hours.map { ", \(times($0.from, $0.to))" } ?? ""
    let rhythm: String =
      switch closure.repeats {
      case .everyDay: ""
      case .yearly: ", every year"
      case .weekly(let weekdays):
        ", on "
          + list(
            Weekday.allCases.filter { weekdays.contains($0) }.map { capitalised("\($0)") })
      }
    return "\(closure.code): \(scope(closure.of)) \(days)\(hours)\(rhythm): "
      + stopped(closure.reason)
  }

  /// Something that lies where it cannot be: `Thu 10 Dec 2026, 12:00-13:00: Yoga (YOGA-1), 8 booked.`
  public static func sentence(_ hit: Hit) -> String {
    let who = hit.people > 0 ? ", \(hit.people) booked" : ""
    return "\(day(hit.what.day)), \(times(hit.what.start, hit.what.end)): "
      + "\(name(hit.what.by))\(who)."
  }

  /// What has to be settled because of a closure, sentence by sentence.
  public static func sentences(_ hit: [Hit]) -> [String] {
    hit.isEmpty
      ? ["Nothing lies in it."]
      : ["\(count(hit.count, "use")) \(hit.count == 1 ? "lies" : "lie") in it. Settle each:"]
        + hit.map { sentence($0) }
  }

  /// What booking a space came to, sentence by sentence.
  public static func sentences(_ booked: BookedSpace, _ done: String) -> [String] {
    booked.bookings.map { booking in
      let maybe = booking.state == .provisional ? ", provisional" : ""
      return "\(done): \(booking.code), \(booking.space) on \(day(booking.date)), "
        + "\(times(booking.start, booking.end))\(maybe)."
    } + sentences(booked.skipped)
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
