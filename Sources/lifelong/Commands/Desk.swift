import ArgumentParser
import DeskApp
import Glibc
import Terminal

/// Opens the desk.
struct Desk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the desk on this terminal.", discussion: "Example: lifelong desk")
  @OptionGroup var place: Place
  @OptionGroup var look: Look

  func run() async throws {
    try await ending(at: place.shown) {
      try await place.open().runDesk(look)
    }
  }
}

/// How the desk looks.
struct Look: ParsableArguments {
  @Flag(help: "Draws with plain ASCII letters and lines.") var ascii = false
  @Flag(help: "Draws without colours.") var mono = false
  @Flag(inversion: .prefixedNo, help: "Listens to mouse clicks and the wheel.") var mouse = true
}

extension OpenDesk {
  /// Runs the desk until it is left.
  func runDesk(_ look: Look) async throws {
    let options = DeskOptions(
      isASCII: look.ascii, isMono: look.mono, hasMouse: look.mouse,
      banner: try isMadeUp() ? "PRACTICE" : "",
      isClockSet: isClockSet, errorLog: Self.errorLog(),
      sentence: { [place] error in Failure(error, at: place).sentence })
    do {
      let status = try await DeskApp.runDesk(
        books: books, clockNow: now, actor: Environment.user, desk: Environment.desk,
        options: options)
      guard status == 0 else { throw ExitCode(status) }
    } catch TerminalFailure.notATerminal {
      throw Failure(
        .usage, "The desk needs a terminal. For scripts there are commands: lifelong --help.")
    } catch TerminalFailure.plainTextOnly {
      throw Failure(
        .usage,
        "This terminal cannot place the cursor, so the desk cannot be drawn. Use the commands: lifelong --help."
      )
    }
  }

  /// Takes what the program says of its own faults while the screen is drawn; nil where no file
  /// can be had.
  private static func errorLog() -> Int32? {
    let state =
      Environment["XDG_STATE_HOME"] ?? (Environment["HOME"] ?? ".") + "/.local/state"
    let path = state + "/lifelong/desk.log"
    guard (try? makeFolder(of: path)) != nil else { return nil }
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return file >= 0 ? file : nil
  }
}
