public import Domain
import Wording

extension Report {
  /// What a check of the books found, each broken promise as a sentence.
  public static func check(_ check: BooksCheck, _ heading: SheetHeading) -> Report {
    let sentences = check.broken.map { Wording.sentence($0) }
    let table = Document.Table(
      columns: [.number(""), .init("What does not balance")],
      rows: sentences.enumerated().map { [String($0 + 1), $1] },
      whenEmpty: "Every promise was asked, and the audit trail followed from its first act.")
    return Report(
      document: heading.personal(
        "Check of the books", title: "Check of the books", subtitles: [Wording.sentence(check)],
        [.table(table)]),
      json: .object(check.members), header: ["number", "broken_promise"],
      rows: sentences.enumerated().map { [String($0 + 1), $1] })
  }
}

extension BooksCheck {
  /// What was found as programs read it.
  public var members: JSON.Members {
    [
      "outcome": .string(broken.isEmpty ? "balanced" : "broken"),
      "classes": .integer(classes), "sessions": .integer(sessions),
      "enrolments": .integer(enrolments), "marks": .integer(marks),
      "audit_entries": .integer(auditEntries),
      "broken": .array(broken.map { .string(Wording.sentence($0)) }),
    ]
  }
}
