import CTerminal
import Canvas

/// What the styles of a frame become on the terminal.
public enum Theme: Hashable, Sendable {
  /// Accents in green, yellow, red and cyan, always with bold.
  case standard
  /// No colours and nothing faint; accents bold, what is wrong underlined too.
  case highContrast
  /// No colours: bold, reverse and underline only.
  case mono

  /// The attributes and the colour of a style, as the C target counts them.
  func ink(_ style: Style) -> (attributes: UInt32, colour: UInt32) {
    var attributes: Int = 0
    var colour = CT_PLAIN_COLOUR
    if style.contains(.bold) { attributes |= CT_BOLD }
    if style.contains(.reverse) { attributes |= CT_REVERSE }
    if style.contains(.underline) { attributes |= CT_UNDERLINE }
    if style.contains(.dim) && self != .highContrast { attributes |= CT_DIM }
    let accents: [(Style, Int)] = [
      (.bad, CT_RED), (.warn, CT_YELLOW), (.good, CT_GREEN), (.accent, CT_CYAN),
    ]
    if let accent = accents.first(where: { style.contains($0.0) }) {
      attributes |= CT_BOLD
      if self == .standard { colour = accent.1 }
      if self == .highContrast && accent.0 == .bad { attributes |= CT_UNDERLINE }
    }
    return (UInt32(attributes), UInt32(colour))
  }
}
