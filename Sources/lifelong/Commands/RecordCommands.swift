import ArgumentParser
import Domain
import Reports
import Store
import UseCases
import Wording

/// Settings: list, set.
struct SettingsCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "What the trust can set, kept in the database.",
    discussion: "Example: lifelong settings set organisation \"St Brigid University Hospitals\"",
    subcommands: [Show<SettingsListArguments>.self, Act<SettingsSetArguments>.self])
}

/// Lists the settings.
struct SettingsListArguments: ReportArguments {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the settings and what each may be.",
    discussion: "Example: lifelong settings list")

  func report(_ desk: OpenDesk) throws -> Report { .settings(desk.settings, desk.heading) }
}

/// Changes a setting.
struct SettingsSetArguments: ActArguments {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Changes a setting.",
    discussion: "Example: lifelong settings set contact \"Learning centre, extension 4417\"")
  @Argument(help: "The setting.") var key: String
  @Argument(help: "Its value.") var value: String

  var subject: JSON.Members { ["setting": .string(key)] }

  func act(_ desk: OpenDesk) throws -> Answer {
    guard let setting = Setting(rawValue: key) else {
      throw Refused(refusals: [
        .unknownSetting(key, known: Setting.allCases.map(\.rawValue))
      ])
    }
    if setting == .timeZone, !WallClock.isZone(value) {
      throw Refused(refusals: [
        .badSetting(key, value: value, expected: setting.expected)
      ])
    }
    _ = try desk.books.set(setting, to: value, by: desk.acting()).get()
    return Answer(
      "Set: \(key) is now \u{201C}\(value)\u{201D}.",
      ["outcome": "set", "setting": .string(key), "value": .string(value), "reasons": []])
  }
}

/// Proves that the books balance.
struct Check: BooksCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves that the books balance: every promise asked, the audit trail followed.",
    discussion: "Exit 0 when they do, 1 with each broken promise. Example: lifelong check")
  @OptionGroup var place: Place
  @OptionGroup var output: Output

  func perform(_ desk: OpenDesk) async throws {
    let check = try desk.books.check(at: desk.now())
    for promise in check.broken { say(Wording.sentence(promise)) }
    if !check.isHeadKept, desk.books.store.canKeepHead { say(Wording.headNotKept) }
    try output.give(Answer(Wording.sentence(check), check.members))
    if !check.broken.isEmpty { throw ExitCode(Failure.Status.refused.rawValue) }
  }
}
