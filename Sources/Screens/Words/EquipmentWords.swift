import Domain

/// Equipment as people write it: `10 laptops, projector`, or as in files, `laptops:10/projector`.
enum EquipmentWords {
  /// The items, or nil where a part is none.
  static func items(_ text: String) -> [Equipment]? {
    if text.contains(":") || text.contains("/") { return Equipment.list(text) }
    let parts = text.split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    let items = parts.compactMap { words -> Equipment? in
      guard let count = Int(words[0]) else { return Equipment(words.joined(separator: " ")) }
      guard count > 0, words.count > 1 else { return nil }
      return Equipment(words.dropFirst().joined(separator: " "), count)
    }
    return items.count == parts.count ? items : nil
  }

  /// What was understood, for showing beside the field.
  static func understood(_ text: String) -> Understood {
    items(text) == nil ? .wrong("Write 10 laptops, 1 projector.") : .fine
  }
}
