import Testing

@Suite("Imports")
struct ImportTests {
  @Test("Every directory of Sources is a room of the plan, and every room has its directory")
  func directoriesAreRooms() throws {
    #expect(try SourceTree.directories(in: "Sources").sorted() == Room.house.map(\.name).sorted())
  }

  @Test("Every room has files", arguments: Room.house)
  func noRoomIsEmpty(_ room: Room) throws {
    let files = try SourceTree.files(
      below: "Sources/\(room.name)", ending: SourceTree.cEndings.union(["swift"]))
    #expect(!files.isEmpty)
  }

  @Test("No file imports what its room may not", arguments: Room.house)
  func importsFollowThePlan(_ room: Room) throws {
    for part in try SourceTree.program(of: room) {
      for module in part.imports {
        #expect(room.permits(module, in: part.file.name), "\(part.file.path) imports \(module)")
      }
    }
  }

  @Test("A room above the ground floor imports something, so the reading is not blind")
  func importsAreRead() throws {
    let parts = try SourceTree.program.get()
    let readers = Set(parts.filter { !$0.imports.isEmpty }.map(\.file.room))
    #expect(Set(Room.house.filter { $0.floor > 1 }.map(\.name)).isSubset(of: readers))
  }

  @Test("A header of a foreign library is included by the room that wraps it, and by no other")
  func foreignHeadersStayInTheirRoom() throws {
    let owners = Room.house.flatMap { room in room.foreignHeaders.map { ($0, room.name) } }
    let ownerOf = Dictionary(uniqueKeysWithValues: owners)
    var wrapping: Set<String> = []
    for file in try SourceTree.files(below: "Sources", ending: SourceTree.cEndings) {
      for header in includedHeaders(of: file.text) {
        guard let owner = ownerOf[header] else { continue }
        wrapping.insert(owner)
        #expect(file.room == owner, "\(file.path) includes \(header)")
      }
    }
    #expect(wrapping == Set(owners.map(\.1)))
  }

  @Test(
    "An import is read in every form the language has",
    arguments: [
      "import GRDB", "public import GRDB", "@testable import GRDB", "@preconcurrency import GRDB",
      "import struct GRDB.Row", "import GRDB.Core", "internal\nimport\n  GRDB",
      "let a = 1; import GRDB",
      "/* why */ import GRDB // because", "#if os(Linux)\nimport GRDB\n#endif",
      "@_spi(Testing) @_exported import GRDB", "let s = \"a // b\"\nimport GRDB",
    ])
  func everyFormIsRead(_ source: String) {
    #expect(importedModules(of: SwiftText(source)) == ["GRDB"])
  }

  @Test(
    "What only looks like an import is none",
    arguments: [
      "// import GRDB", "/* /* */ import GRDB */", "let s = \"import GRDB\"",
      "let s = \"\"\"\n  import GRDB\n  \"\"\"", "let s = #\"\" import GRDB \"\"#",
      "run(.import kind)", "func run(import file: String) {}", "let important = GRDB()",
    ])
  func nothingElseIsRead(_ source: String) {
    #expect(importedModules(of: SwiftText(source)) == [])
  }

  @Test("A room's wall holds: an import of the plan passes, any other does not")
  func aRoomKnowsItsImports() {
    let room = Room(
      name: "Desk", floor: 2, mayImport: ["Chair"], packages: ["Lamp"],
      systemInFile: ["Clock.swift": ["Foundation"]])
    #expect(room.permits("Chair", in: "Any.swift") && room.permits("Lamp", in: "Any.swift"))
    #expect(room.permits("Foundation", in: "Clock.swift"))
    #expect(!room.permits("Foundation", in: "Any.swift"))
    #expect(!room.permits("Glibc", in: "Any.swift") && !room.permits("Store", in: "Any.swift"))
  }

  @Test("Includes of C sources and headers of module maps are read by their last part")
  func includesAreRead() {
    let source = "#include <ncursesw/curses.h>\n# include \"cterminal.h\"\n// #include <term.h>\n"
    #expect(includedHeaders(of: source) == ["curses.h", "cterminal.h"])
    #expect(includedHeaders(of: "module C {\n  header \"shim.h\"\n}") == ["shim.h"])
  }
}
