import Domain
import Store
import Testing
import UseCases
import Wording

@Suite("Undoing") struct UndoTests {
  @Test("A booking is undone as a visible reversal")
  func booking() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    let undone = try #require(try desk.books.undo(by: desk.acting).done)
    #expect(
      Wording.sentence(undone)
        == "Undone: booked Ada Okafor (20044170) on Yoga for beginners (YOGA-1): confirmed.")
    #expect(try desk.state(of: Cast.ada) == nil)
    let card = try #require(try desk.books.personCard(Cast.ada.number, at: desk.now))
    #expect(card.enrolments.map(\.enrolment.state) == [.cancelled])
    let acts = try desk.books.history(person: Cast.ada.number)
    #expect(acts.map(\.act) == ["undo", "book", "add-staff"])
    #expect(acts[1].undoneBy == acts[0].number)
    #expect(try desk.broken() == [])
    #expect(try desk.book(Cast.ada).done?.state == .confirmed)
  }

  @Test("Undoing a booking passes its place on to who waits, and says so")
  func bookingPassesOn() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    try desk.book(Cast.ada)
    try other.book(Cast.sian)
    let undone = try #require(try desk.books.undo(by: desk.acting).done)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(
      Wording.sentence(undone).hasSuffix(
        " Booked: Siân Davies on Yoga for beginners (YOGA-1), next on Thu 26 Nov 12:00."))
    #expect(try desk.broken() == [])
  }

  @Test("A withdrawal is undone with the promotion it caused")
  func withdrawal() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian, Cast.hoa] { try desk.book(person) }
    try desk.withdraw(Cast.ada)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.waiting() == ["Siân", "Thị Hoa"])
    #expect(try desk.broken() == [])
  }

  @Test("A promotion that was taken back is told no more, and once where it came again")
  func promotion() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    for person in [Cast.ada, Cast.sian] { try desk.book(person) }
    let promoted = {
      try desk.books.roster("YOGA-1", at: desk.now)?.promotions.map(\.person.number)
    }
    try desk.withdraw(Cast.ada)
    #expect(try promoted() == [Cast.sian.number])
    #expect(try desk.undo().done != nil)
    #expect(try promoted() == [])
    try desk.withdraw(Cast.ada)
    #expect(try promoted() == [Cast.sian.number])
  }

  @Test("Several acts are undone newest first, all or none")
  func several() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    try desk.withdraw(Cast.ada)
    let undone = try #require(try desk.books.undo(3, by: desk.acting).done)
    #expect(undone.acts.map(\.act) == ["withdraw", "book", "book"])
    #expect(try desk.places() == Places(minimum: 1, maximum: 2))
    #expect(try desk.broken() == [])
  }

  @Test("Marks are undone, and the register with them")
  func marks() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    desk.now = Cast.at(Cast.thursday, "12:30")
    try desk.mark(1, (Cast.ada, .present))
    try desk.mark(1, (Cast.ada, .unauthorised))
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    let mark = { try desk.books.store.mark("YOGA-1", session: 1, learner: Cast.ada.number) }
    #expect(try mark() == .present)
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    #expect(try mark() == nil)
    #expect(
      try desk.books.register("YOGA-1", session: 1, at: desk.now)?.session.register == .notTaken)
  }

  @Test("A register that another desk has marked too stays part taken")
  func marksOfTwoDesks() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.book(Cast.lukasz)
    desk.now = Cast.at(Cast.thursday, "12:30")
    let tutor = try Desk(beside: desk, actor: "tutor", name: "desk 2")
    try desk.mark(1, (Cast.ada, .present))
    try tutor.mark(1, (Cast.lukasz, .present))
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    let register = try #require(try desk.books.register("YOGA-1", session: 1, at: desk.now))
    #expect(register.marked == 1)
    #expect(register.session.register == .partTaken)
  }

  @Test("A newcomer who was added is taken out again, and found no more")
  func addedStaff() throws {
    let desk = try Desk()
    let newcomer = StaffMember(number: "300", name: PersonName(family: "Suharto"))
    _ = try desk.books.addStaff(newcomer, by: desk.acting)
    #expect(try desk.books.findPeople("suharto").total == 1)
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    #expect(try desk.books.person("300") == nil)
    #expect(try desk.books.findPeople("suharto").total == 0)
  }

  @Test("A person who was changed is found by the old name again")
  func changedStaff() throws {
    let desk = try Desk()
    var married = Cast.sian
    married.name.family = "Hughes"
    _ = try desk.books.changeStaff(married, by: desk.acting)
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    #expect(try desk.books.person(Cast.sian.number) == Cast.sian)
    #expect(try desk.books.findPeople("davies").total == 1)
    #expect(try desk.books.findPeople("hughes").total == 0)
  }

  @Test("More places and the promotions they brought are undone together")
  func changedClass() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    var change = ClassChange()
    change.maximum = 2
    _ = try desk.books.changeClass("YOGA-1", change, by: desk.acting)
    #expect(try desk.state(of: Cast.sian) == .confirmed)
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    #expect(try desk.state(of: Cast.sian) == .waitlisted)
    #expect(try desk.places()?.maximum == 1)
    #expect(try desk.broken() == [])
  }

  @Test("A cancelled class comes back with everyone who was on it")
  func cancelledClass() throws {
    let desk = try Desk.withYoga { $0.maximum = 1 }
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    _ = try desk.books.cancelClass("YOGA-1", reason: "no tutor", by: desk.acting)
    #expect(try desk.books.undo(by: desk.acting).done != nil)
    let line = try #require(try desk.books.classLine("YOGA-1", at: desk.now))
    #expect(line.standing == .full)
    #expect(line.sessions.allSatisfy { $0.takesPlace })
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.waiting() == ["Siân"])
    #expect(try desk.broken() == [])
  }

  @Test("Setting, course and space go back to what they were")
  func catalogue() throws {
    let desk = try Desk()
    _ = try desk.books.set(.contact, to: "ext. 4417", by: desk.acting)
    var course = Cast.yogaCourse
    course.title = "Chair yoga"
    _ = try desk.books.changeCourse(course, by: desk.acting)
    var space = Cast.seminar
    space.capacity = 30
    _ = try desk.books.changeSpace(space, by: desk.acting)
    #expect(try desk.books.undo(3, by: desk.acting).done != nil)
    #expect(try desk.books.settings()[.contact] == "")
    #expect(try desk.books.courses().contains(Cast.yogaCourse))
    #expect(try desk.books.spaces() == [Cast.seminar])
  }

  @Test("What was undone is not undone again; the act before it is next")
  func once() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    _ = try desk.books.undo(by: desk.acting)
    let undone = try #require(try desk.books.undo(by: desk.acting).done)
    #expect(undone.acts.first?.subject.hasPrefix("Ada Okafor") == true)
    #expect(try desk.places()?.occupied == 0)
  }

  @Test("The same request undoes one act, however often it is sent")
  func sameRequest() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    try desk.book(Cast.sian)
    let acting = desk.acting
    #expect(try desk.books.undo(by: acting).done != nil)
    _ = try? desk.books.undo(by: acting)
    #expect(try desk.state(of: Cast.ada) == .confirmed)
    #expect(try desk.state(of: Cast.sian) == nil)
  }
}
