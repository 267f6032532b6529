import Domain

/// The people who come to classes, and when each of them is taken up.
struct LearnerPool {
  private let people: [StaffMember]
  private let places: [EmployeeNumber: Int]
  private var busy: [[Interval]]
  private let today: Day
  private var random: SplitMix64

  /// How many people of a trust ever come to a class, at most.
  private static let most = 900

  /// The cast, and a sample of the first hospital's staff.
  init(_ staff: TrustStaff, today: Day, random: SplitMix64) {
    var random = random
    let others = random.shuffled(Array(Cast.count..<min(staff.count, Hospital.size)))
    let people = (Array(0..<Cast.count) + others.prefix(Self.most)).map { staff[$0] }
    self.people = people
    self.today = today
    places = Dictionary(uniqueKeysWithValues: people.indices.map { (people[$0].number, $0) })
    busy = Array(repeating: [], count: people.count)
    self.random = random
  }

  /// The person with a number; nil where the person never comes to a class.
  func person(_ number: EmployeeNumber) -> StaffMember? { places[number].map { people[$0] } }

  /// Somebody free at all sessions, in post from the first day to the last, and not among those
  /// already chosen; nil where there is nobody.
  mutating func draw(
    for aClass: ScheduledClass, except chosen: Set<EmployeeNumber>,
    where isWanted: (StaffMember) -> Bool = { _ in true }
  ) -> EmployeeNumber? {
    let offset = random.below(people.count)
    for step in people.indices {
      let place = (offset + step) % people.count
      let person = people[place]
      guard !Cast.withOwnParts.contains(person.number), !chosen.contains(person.number),
        isWanted(person), isInPost(person, for: aClass), isFree(place, for: aClass)
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

  /// Whether somebody is in post for all of a class. Those whose class is cancelled or yet to be
  /// completed stay longer: there is something to settle for them.
  func isInPost(_ person: StaffMember, for aClass: ScheduledClass) -> Bool {
    let opens = aClass.plan.enrolFrom ?? aClass.first
    let started = person.post.startDate.map { $0 <= opens } ?? true
    let last =
      switch aClass.wish.fate {
      case .cancelled: max(aClass.last, today + 90)
      case .over: today
      default: aClass.last
      }
    return started && !person.isLeaver(on: last)
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
