import Foundation

/// A file of the repository, by its path below the root.
struct SourceFile: Sendable {
  let path: String
  let text: String

  var name: String { (path as NSString).lastPathComponent }
  /// `Sources/Domain/Day.swift` stands in `Domain`.
  var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }
  var lines: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
}

/// A Swift file of the program, read and taken apart.
struct ProgramFile: Sendable {
  let file: SourceFile
  let imports: [String]
  let literals: [SwiftText.Literal]

  init(_ file: SourceFile) {
    let text = SwiftText(file.text)
    self.file = file
    imports = importedModules(of: text)
    literals = text.literals
  }
}

enum SourceTree {
  /// Every Swift file below `Sources`, taken apart once for all tests.
  static let program = Result {
    try files(below: "Sources", ending: ["swift"]).map(ProgramFile.init)
  }

  static func program(of room: Room) throws -> [ProgramFile] {
    try program.get().filter { $0.file.room == room.name }
  }

  /// This file stands in `Tests/ArchitectureTests`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below a directory that has one of the extensions, sorted by path.
  static func files(below directory: String, ending extensions: Set<String>) throws -> [SourceFile]
  {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: directory).path)
      .filter { extensions.contains(($0 as NSString).pathExtension) }
      .sorted()
      .map { SourceFile(path: "\(directory)/\($0)", text: try text(of: "\(directory)/\($0)")) }
  }

  /// The directories directly below another.
  static func directories(in directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: directory), includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent)
  }

  static let cEndings: Set<String> = ["c", "h", "modulemap"]
}
