public import Domain
import Store

extension Books {
  /// Centres with hours of their own, and the equipment that spaces share.
  public func centresAndStock() throws -> (centres: [Centre], stock: [Stock]) {
    try store.read { (try store.centres(), try store.stock()) }
  }

  /// Keeps when a centre is open; what is planned already stays where it is.
  public func keepCentre(_ centre: Centre, by acting: Acting) throws -> Outcome<Centre> {
    try store.write("keep-centre", by: acting, detail: { $0.name }) { journal in
      guard let known = try store.knownName(centre.name, .centre) else {
        return .refused([.noSuchCentre(centre.name, known: try store.knownNames(.centre))])
      }
      var kept = centre
      kept.name = known
      try journal.save(kept)
      return .done(kept)
    }
  }

  /// Keeps how many there are of something that spaces share; none takes it out. Not fewer than are in
  /// use at a time from now on.
  public func keepStock(_ stock: Stock, by acting: Acting) throws -> Outcome<Stock> {
    try store.write("keep-stock", by: acting, detail: { "\($0.name): \($0.count)" }) { journal in
      var refusals = KeptText.refusals([("equipment's name", stock.name)])
      if stock.name.allSatisfy(\.isWhitespace) || Equipment.list(stock.name)?.count != 1 {
        refusals.append(.missingName)
      }
      if stock.count < 0 {
        refusals.append(.badValue(of: "count", "\(stock.count)", expected: "0 or more"))
      }
      guard refusals.isEmpty else { return .refused(refusals) }
      let short = try kitRefusals([stock], from: acting.now).filter {
        if case .kitShort = $0 { true } else { false }
      }
      guard short.isEmpty else { return .refused(short) }
      if stock.count == 0 {
        try journal.remove(stock)
      } else {
        try journal.save(stock)
      }
      return .done(stock)
    }
  }

  /// What the rules say of the equipment in use from now on, were there so much of it.
  func kitRefusals(_ stock: [Stock], from now: Now) throws -> [Refusal] {
    let used = try store.occupations(from: now.day - 1, to: .latest).filter {
      $0.interval.to > now.wallMinutes && !$0.kit.isEmpty
    }
    return OccupationFacts(wanted: used, stock: stock).refusals().filter {
      switch $0 {
      case .kitShort, .noSuchStock: true
      default: false
      }
    }
  }
}
