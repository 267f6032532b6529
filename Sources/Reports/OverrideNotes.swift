import Domain
import Wording

/// Marks those on a list who are there by an override, and says below it which rules and why.
struct OverrideNotes {
  private let people: [(person: PersonLine, override: Override)]

  init(_ people: [(person: PersonLine, override: Override?)]) {
    self.people = people.compactMap { person, override in override.map { (person, $0) } }
  }

  /// The name in a list, with a mark where a line below speaks of it.
  func name(_ person: PersonLine) -> String {
    people.contains { $0.person.number == person.number }
      ? person.name.familyFirst + " *" : person.name.familyFirst
  }

  /// A line for each; none where no rule was set aside.
  var blocks: [Document.Block] {
    people.map { .paragraph(Wording.note($0.override, of: $0.person)) }
  }
}
