import Domain
import Wording

/// Times as people write them: `13-15`, `9.30-11.30`, `09:30-11:30`, `1300-1500`.
enum TimeWords {
  /// A start and an end, or nil where the text is neither.
  static func stretch(_ text: String) -> (start: TimeOfDay, end: TimeOfDay)? {
    let parts = text.filter { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = time(String(parts[0])), let end = time(String(parts[1])),
      start != end
    else { return nil }
    return (start, end)
  }

  /// What was understood, for showing beside the field.
  static func understood(_ text: String) -> Understood {
    guard !text.isEmpty else { return .fine }
    guard let (start, end) = stretch(text) else {
      return .wrong("Not a time. Write 13-15 or 09:30-11:30.")
    }
    let minutes = (end.minutes - start.minutes + 1_440) % 1_440
    let length =
      minutes % 60 == 0
      ? Wording.count(minutes / 60, "hour")
      : "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60) hours"
    return .echo("\(start.text) to \(end.text), \(length)")
  }

  private static func time(_ text: String) -> TimeOfDay? {
    let pieces = text.split(whereSeparator: { $0 == ":" || $0 == "." }).map(String.init)
    switch pieces.count {
    case 2: return TimeOfDay("\(pieces[0]):\(pieces[1])")
    case 1 where pieces[0].count <= 2: return TimeOfDay("\(pieces[0]):00")
    case 1 where pieces[0].count == 4:
      return TimeOfDay("\(pieces[0].prefix(2)):\(pieces[0].suffix(2))")
    default: return nil
    }
  }
}
