import Demonstration
import Domain
import Testing

@Suite("The staff of a demonstration trust")
struct StaffTests {
  static let sizes = [50, 500, 5_000, 60_000]
  private static let today = day("2026-11-24")
  private var today: Day { Self.today }
  /// Everybody by size; made once for all tests.
  private static let everybody = sizes.reduce(into: [:]) { everybody, size in
    everybody[size] = Array(TrustStaff(today: today, size: size))
  }

  private func staff(_ size: Int) -> [StaffMember] { Self.everybody[size] ?? [] }

  @Test(
    "There are as many as asked for, all with numbers and badges of their own", arguments: sizes)
  func numbersAreUnique(size: Int) {
    let staff = staff(size)
    #expect(staff.count == size && TrustStaff(today: today, size: size).count == size)
    #expect(Set(staff.lazy.map(\.number)).count == size)
    let badges = Set(staff.lazy.map(\.badge))
    #expect(badges.count == size)
    #expect(staff.allSatisfy { $0.number.text.utf8.count == 8 && $0.number.isWellFormed })
    let shape = BadgeShape("7-8 digits")
    #expect(staff.allSatisfy { shape?.digits.contains($0.badge.utf8.count) == true })
    // A badge of one person is never the number of another.
    let numbers = Set(staff.lazy.map(\.number.text))
    #expect(badges.subtracting(numbers).allSatisfy { $0.utf8.count == 7 })
  }

  @Test("A size the trust cannot have is brought to the nearest it can")
  func sizeIsClamped() {
    #expect(TrustStaff(today: today, size: 1).count == 50)
    #expect(TrustStaff(today: today, size: 9_000_000).count == 5_000_000)
  }

  @Test("The same place holds the same person on the same day, near the end of a service too")
  func sameDaySamePerson() {
    let (one, other) = (
      TrustStaff(today: today, size: 1_500_000), TrustStaff(today: today, size: 1_500_000)
    )
    for place in [0, 27, 28, 4_999, 5_000, 749_999, 1_499_999] {
      #expect(one[place] == other[place])
    }
    #expect(one[1_499_999].post.site?.hasSuffix("Hospital") == true)
  }

  @Test("A person keeps name and number from day to day")
  func personStays() {
    let (one, other) = (
      TrustStaff(today: today, size: 500), TrustStaff(today: today + 100, size: 500)
    )
    #expect(zip(one, other).allSatisfy { $0.number == $1.number && $0.name == $1.name })
  }

  @Test("Names are kept composed, never empty, without stray spaces", arguments: sizes)
  func namesAreComposed(size: Int) {
    var parts: Set<String> = []
    for person in staff(size) {
      parts.formUnion(
        [person.name.family, person.name.given, person.name.knownAs].compactMap(\.self))
    }
    for part in parts {
      #expect(part.utf8.elementsEqual(FoldedName.composed(part).utf8))
      #expect(part.first != " " && part.last != " " && !FoldedName.words(part).isEmpty)
    }
  }

  @Test("E-mail addresses are plain, and nobody shares one", arguments: sizes)
  func emailsAreUnique(size: Int) {
    let emails = staff(size).compactMap(\.email)
    #expect(Set(emails).count == emails.count)
    #expect(emails.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(emails.allSatisfy { $0.hasSuffix("@stbrigid.example") })
  }

  @Test("Everybody has a post as ESR words it", arguments: sizes)
  func postsAreRecognised(size: Int) {
    let groups: Set<String> = [
      "Add Prof Scientific and Technic", "Additional Clinical Services",
      "Administrative and Clerical", "Allied Health Professionals", "Estates and Ancillary",
      "Healthcare Scientists", "Medical and Dental", "Nursing and Midwifery Registered",
      "Students",
    ]
    var bands: Set<String> = []
    var found: Set<String> = []
    for person in staff(size) {
      for post in person.assignments {
        bands.insert(post.payBand ?? "")
        found.insert(post.staffGroup ?? "")
        let isWhole =
          post.department?.isEmpty == false && post.jobTitle?.isEmpty == false
          && post.contractedHours.flatMap { Double($0) } != nil
        let hasBegun = post.startDate.map { $0 < person.leavingDate ?? today } ?? false
        if !isWhole || !hasBegun { Issue.record("\(person) is not whole") }
      }
    }
    #expect(found == groups)
    #expect(bands.allSatisfy { PayBand.recognised($0) == $0 })
    #expect(bands.isSuperset(of: ["2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9"]))
    #expect(bands.isSuperset(of: ["Medical & Dental", "VSM", "Other"]))
  }

  @Test("Every line of managers leads to the chief executive", arguments: sizes)
  func managersLeadUp(size: Int) {
    let staff = staff(size)
    var managers: [EmployeeNumber: EmployeeNumber] = [:]
    var reports: [EmployeeNumber: Int] = [:]
    for person in staff {
      guard let manager = person.post.lineManager else { continue }
      managers[person.number] = manager
      reports[manager, default: 0] += 1
    }
    let heads = staff.filter { $0.post.lineManager == nil }
    #expect(heads.map(\.post.jobTitle) == ["Chief Executive"])
    for person in staff {
      var (above, steps) = (person.number, 0)
      while let next = managers[above], steps < 9 { (above, steps) = (next, steps + 1) }
      if above != heads.first?.number || steps > 4 {
        Issue.record("\(person.number) answers to nobody")
      }
    }
    if size >= 5_000 { #expect((reports.values.max() ?? 0) < 120) }
  }

  @Test("Shares are those of a hospital")
  func sharesArePlausible() {
    let staff = staff(5_000)
    func perMille(_ isOne: (StaffMember) -> Bool) -> Int {
      staff.count(where: isOne) * 1_000 / staff.count
    }
    #expect((25...35).contains(perMille { $0.post.isApprentice }))
    #expect((30...50).contains(perMille { $0.isLeaver(on: today) }))
    #expect((15...25).contains(perMille { $0.assignments.count > 1 }))
    #expect((5...15).contains(perMille { $0.leavingDate.map { $0 >= today } ?? false }))
    #expect((400...500).contains(perMille { ["2", "3", "4"].contains($0.post.payBand) }))
    #expect((80...140).contains(perMille { $0.post.payBand == "Medical & Dental" }))
    #expect(Set(staff.compactMap(\.post.department)).count > 40)
    #expect(Set(staff.compactMap(\.post.site)).count == 4)
  }

  @Test("Two assignments have two numbers, the person's own with a counter")
  func twoAssignments() {
    let several = staff(5_000).filter { $0.assignments.count > 1 }
    #expect(!several.isEmpty)
    for person in several {
      #expect(
        person.assignments.map(\.number) == ["\(person.number)-1", "\(person.number)-2"])
    }
  }
}
