public import Domain
import Engine

extension StaffMember {
  /// Every word the person is found by: of the name, the employee number, and the e-mail address.
  var indexWords: Set<String> { Self.words(name, number, email: email) }

  static func words(
    _ name: PersonName, _ number: EmployeeNumber, email: String?
  ) -> Set<String> {
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
  /// Entries of the index of words that one search looks through at most, so that a letter is answered
  /// at once also where there are a million staff.
  private static let most = 2_000

  /// People by the beginnings of words, in any order; nobody where nothing was typed.
  ///
  /// The word that begins fewest others leads; the people it leads to are held against the others.
  /// Where even that leads to more than can be looked through, the first of its words are.
  public func findPeople(_ text: String, limit: Int) throws -> FoundPeople {
    let words = Self.searchWords(text)
    let counts = try words.map { try countEntries(beginning: $0) }
    guard let fewest = counts.min(), let lead = counts.firstIndex(of: fewest), fewest > 0 else {
      return FoundPeople(lines: [], total: 0)
    }
    let others = words.indices.filter { $0 != lead }.map { words[$0] }
    let isMore = fewest > Self.most
    let entries = isMore && others.isEmpty ? min(Self.most, 2 * limit) : Self.most
    let found = try people(beginning: words[lead], entries: entries).filter { person in
      others.allSatisfy { word in person.words.contains { $0.hasPrefix(word) } }
    }
    let lines = found.prefix(limit).map(\.line)
    return FoundPeople(lines: lines, total: isMore ? lines.count : found.count, isMore: isMore)
  }

  /// How many entries of the index begin so; counted no further than one more than can be looked at.
  private func countEntries(beginning word: String) throws -> Int {
    try first(
      """
      SELECT count(*) FROM (SELECT w.word FROM staff_word w
        WHERE w.word >= $1 AND w.word < $2 LIMIT $3) AS entries
      """, [.text(word), .text(Self.end(of: word)), Cell(Self.most + 1)]
    ) { $0.integer() } ?? 0
  }

  /// Those the first entries that begin so lead to, by name, with the words they are found by.
  private func people(
    beginning word: String, entries: Int
  ) throws -> [(line: PersonLine, words: Set<String>)] {
    try rows(
      """
      SELECT \(PersonColumns.list), m.email FROM staff_member m \(PersonColumns.post)
      WHERE m.employee_number IN (SELECT w.employee_number FROM staff_word w
        WHERE w.word >= $1 AND w.word < $2 ORDER BY w.word, w.employee_number LIMIT $3)
      ORDER BY m.sort_key, m.employee_number
      """, [.text(word), .text(Self.end(of: word)), Cell(entries)]
    ) { cells in
      let line = PersonColumns.read(&cells)
      return (line, StaffMember.words(line.name, line.number, email: cells.optionalText()))
    }
  }

  /// The highest letter there is closes the range of words that begin so.
  private static func end(of word: String) -> String { word + "\u{10FFFF}" }

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
