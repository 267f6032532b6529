public import Domain
import Store

extension Books {
  /// Every site with the people and the learning spaces there, by name; those called otherwise too.
  public func siteList(at now: Now) throws -> [SiteLine] {
    try store.read { try sites(on: now.day) }
  }

  private func sites(on day: Day) throws -> [SiteLine] {
    let people = try store.people(by: .site, on: day)
    let ends = try store.siteEnds()
    let spaces = try store.spaces()
    return try store.knownNames(.site).map { name in
      SiteLine(
        name, people: people[name] ?? 0, spaces: spaces.filter { $0.site == name },
        end: ends.first { $0.name == name })
    }
  }

  /// Gives a site another name from a day on, today or before.
  ///
  /// Posts, learning spaces, centres and places kept for it go by the new name; reports of the days before
  /// have the old one, which stands for the new one in files from then on. What names it in learning
  /// agreements stands and is answered, to be decided.
  public func renameSite(
    _ name: String, to newName: String, from: Day? = nil, by acting: Acting
  ) throws -> Outcome<SiteChange> {
    let today = acting.now.day
    let day = from ?? today
    return try store.write(
      "rename-site", by: acting,
      detail: {
        "\u{201C}\($0.end.name)\u{201D} to \u{201C}\($0.end.successor)\u{201D} from \($0.end.from.iso)"
      }
    ) { journal in
      let sites = try sites(on: today)
      guard let site = sites.first(where: { FoldedName.key($0.name) == FoldedName.key(name) }),
        site.end == nil
      else {
        let current = sites.filter { $0.end == nil }.map(\.name)
        return .refused([
          .badValue(
            of: "site", name, expected: "one of: \(current.joined(separator: ", "))")
        ])
      }
      var refusals = KeptText.refusals([("site's name", newName)])
      if newName.allSatisfy(\.isWhitespace) { refusals.append(.missingName) }
      let isTaken = sites.contains {
        $0.end == nil && FoldedName.key($0.name) == FoldedName.key(newName)
      }
      if isTaken {
        refusals.append(
          .badValue(of: "new name", newName, expected: "a name that no site has today"))
      }
      if day > today {
        refusals.append(.badDay(of: "new name", day, earliest: nil, latest: today))
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      let spelt = try journal.knownSite(newName)
      try journal.removeSiteEnd(of: spelt)
      let end = SiteEnd(site.name, from: day, successor: spelt)
      try journal.moveEverybody(.site, from: site.name, to: spelt, since: day)
      try journal.save(end)
      for var space in try store.spaces() where space.site == site.name {
        space.site = spelt
        try journal.save(space)
      }
      for var centre in try store.centres() where centre.site == site.name {
        centre.site = spelt
        try journal.save(centre)
      }
      return .done(
        SiteChange(
          end: end, people: site.people, spaces: site.spaces.map(\.code),
          kept: try keepPlaces(ofSite: site.name, for: spelt, in: journal),
          agreements: try agreements(namingSite: site.name)))
    }
  }

  /// Keeps by its new name what is kept for people from a site.
  private func keepPlaces(
    ofSite name: String, for successor: String, in journal: Journal
  ) throws -> [ClassLabel] {
    func isIt(_ group: KeptGroup?) -> Bool {
      if case .site(let site) = group {
        FoldedName.key(site) == FoldedName.key(name)
      } else {
        false
      }
    }
    return try store.classes(ClassFilter()).compactMap { theClass in
      let kept = try store.keptPlaces(on: theClass.code)
      guard kept.contains(where: { isIt($0.group) }) else { return nil }
      try journal.takeTurn(theClass.code)
      try journal.save(
        kept.map { one in
          var one = one
          if isIt(one.group) { one.group = .site(successor) }
          return one
        }, on: theClass.code)
      for var enrolment in try store.enrolmentsInOrder(on: theClass.code)
      where isIt(enrolment.keptFor) {
        enrolment.keptFor = .site(successor)
        try journal.save(enrolment)
      }
      return theClass.label
    }
  }

  private func agreements(namingSite site: String) throws -> [GoverningAgreement] {
    try store.agreements().filter { agreement in
      guard agreement.state != .superseded, let restriction = agreement.provisions.restriction
      else { return false }
      return restriction.kind == .site && restriction.isNamed(site)
    }.map { GoverningAgreement($0) }
  }
}
