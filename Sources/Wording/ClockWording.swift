public import Domain

extension Wording {
  /// How far two clocks may differ without anybody having to know.
  private static let tolerated: Int64 = 5_000_000

  /// That the machine's clock has been put back behind the last act; nil where it has not.
  public static func clockBehind(_ present: Moment, _ last: Moment) -> String? {
    guard last.microseconds - present.microseconds > tolerated else { return nil }
    return
      "This machine's clock says \(shown(present)), but the last act was kept at \(shown(last)). Put the clock right; until then acts are kept with the later time, so that their order stays."
  }

  private static func shown(_ moment: Moment) -> String {
    "\(moment.iso.prefix(10)) \(moment.iso.dropFirst(11).prefix(5)) UTC"
  }
}
