import Canvas
import Domain
import Wording

/// Deciding about a class: that it runs with few, is postponed, completed, merged or cancelled.
extension Overlay {
  /// Asks what to do with a class that has fewer learners than its minimum.
  static func belowMinimum(
    _ label: ClassLabel, starts: Day, booked: Int, minimum: Int
  ) -> Overlay {
    .choice(
      ChoiceBox(
        "\(label.title): what now?", about: "\(booked) booked; it needs \(minimum).",
        [
          ChoiceBox.Choice("Run it as it is", "with a reason that is kept"),
          ChoiceBox.Choice("Merge it", "its people go on to another class"),
          ChoiceBox.Choice("Postpone it", "everybody keeps the place"),
          ChoiceBox.Choice("Cancel it", "and tell everybody"),
          ChoiceBox.Choice("Open its roster", "to look first"),
        ]
      ) { _, index, turn in
        switch index {
        case 0: turn.open(.runClass(label))
        case 1: turn.push(MoveScreen(merging: label))
        case 2: turn.open(.postponeClass(label, from: starts, today: turn.now.day))
        case 3: turn.open(.cancelClass(label))
        default: turn.push(RosterScreen(label.code))
        }
      })
  }

  /// Asks why a class runs below its minimum.
  static func runClass(_ label: ClassLabel) -> Overlay {
    .reason(
      "Run \(Wording.name(label)) as it is?",
      "It has fewer learners than its minimum. Say why it runs; Esc decides nothing."
    ) { _, reason, turn in turn.ask(.decide(.run(reason: reason), label.code)) }
  }

  /// Asks to which day a class is postponed, and why.
  ///
  /// - Parameter old: the day of the first session still to come; `+14` counts from it.
  static func postponeClass(_ label: ClassLabel, from old: Day, today: Day) -> Overlay {
    let meant: @Sendable (String) -> Day? = { text in
      DateWords.day(text, today: text.hasPrefix("+") ? old : today)
    }
    return .field(
      FieldBox(
        "Postpone \(Wording.name(label)) to which day?",
        help: "Its sessions still to come begin on that day, at the same times and weeks apart. "
          + "+14 is 14 days after \(Wording.day(old)), when they begin now.",
        check: { text in
          guard !text.isEmpty, let day = meant(text) else {
            return text.isEmpty
              ? .wrong("Write a day: thu week, 1 dec, 24/11 or +14.")
              : DateWords.understood(text, today: today)
          }
          guard day > old else {
            return .wrong("\(Wording.day(day)) is not after \(Wording.day(old)).")
          }
          let days = Wording.count(day.number - old.number, "day")
          return .echo("\(Wording.day(day)), \(days) later\(Self.otherWeekday(old, day))")
        },
        entered: { _, text, turn in
          guard let day = meant(text) else { return }
          let other = Self.otherWeekday(old, day)
          turn.open(
            .reason(
              "Why is it postponed to \(Wording.day(day))?",
              "Everybody keeps the place and has to be told of the new days\(other)."
            ) { _, reason, turn in
              turn.ask(.decide(.postpone(to: day, reason: reason), label.code))
            })
        }))
  }

  /// `: Tuesdays become Sundays`; nothing where the weekday stays.
  private static func otherWeekday(_ old: Day, _ new: Day) -> String {
    old.weekday == new.weekday
      ? "" : ": \(Wording.plural(old.weekday)) become \(Wording.plural(new.weekday))"
  }

  /// Asks why a class is cancelled, and cancels it.
  static func cancelClass(_ label: ClassLabel) -> Overlay {
    .reason(
      "Cancel \(Wording.name(label))?",
      "Everyone with a place or a claim loses it and has to be told. Say why; Esc keeps the class."
    ) { _, reason, turn in turn.ask(.cancel(label.code, reason: reason)) }
  }

  /// Asks whether a class is complete.
  static func completeClass(_ label: ClassLabel) -> Overlay {
    .question(
      Question(
        "Complete \(label.title)?",
        [
          "Every enrolment on \(Wording.name(label)) comes to its end by the registers: attended, "
            + "did not attend, or withdrawn."
        ], buttons: ["Not yet", "Complete the class"], eager: true
      ) { _, button, turn in
        if button == 1 { turn.ask(.decide(.complete, label.code)) }
      })
  }
}

/// A screen with a class chosen, about which something can be decided.
protocol ClassScreen: Screen {
  /// The class an act is for; nil while none is chosen.
  var theClass: ClassLine? { get }
}

extension ClassScreen {
  /// What can be decided about the chosen class.
  static var classActs: [Act<Self>] {
    [
      Act(
        "Run it below its minimum", keys: [.character("R")],
        help: "Decides that the class runs with fewer learners",
        whyNot: { screen in
          guard let line = screen.theClass else { return noClass }
          return line.places.confirmed < line.places.minimum
            ? nil : "The class has its \(line.places.minimum)."
        }
      ) { screen, turn in
        if let label = screen.theClass?.theClass.label { turn.open(.runClass(label)) }
      },
      Act(
        "Change the class", keys: [.character("E")],
        help: "Changes places, enrolment days, tutor, learning space and number of sessions",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        if let line = screen.theClass { turn.push(ChangeClassScreen(line)) }
      },
      Act(
        "Merge into another class", keys: [.character("M")],
        help: "Shows what it would come to for everybody, then merges and cancels this class",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        if let label = screen.theClass?.theClass.label { turn.push(MoveScreen(merging: label)) }
      },
      Act(
        "Postpone the class", keys: [.character("P")],
        help: "Moves the sessions still to come to another first day",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        guard let line = screen.theClass else { return }
        let next = line.sessions.first {
          $0.takesPlace && $0.interval.from > turn.now.wallMinutes
        }
        turn.open(
          .postponeClass(
            line.theClass.label, from: next?.date ?? turn.now.day, today: turn.now.day))
      },
      Act(
        "Move a session", keys: [.character("D")],
        help: "Gives the next session, or it and all after it, another day, time or space",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        guard let line = screen.theClass else { return }
        guard let next = line.next(after: turn.now.wallMinutes) else {
          turn.warn("\(line.theClass.label.title) has no session still to come.")
          return
        }
        turn.push(MoveSessionScreen(line.theClass.label, next))
      },
      Act(
        "Keep places", keys: [.character("K")],
        help: "Keeps places for a department, a site or first-time learners",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        if let line = screen.theClass { turn.push(KeepPlacesScreen(line)) }
      },
      Act(
        "Complete the class", keys: [.character("C")],
        help: "Ends every enrolment once the class is over",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        if let label = screen.theClass?.theClass.label { turn.open(.completeClass(label)) }
      },
      Act(
        "Cancel the class", keys: [.character("c")],
        help: "Cancels the class with a reason and names everyone to tell",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        if let label = screen.theClass?.theClass.label { turn.open(.cancelClass(label)) }
      },
      Act(
        "Print the call list", keys: [.character("T")],
        help: "Shows whom to tell should the class change, and how",
        whyNot: { $0.theClass == nil ? noClass : nil }
      ) { screen, turn in
        guard let code = screen.theClass?.theClass.code else { return }
        turn.push(ReportsScreen(today: turn.now.day, sheet: .callList(code)))
      },
    ]
  }
}

/// Why nothing can be decided while no class is chosen.
private let noClass = "There is no class to choose."
