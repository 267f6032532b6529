import Domain
import Testing
import UseCases

@Suite("The rows of a register") struct RegisterRowTests {
  private func rows(_ desk: Desk, session: Int) throws -> [String: Int] {
    let register = try #require(
      try desk.books.register("YOGA-1", session: session, at: desk.now))
    #expect(register.lines.map(\.row) == register.lines.map(\.row).sorted())
    return register.lines.reduce(into: [:]) { $0[$1.person.name.family] = $1.row }
  }

  @Test(
    "What a sheet has numbered stays so whoever joins, leaves or comes back; no number is given twice"
  )
  func stable() throws {
    let desk = try Desk.withYoga { $0.maximum = 6 }
    for person in [Cast.lukasz, Cast.sian] { try desk.book(person) }
    // Until a sheet is made the rows go by name.
    try desk.book(Cast.ada)
    #expect(try rows(desk, session: 1) == ["Davies": 1, "Grzyb": 2, "Okafor": 3])
    #expect(try desk.books.numberRegister("YOGA-1", by: desk.acting).done == 3)
    try desk.withdraw(Cast.sian)
    try desk.book(Cast.hoa)
    #expect(try rows(desk, session: 1) == ["Grzyb": 2, "Okafor": 3, "Nguyễn": 4])
    #expect(try desk.books.numberRegister("YOGA-1", by: desk.acting).done == 1)
    #expect(try desk.books.numberRegister("YOGA-1", by: desk.acting).done == 0)
    try desk.book(Cast.sian)
    #expect(
      try rows(desk, session: 1) == ["Davies": 1, "Grzyb": 2, "Okafor": 3, "Nguyễn": 4])
    #expect(try rows(desk, session: 2) == (try rows(desk, session: 1)))
    #expect(try desk.broken() == [])
  }

  @Test("Numbers a sheet has given are not what an undo takes back")
  func undo() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    _ = try desk.books.numberRegister("YOGA-1", by: desk.acting)
    #expect(try desk.books.undo(by: desk.acting).done?.acts.map(\.act) == ["book"])
  }
}
