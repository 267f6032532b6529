/// Lengths on paper are whole Pango units, 1,024 to the point (1/72 inch), so that a page is filled
/// with integers and always in the same way.
enum Points {
  /// A number of points in Pango units.
  static func units(_ points: Double) -> Int { Int((points * 1024).rounded()) }

  /// Pango units in points, as Cairo takes them.
  static func points(_ units: Int) -> Double { Double(units) / 1024 }
}
