public import Domain
import Store

extension Books {
  /// The workforce and the learners in it, by a part of the post; counted for the last day of the
  /// period, or today.
  public func takeUp(
    by split: TakeUpSplit, in period: Period, at now: Now
  ) throws -> TakeUpReport {
    try store.read { try countTakeUp(by: split, in: period, at: now) }
  }

  /// The parts of the trust without a single learner; of one department the people.
  public func notReached(
    in period: Period, department: String? = nil, at now: Now
  ) throws -> Outcome<NotReachedReport> {
    try store.read {
      let day = min(period.to ?? now.day, now.day)
      if let department {
        guard let known = try store.nameOfToday(department, .department) else {
          return .refused([
            .noSuchDepartment(department, known: try store.knownNames(.department))
          ])
        }
        let all = try countTakeUp(by: .department, in: period, at: now)
        return .done(
          NotReachedReport(
            period: period, parts: [all], department: known,
            people: try store.notReached(inDepartment: known, in: period, on: day)))
      }
      return .done(
        NotReachedReport(
          period: period,
          parts: try [.department, .site, .staffGroup, .band].map {
            try countTakeUp(by: $0, in: period, at: now)
          }))
    }
  }

  private func countTakeUp(
    by split: TakeUpSplit, in period: Period, at now: Now
  ) throws -> TakeUpReport {
    let day = min(period.to ?? now.day, now.day)
    let rows = try store.takeUp(by: split, in: period, on: day)
    let order = split == .band ? PayBand.order : [:]
    return TakeUpReport(
      by: split, period: period,
      rows: rows.sorted {
        (order[$0.keys[0]] ?? 99, FoldedName.key($0.keys[0]), $0.keys[0])
          < (order[$1.keys[0]] ?? 99, FoldedName.key($1.keys[0]), $1.keys[0])
      }, day: day)
  }
}

extension PayBand {
  /// The place of each band among the bands.
  static let order = all.enumerated().reduce(into: [String: Int]()) { $0[$1.element] = $1.offset }
}
