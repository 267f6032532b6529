import ArgumentParser
import Domain
import Reports
import UseCases
import Wording

/// Sites: list, rename.
struct SiteCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Sites, and what they are called from a day on.",
    discussion: "Example: lifelong site list",
    subcommands: [Show<SiteListArguments>.self, Act<SiteRenameArguments>.self])
}

/// Lists the sites.
struct SiteListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The sites, with the people and the learning spaces there.",
    discussion: "Example: lifelong site list --format csv")

  func report(_ desk: OpenDesk) throws -> Report {
    .sites(try desk.books.siteList(at: desk.now()), desk.heading)
  }
}

/// Gives a site another name.
struct SiteRenameArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Gives a site another name, with all that is there.",
    discussion: "Example: lifelong site rename \"Main site\" --to \"St Brigid\" --from 2026-11-01")
  @Argument(help: "The site.") var site: String
  @Option(help: "Its new name.") var to: String
  @Option(help: "The first day of the new name, today or before; today unless given.")
  var from: Day?

  var subject: JSON.Members { ["site": .string(site)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    let change = try desk.books.renameSite(
      site, to: FoldedName.composed(to), from: from, by: desk.acting()
    ).get()
    return Answer(
      Wording.sentences(change).joined(separator: "\n"),
      JSON.Members([("outcome", "renamed")]).and(change.members).and(["reasons": []]))
  }
}
