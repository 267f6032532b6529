public import Domain
import Store

extension Books {
  /// Classes that are not over, courses and learning spaces by the beginnings of words, in any
  /// order; and where these words find nobody, what may have been meant.
  /// - Parameter limit: most things of a kind.
  public func findThings(_ text: String, limit: Int = 20) throws -> FoundThings {
    let wanted = FoldedName.words(text)
    guard !wanted.isEmpty else { return FoundThings() }
    return try store.read {
      func matches(_ words: String...) -> Bool {
        let known = FoldedName.searchWords(words.joined(separator: " "))
        return wanted.allSatisfy { part in known.contains { $0.hasPrefix(part) } }
      }
      let classes = try store.currentClassLabels().filter { matches($0.title, $0.code.text) }
      let courses = try store.courses().filter {
        matches($0.title, $0.code.text, $0.subject ?? "", $0.provider ?? "")
      }
      let spaces = try store.spaces().filter {
        matches($0.name, $0.code.text, $0.site ?? "", $0.centre ?? "")
      }
      let things =
        classes.prefix(limit).map { FoundThings.Thing.theClass($0) }
        + courses.prefix(limit).map { .course($0.code, $0.title) }
        + spaces.prefix(limit).map { .space($0.code, $0.name, centre: $0.centre) }
      return FoundThings(
        things: things, didYouMean: things.isEmpty ? try peopleMeant(by: text) : [])
    }
  }

  /// Searches near to one that finds nobody, at most three: one word of it is another one edit or
  /// one sound away. Empty where the search finds somebody.
  public func peopleMeant(by text: String) throws -> [String] {
    let words = FoldedName.words(text)
    guard !words.isEmpty, words.count <= 4, try store.findPeople(text, limit: 1).lines.isEmpty
    else { return [] }
    var meant: [String] = []
    for index in words.indices {
      for near in try store.knownWords(among: NearMisses.words(near: words[index])) {
        var guess = words
        guess[index] = near
        guard let person = try store.findPeople(guess.joined(separator: " "), limit: 1).lines.first
        else { continue }
        // As the name is written, where one of its words is the one meant.
        guess[index] = person.name.written(near) ?? near
        meant.append(guess.joined(separator: " "))
        if meant.count == 3 { return meant }
      }
    }
    return meant
  }
}

extension PersonName {
  /// The word of the name that folds to this one; nil where none does.
  fileprivate func written(_ folded: String) -> String? {
    [given, family, knownAs].compactMap(\.self)
      .flatMap { $0.split { $0 == " " || $0 == "-" }.map(String.init) }
      .first { FoldedName.key($0) == folded }
  }
}
