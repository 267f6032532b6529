public import Domain

extension Wording {
  /// A problem of a file with its place: `Line 5, leaving_date “29/02/2027”: 2027 has no 29 February. …`
  public static func line(_ problem: ImportProblem) -> String {
    var place = "Line \(problem.line)"
    if let column = problem.column { place += ", \(column)" }
    if let value = problem.value, !value.isEmpty { place += " \(quoted(value))" }
    return "\(place): \(sentence(problem))"
  }

  /// What is wrong and what to do about it, without the place.
  public static func sentence(_ problem: ImportProblem) -> String {
    switch problem.fault {
    case .emptyFile, .utf16, .notText, .missingColumn, .repeatedColumn:
      file(problem)
    case .cellCount, .unclosedQuote, .textAfterQuote, .lineTooLong, .repeatedLine, .repeatedKey,
      .otherName, .needsAssignmentNumber, .badgeTaken:
      wholeLine(problem.fault)
    case .required, .cellTooLong, .forbiddenCharacter, .notAnEmployeeNumber, .notACode,
      .notEquipment, .notYesOrNo, .notANumber, .notOneOf:
      cell(problem)
    case .noSuchDay, .monthFirst, .notADay, .notATime, .notAMoment, .notAfter:
      time(problem)
    case .refused(let refusal):
      sentence(refusal)
    case .cannotBecome, .sessionsAreSettled, .classFull:
      rule(problem.fault)
    }
  }

  /// Something to know of a file that was read all the same.
  public static func sentence(_ warning: ImportWarning) -> String {
    switch warning {
    case .windows1252:
      return "The file is not in UTF-8 and was read as Windows-1252. "
        + "Look at a name with an accent; if it is wrong, save the file as CSV UTF-8."
    case .unknownLineManagers(let managers, let lines, let first):
      let shown = first.map { "\($0.number) (line \($0.line))" }
      let more = managers - shown.count
      return "\(count(managers, "line manager")) in neither the file nor the books, named on "
        + "\(count(lines, "line")): \(shown.joined(separator: ", "))"
        + (more > 0 ? " and \(grouped(more)) more" : "") + ". They were kept as they stand."
    case .againstAgreement(let places, let first):
      let shown = first.map { "\($0.number) (line \($0.line))" }
      let more = places - shown.count
      return "\(count(places, "place")) that the learning agreement of the class would not give: "
        + shown.joined(separator: ", ") + (more > 0 ? " and \(grouped(more)) more" : "")
        + ". \(places == 1 ? "It was" : "They were") kept, as the file tells what was; ask whether "
        + "\(places == 1 ? "it is" : "they are") right."
    case .newInClosedDepartment(let end, let people):
      return "\(sentence(end)) The file puts \(count(people, "person", "people")) there who "
        + "\(people == 1 ? "was" : "were") not there before. Find out where "
        + "\(people == 1 ? "that one belongs" : "they belong"), or reopen it."
    }
  }

  /// A class that a file changed or cancelled, and whom to tell.
  public static func sentence(_ concerned: ConcernedClass) -> String {
    let people = concerned.toTell.map(\.name.spoken)
    let tell =
      "\(name(concerned.label)) is changed by the file. "
      + "Tell \(count(people.count, "person", "people")): \(list(people, most: 20))."
    return [tell, releaseAskedAgain(concerned.releaseAgain)].compactMap { $0 }
      .joined(separator: " ")
  }

  /// The columns of a file that were passed over; nil where there were none.
  public static func ignored(_ columns: [String]) -> String? {
    columns.isEmpty
      ? nil
      : "Not read: the \(columns.count == 1 ? "column" : "columns") \(list(columns, most: 20))."
  }

  /// What an import came to, in a line: `Staff: 60,000 new, 0 changed, 0 unchanged, 0 refused.`
  public static func sentence(_ summary: ImportSummary) -> String {
    counts(summary) + (summary.isWritten ? "" : " Nothing was written.")
  }

  /// The lines of a file by what becomes of them, whether it was written or not.
  public static func counts(_ summary: ImportSummary) -> String {
    let counts =
      "\(grouped(summary.new)) new, \(grouped(summary.changed)) changed, "
      + "\(grouped(summary.unchanged)) unchanged, "
      + "\(grouped(summary.refused)) refused."
    let name = summary.kind.rawValue
    return name.prefix(1).uppercased() + name.dropFirst() + ": " + counts
  }

  /// How many problems there are beyond those that are shown; nil where all are.
  public static func more(_ summary: ImportSummary) -> String? {
    let more = summary.problemsInAll - summary.problems.count
    return more > 0 ? "\(grouped(more)) more problems are not listed." : nil
  }

  private static func file(_ problem: ImportProblem) -> String {
    let column = problem.column ?? ""
    return switch problem.fault {
    case .emptyFile:
      "The file is empty. Its first line has to name the columns."
    case .utf16:
      "The file is in UTF-16. Save it again as CSV UTF-8."
    case .notText:
      "This is a workbook or another packed file, not CSV. "
        + "Open it and save it as CSV UTF-8 (comma delimited)."
    case .missingColumn(let known):
      "The column \(column) is missing. "
        + "The first line names: \(known.isEmpty ? "nothing" : list(known, most: 20))."
    case .repeatedColumn(let first, let again):
      "The column \(column) is there twice, as column \(first) and column \(again). Take one out."
    default: ""
    }
  }

