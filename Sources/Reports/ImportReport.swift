public import Domain
import Wording

extension Report {
  /// What a file came to, or would come to: the counts, what is wrong with each line, whom to tell.
  public static func fileRead(_ summary: ImportSummary, _ heading: SheetHeading) -> Report {
    let notes =
      summary.warnings.map { Wording.sentence($0) }
      + [Wording.ignored(summary.ignoredColumns), Wording.more(summary)].compactMap(\.self)
      + summary.booked.map { Wording.sentence($0) } + summary.concerned.map { Wording.sentence($0) }
    return Report(
      document: heading.personal(
        "Import", title: "Import", subtitles: [Wording.sentence(summary)],
        orientation: .landscape,
        notes.map { .paragraph($0) } + [.table(problems(summary))]),
      json: .object(summary.members), header: ["line", "column", "value", "problem"],
      rows: summary.problems.map { problem in
        [
          String(problem.line), problem.column ?? "", problem.value ?? "",
          Wording.sentence(problem),
        ]
      })
  }

  private static func problems(_ summary: ImportSummary) -> Document.Table {
    Document.Table(
      columns: [
        .number("Line"), .init("Column"), .init("It says"), .init("What is wrong, and what to do"),
      ],
      rows: summary.problems.map { problem in
        [
          String(problem.line), problem.column ?? "", problem.value ?? "",
          Wording.sentence(problem),
        ]
      }, whenEmpty: "Every line is good.")
  }
}

extension ImportSummary {
  /// The summary as programs read it.
  public var members: JSON.Members {
    [
      "kind": .string(kind.rawValue), "new": .integer(new), "changed": .integer(changed),
      "unchanged": .integer(unchanged), "refused": .integer(refused),
      "written": .bool(isWritten),
      "problems": .array(
        problems.map { problem in
          [
            "line": .integer(problem.line), "column": JSON(problem.column),
            "value": JSON(problem.value), "text": .string(Wording.sentence(problem)),
          ]
        }),
      "warnings": .array(warnings.map { .string(Wording.sentence($0)) }),
      "ignored_columns": .array(ignoredColumns.map { .string($0) }),
      "booked": .array(booked.map { .object($0.members) }),
      "to_tell": .array(
        concerned.map { changed in
          [
            "class": .string(changed.label.code.text),
            "people": .array(changed.toTell.map { .string($0.number.text) }),
            "release_again": .array(changed.releaseAgain.map { .string($0.number.text) }),
          ]
        }),
    ]
  }
}
