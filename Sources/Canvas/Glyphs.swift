/// One thing that takes one or two cells: a spacing scalar with its marks.
public struct Glyph: Hashable, Sendable {
  /// The spacing scalar.
  public var scalar: Unicode.Scalar
  /// Up to four combining scalars, zero where there is none.
  public var marks: SIMD4<UInt32>
  /// Cells it takes: 1 or 2.
  public var width: Int

  /// Makes a glyph without marks.
  public init(_ scalar: Unicode.Scalar, width: Int = 1) {
    self.scalar = scalar
    self.width = width
    marks = SIMD4(repeating: 0)
  }

  /// Adds a mark; the fifth and later marks are dropped, as a terminal cell holds four.
  mutating func add(_ mark: Unicode.Scalar) {
    for slot in 0..<4 where marks[slot] == 0 {
      marks[slot] = mark.value
      return
    }
  }
}

/// A text as the glyphs a screen shows of it.
///
/// Nothing that could move the cursor, turn the direction of writing or take an unknown number of
/// cells comes through: controls, format characters and variation selectors are dropped, tabs and
/// line ends are spaces, emoji and unassigned scalars are one `?` each. The data keep them.
public struct Glyphs: Sequence, IteratorProtocol, Sendable {
  private var scalars: String.UnicodeScalarView.Iterator
  private var waiting: Glyph?
  private var emoji = EmojiRun()

  /// The glyphs of a text of any origin.
  public init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  /// The next glyph, nil at the end.
  public mutating func next() -> Glyph? {
    while let scalar = scalars.next() {
      switch ScalarKind(scalar, after: &emoji) {
      case .nothing: continue
      case .mark:
        if !emoji.isOpen { waiting?.add(scalar) }
      case .spacing(let glyph):
        defer { waiting = glyph }
        if let ready = waiting { return ready }
      }
    }
    defer { waiting = nil }
    return waiting
  }
}

/// What came before within an emoji that is written with several scalars.
struct EmojiRun: Sendable {
  /// The last glyph was an emoji.
  var isOpen = false
  /// A joiner followed it: the next emoji belongs to it.
  var isJoined = false
  /// It was the first half of a flag.
  var isHalfFlag = false
}

/// What a scalar does to a row of cells.
enum ScalarKind {
  case nothing
  case mark
  case spacing(Glyph)

  init(_ scalar: Unicode.Scalar, after emoji: inout EmojiRun) {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F {
      emoji = EmojiRun()
      self = .spacing(Glyph(scalar))
    } else if value < 0xA0 {
      self = (value == 0x09 || value == 0x0A || value == 0x0D) ? .spacing(Glyph(" ")) : .nothing
    } else if value > 0xA0 && value < 0x300 && value != 0xAD {
      emoji = EmojiRun()
      self = .spacing(Glyph(scalar))
    } else {
      self.init(rare: scalar, after: &emoji)
    }
  }

  private init(rare scalar: Unicode.Scalar, after emoji: inout EmojiRun) {
    let value = scalar.value
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control: self = .nothing
    case .format:
      if value == 0x200D && emoji.isOpen { emoji.isJoined = true }
      self = .nothing
    case .nonspacingMark, .enclosingMark:
      self = properties.isVariationSelector ? .nothing : .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      emoji = EmojiRun()
      self = .spacing(Glyph(" "))
    case .unassigned, .privateUse, .surrogate:
      emoji = EmojiRun()
      self = .spacing(Glyph("?"))
    default:
      if TextWidth.isJoiningJamo(value) {
        self = .mark
      } else if properties.isEmojiPresentation || (value >= 0x1F000 && value < 0x20000)
        || (emoji.isJoined && properties.isEmoji)
      {
        self = Self.emoji(value, &emoji)
      } else {
        emoji = EmojiRun()
        self = .spacing(Glyph(scalar, width: TextWidth.isWide(value) ? 2 : 1))
      }
    }
  }

  /// A whole emoji is one question mark, however many scalars it is written with.
  private static func emoji(_ value: UInt32, _ emoji: inout EmojiRun) -> ScalarKind {
    let isRegional = value >= 0x1F1E6 && value <= 0x1F1FF
    let isSkinTone = value >= 0x1F3FB && value <= 0x1F3FF
    let belongsToLast =
      emoji.isJoined || (isSkinTone && emoji.isOpen) || (isRegional && emoji.isHalfFlag)
    emoji = EmojiRun(isOpen: true, isJoined: false, isHalfFlag: isRegional && !belongsToLast)
    return belongsToLast ? .nothing : .spacing(Glyph("?"))
  }
}
