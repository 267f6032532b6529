public import Domain

extension Wording {
  /// That a centre's hours are kept.
  public static func sentence(_ centre: Centre) -> String {
    "Kept: \(centre.name) is open \(hours(centre))."
  }

  /// When a centre is open.
  public static func hours(_ centre: Centre) -> String {
    centre.hours.map { Hours.text($0) } ?? "always"
  }

  /// That so much of something is kept, or that it is taken out.
  public static func sentence(_ stock: Stock) -> String {
    stock.count == 0
      ? "Taken out: \(stock.name)."
      : "Kept: \(count(stock.count, "piece")) of \(stock.name) that spaces share."
  }
}
