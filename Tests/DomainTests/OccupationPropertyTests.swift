import Domain
import SeededNumbers
import Testing

@Suite("Whatever is in use") struct OccupationPropertyTests {
  private static let room = LearningSpace(
    code: "SEM", name: "Seminar room", capacity: 9, setUpMinutes: 20, clearDownMinutes: 10)
  private static let hub = LearningSpace(
    code: "HUB", name: "Learning hub", capacity: 9, setUpMinutes: 20, clearDownMinutes: 10,
    isShared: true)
  private static let stock = [Stock("laptops", 6)]

  private static func time(_ generator: inout SeededGenerator) -> TimeOfDay {
    TimeOfDay(minutes: 10 * Int.random(in: 0...143, using: &generator)) ?? .startOfDay
  }

  /// A session or a booking within two days, over midnight too.
  private static func occupation(_ number: Int, _ generator: inout SeededGenerator) -> Occupation {
    let day = Cast.thursday + Int.random(in: 0...1, using: &generator)
    let start = time(&generator)
    let end =
      TimeOfDay(
        minutes: (start.minutes + 10 * Int.random(in: 1...30, using: &generator)) % 1_440)
      ?? .endOfDay
    let space: SpaceCode? = [nil, "SEM", "HUB"].randomElement(using: &generator) ?? nil
    var occupation = Occupation(
      Session(classCode: "X", number: number, date: day, start: start, end: end, space: space),
      of: ClassLabel(ClassCode("X-\(number)"), "Spanish"),
      people: Int.random(in: 1...7, using: &generator), kit: [])
    occupation.tutor =
      ["Mara Lind", "MARA LIND", "Joe Hart", nil]
      .randomElement(using: &generator) ?? nil
    occupation.isProvisional = Int.random(in: 0..<6, using: &generator) == 0
    // Equipment may be named twice by the same class.
    occupation.kit = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      Equipment("laptops", Int.random(in: 1...4, using: &generator))
    }
    if Bool.random(using: &generator) {
      occupation.setUpMinutes = 10 * Int.random(in: 0...4, using: &generator)
      occupation.clearDownMinutes = 10 * Int.random(in: 0...4, using: &generator)
    }
    return occupation
  }

  /// The minutes people are there, and those in which the space is needed.
  private static func minutes(_ one: Occupation) -> (there: Range<Int>, needed: Range<Int>) {
    let base = one.day.number * 1_440
    let start = base + one.start.minutes
    let end = base + one.end.minutes + (one.end.minutes <= one.start.minutes ? 1_440 : 0)
    let before = one.setUpMinutes ?? (one.space == nil ? 0 : 20)
    let after = one.clearDownMinutes ?? (one.space == nil ? 0 : 10)
    return (start..<end, start - before..<end + after)
  }

  private static func laptops(_ one: Occupation) -> Int {
    one.kit.reduce(0) { $0 + ($1.count ?? 1) }
  }

  /// What is wrong with one beside others, found out minute by minute.
  private static func found(_ one: Occupation, beside others: [Occupation]) -> Set<String> {
    let sure = others.filter { !$0.isProvisional }
    let own = minutes(one)
    var found: Set<String> = []
    for minute in own.needed where !one.isProvisional {
      let inSpace = sure.filter {
        one.space != nil && $0.space == one.space && minutes($0).needed.contains(minute)
      }
      if one.space == "SEM", !inSpace.isEmpty { found.insert("space-clash") }
      let people = inSpace.reduce(0) { $0 + $1.people }
      if one.space == "HUB", people > 0, people + one.people > 9 { found.insert("space-crowded") }
    }
    for minute in own.there {
      if others.contains(where: {
        one.tutor != nil && $0.tutor?.lowercased() == one.tutor?.lowercased()
          && minutes($0).there.contains(minute)
      }) {
        found.insert("tutor-clash")
      }
      let inUse = sure.filter { minutes($0).there.contains(minute) }
        .reduce(0) { $0 + laptops($1) }
      if !one.kit.isEmpty, inUse + laptops(one) > 6 { found.insert("equipment-short") }
    }
    return found
  }

  @Test("The rules find what a walk through every minute finds, and nothing else")
  func minuteByMinute() {
    var generator = SeededGenerator(seed: 2_029)
    for round in 0..<400 {
      let others = (1...4).map { Self.occupation($0, &generator) }
      let one = Self.occupation(9, &generator)
      let facts = OccupationFacts(
        wanted: [one], others: others, spaces: ["SEM": Self.room, "HUB": Self.hub],
        stock: Self.stock)
      #expect(
        Set(facts.refusals().map(\.code)) == Self.found(one, beside: others), "round \(round)")
    }
  }

  @Test("It makes no difference which of two was there first")
  func eitherWay() {
    var generator = SeededGenerator(seed: 12)
    for round in 0..<1_000 {
      let (one, two) = (Self.occupation(1, &generator), Self.occupation(2, &generator))
      let codes = { (wanted: Occupation, other: Occupation) in
        Set(
          OccupationFacts(
            wanted: [wanted], others: [other], spaces: ["SEM": Self.room, "HUB": Self.hub],
            stock: [Stock("laptops", 16)]
          ).refusals().map(\.code))
      }
      #expect(codes(one, two) == codes(two, one), "round \(round)")
    }
  }

  @Test("Two stretches clash if they share a minute; touching they share none")
  func touching() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<4_000 {
      let day = Cast.day("1996-01-01") + Int.random(in: 0...15_000, using: &generator)
      let one = Interval(on: day, from: Self.time(&generator), to: Self.time(&generator))
      let two = Interval(
        on: day + Int.random(in: -1...1, using: &generator), from: Self.time(&generator),
        to: Self.time(&generator))
      #expect(one.overlaps(two) == (one.from..<one.to).overlaps(two.from..<two.to))
      #expect(one.overlaps(two) == two.overlaps(one))
      #expect(!one.overlaps(Interval(from: one.to, to: one.to + two.minutes)))
      #expect(!one.overlaps(Interval(from: one.from - two.minutes, to: one.from)))
      #expect(one.overlaps(Interval(from: one.to - 1, to: one.to + two.minutes)))
    }
  }

  @Test("The peak is what counting every minute of the stretch finds")
  func peaks() {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<1_500 {
      let stretch = { (generator: inout SeededGenerator) in
        let from = Int.random(in: 0...50, using: &generator)
        return Interval(from: from, to: from + Int.random(in: 1...20, using: &generator))
      }
      let held = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        (stretch(&generator), Int.random(in: 1...5, using: &generator))
      }
      let within = stretch(&generator)
      let counted = (within.from..<within.to).map { minute in
        held.filter { $0.0.from <= minute && minute < $0.0.to }.reduce(0) { $0 + $1.1 }
      }.max()
      #expect(peak(held, within: within) == counted)
    }
  }
}
