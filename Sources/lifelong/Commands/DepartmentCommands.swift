import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Departments: list, rename, merge, close, reopen.
struct DepartmentCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "department", abstract: "Departments: renamed, merged, closed from a day.",
    discussion: "Example: lifelong department list",
    subcommands: [
      Show<DepartmentListArguments>.self, Act<DepartmentRenameArguments>.self,
      Act<DepartmentMergeArguments>.self, Act<DepartmentCloseArguments>.self,
      Act<DepartmentReopenArguments>.self,
    ])
}

/// Lists the departments.
struct DepartmentListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The departments there are and were, with the people in them.",
    discussion: "Example: lifelong department list --format csv")

  func report(_ desk: OpenDesk) throws -> Report {
    .departments(try desk.books.departmentList(at: desk.now()), desk.heading)
  }
}

/// Gives a department another name.
struct DepartmentRenameArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Gives a department another name, with everybody in it.",
    discussion: """
      Example: lifelong department rename "Ward 7" --to "Acorn Ward" --from 2026-11-01
      """)
  @Argument(help: "The department.") var department: String
  @Option(help: "Its new name.") var to: String
  @Option(help: "The first day of the new name, one to come too; today unless given.")
  var from: Day?

  var subject: JSON.Members { ["department": .string(department)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.renameDepartment(
      department, to: FoldedName.composed(to), from: from, by: desk.acting()
    ).get().answer("renamed")
  }
}

/// Makes a department part of another.
struct DepartmentMergeArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Makes a department part of another, with everybody in it.",
    discussion: """
      Example: lifelong department merge "Ward 8" --into "Ward 7" --from 2026-11-01
      """)
  @Argument(help: "The department that is no more.") var department: String
  @Option(help: "The department its people belong to then.") var into: String
  @Option(help: "The first day of it, one to come too; today unless given.") var from: Day?

  var subject: JSON.Members { ["department": .string(department)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.mergeDepartment(department, into: into, from: from, by: desk.acting())
      .get().answer("merged")
  }
}

/// Closes a department.
struct DepartmentCloseArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Closes a department: nobody is new there; who is still in it is listed.",
    discussion: "Example: lifelong department close \"Ward 7\" --from 2027-01-01")
  @Argument(help: "The department.") var department: String
  @Option(help: "The first day without it; today unless given.") var from: Day?

  var subject: JSON.Members { ["department": .string(department)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    try desk.books.closeDepartment(department, from: from, by: desk.acting()).get()
      .answer("closed")
  }
}

/// Takes the end of a department back.
struct DepartmentReopenArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Takes the end of a department back; nobody moves by it.",
    discussion: "Example: lifelong department reopen \"Ward 7\"")
  @Argument(help: "The department.") var department: String

  var subject: JSON.Members { ["department": .string(department)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let end = try desk.books.reopenDepartment(department, by: desk.acting()).get()
    return Answer(
      "Reopened: \(end.name). Nobody has moved.",
      ["outcome": "reopened", "department": .string(end.name), "reasons": []])
  }
}

extension DepartmentChange {
  fileprivate func answer(_ outcome: String) -> Answer {
    Answer(
      Wording.sentences(self).joined(separator: "\n"),
      JSON.Members([("outcome", .string(outcome))]).and(members).and(["reasons": []]))
  }
}
