public import Domain

/// Every word and sentence a person reads, made from facts. One switch a kind, all exhaustive, so
/// that a new refusal or state does not compile until it has its words.
public enum Wording {
  /// `Mon` to `Sun`.
  public static func word(_ weekday: Weekday) -> String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday.rawValue]
  }

  /// `Mondays` to `Sundays`.
  public static func plural(_ weekday: Weekday) -> String {
    [
      "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
    ][weekday.rawValue]
  }

  /// `Jan` to `Dec` for 1 to 12; a number outside is shown as it is.
  public static func month(_ number: Int) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : String(number)
  }

  /// `Thu 26 Nov 2026`.
  public static func day(_ day: Day) -> String { "\(shortDay(day)) \(day.parts.year)" }

  /// `Thu 26 Nov`.
  public static func shortDay(_ day: Day) -> String {
    let (_, month, number) = day.parts
    return "\(word(day.weekday)) \(number) \(self.month(month))"
  }

  /// `26 Nov 2026`, where the weekday does not matter.
  public static func date(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(number) \(self.month(month)) \(year)"
  }

  /// `09:30`.
  public static func time(_ time: TimeOfDay) -> String { time.text }

  /// `09:30-11:30`.
  public static func times(_ start: TimeOfDay, _ end: TimeOfDay) -> String {
    "\(start.text)-\(end.text)"
  }

  /// `Thu 26 Nov 10:00`.
  public static func when(_ session: Session) -> String {
    "\(shortDay(session.date)) \(session.start.text)"
  }

  /// `Sat 21 Nov 2026, 09:42`.
  public static func moment(_ day: Day, _ time: TimeOfDay) -> String {
    "\(self.day(day)), \(time.text)"
  }

  /// `Tue 24 Nov 2026 09:30`.
  public static func wall(_ at: WallTime) -> String { "\(day(at.day)) \(at.time.text)" }

  /// `Tue 24 Nov 09:30`, where the year does not matter.
  public static func when(_ at: WallTime) -> String { "\(shortDay(at.day)) \(at.time.text)" }

  /// `3 h 20 min`, `2 h`, `45 min`.
  public static func duration(_ minutes: Int) -> String {
    let parts = [
      minutes >= 60 ? "\(minutes / 60) h" : nil,
      minutes % 60 > 0 || minutes < 60 ? "\(minutes % 60) min" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// `1 place`, `2 places`: the number and the word that goes with it.
  public static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `Ada Okafor, Łukasz Grzyb and 3 others`: at most so many names, the rest counted.
  public static func list(_ names: [String], most: Int = 5) -> String {
    let shown = names.count > most ? Array(names.prefix(most - 1)) : names
    let rest = names.count - shown.count
    let parts = rest > 0 ? shown + [count(rest, "other")] : shown
    guard let last = parts.last else { return "" }
    return parts.count == 1
      ? last : parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `86.7 %`, or words where nothing was expected yet.
  public static func rate(_ tenths: Int?) -> String {
    tenths.map { "\($0 / 10).\($0 % 10) %" } ?? "no sessions yet"
  }

  /// `Yoga for beginners (YOGA-1)`.
  public static func name(_ label: ClassLabel) -> String { "\(label.title) (\(label.code))" }
  /// `Seminar room (SEM)`.
  public static func name(_ label: LearningSpaceLabel) -> String { "\(label.name) (\(label.code))" }

  /// What somebody typed, as the end of a sentence: with a full stop unless it has its own.
  static func stopped(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("?") ? text : text + "."
  }

  /// A word that begins with a capital, for the middle of a sentence.
  static func inside(_ word: String) -> String { word.prefix(1).lowercased() + word.dropFirst() }
}
