import Domain
import Testing

@Suite("Kept places") struct KeptPlaceTests {
  private let ward = KeptGroup.department("Ward 7")

  @Test(
    "A group is kept as text and read back",
    arguments: [KeptGroup.department("Ward 7: day"), .site("North Wing"), .firstTime])
  func text(_ group: KeptGroup) {
    #expect(KeptGroup(group.text) == group)
  }

  @Test(
    "What names no group is not read as one",
    arguments: ["", "department", "department:", "site: ", "band:2", "First-time", "union:UNISON"])
  func noGroup(_ text: String) {
    #expect(KeptGroup(text) == nil)
  }

  @Test("A person belongs to a group by any post held, however the name is spelt")
  func members() {
    var ada = Cast.ada
    ada.assignments = [
      Assignment(department: "Bank", site: "Main site"), Assignment(department: "WARD 7"),
    ]
    #expect(ward.holds(ada, isFirstTime: false))
    #expect(KeptGroup.site("main site").holds(ada, isFirstTime: false))
    #expect(!KeptGroup.site("Ward 7").holds(ada, isFirstTime: false))
    #expect(KeptGroup.firstTime.holds(ada, isFirstTime: true))
    #expect(!KeptGroup.firstTime.holds(ada, isFirstTime: false))
    #expect(!ward.holds(Cast.sian, isFirstTime: true))
  }

  @Test("A place is kept until the end of its last day, as far as it is not used")
  func free() {
    let kept = KeptPlaces(for: ward, count: 2, until: Cast.thursday, used: 1)
    #expect(kept.free(on: Cast.thursday) == 1)
    #expect(kept.free(on: Cast.thursday + 1) == 0)
    #expect(
      KeptPlaces(for: ward, count: 2, until: Cast.thursday, used: 3).free(on: Cast.monday) == 0)
  }

  @Test("Others have only what is left beside the kept places, never fewer than none")
  func open() {
    let kept = [
      KeptPlaces(for: ward, count: 1, until: Cast.thursday),
      KeptPlaces(for: .firstTime, count: 1, until: Cast.monday),
    ]
    let places = Places(minimum: 1, maximum: 3, kept: kept)
    #expect(places.open(to: [], on: Cast.monday) == 1)
    #expect(places.open(to: [ward], on: Cast.monday) == 2)
    #expect(places.open(to: [ward, .firstTime], on: Cast.monday) == 3)
    #expect(places.open(to: [], on: Cast.monday + 1) == 2)
    #expect(places.open(to: [], on: Cast.thursday + 1) == 3)
    let nearlyFull = Places(minimum: 1, maximum: 3, confirmed: 2, kept: kept)
    #expect(nearlyFull.open(to: [], on: Cast.monday) == 0)
    #expect(nearlyFull.left == 1)
  }

  @Test("Of two kept places one belongs to, the one that is kept least long is used")
  func which() {
    let kept = [
      KeptPlaces(for: ward, count: 1, until: Cast.thursday),
      KeptPlaces(for: .firstTime, count: 1, until: Cast.monday),
    ]
    let places = Places(minimum: 1, maximum: 3, kept: kept)
    #expect(places.keptGroup(for: [ward, .firstTime], on: Cast.monday) == .firstTime)
    #expect(places.keptGroup(for: [ward, .firstTime], on: Cast.monday + 1) == ward)
    #expect(places.keptGroup(for: [], on: Cast.monday) == nil)
  }

  @Test("A newcomer to whom only kept places are left waits; one of the group is booked")
  func booking() {
    let places = Places(
      minimum: 1, maximum: 1, kept: [KeptPlaces(for: .firstTime, count: 1, until: Cast.thursday)])
    let decide = { (isFirstTime: Bool) in
      BookingFacts.adaWantsYoga(places: places) { $0.isFirstTime = isFirstTime }.decide()
    }
    #expect(decide(true) == .confirmed)
    #expect(decide(false) == .waitlisted)
  }

  @Test("More places are not kept than there are")
  func tooMany() {
    let refusals = PlanFacts(
      theClass: Cast.yoga, sessions: [], spaces: [:], others: [], kept: 3
    ).refusals()
    #expect(refusals == [.keptMoreThanPlaces(Cast.yoga.label, kept: 3, maximum: 2)])
  }

  @Test("Places kept for a department that belongs to another are that one's, beside its own")
  func moved() {
    let other = KeptPlaces(for: .firstTime, count: 1, until: Cast.thursday)
    let kept = [
      KeptPlaces(for: ward, count: 3, until: Cast.thursday, used: 1), other,
      KeptPlaces(for: .department("WARD 9"), count: 1, until: Cast.thursday + 7, used: 1),
    ]
    let moved = KeptPlaces.moved(kept, from: "ward 7", to: "Ward 9", on: Cast.monday)
    #expect(
      moved == [
        other,
        KeptPlaces(for: .department("Ward 9"), count: 4, until: Cast.thursday + 7, used: 2),
      ])
    #expect(KeptPlaces.moved([other], from: "Ward 7", to: "Ward 9", on: Cast.monday) == [other])
  }

  @Test("Places whose day is over are kept no longer because their department was merged")
  func movedLate() {
    let over = KeptPlaces(for: ward, count: 3, until: Cast.monday - 1, used: 1)
    let kept = [over, KeptPlaces(for: .department("Ward 9"), count: 2, until: Cast.thursday)]
    let moved = KeptPlaces.moved(kept, from: "Ward 7", to: "Ward 9", on: Cast.monday)
    #expect(moved.map { $0.free(on: Cast.monday) } == [2])
  }
}
