import Domain

/// Draws names as a hospital really has them.
enum PersonNames {
  private static let lists = Weighted(NameList.all) { $0.weight }

  /// One person's name.
  static func draw(_ random: inout SplitMix64) -> PersonName {
    if random.happens(perMille: 3) { return PersonName(family: random.pick(NameList.single)) }
    let list = lists.pick(&random)
    let family = family(from: list, &random)
    let given = given(from: list, &random)
    // Some are entered under one name only, and known by another.
    if random.happens(perMille: 1) { return PersonName(family: family, knownAs: given) }
    return PersonName(family: family, given: given, knownAs: knownAs(given, &random))
  }

  /// A family name; marriages mix the lists and join names.
  private static func family(from list: NameList, _ random: inout SplitMix64) -> String {
    if random.happens(perMille: 12) {
      let (one, other) = (random.pick(list.families), random.pick(lists.pick(&random).families))
      let isPlain = [one, other].allSatisfy { !$0.contains(" ") && !$0.contains("-") }
      return isPlain && one != other ? "\(one)-\(other)" : one
    }
    let isMixed = random.happens(perMille: 100)
    return random.pick(isMixed ? lists.pick(&random).families : list.families)
  }

  /// A given name; some people are entered with two.
  private static func given(from list: NameList, _ random: inout SplitMix64) -> String {
    let (one, other) = (random.pick(list.givens), random.pick(list.givens))
    let isPlain = one != other && !one.contains(" ") && !other.contains(" ")
    return random.happens(perMille: 100) && isPlain ? "\(one) \(other)" : one
  }

  private static func knownAs(_ given: String, _ random: inout SplitMix64) -> String? {
    guard let usual = NameList.knownAs[given], random.happens(perMille: 450) else { return nil }
    return usual
  }
}
