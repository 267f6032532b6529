public import Domain

extension Wording {
  /// What a decision about a class came to: the class as it stands, then everybody whom it concerned.
  public static func sentence(_ changed: ChangedClass, _ verb: String) -> String {
    ([answer(verb, changed.line)] + concerned(changed)).joined(separator: " ")
  }

  /// What keeping places on a class came to, and who got one that is kept no longer.
  public static func keptPlaces(_ changed: ChangedClass) -> String {
    ([keptPlaces(changed.line)] + concerned(changed)).joined(separator: " ")
  }

  private static func concerned(_ changed: ChangedClass) -> [String] {
    let back = changed.backInLine
    let declined = changed.declined
    let lost = [
      back.isEmpty
        ? nil
        : "Back in line, with the joining time kept: \(names(back)). Tell them.",
      declined.isEmpty
        ? nil
        : "Enrolment closed before release was agreed, so a place is held no longer for "
          + "\(names(declined)). Tell them.",
    ]
    return lost.compactMap { $0 } + sentences(changed.service)
      + changed.alsoBooked.map { sentence($0) }
      + [releaseAskedAgain(changed.releaseAgain), tell(changed.toTell)].compactMap { $0 }
  }

  /// For whom release is asked again, as what was agreed was for other times; nil for nobody.
  static func releaseAskedAgain(_ people: [PersonLine]) -> String? {
    people.isEmpty
      ? nil
      : "Release is asked again for \(count(people.count, "person", "people")), as it was agreed "
        + "for other times: \(names(people))."
  }

  /// Whom to tell of a change; nil for nobody.
  static func tell(_ people: [ToTell]) -> String? {
    people.isEmpty
      ? nil
      : "Tell \(count(people.count, "person", "people")): \(names(people.map(\.person)))."
  }

  private static func names(_ people: [PersonLine]) -> String {
    list(people.map(\.name.spoken), most: 30)
  }
}
