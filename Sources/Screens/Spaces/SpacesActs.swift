import Canvas
import Domain
import Wording

extension SpacesScreen {
  static let acts: [Act<SpacesScreen>] = [
    Act(
      "Open or plan", keys: [.enter],
      help:
        "Opens the class or the booking at the cursor, or plans a class where the space is free",
      hint: "Open", hinting: { $0.session == nil && $0.booking == nil ? "Plan" : "Open" },
      whyNot: { $0.session == nil && $0.booking == nil ? $0.whyNoPlan : nil }
    ) { screen, turn in
      guard let chosen = screen.chosen else { return }
      if let line = screen.session {
        turn.push(RosterScreen(line.session.classCode))
      } else if let booking = screen.booking {
        turn.open(.booking(booking, isInside: screen.isInside(booking)))
      } else {
        turn.push(
          PlanClassScreen(on: chosen.day, at: screen.time + "-", space: chosen.space.code))
      }
    },
    Act(
      "Book the space", keys: [.character("b"), .function(6)],
      help: "Books a space for training, a meeting, a one-to-one; finds a free one", hint: "Book",
      whyNot: { $0.chosen == nil ? noSpace : nil }
    ) { screen, turn in
      guard let chosen = screen.chosen else { return }
      let isFree = screen.whyNoPlan == nil && screen.session == nil
      turn.push(
        BookSpaceScreen(
          on: chosen.day, at: screen.time + "-", space: isFree ? chosen.space.code : nil))
    },
    Act(
      "Move the session", keys: [.character("m")],
      help: "Gives the session, or it and all after it, another day, time, space or tutor",
      hint: "Move", whyNot: { $0.session == nil ? noSession : nil }
    ) { screen, turn in
      guard let line = screen.session else { return }
      turn.push(MoveSessionScreen(line.label, line.session))
    },
    Act(
      "Cancel the session", keys: [.character("c")],
      help: "Cancels the session with a reason and names everyone to tell; gives a booking back",
      hint: "Cancel", whyNot: { $0.session == nil && $0.booking == nil ? noSession : nil }
    ) { screen, turn in
      if let line = screen.session {
        turn.open(.cancelSession(line.label, line.session))
      } else if let booking = screen.booking {
        turn.open(.booking(booking, isInside: screen.isInside(booking)))
      }
    },
    Act(
      "Open the register", keys: [.character("r")],
      help: "Opens the register of the session at the cursor", hint: "Register",
      whyNot: { $0.session == nil ? noSession : nil }
    ) { screen, turn in
      guard let session = screen.session?.session else { return }
      turn.push(RegisterScreen(session.classCode, session: session.number))
    },
    Act(
      "Day before", keys: [.character("[")], help: "Shows the day before, or the week before",
      hint: "Before"
    ) { screen, turn in screen.show(screen.day - (screen.week == nil ? 1 : 7), &turn) },
    Act(
      "Day after", keys: [.character("]")], help: "Shows the day after, or the week after",
      hint: "After"
    ) { screen, turn in screen.show(screen.day + (screen.week == nil ? 1 : 7), &turn) },
    Act(
      "Go to a date", keys: [.character("d")],
      help: "Asks for a date: mon, 1 dec, 24/11, +7", hint: "Date"
    ) { _, turn in
      turn.open(
        .goToDate(
          from: turn.now.day,
          then { (screen: inout SpacesScreen, day, turn) in screen.show(day, &turn) }))
    },
    Act("Today", keys: [.character("t")], help: "Goes back to today", hint: "Today") {
      screen, turn in screen.show(turn.now.day, &turn)
    },
    Act(
      "Week of this space", keys: [.character("v")],
      help: "Shows the space at the cursor over the whole week, or all spaces again",
      hint: "Week", whyNot: { $0.chosen == nil ? noSpace : nil }
    ) { screen, turn in screen.turnWeek(&turn) },
    Act(
      "Week of all spaces", keys: [.character("w")],
      help: "Shows a week of every space of the centre, a row each", hint: "All week",
      whyNot: { $0.chosen == nil ? noSpace : nil }
    ) { screen, turn in
      turn.push(
        CentreWeekScreen(screen.chosen?.day ?? screen.day, of: screen.centre, turn.now.day))
    },
    Act(
      "Choose the centre", keys: [.character("o")],
      help: "Shows only the learning spaces of one centre, or all again", hint: "Centre",
      whyNot: { $0.centres.isEmpty ? "No learning space belongs to a centre." : nil }
    ) { screen, turn in
      let centres = screen.centres
      turn.open(
        .choice(
          ChoiceBox(
            "Which centre?",
            [ChoiceBox.Choice("All learning spaces")] + centres.map { ChoiceBox.Choice($0) },
            chosen: then { (screen: inout SpacesScreen, chosen, turn) in
              screen.centre = chosen == 0 ? nil : centres[chosen - 1]
              screen.column = 0
              screen.refresh(&turn)
            })))
    },
    Act(
      "Take out of use", keys: [.character("x")],
      help: "Takes the space out of use for some days or hours and lists what lies in them",
      hint: "Close", whyNot: { $0.chosen == nil ? noSpace : nil }
    ) { screen, turn in
      guard let chosen = screen.chosen else { return }
      turn.push(CloseScreen(chosen.space.code, on: chosen.day))
    },
    Act(
      "See holidays and closures", keys: [.character("h")],
      help: "Bank holidays, closures, spaces out of use and tutors away", hint: "Holidays"
    ) { _, turn in turn.push(CalendarScreen()) },
    .calendarFile(
      of: "what is in the space at the cursor, or all its tutor teaches,", whyNot: noSpace
    ) { screen in
      guard let space = screen.chosen?.space else { return [] }
      let tutor = screen.session?.session.tutor
      return [("\(space.name): all that is in it", .of(.space(space.code)))]
        + (tutor.map { [("All that \($0) teaches", .of(.tutor($0)))] } ?? [])
    },
  ]

