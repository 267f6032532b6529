import Domain
import Testing
import UseCases

@Suite("Finding classes, courses and spaces, and who was meant") struct FindThingsTests {
  @Test("Words in any order find classes that are not over, courses and spaces")
  func things() throws {
    let desk = try Desk.withYoga()
    let all = try desk.books.findThings("yog")
    #expect(
      all.things == [.theClass(Cast.yoga), .course("YOGA", Cast.yogaCourse.title)])
    #expect(try desk.books.findThings("beginners yoga").things == all.things)
    #expect(
      try desk.books.findThings("sem").things == [.space("SEM", "Seminar room", centre: nil)])
    #expect(try desk.books.findThings("room semi").things.count == 1)
    #expect(try desk.books.findThings("  ").things.isEmpty)
    #expect(try desk.books.findThings("okafor").things.isEmpty)
  }

  @Test("A cancelled class is no longer found, its course is")
  func cancelled() throws {
    let desk = try Desk.withYoga()
    _ = try desk.books.cancelClass("YOGA-1", reason: "the tutor is ill", by: desk.acting)
    #expect(
      try desk.books.findThings("yoga").things == [.course("YOGA", Cast.yogaCourse.title)])
  }

  @Test("Where nobody is found, names one edit or one sound away are told as they are written")
  func meant() throws {
    let desk = try Desk()
    #expect(try desk.books.peopleMeant(by: "luksz") == ["Łukasz"])
    #expect(try desk.books.peopleMeant(by: "lukash grz") == ["Łukasz grz"])
    #expect(try desk.books.peopleMeant(by: "Okafro") == ["Okafor"])
    #expect(try desk.books.peopleMeant(by: "okafor").isEmpty)
    #expect(try desk.books.peopleMeant(by: "zzzzz").isEmpty)
    #expect(try desk.books.peopleMeant(by: "").isEmpty)
    #expect(try desk.books.findThings("nguyne").didYouMean == ["Nguyễn"])
  }

  @Test("What was meant finds somebody")
  func found() throws {
    let desk = try Desk()
    for typed in ["luksz", "okafro", "nguyne", "davis", "benidict"] {
      let meant = try desk.books.peopleMeant(by: typed)
      #expect(!meant.isEmpty, "\(typed)")
      for words in meant {
        let found = try desk.books.findPeople(words).lines
        #expect(!found.isEmpty, "\(typed): \(words)")
      }
    }
  }
}

@Suite("What other desks have done") struct ActsElsewhereTests {
  @Test("Only acts of others, about the person or the class, since the act seen last, are told")
  func elsewhere() throws {
    let desk = try Desk.withYoga()
    let other = try Desk(beside: desk, actor: "ben", name: "desk 2")
    let seen = try desk.books.dataVersion()
    try desk.book(Cast.ada)
    try other.book(Cast.benedict)
    func told(_ person: StaffMember?, _ code: ClassCode?) throws -> [String] {
      try desk.books.actsElsewhere(
        since: seen, person: person?.number, class: code, actor: "rep", desk: "desk 1"
      ).map { "\($0.actor) \($0.act)" }
    }
    #expect(try told(nil, "YOGA-1") == ["ben book"])
    #expect(try told(Cast.benedict, nil) == ["ben book"])
    #expect(try told(Cast.benedict, "YOGA-1") == ["ben book"])
    #expect(try told(Cast.ada, nil) == [])
    #expect(try told(nil, nil) == [])
    let now = try desk.books.dataVersion()
    #expect(
      try desk.books.actsElsewhere(
        since: now, person: nil, class: "YOGA-1", actor: "rep", desk: "desk 1"
      ).isEmpty)
  }
}
