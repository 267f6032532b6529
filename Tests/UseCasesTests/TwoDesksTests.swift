import Dispatch
import Domain
import Store
import Synchronization
import Testing
import UseCases

@Suite("Two desks at once") struct TwoDesksTests {
  @Test("Of two desks that want the last place exactly one gets it, and nobody is lost")
  func lastPlace() throws {
    for round in 1...20 {
      let desk = try Desk.withYoga { $0.maximum = 1 }
      let place = desk.place
      let acting = [desk.acting, desk.acting]
      let states = Mutex<[EnrolmentState?]>([])
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        // Each desk has a connection and books of its own.
        let state: EnrolmentState? = try? {
          let connection = try place.connect()
          let books = Books(store: try Store.open(connection), clock: .utc)
          let person = [Cast.ada, Cast.sian][index]
          return try books.bookPlace(person.number, on: "YOGA-1", by: acting[index]).done?.state
        }()
        states.withLock { $0.append(state) }
      }
      let came = states.withLock { $0 }
      #expect(came.count { $0 == .confirmed } == 1, "round \(round)")
      #expect(came.count { $0 == .waitlisted } == 1, "round \(round)")
      #expect(
        try desk.places() == Places(minimum: 1, maximum: 1, confirmed: 1, waiting: 1),
        "round \(round)")
      #expect(try desk.broken() == [], "round \(round)")
    }
  }

  @Test("One desk sees what the other has done")
  func seen() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    let before = try other.books.dataVersion()
    try desk.book(Cast.ada)
    #expect(try other.books.dataVersion() != before)
    #expect(try other.state(of: Cast.ada) == .confirmed)
    #expect(try other.books.history(class: "YOGA-1").first?.actor == "rep")
  }
}
