public import Domain

extension Wording {
  /// What somebody may have meant whose words find nobody.
  public static func didYouMean(_ meant: [String]) -> String {
    "Did you mean: \(meant.joined(separator: ", "))?"
  }

  /// How many people were found, and how many of them are listed.
  public static func people(_ found: FoundPeople) -> String {
    if found.isMore { return "the first \(found.lines.count) of many people" }
    let all = count(found.total, "person", "people")
    return found.total > found.lines.count ? "the first \(found.lines.count) of \(all)" : all
  }

  /// What a thing that was found is called.
  public static func name(_ thing: FoundThings.Thing) -> String {
    switch thing {
    case .theClass(let label): label.title
    case .course(_, let title): title
    case .space(_, let name, _): name
    }
  }

  /// The code of a thing that was found.
  public static func code(_ thing: FoundThings.Thing) -> String {
    switch thing {
    case .theClass(let label): label.code.text
    case .course(let code, _): code.text
    case .space(let code, _, _): code.text
    }
  }

  /// What kind of thing was found.
  public static func kind(_ thing: FoundThings.Thing) -> String {
    switch thing {
    case .theClass: "Class"
    case .course: "Course"
    case .space: "Learning space"
    }
  }
}
