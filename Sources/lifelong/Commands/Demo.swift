import ArgumentParser
import Demonstration
import Domain
import Glibc
import Reports
import Store
import UseCases
import Wording

/// Makes a demonstration trust and opens the desk on it.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a made-up trust to try things on, and opens the desk on it.",
    discussion: """
      The same day makes the same trust. It never touches the live database.

      Example: lifelong demo --no-desk --at trial.sqlite
      """)
  @Option(help: "How many staff.") var staff: Int?
  @Flag(inversion: .prefixedNo, help: "Opens the desk once the trust is made.") var desk = true
  @Option(
    help: ArgumentHelp(
      "Where the trust is kept.",
      discussion: "Else $XDG_DATA_HOME/lifelong/demo.sqlite.", valueName: "file"))
  var at: String?
  @OptionGroup var look: Look
  @OptionGroup var output: Output

  func validate() throws {
    guard (staff ?? 50) >= 50 else { throw ValidationError("--staff needs a number from 50.") }
  }

  func run() async throws {
    let path = at ?? Environment.dataFolder + "/lifelong/demo.sqlite"
    try await ending(at: path, output: output) {
      if try mustBeMade(path) { try make(path) }
      let store = try BooksFile.open(path)
      let opened = try OpenDesk(store: store, place: path)
      if desk {
        try await opened.runDesk(look)
      } else {
        let staff = try store.countStaff()
        try output.give(
          Answer(
            "The demonstration trust is at \(path), with \(staff) staff.",
            ["outcome": "made", "database": .string(path), "staff": .integer(staff)]))
      }
    }
  }

  /// Whether the trust is to be made: there is none, or one of another day or size.
  ///
  /// Whatever else stands at the path is left alone.
  private func mustBeMade(_ path: String) throws -> Bool {
    guard access(path, F_OK) == 0 else { return true }
    let refusal = Failure(
      .cannotCreate,
      "\(path) is there already and is not a demonstration trust. It is left alone; choose another place with --at."
    )
    guard
      let store = try? BooksFile.open(path),
      let first = try store.firstAct(), first.act == DemonstrationTrust.act
    else { throw refusal }
    let opened = try OpenDesk(store: store, place: path)
    let madeOn = opened.books.clock.wall(first.at).day
    return try madeOn != opened.now().day
      || (staff.map { $0 != trust(on: madeOn).staff.count } ?? false)
      || store.countStaff() == 0
  }

  private func trust(on day: Day) -> DemonstrationTrust {
    staff.map { DemonstrationTrust(today: day, staff: $0) } ?? DemonstrationTrust(today: day)
  }

  /// Makes the trust beside the path first, so that a half-made one is never opened.
  private func make(_ path: String) throws {
    let making = path + ".making"
    try makeFolder(of: path)
    for file in BooksFile.files(at: making) { unlink(file) }
    do {
      let store = try BooksFile.make(making)
      let opened = try OpenDesk(store: store, place: making)
      let bar = ProgressLine("Making the demonstration trust")
      try trust(on: opened.now().day).make(
        in: opened.books, by: opened.acting(), progress: { bar.show($0, of: $1) })
      bar.end()
    } catch {
      throw Failure(error, at: path)
    }
    for file in BooksFile.files(at: path) { unlink(file) }
    guard rename(making, path) == 0 else {
      throw Failure(.cannotCreate, "Cannot write \(path): \(String(cString: strerror(errno))).")
    }
    _ = rename(making + "-head", path + "-head")
    unlink(making + "-turn")
  }
}
