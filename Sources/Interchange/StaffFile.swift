public import Domain

/// The columns of a file of staff.
public enum StaffColumn: Int, FileColumn {
  case employeeNumber, familyName, givenName, knownAs, badge, assignmentNumber, email, department
  case site, staffGroup, payBand, jobTitle, apprentice, lineManager, contractedHours, startDate
  case leavingDate

  /// The names in the header.
  public static let names = [
    "employee_number", "family_name", "given_name", "known_as", "badge", "assignment_number",
    "email", "department", "site", "staff_group", "pay_band", "job_title", "apprentice",
    "line_manager", "contracted_hours", "start_date", "leaving_date",
  ]
  /// The columns no file can do without.
  public static let required: Set<StaffColumn> = [.employeeNumber, .familyName]
}

/// A file of staff: a line is one post of one person. Somebody with several posts has several
/// lines, with the same number and name and an assignment number each.
public enum StaffFile: RecordFile {
  /// Reads a line as a person with one post.
  public static func record(from row: FileRow<StaffColumn>) -> StaffMember? {
    let number = row.required(.employeeNumber) { row.employeeNumber($0) }
    let name = PersonName(
      family: row.required(.familyName), given: row.text(.givenName), knownAs: row.text(.knownAs))
    let band = payBand(row)
    let post = Assignment(
      number: row.text(.assignmentNumber), department: row.text(.department),
      site: row.text(.site), staffGroup: row.text(.staffGroup), payBand: band,
      jobTitle: row.text(.jobTitle), isApprentice: row.yesNo(.apprentice) ?? false,
      lineManager: row.employeeNumber(.lineManager), contractedHours: row.text(.contractedHours),
      startDate: row.day(.startDate))
    let leaving = row.day(.leavingDate)
    if let start = post.startDate, let leaving, leaving < start {
      row.report(
        .notAfter(column: StaffColumn.startDate.name, value: start.iso), at: .leavingDate)
    }
    guard let number else { return nil }
    return StaffMember(
      number: number, name: name, badge: row.text(.badge), email: row.text(.email),
      leavingDate: leaving, assignments: [post])
  }

  private static func payBand(_ row: FileRow<StaffColumn>) -> String? {
    guard let text = row.text(.payBand) else { return nil }
    let band = PayBand.recognised(text)
    if band == nil { row.report(.notOneOf(PayBand.all), at: .payBand) }
    return band
  }

  /// The cells of a person with the first of the posts.
  public static func cells(of person: StaffMember) -> [String] {
    let post = person.post
    return [
      person.number.text, person.name.family, person.name.given ?? "", person.name.knownAs ?? "",
      person.badge == person.number.text ? "" : person.badge, post.number ?? "",
      person.email ?? "", post.department ?? "", post.site ?? "", post.staffGroup ?? "",
      post.payBand ?? "", post.jobTitle ?? "", post.isApprentice ? "yes" : "no",
      post.lineManager?.text ?? "", post.contractedHours ?? "", post.startDate?.iso ?? "",
      person.leavingDate?.iso ?? "",
    ]
  }

  /// A line for each post a person holds.
  public static func lines(of person: StaffMember) -> [StaffMember] {
    person.assignments.isEmpty
      ? [person]
      : person.assignments.map { post in
        var line = person
        line.assignments = [post]
        return line
      }
  }

  /// One person of all the lines with the same number, in the order of the file. What only some
  /// of them say counts; a person who keeps a post has not left.
  public static func person(of lines: [StaffMember]) -> StaffMember? {
    guard var person = lines.first else { return nil }
    person.name.knownAs = lines.lazy.compactMap(\.name.knownAs).first
    person.badge = lines.lazy.map(\.badge).first { $0 != person.number.text } ?? person.badge
    person.email = lines.lazy.compactMap(\.email).first
    let leaving = lines.compactMap(\.leavingDate)
    person.leavingDate = leaving.count == lines.count ? leaving.max() : nil
    person.assignments = lines.flatMap(\.assignments)
    return person
  }

  /// The person with everything kept that a file without some columns says nothing of.
  public static func merged(
    _ person: StaffMember, over old: StaffMember, columns: Set<StaffColumn>
  ) -> StaffMember {
    guard columns.count < StaffColumn.allCases.count else { return person }
    func says(_ column: StaffColumn) -> Bool { columns.contains(column) }
    var person = person
    if !says(.givenName) { person.name.given = old.name.given }
    if !says(.knownAs) { person.name.knownAs = old.name.knownAs }
    if !says(.badge) { person.badge = old.badge }
    if !says(.email) { person.email = old.email }
    if !says(.leavingDate) { person.leavingDate = old.leavingDate }
    // Without assignment numbers a file with one line a person speaks of the first post.
    if !says(.assignmentNumber), person.assignments.count == 1, let post = person.assignments.first
    {
      person.assignments =
        [merged(post, over: old.post, columns: columns, keepNumber: true)]
        + old.assignments.dropFirst()
    } else {
      person.assignments = person.assignments.map { post in
        let same = old.assignments.first { $0.number == post.number }
        return same.map { merged(post, over: $0, columns: columns, keepNumber: false) } ?? post
      }
    }
    return person
  }

  private static func merged(
    _ post: Assignment, over old: Assignment, columns: Set<StaffColumn>, keepNumber: Bool
  ) -> Assignment {
    func says(_ column: StaffColumn) -> Bool { columns.contains(column) }
    var post = post
    if keepNumber { post.number = old.number }
    if !says(.department) { post.department = old.department }
    if !says(.site) { post.site = old.site }
    if !says(.staffGroup) { post.staffGroup = old.staffGroup }
    if !says(.payBand) { post.payBand = old.payBand }
    if !says(.jobTitle) { post.jobTitle = old.jobTitle }
    if !says(.apprentice) { post.isApprentice = old.isApprentice }
    if !says(.lineManager) { post.lineManager = old.lineManager }
    if !says(.contractedHours) { post.contractedHours = old.contractedHours }
    if !says(.startDate) { post.startDate = old.startDate }
    return post
  }
}
