import Dispatch
import Engine
import Synchronization

/// The queue of those who want to write: whoever comes first writes first.
///
/// SQLite's own way of waiting is to ask again after a while, and then whoever asks most often wins. So
/// a desk stands in line before it begins: it waits to be next, and who is next waits for the writer. As
/// nobody but the next can follow the writer, no desk that writes all the time passes those who wait.
final class WritersTurn {
  private let database: String
  private var line: Line?

  init(of database: String) { self.database = database }

  /// Waits for the turn.
  ///
  /// - Throws: `EngineError.busy` where it has not come by then.
  func take(by deadline: DispatchTime) throws(EngineError) {
    if line == nil { line = Line(try FileBeside(database + "-turn", beside: database)) }
    guard line?.take(by: deadline) == true else {
      // Its place is given up once it comes; until then the file's locks are not ours to use.
      self.line = nil
      throw .busy
    }
  }

  /// Lets the next one write.
  func giveBack() { line?.file.unlock(.writing) }
}

/// One place in the queue.
private final class Line: Sendable {
  let file: FileBeside
  private let queue = DispatchQueue(label: "lifelong.turn")

  init(_ file: FileBeside) { self.file = file }

  /// Whether the turn came in time.
  func take(by deadline: DispatchTime) -> Bool {
    let isNext = file.lock(.next, waiting: false)
    if isNext, file.lock(.writing, waiting: false) {
      file.unlock(.next)
      return true
    }
    // The kernel keeps the order of those who wait in it, but knows no time limit: a thread waits there.
    let outcome = Outcome()
    queue.async { [self] in
      let came = (isNext || file.lock(.next, waiting: true)) && file.lock(.writing, waiting: true)
      file.unlock(.next)
      if outcome.settle(came ? .came : .failed) {
        outcome.known.signal()
      } else {
        file.unlock(.writing)
      }
    }
    if outcome.known.wait(timeout: deadline) == .timedOut, outcome.settle(.givenUp) { return false }
    return outcome.isCome
  }
}

/// How waiting ended, settled once.
private final class Outcome: Sendable {
  enum End: Int { case open, came, failed, givenUp }

  let known = DispatchSemaphore(value: 0)
  private let end = Atomic(End.open.rawValue)

  var isCome: Bool { end.load(ordering: .acquiring) == End.came.rawValue }

  /// Settles it; false where it was settled before.
  func settle(_ end: End) -> Bool {
    self.end.compareExchange(
      expected: End.open.rawValue, desired: end.rawValue, ordering: .acquiringAndReleasing
    ).exchanged
  }
}
