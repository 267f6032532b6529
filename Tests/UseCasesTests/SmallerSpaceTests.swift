import Domain
import Testing
import UseCases
import Wording

@Suite("Spaces and equipment that become less") struct SmallerSpaceTests {
  private func shrink(_ desk: Desk, to capacity: Int) throws -> Outcome<LearningSpace> {
    var space = Cast.seminar
    space.capacity = capacity
    return try desk.books.changeSpace(space, by: desk.acting)
  }

  @Test("A space too small for what is in it names each class and booking once")
  func named() throws {
    let desk = try Desk.withYoga()
    let training = SpaceBooking(
      code: "", space: "SEM", date: Cast.thursday, start: Cast.time("09:00"),
      end: Cast.time("10:00"), purpose: .mandatoryTraining, title: "Fire training", people: 8)
    try desk.books.bookSpace(training, by: desk.acting).expectDone()
    #expect(
      try shrink(desk, to: 1).refusals.map { Wording.sentence($0) } == [
        "Seminar room (SEM) would have 1 place, and Yoga for beginners (YOGA-1), there from "
          + "Thu 26 Nov 2026 on, is for 2. Move it, or make it smaller first.",
        "Seminar room (SEM) would have 1 place, and Fire training (B1), there from "
          + "Thu 26 Nov 2026 on, is for 8. Move it, or make it smaller first.",
      ])
  }

  @Test("What is over is not broken by a space that shrank or equipment sold since")
  func past() throws {
    let desk = try Desk()
    try desk.books.keepStock(Stock("laptops", 5), by: desk.acting).expectDone()
    var plan = Cast.yogaPlan
    plan.kit = [Equipment("laptops", 4)]
    plan.sessions = 2
    try desk.plan(plan)
    expectRefused(
      try desk.books.keepStock(Stock("laptops", 3), by: desk.acting), "equipment-short",
      "equipment-short")
    desk.go(to: Cast.thursday + 8)
    try shrink(desk, to: 1).expectDone()
    try desk.books.keepStock(Stock("laptops", 0), by: desk.acting).expectDone()
    #expect(try desk.broken() == [])
  }
}
