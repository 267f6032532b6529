import Domain

/// The people who come to classes, and when each of them is taken up.
struct LearnerPool {
  private let people: [StaffMember]
  private let places: [EmployeeNumber: Int]
  private var busy: [[Interval]]
  private var random: SplitMix64

  /// How many people of a trust ever come to a class, at most.
  private static let most = 900

  /// The cast, and a sample of the first hospital's staff.
  init(_ staff: TrustStaff, random: SplitMix64) {
    var random = random
    let others = random.shuffled(Array(Cast.count..<min(staff.count, Hospital.size)))
    let people = (Array(0..<Cast.count) + others.prefix(Self.most)).map { staff[$0] }
    self.people = people
    places = Dictionary(uniqueKeysWithValues: people.indices.map { (people[$0].number, $0) })
    busy = Array(repeating: [], count: people.count)
    self.random = random
  }

  /// Somebody free at all sessions, in post from the first day to the last, and not among those
  /// already chosen; nil where there is nobody.
  mutating func draw(
    for aClass: ScheduledClass, except chosen: Set<EmployeeNumber>
  ) -> EmployeeNumber? {
    let offset = random.below(people.count)
    for step in people.indices {
      let place = (offset + step) % people.count
      let person = people[place]
      guard !Cast.withOwnParts.contains(person.number), !chosen.contains(person.number),
        isInPost(person, for: aClass), isFree(place, for: aClass)
      else { continue }
      takeUp(place, aClass)
      return person.number
    }
    return nil
  }

  /// Takes up one of the cast, unless the person is busy, gone or chosen already.
  mutating func take(
    _ number: EmployeeNumber, for aClass: ScheduledClass, except chosen: Set<EmployeeNumber>
  ) -> EmployeeNumber? {
    // Dorota's part is to have left with a place still hers.
    guard let place = places[number], !chosen.contains(number), isFree(place, for: aClass),
      number == Cast.dorota || isInPost(people[place], for: aClass)
    else { return nil }
    takeUp(place, aClass)
    return number
  }

  private func isInPost(_ person: StaffMember, for aClass: ScheduledClass) -> Bool {
    let opens = aClass.plan.enrolFrom ?? aClass.first
    let started = person.post.startDate.map { $0 <= opens } ?? true
    return started && !person.isLeaver(on: aClass.last)
  }

  private func isFree(_ place: Int, for aClass: ScheduledClass) -> Bool {
    !aClass.sessions.contains { session in
      busy[place].contains { $0.overlaps(session.interval) }
    }
  }

  private mutating func takeUp(_ place: Int, _ aClass: ScheduledClass) {
    busy[place] += aClass.sessions.map(\.interval)
  }
}
