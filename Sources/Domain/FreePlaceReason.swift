/// Why a free place goes to nobody by itself while people wait.
public enum FreePlaceReason: Hashable, Sendable {
  /// The class is still planned: whoever asks waits until it opens.
  case planned
  /// The class has begun, and nobody may join it any more.
  case begun
  /// The class has begun, and nobody may join it late any more since that day.
  case lateJoiningOver(since: Day)
  /// What is free is kept for groups until their release dates; the last day of them.
  case kept([KeptPlaces], until: Day)
  /// A person in charge picks who gets it.
  case picked
  /// Too little time is left for an offer to be answered.
  case tooLateToOffer
  /// Nobody in line can take it now; each line tells why.
  case nobodyCan
}

extension FreePlaceReason {
  /// Why free places of a class are not given; nil where none is free or nobody waits.
  public init?(_ theClass: Class, sessions: [Session], places: Places, at now: Now) {
    guard places.left > 0, places.waiting > 0 else { return nil }
    let kept = places.kept.filter { $0.free(on: now.day) > 0 }
    if theClass.state == .planned {
      self = .planned
    } else if !WaitingList.mayStillJoin(theClass, sessions: sessions, at: now) {
      let first = sessions.filter(\.takesPlace).map(\.date).min()
      self =
        theClass.enrolTo.flatMap { last in
          first.map { $0 <= last } ?? false ? .lateJoiningOver(since: last) : nil
        } ?? .begun
    } else if places.open(to: [], on: now.day) == 0, let until = kept.map(\.until).max() {
      self = .kept(kept, until: until)
    } else {
      switch theClass.freedPlace {
      case .picked: self = .picked
      case .offer where WallTime.offerEnd(sessions: sessions, hours: 1, at: now) == nil:
        self = .tooLateToOffer
      case .automatic, .offer: self = .nobodyCan
      }
    }
  }
}

extension ClassLine {
  /// Why free places are not given to those who wait; nil where none is free or nobody waits.
  public func freePlaceReason(at now: Now) -> FreePlaceReason? {
    FreePlaceReason(theClass, sessions: sessions, places: places, at: now)
  }
}
