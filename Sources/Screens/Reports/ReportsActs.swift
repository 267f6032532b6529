import Canvas
import Domain
import Reports
import Wording

extension ReportsScreen {
  private static let nothing = "There is no report yet: F4 chooses one."

  static let acts: [Act<ReportsScreen>] = [
    Act(
      "Make the report", keys: [.enter], help: "Makes the report with what is written",
      hint: "Make",
      whyNot: { screen in
        guard case .preview = screen.part else { return nil }
        return screen.document == nil
          ? "Write first what it covers: c goes there." : "The report is made."
      }
    ) { screen, turn in screen.make(&turn) },
    Act(
      "Print", keys: [.character("p"), .control("p")],
      help: "Prints the report; asks which printer where there are several", hint: "Print",
      whyNot: { $0.document == nil ? nothing : nil }
    ) { screen, turn in screen.startPrinting(PrintOptions(), &turn) },
    Act(
      "Print with choices", keys: [.character("o")],
      help: "Prints so many copies, on one side or both, or some pages alone",
      whyNot: { $0.document == nil ? nothing : nil }
    ) { screen, turn in screen.askHow(&turn) },
    Act(
      "Large print", keys: [.character("l")],
      help: "Sets the report in large print, or back: letters of 16 points and more",
      whyNot: { $0.document == nil ? nothing : nil }
    ) { screen, turn in
      screen.isLarge.toggle()
      screen.refresh(&turn)
    },
    Act(
      "Save as a file", keys: [.character("f"), .control("s")],
      help: "Saves the report as PDF, CSV, web page or text; the file's name says which",
      hint: "Save file",
      savesFile: true,
      whyNot: { $0.document == nil ? nothing : nil }
    ) { screen, turn in screen.askFile(nil, &turn) },
    Act(
      "Choices", keys: [.function(4)],
      help: "Shows the reports there are, or what the field can be chosen from", hint: "Choices"
    ) { screen, turn in
      guard case .field(let index) = screen.part else { return screen.openKinds(&turn) }
      switch screen.field(index) {
      case .theClass: screen.openClasses(field: index, &turn)
      case .department: screen.openDepartments(field: index, &turn)
      case .space: screen.openSpaces(field: index, &turn)
      default: screen.openKinds(&turn)
      }
    },
    Act(
      "Take back typing", keys: [.control("z")],
      help: "Takes back what was typed last in the fields",
      isMeant: { $0.typing == .text },
      whyNot: { $0.typing == .text ? nil : "The cursor is not in a field." }
    ) { screen, turn in
      guard screen.form.takeBack() else {
        turn.say(TypedText.nothing)
        return
      }
      screen.part = .field(screen.form.focus)
    },
    Act(
      "Change what it covers", keys: [.character("c")],
      help: "Puts the cursor into the fields above the report", hint: "Change",
      whyNot: { screen in
        guard screen.part == .preview else { return "The cursor is in the fields already." }
        return screen.form.fields.isEmpty ? nothing : nil
      }
    ) { screen, _ in screen.part = .field(0) },
    Act(
      "Find in the report", keys: [.character("/")], help: "Goes to the next line with a text",
      hint: "Find", whyNot: { $0.document == nil ? nothing : nil }
    ) { screen, turn in screen.askText(&turn) },
  ]

  /// Asks for the report, or goes to the field that is not in order.
  mutating func make(_ turn: inout Turn) {
    if let index = form.fields.indices.first(where: {
      understood($0).isWrong || (form.fields[$0].isNeeded && form[$0].isEmpty)
    }) {
      part = .field(index)
      let words = understood(index).words
      turn.warn(
        words.isEmpty ? "\(form.fields[index].label) is needed. F4 shows the choices." : words)
      return
    }
    guard sheet != nil else {
      turn.warn(whatIsMissing)
      return
    }
    part = .preview
    offset = 0
    refresh(&turn)
  }

  /// Asks how to print, in words.
  func askHow(_ turn: inout Turn) {
    turn.open(
      .field(
        FieldBox(
          "Print how?",
          help: "Copies, sides and pages, in any order: 2 copies, both sides, pages 1-3.",
          check: { PrintWish.understood($0) },
          entered: then { (screen: inout ReportsScreen, text, turn) in
            screen.startPrinting(PrintWish.options(text) ?? PrintOptions(), &turn)
          })))
  }

  /// Asks for a file's name, proposing one; after a failure the name that was typed stands there.
  func askFile(_ typed: String?, _ turn: inout Turn) {
    guard let report, let kind else { return }
    let folder =
      turn.folder.isEmpty
      ? "" : " A name without a folder goes to \(turn.folder)."
    turn.open(
      .field(
        FieldBox(
          "Save as which file?",
          help:
            "The ending says what it is: .pdf for paper, .csv for a spreadsheet, .html for a web page, .txt for text. An existing file is replaced.\(folder)",
          text: typed ?? fileName(kind) + ".pdf", isProposal: typed == nil,
          check: { name in
            let endings = [".pdf", ".csv", ".html", ".txt"]
            return endings.contains { name.lowercased().hasSuffix($0) && name.count > $0.count }
              ? .fine : .wrong("The name has to end in .pdf, .csv, .html or .txt.")
          },
          entered: { _, path, turn in turn.ask(.save(report, path: path)) })))
  }

  /// What a file of it is called, without its ending: what names a class or a person says which.
  private func fileName(_ kind: ReportKind) -> String {
    let named = kind.fields.indices.filter {
      [.theClass, .person, .session, .agreement].contains(kind.fields[$0])
        && kind.needed.contains(kind.fields[$0])
    }
    return ([kind.fileName] + named.map { form[$0] }).joined(separator: "-")
  }

  private func askText(_ turn: inout Turn) {
    turn.open(
      .field(
        FieldBox(
          "Find in the report", help: "Goes to the next line that holds the words.",
          check: { _ in .fine },
          entered: then { (screen: inout ReportsScreen, text, turn) in
            let lines = screen.preview(turn.room).lines
            let order = Array(lines.indices.dropFirst(screen.offset + 1)) + Array(lines.indices)
            if let at = order.first(where: { Matching.matches(text, lines[$0]) }), !text.isEmpty {
              screen.offset = at
            } else {
              turn.warn("Nothing in the report has \(text).")
            }
          })))
  }
}
