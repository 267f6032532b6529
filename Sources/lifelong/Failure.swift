import Domain
import Engine
import Glibc
import Interchange
import Printing
import Store

/// Why a command ends without doing what was asked; the exit statuses of the contract.
struct Failure: Error {
  let status: Status
  let sentence: String

  init(_ status: Status, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  enum Status: Int32 {
    case refused = 1
    case usage = 64
    case badInput = 65
    case noInput = 66
    case unavailable = 69
    case internalFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
    case notPermitted = 77
    case badConfiguration = 78
  }
}

/// A rule's "no", on its way to the person and, as JSON, to the program that asked.
struct Refused: Error {
  let refusals: [Refusal]
}

extension Outcome {
  /// What was done; throws the refusals where it was refused.
  func get() throws -> Done {
    switch self {
    case .done(let done): return done
    case .refused(let refusals): throw Refused(refusals: refusals)
    }
  }
}

extension Failure {
  /// Any error as a sentence an administrator understands, with what to do next.
  init(_ error: any Error, at place: String) {
    switch error {
    case let failure as Failure: self = failure
    case let error as EngineError: self = Failure(error, at: place)
    case let error as InputFileError: self = Failure(error)
    case StoreError.notLifelong:
      self.init(
        .badConfiguration,
        "\(place) is not a Lifelong database. Check --database and LIFELONG_DATABASE.")
    case StoreError.madeByNewer:
      self.init(
        .badConfiguration,
        "\(place) was made by a newer Lifelong. Install that version on this desk too.")
    case StoreError.wrongCollation:
      self.init(
        .badConfiguration,
        "\(place) sorts text by a language's rules. Make the database with the collation C.")
    case StoreError.outcomeUnknown:
      self.init(
        .unavailable,
        "The line to \(place) broke while this was being kept, and it does not answer. It is done, or nothing changed: once it answers, look before you do it again (lifelong history)."
      )
    case PDFFailure.notInstalled(let words):
      self.init(
        .unavailable,
        "A PDF needs Pango and Cairo, which cannot be loaded here (\(words)). Install libpangocairo-1.0-0, or choose another form, for example --format text."
      )
    case PDFFailure.outOfMemory:
      self.init(.unavailable, "There is not enough memory to make the PDF. Choose fewer rows.")
    default:
      self.init(
        .internalFault,
        "Something went wrong inside Lifelong (\(type(of: error))). Nothing more was changed.")
    }
  }

  private init(_ error: EngineError, at place: String) {
    switch error {
    case .missing:
      self.init(
        .unavailable,
        "There is no database at \(place). Make one with `lifelong init`, or try `lifelong demo`.")
    case .notADatabase:
      self.init(
        .badConfiguration,
        "\(place) is not a Lifelong database. Check --database and LIFELONG_DATABASE.")
    case .busy, .conflict:
      self.init(
        .tryAgain, "The books are busy: another desk is writing. Nothing changed; try again.")
    case .storage(let words):
      self.init(
        .inputOutput, "The books cannot be written (\(words)). Is the disk full? Nothing changed.")
    case .damaged(let words):
      self.init(
        .inputOutput,
        "The database at \(place) is damaged (\(words)). Leave every desk, let the file stand as it is, and restore the newest good copy: lifelong restore FILE."
      )
    case .networkDrive(let kind):
      self.init(
        .badConfiguration,
        "\(place) lies on a drive of another machine (\(kind)), where SQLite loses books without a word. Keep them on a disk of this machine, or in PostgreSQL; if you know that the drive is safe, set LIFELONG_NETWORK_DRIVE=accept."
      )
    case .notPermitted(let words):
      self.init(
        .notPermitted,
        "The database at \(place) does not let you do this (\(words)). Ask whoever looks after it for the right."
      )
    case .unfit(let words):
      self.init(
        .badConfiguration,
        "The database at \(place) is not fit to keep the books: \(words). Ask whoever looks after it to change that."
      )
    case .lost(let words):
      self.init(
        .tryAgain, "The line to \(place) broke (\(words)). Nothing changed; try again.")
    case .unknownOutcome(let words):
      self.init(
        .unavailable,
        "The line to \(place) broke (\(words)). It is not known whether this was done; look first.")
    case .readOnly(let words):
      self =
        Self.notPermitted(at: place)
        ?? Failure(
          .inputOutput, "The books at \(place) can only be read (\(words)). Nothing changed.")
    case .unreachable(let words):
      self =
        Self.notPermitted(at: place)
        ?? Failure(.unavailable, "The database at \(place) cannot be opened: \(words).")
    case .constraint(let words), .failed(let words):
      self.init(
        .internalFault, "The database refused what Lifelong asked (\(words)). Nothing changed.")
    }
  }

  /// What the operating system forbids; nil where it is not that.
  private static func notPermitted(at place: String) -> Failure? {
    if access(place, R_OK | W_OK) != 0, errno == EACCES || errno == EROFS {
      return Failure(
        .notPermitted,
        "You may not read and write \(place). Ask whoever looks after it for the right.")
    }
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "."
    if access(folder, W_OK | X_OK) != 0, errno == EACCES || errno == EROFS {
      return Failure(
        .notPermitted,
        "You may not write in the folder of \(place), and the books need files beside them. Ask whoever looks after it for the right."
      )
    }
    return nil
  }

  /// Why a copy cannot be made.
  init(_ error: EngineError, copying source: String, to path: String) {
    switch error {
    case .storage(let words):
      self.init(
        .inputOutput, "The copy for \(path) cannot be written (\(words)). Is the disk full?")
    case .unreachable where access(source, R_OK) == 0, .failed where access(source, R_OK) == 0:
      self.init(.cannotCreate, "Cannot write \(path), or what has to stand beside it.")
    default: self.init(error, at: source)
    }
  }
}
