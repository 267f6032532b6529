import Testing

/// One row of the house: a target, the floor it stands on, and what its files may import.
struct Room: Sendable, CustomTestStringConvertible {
  /// The target, which is also its directory below `Sources`.
  let name: String
  /// 1 is the ground floor.
  let floor: Int
  /// Other rooms.
  var mayImport: Set<String> = []
  /// Modules of other packages.
  var packages: Set<String> = []
  /// Modules of the system, anywhere in the room.
  var system: Set<String> = []
  /// Modules of the system that one file alone may import: file name to modules.
  var systemInFile: [String: Set<String>] = [:]
  /// C headers that stand for a foreign library, and that this room alone may include.
  var foreignHeaders: Set<String> = []
}

extension Room {
  var testDescription: String { name }

  /// Whether a file of this room may import a module.
  func permits(_ module: String, in file: String) -> Bool {
    mayImport.contains(module) || packages.contains(module) || system.contains(module)
      || Room.everywhere.contains(module) || systemInFile[file, default: []].contains(module)
  }

  /// What belongs to the language more than to the system.
  static let everywhere: Set<String> = ["Swift", "Synchronization"]

  /// The plan of the house, ground floor first.
  static let house: [Room] = [
    Room(
      name: "Domain", floor: 1,
      // Swift has no public normalisation of Unicode text.
      systemInFile: ["FoldedName.swift": ["Foundation"]]),
    Room(name: "Engine", floor: 1),
    Room(name: "Canvas", floor: 1),
    Room(
      name: "CTerminal", floor: 1,
      foreignHeaders: ["curses.h", "ncurses.h", "term.h", "panel.h", "form.h", "menu.h"]),
    Room(
      name: "CPangoCairo", floor: 1,
      foreignHeaders: ["pango.h", "pangocairo.h", "cairo.h", "cairo-pdf.h"]),
    Room(name: "CLibPQ", floor: 1, foreignHeaders: ["libpq-fe.h"]),
    Room(
      name: "SQLiteEngine", floor: 2, mayImport: ["Engine"], packages: ["GRDB", "GRDBSQLite"],
      system: ["Glibc"],
      // Waiting for a turn with a time limit takes a thread.
      systemInFile: [
        "WritersTurn.swift": ["Dispatch"], "SQLiteConnection.swift": ["Dispatch"],
      ]),
    Room(
      name: "PostgresEngine", floor: 2, mayImport: ["Engine", "CLibPQ"], system: ["Glibc"]),
    Room(
      name: "Interchange", floor: 2, mayImport: ["Domain"],
      // Files are read in pieces, so that a large one needs no more memory than a small one.
      system: ["Glibc"]),
    Room(name: "Store", floor: 2, mayImport: ["Engine", "Domain"], packages: ["Crypto"]),
    Room(name: "Wording", floor: 2, mayImport: ["Domain"]),
    Room(name: "Terminal", floor: 2, mayImport: ["Canvas", "CTerminal"], system: ["Glibc"]),
    Room(name: "UseCases", floor: 3, mayImport: ["Store", "Domain", "Interchange"]),
    Room(name: "Reports", floor: 3, mayImport: ["Domain", "Interchange", "Wording"]),
    Room(
      name: "Printing", floor: 4, mayImport: ["Reports", "CPangoCairo"],
      packages: ["Subprocess", "SystemPackage"],
      // A sheet is handed to lp as an unlinked file in memory, never through a pipe.
      systemInFile: ["SheetFile.swift": ["Glibc"]]),
    Room(name: "Screens", floor: 4, mayImport: ["Domain", "Canvas", "Wording", "Reports"]),
    Room(name: "Demonstration", floor: 4, mayImport: ["UseCases", "Store", "Domain"]),
    Room(
      name: "DeskApp", floor: 5,
      mayImport: [
        "Screens", "UseCases", "Printing", "Domain", "Canvas", "Terminal", "Wording", "Reports",
      ],
      system: ["Glibc"]),
    Room(
      name: "lifelong", floor: 6,
      mayImport: [
        "Domain", "Engine", "Canvas", "SQLiteEngine", "PostgresEngine", "Interchange", "Store",
        "Wording", "Terminal", "UseCases", "Reports", "Printing", "Screens", "Demonstration",
        "DeskApp",
      ],
      packages: ["ArgumentParser"], system: ["Glibc"]),
  ]
}
