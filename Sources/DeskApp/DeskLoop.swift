import Canvas
import Domain
import Screens
import Terminal
import UseCases

/// The loop of the desk: takes a key, updates, answers what is asked, draws, waits.
struct DeskLoop {
  let office: Office
  var app: App
  var forms: KeptForms
  /// Makes a trust to practise on; nil where that is no choice.
  let practice: (() throws -> Practice)?
  private var events: [Event] = []
  private var asks: [Ask] = []
  /// What the screen shows of the books, and whether they answer.
  private var watch: BooksWatch
  /// Whether a first screen was shown.
  private var hasShown = false

  init(office: Office, app: App, forms: KeptForms, practice: (() throws -> Practice)?) {
    self.office = office
    self.app = app
    self.forms = forms
    self.practice = practice
    watch = BooksWatch(office.books)
  }

  /// Runs until the desk is left; gives 0, or 128 and the signal that ended it.
  mutating func run(on session: inout TerminalSession) async -> Int32 {
    asks = app.start()
    asks += app.reopen(forms.read())
    while true {
      // Everything asked is answered before the next key, so that keys typed ahead find what they
      // are meant for.
      while !asks.isEmpty || !events.isEmpty {
        while !asks.isEmpty {
          if await !answer(asks.removeFirst(), &session) {
            forms.keep([])
            return 0
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
      case .key(let key): take(key, &session)
      case .ready: break
      case .ended(let reason):
        forms.keep(app.keptForms)
        return reason.status
      case .timeout:
        forms.keep(app.keptForms)
        events.append(.tick(office.clockNow()))
        events += watch.look(at: office)
      }
    }
  }

  /// Letters that came with a key are looked at together; the key is not done with yet.
  private mutating func take(_ key: Key, _ session: inout TerminalSession) {
    session.isWorking = true
    var keys = [key]
    while app.takesBurstsAsText, keys.last?.isLetter == true,
      case .key(let next) = session.next(timeoutMilliseconds: 0)
    {
      keys.append(next)
    }
    session.isWorking = false
    events += Key.burstsAsText(keys).map { .key($0) }
  }

  /// Answers what is asked; false where the desk is left.
  private mutating func answer(_ ask: Ask, _ session: inout TerminalSession) async -> Bool {
    switch ask {
    case .quit: return false
    case .beep: session.beep()
    case .repaint: session.repaint()
    case .mouse(let isOn): session.mouse(isOn)
    case .practise: await practise(&session)
    default:
      if ask == .passOn, !hasShown {
        session.show(app.draw())
        hasShown = true
      }
      if ask.takesTime {
        asks += app.update(.began(ask))
        session.show(app.draw())
      }
      // What time has decided comes before any act, so that no act builds on what is over.
      if ask.isAct, ask != .passOn, let passed = await office.answer(.passOn) {
        asks += app.update(.answered(.passOn, passed))
      }
      let before = ask.isAct ? try? office.books.dataVersion() : nil
      let office = office
      var pressed: [Key] = []
      let answered = await office.answer(ask) { progress in
        _ = app.update(.progress(progress))
        session.show(app.draw())
        try Self.listen(&session, &pressed)
      }
      for key in pressed { take(key, &session) }
      guard let answer = answered else { return true }
      if ask.isAct { watch.look(after: office.books) }
      asks += app.update(.answered(ask, answer, changed: before == nil || watch.seen != before))
    }
    return true
  }

  /// Looks, in the midst of a long work, whether it is to be stopped; other keys wait until it is done.
  private static func listen(_ session: inout TerminalSession, _ pressed: inout [Key]) throws {
    session.isWorking = true
    defer { session.isWorking = false }
    while true {
      switch session.next(timeoutMilliseconds: 0) {
      case .key(.escape), .ended: throw Stopped()
      case .key(let key): pressed.append(key)
      case .ready, .timeout: return
      }
    }
  }

  /// Practises on a made-up trust until that is left, and comes back to where one was.
  private mutating func practise(_ session: inout TerminalSession) async {
    guard let practice else { return }
    asks += app.update(.began(.practise))
    session.show(app.draw())
    let answer: Answer
    do {
      let made = try practice()
      defer { made.end() }
      let office = Office(
        books: made.books, clockNow: { made.now }, actor: self.office.actor,
        desk: self.office.desk, isKiosk: self.office.isKiosk, sentence: self.office.sentence)
      let identity = DeskIdentity(
        actor: office.actor, desk: office.desk, banner: "PRACTICE", isClockSet: true,
        folder: SaveFile.folder, isKiosk: office.isKiosk)
      let size = session.size
      var app = App(identity, now: made.now, columns: size.columns, rows: size.rows)
      app.beginTour()
      var loop = DeskLoop(office: office, app: app, forms: KeptForms(path: nil), practice: nil)
      // A signal that ended the practice is told to this loop too.
      _ = await loop.run(on: &session)
      answer = .done("Back at the live books. Nothing of the practice was kept.")
    } catch {
      answer = .failed(office.sentence(error))
    }
    let size = session.size
    asks += app.update(.key(.resize(columns: size.columns, rows: size.rows)))
    asks += app.update(.answered(.practise, answer, changed: false))
  }
}

extension EndReason {
  /// What the program ends with.
  fileprivate var status: Int32 {
    switch self {
    case .hangUp: 129
    case .signal(let number): 128 + number
    }
  }
}

extension Ask {
  /// Whether a person would notice the wait, and so has to be told.
  fileprivate var takesTime: Bool {
    switch self {
    case .print, .printSlip, .save, .saveCalendar, .export, .tryFile, .keepFile, .check, .backUp:
      true
    default: false
    }
  }

  /// Whether it changes the books.
  fileprivate var isAct: Bool {
    switch self {
    case .book, .bookAll, .withdraw, .offer, .release, .takeBreak, .decide, .move, .passOn, .mark,
      .scan, .walkIn, .note, .tellAbsence, .submit, .amend, .addStaff, .keep, .timetable, .cancel,
      .agree, .undo, .keepFile:
      true
    default: false
    }
  }
}
