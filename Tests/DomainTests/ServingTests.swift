import Domain
import Testing

@Suite("Serving those who wait") struct ServingTests {
  private func waiting(_ people: StaffMember..., pairs: [(Int, Int)] = []) -> WaitingList {
    let buddies = pairs.reduce(into: [Int: Int]()) {
      $0[$1.0] = $1.1
      $0[$1.1] = $1.0
    }
    return WaitingList(
      people.enumerated().map { index, person in
        Cast.enrolment(
          person, .waitlisted, at: Cast.moment(Cast.monday, "09:00"), joining: index + 1,
          with: buddies[index].map { people[$0] })
      }, on: Cast.monday)
  }

  private func names(_ served: WaitingListServed) -> [EmployeeNumber] {
    served.promoted.map(\.enrolment.learner)
  }

  private func free(_ count: Int, kept: [KeptPlaces] = []) -> Places {
    Places(minimum: 1, maximum: count, kept: kept)
  }

  @Test("Two who only come together are served where the later of them stands")
  func together() {
    let list = waiting(Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa, pairs: [(0, 2)])
    #expect(names(list.serving(free(1))) == [Cast.lukasz.number])
    #expect(
      names(list.serving(free(3))) == [Cast.lukasz, Cast.ada, Cast.sian].map(\.number))
  }

  @Test("Where one place is left they are passed over, and the next in line gets it")
  func oneIsNotEnough() {
    let served = waiting(Cast.ada, Cast.sian, Cast.hoa, pairs: [(0, 1)]).serving(free(1))
    #expect(names(served) == [Cast.hoa.number])
    #expect(served.passedOver.map(\.enrolment.learner) == [Cast.ada.number, Cast.sian.number])
    #expect(served.passedOver.allSatisfy { $0.obstacles.isEmpty })
    #expect(served.promoted.map(\.passedOver) == [2])
  }

  @Test("What keeps one of the two keeps both")
  func neither() {
    let gone = Refusal.leaver(Cast.sian.name, lastDay: Cast.monday - 1)
    let served = waiting(Cast.ada, Cast.sian, Cast.hoa, pairs: [(0, 1)]).serving(
      free(3),
      obstacles: {
        $0.learner == Cast.sian.number ? [gone] : []
      })
    #expect(names(served) == [Cast.hoa.number])
    #expect(served.passedOver.map(\.obstacles) == [[], [gone]])
  }

  @Test("Whoever names somebody who does not name them back comes alone")
  func oneSided() {
    let moment = Cast.moment(Cast.monday, "09:00")
    let list = WaitingList(
      [
        Cast.enrolment(Cast.ada, .waitlisted, at: moment, joining: 1, with: Cast.sian),
        Cast.enrolment(Cast.lukasz, .waitlisted, at: moment, joining: 2, with: Cast.hoa),
        Cast.enrolment(Cast.sian, .waitlisted, at: moment, joining: 3),
      ], on: Cast.monday)
    #expect(
      names(list.serving(free(3))) == [Cast.ada, Cast.lukasz, Cast.sian].map(\.number))
  }

  @Test("A kept place passes by those it is not kept for, and is used before an open one")
  func kept() {
    let ward = KeptGroup.department("Ward 7")
    let places = free(2, kept: [KeptPlaces(for: ward, count: 1, until: Cast.thursday)])
    let list = waiting(Cast.lukasz, Cast.hoa, Cast.ada)
    let served = list.serving(
      places, groups: { $0.learner == Cast.ada.number ? [ward] : [] })
    #expect(names(served) == [Cast.lukasz.number, Cast.ada.number])
    #expect(served.promoted.map(\.keptFor) == [nil, ward])
    #expect(served.passedOver.map(\.enrolment.learner) == [Cast.hoa.number])
    let later = list.serving(
      places, on: Cast.thursday + 1, groups: { $0.learner == Cast.ada.number ? [ward] : [] })
    #expect(names(later) == [Cast.lukasz.number, Cast.hoa.number])
    #expect(later.promoted.map(\.keptFor) == [nil, nil])
  }

  @Test("Of two who come together one may use a kept place and the other an open one")
  func keptForOne() {
    let ward = KeptGroup.department("Ward 7")
    let places = free(2, kept: [KeptPlaces(for: ward, count: 1, until: Cast.thursday)])
    let served = waiting(Cast.ada, Cast.sian, pairs: [(0, 1)]).serving(
      places, groups: { $0.learner == Cast.sian.number ? [ward] : [] })
    #expect(served.promoted.map(\.keptFor) == [nil, ward])
  }
}
