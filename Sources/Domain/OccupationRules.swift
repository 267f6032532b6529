/// Everything the rules about spaces, tutors and equipment look at: what is wanted, and what is there.
public struct OccupationFacts: Sendable {
  /// What is wanted.
  public var wanted: [Occupation]
  /// What is there already at the same time, the wanted ones' own former selves left out.
  public var others: [Occupation]
  /// The spaces that are used.
  public var spaces: [SpaceCode: LearningSpace]
  /// The centres these belong to, by folded name.
  public var centres: [String: Centre]
  /// Equipment that spaces share.
  public var stock: [Stock]
  /// Holidays and closures.
  public var calendar: TrustCalendar

  /// Joins the facts.
  public init(
    wanted: [Occupation], others: [Occupation] = [], spaces: [SpaceCode: LearningSpace] = [:],
    centres: [String: Centre] = [:], stock: [Stock] = [],
    calendar: TrustCalendar = TrustCalendar()
  ) {
    self.wanted = wanted
    self.others = others
    self.spaces = spaces
    self.centres = centres
    self.stock = stock
    self.calendar = calendar
  }

  /// Every reason why all that is wanted cannot stand (invariants I1–I3, I13), in its order.
  public func refusals() -> [Refusal] { wanted.indices.flatMap { refusals(of: $0) } }

  /// Every reason why one of those wanted cannot stand beside what is there and the others wanted.
  public func refusals(of index: Int) -> [Refusal] {
    let one = wanted[index]
    let around = others + wanted.indices.filter { $0 < index }.map { wanted[$0] }
    return spaceRefusals(one) + closed(one) + clashes(of: one, with: around)
      + kitShort(one, beside: around)
  }

  /// What already is in the space then without standing in the way: provisional bookings.
  public func provisional(beside one: Occupation) -> [Occupation] {
    sameSpace(one, others).filter { one.isProvisional || $0.isProvisional }
  }

  private func spaceRefusals(_ one: Occupation) -> [Refusal] {
    guard let code = one.space, let space = spaces[code] else { return [] }
    var refusals: [Refusal] = []
    if one.people > space.capacity {
      refusals.append(.overCapacity(space.label, capacity: space.capacity, wanted: one.people))
    }
    if !space.isOpen(from: one.start, to: one.end) {
      refusals.append(
        .outsideOpeningHours(
          space.label, on: one.day, from: one.start, to: one.end, opens: space.opens,
          closes: space.closes))
    }
    if !one.isSettled, let name = space.centre, let centre = centres[FoldedName.key(name)],
      !centre.isOpen(on: one.day, from: one.start, to: one.end)
    {
      refusals.append(
        .centreNotOpen(centre.name, on: one.day, hours: centre.hours?[one.day.weekday]))
    }
    return refusals
  }

  private func closed(_ one: Occupation) -> [Refusal] {
    guard !one.isSettled else { return [] }
    let space = one.space.flatMap { spaces[$0] }
    return calendar.closed(one.interval, on: one.day, space: space, tutor: one.tutor)
      .map { [.closed($0, on: one.day)] } ?? []
  }

  private func sameSpace(_ one: Occupation, _ around: [Occupation]) -> [Occupation] {
    guard let code = one.space else { return [] }
    let space = spaces[code]
    return around.filter {
      $0.space == code && one.needed(in: space).overlaps($0.needed(in: space))
    }
  }

  private func clashes(of one: Occupation, with around: [Occupation]) -> [Refusal] {
    var refusals: [Refusal] = []
    if let space = one.space.flatMap({ spaces[$0] }), !one.isProvisional {
      let there = sameSpace(one, around).filter { !$0.isProvisional }
      if !space.isShared {
        refusals += there.map {
          .spaceClash(space.label, with: $0.by, on: $0.day, from: $0.start, to: $0.end)
        }
      } else {
        let taken = peak(
          there.map { ($0.needed(in: space), $0.people) }, within: one.needed(in: space))
        if taken > 0, taken + one.people > space.capacity {
          refusals.append(
            .spaceCrowded(
              space.label, taken: taken, wanted: one.people, capacity: space.capacity,
              on: one.day))
        }
      }
    }
    guard let tutor = one.tutor else { return refusals }
    return refusals
      + around.filter {
        $0.tutor.map { FoldedName.key($0) } == FoldedName.key(tutor)
          && $0.interval.overlaps(one.interval)
      }.map { .tutorClash(tutor, with: $0.by, on: $0.day, from: $0.start, to: $0.end) }
  }

  /// Equipment counts as it is held at any one minute: the peak, not the sum.
  private func kitShort(_ one: Occupation, beside around: [Occupation]) -> [Refusal] {
    let wanted = one.kit.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += $1.count ?? 1 }
    return wanted.sorted { $0.key < $1.key }.compactMap { name, wanted in
      guard let there = stock.first(where: { $0.name == name }) else {
        return .noSuchStock(name, known: stock.map(\.name))
      }
      let held = around.filter { !$0.isProvisional }.flatMap { other in
        other.kit.filter { $0.name == name }.map { (other.interval, $0.count ?? 1) }
      }
      let free = there.count - peak(held, within: one.interval)
      return wanted > free
        ? .kitShort(name, wanted: wanted, free: max(0, free), on: one.day) : nil
    }
  }
}
