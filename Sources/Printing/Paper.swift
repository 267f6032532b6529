import Reports

/// A sheet of A4 and the margins left on it, in Pango units.
struct Paper {
  let width: Int
  let height: Int
  /// 16 millimetres: every printer reaches it, and two holes can be punched.
  let margin = Points.units(45.35)

  init(_ orientation: Document.Orientation) {
    let short = Points.units(595.276)
    let long = Points.units(841.89)
    (width, height) = orientation == .portrait ? (short, long) : (long, short)
  }

  /// The width between the margins.
  var measure: Int { width - 2 * margin }
  /// The height between the margins.
  var depth: Int { height - 2 * margin }
}
