public import Domain

extension Wording {
  /// What a site is: `current`, `called St Anne's since 1 Nov 2026`.
  public static func state(_ line: SiteLine) -> String {
    line.end.map { "called \($0.successor) since \(date($0.from))" } ?? "current"
  }

  /// What renaming a site came to, and what is left to decide, sentence by sentence.
  public static func sentences(_ change: SiteChange) -> [String] {
    let (old, new) = (change.end.name, change.end.successor)
    var sentences = [
      "Renamed: \(old) is called \(new) from \(day(change.end.from)). "
        + "\(count(change.people, "person", "people")) and "
        + "\(count(change.spaces.count, "learning space")) go by it."
    ]
    if !change.kept.isEmpty {
      sentences.append(
        "Places kept for people from \(old) are kept for those from \(new) now, on "
          + "\(list(change.kept.map { name($0) }, most: 12)).")
    }
    return sentences
      + change.agreements.map {
        "\($0.title) (\($0.code)) says who may enrol and names \(old). Its text stands, so decide "
          + "whether a new version names \(new)."
      }
  }
}
