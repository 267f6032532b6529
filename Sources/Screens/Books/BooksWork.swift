import Canvas
import Domain
import Wording

/// What is done with the books as a whole.
enum BooksWork: Int, CaseIterable, Sendable {
  case refreshStaff, importFile, export, check, backUp

  var name: String {
    switch self {
    case .refreshStaff: "Refresh the staff"
    case .importFile: "Import a file"
    case .export: "Export"
    case .check: "Check the books"
    case .backUp: "Back up the books"
    }
  }

  private var key: Character {
    switch self {
    case .refreshStaff: "r"
    case .importFile: "i"
    case .export: "x"
    case .check: "c"
    case .backUp: "b"
    }
  }

  /// What it does, as a sentence without its end.
  var help: String {
    switch self {
    case .refreshStaff:
      "Lays a new staff extract beside the books: who joins, moves, leaves; then keeps it"
    case .importFile:
      "Reads staff, spaces, courses, classes, sessions, enrolments or marks from a CSV file"
    case .export: "Saves one kind of thing as a CSV file, which an import reads again"
    case .check: "Proves that the books balance: every promise asked, the audit trail followed"
    case .backUp: "Copies the books into a new file while desks go on working; checks the copy"
    }
  }

  /// Why a desk that reads and saves no files cannot do it.
  private var whyNotAsKiosk: String? {
    switch self {
    case .refreshStaff, .importFile: "This desk reads no files. Do it at another desk."
    case .export, .backUp: "This desk saves no files. Do it at another desk."
    case .check: nil
    }
  }

  /// The act that begins it.
  var act: Act<RecordsScreen> {
    Act(
      name, keys: [.character(key)], help: help,
      whyNot: { $0.isKiosk ? whyNotAsKiosk : nil }
    ) { screen, turn in begin(screen, &turn) }
  }

  /// Begins it.
  func begin(_ screen: RecordsScreen, _ turn: inout Turn) {
    if screen.isKiosk, let whyNotAsKiosk {
      turn.warn(whyNotAsKiosk)
      return
    }
    switch self {
    case .refreshStaff: turn.push(RefreshStaffScreen())
    case .importFile: turn.push(ImportScreen())
    case .export: turn.open(.export)
    case .check: turn.ask(.check)
    case .backUp:
      turn.open(.backUp(after: screen.records?.lastCopy, today: turn.now.day, in: turn.folder))
    }
  }
}

extension Overlay {
  /// Asks for the new file, proposing one beside the copy made last.
  static func backUp(
    after last: LastCopy?, today: Day, in folder: String, typed: String? = nil
  ) -> Overlay {
    let place = last?.path.lastIndex(of: "/").map { String(last?.path[...$0] ?? "") } ?? ""
    let before = last.map {
      " The last copy is of \(Wording.moment($0.day, $0.time)), \($0.path)."
    }
    return .field(
      FieldBox(
        "Copy the books into which new file?",
        help:
          "All the books in one file; it is checked before it gets its name. Best on another disk.\(self.place(folder))\(before ?? "")",
        text: typed ?? "\(place)lifelong-\(today.iso).sqlite", isProposal: typed == nil,
        check: { $0.allSatisfy(\.isWhitespace) ? .wrong("Name the new file.") : .fine }
      ) { _, path, turn in turn.ask(.backUp(path: path)) })
  }

  /// Asks what is to be exported, and as which file.
  static var export: Overlay {
    let kinds = ImportKind.allCases
    return .choice(
      ChoiceBox("Export what?", kinds.map { ChoiceBox.Choice($0.rawValue) }) { _, index, turn in
        turn.open(.exportFile(kinds[index], in: turn.folder))
      })
  }

  /// Asks for the file's name; after a failure what was typed stands there.
  static func exportFile(_ kind: ImportKind, in folder: String, typed: String? = nil) -> Overlay {
    .field(
      FieldBox(
        "Save the \(kind.rawValue) as which file?",
        help: "A CSV file; an existing one is replaced.\(place(folder))",
        text: typed ?? "\(kind.rawValue).csv", isProposal: typed == nil,
        check: { ending($0, ".csv") }
      ) { _, path, turn in turn.ask(.export(kind, path: path)) })
  }
}
