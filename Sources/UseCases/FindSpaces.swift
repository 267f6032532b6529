public import Domain
import Store

extension Books {
  /// The spaces that meet a need: those that are free first, the smallest that is big enough at the
  /// top; then those that are not, with what is in the way.
  public func findSpaces(_ wanted: SpaceNeed) throws -> [SpaceOffer] {
    try store.read {
      var need = wanted
      if let theClass = try wanted.session.flatMap({ try store.theClass($0.code) }) {
        need.people = max(need.people, theClass.maximum)
      }
      let offers = try store.spaces().filter(need.isMet).map { space in
        let booking = SpaceBooking(
          code: "", space: space.code, date: need.day, start: need.start, end: need.end,
          setUpMinutes: space.setUpMinutes, clearDownMinutes: space.clearDownMinutes,
          purpose: .other, title: "", people: need.people)
        return SpaceOffer(
          space: space,
          problems: try around([Occupation(booking)]) { other in
            if case .session(let label, let number) = other {
              return wanted.session == SpaceNeed.SessionNumber(label.code, number)
            }
            return false
          }.refusals())
      }
      return offers.sorted {
        ($0.problems.isEmpty ? 0 : 1, $0.space.capacity, $0.space.code)
          < ($1.problems.isEmpty ? 0 : 1, $1.space.capacity, $1.space.code)
      }
    }
  }
}
