import Domain
import Screens
import UseCases

extension Office {
  /// Carries out an act, under a request of its own; nil where it is none.
  func act(_ ask: Ask) throws -> Answer? {
    switch ask {
    case .book(let number, let code, let release, let buddy, let reason):
      return .booked(
        try books.bookPlace(
          number, on: code, release: release, with: buddy, override: reason, by: acting))
    case .bookAll(let numbers, let code, let release):
      return .bookedAll(
        try numbers.map {
          try books.bookPlace(
            $0, on: code, release: release, with: nil, override: nil, by: acting)
        })
    case .offer(let act): return try place(act)
    case .release(let act): return .released(try release(act))
    case .takeBreak(let number, let code, let starts):
      return .booked(
        starts
          ? try books.startBreak(number, on: code, by: acting)
          : try books.endBreak(number, on: code, by: acting))
    case .decide(let act, let code): return try decide(act, on: code)
    case .move(let plan): return .moved(try move(plan, isRehearsal: false))
    case .passOn: return .passedOn(try books.passOn(by: acting))
    case .withdraw(let numbers, let code, let reason):
      return .withdrawn(
        try numbers.map { try books.withdraw($0, from: code, reason: reason, by: acting) })
    case .mark(let code, let session, let changes):
      return .marked(try books.mark(code, session: session, changes, by: acting))
    case .scan(let code, let session, let badge):
      return .scanned(try books.scan(badge, on: code, session: session, by: acting))
    case .walkIn(let number, let code, let session, let reason):
      return .walkedIn(
        try books.takeWalkIn(number, on: code, session: session, override: reason, by: acting))
    case .note(let code, let session, let number, let note):
      return .marked(
        try books.noteOnRegister(code, session: session, number, note, by: acting))
    case .tellAbsence(let number, let code, let from, let to, let reason):
      return .toldAbsence(
        try books.tellAbsence(number, from: from, to: to, on: code, reason: reason, by: acting))
    case .submit(let code, let session):
      return .marked(try books.submitRegister(code, session: session, by: acting))
    case .amend(let code, let session, let change, let reason, let allowedBy):
      // The screen lets a submitted mark be changed but not cleared.
      guard change.mark != nil else { return nil }
      return .marked(
        try books.amendRegister(
          code, session: session, [change], reason: reason, allowedBy: allowedBy, by: acting))
    case .addStaff(let person): return .added(try books.addStaff(person, by: acting))
    case .keep(let act): return .kept(try keep(act))
    case .timetable(let act): return try keep(act)
    case .cancel(let code, let reason):
      return .cancelled(try books.cancelClass(code, reason: reason, by: acting))
    case .agree(let act): return .agreed(act, try books.agree(act, by: acting))
    case .undo(let count): return .undone(try books.undo(count, by: acting))
    default: return nil
    }
  }

  var acting: Acting {
    Acting(actor: actor, desk: desk, now: clockNow(), request: Self.request())
  }

  /// A request id nobody else makes.
  private static func request() -> String {
    var numbers = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(numbers.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
