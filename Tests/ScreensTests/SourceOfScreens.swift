import Foundation

/// The source of the module under test, for tests that must not miss a screen.
enum SourceOfScreens {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the types that are screens.
  static func types() throws -> Set<String> {
    let folder = root.appendingPathComponent("Sources/Screens")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var types: Set<String> = []
    for case let file as URL in files ?? FileManager.DirectoryEnumerator()
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(
        of: /struct (\w+): (?:Screen|FormScreen|FileFormScreen|ClassScreen|SortedScreen)\b/)
      {
        types.insert(String(match.1))
      }
    }
    return types
  }
}
