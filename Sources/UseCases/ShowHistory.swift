public import Domain
import Store

extension Books {
  /// The audit trail in words, newest first, about a person or a class where one is named.
  public func history(
    person: EmployeeNumber? = nil, class code: ClassCode? = nil, limit: Int = 200
  ) throws -> [HistoryLine] {
    try store.read {
      try store.acts(person: person, theClass: code, limit: limit).map { try historyLine($0) }
    }
  }

  /// One act with the names of those it was about in place of their codes.
  func historyLine(_ act: AuditedAct) throws -> HistoryLine {
    var names: [String: String] = [:]
    for code in try store.codes(.person, of: act.number) {
      if let person = try store.personLine(EmployeeNumber(code)) {
        names[code] = "\(person.name.spoken) (\(code))"
      }
    }
    for code in try store.codes(.class, of: act.number) {
      if let theClass = try store.theClass(ClassCode(code)) {
        names[code] = "\(theClass.title) (\(code))"
      }
    }
    let (day, time) = clock.wall(act.at)
    return HistoryLine(
      number: act.number, day: day, time: time, actor: act.actor, desk: act.desk, act: act.act,
      subject: Self.replacing(names, in: act.detail), undoneBy: act.undoneBy)
  }

  /// The text with each word that is a code replaced; commas and colons after it stay.
  private static func replacing(_ names: [String: String], in text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let code = word.prefix { $0 != "," && $0 != ":" && $0 != ";" }
      return names[String(code)].map { $0 + word.dropFirst(code.count) } ?? String(word)
    }.joined(separator: " ")
  }
}
