import Domain

/// The practice: five tasks on a made-up trust, each checked by what was really done.
struct Tour: Sendable {
  /// What is to be done, in order.
  enum Task: Int, CaseIterable, Sendable {
    case find, book, undo, mark, roster

    /// What to do, in a line.
    var words: String {
      switch self {
      case .find: "Find Ada Okafor: type okaf."
      case .book: "Book her: Enter for the classes, Enter again to book."
      case .undo: "Take the booking back: Ctrl-Z."
      case .mark: "Mark somebody present: Esc to Today, Tab, Enter, p."
      case .roster: "See who is on a class and who waits: F3, Tab, Enter."
      }
    }
  }

  /// The task in hand; nil once all are done.
  private(set) var task: Task? = .find

  /// The task in hand, or what to do after the last.
  var words: String {
    guard let task else { return "All five tasks are done. F10 goes back to the live books." }
    return "Task \(task.rawValue + 1) of \(Task.allCases.count). \(task.words)"
  }

  /// Looks whether an answer, or what is now on top, has done the task in hand; what is said then.
  mutating func see(_ answer: Answer?, on top: any Screen) -> String? {
    guard let task, Self.isDone(task, answer, top) else { return nil }
    self.task = Task(rawValue: task.rawValue + 1)
    return self.task == nil ? "Well done. \(words)" : "Done. \(words)"
  }

  private static func isDone(_ task: Task, _ answer: Answer?, _ top: any Screen) -> Bool {
    switch (task, answer) {
    case (.find, _): (top as? FindScreen)?.person?.name.family == "Okafor"
    case (.book, .booked(.done)), (.undo, .undone(.done)), (.mark, .marked(.done)): true
    case (.roster, .roster): top is RosterScreen
    default: false
    }
  }
}

extension App {
  /// Whether this is the practice.
  public var isPractice: Bool { tour != nil }

  /// Begins the tour.
  public mutating func beginTour() {
    tour = Tour()
    message = Message("This is a made-up trust; nothing you do here is kept. F10 goes back.")
  }

  /// Looks whether a task of the tour is done, and says what comes next.
  mutating func follow(_ answer: Answer?, _ turn: inout Turn) {
    guard var tour, let said = tour.see(answer, on: top) else { return }
    self.tour = tour
    let before = turn.message ?? message
    turn.message = Message(
      [before?.text, said].compactMap(\.self).joined(separator: "  "),
      isBad: before?.isBad ?? false)
  }
}
