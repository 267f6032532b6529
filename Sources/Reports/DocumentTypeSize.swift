extension Document {
  /// How large a sheet is set.
  public enum TypeSize: Equatable, Sendable {
    /// To be read at a desk.
    case ordinary
    /// To be read by people with poor sight: letters of 16 points and more.
    case large
    /// To be read on a door or a wall, from two metres. The first heading stands for the title.
    case poster
  }

  /// The document in large print: tables of many columns lie across the sheet. A poster stays one.
  public var inLargePrint: Document {
    guard typeSize == .ordinary else { return self }
    var large = self
    large.typeSize = .large
    large.parts = parts.map(\.inLargePrint)
    let columns = blocks.map { if case .table(let table) = $0 { table.columns.count } else { 0 } }
    if columns.max() ?? 0 > 4 { large.orientation = .landscape }
    return large
  }

  /// Whether the matter begins with what the sheet is called, so that paper needs no title above it.
  public var hasOwnTitle: Bool {
    if case .centred = blocks.first { return true }
    return typeSize == .poster
  }

  /// Whether it shows days and hours as a picture.
  public var hasPicture: Bool {
    blocks.contains { if case .grid = $0 { true } else { false } }
  }

  /// A line in the middle of a sheet.
  public struct CentredLine: Equatable, Sendable {
    /// What it says.
    public var text: String
    /// Whether it is what the sheet is about: set large and bold.
    public var isStrong: Bool

    /// A line in the middle of a sheet.
    public init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }
}
