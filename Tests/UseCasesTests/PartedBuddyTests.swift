import Domain
import Testing
import UseCases
import Wording

@Suite("Two who came together and do not any more") struct PartedBuddyTests {
  private func pair(_ move: Outcome<ClassMove>) throws -> [[EmployeeNumber]] {
    try #require(move.done).comeAlone.map { [$0.person.number, $0.from.number] }
  }

  @Test("One moved alone: the one who stays is to be asked about coming alone")
  func movedAlone() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada, with: Cast.sian)
    let move = try desk.move(Cast.ada)
    #expect(try pair(move).first == [Cast.sian.number, Cast.ada.number])
    let said = move.done.map { Wording.sentences($0) } ?? []
    #expect(said.contains("Ask Siân Davies, who was to come with Ada Okafor, about coming alone."))
    #expect(try desk.broken() == [])
  }

  @Test("Both moved: nobody comes alone")
  func together() throws {
    let desk = try TwoRuns.desk()
    try desk.book(Cast.ada, with: Cast.sian)
    #expect(try pair(desk.move(Cast.ada, Cast.sian)) == [])
  }

  @Test("Merged, with a clash for one: the other is to be asked")
  func merged() throws {
    let desk = try TwoRuns.desk()
    try desk.plan(Cast.plan("ESP-1", of: "ESP", first: Cast.thursday + 1, "09:00", "10:00"))
    try desk.book(Cast.ada, with: Cast.sian)
    try desk.book(Cast.sian, on: "ESP-1")
    let merge = try desk.books.mergeClass("YOGA-1", into: "YOGA-2", by: desk.acting)
    #expect(try pair(merge) == [[Cast.ada.number, Cast.sian.number]])
    #expect(try desk.state(of: Cast.ada, on: "YOGA-2") == .confirmed)
    #expect(try desk.broken() == [])
  }

  @Test("One takes the offer and the other does not: who takes it is to be asked")
  func offered() throws {
    let desk = try Desk.withYoga { $0.freedPlace = .offer }
    for person in [Cast.hoa, Cast.lukasz] { try desk.book(person) }
    try desk.book(Cast.ada, with: Cast.sian)
    try desk.change { $0.maximum = 4 }
    try desk.accept(Cast.ada)
    let declined = try #require(try desk.decline(Cast.sian).done)
    #expect(declined.buddyLeft?.number == Cast.ada.number)
    #expect(
      Wording.sentence(declined).contains(
        "Ask Ada Okafor, who was to come with Siân Davies, about coming alone."))
    #expect(try desk.broken() == [])
  }
}
