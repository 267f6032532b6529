import Domain

extension Wording {
  /// What is not there, or cannot be kept as it was typed.
  static func finding(_ refusal: Refusal) -> String {
    switch refusal {
    case .noSuchPerson(let number):
      "Nobody has the employee number \(number). Find the person by name, or add them as a newcomer."
    case .noSuchClass(let code, let known):
      "There is no class \(code). " + choices("Classes", known.map(\.text))
    case .noSuchCourse(let code, let known):
      "There is no course \(code). " + choices("Courses", known.map(\.text))
    case .noSuchSpace(let code, let known):
      "There is no learning space \(code). " + choices("Learning spaces", known.map(\.text))
    case .noSuchAgreement(let code, let known):
      "There is no learning agreement \(code). "
        + choices("Learning agreements", known.map(\.text))
    case .noSuchDepartment(let name, let known):
      "There is no department \u{201C}\(name)\u{201D}. " + choices("Departments", known)
    case .noSuchSite(let name, let known):
      "There is no site \u{201C}\(name)\u{201D}. " + choices("Sites", known)
    case .noSuchSession(let code, let number, let known):
      "Class \(code) has no session \(number). "
        + choices("Sessions", known.map { String($0) })
    case .codeTaken(let kind, let code):
      "There is already a \(kind) \(code). Choose another, or change the one there is."
    case .badCode(let kind, let text):
      "\u{201C}\(text)\u{201D} cannot be used as \(kind). Use letters, digits, hyphens and full stops, at most 20."
    case .unknownBand(let text):
      "There is no pay band \u{201C}\(text)\u{201D}. Use one of: \(PayBand.all.joined(separator: ", "))."
    case .tooLong(let what, let limit):
      "The \(what) is too long: at most \(limit) characters are kept. Shorten it."
    case .badText(let what, let text):
      "The \(what) \u{201C}\(text)\u{201D} holds a character that cannot be kept, shown between < and >. Type it again without."
    case .badValue(let what, "", let expected):
      "The \(what) is missing. Give \(expected)."
    case .badValue(let what, let value, let expected):
      "The \(what) cannot be \u{201C}\(value)\u{201D}. Give \(expected)."
    case .badDay(let what, let on, let earliest, let latest):
      "The day of the \(what) cannot be \(day(on))."
        + (earliest.map { " The earliest is \(day($0))." } ?? "")
        + (latest.map { " The latest is \(day($0))." } ?? "")
    case .missingName:
      "A name is missing. A person with a single name has it as the family name."
    case .unknownSetting(let name, let known):
      "There is no setting \(name). " + choices("Settings", known)
    case .badSetting(let name, let value, let expected):
      "\(name) cannot be \u{201C}\(value)\u{201D}: it has to be \(expected)."
    default: refusal.code
    }
  }

  /// Those there are, at most twelve.
  static func choices(_ what: String, _ known: [String]) -> String {
    guard !known.isEmpty else { return "\(what) there are: none yet." }
    let shown = known.prefix(12).joined(separator: ", ")
    return "\(what) there are: \(shown)"
      + (known.count > 12 ? " and \(known.count - 12) more." : ".")
  }
}
