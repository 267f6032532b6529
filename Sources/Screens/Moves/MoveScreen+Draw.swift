import Canvas
import Domain
import Wording

extension MoveScreen {
  static let nobodyGoes = "Nobody can go on there."

  static let acts: [Act<MoveScreen>] = [
    Act(
      "Do it", keys: [.enter],
      help: "Moves those who can go, or merges the classes; asks first where several are touched",
      hint: "Move", hinting: { $0.isMerge ? "Merge" : "Move" },
      whyNot: { screen in
        guard screen.move != nil else { return "Choose the class first: F4." }
        return screen.going.isEmpty ? nobodyGoes : nil
      }
    ) { screen, turn in screen.act(&turn) },
    Act(
      "Choose the class", keys: [.function(4)], help: "Chooses the class they go to",
      hint: "Class"
    ) { screen, turn in screen.choose(&turn) },
    Act(
      "Why", keys: [.character("y")],
      help: "Shows what each rule says of the person at the > row and the other class",
      hint: "Why", whyNot: { $0.chosen == nil ? "Nobody is chosen." : nil }
    ) { screen, turn in
      guard let to = screen.to, let person = screen.chosen else { return }
      turn.push(WhyScreen(person.person.number, on: to.code))
    },
    Act(
      "Set the rule aside", keys: [.character("a")],
      help: "Looks again with the rules that may be set aside, such as a clash, for a reason",
      hint: "Set rule aside",
      whyNot: { screen in
        let mayBe = screen.staying.contains { person in
          person.warnings.contains { warning in
            if case .rule(let refusal) = warning { refusal.mayBeOverridden } else { false }
          }
        }
        return mayBe ? nil : "There is no rule in the way that can be set aside."
      }
    ) { screen, turn in screen.askReason(&turn) },
  ]

  private func detailHeight(_ room: Room) -> Int { max(2, min(9, room.body.count / 3)) }

  /// Rows of the list: the heads above it and what is told of the chosen person taken off.
  func listHeight(_ room: Room) -> Int { max(1, room.body.count - 2 - detailHeight(room)) }

  func draw(in frame: inout Frame, room: Room, now: Now) {
    let top = room.body.lowerBound
    let target = to.map { "To \(Wording.name($0))" } ?? "The class is still to be chosen."
    let counts = move.map { Wording.howMany($0.people) } ?? ""
    frame.put(
      TextWidth.cut(target, to: room.columns - TextWidth.cells(counts) - 4), row: top, column: 1,
      style: .bold)
    frame.put(counts, row: top, endingAt: room.columns - 1)
    let people = move?.people ?? []
    let height = listHeight(room)
    Listing(
      [
        TableColumn("Name", minimum: 16, ideal: 24), TableColumn("Number", minimum: 8, ideal: 9),
        TableColumn("Now", minimum: 14, drops: 1), TableColumn("There", minimum: 14),
        TableColumn("To know", minimum: 7, ideal: 20, drops: 2, grows: true),
      ], row: top + 1, width: room.columns - 2, height: height, focused: true,
      empty: to == nil ? "" : "There is nobody to move."
    ).draw(
      in: &frame, cursor: cursor, count: people.count,
      mark: { people[$0].becomes == nil ? "x" : nil }
    ) { index in
      let person = people[index]
      return [
        person.person.name.familyFirst, person.person.number.text,
        Brief.standing(person.was), person.becomes.map { Brief.standing($0) } ?? "Cannot go on",
        person.warnings.map { Brief.warning($0) }.joined(separator: ", "),
      ]
    }
    guard let chosen else { return }
    let aside = override.map { " Set aside: \($0)" } ?? ""
    frame.put(
      [TextPart(chosen.person.name.spoken, [Wording.sentence(chosen) + aside])],
      rows: top + 2 + height..<room.body.upperBound, column: 0, width: room.columns)
  }
}
