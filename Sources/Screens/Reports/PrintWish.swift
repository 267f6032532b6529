import Reports

/// How to print, as it is typed: `2 copies, both sides, pages 1-3`.
enum PrintWish {
  /// What was understood; nil where a word makes no sense.
  static func options(_ text: String) -> PrintOptions? {
    var options = PrintOptions()
    // `pages 1-3,5` holds a comma of its own; words part everything else.
    let words = text.lowercased().split { $0 == " " || $0 == ";" }
      .map { $0.last == "," ? $0.dropLast() : $0 }
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "copy", "copies", "sides", "side", "on", "and": continue
      case "one", "single": options.sides = .one
      case "both", "two", "duplex": options.sides = .both
      case "short-edge": options.sides = .bothShortEdge
      case "page", "pages":
        guard let range = rest.popFirst().flatMap({ PageRange(String($0)) }) else { return nil }
        options.pages = range
      default:
        guard let copies = Int(word), (1...999).contains(copies) else { return nil }
        options.copies = copies
      }
    }
    return options
  }

  /// What was made of it, said back.
  static func understood(_ text: String) -> Understood {
    guard let options = options(text) else {
      return .wrong("For example: 2 copies, both sides, pages 1-3.")
    }
    let sides: String? =
      switch options.sides {
      case .one: "one side"
      case .both: "both sides"
      case .bothShortEdge: "both sides, turned at the short edge"
      case nil: nil
      }
    let copies = options.copies == 1 ? "1 copy" : "\(options.copies) copies"
    let pages = options.pages.map { "pages \($0.text)" } ?? "all pages"
    return .echo([copies, sides, pages].compactMap { $0 }.joined(separator: ", "))
  }
}
