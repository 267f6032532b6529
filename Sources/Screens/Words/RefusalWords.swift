import Domain
import Wording

/// Several refusals as one text: those that differ by their day only are said once.
enum RefusalWords {
  /// Every reason, each once, with the other days it holds for.
  static func sentences(_ refusals: [Refusal]) -> String {
    var order: [String] = []
    var days: [String: [Day]] = [:]
    for refusal in refusals {
      // The same sentence but for its day is the same reason.
      let sentence = Wording.sentence(refusal)
      let day = day(of: refusal)
      let key = days.keys.first { isSame($0, sentence, days[$0]?.first, day) }
      if let key {
        if let day, days[key]?.contains(day) == false { days[key]?.append(day) }
      } else {
        order.append(sentence)
        days[sentence] = day.map { [$0] } ?? []
      }
    }
    return order.map { sentence in
      let more = (days[sentence] ?? []).dropFirst().map { Wording.shortDay($0) }
      return more.isEmpty ? sentence : "\(sentence) The same on \(Wording.list(more, most: 12))."
    }.joined(separator: " ")
  }

  private static func isSame(_ one: String, _ other: String, _ day: Day?, _ otherDay: Day?)
    -> Bool
  {
    guard let day, let otherDay else { return one == other }
    return parts(one, day) == parts(other, otherDay)
  }

  /// What stands before and after the day in a sentence.
  private static func parts(_ sentence: String, _ day: Day) -> [String] {
    let word = Wording.day(day)
    guard let at = sentence.firstRange(of: word) else { return [sentence] }
    return [String(sentence[..<at.lowerBound]), String(sentence[at.upperBound...])]
  }

  private static func day(of refusal: Refusal) -> Day? {
    switch refusal {
    case .spaceClash(_, _, let on, _, _), .tutorClash(_, _, let on, _, _),
      .outsideOpeningHours(_, let on, _, _, _, _), .clash(_, _, _, let on, _, _):
      on
    default: nil
    }
  }
}