  private static func wholeLine(_ fault: ImportFault) -> String {
    switch fault {
    case .cellCount(let found, let expected):
      "The line has \(count(found, "cell")), the header \(expected). "
        + (found > expected
          ? "Put a cell that has the delimiter in it between quotation marks."
          : "Put in the cells that are missing, empty if need be.")
    case .unclosedQuote:
      "A quotation mark opens on this line and is never closed. Close it, or take it out."
    case .textAfterQuote:
      "Something follows a closing quotation mark. "
        + "Inside a cell between quotation marks write each quotation mark twice."
    case .lineTooLong(let limit):
      "The line is longer than \(limit) KiB. A line break may be missing; nothing of it was read."
    case .repeatedLine(let first):
      "The line says the same as line \(first). Take one out."
    case .repeatedKey(let first):
      "Line \(first) is about the same one. Make one line of the two."
    case .otherName(let first):
      "Line \(first) gives the same employee number another name. "
        + "Find out whose number it is, and correct the other."
    case .needsAssignmentNumber(let first):
      "Line \(first) has the same employee number. If the person has two posts, give each line "
        + "its own assignment_number; if not, take one line out."
    case .badgeTaken(let first):
      "Line \(first) gives the same badge to another person. "
        + "Find out whose badge it is, and correct the other."
    default: ""
    }
  }

  private static func cell(_ problem: ImportProblem) -> String {
    switch problem.fault {
    case .required:
      "The cell is empty. Every line needs one."
    case .cellTooLong(let limit):
      "The cell has more than \(grouped(limit)) characters. Shorten it."
    case .forbiddenCharacter(let scalar):
      forbidden(scalar)
    case .notAnEmployeeNumber:
      "An employee number is 1 to 20 letters or digits. "
        + "If a spreadsheet has changed it, set the column to text and export again."
    case .notACode:
      "A code has letters, digits, hyphens and full stops, at most 20. Correct it."
    case .notEquipment:
      "Write equipment as laptops:12/projector: items parted by /, a count after a colon."
    case .notYesOrNo:
      "Write yes or no."
    case .notANumber(let from, let to):
      "Write a whole number from \(from) to \(grouped(to)), in digits alone."
    case .notOneOf(let words):
      "Write one of: \(words.joined(separator: ", "))."
    default: ""
    }
  }

  private static func forbidden(_ scalar: Unicode.Scalar) -> String {
    let name = VisibleText.name(scalar)
    return switch scalar.value {
    case 0xFFFD:
      "The character \(name) stands where a letter was lost. "
        + "Type the text again, or export the file again as CSV UTF-8."
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      "The invisible character \(name) turns the direction of writing. Take it out: type the text again."
    case 0x00...0x1F, 0x7F...0x9F:
      "The control character \(name) cannot be in a cell. Take it out: type the text again."
    default:
      "The invisible character \(name) cannot be in a cell. Take it out: type the text again."
    }
  }

  private static func time(_ problem: ImportProblem) -> String {
    switch problem.fault {
    case .noSuchDay(let day, let month, let year):
      "\(month == 2 && day == 29 ? String(year) : "\(longMonth(month)) \(year)") has no "
        + (month == 2 && day == 29 ? "29 February" : "day \(day)") + ". Correct the day."
    case .monthFirst(let day, let month, let year):
      "There is no month \(day): the day comes first, then the month. If "
        + "\(day) \(longMonth(month)) \(year) is meant, write "
        + "\(day)/\(month < 10 ? "0" : "")\(month)/\(year)."
    case .notADay:
      "This is not a day. Write it as 2026-11-23 or 23/11/2026."
    case .notATime:
      "This is not a time. Write it as 09:30."
    case .notAMoment:
      "This is not a day or a day and time. Write it as 2026-11-23 09:30 or 23/11/2026."
    case .notAfter(let column, let value):
      "It has to be later than \(column), which is \(value). Correct one of the two."
    default: ""
    }
  }

  private static func rule(_ fault: ImportFault) -> String {
    switch fault {
    case .cannotBecome(let from, let to):
      "The enrolment is \(from.rawValue) in the books and cannot become \(to.rawValue). "
        + "Book or withdraw the person at the desk instead."
    case .sessionsAreSettled(let label):
      "\(name(label)) has begun or has learners, so its sessions cannot be laid out anew. "
        + "Move single sessions with a file of sessions."
    case .classFull(let label, let maximum):
      "\(name(label)) has \(count(maximum, "place")), and all are taken or held. "
        + "Raise the maximum first, or give the state waitlisted."
    default: ""
    }
  }

  private static func quoted(_ text: String) -> String { "\u{201C}\(text)\u{201D}" }

  private static func longMonth(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : String(number)
  }

  /// `60,000`.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).reversed().enumerated() {
      if place > 0, place % 3 == 0, digit != "-" { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
