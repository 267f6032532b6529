/// How a person is kept from doing something by a slip of the finger.
enum Safety: Hashable, Sendable {
  /// It changes nothing in the books.
  case harmless
  /// Ctrl-Z takes it back.
  case undoable
  /// It cannot be taken back, or touches several people: it is asked first.
  case asked
}

extension Ask {
  /// How a slip is made good.
  var safety: Safety {
    switch self {
    case .today, .find, .things, .badge, .card, .classes, .roster, .register, .diary, .history,
      .catalogue, .sheet, .printers, .queue, .why, .askedRelease, .rehearse, .agreements, .foresee,
      .findSpaces, .calendar, .records, .elsewhere, .seen, .tryFile, .check:
      .harmless
    case .print, .printSlip, .save, .saveCalendar, .export, .backUp, .practise, .repaint, .beep,
      .mouse, .quit, .undo, .passOn:
      .harmless
    case .submit, .amend, .cancel, .move, .decide, .bookAll, .keepFile: .asked
    case .withdraw(let numbers, _, _): numbers.count > 1 ? .asked : .undoable
    case .book, .offer, .release, .takeBreak, .agree, .mark, .scan, .walkIn, .note, .tellAbsence,
      .addStaff, .keep, .timetable:
      .undoable
    }
  }
}
