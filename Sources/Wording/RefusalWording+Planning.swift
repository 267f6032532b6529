import Domain

extension Wording {
  /// Why a class cannot be planned or changed so.
  static func planning(_ refusal: Refusal) -> String {
    switch refusal {
    case .overCapacity(let space, let capacity, let wanted):
      "\(name(space)) has \(count(capacity, "place")), and the class would take \(wanted). Lower the maximum or choose a larger space."
    case .spaceTooSmall(let space, let capacity, let who, let people, let on):
      "\(name(space)) would have \(count(capacity, "place")), and \(name(who)), there from \(day(on)) on, is for \(people). Move it, or make it smaller first."
    case .outsideOpeningHours(let space, let on, let from, let to, let opens, let closes):
      "\(name(space)) is open from \(opens.text) to \(closes.text); \(times(from, to)) on \(day(on)) lies outside. Choose another time or space."
    case .belowOccupied(let label, let wanted, let occupied):
      "\(name(label)) has \(count(occupied, "place")) taken or held, so it cannot be cut to \(wanted). Settle who leaves first."
    case .endsBeforeStart(let from, let to):
      "A session cannot end at \(to.text) when it starts at \(from.text). Only one that starts at noon or later may run past midnight."
    case .minimumAboveMaximum(let minimum, let maximum):
      "The minimum, \(minimum), is more than the maximum, \(maximum)."
    case .notPositive(let what, let number):
      "The \(what) has to be at least 1, not \(number)."
    default: refusal.code
    }
  }
}
