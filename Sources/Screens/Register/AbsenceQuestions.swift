import Canvas
import Domain
import Wording

extension Turn {
  /// On which days somebody is away, and why: it stands on the registers before the sessions.
  ///
  /// - Parameter code: one class only; nil for every class the person is on.
  mutating func askAbsence(of person: PersonLine, on code: ClassCode?) {
    let today = now.day
    let number = person.number
    open(
      .field(
        FieldBox(
          "When is \(person.name.spoken) away?",
          help: "A day, or two with \u{201C}to\u{201D} between: 3 dec, or mon to fri.",
          check: { text in
            guard let days = Self.days(text, today: today) else {
              return .wrong("Write a day, such as fri or 3 dec, or two with \u{201C}to\u{201D}.")
            }
            let first = Wording.day(days.lowerBound)
            let last = Wording.day(days.upperBound)
            return .echo(first == last ? first : "\(first) to \(last)")
          },
          entered: { _, text, turn in
            guard let days = Self.days(text, today: today) else { return }
            turn.open(Self.why(number, code, days))
          })))
  }

  private static func why(
    _ number: EmployeeNumber, _ code: ClassCode?, _ days: ClosedRange<Day>
  ) -> Overlay {
    let reasons: [AbsenceReason?] = AbsenceReason.allCases + [nil]
    return .choice(
      ChoiceBox(
        "Away: why?",
        reasons.map {
          ChoiceBox.Choice($0.map { Wording.word($0) } ?? "is coming after all")
        }
      ) { _, index, turn in
        turn.ask(
          .tellAbsence(
            number, code, from: days.lowerBound, to: days.upperBound, reasons[index]))
      })
  }

  /// The days meant; nil where they are not understood or lie the wrong way round.
  private static func days(_ text: String, today: Day) -> ClosedRange<Day>? {
    let ends = text.lowercased().components(around: " to ")
    guard ends.count <= 2, let first = DateWords.day(ends[0], today: today),
      let last = DateWords.day(ends[ends.count - 1], today: today)
    else { return nil }
    if first <= last { return first...last }
    // “mon to fri”, said on a Tuesday, is a week to come.
    guard let next = DateWords.day(ends[1], today: first), first <= next else { return nil }
    return first...next
  }
}

extension String {
  /// The parts around a word that parts them.
  fileprivate func components(around word: String) -> [String] {
    var parts = [""]
    var rest = Substring(self)
    while !rest.isEmpty {
      if rest.hasPrefix(word) {
        parts.append("")
        rest = rest.dropFirst(word.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}
