import Screens
import UseCases

/// Looks at the books between keys: whether they answer, what other desks have changed, and what became
/// of acts that were being kept when the line broke.
struct BooksWatch {
  /// The state of the books that the screen shows; nil where they did not answer.
  var seen: Int? { didSet { known = seen ?? known } }
  /// The last act known of, also while they do not answer.
  private var known: Int
  private var isDown = false
  /// Ticks until they are asked again, and how many that will be the next time.
  private var ticks = 0
  private var pause = 1

  init(_ books: Books) {
    let version = try? books.dataVersion()
    seen = version
    known = version ?? 0
  }

  /// Notes how the books stand after an act of this desk; that they do not answer has been told then.
  mutating func look(after books: Books) {
    seen = try? books.dataVersion()
    if seen == nil { isDown = true }
  }

  /// What the desk has to know; asked once a second.
  mutating func look(at office: Office) -> [Event] {
    guard ticks == 0 else {
      ticks -= 1
      return []
    }
    do {
      let version = try office.books.dataVersion()
      var news = try office.unsettled.settle(office.books)
      if isDown { news.insert(Self.answering, at: 0) }
      (isDown, pause) = (false, 1)
      defer { seen = version }
      return (version == seen ? [] : [.changed(since: known)])
        + (news.isEmpty ? [] : [.answered(.passOn, .done(news.joined(separator: " ")))])
    } catch {
      // Less and less often: a host that is gone lets each question wait.
      (ticks, pause) = (pause, min(pause * 2, 4))
      seen = nil
      guard !isDown else { return [] }
      isDown = true
      return [.answered(.passOn, .failed(office.sentence(error) + Self.tryingAgain))]
    }
  }

  private static let answering = "The books answer again."
  private static let tryingAgain = " The desk tries again by itself; what you have typed stays."
}

/// Acts that were being kept when the line to the books broke, by their requests.
final class UnsettledActs {
  private var requests: [String] = []

  /// Remembers an act and says so.
  func note(_ request: String) -> Answer {
    requests.append(request)
    return .failed(
      "The line to the books broke while this was being kept. Let me look: whether it was done is said here as soon as they answer. Do not do it again before."
    )
  }

  /// Looks for them, and says of each whether it was done.
  func settle(_ books: Books) throws -> [String] {
    var said: [String] = []
    while let request = requests.first {
      said.append(
        try books.wasKept(request: request)
          ? "What was being kept was done." : "What was being kept was not done: do it again.")
      requests.removeFirst()
    }
    return said
  }
}
