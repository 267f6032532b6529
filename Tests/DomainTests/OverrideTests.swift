import Domain
import Testing

@Suite("Setting rules aside") struct OverrideTests {
  private func rules(
    places: Places = Places(minimum: 1, maximum: 2), _ change: (inout BookingFacts) -> Void
  ) -> [String] {
    BookingFacts.adaWantsYoga(places: places) {
      $0.isOverridden = true
      change(&$0)
    }.overriddenRules
  }

  private func waiting(position: Int, _ mode: FreedPlace) -> (inout BookingFacts) -> Void {
    {
      $0.theClass.freedPlace = mode
      $0.live = Cast.enrolment(Cast.ada, .waitlisted, at: Cast.moment(Cast.monday, "08:00"))
      $0.position = position
    }
  }

  @Test("Only rules that stood in the way are set aside")
  func none() {
    #expect(rules { _ in } == [])
    #expect(
      BookingFacts.adaWantsYoga { $0.commitments = [BookingFacts.spanish] }.overriddenRules == [])
  }

  @Test("Each rule is named once, however many reasons it has")
  func named() {
    let sessions = Cast.sessions("BSL-1", first: Cast.thursday, "12:30", "13:30", count: 1)
    #expect(
      rules {
        $0.person.leavingDate = Cast.monday - 1
        $0.commitments =
          [BookingFacts.spanish] + sessions.map { Commitment(ClassLabel("BSL-1", "BSL"), $0) }
      } == ["leaver", "clash"])
  }

  @Test("A place past those who wait sets the queue aside; a place in line does not")
  func queue() {
    let waiting = Places(minimum: 1, maximum: 2, confirmed: 1, waiting: 2)
    #expect(rules(places: waiting) { _ in } == ["queue-first"])
    let full = Places(minimum: 1, maximum: 2, confirmed: 2, waiting: 2)
    #expect(rules(places: full) { _ in } == [])
  }

  @Test("The first in line passes nobody, and where a person picks nobody is passed")
  func ownTurn() {
    let free = Places(minimum: 1, maximum: 2, confirmed: 1, waiting: 2)
    #expect(rules(places: free, waiting(position: 1, .automatic)) == [])
    #expect(rules(places: free, waiting(position: 2, .automatic)) == ["queue-first"])
    #expect(rules(places: free, waiting(position: 2, .picked)) == [])
  }

  @Test("A clash that only warns is not set aside")
  func warned() {
    let full = Places(minimum: 1, maximum: 2, confirmed: 2)
    #expect(rules(places: full) { $0.commitments = [BookingFacts.spanish] } == [])
    #expect(
      rules {
        $0.commitments = [BookingFacts.spanish]
        $0.release = .half
      } == [])
  }

  @Test("A place on a class that is not open yet is one by override, and says so")
  func planned() {
    #expect(rules { $0.theClass.state = .planned } == ["class-not-open"])
    #expect(
      rules(places: Places(minimum: 1, maximum: 2, confirmed: 2)) {
        $0.theClass.state = .planned
      } == [])
  }

  @Test("What an agreement provides may be set aside with a reason")
  func agreement() {
    #expect(
      rules {
        $0.agreement = .governing {
          $0.restriction = Restriction(kind: .band, names: ["2"], reason: "r", owner: "o")
          $0.releaseModels = [.full]
          $0.hoursAYear = 1
        }
        $0.release = .hours
      } == ["not-eligible", "release-not-offered", "hours-used-up"])
  }
}
