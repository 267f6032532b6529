import Domain

extension Wording {
  /// Why an offer, a place in line or a request for release cannot be settled so.
  static func places(_ refusal: Refusal) -> String {
    switch refusal {
    case .notOffered(let name, let label):
      "\(name.spoken) has no offer of a place on \(self.name(label)). "
        + "See the waiting list for who is offered one."
    case .offerEnded(let name, let label, let at):
      "The offer of a place on \(self.name(label)) to \(name.spoken) ended on \(wall(at)). "
        + "Book the person again to wait for another place."
    case .turnedDownToday(let name, let label):
      "\(name.spoken) said no to a place on \(self.name(label)) today. "
        + "From tomorrow on a place can be offered again."
    case .notWaiting(let name, let label):
      "\(name.spoken) does not wait for \(self.name(label)). Check the class and the number."
    case .notInState(let name, let label, let state, let needed):
      "On \(self.name(label)), \(name.spoken) is not \(inside(word(needed))) but "
        + "\(inside(word(state))). Check the class and the number."
    case .nobodyWaiting(let label):
      "Nobody waits for \(name(label)). Book whoever wants a place."
    case .noPlaceFree(let label, let maximum):
      "\(name(label)) has \(count(maximum, "place")), and none is free. "
        + "Wait for one to come free, or have the maximum raised."
    case .tooLateToOffer(let label, let on, let at):
      "\(name(label)) starts on \(day(on)) at \(at.text), too soon for an offer to be answered. "
        + "Ask those who wait, in order, and book whoever says yes."
    case .noReleaseAsked(let name, let label):
      "\(name.spoken) has asked for no release on \(self.name(label)), and own time needs none. "
        + "To come in work time, ask for release first."
    case .noSessionMoved(let label):
      "No session of \(name(label)) was moved, and only that keeps the joining time for another "
        + "class. Choose another reason."
    case .releaseSettled(let name, let label, let state):
      "Release for \(name.spoken) on \(self.name(label)) is settled: \(inside(word(state))). "
        + "If that no longer holds, ask for release again."
    default: refusal.code
    }
  }

  /// Why people cannot be moved, or a class cannot be settled, so.
  static func numbers(_ refusal: Refusal) -> String {
    switch refusal {
    case .sameClass(let label):
      "\(name(label)) is the class to leave and the class to go to. Choose another one to go to."
    case .notEnoughPlaces(let label, let left, let wanted):
      "\(name(label)) has \(left == 0 ? "no places" : count(left, "place")) left, and \(wanted) "
        + "\(wanted == 1 ? "is" : "are") wanted. Raise its maximum, or choose fewer people."
    case .keptMoreThanPlaces(let label, let kept, let maximum):
      "\(name(label)) has \(count(maximum, "place")), so \(kept) cannot be kept. "
        + "Keep fewer, or raise the maximum."
    case .notBelowMinimum(let label, let booked, let minimum):
      "\(name(label)) has \(booked) booked and needs \(minimum), so there is nothing to decide. "
        + "It runs."
    case .classNotOver(let label, let lastDay):
      "\(name(label)) has its last session on \(day(lastDay)). Complete it once that is over."
    case .registersOpen(let label, let sessions):
      "\(name(label)) cannot be completed: the register\(sessions.count == 1 ? "" : "s") of "
        + "session\(sessions.count == 1 ? "" : "s") \(list(sessions.map { String($0) }, most: 12)) "
        + "\(sessions.count == 1 ? "is" : "are") not submitted. Submit \(sessions.count == 1 ? "it" : "them") first."
    default: refusal.code
    }
  }
}
