import Domain
import Testing

@Suite("Spaces, tutors and equipment in use") struct OccupationRuleTests {
  private static let seminar = LearningSpace(code: "SEM", name: "Seminar room", capacity: 12)
  private static let hub = LearningSpace(
    code: "HUB", name: "Learning hub", capacity: 10, isShared: true)

  private func booking(
    _ code: BookingCode, _ start: String, _ end: String, in space: SpaceCode = "SEM",
    people: Int? = nil, kit: [Equipment] = [], _ change: (inout SpaceBooking) -> Void = { _ in }
  ) -> Occupation {
    var booking = SpaceBooking(
      code: code, space: space, date: Cast.thursday, start: Cast.time(start),
      end: Cast.time(end), purpose: .other, title: "Fire training", people: people, kit: kit)
    change(&booking)
    return Occupation(booking)
  }

  private func codes(
    _ wanted: Occupation, beside others: [Occupation], stock: [Stock] = []
  ) -> [String] {
    OccupationFacts(
      wanted: [wanted], others: others, spaces: ["SEM": Self.seminar, "HUB": Self.hub],
      stock: stock
    ).refusals().map(\.code)
  }

  // C07
  @Test("An hour of setting up and clearing away keeps others an hour off, and no more")
  func setUp() {
    let wanted = booking("B9", "06:00", "07:00") {
      $0.setUpMinutes = 60
      $0.clearDownMinutes = 60
    }
    #expect(codes(wanted, beside: [booking("B1", "04:00", "05:00")]) == [])
    #expect(codes(wanted, beside: [booking("B1", "08:00", "09:00")]) == [])
    #expect(codes(wanted, beside: [booking("B1", "04:30", "05:30")]) == ["space-clash"])
    #expect(codes(wanted, beside: [booking("B1", "07:30", "08:30")]) == ["space-clash"])
  }

  @Test("A provisional booking stands in nobody's way, nobody in its, and is shown")
  func provisional() {
    let maybe = booking("B1", "10:00", "12:00") { $0.state = .provisional }
    let sure = booking("B2", "11:00", "13:00")
    #expect(codes(maybe, beside: [sure]) == [] && codes(sure, beside: [maybe]) == [])
    let facts = OccupationFacts(wanted: [sure], others: [maybe], spaces: ["SEM": Self.seminar])
    #expect(facts.provisional(beside: sure) == [maybe])
  }

  // C10
  @Test("Shared equipment counts at its peak, not its sum")
  func stock() {
    let laptops = { (count: Int) in [Equipment("laptops", count)] }
    let uses = ["08:00", "09:00", "10:00", "11:00"].enumerated().map { index, start in
      booking(
        BookingCode("B\(index)"), start, "\(9 + index < 10 ? "0" : "")\(9 + index):00", in: "X",
        kit: laptops(1))
    }
    let wanted = { (count: Int) in
      self.booking("B9", "08:00", "12:00", kit: laptops(count))
    }
    #expect(codes(wanted(4), beside: uses, stock: [Stock("laptops", 5)]) == [])
    #expect(codes(wanted(5), beside: [], stock: [Stock("laptops", 4)]) == ["equipment-short"])
    let one = [booking("B1", "08:00", "09:00", in: "X", kit: laptops(1))]
    #expect(codes(wanted(2), beside: one, stock: [Stock("laptops", 2)]) == ["equipment-short"])
    #expect(codes(wanted(1), beside: one, stock: [Stock("laptops", 2)]) == [])
    #expect(codes(wanted(1), beside: []) == ["no-such-equipment"])
  }

  @Test("A space for several at once is full when the people in it at one time are too many")
  func shared() {
    let others = [
      booking("B1", "09:00", "10:00", in: "HUB", people: 6),
      booking("B2", "10:00", "11:00", in: "HUB", people: 7),
    ]
    let wanted = { (people: Int) in
      self.booking("B9", "09:00", "11:00", in: "HUB", people: people)
    }
    #expect(codes(wanted(3), beside: others) == [])
    #expect(codes(wanted(4), beside: others) == ["space-crowded"])
    #expect(codes(wanted(11), beside: []) == ["over-capacity"])
  }

  @Test("Two of one series that meet each other are found, the second of them named")
  func ownSeries() {
    let facts = OccupationFacts(
      wanted: [booking("B1", "10:00", "12:00"), booking("B2", "11:00", "13:00")],
      spaces: ["SEM": Self.seminar])
    #expect(facts.refusals(of: 0) == [])
    #expect(facts.refusals(of: 1).map(\.code) == ["space-clash"])
  }

  @Test("A centre's hours bind its spaces, and a closed day all who gave no reason")
  func closed() {
    var space = Self.seminar
    space.centre = "Inspire Centre"
    let weekdays = Hours.week("mon-fri 08:00-18:00")
    let facts = { (wanted: Occupation, calendar: TrustCalendar) in
      OccupationFacts(
        wanted: [wanted], spaces: ["SEM": space],
        centres: ["inspire centre": Centre(name: "Inspire Centre", hours: weekdays)],
        calendar: calendar
      ).refusals().map(\.code)
    }
    #expect(facts(booking("B1", "17:00", "18:00"), TrustCalendar()) == [])
    #expect(facts(booking("B1", "17:00", "18:30"), TrustCalendar()) == ["centre-not-open"])
    let shut = TrustCalendar(closures: [
      Closure(
        code: "C1", of: .space("SEM"), first: Cast.thursday, last: Cast.thursday, reason: "paint")
    ])
    #expect(facts(booking("B1", "10:00", "11:00"), shut) == ["closed"])
    #expect(
      facts(booking("B1", "10:00", "11:00") { $0.closedReason = "the painters come later" }, shut)
        == [])
  }

  @Test("The peak is the most at any one minute, touching stretches apart")
  func peaks() {
    let at = { (from: Int, to: Int) in Interval(from: from, to: to) }
    let held = [(at(0, 10), 2), (at(10, 20), 3), (at(5, 15), 4)]
    #expect(peak(held, within: at(0, 20)) == 7)
    #expect(peak(held, within: at(0, 5)) == 2)
    #expect(peak(held, within: at(20, 30)) == 0)
  }
}
