/// The few sizes and weights of a sheet, chosen to be read by people with poor sight.
enum TextStyle: CaseIterable {
  case title, heading, subtitle, body, strong, small, smallStrong

  /// The size of the letters, in points.
  var size: Double {
    switch self {
    case .title: 18
    case .heading: 12.5
    case .subtitle: 11
    case .body, .strong: 10
    case .small, .smallStrong: 8.5
    }
  }

  var isBold: Bool {
    switch self {
    case .title, .heading, .strong, .smallStrong: true
    case .subtitle, .body, .small: false
    }
  }

  /// From one line to the next, in Pango units: room for the tall marks of Vietnamese capitals.
  var leading: Int { Points.units(size * 1.32) }

  /// From the top of a line to the foot of its letters: capitals stand in the middle of the line.
  var baseline: Int { leading / 2 + Points.units(size * 0.365) }
}
