import Domain
import Engine
import Glibc
import SQLiteEngine
import Store
import Wording

/// The books in an SQLite file: opened, made, and brought up to date.
enum BooksFile {
  /// Opens the books at a path. Those of an older version are copied before they are brought up to date,
  /// unless they are a copy themselves.
  static func open(_ path: String, isCopy: Bool = false) throws -> Store {
    try Store.open(connect(path, create: false)) { version in
      if isCopy { return }
      let copy = "\(path).version-\(version)"
      if access(copy, F_OK) != 0 {
        do {
          // A copy that was cut off must not pass for one, nor two desks write into one.
          let making = "\(copy).\(getpid()).unfinished"
          unlink(making)
          try SQLiteFile.copy(path, to: making)
          guard rename(making, copy) == 0 else {
            throw EngineError.storage("\(copy): \(String(cString: strerror(errno)))")
          }
        } catch let error as EngineError {
          throw Failure(
            .inputOutput,
            "\(path) is of an older version, and the copy that is made before it is brought up to date cannot be written (\(Self.words(error))). Make room at \(copy); nothing changed."
          )
        }
      }
      say(
        "\(path) is brought up to date, from version \(version) to \(Store.newestVersion). As it was it is kept as \(copy)."
      )
    }
  }

  /// Makes empty books.
  static func make(_ path: String) throws -> Store {
    try Store.make(connect(path, create: true))
  }

  /// Connects to the file at a path.
  ///
  /// - Parameter create: whether a missing one is made.
  static func connect(_ path: String, create: Bool) throws(EngineError) -> any Connection {
    try SQLiteConnection.open(
      path: path, create: create, onNetworkDrive: isNetworkDriveAccepted)
  }

  /// Every file that may stand where books are kept.
  static func files(at path: String) -> [String] {
    [path] + SQLiteConnection.companions.map { path + $0 }
  }

  /// Whether whoever runs this has said that the drive of another machine will do.
  private static var isNetworkDriveAccepted: Bool {
    Environment["LIFELONG_NETWORK_DRIVE"] == "accept"
  }

  private static func words(_ error: EngineError) -> String {
    switch error {
    case .storage(let words), .readOnly(let words), .damaged(let words), .unreachable(let words),
      .failed(let words), .constraint(let words), .networkDrive(let words),
      .missing(let words), .notADatabase(let words), .notPermitted(let words),
      .unfit(let words), .lost(let words), .unknownOutcome(let words):
      words
    case .busy, .conflict: "it is busy"
    }
  }
}

extension Store {
  /// Says what whoever works on these books has to know before anything else.
  func sayWarnings(at present: Moment, isClockSet: Bool) throws {
    for broken in try trailShortened(since: keptHead()) { say(Wording.sentence(broken)) }
    if !isClockSet, let last = try lastMoment(), let warning = Wording.clockBehind(present, last) {
      say(warning)
    }
  }
}