  /// The time at the cursor.
  private var time: String { TimeOfDay(minutes: minute)?.text ?? "" }

  /// The centres the spaces belong to.
  var centres: [String] {
    (diary?.spaces ?? []).compactMap(\.centre).reduce(into: []) { names, name in
      if !names.contains(where: { FoldedName.key($0) == FoldedName.key(name) }) {
        names.append(name)
      }
    }.sorted()
  }
}

private let noSession = "There is no session at the cursor."
private let noSpace = "There is no learning space yet."

extension Overlay {
  /// Asks for a day to go to.
  static func goToDate(from today: Day, _ chosen: @escaping Then<Day>) -> Overlay {
    .field(
      FieldBox(
        "Go to which day?", help: "fri, thu week, 1 dec, 24/11, +7 or 2026-11-23.",
        check: { text in
          text.isEmpty ? .wrong("Write a day.") : DateWords.understood(text, today: today)
        },
        entered: { screen, text, turn in
          if let day = DateWords.day(text, today: today) { chosen(&screen, day, &turn) }
        }))
  }

  /// Asks why a session is cancelled, and cancels it.
  static func cancelSession(_ label: ClassLabel, _ session: Session) -> Overlay {
    var change = Rearrangement()
    change.isCancelled = true
    return .reason(
      "Cancel session \(session.number) of \(Wording.name(label))?",
      "\(Wording.when(session)): nobody counts as absent, and everybody has to be told. "
        + "Say why; Esc keeps it."
    ) { [change] _, reason, turn in
      turn.ask(
        .timetable(
          .rearrange(SessionChange(label.code, session.number, .one, change, reason: reason))))
    }
  }

  /// What can be done with a booking of a space. A private one says what it is, and whom to ask, to
  /// whoever booked it alone.
  static func booking(_ booking: SpaceBooking, isInside: Bool) -> Overlay {
    let about =
      "\(Wording.shortDay(booking.date)), \(Wording.times(booking.start, booking.end))"
      + (isInside ? booking.contact.map { ", \($0)" } ?? "" : "")
    var choices: [(choice: ChoiceBox.Choice, act: TimetableAct)] = []
    if booking.state == .provisional {
      choices.append(
        (
          ChoiceBox.Choice("Make it sure", "nothing else may be there then"),
          .confirm(booking.code)
        ))
    }
    choices.append((ChoiceBox.Choice("Give it back"), .release(booking.code, .one)))
    if booking.series != nil {
      choices.append(
        (
          ChoiceBox.Choice("Give it and the later ones back", "of its series"),
          .release(booking.code, .fromHereOn)
        ))
    }
    let acts = choices.map(\.act)
    return .choice(
      ChoiceBox(
        "\(isInside ? booking.title : DiaryBlock.title(booking)) (\(booking.code))", about: about,
        choices.map(\.choice)
      ) { _, index, turn in turn.ask(.timetable(acts[index])) })
  }
}
