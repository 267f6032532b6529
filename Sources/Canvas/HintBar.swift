/// A key and what it does here: `F2 Find`.
public struct Hint: Hashable, Sendable {
  /// The key as written on the keyboard.
  public var key: String
  /// What it does, one to three words.
  public var words: String

  /// A hint.
  public init(_ key: String, _ words: String) {
    self.key = key
    self.words = words
  }

  /// Cells it takes.
  var width: Int { TextWidth.cells(key) + 1 + TextWidth.cells(words) }
}

/// The line that says what can be pressed now.
///
/// The first hints (Help, Back) are never left out, the last one is pinned to the right edge, and
/// those between are left out whole, from the right, when there is no room.
public struct HintBar: Hashable, Sendable {
  /// A hint that is shown.
  public struct Placed: Hashable, Sendable {
    /// Its place among all hints.
    public let index: Int
    /// Its first cell, from the left edge of the bar.
    public let column: Int
    /// Its cells.
    public let width: Int
  }

  /// The hints, in order of need.
  public var hints: [Hint]
  /// How many at the beginning are never left out.
  public var kept: Int
  /// Whether the last one stands at the right edge.
  public var pinsLast: Bool

  /// A bar of hints.
  public init(_ hints: [Hint], kept: Int = 2, pinsLast: Bool = true) {
    self.hints = hints
    self.kept = max(0, kept)
    self.pinsLast = pinsLast
  }

  /// Where hints stand in a bar `width` cells wide, with one cell free at either edge.
  ///
  /// In a bar too narrow for what must be kept the pinned hint goes, then the kept ones are cut at
  /// the edge.
  public func placed(in width: Int) -> [Placed] {
    let pinned = pinsLast && hints.count > kept ? hints.indices.last : nil
    let flowing = pinned.map { Array(hints.indices[..<$0]) } ?? Array(hints.indices)
    let inner = max(0, width - 2)
    for gap in [3, 2] {
      if let all = fitted(flowing, pinned: pinned, inner: inner, gap: gap) { return all }
    }
    var shown = flowing
    while shown.count > kept {
      shown.removeLast()
      if let fewer = fitted(shown, pinned: pinned, inner: inner, gap: 2) { return fewer }
    }
    return row(shown, gap: 2)
  }

  private func fitted(_ shown: [Int], pinned: Int?, inner: Int, gap: Int) -> [Placed]? {
    var placed = row(shown, gap: gap)
    let end = placed.last.map { $0.column + $0.width - 1 } ?? 0
    guard let pinned else { return end <= inner ? placed : nil }
    let width = hints[pinned].width
    guard end + (placed.isEmpty ? 0 : gap) + width <= inner else { return nil }
    placed.append(Placed(index: pinned, column: 1 + inner - width, width: width))
    return placed
  }

  private func row(_ shown: [Int], gap: Int) -> [Placed] {
    var column = 1
    return shown.map { index in
      defer { column += hints[index].width + gap }
      return Placed(index: index, column: column, width: hints[index].width)
    }
  }

  /// Draws the bar across the frame, the keys in bold.
  public func draw(in frame: inout Frame, row: Int) {
    for place in placed(in: frame.columns) {
      let hint = hints[place.index]
      let used = frame.put(hint.key, row: row, column: place.column, style: .bold)
      frame.put(hint.words, row: row, column: place.column + used + 1)
    }
  }

  /// The hint drawn at a column of a bar `width` cells wide. For clicks.
  public func hint(at column: Int, width: Int) -> Int? {
    placed(in: width).first { $0.column <= column && column < $0.column + $0.width }?.index
  }
}
