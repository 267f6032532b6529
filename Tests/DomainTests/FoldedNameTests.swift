import Domain
import Testing

@Suite("Folded names") struct FoldedNameTests {
  static let keys: [(name: String, key: String)] = [
    ("Łukasz", "lukasz"), ("ŁUKASZ", "lukasz"), ("O'Connor", "oconnor"), ("O’Connor", "oconnor"),
    ("Oʼconnor", "oconnor"), ("O`Connor", "oconnor"), ("O´Connor", "oconnor"),
    ("O'CONNOR", "oconnor"), ("Anne-Marie", "annemarie"), ("Anne\u{2010}Marie", "annemarie"),
    ("Anne\u{2011}Marie", "annemarie"), ("Nguyễn", "nguyen"), ("Nguye\u{0302}\u{0303}n", "nguyen"),
    ("Siân", "sian"), ("Jørgensen", "jorgensen"), ("ØRSTED", "orsted"), ("Weiß", "weiss"),
    ("WEIẞ", "weiss"), ("Æthelstan", "aethelstan"), ("Cœur", "coeur"), ("Þóra", "thora"),
    ("Đặng", "dang"), ("Işık", "isik"), ("İnci", "inci"), ("Ŵyn", "wyn"),
    ("de la Cruz", "de la cruz"),
    ("  de   la  Cruz ", "de la cruz"), ("St. John", "st john"), ("王 小明", "王 小明"),
    ("Γιώργος", "γιωργοσ"), ("ΓΙΏΡΓΟΣ", "γιωργοσ"), ("Ольга", "ольга"), ("ОЛЬГА", "ольга"),
    ("Suharto", "suharto"), ("", ""), ("—", ""),
  ]

  @Test("Case, accents, apostrophes and hyphens do not matter", arguments: keys)
  func folds(_ row: (name: String, key: String)) {
    #expect(FoldedName.key(row.name) == row.key)
  }

  @Test("Folding what is folded changes nothing", arguments: keys)
  func isStable(_ row: (name: String, key: String)) {
    #expect(FoldedName.key(FoldedName.key(row.name)) == FoldedName.key(row.name))
  }

  @Test("A hyphenated name is found whole and by each of its parts")
  func hyphens() {
    #expect(FoldedName.searchWords("Anne-Marie") == ["annemarie", "anne", "marie"])
    #expect(FoldedName.searchWords("Okafor\u{2011}Grant") == ["okaforgrant", "okafor", "grant"])
    #expect(FoldedName.searchWords("de la Cruz") == ["de", "la", "cruz"])
    #expect(FoldedName.searchWords("O’Connor") == ["oconnor"])
  }

  @Test("Names are kept composed, as given otherwise")
  func composed() {
    let kept = FoldedName.composed("Nguye\u{0302}\u{0303}n")
    #expect(Array(kept.unicodeScalars) == Array("Nguyễn".unicodeScalars))
    #expect(FoldedName.composed("O’Connor") == "O’Connor")
  }
}

@Suite("Names and posts of people") struct PersonNameTests {
  @Test("Lists put the family name first, speech the name somebody goes by")
  func forms() {
    #expect(Cast.ada.name.familyFirst == "Okafor, Ada")
    #expect(Cast.ada.name.spoken == "Ada Okafor")
    #expect(Cast.hoa.name.familyFirst == "Nguyễn, Thị Hoa")
    #expect(Cast.hoa.name.spoken == "Hoa Nguyễn")
  }

  @Test("A single name stands alone, without a comma")
  func singleName() {
    let suharto = PersonName(family: "Suharto")
    #expect(suharto.familyFirst == "Suharto")
    #expect(suharto.spoken == "Suharto")
    #expect(suharto.sortKey == "suharto,")
  }

  @Test("Lists are sorted by family name, then given name, whatever the accents")
  func order() {
    let names = [
      PersonName(family: "Zając", given: "Ewa"), PersonName(family: "Okafor-Grant", given: "Grace"),
      PersonName(family: "Éluard", given: "Paul"), PersonName(family: "Okafor", given: "Benedict"),
      PersonName(family: "Okafor", given: "Ada"), PersonName(family: "Evans", given: "Tom"),
    ]
    #expect(
      names.sorted { $0.sortKey < $1.sortKey }.map(\.familyFirst) == [
        "Éluard, Paul", "Evans, Tom", "Okafor, Ada", "Okafor, Benedict", "Okafor-Grant, Grace",
        "Zając, Ewa",
      ])
  }

  @Test("A person is found by given, family and known-as name")
  func searchWords() {
    #expect(Cast.hoa.name.searchWords == ["nguyen", "thi", "hoa"])
  }

  @Test("A person is a leaver from the day after the last day in post")
  func leaver() {
    var ada = Cast.ada
    #expect(!ada.isLeaver(on: Cast.monday))
    ada.leavingDate = Cast.monday
    #expect(!ada.isLeaver(on: Cast.monday))
    #expect(ada.isLeaver(on: Cast.monday + 1))
  }

  @Test("A badge sends the employee number unless the trust keeps another")
  func badge() {
    #expect(Cast.ada.badge == "20044170")
    #expect(StaffMember(number: "1", name: Cast.ada.name, badge: "4417022").badge == "4417022")
  }

  @Test("An employee number is one to twenty letters or digits")
  func numbers() {
    for good: EmployeeNumber in ["1", "00000017", "10949595", "AB12cd", "12345678901234567890"] {
      #expect(good.isWellFormed, "\(good)")
    }
    for bad: EmployeeNumber in ["", "123456789012345678901", "12 34", "12-34", "éa", "１２"] {
      #expect(!bad.isWellFormed, "\(bad)")
    }
    #expect(EmployeeNumber("00000017").text == "00000017")
  }

  @Test("Pay bands are recognised as extracts write them")
  func payBands() {
    #expect(PayBand.recognised("Band 5") == "5")
    #expect(PayBand.recognised("8A") == "8a")
    #expect(PayBand.recognised("medical & dental") == "Medical & Dental")
    #expect(PayBand.recognised("10") == nil)
    #expect(PayBand.recognised("") == nil)
    for band in PayBand.all { #expect(PayBand.recognised(band) == band) }
  }
}
