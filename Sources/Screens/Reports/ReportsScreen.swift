import Canvas
import Domain
import Reports
import Wording

/// A report: what it covers above, its pages below, ready to print or to save.
struct ReportsScreen: Screen {
  /// What has the keys: a field, or the pages.
  enum Part: Hashable, Sendable {
    case field(Int), preview
  }

  let today: Day
  var kind: ReportKind?
  var form = Form([])
  var part = Part.preview
  var report: Report?
  /// A report that was made by something else and is not made anew here.
  private var found: Report?
  /// Whether it is set in large print.
  var isLarge = false
  /// Whether what is shown was sent to a printer.
  private(set) var isPrinted = false
  /// The first line of the pages that is seen.
  var offset = 0
  var classes: [ClassLine] = []
  /// Names of departments, for the field that takes one.
  private(set) var departments: [String] = []
  private(set) var spaces: [LearningSpace] = []
  private var pages = PreviewPages()
  private var sheets: [PaperPage] = []
  /// How to print, once the printers are known; nil where nothing is to be printed.
  private var wish: PrintOptions?

  /// A report still to be chosen.
  init(today: Day) { self.today = today }

  /// A kind of report whose fields are still to be filled in; the cursor is in the first.
  init(kind: ReportKind, today: Day) {
    self.init(today: today)
    choose(kind)
    part = .field(0)
  }

  /// A report that is known.
  init(today: Day, sheet: Sheet) {
    self.init(today: today)
    var written: [ReportField: String] = [:]
    let kind = ReportKind(sheet, filling: &written)
    choose(kind, written)
  }

  /// A report that something else has made: what a check or a file came to.
  init(today: Day, found: Report) {
    self.init(today: today)
    kind = .found
    self.found = found
    showFound()
  }

  /// Lets go what was found: another report is wanted.
  mutating func leaveFound() { found = nil }

  /// Sets the report that was found, in the size that is wanted.
  private mutating func showFound(in room: Room? = nil) {
    guard var report = found else { return }
    if isLarge { report.document = report.document.inLargePrint }
    self.report = report
    pages = room.map { PreviewPages(report.document, width: PreviewPages.width($0)) } ?? pages
  }

  var document: Document? { report?.document }

  var title: String {
    if let found { return "The books > \(found.document.kind)" }
    return kind.map { "Reports > \($0.words)" } ?? "Reports"
  }
  var typing: Typing {
    if case .field = part { .text } else { .commands }
  }

  mutating func refresh(_ turn: inout Turn) {
    if found != nil { return showFound(in: turn.room) }
    if classes.isEmpty { turn.ask(.classes) }
    if departments.isEmpty { turn.ask(.catalogue) }
    guard kind != nil else {
      openKinds(&turn)
      return
    }
    if let sheet { turn.ask(.sheet(sheet, isLarge: isLarge)) }
  }

  /// Offers the kinds of report.
  func openKinds(_ turn: inout Turn) {
    let kinds = ReportKind.all
    let first = kind.flatMap { kinds.firstIndex(of: $0) } ?? 0
    turn.open(
      .choice(
        ChoiceBox(
          "Which report?", kinds.map { ChoiceBox.Choice($0.words, $0.note) }, at: first,
          chosen: then { (screen: inout ReportsScreen, index, turn) in
            screen.choose(kinds[index])
            screen.part = .preview
            if screen.sheet != nil {
              screen.refresh(&turn)
            } else if screen.field(0) == .theClass {
              screen.openClasses(field: 0, &turn)
            } else {
              screen.part = .field(0)
            }
          })))
  }

  /// Offers the classes for a field.
  func openClasses(field: Int, _ turn: inout Turn) {
    let codes = classes.map(\.theClass.code)
    turn.open(
      .choice(
        ChoiceBox(
          "Which class?",
          classes.map {
            let off = $0.standing == .cancelled ? ", cancelled" : ""
            return ChoiceBox.Choice(
              $0.theClass.code.text, "\($0.theClass.title), \(Brief.start($0))\(off)")
          },
          chosen: then { (screen: inout ReportsScreen, index, turn) in
            screen.form[field] = codes[index].text
            if screen.sheet == nil {
              // Something else is needed too.
              screen.part = .field(field + 1)
            } else {
              screen.part = .preview
              screen.refresh(&turn)
            }
          })))
  }

  /// Offers the departments for a field.
  func openDepartments(field: Int, _ turn: inout Turn) {
    let departments = departments
    turn.open(
      .choice(
        ChoiceBox(
          "Which department?", departments.map { ChoiceBox.Choice($0) },
          chosen: then { (screen: inout ReportsScreen, index, turn) in
            screen.form[field] = departments[index]
            screen.make(&turn)
          })))
  }

  /// Offers the learning spaces for a field.
  func openSpaces(field: Int, _ turn: inout Turn) {
    let codes = spaces.map(\.code)
    turn.open(
      .choice(
        ChoiceBox(
          "Which space?", spaces.map { ChoiceBox.Choice($0.code.text, $0.name) },
          chosen: then { (screen: inout ReportsScreen, index, turn) in
            screen.form[field] = codes[index].text
            screen.make(&turn)
          })))
  }

  mutating func hear(_ ask: Ask, _ answer: Answer, _ turn: inout Turn) {
    switch (ask, answer) {
    case (.classes, .classes(let classes)): self.classes = classes
    case (.catalogue, .catalogue(let catalogue)):
      departments = catalogue.departments
      spaces = catalogue.spaces
    case (.save(_, let path), .failed): askFile(path, &turn)
    case (.sheet(let asked, isLarge: isLarge), .report(let report, let sheets))
    where asked == sheet:
      if report?.document != document { isPrinted = false }
      self.report = report
      guard let document else {
        turn.warn("There is no such class or session. F4 shows the classes.")
        return
      }
      self.sheets = sheets
      pages = PreviewPages(document, sheets, width: PreviewPages.width(turn.room))
      offset = min(offset, max(0, pages.lines.count - 1))
    case (.print(let sent, _, _), .done): isPrinted = sent == document
    case (.printers, .printers(let printers)):
      guard let wish else { return }
      self.wish = nil
      print(on: printers, wish, &turn)
    default: break
    }
  }

  /// Asks which printers there are, to print on one.
  mutating func startPrinting(_ wish: PrintOptions = PrintOptions(), _ turn: inout Turn) {
    self.wish = wish
    turn.ask(.printers)
  }

  private func print(on printers: [String], _ wish: PrintOptions, _ turn: inout Turn) {
    guard let document else { return }
    guard printers.count > 1 else {
      if printers.isEmpty {
        turn.warn("No printer is set up on this machine. f saves the report as a file.")
      } else {
        turn.ask(.print(document, printer: printers[0], wish))
      }
      return
    }
    turn.open(
      .choice(
        ChoiceBox("Print on which printer?", printers.map { ChoiceBox.Choice($0) }) {
          _, index, turn in turn.ask(.print(document, printer: printers[index], wish))
        }))
  }

  /// The lines of all pages, set for the room.
  func preview(_ room: Room) -> PreviewPages {
    guard let document else { return PreviewPages() }
    let width = PreviewPages.width(room)
    return pages.width == width ? pages : PreviewPages(document, sheets, width: width)
  }
}
