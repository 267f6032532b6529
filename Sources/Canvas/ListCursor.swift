/// Which row of a list is chosen, and which part of the list is seen.
///
/// The list itself is held by the screen; its count and the height of its place are handed in, as
/// both may change between keys.
public struct ListCursor: Hashable, Sendable {
  /// The chosen row, from zero. Of an empty list it is zero.
  public private(set) var selected: Int
  private var top = 0

  /// A cursor on a row.
  public init(selected: Int = 0) { self.selected = max(0, selected) }

  /// Takes a key: arrows, pages, Home, End, the wheel, and `j k g G`.
  ///
  /// - Returns: whether the key was the list's, even if nothing moved.
  public mutating func update(_ key: Key, count: Int, height: Int) -> Bool {
    let page = max(1, height - 1)
    switch key {
    case .up, .character("k"): selected -= 1
    case .down, .character("j"): selected += 1
    case .pageUp: selected -= page
    case .pageDown: selected += page
    case .home, .character("g"): selected = 0
    case .end, .character("G"): selected = count - 1
    case .mouse(_, _, .wheelUp): selected -= 3
    case .mouse(_, _, .wheelDown): selected += 3
    default: return false
    }
    follow(count: count, height: height)
    return true
  }

  /// Chooses a row; a row outside the list is brought into it.
  public mutating func select(_ row: Int, count: Int, height: Int) {
    selected = row
    follow(count: count, height: height)
  }

  /// Rows seen, for a list of `count` rows in a place `height` rows high. Never empty while the
  /// list and the place are not, and always with the chosen row in it.
  public func visible(count: Int, height: Int) -> Range<Int> {
    var copy = self
    copy.follow(count: count, height: height)
    return copy.top..<min(max(0, count), copy.top + max(0, height))
  }

  /// The row of the list drawn at `row` of the frame when the list's first row seen is drawn at
  /// `first`; nil if none is. For clicks.
  public func row(at row: Int, first: Int, count: Int, height: Int) -> Int? {
    guard row >= first, row < first + height else { return nil }
    let seen = visible(count: count, height: height)
    let index = seen.lowerBound + row - first
    return seen.contains(index) ? index : nil
  }

  /// Brings the chosen row into the list and the seen part to it; no blank rows are left at the
  /// end of a list that could fill its place.
  private mutating func follow(count: Int, height: Int) {
    selected = max(0, min(selected, count - 1))
    let height = max(1, height)
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, count - height))
  }
}

extension ListCursor {
  /// Draws the seen rows, each by `content`, with `>` in the cell at `column` before the chosen
  /// one, and that row reversed.
  ///
  /// - Parameters:
  ///   - focused: puts the frame's cursor on the `>`; without it the row is marked, not reversed.
  ///   - content: draws one row: the frame, the row of the list, the row of the frame. Its cells
  ///     begin two to the right of `column`.
  public func draw(
    in frame: inout Frame, row: Int, column: Int, width: Int, height: Int, count: Int,
    focused: Bool, content: (inout Frame, Int, Int) -> Void
  ) {
    for (offset, index) in visible(count: count, height: height).enumerated() {
      let at = row + offset
      content(&frame, index, at)
      guard index == selected else { continue }
      frame.put(">", row: at, column: column)
      guard focused else { continue }
      frame.restyle(row: at, column: column, width: width) { $0.union(.reverse) }
      frame.cursor = Position(row: at, column: column)
    }
  }
}
