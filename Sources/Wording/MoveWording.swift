public import Domain

extension Wording {
  /// People moved to another class, or what moving them would come to: the whole first, then each
  /// person, then who came next on the class they left.
  public static func sentences(_ move: ClassMove) -> [String] {
    [sentence(move)] + move.people.map { sentence($0) }
      + move.comeAlone.map { askAlone($0.person.name, partedFrom: $0.from.name) }
      + (move.isDone ? sentences(move.service, on: move.from) : next(move))
  }

  /// Who would come next on the class that is left.
  private static func next(_ move: ClassMove) -> [String] {
    let next = move.service.promoted + move.service.offered.map(\.person)
    return next.isEmpty
      ? [] : ["Next on \(name(move.from)) would be \(list(next.map(\.name.spoken)))."]
  }

  /// How many go from where to where, as a sentence or two.
  public static func sentence(_ move: ClassMove) -> String {
    let from = name(move.from)
    let to = name(move.to)
    let going = move.people.count { $0.becomes != nil }
    let staying = move.people.count - going
    let people = count(going, "person", "people")
    let first: String =
      switch (move.isMerge, move.isDone) {
      case (true, true): "Merged: \(from) into \(to), with \(people)."
      case (true, false): "Would merge \(from) into \(to), with \(people), and cancel \(from)."
      case (false, true): "Moved: \(people) from \(from) to \(to)."
      case (false, false): "Would move \(people) from \(from) to \(to)."
      }
    let losing = move.people.filter(\.losesPlace)
    let loss = losing.isEmpty ? "" : " \(lossOfPlace(losing))."
    guard staying > 0 else { return first + loss }
    return first + loss + " \(count(staying, "person", "people")) cannot go on there."
  }

  /// Those who lose a place by going on: `1 loses the place and waits: Ada Okafor`.
  public static func lossOfPlace(_ people: [MovedPerson]) -> String {
    let names = list(people.map(\.person.name.spoken), most: 8)
    return people.count == 1
      ? "1 loses the place and waits: \(names)"
      : "\(people.count) lose their places and wait: \(names)"
  }

  /// How many can go, with what, and how many cannot: `3 can go: 2 with a place, 1 waits`.
  public static func howMany(_ people: [MovedPerson]) -> String {
    let going = people.filter { $0.becomes != nil }
    let waiting = going.count { $0.becomes == .waitlisted }
    let staying = people.count - going.count
    guard waiting > 0 else { return "\(going.count) can go, \(staying) cannot" }
    let places = going.count - waiting
    let with = places > 0 ? "\(places) with a place, " : ""
    return "\(going.count) can go: \(with)\(waiting) \(waiting == 1 ? "waits" : "wait")"
      + (staying > 0 ? "; \(staying) cannot" : "")
  }

  /// What moving means for one person.
  public static func sentence(_ person: MovedPerson) -> String {
    let who = person.person.name.spoken
    let first: String =
      switch person.becomes {
      case nil: "\(who) cannot go on."
      case person.was?: "\(who): \(word(person.was)), as before."
      case let becomes?: "\(who): \(word(person.was)) before, now \(inside(word(becomes)))."
      }
    return ([first] + person.warnings.map { text($0, of: person) }).joined(separator: " ")
  }

  /// Something to know before a person is moved; a rule that refuses says what can be done, one that
  /// was set aside for the reason given says so.
  public static func text(_ warning: MoveWarning, of person: MovedPerson) -> String {
    switch warning {
    case .rule(let refusal) where person.becomes == nil: sentence(refusal)
    case .rule(.clash(_, _, let other, let on, let from, let to))
    where person.becomes == .confirmed:
      "It clashes with \(name(other)) on \(day(on)), \(times(from, to)); that is set aside for the "
        + "reason given."
    case .rule(let refusal) where !refusal.mayBeOverridden || refusal.code == "clash":
      self.warning(refusal)
    case .rule(let refusal): "Set aside for the reason given: \(setAside(refusal.code))."
    case .waits: "There is no place for them yet: they wait there."
    case .releaseAgain(let model):
      "Release has to be asked for again: \(word(model)), for the new times."
    }
  }
}
