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
    books: books, clockNow: clockNow, actor: actor, desk: desk, isKiosk: options.isKiosk,
    sentence: options.sentence, backingUp: options.backingUp)
  var session = try TerminalSession(
    TerminalOptions(
      theme: options.theme, asciiOnly: options.isASCII, mouse: options.hasMouse,
      suspends: !options.isKiosk, errorLog: options.errorLog, badge: badge(of: books),
      crashSentence: "Lifelong has stopped because of a fault in the program. "
        + "What it had confirmed is kept. Start it again with: lifelong"))
  let identity = DeskIdentity(
    actor: actor, desk: desk, banner: options.banner, isClockSet: options.isClockSet,
    folder: SaveFile.folder, isKiosk: options.isKiosk)
  let size = session.size
  let app = App(
    identity, now: clockNow(), columns: size.columns, rows: size.rows, hasMouse: options.hasMouse)
  var loop = DeskLoop(
    office: office, app: app, forms: KeptForms(path: options.keptForms), practice: options.practice)
  return await loop.run(on: &session)
}

/// The shape of a badge, as the trust has set it.
private func badge(of books: Books) -> Canvas.BadgeShape {
  let setting = (try? books.settings())?[.badgeShape] ?? Setting.badgeShape.standard
  return Domain.BadgeShape(setting).map { Canvas.BadgeShape(digits: $0.digits) }
    ?? Canvas.BadgeShape()
}
