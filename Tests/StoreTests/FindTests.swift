import Domain
import Store
import TestServer
import Testing

@Suite("Finding people") struct FindTests {
  private func books(_ engine: EngineUnderTest) throws -> BooksUnderTest {
    let books = try BooksUnderTest(engine)
    try books.write { journal in
      for person in [
        Cast.ada, Cast.lukasz, Cast.sian, Cast.hoa, Cast.niamh, Cast.anneMarie, Cast.suharto,
        Cast.person("20019823", "Okafor", "Benedict"),
        Cast.person("300001", "王", "小明"),
      ] {
        try journal.save(person)
      }
    }
    return books
  }

  @Test(
    "People are found by the beginnings of words, in any order, whatever the accents",
    arguments: EngineUnderTest.available)
  func words(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let expected: [(typed: String, found: [String])] = [
      ("okafor", ["Okafor, Ada", "Okafor, Benedict"]), ("ada oka", ["Okafor, Ada"]),
      ("oka ada", ["Okafor, Ada"]), ("OKAFOR B", ["Okafor, Benedict"]),
      ("adi", ["Okafor, Ada"]), ("lukasz", ["Grzyb, Łukasz"]), ("Łuk", ["Grzyb, Łukasz"]),
      ("sian", ["Davies, Siân"]), ("nguyen", ["Nguyễn, Thị Hoa"]), ("hoa", ["Nguyễn, Thị Hoa"]),
      ("oconnor", ["O’Connor, Niamh"]), ("O'Con", ["O’Connor, Niamh"]),
      ("lloydjones", ["Lloyd-Jones, Anne-Marie"]), ("jones", ["Lloyd-Jones, Anne-Marie"]),
      ("marie lloyd", ["Lloyd-Jones, Anne-Marie"]), ("Lloyd-Jo", ["Lloyd-Jones, Anne-Marie"]),
      ("suh", ["Suharto"]), ("王", ["王, 小明"]), ("kafor", []), ("okafor siân", []), ("x", []),
    ]
    for (typed, found) in expected {
      let people = try books.store.findPeople(typed, limit: 50)
      #expect(people.lines.map(\.name.familyFirst) == found, "\(typed)")
      #expect(people.total == found.count, "\(typed)")
    }
  }

  @Test(
    "People are found by the beginning of number or e-mail too",
    arguments: EngineUnderTest.available)
  func numbers(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    func found(_ text: String) throws -> [EmployeeNumber] {
      try books.store.findPeople(text, limit: 50).lines.map(\.number)
    }
    #expect(try found("0003") == [Cast.lukasz.number])
    #expect(try found("31466") == [])
    #expect(try found("ada.okafor@trust") == [Cast.ada.number])
    #expect(try found("Ada.Okafor") == [Cast.ada.number])
    #expect(try found("ada 2004") == [Cast.ada.number])
  }

  @Test(
    "Nothing typed finds nobody; hostile text finds nobody and breaks nothing",
    arguments: EngineUnderTest.available)
  func hostile(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    for text in ["", "   ", "'", "%", "_", "*", "' OR 1 = 1 --", "\u{10FFFF}", "@", "- -", "\u{0}"]
    {
      #expect(try books.store.findPeople(text, limit: 50).lines.isEmpty, "\(text)")
    }
    #expect(try books.store.countStaff() == 9)
  }

  @Test(
    "Of some words those that are known are told, in order",
    arguments: EngineUnderTest.available)
  func knownWords(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let words = NearMisses.words(near: "okafr").union(["ada", "nobody", "'", "王"])
    #expect(try books.store.knownWords(among: words) == ["ada", "okafor", "王"])
    #expect(try books.store.knownWords(among: []) == [])
  }

  @Test(
    "A page holds the first by name, and the count is of all",
    arguments: EngineUnderTest.available)
  func page(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    let page = try books.store.findPeople("2", limit: 3)
    #expect(page.lines.map(\.name.family) == ["Davies", "Lloyd-Jones", "Nguyễn"])
    #expect(page.total == 7)
  }

  @Test(
    "Where very many are found the first are told, and a second word finds among all",
    arguments: EngineUnderTest.available)
  func many(_ engine: EngineUnderTest) throws {
    let books = try BooksUnderTest(engine)
    try books.write { journal in
      for number in 1...2_100 {
        try journal.save(
          Cast.person(EmployeeNumber(String(300_000 + number)), "Family", "Mary\(number)"))
      }
      try journal.save(Cast.ada)
    }
    let page = try books.store.findPeople("mary", limit: 50)
    #expect(page.isMore && page.lines.count == 50 && page.total == 50)
    let one = try books.store.findPeople("fam mary2099", limit: 50)
    #expect(one.lines.map(\.name.given) == ["Mary2099"])
    #expect(one.total == 1 && !one.isMore)
    let few = try books.store.findPeople("o ada", limit: 50)
    #expect(few.lines.map(\.number) == [Cast.ada.number] && !few.isMore)
  }

  @Test("A changed name is found and the old one is not", arguments: EngineUnderTest.available)
  func changedName(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    var married = Cast.sian
    married.name.family = "Pryce-Hughes"
    try books.write("second") { try $0.save(married) }
    #expect(try books.store.findPeople("davies", limit: 9).total == 0)
    #expect(try books.store.findPeople("hughes sian", limit: 9).total == 1)
  }

  @Test("A badge is compared as it is sent", arguments: EngineUnderTest.available)
  func badge(_ engine: EngineUnderTest) throws {
    let books = try books(engine)
    #expect(try books.store.staffMember(badge: "4417022")?.number == Cast.ada.number)
    #expect(try books.store.staffMember(badge: "441702") == nil)
    #expect(try books.store.staffMember(badge: "00031466")?.number == Cast.lukasz.number)
  }
}
