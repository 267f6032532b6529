import Domain
import Testing

@Suite("Who is below whom") struct StaffHierarchyTests {
  private func post(_ manager: EmployeeNumber?, _ department: String = "Ward 7") -> Assignment {
    Assignment(department: department, site: "Main site", lineManager: manager)
  }

  private func history(
    _ manager: EmployeeNumber?, until: Day? = nil, then next: EmployeeNumber? = nil
  ) -> PostHistory {
    guard let until else { return PostHistory(current: post(manager)) }
    return PostHistory(past: [PastPost(until: until, post(manager))], current: post(next))
  }

  @Test("Everybody below counts, however far down, and nobody above or beside")
  func below() {
    let staff = StaffHierarchy([
      "1": [history(nil)], "2": [history("1")], "3": [history("2")], "4": [history("1")],
    ])
    #expect(staff.staff(.manager("1"), on: Cast.thursday).keys.sorted() == ["2", "3", "4"])
    #expect(staff.staff(.manager("2"), on: Cast.thursday).keys.sorted() == ["3"])
    #expect(staff.staff(.manager("3"), on: Cast.thursday).isEmpty)
  }

  // I42
  @Test("Who is meant is asked of the day: a change of manager rewrites nothing before it")
  func onTheDay() {
    let staff = StaffHierarchy(["3": [history("1", until: Cast.thursday, then: "2")]])
    #expect(staff.staff(.manager("1"), on: Cast.thursday).count == 1)
    #expect(staff.staff(.manager("1"), on: Cast.thursday + 1).isEmpty)
    #expect(staff.staff(.manager("2"), on: Cast.thursday + 1).count == 1)
  }

  @Test("Who has left is nobody's staff any more, and those below stay the staff of who is above")
  func left() {
    let staff = StaffHierarchy(
      ["2": [history("1")], "3": [history("2")]], lastDays: ["2": Cast.thursday])
    #expect(staff.staff(.manager("1"), on: Cast.thursday).keys.sorted() == ["2", "3"])
    #expect(staff.staff(.manager("1"), on: Cast.thursday + 1).keys.sorted() == ["3"])
    #expect(staff.staff(.department("Ward 7"), on: Cast.thursday + 1).keys.sorted() == ["3"])
  }

  @Test("A hierarchy that runs in a circle ends, and makes nobody their own manager")
  func circle() {
    let staff = StaffHierarchy(["1": [history("2")], "2": [history("1")]])
    #expect(staff.staff(.manager("1"), on: Cast.thursday).keys.sorted() == ["2"])
  }

  @Test("Any of somebody's posts is enough, and its department is the one told")
  func severalPosts() {
    let staff = StaffHierarchy([
      "3": [
        PostHistory(current: post("1", "Ward 7")), PostHistory(current: post("2", "Pathology")),
      ]
    ])
    #expect(staff.staff(.manager("2"), on: Cast.thursday) == ["3": "Pathology"])
    #expect(staff.staff(.department("Ward 7"), on: Cast.thursday) == ["3": "Ward 7"])
    #expect(staff.staff(.site("Main site"), on: Cast.thursday).count == 1)
    #expect(staff.staff(.site("North Wing"), on: Cast.thursday).isEmpty)
  }
}
