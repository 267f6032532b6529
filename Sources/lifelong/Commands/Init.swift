import ArgumentParser
import Engine
import Glibc
import Reports
import Store

/// Makes an empty database.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes an empty database.",
    discussion: "Example: lifelong init --database /srv/lifelong/trust.sqlite")
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func run() async throws {
    try await ending(at: place.shown, output: output) {
      let address = try place.address()
      let isThere = Failure(
        .cannotCreate,
        "There is already something at \(address.shown). Nothing changed; choose another place.")
      if case .file(let path) = address {
        guard access(path, F_OK) != 0 else { throw isThere }
        try makeFolder(of: path)
      }
      do {
        _ = try Store.make(address.connect(create: true))
      } catch EngineError.failed {
        // A database at a server is often made beforehand; what is in it is left alone.
        throw isThere
      }
      try output.give(
        Answer(
          "Made an empty database at \(address.shown). Next: lifelong import staff FILE.",
          ["outcome": "made", "database": .string(address.shown)]))
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
