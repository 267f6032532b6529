import Domain
import Screens
import Testing

/// Why somebody stands where they stand, on a key.
@Suite("Why, at the desk")
struct WhyScreenTests {
  let driver = Driver(office: .busy)

  @Test("From the classes of a person y asks every rule and begins at the first that says no")
  func fromFind() {
    driver.press("grzy<Enter><Down>y")
    #expect(driver.title.contains("Why > Łukasz Grzyb, BSL-1"))
    #expect(driver.text.contains("-> Is a place free?"))
    #expect(driver.text.contains("What would change it: "))
    #expect(driver.message.hasPrefix("Booking now would put the person in line."))
  }

  @Test("Every rule has its question and its answer")
  func everyRule() {
    driver.press("grzy<Enter>y<Home>")
    var seen = ""
    for _ in 0..<14 {
      seen += driver.text
      driver.press("<Down>")
    }
    for rule in RuleName.allCases {
      #expect(seen.contains(Self.question(rule)), "\(rule)")
    }
  }

  private static func question(_ rule: RuleName) -> String {
    switch rule {
    case .classIsOpen: "Is the class open?"
    case .enrolmentWindow: "Is it the time to enrol?"
    case .inPost: "Is the person in post?"
    case .eligible: "May the person enrol?"
    case .oneEnrolment: "No place or claim there yet?"
    case .noClash: "Free at those times?"
    case .releaseOffered: "Is that release offered?"
    case .agreedHours: "Are the agreed hours enough?"
    case .comesTogether: "Can a buddy come along?"
    case .placeFree: "Is a place free?"
    case .queueFirst: "Is it the person's turn?"
    case .released: "Is the time to attend agreed?"
    }
  }

  @Test("From the roster y tells why a person stands in line where they stand, and how it came")
  func fromRoster() {
    driver.press("<F3>cook<Enter>" + String(repeating: "<Down>", count: 8) + "y<End>")
    #expect(driver.text.contains("How did it come to this?"))
    #expect(driver.text.contains("Mon 12 Oct 2026 10:00: waiting for a place, joined the list."))
    driver.press("<Up>")
    #expect(driver.text.contains("Joined Tue 20 Oct") || driver.text.contains("joined Tue 20 Oct"))
  }

  @Test("t asks the rules again as if the manager gave the time, and b books so")
  func release() {
    driver.press("grzy<Enter>ytfull<Enter>")
    #expect(driver.text.contains("asking for full paid release"))
    #expect(driver.message.hasPrefix("Booking now would hold a place until release is agreed."))
    driver.press("b")
    #expect(driver.office.acts == [.book("205512", "IT-SHEETS", .full, override: nil)])
  }

  @Test("A person who has a place is not booked again, and b says so")
  func hasPlace() {
    driver.press("<F3>cook<Enter>yb")
    #expect(driver.office.acts.isEmpty)
    #expect(driver.message == "The person has a place or a claim already.")
  }

  @Test("p opens the same as a report, o the roster at the person")
  func goOn() {
    driver.press("<F3>cook<Enter><Down>yp")
    #expect(driver.title.contains("Reports > Why, rule by rule"))
    driver.press("<Esc>o")
    #expect(driver.text.contains(">  2  Davies, Siân"))
  }

  @Test("Without a class chosen y asks which of the person's classes")
  func live() {
    driver.press("okaf<Down><Up>y")
    #expect(driver.text.contains("Why on which class?"))
    driver.press("brit<Enter>")
    #expect(driver.title.contains("Ada Okafor, BSL-1"))
  }
}
