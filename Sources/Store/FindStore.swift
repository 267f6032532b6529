public import Domain
import Engine

extension StaffMember {
  /// Every word the person is found by: of the name, the employee number, and the e-mail address.
  var indexWords: Set<String> {
    var words = name.searchWords
    words.formUnion(FoldedName.words(number.text))
    if let email {
      words.insert(email.lowercased())
      words.formUnion(FoldedName.words(email).prefix(1))
    }
    return words
  }
}

/// What a list shows of a person, and where it is read from.
enum PersonColumns {
  static let list = """
    m.employee_number, m.family_name, m.given_name, m.known_as, a.department, a.site,
    a.job_title, a.pay_band, m.leaving_date
    """
  /// Joins the post that is shown to a person `m`.
  static let post =
    "LEFT JOIN assignment a ON a.employee_number = m.employee_number AND a.place = 0"

  static func read(_ cells: inout Cells) -> PersonLine {
    let number = EmployeeNumber(cells.text())
    let name = PersonName(
      family: cells.text(), given: cells.optionalText(), knownAs: cells.optionalText())
    return PersonLine(
      number: number, name: name, department: cells.optionalText(), site: cells.optionalText(),
      jobTitle: cells.optionalText(), payBand: cells.optionalText(), leavingDate: cells.day())
  }
}

extension Store {
  /// People by the beginnings of words, in any order; nobody where nothing was typed.
  public func findPeople(_ text: String, limit: Int) throws -> FoundPeople {
    let words = Self.searchWords(text)
    guard !words.isEmpty else { return FoundPeople(lines: [], total: 0) }
    var values: [Cell] = []
    let conditions = words.map { word in
      // The highest letter there is closes the range of words that begin so.
      values += [.text(word), .text(word + "\u{10FFFF}")]
      return """
        m.employee_number IN (SELECT w.employee_number FROM staff_word w
          WHERE w.word >= $\(values.count - 1) AND w.word < $\(values.count))
        """
    }
    let matching = "WHERE " + conditions.joined(separator: " AND ")
    let lines = try rows(
      """
      SELECT \(PersonColumns.list) FROM staff_member m \(PersonColumns.post)
      \(matching) ORDER BY m.sort_key, m.employee_number LIMIT $\(values.count + 1)
      """, values + [Cell(limit)], PersonColumns.read)
    guard lines.count == limit else { return FoundPeople(lines: lines, total: lines.count) }
    let total = try first("SELECT count(*) FROM staff_member m \(matching)", values) {
      $0.integer()
    }
    return FoundPeople(lines: lines, total: total ?? lines.count)
  }

  /// The people with these numbers, as lists show them.
  public func personLine(_ number: EmployeeNumber) throws -> PersonLine? {
    try first(
      """
      SELECT \(PersonColumns.list) FROM staff_member m \(PersonColumns.post)
      WHERE m.employee_number = $1
      """, [.text(number.text)], PersonColumns.read)
  }

  /// Which of these folded words people are found by; in order.
  public func knownWords(among words: Set<String>) throws -> [String] {
    guard !words.isEmpty else { return [] }
    let sorted = words.sorted()
    let places = sorted.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    return try rows(
      "SELECT w.word FROM staff_word w WHERE w.word IN (\(places)) GROUP BY w.word ORDER BY w.word",
      sorted.map { .text($0) }
    ) { $0.text() }
  }

  /// The classes that are neither completed nor cancelled, by code.
  public func currentClassLabels() throws -> [ClassLabel] {
    try rows(
      """
      SELECT c.code, o.title FROM class c JOIN course o ON o.code = c.course_code
      WHERE c.state NOT IN ('completed', 'cancelled') ORDER BY c.code
      """, []
    ) { ClassLabel(ClassCode($0.text()), $0.text()) }
  }

  /// The folded words of what was typed; an e-mail address is looked for as it stands.
  private static func searchWords(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { token in
      token.contains("@") ? [token.lowercased()] : FoldedName.words(String(token))
    }
  }
}
