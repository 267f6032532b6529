import Foundation
import Testing

@Suite("The pages on the commands")
struct DocsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// A command as it is typed, `class keep`; what its help says besides, and its options.
  private struct Command {
    let line: String
    let discussion: String
    let options: [String]
  }

  private static func commands() throws -> [Command] {
    let help = try Trust().run("--experimental-dump-help")
    func below(_ command: Facts, _ words: [String]) -> [Command] {
      let name = command["commandName"].text ?? ""
      let words = words + (words.isEmpty && name == "lifelong" ? [] : [name])
      let inner = command["subcommands"].list.filter { $0["commandName"].text != "help" }
      let options = command["arguments"].list.flatMap { argument in
        argument["names"].list.filter { $0["kind"].text == "long" }.compactMap { $0["name"].text }
      }
      let own = Command(
        line: words.joined(separator: " "), discussion: command["discussion"].text ?? "",
        options: options)
      return inner.isEmpty ? [own] : inner.flatMap { below($0, words) }
    }
    return below(help.facts["command"], [])
  }

  @Test("commands.md names every command and every option")
  func commandsPage() throws {
    let page = try Self.text("docs/commands.md")
    let commands = try Self.commands()
    #expect(commands.count > 60)
    #expect(commands.map(\.line).filter { !page.contains("`\($0)") } == [])
    let options = Set(commands.flatMap(\.options))
    #expect(
      options.filter { !page.contains("--\($0)") && !page.contains("--no-\($0)") } == [])
  }

  @Test("The help of every command has an example")
  func examples() throws {
    #expect(
      try Self.commands().filter { !$0.discussion.contains("Example: lifelong ") }.map(\.line) == []
    )
  }

  @Test("The manual page names every command")
  func manualPage() throws {
    let words = try Self.text("docs/lifelong.1").split(separator: "\n").filter {
      $0.contains("Cm ")
    }.flatMap { $0.split { $0 == " " } }
    let commands = try Self.commands().map(\.line)
    #expect(
      commands.filter { !$0.split(separator: " ").allSatisfy { words.contains($0) } } == [])
  }

  @Test("commands.md names every code of a refusal and every setting")
  func codes() throws {
    let page = try Self.text("docs/commands.md")
    let source = try Self.text("Sources/Domain/RefusalCodes.swift")
    let codes = source.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) }
    #expect(codes.count > 70)
    let settings = try Trust(like: .empty).facts("settings list").fields
    #expect((codes + settings).filter { !page.contains("`\($0)`") } == [])
  }
}
