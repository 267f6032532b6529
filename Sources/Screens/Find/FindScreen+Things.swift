import Canvas
import Domain
import Wording

/// What is found besides people: classes, courses and learning spaces, below the people in one
/// list; and whom somebody may have meant.
extension FindScreen {
  /// What is listed below the people; nothing while somebody is looked for to be booked.
  var things: [FoundThings.Thing] { aim == nil ? besides.things : [] }

  /// Rows of the list.
  var rows: Int { (found?.lines.count ?? 0) + things.count }

  /// The thing at the `>` row; nil where a person is.
  var thing: FoundThings.Thing? {
    let index = people.selected - (found?.lines.count ?? 0)
    return things.indices.contains(index) ? things[index] : nil
  }

  /// What Enter looks for instead, where nothing was found.
  var meant: String? { rows == 0 && found != nil ? besides.didYouMean.first : nil }

  mutating func hear(_ things: FoundThings, _ room: Room) {
    let chosen = thing
    besides = things
    guard let chosen, let index = self.things.firstIndex(of: chosen) else { return }
    people.select(
      (found?.lines.count ?? 0) + index, count: rows, height: layout(room).people.height)
  }

  /// Opens the class, the classes of the course, or the space at the `>` row.
  func open(_ thing: FoundThings.Thing, _ turn: inout Turn) {
    switch thing {
    case .theClass(let label): turn.push(RosterScreen(label.code))
    case .course(_, let title): turn.push(ClassesScreen(filteredBy: title))
    case .space(let code, _, _):
      turn.push(SpacesScreen(day: turn.now.day, centre: nil, at: code, from: turn.now.time))
    }
  }

  /// What Enter does with a thing, in words.
  static func prompt(for thing: FoundThings.Thing) -> String {
    switch thing {
    case .theClass(let label): "Enter opens the roster of \(Wording.name(label))."
    case .course(_, let title): "Enter shows the classes of \(title)."
    case .space(_, let name, _): "Enter shows what is in \(name) today."
    }
  }

  /// The cells of a thing in the list.
  static func cells(_ thing: FoundThings.Thing) -> [String] {
    let centre = if case .space(_, _, let centre) = thing { centre ?? "" } else { "" }
    return [Wording.name(thing), Wording.code(thing), Wording.kind(thing), centre, ""]
  }

  static let thingActs: [Act<FindScreen>] = [
    Act(
      "Open what was found", keys: [.enter],
      help: "Opens the class, the classes of the course, or the learning space at the > row",
      hint: "Open", isMeant: { $0.thing != nil },
      whyNot: { $0.thing == nil ? "There is no class, course or space at the > row." : nil }
    ) { screen, turn in
      if let thing = screen.thing { screen.open(thing, &turn) }
    },
    Act(
      "Look for what was meant", keys: [.enter],
      help: "Looks for the name one letter or one sound away, where nobody has the name typed",
      hint: "Look for it", isMeant: { $0.meant != nil },
      whyNot: { $0.meant == nil ? "Nothing near to it is known." : nil }
    ) { screen, turn in
      guard let meant = screen.meant else { return }
      screen.look(for: meant, &turn)
    },
  ]
}
