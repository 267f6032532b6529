public import Domain
import Engine

/// A post of the past with whose it was and its place among the person's posts.
typealias KeptPast = (owner: EmployeeNumber, place: Int, past: PastPost)

extension Relations {
  static let pastPost = Relation<KeptPast>(
    "assignment_past", key: ["employee_number", "place", "until"],
    ["department", "site", "staff_group", "pay_band", "job_title", "line_manager"],
    encode: { row in
      [.text(row.owner.text), Cell(row.place), Cell(row.past.until)]
        + PostPart.allCases.map { Cell(row.past.post[$0]) }
    },
    decode: { cells in
      let owner = EmployeeNumber(cells.text())
      let place = cells.integer()
      let until = cells.day() ?? .earliest
      var post = Assignment()
      for part in PostPart.allCases { post[part] = cells.optionalText() }
      return (owner, place, PastPost(until: until, post))
    })
}

/// The post that is shown, as it was on a day: how a statement joins it, and reads its parts.
enum PostOnDay {
  /// Joins the post of a person on a day, both given as columns.
  static func join(_ owner: String, on day: String) -> String {
    """
    LEFT JOIN assignment a ON a.employee_number = \(owner) AND a.place = 0
    LEFT JOIN assignment_past h ON h.employee_number = \(owner) AND h.place = 0
      AND h.until = (SELECT min(x.until) FROM assignment_past x
        WHERE x.employee_number = \(owner) AND x.place = 0 AND x.until >= \(day))
    """
  }

  /// A part of that post; null where it is not known.
  static func part(_ column: String) -> String {
    "CASE WHEN h.until IS NULL THEN a.\(column) ELSE h.\(column) END"
  }
}

extension Store {
  private static let pastColumns = Relations.pastPost.list("h")

  /// What each of a person's posts was, oldest first, by its place.
  public func pastPosts(of number: EmployeeNumber) throws -> [Int: [PastPost]] {
    try pastPosts(of: [number])[number] ?? [:]
  }

  /// What each of some people's posts was, oldest first, by its place.
  func pastPosts(of numbers: [EmployeeNumber]) throws -> [EmployeeNumber: [Int: [PastPost]]] {
    let list = numbers.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let rows = try rows(
      """
      SELECT \(Self.pastColumns) FROM assignment_past h
      WHERE h.employee_number IN (\(list)) ORDER BY h.employee_number, h.place, h.until
      """, numbers.map { .text($0.text) }
    ) { Relations.pastPost.decode(&$0) }
    return Dictionary(grouping: rows, by: \.owner).mapValues { rows in
      Dictionary(grouping: rows, by: \.place).mapValues { $0.map(\.past) }
    }
  }

  /// What the shown post of everybody who ever asked for release was, oldest first.
  public func pastPostsOfReleased() throws -> [EmployeeNumber: [PastPost]] {
    let rows = try rows(
      """
      SELECT \(Self.pastColumns) FROM assignment_past h
      WHERE h.place = 0 AND EXISTS (SELECT 1 FROM enrolment e
        JOIN release r ON r.enrolment_id = e.id WHERE e.employee_number = h.employee_number)
      ORDER BY h.employee_number, h.until
      """
    ) { Relations.pastPost.decode(&$0) }
    return Dictionary(grouping: rows, by: \.owner).mapValues { $0.map(\.past) }
  }

  /// How many staff members hold a post in each department or at each site, those who have left before a
  /// day left out.
  public func people(by place: PostPlace, on day: Day) throws -> [String: Int] {
    let column = place.rawValue
    return try rows(
      """
      SELECT a.\(column), count(DISTINCT a.employee_number) FROM assignment a
      JOIN staff_member m ON m.employee_number = a.employee_number
      WHERE a.\(column) IS NOT NULL AND (m.leaving_date IS NULL OR m.leaving_date >= $1)
      GROUP BY a.\(column)
      """, [Cell(day)]
    ) { ($0.text(), $0.integer()) }.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  /// Those who hold a post in a department or at a site, or held one on a day or later, by number.
  public func everIn(_ place: PostPlace, _ name: String, from day: Day) throws -> [EmployeeNumber] {
    let column = place.rawValue
    return try rows(
      """
      SELECT a.employee_number FROM assignment a WHERE a.\(column) = $1
      UNION SELECT h.employee_number FROM assignment_past h
        WHERE h.\(column) = $1 AND h.until >= $2
      ORDER BY 1
      """, [.text(name), Cell(day)]
    ) { EmployeeNumber($0.text()) }
  }
}

/// Where a post is, as a column.
public enum PostPlace: String, Sendable {
  case department, site

  var part: PostPart {
    switch self {
    case .department: .department
    case .site: .site
    }
  }
}

extension Journal {
  /// Keeps what somebody's posts were before they were changed, or given up.
  func keepPast(
    of number: EmployeeNumber, from before: [Assignment], to after: [Assignment], since day: Day
  ) throws {
    guard Assignment.haveMoved(before, to: after) else { return }
    let past = try store.pastPosts(of: number)
    try save(
      PostHistory.past(past, of: before, becoming: after, from: day), of: number, insteadOf: past)
  }

  /// Moves everybody from one department, or site, to another from a day on: what they are now, and what
  /// the books say they were since that day.
  public func moveEverybody(
    _ place: PostPlace = .department, from name: String, to successor: String, since day: Day
  ) throws {
    for number in try store.everIn(place, name, from: day) {
      note(number)
      let before = try store.pastPosts(of: number)
      var past = before
      for (index, post) in try store.assignments(of: number).enumerated() {
        var history = PostHistory(past: before[index] ?? [], current: post)
        history.change(from: day) { if $0[place.part] == name { $0[place.part] = successor } }
        past[index] = history.past
        if let current = history.current {
          try put((number, index, current), in: Relations.assignment)
        }
      }
      try save(past, of: number, insteadOf: before)
    }
  }

  /// Writes what somebody's posts were; what is said no more is removed.
  func save(
    _ past: [Int: [PastPost]], of number: EmployeeNumber, insteadOf before: [Int: [PastPost]]
  ) throws {
    for (place, posts) in before.sorted(by: { $0.key < $1.key }) {
      for one in posts where !(past[place] ?? []).contains(where: { $0.until == one.until }) {
        try remove(
          Relations.pastPost.shape, [.text(number.text), Cell(place), Cell(one.until)])
      }
    }
    for (place, posts) in past.sorted(by: { $0.key < $1.key }) {
      for one in posts where !(before[place] ?? []).contains(one) {
        try put((number, place, one), in: Relations.pastPost)
      }
    }
  }
}
