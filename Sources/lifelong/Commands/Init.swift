import ArgumentParser
import Glibc
import Reports
import SQLiteEngine
import Store

/// Makes an empty database.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes an empty database.",
    discussion: "Example: lifelong init --database /srv/lifelong/trust.sqlite")
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func run() async throws {
    let path = (try? place.path()) ?? ""
    try await ending(at: path, output: output) {
      let path = try place.path()
      guard access(path, F_OK) != 0 else {
        throw Failure(
          .cannotCreate,
          "There is already something at \(path). Nothing changed; choose another place.")
      }
      try makeFolder(of: path)
      _ = try Store.make(SQLiteConnection.open(path: path, create: true))
      try output.give(
        Answer(
          "Made an empty database at \(path). Next: lifelong import staff FILE.",
          ["outcome": "made", "database": .string(path)]))
    }
  }
}

/// Makes the folders above a file, readable by their owner only, where they are missing.
func makeFolder(of path: String) throws {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
  let folder = String(path[..<slash])
  if access(folder, F_OK) == 0 { return }
  try makeFolder(of: folder)
  guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
    throw Failure(
      .cannotCreate, "Cannot make the folder \(folder): \(String(cString: strerror(errno))).")
  }
}
