import Foundation

/// Files as the tests make and read them.
enum Files {
  /// A new folder of its own.
  static func newFolder() throws -> String {
    let name = "lifelong-commands-" + UUID().uuidString
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try makeFolder(path)
    return path
  }

  static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  static func copy(_ path: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: other)
  }

  /// Copies books nobody has open, and what is kept beside them.
  static func copyBooks(_ path: String, to other: String) throws {
    for part in ["", "-head"] where part.isEmpty || exists(path + part) {
      try copy(path + part, to: other + part)
    }
  }

  /// The bytes of a file; none where there is no file.
  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }

  static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// How long a file is; 0 where there is none.
  static func size(_ path: String) -> Int { attribute(.size, of: path) ?? 0 }

  /// Who may do what with a file, as in `0o600`.
  static func mode(_ path: String) -> Int? { attribute(.posixPermissions, of: path) }

  /// The names in a folder.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func attribute(_ key: FileAttributeKey, of path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[key] as? NSNumber)?.intValue
  }
}
