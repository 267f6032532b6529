public import Domain

/// The staff of a demonstration trust, each made when looked at, so that a million and a half take
/// no memory. The same place always holds the same person.
public struct TrustStaff: RandomAccessCollection, Sendable {
  /// The first place, 0.
  public let startIndex = 0
  /// The place after the last.
  public let endIndex: Int
  private let today: Day
  private let cast: [StaffMember]

  /// How few and how many staff a trust may have: the cast must fit, and the numbers must suffice.
  public static let sizes = 50...5_000_000

  /// The staff on a day; a size outside `sizes` is brought to its nearer end.
  public init(today: Day, size: Int) {
    self.today = today
    endIndex = Swift.min(Swift.max(size, Self.sizes.lowerBound), Self.sizes.upperBound)
    cast = Cast.members(on: today)
  }

  /// The person at a place; the cast stands first.
  public subscript(place: Int) -> StaffMember {
    place < cast.count ? cast[place] : made(place)
  }

  /// The person with a number; nil where nobody has it.
  public subscript(number: EmployeeNumber) -> StaffMember? {
    if let member = cast.first(where: { $0.number == number }) { return member }
    guard let digits = Int(number.text) else { return nil }
    // 4,341,723 times 7,368,787 leaves 1 when divided by 8,000,000, so this finds the place again.
    let place = (digits - 21_000_000 + 8_000_000 - 1_234_567) % 8_000_000 * 4_341_723 % 8_000_000
    guard indices.contains(place), self.number(place) == number else { return nil }
    return self[place]
  }

  private func made(_ place: Int) -> StaffMember {
    var random = SplitMix64(seed: 0x4C69_6665_6C6F_6E68, index: place)
    let name = PersonNames.draw(&random)
    let standing = Hierarchy(size: endIndex, castCount: cast.count)
      .standing(of: place, &random)
    var post = Assignment(
      department: standing.department.name(at: standing.hospital),
      site: standing.department.site(at: standing.hospital), staffGroup: standing.job.group,
      payBand: standing.job.band, jobTitle: standing.job.title,
      lineManager: standing.manager.map(number))
    post.contractedHours = hours(for: standing, &random)
    let leaving = standing.leads ? nil : leavingDate(&random)
    post.startDate = (leaving.map { Swift.min($0, today) } ?? today) - started(&random)
    if !standing.leads, Self.apprenticeBands.contains(standing.job.band) {
      post.isApprentice = random.happens(perMille: 72)
    }
    let ownNumber = number(place)
    return StaffMember(
      number: ownNumber, name: name,
      badge: random.happens(perMille: 40) ? Self.badge(place) : nil,
      email: random.happens(perMille: 930) ? Self.email(of: name, mark: place) : nil,
      leavingDate: leaving,
      assignments: standing.leads
        ? [post] : assignments(post, of: ownNumber, at: standing.hospital, &random))
  }

  private static let apprenticeBands: Set<String> = ["2", "3", "4"]

  /// Two in a hundred hold a second, smaller post elsewhere.
  private func assignments(
    _ first: Assignment, of number: EmployeeNumber, at hospital: Int, _ random: inout SplitMix64
  ) -> [Assignment] {
    guard random.happens(perMille: 20) else { return [first] }
    let department = Department.all[Department.drawn.pick(&random)]
    let job = Job.drawn(in: department.kind, &random)
    var (first, second) = (first, first)
    first.number = "\(number)-1"
    first.contractedHours = "22.5"
    second.number = "\(number)-2"
    second.contractedHours = "15"
    second.department = department.name(at: hospital)
    second.site = department.site(at: hospital)
    second.staffGroup = job.group
    second.payBand = job.band
    second.jobTitle = job.title
    second.isApprentice = false
    return [first, second]
  }

  private func hours(for standing: Standing, _ random: inout SplitMix64) -> String {
    if standing.job.group == StaffGroup.medical { return "40" }
    if standing.leads || random.happens(perMille: 600) { return "37.5" }
    return random.pick(["30", "30", "22.5", "18.75", "15", "7.5"])
  }

  /// Four in a hundred have left within a year or so; one in a hundred is about to.
  private func leavingDate(_ random: inout SplitMix64) -> Day? {
    let drawn = random.below(1_000)
    if drawn < 40 { return today - random.between(1, 400) }
    return drawn < 50 ? today + random.between(3, 75) : nil
  }

  /// Days in post so far: many are new, some have been there for decades.
  private func started(_ random: inout SplitMix64) -> Int {
    switch random.below(10) {
    case 0: random.between(5, 240)
    case 1...4: random.between(240, 1_500)
    case 5...7: random.between(1_500, 4_500)
    default: random.between(4_500, 12_500)
    }
  }

  /// An eight-digit number, unlike its neighbours', that nobody of the cast has.
  private func number(_ place: Int) -> EmployeeNumber {
    if place < cast.count { return cast[place].number }
    // 7,368,787 and 8,000,000 share no factor, so no two places meet.
    return EmployeeNumber("\(21_000_000 + (place * 7_368_787 + 1_234_567) % 8_000_000)")
  }

  /// A seven-digit badge, as older badges have.
  private static func badge(_ place: Int) -> String {
    "\(5_000_000 + (place * 2_654_437 + 77_777) % 5_000_000)"
  }

  /// The work address: plain letters, and a number where others may bear the name.
  static func email(of name: PersonName, mark: Int?) -> String {
    let words = [name.given, name.family].compactMap(\.self).map {
      FoldedName.words($0).joined()
    }
    return words.joined(separator: ".") + (mark.map(String.init) ?? "") + "@stbrigid.example"
  }
}

extension Department {
  /// The name that tells it from its like in other hospitals.
  func name(at hospital: Int) -> String {
    hospital == 0 ? name : "\(name), \(Hospital.name(hospital))"
  }

  /// Where it is.
  func site(at hospital: Int) -> String { hospital == 0 ? site : Hospital.name(hospital) }
}
