import Domain
import Engine
import SeededNumbers
import Store
import UseCases

/// A desk that does acts by chance; the same seed wants the same acts.
final class RandomDesk {
  private let books: Books
  private let name: String
  private let number: Int
  private var random: SeededGenerator

  /// What came of an act.
  enum Came {
    case done, refused
    /// Done, and nothing had to be written for it.
    case unchanged
    case failed(String)

    var word: String {
      switch self {
      case .done: "done"
      case .refused: "refused"
      case .unchanged: "unchanged"
      case .failed: "failed"
      }
    }

    var more: String { if case .failed(let words) = self { " \(words)" } else { "" } }
  }

  init(books: Books, name: String, seed: UInt64) {
    self.books = books
    self.name = name
    number = Int(seed % UInt64(BusyTrust.own.count))
    random = SeededGenerator(seed: seed)
  }

  /// A booking that nobody competes for, and its withdrawal, by turns.
  func bookOrWithdraw(_ count: Int) -> (act: String, request: String, Came) {
    let (person, code) = (BusyTrust.people[number], BusyTrust.own[number])
    return count.isMultiple(of: 2)
      ? came("withdraw", count) {
        try self.books.withdraw(person, from: code, reason: .other, by: $0).isDone
      } : came("book", count) { try self.books.bookPlace(person, on: code, by: $0).isDone }
  }

  /// Any act.
  func act(_ count: Int) -> (act: String, request: String, Came) {
    let person = BusyTrust.people.randomElement(using: &random) ?? BusyTrust.people[0]
    let code = BusyTrust.wanted.randomElement(using: &random) ?? BusyTrust.wanted[0]
    let other = BusyTrust.wanted.randomElement(using: &random) ?? BusyTrust.wanted[0]
    let books = books
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<8: return came("book", count) { try books.bookPlace(person, on: code, by: $0).isDone }
    case 8..<12:
      return came("withdraw", count) {
        try books.withdraw(person, from: code, reason: .shift, by: $0).isDone
      }
    case 12: return came("offer", count) { try books.offer(code, by: $0).isDone }
    case 13: return came("accept", count) { try books.acceptOffer(person, on: code, by: $0).isDone }
    case 14:
      return came("decline", count) { try books.declineOffer(person, on: code, by: $0).isDone }
    case 15...16: return mark(count)
    case 17:
      return came("move", count) {
        try books.moveLearners([person], from: code, to: other, by: $0).isDone
      }
    default: return came("undo", count) { try books.undo(by: $0).isDone }
    }
  }

  private func mark(_ count: Int) -> (act: String, request: String, Came) {
    let place = Int.random(in: 0..<BusyTrust.running.count, using: &random)
    let learner = BusyTrust.people[place * 10 + Int.random(in: 0..<10, using: &random)]
    let mark = ["P", "L5", "E10", "U", "A:rota"].randomElement(using: &random).flatMap { Mark($0) }
    return came("mark", count) {
      try self.books.mark(
        BusyTrust.running[place], session: 1, [MarkChange(learner, mark)], by: $0
      ).isDone
    }
  }

  private func came(
    _ act: String, _ count: Int, _ body: (Acting) throws -> Bool
  ) -> (act: String, request: String, Came) {
    // An undo gives each step of it a request of its own, made from this one.
    let request = "\(name)-\(count)"
    do {
      guard try body(BusyTrust.acting(request, desk: name)) else { return (act, request, .refused) }
      return (act, request, try books.store.knows(request: request) ? .done : .unchanged)
    } catch {
      return (act, request, .failed("\(error)"))
    }
  }
}

extension Outcome {
  fileprivate var isDone: Bool { done != nil }
}
