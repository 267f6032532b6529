import Canvas
import Domain
import Wording

/// What the chosen person has already: places, offers, requests for release, places in line.
extension FindScreen {
  /// What the person has a place on or waits for.
  var live: [EnrolmentLine] { card?.enrolments.filter { $0.enrolment.state.isLive } ?? [] }

  /// What the person or a manager has to answer.
  var answerable: [EnrolmentLine] {
    live.filter { line in
      line.enrolment.state == .offered
        || (line.enrolment.state != .onBreak && line.enrolment.release.needsAgreement)
    }
  }

  /// Chooses among several of the person's classes; the only one is taken at once.
  func chooseLive(
    _ title: String, _ lines: [EnrolmentLine], _ turn: inout Turn,
    then chosen: @escaping @Sendable (EnrolmentLine, inout Turn) -> Void
  ) {
    guard lines.count > 1 else {
      if let line = lines.first { chosen(line, &turn) }
      return
    }
    turn.open(
      .choice(
        ChoiceBox(
          title,
          lines.map {
            ChoiceBox.Choice(Wording.name($0.line.theClass.label), Wording.word($0.enrolment.state))
          }
        ) { _, index, turn in chosen(lines[index], &turn) }))
  }

  /// Opens the why of the class at the `>` row, or of one the person is on.
  func askWhy(_ turn: inout Turn) {
    if part == .offers, let person, let offer {
      turn.push(WhyScreen(person.number, on: offer.line.theClass.code))
      return
    }
    chooseLive("Why on which class?", live, &turn) { line, turn in
      turn.push(WhyScreen(line.enrolment.learner, on: line.enrolment.classCode))
    }
  }

  /// Asks for the answer to an offer, or for a manager's reply.
  func askAnswer(_ turn: inout Turn) {
    guard let person else { return }
    chooseLive("The answer on which class?", answerable, &turn) { line, turn in
      let label = line.line.theClass.label
      if line.enrolment.state == .offered {
        turn.open(.answerOffer(person, label, ends: line.enrolment.offerEnds))
      } else {
        turn.ask(.askedRelease(person.number, label.code))
      }
    }
  }
}

/// Two who only come together, while the second is being found.
struct Together: Hashable, Sendable {
  /// The class.
  let code: ClassCode
  /// Who comes with somebody.
  let person: PersonLine
  /// The kinds of release the class's agreement offers.
  let models: [ReleaseModel]
  /// The words the buddy is looked for by.
  let words: String
}

/// Booking two who only come together.
extension FindScreen {
  /// Asks for the buddy's name.
  func askBuddy(_ turn: inout Turn) {
    guard let person, let offer else { return }
    let (code, models) = (offer.line.theClass.code, offer.line.releaseModels)
    turn.open(
      .field(
        FieldBox(
          "With whom does \(person.name.spoken) come?",
          help: "A few letters of any of the names, or the employee number. Both are booked on "
            + "\(Wording.name(offer.line.theClass.label)), or neither.",
          check: { $0.allSatisfy(\.isWhitespace) ? .wrong("Write a few letters.") : .fine },
          entered: then { (screen: inout FindScreen, words, turn) in
            screen.together = Together(
              code: code, person: person, models: models, words: words)
            turn.ask(.find(words))
          })))
  }

  /// Chooses the buddy among those found, then who gives the two the time.
  mutating func chooseBuddy(among found: FoundPeople, _ turn: inout Turn) {
    guard let together else { return }
    self.together = nil
    let people = found.lines.filter { $0.number != together.person.number }
    guard !people.isEmpty else {
      turn.warn("Nobody else is called \(together.words). Try fewer letters.")
      return
    }
    turn.open(
      .choice(
        ChoiceBox(
          "Who comes with \(together.person.name.spoken)?",
          people.map {
            ChoiceBox.Choice(
              $0.name.familyFirst,
              [$0.number.text, $0.department].compactMap { $0 }.joined(separator: ", "))
          }
        ) { _, index, turn in
          turn.open(
            .whoGivesTime("Who gives the two the time?", together.models) { _, model, turn in
              turn.ask(
                .book(
                  together.person.number, together.code, model, with: people[index].number,
                  override: nil))
            })
        }))
  }
}

extension Overlay {
  /// Asks what somebody says to an offer.
  fileprivate static func answerOffer(
    _ person: PersonLine, _ label: ClassLabel, ends: WallTime?
  ) -> Overlay {
    let number = person.number
    let until = ends.map { ", until \(Wording.when($0))" } ?? ""
    return .choice(
      ChoiceBox(
        "What does \(person.name.spoken) say?", about: "Offered: \(label.title)\(until)",
        [ChoiceBox.Choice("Takes the place")] + declining
      ) { _, index, turn in
        turn.ask(
          .offer(
            index == 0
              ? .accept(number, label.code)
              : .decline(number, label.code, keepsPlace: index == 1)))
      })
  }
}
