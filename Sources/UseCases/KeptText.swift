import Domain

/// What is typed at a desk is held to what an import would take.
enum KeptText {
  /// A refusal for each text with a character that may not be kept.
  static func refusals(_ texts: [(what: String, text: String?)]) -> [Refusal] {
    texts.compactMap { what, text in
      guard let text, VisibleText.forbidden(in: text) != nil else { return nil }
      return .badText(what, shown: VisibleText.shown(text))
    }
  }
}
