import Reports

/// The few sizes and weights of a sheet, chosen to be read by people with poor sight.
enum TextStyle: CaseIterable {
  case title, heading, subtitle, body, strong, small, smallStrong
  /// To be read from two metres: capitals of 6 millimetres and more.
  case posterHeading, posterBody, posterStrong

  /// The size of the letters, in points.
  var size: Double {
    switch self {
    case .title: 18
    case .heading: 12.5
    case .subtitle: 11
    case .body, .strong: 10
    case .small, .smallStrong: 8.5
    case .posterHeading: 44
    case .posterBody, .posterStrong: 24
    }
  }

  var isBold: Bool {
    switch self {
    case .title, .heading, .strong, .smallStrong, .posterHeading, .posterStrong: true
    case .subtitle, .body, .small, .posterBody: false
    }
  }

  /// From one line to the next, in Pango units: room for the tall marks of Vietnamese capitals.
  var leading: Int { Points.units(size * 1.32) }

  /// From the top of a line to the foot of its letters: capitals stand in the middle of the line.
  var baseline: Int { leading / 2 + Points.units(size * 0.365) }
}

/// The styles in which the matter of a sheet is set.
struct MatterStyles {
  let heading: TextStyle
  let body: TextStyle
  let strong: TextStyle
  /// How much further apart things stand than at a desk.
  let spacing: Double

  init(_ size: Document.TypeSize) {
    switch size {
    case .ordinary: (heading, body, strong, spacing) = (.heading, .body, .strong, 1)
    case .poster:
      (heading, body, strong, spacing) = (.posterHeading, .posterBody, .posterStrong, 2.5)
    }
  }

  /// A length in points, as far as the size of the type wants it.
  func units(_ points: Double) -> Int { Points.units(points * spacing) }
}
