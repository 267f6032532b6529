import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("What cannot be undone") struct UndoRefusedTests {
  @Test("Another person, or the same person at another desk, finds nothing to undo")
  func others() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    for other in [
      try Desk(beside: desk, actor: "ben", name: "desk 1"),
      try Desk(beside: desk, actor: "rep", name: "desk 2"),
    ] {
      expectRefused(
        try other.books.undo(by: other.acting),
        saying:
          "There is nothing to undo: you have done nothing at this desk that can be taken back.")
    }
    expectRefused(try desk.books.undo(0, by: desk.acting), "nothing-to-undo")
    expectRefused(try desk.books.undo(-1, by: desk.acting), "nothing-to-undo")
    expectRefused(try desk.books.undo(99, by: desk.acting), "nothing-to-undo")
    #expect(try desk.state(of: Cast.ada) == .confirmed)
  }

  @Test("What somebody has built on stays, and who did is named")
  func builtUpon() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    try other.withdraw(Cast.ada)
    expectRefused(
      try desk.books.undo(by: desk.acting),
      saying: "Cannot undo Ada Okafor (20044170) on Yoga for beginners (YOGA-1): confirmed: "
        + "ben at desk 2 has changed the same record since. Look at the history first.")
    #expect(try desk.state(of: Cast.ada) == nil)
  }

  @Test("A class or newcomer with enrolments is not taken out")
  func inUse() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try other.book(Cast.ada)
    expectRefused(try desk.books.undo(by: desk.acting), "built-upon")
    #expect(try desk.books.classLine("YOGA-1", at: desk.now) != nil)
    #expect(try desk.broken() == [])
  }

  @Test("A booking whose learner has been marked since stays")
  func marked() throws {
    let desk = try Desk.withYoga()
    let tutor = try Desk(beside: desk, actor: "tutor", name: "desk 2")
    try desk.book(Cast.ada)
    for open in [desk, tutor] { open.now = Cast.at(Cast.thursday, "12:30") }
    try tutor.mark(1, (Cast.ada, .present))
    expectRefused(
      try desk.books.undo(by: desk.acting),
      saying: "Cannot undo Ada Okafor (20044170) on Yoga for beginners (YOGA-1): confirmed: "
        + "tutor at desk 2 has changed the same record since. Look at the history first.")
    #expect(try desk.state(of: Cast.ada) == .confirmed)
  }

  @Test("A submitted register is amended, not undone, and neither are the marks in it")
  func submitted() throws {
    let desk = try Desk.withYoga()
    let admin = try Desk(beside: desk, actor: "admin", name: "desk 2")
    try desk.book(Cast.ada)
    try desk.book(Cast.lukasz)
    for open in [desk, admin] { open.now = Cast.at(Cast.thursday, "12:30") }
    try desk.mark(1, (Cast.lukasz, .present))
    try desk.mark(1, (Cast.ada, .present))
    _ = try admin.books.submitRegister("YOGA-1", session: 1, by: admin.acting)
    expectRefused(
      try admin.books.undo(by: admin.acting),
      saying: "Cannot undo the register: session 1 of Yoga for beginners (YOGA-1). "
        + "Amend it, giving a reason.")
    expectRefused(try desk.books.undo(by: desk.acting), "built-upon")
    expectRefused(try desk.books.undo(2, by: desk.acting), "built-upon")
    #expect(try desk.books.register("YOGA-1", session: 1, at: desk.now)?.marked == 2)
    #expect(try desk.broken() == [])
  }

  @Test("A withdrawal stays once a register without the person was submitted")
  func submittedWithout() throws {
    let desk = try Desk.withYoga()
    let tutor = try Desk(beside: desk, actor: "tutor", name: "desk 2")
    try desk.book(Cast.ada)
    try desk.book(Cast.lukasz)
    try desk.withdraw(Cast.ada)
    for open in [desk, tutor] { open.now = Cast.at(Cast.thursday, "12:30") }
    try tutor.mark(1, (Cast.lukasz, .present))
    _ = try tutor.books.submitRegister("YOGA-1", session: 1, by: tutor.acting)
    let outcome = try desk.books.undo(by: desk.acting)
    expectRefused(outcome, "built-upon")
    #expect(
      outcome.refusals.first.map { Wording.sentence($0) }?.contains("tutor at desk 2") == true)
    #expect(try desk.broken() == [])
  }

  @Test("A withdrawal stays when somebody else has the place by now: nothing is oversold")
  func oversold() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.ada)
    try other.book(Cast.sian)
    expectRefused(try desk.books.undo(by: desk.acting), "below-occupied")
    #expect(try desk.places()?.occupied == 1)
    #expect(try desk.state(of: Cast.ada) == nil)
  }

  @Test("A withdrawal stays when the place would clash by now")
  func clash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    try desk.withdraw(Cast.ada)
    try other.book(Cast.ada, on: "ESP-1")
    expectRefused(try desk.books.undo(by: desk.acting), "clash")
    #expect(try desk.state(of: Cast.ada) == nil)
    #expect(try desk.broken() == [])
  }

  @Test("A clash that was overridden does not stand in the way of undoing something else")
  func overriddenClash() throws {
    let desk = try Desk.withYoga()
    try desk.plan(Cast.spanishPlan)
    try desk.book(Cast.ada, on: "ESP-1")
    try desk.book(Cast.ada, override: "every other week")
    desk.now = Cast.at(Cast.thursday, "12:10")
    try desk.mark(1, (Cast.ada, .present))
    #expect(try desk.books.undo(by: desk.acting).done?.acts.map(\.act) == ["mark"])
  }

  @Test("Undoing a mark asks nothing about a learner who has left since")
  func leaver() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    for open in [desk, other] { open.now = Cast.at(Cast.thursday, "12:10") }
    try desk.mark(1, (Cast.ada, .present))
    var leaver = Cast.ada
    leaver.leavingDate = Cast.thursday - 1
    _ = try other.books.changeStaff(leaver, by: other.acting)
    #expect(try desk.books.undo(by: desk.acting).done != nil)
  }

  @Test("A cancelled class does not come back into a room that was given away since")
  func roomGivenAway() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    _ = try desk.books.cancelClass("YOGA-1", reason: "no tutor", by: desk.acting)
    try other.plan(
      Cast.plan("ESP-1", of: "ESP", first: Cast.thursday, "12:30", "13:30", in: "SEM"))
    #expect(try desk.books.undo(by: desk.acting).refusals.first?.code == "space-clash")
    #expect(try desk.books.classLine("YOGA-1", at: desk.now)?.standing == .cancelled)
    #expect(try desk.broken() == [])
  }

  @Test("An import is restored from a copy, not undone; what came before it waits behind it")
  func imports() throws {
    let desk = try Desk.withYoga()
    _ = try desk.books.store.write(
      "import", by: desk.acting, keepsChanges: false, detail: { (_: Int) in "staff" }
    ) { journal in
      try journal.save(StaffMember(number: "300", name: PersonName(family: "Suharto")))
      return .done(1)
    }
    expectRefused(
      try desk.books.undo(by: desk.acting),
      saying: "Cannot undo an import. Restore the copy that was made before it.")
    expectRefused(try desk.books.undo(2, by: desk.acting), "cannot-undo")
  }

  @Test("Of several acts none is undone where one cannot be")
  func allOrNone() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try other.withdraw(Cast.ada)
    expectRefused(try desk.books.undo(2, by: desk.acting), "built-upon")
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.lastAct()?.act == "withdraw")
  }

  @Test("Laptops that are in use are not taken away by an undo, nor given out twice by one")
  func laptops() throws {
    let desk = try Desk()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.addLibrary()
    try desk.books.keepStock(Stock("laptops", 4), by: desk.acting).expectDone()
    try other.bookSpace("09:00", "10:00") { $0.kit = [Equipment("laptops", 3)] }.expectDone()
    expectRefused(try desk.undo(), "no-such-equipment")
    try desk.bookSpace("11:00", "12:00") { $0.kit = [Equipment("laptops", 3)] }.expectDone()
    try desk.books.releaseSpace("B2", by: desk.acting).expectDone()
    try other.bookSpace("11:00", "12:00", in: "LIB") { $0.kit = [Equipment("laptops", 2)] }
      .expectDone()
    expectRefused(try desk.undo(), "equipment-short")
    #expect(try desk.broken() == [])
  }

  @Test("A session does not come back to a class that was cancelled since")
  func cancelledSince() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.rearrange(3) { $0.isCancelled = true }.expectDone()
    try other.cancel().expectDone()
    expectRefused(try desk.undo(), "built-upon")
    #expect(try desk.broken() == [])
  }
}
