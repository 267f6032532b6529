public import Domain
import Engine

extension Relations {
  /// The person without the posts, which have a relation of their own.
  static let staffMember = Relation<StaffMember>(
    "staff_member", key: ["employee_number"],
    ["family_name", "given_name", "known_as", "badge", "email", "leaving_date", "sort_key"],
    encode: { person in
      [
        .text(person.number.text), .text(person.name.family), Cell(person.name.given),
        Cell(person.name.knownAs), .text(person.badge), Cell(person.email),
        Cell(person.leavingDate), .text(person.name.sortKey),
      ]
    },
    decode: { cells in
      let number = EmployeeNumber(cells.text())
      let name = PersonName(
        family: cells.text(), given: cells.optionalText(), knownAs: cells.optionalText())
      return StaffMember(
        number: number, name: name, badge: cells.text(), email: cells.optionalText(),
        leavingDate: cells.day(), assignments: [])
    })

  static let assignment = Relation<(owner: EmployeeNumber, place: Int, post: Assignment)>(
    "assignment", key: ["employee_number", "place"],
    [
      "assignment_number", "department", "site", "staff_group", "pay_band", "job_title",
      "apprentice", "line_manager", "contracted_hours", "start_date",
    ],
    encode: { row in
      [
        .text(row.owner.text), Cell(row.place), Cell(row.post.number), Cell(row.post.department),
        Cell(row.post.site), Cell(row.post.staffGroup), Cell(row.post.payBand),
        Cell(row.post.jobTitle), Cell(row.post.isApprentice), Cell(row.post.lineManager?.text),
        Cell(row.post.contractedHours), Cell(row.post.startDate),
      ]
    },
    decode: { cells in
      let owner = EmployeeNumber(cells.text())
      let place = cells.integer()
      let post = Assignment(
        number: cells.optionalText(), department: cells.optionalText(),
        site: cells.optionalText(), staffGroup: cells.optionalText(),
        payBand: cells.optionalText(), jobTitle: cells.optionalText(),
        isApprentice: cells.flag(), lineManager: cells.optionalText().map { Code($0) },
        contractedHours: cells.optionalText(), startDate: cells.day())
      return (owner, place, post)
    })
}

extension Store {
  /// The person with a number, posts included.
  public func staffMember(_ number: EmployeeNumber) throws -> StaffMember? {
    guard var person = try find(Relations.staffMember, [.text(number.text)]) else { return nil }
    person.assignments = try assignments(of: number)
    return person
  }

  /// The person whose badge sends this text; a badge is compared as it is.
  public func staffMember(badge: String) throws -> StaffMember? {
    let number = try first(
      "SELECT employee_number FROM staff_member WHERE badge = $1 ORDER BY employee_number",
      [.text(badge)]
    ) { EmployeeNumber($0.text()) }
    return try number.flatMap { try staffMember($0) }
  }

  /// How many staff members there are, leavers included.
  public func countStaff() throws -> Int {
    try first("SELECT count(*) FROM staff_member", []) { $0.integer() } ?? 0
  }

  func assignments(of number: EmployeeNumber) throws -> [Assignment] {
    try rows(
      """
      SELECT \(Relations.assignment.list("a")) FROM assignment a
      WHERE a.employee_number = $1 ORDER BY a.place
      """, [.text(number.text)]
    ) { Relations.assignment.decode(&$0).post }
  }

  /// Hands over every person with posts, by number, a thousand at a time so that memory stays flat.
  public func eachStaffMember(_ body: (StaffMember) throws -> Void) throws {
    var last = ""
    while true {
      let people = try rows(
        """
        SELECT \(Relations.staffMember.list("m")) FROM staff_member m
        WHERE m.employee_number > $1 ORDER BY m.employee_number LIMIT 1000
        """, [.text(last)]
      ) { Relations.staffMember.decode(&$0) }
      guard let end = people.last?.number.text else { return }
      let posts = try rows(
        """
        SELECT \(Relations.assignment.list("a")) FROM assignment a
        WHERE a.employee_number > $1 AND a.employee_number <= $2
        ORDER BY a.employee_number, a.place
        """, [.text(last), .text(end)]
      ) { Relations.assignment.decode(&$0) }
      let byOwner = Dictionary(grouping: posts, by: \.owner)
      for var person in people {
        person.assignments = (byOwner[person.number] ?? []).map(\.post)
        try body(person)
      }
      last = end
    }
  }
}

extension Journal {
  /// Writes a person, the posts and the words the person is found by. What the posts were until then
  /// is kept.
  ///
  /// - Parameter day: the first day of what changes of the posts; the day of the act unless given.
  @discardableResult
  public func save(_ person: StaffMember, from day: Day? = nil) throws -> Written {
    let before = try store.assignments(of: person.number)
    let written = try saveAsItIs(person)
    if written == .changed {
      let after = try store.assignments(of: person.number)
      try keepPast(of: person.number, from: before, to: after, since: day ?? acting.now.day)
    }
    return written
  }

  /// Writes a person without what the posts were until then.
  func saveAsItIs(_ person: StaffMember) throws -> Written {
    note(person.number)
    let (written, before) = try putOver(person, in: Relations.staffMember)
    var postsChanged = false
    for (place, given) in person.assignments.enumerated() {
      var post = given
      post.department = try canonical(post.department, .department)
      post.site = try canonical(post.site, .site)
      let one = try put((person.number, place, post), in: Relations.assignment)
      postsChanged = postsChanged || one != .unchanged
    }
    if written != .new {
      var place = person.assignments.count
      let number = Cell.text(person.number.text)
      while try image(Relations.assignment.shape, [number, Cell(place)]) != nil {
        try remove(Relations.assignment.shape, [number, Cell(place)])
        postsChanged = true
        place += 1
      }
    }
    if written != .unchanged { try index(person, insteadOf: before) }
    return written == .unchanged && postsChanged ? .changed : written
  }

  /// Makes a person findable by the words of name, number and e-mail, and by those alone.
  ///
  /// - Parameters:
  ///   - person: the person as now written; nil where removed.
  ///   - before: the person as written before; nil where new.
  func index(_ person: StaffMember?, insteadOf before: StaffMember?) throws {
    let connection = store.connection
    let words = person?.indexWords ?? []
    let oldWords = before?.indexWords ?? []
    if let before {
      for word in oldWords.subtracting(words) {
        try connection.run(
          "DELETE FROM staff_word WHERE word = $1 AND employee_number = $2",
          [.text(word), .text(before.number.text)])
      }
    }
    if let person {
      for word in words.subtracting(oldWords) {
        try connection.run(
          "INSERT INTO staff_word (word, employee_number) VALUES ($1, $2)",
          [.text(word), .text(person.number.text)])
      }
    }
  }
}
