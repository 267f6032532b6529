import Canvas
public import Domain

/// Whose calendar is to be saved for programs that keep calendars.
public enum CalendarWish: Hashable, Sendable {
  /// That of a class, a space, a tutor or a person.
  case of(CalendarSubject)
  /// When somebody's staff is in class.
  case staff(of: EmployeeNumber)

  /// What a file of it is called.
  var fileName: String {
    let name =
      switch self {
      case .of(.theClass(let code)): "class-\(code)"
      case .of(.space(let code)): "space-\(code)"
      case .of(.tutor(let name)): "tutor-\(name)"
      case .of(.person(let number)): "sessions-\(number)"
      case .staff(let number): "staff-of-\(number)"
      }
    return name.map { $0 == " " || $0 == "/" ? "-" : String($0) }.joined() + ".ics"
  }
}

extension Overlay {
  /// Asks which calendar is to be saved, where there are several, and then as which file.
  static func calendarFile(_ wishes: [(words: String, wish: CalendarWish)], in folder: String)
    -> Overlay
  {
    guard wishes.count > 1 else { return .calendarFile(wishes[0].wish, in: folder) }
    return .choice(
      ChoiceBox("Whose calendar?", wishes.map { ChoiceBox.Choice($0.words) }) { _, index, turn in
        turn.open(.calendarFile(wishes[index].wish, in: turn.folder))
      })
  }

  /// Asks for the file's name, proposing one; after a failure what was typed stands there.
  static func calendarFile(
    _ wish: CalendarWish, in folder: String, typed: String? = nil
  ) -> Overlay {
    .field(
      FieldBox(
        "Save the calendar as which file?",
        help:
          "For Outlook, a telephone, or any other program that keeps calendars. An existing file is replaced.\(place(folder))",
        text: typed ?? wish.fileName, isProposal: typed == nil,
        check: { ending($0, ".ics") }
      ) { _, path, turn in turn.ask(.saveCalendar(wish, path: path)) })
  }

  /// Where a name without a folder goes.
  static func place(_ folder: String) -> String {
    folder.isEmpty ? "" : " A name without a folder goes to \(folder)."
  }

  /// Whether a file's name ends as it has to.
  static func ending(_ name: String, _ ending: String) -> Understood {
    name.lowercased().hasSuffix(ending) && name.count > ending.count
      ? .fine : .wrong("The name has to end in \(ending).")
  }
}

extension Act where Holder: Screen {
  /// Saves a calendar of what the screen shows.
  static func calendarFile(
    of whose: String, whyNot: String,
    _ wishes: @escaping @Sendable (Holder) -> [(words: String, wish: CalendarWish)]
  ) -> Act {
    Act(
      "Save a calendar file", keys: [.character("F")],
      help: "Saves \(whose) as a file for Outlook, a telephone or another calendar",
      savesFile: true, whyNot: { wishes($0).isEmpty ? whyNot : nil }
    ) { screen, turn in
      turn.open(.calendarFile(wishes(screen), in: turn.folder))
    }
  }
}

extension ClassLine {
  /// The calendars a class has to do with: its own, and those of its tutors.
  var calendars: [(words: String, wish: CalendarWish)] {
    [(theClass.title, .of(.theClass(theClass.code)))]
      + Set(sessions.compactMap(\.tutor)).sorted().map {
        ("All that \($0) teaches", CalendarWish.of(.tutor($0)))
      }
  }
}

extension PersonLine {
  /// The calendars a person has to do with: what the person has a place on, and the person's staff.
  var calendars: [(words: String, wish: CalendarWish)] {
    [
      ("What \(name.spoken) has a place on", .of(.person(number))),
      ("When the staff of \(name.spoken) is in class", .staff(of: number)),
    ]
  }
}
