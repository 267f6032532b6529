import Domain

/// What is typed at a desk is held to what an import would take.
enum KeptText {
  /// The most characters a text may have, as in a cell of a file.
  private static let limit = 1_000

  /// A refusal for each text that is too long or holds a character that may not be kept.
  static func refusals(_ texts: [(what: String, text: String?)]) -> [Refusal] {
    texts.compactMap { what, text in
      guard let text else { return nil }
      if text.count > limit { return .tooLong(what, limit: limit) }
      return VisibleText.forbidden(in: text) == nil
        ? nil : .badText(what, shown: VisibleText.shown(text))
    }
  }
}
