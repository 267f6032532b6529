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
  @Flag(
    help: ArgumentHelp(
      "Nobody leaves the desk for a shell or another file.",
      discussion: "The environment is cleared: name the books with --database."))
  var kiosk = false

  func run() async throws {
    try await Self.run(at: place, look, asKiosk: kiosk)
  }

  /// Opens the desk; on the books of the environment where no place is given.
  static func run(
    at place: Place? = nil, _ look: Look? = nil, asKiosk isKiosk: Bool = false
  ) async throws {
    let database = place?.database
    try await ending(at: Place.shown(database)) {
      try await Place.open(database).runDesk(look, asKiosk: isKiosk)
    }
  }
}

/// How the desk looks.
struct Look: ParsableArguments {
  @Flag(help: "Draws with plain ASCII letters and lines.") var ascii = false
  @Flag(help: "Draws without colours.") var mono = false
  @Flag(help: "Draws in strong contrast: no colours, nothing faint, what is wrong underlined.")
  var contrast = false
  @Flag(help: "Asks and answers line by line, for a screen reader or a plain terminal.")
  var plain = false
  @Flag(inversion: .prefixedNo, help: "Listens to mouse clicks and the wheel.") var mouse = true

  var theme: Theme { contrast ? .highContrast : mono ? .mono : .standard }
}

extension OpenDesk {
  /// Runs the desk until it is left, as it looks by itself where nothing else is asked for.
  func runDesk(_ look: Look? = nil, asKiosk isKiosk: Bool = false) async throws {
    let options = DeskOptions(
      isASCII: look?.ascii ?? false, theme: look?.theme ?? .standard,
      hasMouse: look?.mouse ?? true, banner: try isMadeUp() ? "PRACTICE" : "",
      isClockSet: isClockSet, errorLog: Self.errorLog(), keptForms: Self.keptForms(),
      practice: { [self] in try makePractice() }, backingUp: backingUp, isKiosk: isKiosk,
      sentence: { [place] error in Failure(error, at: place).sentence })
    if look?.plain == true || (Environment["TERM"] == "dumb" && isatty(STDIN_FILENO) == 1) {
      try await runPlainly(options)
      return
    }
    do {
      let status = try await DeskApp.runDesk(
        books: books, clockNow: now, actor: Environment.user, desk: Environment.desk,
        options: options)
      guard status == 0 else { throw ExitCode(status) }
    } catch TerminalFailure.notATerminal {
      throw Failure(
        .usage, "The desk needs a terminal. For scripts there are commands: lifelong --help.")
    } catch TerminalFailure.plainTextOnly {
      try await runPlainly(options)
    }
  }

  /// The desk as questions and answers.
  private func runPlainly(_ options: DeskOptions) async throws {
    let status = await DeskApp.runPlainDesk(
      books: books, clockNow: now, actor: Environment.user, desk: Environment.desk,
      options: options)
    guard status == 0 else { throw ExitCode(status) }
  }

  /// Where the user's programs keep what outlives them.
  private static var stateFolder: String {
    Environment.stateFolder + "/lifelong"
  }

  /// The file that keeps what is written in forms at this desk; over a network the desk is where
  /// the person sits, whatever terminal the next line is given. Nil where there can be none.
  private static func keptForms() -> String? {
    let from = Environment["SSH_CONNECTION"]?.split(separator: " ").first.map { "from-\($0)" }
    let name = (from ?? Environment.desk).map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let path = "\(stateFolder)/unsaved-\(String(name))"
    return (try? makeFolder(of: path)) == nil ? nil : path
  }

  /// Takes what the program says of its own faults while the screen is drawn; nil where no file
  /// can be had.
  private static func errorLog() -> Int32? {
    let path = stateFolder + "/desk.log"
    guard (try? makeFolder(of: path)) != nil else { return nil }
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return file >= 0 ? file : nil
  }
}
