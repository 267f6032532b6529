import Reports

/// The size and weight of some text on a sheet, chosen to be read by people with poor sight.
struct TextStyle: Hashable {
  /// The size of the letters, in points.
  let size: Double
  var isBold = false

  static let title = TextStyle(size: 18, isBold: true)
  static let heading = TextStyle(size: 12.5, isBold: true)
  static let subtitle = TextStyle(size: 11)
  static let body = TextStyle(size: 10)
  static let strong = TextStyle(size: 10, isBold: true)
  static let small = TextStyle(size: 8.5)
  static let smallStrong = TextStyle(size: 8.5, isBold: true)
  /// To be read from two metres: capitals of 6 millimetres and more.
  static let posterHeading = TextStyle(size: 44, isBold: true)
  static let posterBody = TextStyle(size: 24)
  static let posterStrong = TextStyle(size: 24, isBold: true)

  /// From one line to the next, in Pango units: room for the tall marks of Vietnamese capitals.
  var leading: Int { Points.units(size * 1.32) }

  /// From the top of a line to the foot of its letters: capitals stand in the middle of the line.
  var baseline: Int { leading / 2 + Points.units(size * 0.365) }

  func scaled(_ factor: Double) -> TextStyle { TextStyle(size: size * factor, isBold: isBold) }
}

/// The styles in which a sheet is set.
struct SheetStyles {
  var title = TextStyle.title
  var subtitle = TextStyle.subtitle
  var heading = TextStyle.heading
  var body = TextStyle.body
  var strong = TextStyle.strong
  var small = TextStyle.small
  var smallStrong = TextStyle.smallStrong
  /// What a certificate is about.
  var display = TextStyle(size: 24, isBold: true)
  /// How much further apart things stand than at a desk.
  var spacing = 1.0

  init(_ size: Document.TypeSize) {
    switch size {
    case .ordinary: break
    case .large:
      // The body becomes 16 points, the least that is called large print.
      spacing = 1.6
      title = title.scaled(1.4)
      subtitle = subtitle.scaled(1.5)
      heading = heading.scaled(1.6)
      body = body.scaled(1.6)
      strong = strong.scaled(1.6)
      small = small.scaled(1.5)
      smallStrong = smallStrong.scaled(1.5)
    case .poster:
      (heading, body, strong, spacing) = (.posterHeading, .posterBody, .posterStrong, 2.5)
    }
  }

  /// A length in points, as far as the size of the type wants it.
  func units(_ points: Double) -> Int { Points.units(points * spacing) }
}
