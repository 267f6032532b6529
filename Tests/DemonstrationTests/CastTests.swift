import Demonstration
import Domain
import Testing

@Suite("The people a hospital really has")
struct CastTests {
  @Test("They are in every trust, however small or large", arguments: [50, 5_000, 60_000])
  func castIsThere(size: Int) {
    let today = day("2026-11-24")
    let staff = Array(TrustStaff(today: today, size: size).prefix(50))
    func named(_ spoken: String) -> [StaffMember] { staff.filter { $0.name.spoken == spoken } }

    let ada = named("Ada Okafor").first
    #expect(ada?.number == "20044170")
    #expect(ada?.post.department == "Ward 7" && ada?.post.payBand == "2")
    #expect(ada?.post.jobTitle == "Healthcare Assistant")
    #expect(ada?.badge != ada?.number.text)
    for name in [
      "Łukasz Grzyb", "Siân Davies", "Niamh O'Connor", "Hoa Nguyễn", "Ben Okafor", "Suharto",
      "Marisol de la Cruz", "Pieter van der Berg", "Helen Lloyd-Jones",
    ] {
      #expect(!named(name).isEmpty, "\(name) is missing")
    }
    let smiths = staff.filter { $0.name == PersonName(family: "Smith", given: "John") }
    #expect(smiths.count >= 2)
    #expect(Set(smiths.map(\.post.department)).count >= 2)

    #expect(staff.contains { $0.name.given == nil && $0.name.knownAs == nil })
    #expect(staff.contains { $0.name.given == nil && $0.name.knownAs != nil })
    #expect(staff.contains { $0.post.isApprentice })
    #expect(staff.contains { $0.isLeaver(on: today) })
    #expect(staff.contains { $0.leavingDate.map { $0 > today } ?? false })
    #expect(staff.contains { $0.assignments.count == 2 })
  }

  @Test("`okaf` finds several Okafors")
  func okaforsAreFound() {
    let staff = TrustStaff(today: day("2026-11-24"), size: 50)
    let found = staff.filter { $0.name.searchWords.contains { $0.hasPrefix("okaf") } }
    #expect(
      found.map(\.name.familyFirst).sorted().starts(with: [
        "Okafor, Ada", "Okafor, Benedict", "Okafor, Chidinma", "Okafor-Grant, Grace",
      ]))
  }

  @Test("People with the same full name work in different departments")
  func namesakes() {
    let staff = TrustStaff(today: day("2026-11-24"), size: 5_000)
    let byName = Dictionary(grouping: staff, by: \.name).values.filter { $0.count > 1 }
    #expect(byName.count > 20)
    #expect(byName.contains { Set($0.map(\.post.department)).count > 1 })
    // Most people do not share their name.
    #expect(byName.reduce(0) { $0 + $1.count } < 1_000)
  }
}

/// The day written as `2026-11-24`; tests write only days that exist.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
