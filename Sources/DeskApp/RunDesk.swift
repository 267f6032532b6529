import Canvas
public import Domain
import Screens
import Terminal
public import UseCases

/// Opens the desk on the terminal and runs it until it is left.
///
/// The terminal is given back however this ends: by leaving, by an error, by a signal, by a fault.
/// - Parameters:
///   - clockNow: what time it is; asked once a second and for every act.
///   - actor: the person's user name.
///   - desk: host and terminal.
/// - Returns: the exit status: 0, or 128 and the signal that ended it.
/// - Throws: `TerminalFailure` where there is no terminal to draw on.
public func runDesk(
  books: Books, clockNow: @escaping () -> Now, actor: String, desk: String, options: DeskOptions
) async throws -> Int32 {
  let office = Office(
    books: books, clockNow: clockNow, actor: actor, desk: desk, sentence: options.sentence)
  var session = try TerminalSession(
    TerminalOptions(
      theme: options.isMono ? .mono : .standard, asciiOnly: options.isASCII,
      mouse: options.hasMouse, errorLog: options.errorLog, badge: badge(of: books),
      crashSentence: "Lifelong has stopped because of a fault in the program. "
        + "What it had confirmed is kept. Start it again with: lifelong"))
  let identity = DeskIdentity(
    actor: actor, desk: desk, banner: options.banner, isClockSet: options.isClockSet,
    folder: SaveFile.folder)
  let size = session.size
  var app = App(identity, now: clockNow(), columns: size.columns, rows: size.rows)
  var watch = BooksWatch(books)
  var events: [Event] = []
  var asks = app.start()

  while true {
    // Everything asked is answered before the next key, so that keys typed ahead find what they
    // are meant for.
    while !asks.isEmpty || !events.isEmpty {
      while !asks.isEmpty {
        let ask = asks.removeFirst()
        switch ask {
        case .quit: return 0
        case .beep: session.beep()
        case .repaint: session.repaint()
        default:
          if ask.takesTime {
            asks += app.update(.began(ask))
            session.show(app.draw())
          }
          // What time has decided comes before any act, so that no act builds on what is over.
          if ask.isAct, ask != .passOn, let passed = await office.answer(.passOn) {
            asks += app.update(.answered(.passOn, passed))
          }
          let before = ask.isAct ? try? books.dataVersion() : nil
          guard let answer = await office.answer(ask) else { continue }
          if ask.isAct { watch.look(after: books) }
          asks += app.update(.answered(ask, answer, changed: before == nil || watch.seen != before))
        }
      }
      if !events.isEmpty { asks += app.update(events.removeFirst()) }
    }
    // Keys that wait already are taken before anything is drawn for the eye.
    session.isWorking = true
    var wake = session.next(timeoutMilliseconds: 0)
    session.isWorking = false
    if wake == .timeout {
      session.show(app.draw())
      wake = session.next(timeoutMilliseconds: 1_000)
    }
    switch wake {
    case .key(let key):
      // Letters that came with this one are looked at together; the key is not done with yet.
      session.isWorking = true
      var keys = [key]
      while app.takesBurstsAsText, keys.last?.isLetter == true,
        case .key(let next) = session.next(timeoutMilliseconds: 0)
      {
        keys.append(next)
      }
      session.isWorking = false
      events += Key.burstsAsText(keys).map { .key($0) }
    case .ready: break
    case .ended(.hangUp): return 129
    case .ended(.signal(let number)): return 128 + number
    case .timeout:
      events.append(.tick(clockNow()))
      events += watch.look(at: office)
    }
  }
}

/// The shape of a badge, as the trust has set it.
private func badge(of books: Books) -> Canvas.BadgeShape {
  let setting = (try? books.settings())?[.badgeShape] ?? Setting.badgeShape.standard
  return Domain.BadgeShape(setting).map { Canvas.BadgeShape(digits: $0.digits) }
    ?? Canvas.BadgeShape()
}

extension Ask {
  /// Whether a person would notice the wait, and so has to be told.
  fileprivate var takesTime: Bool {
    switch self {
    case .print, .save: true
    default: false
    }
  }

  /// Whether it changes the books.
  fileprivate var isAct: Bool {
    switch self {
    case .book, .withdraw, .offer, .release, .takeBreak, .decide, .move, .passOn, .mark, .submit,
      .amend, .addStaff, .timetable, .cancel, .agree, .undo:
      true
    default: false
    }
  }
}
