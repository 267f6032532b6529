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

  /// What other desks, or other people at this one, have done since an act about a person or a
  /// class, newest first; nobody acts in the name of time.
  /// - Parameter number: the number of the act seen last.
  public func actsElsewhere(
    since number: Int, person: EmployeeNumber?, class code: ClassCode?, actor: String, desk: String
  ) throws -> [HistoryLine] {
    try store.read {
      let about =
        (try person.map { try store.acts(person: $0, theClass: nil, limit: 20) } ?? [])
        + (try code.map { try store.acts(person: nil, theClass: $0, limit: 20) } ?? [])
      // What time has decided, and the numbers a printed sheet has given.
      let unsaid: Set<String> = ["settle", "end-department", "number-register"]
      var seen: Set<Int> = []
      return try about.filter {
        $0.number > number && ($0.actor != actor || $0.desk != desk) && !unsaid.contains($0.act)
          && seen.insert($0.number).inserted
      }.sorted { $0.number > $1.number }.map { try historyLine($0) }
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
