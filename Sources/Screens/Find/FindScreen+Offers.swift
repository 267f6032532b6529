import Canvas
import Domain
import Wording

/// The classes of the chosen person: what the rules say of each, in a few words and in sentences.
extension FindScreen {
  /// The classes listed: the one aimed at first, whatever the rules say of it, then those on offer.
  var classes: [ClassOffer] {
    guard let card else { return [] }
    guard let aim else {
      // A place that passes over others is given on purpose only, and so never stands first.
      let isPassing = { (offer: ClassOffer) in
        !offer.isRefused && position(for: offer.line) ?? 1 > 1
      }
      return card.offers.filter { !$0.isRefused && !isPassing($0) } + card.offers.filter(isPassing)
        + card.offers.filter(\.isRefused)
    }
    let offered = card.offers.first { $0.line.theClass.code == aim }
    // Without the class aimed at there is nothing to choose, so that Enter cannot book another.
    guard let first = offered ?? judged else { return [] }
    return [first] + card.offers.filter { $0.line.theClass.code != aim }
  }

  /// The class aimed at with what the rules say, where it is not on offer.
  private var judged: ClassOffer? {
    guard let roster = aimed, let why = whyAimed, why.person.number == person?.number else {
      return nil
    }
    let no = why.answers.filter { $0.verdict == .refuses }.flatMap(\.refusals)
    return ClassOffer(line: roster.line, decision: why.decision ?? .refused(no))
  }

  /// Whether a reason would get the chosen person on the class at the `>` row.
  var mayBeOverridden: Bool {
    guard let offer, case .refused(let refusals) = offer.decision else { return false }
    return !refusals.isEmpty
      && refusals.allSatisfy { refusal in
        // Somebody who waits may be picked past others where a place is free.
        if case .alreadyEnrolled(_, _, .waitlisted, _, _) = refusal {
          return offer.line.places.left > 0
        }
        return refusal.mayBeOverridden
      }
  }

  /// The chosen person's number in line for a class; nil where not waiting for it.
  func position(for line: ClassLine) -> Int? {
    card?.enrolments.first {
      $0.line.theClass.code == line.theClass.code && $0.enrolment.state == .waitlisted
    }.map { $0.position ?? 1 }
  }

  /// What Enter would do, in the few words of a column.
  func brief(_ offer: ClassOffer) -> String {
    if isWalkIn(offer) { return "Walk-in: books and marks" }
    switch offer.decision {
    case .waitlisted where offer.line.keepsPlaces: return "Kept for those waiting"
    case .confirmed, .requested:
      guard let position = position(for: offer.line) else { break }
      return position > 1
        ? "Gives the kept place; passes over \(position - 1)" : "Gives the kept place"
    default: break
    }
    return Brief.decision(offer.decision)
  }

  /// Whether it is the class to whose session somebody has come without a place.
  func isWalkIn(_ offer: ClassOffer) -> Bool {
    walkIn != nil && offer.line.theClass.code == aim
  }

  /// How the places of a class stand for the chosen person.
  func places(_ offer: ClassOffer) -> String {
    let left = offer.line.places.left
    if offer.line.keepsPlaces && offer.line.places.waiting > 0 { return "\(left) kept" }
    return offer.open < left
      ? "\(offer.open) left, \(left - offer.open) kept" : Wording.places(offer.line.places)
  }

  /// The word of the hint for Enter on the class at the `>` row.
  var bookingWord: String {
    guard let offer else { return "Book" }
    if isWalkIn(offer) { return "Walk-in" }
    guard ticked.isEmpty else { return "Book \(ticked.count)" }
    switch offer.decision {
    case .waitlisted: return "Join list"
    case .confirmed, .requested: return position(for: offer.line) == nil ? "Book" : "Give place"
    case .refused: return "Book"
    }
  }

  var prompt: String? {
    guard let person else {
      if let thing { return Self.prompt(for: thing) }
      guard found != nil else {
        return "Type a few letters of any name, class, course or space, or scan a badge."
      }
      guard let meant else {
        return "Nobody is called that. Try fewer letters. F6 adds a newcomer."
      }
      return "Nobody is called that. \(Wording.didYouMean(besides.didYouMean)) "
        + "Enter looks for \(meant)."
    }
    if !ticked.isEmpty {
      return part == .offers && offer != nil
        ? "Enter books \(Wording.count(ticked.count, "person", "people")) on "
          + "\(Wording.name(offer?.line.theClass.label ?? ClassLabel("", ""))), and asks first: "
          + "\(tickedWords)."
        : "\(ticked.count) ticked: \(tickedWords). Enter shows the classes."
    }
    guard part == .offers, let offer else {
      return aimed.map { "Enter goes to \(Wording.name($0.line.theClass.label)) for " }
        .map { $0 + "\(person.name.spoken)." }
        ?? "Enter shows the classes \(person.name.spoken) may join."
    }
    let title = Wording.name(offer.line.theClass.label)
    if let walkIn, isWalkIn(offer) {
      return "Enter books \(person.name.spoken) and marks the register of session \(walkIn)."
    }
    switch offer.decision {
    case .confirmed, .requested:
      if let position = position(for: offer.line) {
        return "Enter gives the place kept on \(title) to \(person.name.spoken)"
          + passing(position) + "."
      }
      return offer.decision == .confirmed
        ? "Enter books \(person.name.spoken) on \(title), from \(Brief.start(offer.line))."
        : "Enter holds a place on \(title) until release is agreed."
    case .waitlisted:
      let places = offer.line.places
      let kept =
        offer.line.keepsPlaces
        ? "\(Wording.count(places.left, "free place is", "free places are")) kept for those "
          + "waiting. " : ""
      let others =
        places.waiting == 0
        ? "" : ", where \(Wording.count(places.waiting, "person waits", "people wait"))"
      return kept + "Enter puts \(person.name.spoken) on the waiting list of \(title)\(others)."
    case .refused(let refusals):
      return RefusalWords.sentences(refusals)
        + (mayBeOverridden ? " F9 books it against the rule, with a reason." : "")
    }
  }

  /// Whom a place given passes over: by name where the waiting list is known.
  private func passing(_ position: Int) -> String {
    guard position > 1 else { return "" }
    let names = (aimed?.waiting ?? []).filter { $0.position < position }.map(\.person.name.spoken)
    return offer?.line.theClass.code == aim && !names.isEmpty
      ? " and passes over \(Wording.list(names))"
      : " and passes over \(Wording.count(position - 1, "person", "people")) in front"
  }
}

extension ClassOffer {
  fileprivate var isRefused: Bool {
    if case .refused = decision { true } else { false }
  }
}

extension ClassLine {
  /// Whether free places are kept until a person decides who gets them.
  var keepsPlaces: Bool { theClass.freedPlace != .automatic && places.left > 0 }
}
