import Canvas
import Glibc
import Terminal

/// A small program for the tests of the terminal: a list of names, the last key in words, and a
/// crash of each kind on demand. What happened is written to the file given as its argument.
@main
struct Probe {
  static func main() {
    guard CommandLine.arguments.count == 2 else { exit(64) }
    let log = open(CommandLine.arguments[1], O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let options = TerminalOptions(errorLog: log, crashSentence: "The probe has crashed.")
    do throws(TerminalFailure) {
      var session = try TerminalSession(options)
      note("started", log)
      let reason = watch(&session, log)
      note("left: \(reason)", log)
    } catch {
      note("failed: \(error)", log)
      exit(2)
    }
  }

  /// Shows and waits until the end.
  private static func watch(_ session: inout TerminalSession, _ log: Int32) -> String {
    var list = ListCursor()
    var message = "Ready"
    while true {
      let size = session.size
      session.show(screen(size.columns, size.rows, list, message))
      switch session.next() {
      case .key(.control("q")): return "asked"
      case .key(.control("z")): session.suspend()
      case .key(.control("r")): message = "ran: \(session.run(["true"]) ?? -1)"
      case .key(.control("l")): session.repaint()
      case .key(.control("t")):
        note("deaf", log)
        // A loop that never comes back to look at its signals.
        while true { sleep(60) }
      case .key(.control(let letter)) where crash(letter): return "did not crash"
      case .key(let key):
        if !list.update(key, count: names.count, height: size.rows - 4) { message = "\(key)" }
        note("\(key)", log)
      case .ended(let reason): return "\(reason)"
      case .ready, .timeout: break
      }
    }
  }

  private static func screen(_ columns: Int, _ rows: Int, _ list: ListCursor, _ message: String)
    -> Frame
  {
    var frame = Frame(columns: columns, rows: rows)
    frame.put(" PROBE", row: 0, column: 0, style: .reverse, width: columns)
    frame.rule(row: 1)
    let layout = TableLayout(
      [TableColumn("Name", minimum: 10, ideal: 24), TableColumn("Job", minimum: 8, grows: true)],
      width: columns - 3)
    list.draw(
      in: &frame, row: 2, column: 1, width: columns - 1, height: rows - 4, count: names.count,
      focused: true
    ) { frame, index, row in
      layout.drawRow(
        [names[index], "|Healthcare assistant, Ward \(index)"], in: &frame, row: row, column: 3)
    }
    frame.put(" " + message, row: rows - 2, column: 0, style: .warn)
    HintBar([Hint("?", "Help"), Hint("Esc", "Back"), Hint("Ctrl-Q", "Leave")])
      .draw(in: &frame, row: rows - 1)
    return frame
  }

  private static let names =
    ["Łukasz Grzyb", "Nguyễn Thị Hoa", "作者 李", "Zofia Wo\u{301}jcik", "👩‍⚕️ Nurse", "Ŵyn Siân"]
    + (6..<60).map { "Person \($0)" }

  /// Crashes in the way a letter stands for; false for other letters.
  private static func crash(_ letter: Character) -> Bool {
    switch letter {
    case "f": fatalError("asked for")
    case "g": return names[names.count + Int(getpid())].isEmpty
    case "n": return UnsafePointer<Int>(bitPattern: 8)?.pointee == 0
    case "e": abort()
    case "x": exit(3)
    default: return false
    }
  }

  private static func note(_ text: String, _ log: Int32) {
    let line = text + "\n"
    _ = line.withCString { write(log, $0, strlen($0)) }
  }
}
