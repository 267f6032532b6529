/// A piece of a page that is as wide as the page: a line, a row, a gap. Its height is in whatever
/// the page is measured in: lines of text, or Pango units.
public struct Strip<Content> {
  /// What happens around the edges of pages.
  public enum Kind: Sendable {
    /// Stands where it is put.
    case matter
    /// Parts what is above from what is below, and is left out at the edges of a page.
    case gap
    /// Ends the page.
    case newPage
  }

  /// Something said again at the top of a page: a table's headings.
  public struct Carried {
    /// What is shown.
    public var content: Content
    /// At least 0.
    public var height: Int

    /// Something said again at the top of a page.
    public init(_ content: Content, height: Int) {
      self.content = content
      self.height = height
    }
  }

  /// What the strip shows.
  public var content: Content
  /// At least 0.
  public var height: Int
  /// What happens around the edges of pages.
  public var kind: Kind
  /// Whether the next strip must begin on the same page.
  public var keepsWithNext: Bool
  /// What is said again above this strip when it begins a page.
  public var carried: [Carried]

  /// A piece of a page.
  public init(
    _ content: Content, height: Int, kind: Kind = .matter, keepsWithNext: Bool = false,
    carried: [Carried] = []
  ) {
    self.content = content
    self.height = height
    self.kind = kind
    self.keepsWithNext = keepsWithNext
    self.carried = carried
  }
}
