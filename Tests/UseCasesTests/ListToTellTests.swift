import Domain
import Testing
import UseCases

@Suite("What those on a call list are told") struct ListToTellTests {
  @Test("Of a class whose sessions moved: what was and what is, from today on")
  func moved() throws {
    let desk = try Desk.withYoga()
    try desk.book(Cast.ada)
    #expect(try desk.books.callList("YOGA-1", at: desk.now)?.changes == [])
    try desk.rearrange(2) { $0.start = Cast.time("14:00") }.expectDone()
    let list = try #require(try desk.books.callList("YOGA-1", at: desk.now))
    #expect(list.people.map(\.person.number) == [Cast.ada.number])
    #expect(list.changes.map(\.number) == [2])
    #expect(list.changes.first?.was?.start == Cast.time("12:00"))
    #expect(list.changes.first?.now?.start == Cast.time("14:00"))
    desk.go(to: Cast.thursday + 8)
    #expect(try desk.books.callList("YOGA-1", at: desk.now)?.changes == [])
    desk.go(to: Cast.monday)
    try desk.undo()
    #expect(try desk.books.callList("YOGA-1", at: desk.now)?.changes == [])
  }

  @Test("Of a merged class: where each stands now, and when that class meets")
  func merged() throws {
    let desk = try TwoRuns.desk { $0.maximum = 1 }
    try desk.change("YOGA-2") { $0.maximum = 1 }
    for person in [Cast.ada, Cast.lukasz, Cast.sian] { try desk.book(person) }
    try desk.books.mergeClass("YOGA-1", into: "YOGA-2", by: desk.acting).expectDone()
    let list = try #require(try desk.books.callList("YOGA-1", at: desk.now))
    let label = ClassLabel("YOGA-2", "Yoga for beginners")
    let onward = list.people.reduce(into: [:]) { $0[$1.person.number] = $1.onward }
    #expect(onward[Cast.ada.number] == Onward(label, .confirmed))
    #expect(onward[Cast.lukasz.number] == Onward(label, .waitlisted, position: 1))
    #expect(onward[Cast.sian.number] == Onward(label, .waitlisted, position: 2))
    #expect(list.onward.map(\.theClass.code) == ["YOGA-2"])
    try desk.withdraw(Cast.ada, from: "YOGA-2")
    let later = try #require(try desk.books.callList("YOGA-1", at: desk.now))
    #expect(later.people.first { $0.person.number == Cast.ada.number }?.onward == nil)
  }
}
