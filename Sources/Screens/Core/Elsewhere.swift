import Canvas
import Domain

/// The acts of a screen one is not on: whoever searches the help or the commands for one learns where it
/// is done, and Enter goes there.
struct Elsewhere: Sendable {
  /// How one gets there, in words: `F2, the person`.
  let way: String
  /// The key the way begins with.
  let key: Key
  /// Its acts as they stand with nothing chosen.
  let lines: [ActLine]
  /// Opens the screen, or the list it is opened from.
  let open: @Sendable (inout Turn) -> Void

  /// The screens on which most is done, those for every day first.
  static let screens: [Elsewhere] = [
    Elsewhere(way: "F2, the person", key: .function(2), lines: FindScreen().lines) { turn in
      turn.push(FindScreen())
    },
    Elsewhere(way: "F3, the class", key: .function(3), lines: ClassesScreen().lines, open: classes),
    Elsewhere(
      way: "F3, the class, Enter", key: .function(3), lines: RosterScreen("").lines, open: classes),
    Elsewhere(
      way: "F3, the class, r", key: .function(3), lines: RegisterScreen("", session: 1).lines,
      open: classes),
    Elsewhere(
      way: "F7", key: .function(7), lines: SpacesScreen(day: Day(number: 0)).lines
    ) { turn in turn.push(SpacesScreen(day: turn.now.day)) },
    Elsewhere(way: "F11", key: .function(11), lines: RecordsScreen().lines) { turn in
      turn.push(RecordsScreen())
    },
    Elsewhere(way: "Ctrl-X", key: .control("x"), lines: CalendarScreen().lines) { turn in
      turn.push(CalendarScreen())
    },
    Elsewhere(
      way: "Ctrl-G, the agreement, Enter", key: .control("g"), lines: AgreementScreen("").lines
    ) { turn in turn.push(AgreementsScreen()) },
  ]

  private static let classes: @Sendable (inout Turn) -> Void = { turn in
    turn.push(ClassesScreen())
  }

  /// What is done elsewhere and is not among the commands at hand; each name once.
  static func commands(besides here: [Command]) -> [Command] {
    var known = Set(here.map(\.line.name))
    return screens.enumerated().flatMap { index, screen in
      screen.lines.compactMap { line in
        guard known.insert(line.name).inserted else { return nil }
        return Command(place: .elsewhere(index), line: screen.there(line))
      }
    }
  }

  /// An act as it is told of from another screen.
  private func there(_ line: ActLine) -> ActLine {
    let act = line.keys.first.map { ", \($0.label)" } ?? ""
    return ActLine(
      keys: [key], name: line.name, help: "\(way)\(act): \(line.help)", hint: nil, isMark: false,
      savesFile: false, isMeant: true, whyNot: nil)
  }
}
