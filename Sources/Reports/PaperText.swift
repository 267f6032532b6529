/// Text made safe to put on paper or a terminal, and how many character cells it takes.
public enum PaperText {
  /// The lines of a text. Tabs are spaces; other control characters, and those that turn the
  /// writing direction, are shown as `?`: on a terminal they would act instead of being read.
  public static func lines(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return [text] }
    var lines = [String.UnicodeScalarView()]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": if previous != "\r" { lines.append(.init()) }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append(.init())
      case "\t": lines[lines.count - 1].append(" ")
      default: lines[lines.count - 1].append(actsOnTheReader(scalar) ? "?" : scalar)
      }
      previous = scalar
    }
    return lines.map { String($0) }
  }

  private static func actsOnTheReader(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The character cells that a text takes on a terminal: 2 for a wide letter, none for a mark on
  /// another letter.
  public static func cells(_ text: some StringProtocol) -> Int {
    var cells = 0
    for scalar in text.unicodeScalars { cells += Self.cells(scalar) }
    return cells
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth, in blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// The text broken into lines no wider than `width`, between words where it can be; a word too
  /// long for a line goes on in the next, after a hyphen or an at sign if it has one, or after a dot before
  /// an at sign. Nothing is left out.
  /// - Parameter measure: How wide a text is, in the unit of `width`; character cells if not given.
  public static func wrapped(
    _ text: String, width: Int, measure: (String) -> Int = { cells($0) }
  ) -> [String] {
    lines(text).flatMap { wrappedLine($0, width, measure) }
  }

  /// The widest piece of a line that should not be broken: a word with its unit, or a part of one up to
  /// where it may go on in the next line.
  public static func longestPart(
    _ line: String, measure: (String) -> Int = { cells($0) }
  ) -> Int {
    var longest = 0
    for word in words(line) {
      var start = word.startIndex
      for end in partEnds(word) + [word.endIndex] {
        longest = max(longest, measure(String(word[start..<end])))
        start = end
      }
    }
    return longest
  }

  /// The widest word of a line, with its unit: of a code, all of it.
  public static func longestWord(
    _ line: String, measure: (String) -> Int = { cells($0) }
  ) -> Int {
    words(line).map { measure(String($0)) }.max() ?? 0
  }

  /// The words of a line. A number is not parted from its unit: `80 %` and `2 h` are one word each.
  private static func words(_ line: String) -> [Substring] {
    line.split(separator: " ").reduce(into: []) { words, word in
      let unit = word.last.map { ",;.".contains($0) } ?? false ? word.dropLast() : word
      guard let last = words.last, last.last?.isNumber ?? false, units.contains(unit) else {
        return words.append(word)
      }
      words[words.count - 1] = line[last.startIndex..<word.endIndex]
    }
  }

  /// Where a word may go on in the next line: after a hyphen or an at sign, and in the name of an address
  /// after a dot.
  private static func partEnds(_ word: Substring) -> [String.Index] {
    guard word.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "@") }) else {
      return []
    }
    let at = word.firstIndex(of: "@")
    return word.indices.filter { index in
      switch word[index] {
      case "-", "@": true
      case ".": at.map { index < $0 } ?? false
      default: false
      }
    }.map { word.index(after: $0) }
  }

  private static let units: Set<Substring> = ["%", "h", "min"]

  private static func wrappedLine(
    _ line: String, _ width: Int, _ measure: (String) -> Int
  ) -> [String] {
    if measure(line) <= width { return [line] }
    var done: [String] = []
    var current = ""
    for word in words(line) {
      if !current.isEmpty {
        let longer = current + " " + word
        if measure(longer) <= width {
          current = longer
          continue
        }
        done.append(current)
      }
      var rest = word
      while rest.count > 1, measure(String(rest)) > width {
        let end = breakingPoint(rest, width, measure)
        done.append(String(rest[..<end]))
        rest = rest[end...]
      }
      current = String(rest)
    }
    return done + [current]
  }

  /// Where to break a word that is wider than a line: never inside a letter with its marks.
  private static func breakingPoint(
    _ word: Substring, _ width: Int, _ measure: (String) -> Int
  ) -> String.Index {
    var end = word.index(after: word.startIndex)
    while end < word.endIndex {
      let next = word.index(after: end)
      if measure(String(word[..<next])) > width { break }
      end = next
    }
    return partEnds(word).last { $0 <= end } ?? end
  }

  /// One text at the left edge and one at the right; on lines of their own if both do not fit.
  /// - Parameters:
  ///   - gap: The least space between the two.
  ///   - measure: How wide a text is, in the unit of `width`; character cells if not given.
  public static func spread(
    _ left: String, _ right: String, width: Int, gap: Int = 2,
    measure: (String) -> Int = { cells($0) }
  ) -> [Document.FurnitureLine] {
    let left = lines(left).joined(separator: " ")
    let right = lines(right).joined(separator: " ")
    if right.isEmpty || measure(left) + gap + measure(right) <= width {
      if measure(left) <= width { return [.init(left: left, right: right)] }
    }
    return wrapped(left, width: width, measure: measure).map { .init(left: $0, right: "") }
      + wrapped(right, width: width, measure: measure)
      .filter { !$0.isEmpty }.map { .init(left: "", right: $0) }
  }
}
