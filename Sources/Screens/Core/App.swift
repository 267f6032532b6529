import Canvas
public import Domain

/// Who sits at the desk, and which books are open.
public struct DeskIdentity: Hashable, Sendable {
  /// The person's user name.
  public var actor: String
  /// The desk: host and terminal.
  public var desk: String
  /// A word for the title where these are not the live books: `PRACTICE`; empty otherwise.
  public var banner: String
  /// Whether the clock was set by hand and stands still.
  public var isClockSet: Bool
  /// Whether the desk saves no files, as a kiosk.
  public var isKiosk: Bool
  /// The folder a file without one is saved in; empty where it is not known.
  public var folder: String

  /// Joins who, where, and on which books.
  public init(
    actor: String, desk: String, banner: String = "", isClockSet: Bool = false, folder: String = "",
    isKiosk: Bool = false
  ) {
    self.isKiosk = isKiosk
    self.folder = folder
    self.actor = actor
    self.desk = desk
    self.banner = banner
    self.isClockSet = isClockSet
  }
}

/// The whole desk as a value: `update` takes what happened and gives what is wanted of the world,
/// `draw` shows it. Neither does anything else.
public struct App: Sendable {
  var identity: DeskIdentity
  var now: Now
  var room: Room
  /// The open screens, Today at the bottom; never empty.
  var screens: [any Screen]
  var overlay: Overlay?
  var message: Message?
  /// What is said of a long work while it goes on; its answer takes that away.
  private var working: Message?
  /// What was done here, to be taken back and done again.
  var done = DoneActs()
  /// What was printed last, to print it again.
  var lastPrinted: Ask?
  /// What time has decided since the last key, so that no answer to an act hides it.
  var news: String?
  /// The tour of the practice; nil at the live books.
  var tour: Tour?
  /// Forms that open again once what they are about has been read.
  var awaited: [KeptForm] = []
  /// What was written in boxes and not entered, by screen and title.
  var drafts: [String: String] = [:]
  /// Whether clicks and the wheel are listened to.
  var hasMouse = true

  /// A desk on its first screen. The asks of ``start()`` have to be answered to fill it.
  public init(_ identity: DeskIdentity, now: Now, columns: Int, rows: Int, hasMouse: Bool = true) {
    self.hasMouse = hasMouse
    self.identity = identity
    self.now = now
    room = Room(columns: columns, rows: rows)
    screens = [TodayScreen(day: now.day)]
  }

  /// The first asks.
  public mutating func start() -> [Ask] {
    var turn = Turn(now: now, room: room)
    screens[0].refresh(&turn)
    // Nobody waits for their first screen until time has been asked what it decides.
    turn.ask(.passOn)
    return turn.asks
  }

  /// The screen one sees.
  var top: any Screen {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  /// What is lost if the desk is left now, in words; nil where nothing is.
  public var unsaved: String? { screens.lazy.compactMap(\.unsaved).first }

  /// Takes what happened and gives what is wanted of the world, in order.
  public mutating func update(_ event: Event) -> [Ask] {
    var turn = Turn(now: now, room: shownRoom)
    turn.folder = identity.folder
    turn.isKiosk = identity.isKiosk
    switch event {
    case .key(let key):
      news = nil
      press(key, &turn)
    case .tick(let now):
      // Offers and held places end on whole minutes.
      if now.wallMinutes != self.now.wallMinutes { turn.ask(.passOn) }
      self.now = now
    case .began(let ask): tell(Message(ask.meanwhile))
    case .progress(let progress): tell(Message(progress.words))
    case .changed(let since):
      let concern = top.concern
      if !concern.isEmpty { turn.ask(.elsewhere(since: since, concern.person, concern.theClass)) }
      top.refresh(&turn)
    case .answered(let ask, let answer, let changed):
      if working != nil, message == working { message = nil }
      working = nil
      hear(ask, answer, changed: changed, &turn)
    }
    settle(&turn)
    if case .answered(_, let answer, _) = event { follow(answer, &turn) }
    settle(&turn)
    return turn.asks
  }

  /// Says what is being done.
  private mutating func tell(_ working: Message) {
    self.working = working
    message = working
  }

  /// Carries out the moves of a turn; a screen that opens may ask and move in turn.
  mutating func settle(_ turn: inout Turn) {
    while !turn.moves.isEmpty {
      let moves = turn.moves
      turn.moves = []
      for move in moves { carryOut(move, &turn) }
    }
    if let message = turn.message {
      let isTold = news.map { message.text.hasSuffix($0) } ?? true
      self.message =
        isTold ? message : Message(message.text + "  " + (news ?? ""), isBad: message.isBad)
    }
  }

  private mutating func carryOut(_ move: Move, _ turn: inout Turn) {
    switch move {
    case .push(let screen):
      push(screen, &turn)
      top.refresh(&turn)
    case .back:
      guard screens.count > 1 else { return }
      screens.removeLast()
      top.refresh(&turn)
    case .replace(let screen):
      if screens.count > 1 { screens.removeLast() }
      carryOut(.push(screen), &turn)
    case .open(let overlay):
      message = nil
      self.overlay = withDraft(overlay)
    }
  }

  /// Of a kind of screen only one is open, the one opened last, and a form with something written
  /// comes back instead. Few are open at once, so that Today is never more than ten Esc away.
  private mutating func push(_ screen: any Screen, _ turn: inout Turn) {
    var opened = screen
    if let index = screens.indices.dropFirst().first(where: {
      type(of: screens[$0]) == type(of: screen)
    }) {
      let old = screens.remove(at: index)
      if old is any FormScreen, old.unsaved != nil {
        opened = old
        turn.say("This form was still open. Esc leaves it.")
      }
    }
    screens.append(opened)
    if screens.count > 5,
      let index = screens.indices.dropFirst().first(where: { !(screens[$0] is any FormScreen) })
    {
      screens.remove(at: index)
    }
  }
}
