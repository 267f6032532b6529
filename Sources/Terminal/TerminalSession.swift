import CTerminal
public import Canvas
import Glibc

/// The terminal while it is ours: shows frames, waits for keys.
///
/// There is one owner; when it goes, however it goes, the terminal is as it was before. Not for
/// use from several threads.
public struct TerminalSession: ~Copyable {
  /// Whether the terminal takes Unicode. Where it does not, frames are shown in ASCII.
  public let isUnicode: Bool
  /// While true, work is under way elsewhere: a test that waits for idleness goes on waiting.
  public var isWorking = false

  private let painter: Painter
  private var shown: Frame?
  private var input: InputQueue
  private let errors: ErrorDiversion?
  private var idle: IdleSignal

  /// Takes the terminal at standard input and output over.
  public init(_ options: TerminalOptions) throws(TerminalFailure) {
    CrashGuard.install(sentence: options.crashSentence)
    let isUnicode = ct_locale() == 1
    let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let theme = options.theme == .standard && noColour ? Theme.mono : options.theme
    try Self.start(
      (options.mouse ? CT_MOUSE_ON : 0) | (theme == .standard ? 0 : CT_MONO)
        | (options.suspends ? 0 : CT_NO_SUSPEND))
    // From here on nothing is thrown: what owns the terminal is made in one go.
    self.isUnicode = isUnicode
    painter = Painter(theme: theme, asciiOnly: options.asciiOnly || !isUnicode)
    input = InputQueue(badge: options.badge)
    errors = options.errorLog.flatMap(ErrorDiversion.init)
    idle = IdleSignal()
  }

  private static func start(_ flags: Int) throws(TerminalFailure) {
    switch Int(ct_start(STDIN_FILENO, STDOUT_FILENO, UInt32(flags))) {
    case CT_OK: return
    case CT_NO_CURSOR_ADDRESSING: throw .plainTextOnly
    default: throw .notATerminal
    }
  }

  deinit {
    ct_stop()
    errors?.end()
  }

  /// The size of the window, in cells.
  public var size: (columns: Int, rows: Int) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_size(&rows, &columns)
    return (Int(columns), Int(rows))
  }

  /// Shows a frame. Only what differs from the last one goes to the terminal, in one piece.
  public mutating func show(_ frame: Frame) {
    let frame = painter.prepared(frame)
    painter.paint(frame, over: shown, size: size)
    shown = frame
    idle.somethingHappened()
  }

  /// Waits for a key, for a watched descriptor (at most 16), for the end, or for the time.
  ///
  /// - Parameter timeoutMilliseconds: nil waits for ever; zero only looks.
  public mutating func next(timeoutMilliseconds: Int? = nil, watching: [Int32] = []) -> Wake {
    let limit = timeoutMilliseconds.map { InputQueue.now() + max(0, $0) }
    while true {
      if let reason = input.ended { return .ended(reason) }
      if let key = input.take() {
        if case .resize = key { shown = nil }
        return .key(key)
      }
      if input.hasHeard { idle.somethingHappened() }
      input.hasHeard = false
      if !input.isWaitingForMore && !isWorking { idle.tell() }
      if let fd = input.wait(until: limit, watching: watching) { return .ready(fd) }
      if input.isEmpty, input.ended == nil, let limit, InputQueue.now() >= limit {
        return .timeout
      }
    }
  }

  /// Shows everything anew with the next frame: for Ctrl-L, after others wrote on the screen.
  public mutating func repaint() {
    ct_repaint()
    shown = nil
  }

  /// Listens to clicks and the wheel from now on, or leaves the mouse to the terminal.
  public func mouse(_ isOn: Bool) { ct_mouse(isOn ? 1 : 0) }

  /// Sounds the bell, or what the terminal does instead.
  public func beep() { ct_beep() }

  /// Stops the program and gives the terminal to the shell until it is continued.
  public mutating func suspend() {
    ct_suspend()
    shown = nil
  }

  /// Gives the screen to another program until it ends.
  ///
  /// - Parameter arguments: the program, found as a shell would, and its arguments.
  /// - Returns: its exit status, 128 and the signal when a signal ended it, nil if it could not be
  ///   started.
  public mutating func run(_ arguments: [String]) -> Int32? {
    shown = nil
    let copies = arguments.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    guard !copies.isEmpty, copies.allSatisfy({ $0 != nil }) else { return nil }
    let status = ct_run(copies + [nil])
    if status == -1 { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
