import Domain
import SeededNumbers
import Testing

@Suite("Counts of few people") struct SmallCountTests {
  private typealias Part = SmallCounts.Part

  private static func pooled(_ people: [Int], fewest: Int = 5) -> [Int]? {
    SmallCounts.pooled(people.map { Part($0) }, fewest: fewest)?.sorted()
  }

  @Test(
    "Parts of few people are pooled, and the next smallest with them where one alone could be told",
    arguments: [
      ([12, 9, 40], []), ([12, 3, 40], [0, 1]), ([12, 0, 40], []), ([2, 2, 40, 9], [0, 1, 3]),
      ([3, 4, 40], [0, 1]), ([1, 1, 1, 1, 1, 30, 6], [0, 1, 2, 3, 4, 6]), ([5, 5], []),
    ])
  func pools(_ people: [Int], _ wanted: [Int]) {
    #expect(Self.pooled(people) == wanted)
  }

  @Test("Where even the sum is of few people nothing is shown")
  func nothing() {
    #expect(Self.pooled([3]) == nil)
    #expect(Self.pooled([1, 2]) == nil)
    #expect(Self.pooled([1, 1, 1, 1, 1]) == nil)
    #expect(Self.pooled([]) == [])
  }

  @Test("A trust may show every count")
  func all() {
    #expect(Self.pooled([1, 2, 3], fewest: 1) == [])
  }

  @Test("Who is left over in a part is kept as close as who is counted")
  func others() {
    let parts = [Part(20, others: 2), Part(9, others: 30), Part(7, others: 7)]
    #expect(SmallCounts.pooled(parts, fewest: 5)?.sorted() == [0, 2])
  }

  @Test(
    "No pooled part can be worked out from what is shown, whatever the counts are",
    arguments: 0..<400)
  func secret(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let people = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      Int.random(in: 0...9, using: &generator)
    }
    guard let pool = Self.pooled(people) else {
      // All the same, nothing is shown that would have been harmless.
      #expect(people.contains { (1..<5).contains($0) })
      return
    }
    for place in people.indices where !pool.contains(place) {
      #expect(people[place] == 0 || people[place] >= 5)
    }
    guard !pool.isEmpty else { return }
    // A reader knows the total and every other row, and so the sum of the pool, and that each part
    // in it is of somebody. What can each part be?
    let sum = pool.reduce(0) { $0 + people[$1] }
    #expect(sum >= 5)
    let zeros = pool.contains { people[$0] == 0 }
    for place in pool.indices {
      let could = Self.values(of: place, parts: pool.count, sum: sum, least: zeros ? 0 : 1)
      #expect(could.count > 1, "\(people)")
    }
  }

  /// What one of some numbers can be, given their sum and the least each is: all ways are tried.
  private static func values(of place: Int, parts: Int, sum: Int, least: Int) -> Set<Int> {
    var found: Set<Int> = []
    func fill(_ chosen: [Int], _ left: Int) {
      if chosen.count == parts - 1 {
        guard left >= least else { return }
        found.insert((chosen + [left])[place])
        return
      }
      guard left >= least else { return }
      for value in least...left { fill(chosen + [value], left - value) }
    }
    fill([], sum)
    return found
  }
}

@Suite("Terms and years") struct TermTests {
  @Test("A month belongs to the term that courses are planned by")
  func months() {
    let terms = (1...12).map { Term(month: "2026-\($0 < 10 ? "0" : "")\($0)") }
    #expect(terms[0..<3].allSatisfy { $0 == Term(.spring, 2026) })
    #expect(terms[3..<8].allSatisfy { $0 == Term(.summer, 2026) })
    #expect(terms[8...].allSatisfy { $0 == Term(.autumn, 2026) })
    #expect(Term(month: "2026-13") == nil && Term(month: "soon") == nil)
  }

  @Test("Terms follow one another as their keys do, and a key names its term")
  func keys() {
    let terms = (2024...2027).flatMap { year in Term.Season.allCases.map { Term($0, year) } }
    #expect(terms.sorted() == terms)
    #expect(terms.map { Term(key: $0.key) } == terms)
    #expect(Term(key: "2026-4") == nil)
  }

  @Test("A year before a leap day is the last of February")
  func yearBefore() throws {
    let day = { (text: String) in try #require(Day(iso: text)) }
    #expect(try day("2026-11-24").yearBefore == day("2025-11-24"))
    #expect(try day("2028-02-29").yearBefore == day("2027-02-28"))
  }

  @Test("A month runs from its first day to its last")
  func month() throws {
    let period = Period(monthOf: try #require(Day(iso: "2026-12-09")))
    #expect(period.from?.iso == "2026-12-01" && period.to?.iso == "2026-12-31")
    #expect(Period(monthOf: try #require(Day(iso: "2028-02-29"))).to?.iso == "2028-02-29")
  }

  @Test("Minutes in the room are the session's, less what was missed")
  func minutes() {
    #expect(Mark.present.minutes(of: 60) == 60)
    #expect(Mark.late(minutes: 20, leftEarly: nil).minutes(of: 60) == 40)
    #expect(Mark.late(minutes: 20, leftEarly: 15).minutes(of: 60) == 25)
    #expect(Mark.leftEarly(minutes: 15).minutes(of: 60) == 45)
    #expect(Mark.unauthorised.minutes(of: 60) == 0 && Mark.authorised(.rota).minutes(of: 60) == 0)
  }
}
