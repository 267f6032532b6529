public import Domain
import Engine

/// One member of staff expected at one session, as read.
public struct StaffAtSession: Sendable {
  /// The enrolment by which the person is expected.
  public let enrolment: Enrolment
  /// The session.
  public let session: Session
  /// The class's title.
  public let title: String
  /// The person's name.
  public let name: PersonName
  /// The person's mark; nil for a blank.
  public let mark: Mark?
}

extension Store {
  /// How many numbers a statement names at most.
  private static let batch = 500

  /// Everybody who is or was below a manager on a day or later, however far down.
  public func everBelow(_ manager: EmployeeNumber, from day: Day) throws -> Set<EmployeeNumber> {
    var found: Set<EmployeeNumber> = []
    var open: Set<EmployeeNumber> = [manager]
    while !open.isEmpty {
      let next = try inBatches(open) { list, values in
        try rows(
          """
          SELECT a.employee_number FROM assignment a WHERE a.line_manager IN (\(list))
          UNION SELECT h.employee_number FROM assignment_past h
            WHERE h.line_manager IN (\(list)) AND h.until >= $\(values.count + 1)
          """, values + [Cell(day)]
        ) { EmployeeNumber($0.text()) }
      }
      open = Set(next).subtracting(found).subtracting([manager])
      found.formUnion(open)
    }
    return found
  }

  /// The posts of some people through time.
  public func posts(
    of numbers: Set<EmployeeNumber>
  ) throws -> [EmployeeNumber: [PostHistory]] {
    var all: [EmployeeNumber: [PostHistory]] = [:]
    for part in Self.batches(numbers) {
      let list = part.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
      let current = try rows(
        """
        SELECT \(Relations.assignment.list("a")) FROM assignment a
        WHERE a.employee_number IN (\(list))
        """, part.map { .text($0.text) }
      ) { Relations.assignment.decode(&$0) }
      let past = try pastPosts(of: part)
      let byOwner = Dictionary(grouping: current, by: \.owner)
      for number in part {
        let posts = byOwner[number] ?? []
        let places = Set(posts.map(\.place)).union((past[number] ?? [:]).keys)
        all[number] = places.sorted().map { place in
          PostHistory(
            past: past[number]?[place] ?? [], current: posts.first { $0.place == place }?.post)
        }
      }
    }
    return all
  }

  /// The last day of those of some people who leave or have left.
  public func lastDays(of numbers: Set<EmployeeNumber>) throws -> [EmployeeNumber: Day] {
    let leavers = try inBatches(numbers) { list, values in
      try rows(
        """
        SELECT m.employee_number, m.leaving_date FROM staff_member m
        WHERE m.employee_number IN (\(list)) AND m.leaving_date IS NOT NULL
        """, values
      ) { (number: EmployeeNumber($0.text()), last: $0.day()) }
    }
    return leavers.reduce(into: [:]) { $0[$1.number] = $1.last }
  }

  /// The sessions of some days at which some people are expected, each with the mark, by time and name.
  public func sessions(
    of numbers: Set<EmployeeNumber>, from: Day, to: Day
  ) throws -> [StaffAtSession] {
    try inBatches(numbers) { list, values in
      try rows(
        """
        SELECT \(Relations.enrolment.list("e")), \(Relations.session.list("s")), o.title,
          m.family_name, m.given_name, m.known_as, k.mark
        FROM enrolment e JOIN session s ON s.class_code = e.class_code
        JOIN class c ON c.code = e.class_code JOIN course o ON o.code = c.course_code
        JOIN staff_member m ON m.employee_number = e.employee_number
        LEFT JOIN mark k ON k.class_code = s.class_code AND k.session_number = s.number
          AND k.employee_number = e.employee_number
        WHERE e.employee_number IN (\(list)) AND e.joined_on <= s.date
          AND (e.left_on IS NULL OR e.left_on > s.date)
          AND s.date >= $\(values.count + 1) AND s.date <= $\(values.count + 2)
        """, values + [Cell(from), Cell(to)]
      ) { cells in
        StaffAtSession(
          enrolment: Relations.enrolment.decode(&cells),
          session: Relations.session.decode(&cells), title: cells.text(),
          name: PersonName(
            family: cells.text(), given: cells.optionalText(), knownAs: cells.optionalText()),
          mark: cells.optionalText().flatMap { Mark($0) })
      }
    }
  }

  private static func batches(_ numbers: Set<EmployeeNumber>) -> [[EmployeeNumber]] {
    let sorted = numbers.sorted()
    return stride(from: 0, to: sorted.count, by: batch).map {
      Array(sorted[$0..<min($0 + batch, sorted.count)])
    }
  }

  private func inBatches<Row>(
    _ numbers: Set<EmployeeNumber>, _ read: (_ list: String, _ values: [Cell]) throws -> [Row]
  ) throws -> [Row] {
    try Self.batches(numbers).flatMap { part in
      try read(
        part.indices.map { "$\($0 + 1)" }.joined(separator: ", "), part.map { .text($0.text) })
    }
  }
}
