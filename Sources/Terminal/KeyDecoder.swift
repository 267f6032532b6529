package import Canvas

/// What comes from the keyboard before it is known what was meant.
package enum RawInput: Hashable, Sendable {
  /// A character or control code.
  case scalar(Unicode.Scalar)
  /// A key the terminal library knows, or the mouse, or a new size.
  case key(Key)
  /// The terminal says a paste begins.
  case pasteStart
  /// The terminal says the paste ends.
  case pasteEnd
}

/// Makes keys of raw input: Escape alone or as the start of something, pastes, control letters.
///
/// What arrives together is judged together: after the last input at hand, ``settle(at:)`` says
/// that nothing more is known. Times are milliseconds of any steady clock.
package struct KeyDecoder: Sendable {
  /// Longest paste kept, in characters.
  package static let pasteLimit = 10_000
  private static let pastePatience = 500
  private static let lateSequence = 150

  private enum Open: Hashable {
    case nothing
    case escape
    case escapeDigit(Character)
    case sequence(String, ofEscape: Bool)
  }

  private var open = Open.nothing
  private var escapedAt: Int?
  private var paste: String?
  private var pasteHeardAt = 0
  private var pasteEndedLine = false

  package init() {}

  /// When ``settle(at:)`` must be called again though nothing arrives; nil when it need not be.
  package var deadline: Int? { paste == nil ? nil : pasteHeardAt + Self.pastePatience }

  /// Takes one input and gives the keys that are now certain.
  package mutating func feed(_ input: RawInput, at now: Int) -> [Key] {
    switch input {
    case .pasteStart:
      let before = release(at: now)
      paste = paste ?? ""
      pasteHeardAt = now
      return before
    case .pasteEnd: return endPaste()
    case .key(.resize(let columns, let rows)):
      return release(at: now) + [.resize(columns: columns, rows: rows)]
    case .key(let key):
      if paste != nil { return [] }
      return release(at: now) + [key]
    case .scalar(let scalar):
      if paste != nil {
        addToPaste(scalar, at: now)
        return []
      }
      return feed(scalar, at: now)
    }
  }

  /// Nothing more has arrived: what is open is what it looks like. A paste whose end was lost is
  /// over after half a second of silence.
  package mutating func settle(at now: Int) -> [Key] {
    if let deadline { return now >= deadline ? endPaste() : [] }
    if case .escapeDigit(let digit) = open {
      open = .nothing
      return [.function(digit == "0" ? 10 : digit.wholeNumberValue ?? 1)]
    }
    return release(at: now)
  }

  private mutating func feed(_ scalar: Unicode.Scalar, at now: Int) -> [Key] {
    switch open {
    case .nothing:
      if scalar == "\u{1B}" {
        open = .escape
        return []
      }
      if isIntroducer(scalar), let escapedAt, now - escapedAt <= Self.lateSequence {
        open = .sequence(String(scalar), ofEscape: false)
        return []
      }
      return key(scalar).map { [$0] } ?? []
    case .escape:
      if scalar.properties.numericType == .decimal && scalar.isASCII {
        open = .escapeDigit(Character(scalar))
        return []
      }
      if isIntroducer(scalar) {
        open = .sequence(String(scalar), ofEscape: true)
        return []
      }
    case .escapeDigit: break
    case .sequence(let text, let ofEscape):
      switch continuation(of: text, scalar) {
      case .goesOn:
        open = .sequence(text + String(scalar), ofEscape: ofEscape)
        return []
      case .ends:
        // A key nobody knows, or an arrow whose Escape came too early: not typed by anybody.
        open = .nothing
        return []
      case .breaks: break
      }
    }
    let before = release(at: now)
    return before + feed(scalar, at: now)
  }

  /// What is open, as if typed.
  private mutating func release(at now: Int) -> [Key] {
    defer { open = .nothing }
    switch open {
    case .nothing: return []
    case .escape:
      escapedAt = now
      return [.escape]
    case .escapeDigit(let digit): return [.escape, .character(digit)]
    case .sequence(let text, let ofEscape):
      return (ofEscape ? [.escape] : []) + text.map(Key.character)
    }
  }

  private func isIntroducer(_ scalar: Unicode.Scalar) -> Bool { scalar == "[" || scalar == "O" }

  private enum Continuation { case goesOn, ends, breaks }

  private func continuation(of text: String, _ scalar: Unicode.Scalar) -> Continuation {
    if text == "O" {
      return "ABCDFHMPQRS".unicodeScalars.contains(scalar) ? .ends : .breaks
    }
    if text.utf8.count < 24 && (0x20...0x3F).contains(scalar.value) { return .goesOn }
    return (0x40...0x7E).contains(scalar.value) ? .ends : .breaks
  }

  private func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 1...26: return Unicode.Scalar(scalar.value + 96).map { .control(Character($0)) }
    case 0..<32, 128..<160, 0xFFFD: return nil
    default: return .character(Character(scalar))
    }
  }

  private mutating func addToPaste(_ scalar: Unicode.Scalar, at now: Int) {
    pasteHeardAt = now
    let followsReturn = pasteEndedLine
    pasteEndedLine = scalar == "\r"
    guard let count = paste?.unicodeScalars.count, count < Self.pasteLimit else { return }
    switch scalar {
    case "\n" where followsReturn: return
    case "\r", "\n": paste?.append("\n")
    case "\t": paste?.append(" ")
    default:
      if scalar.properties.generalCategory != .control { paste?.unicodeScalars.append(scalar) }
    }
  }

  private mutating func endPaste() -> [Key] {
    guard let text = paste else { return [] }
    paste = nil
    pasteEndedLine = false
    return text.isEmpty ? [] : [.paste(text)]
  }
}
