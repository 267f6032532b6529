import Testing

/// A name planted in the books, looked for wherever a program that ends badly leaves traces.
@Suite("Nothing of the memory is left behind", .serialized)
struct CanaryJourneyTests {
  let trust: Trust
  private let canary = "Quillfeather"

  init() throws {
    trust = try Trust()
    trust.command("staff add 300900 --family-name \(canary) --given-name Zed --department ICU")
    trust.command("book 300900 YOGA-1")
  }

  /// The files below the trust's folder that hold the name.
  private var holding: [String] {
    let found = trust.shell("cd \(trust.folder) && grep -rlaF --exclude='socket-*' \(canary) . ")
      .text
    return found.split(separator: "\n").map(String.init)
  }

  @Test(
    "A name on the screen is in no line, log or core of a desk that faults, though cores were allowed",
    arguments: ["ILL", "SEGV", "ABRT", "BUS", "FPE", "TERM", "HUP"])
  func faults(_ signal: String) throws {
    // Where a core goes to the folder one is in, it is this one.
    let desk = try DeskWindow(trust, before: "ulimit -c unlimited; cd \(trust.folder)")
    desk.type("quill")
    #expect(desk.text.contains(canary))
    desk.press("Enter")
    let limits = trust.shell("grep 'core file' /proc/\(desk.process)/limits").text
    #expect(limits.split(whereSeparator: \.isWhitespace).dropFirst(4).first == "1", "\(limits)")
    desk.end(by: signal)
    #expect(!desk.text.contains(canary))
    // The books themselves are where the name is, which also shows that it would be found.
    #expect(!holding.isEmpty)
    #expect(holding.allSatisfy { $0.hasPrefix("./books.sqlite") }, "\(holding)")
    #expect(trust.shell("ls \(trust.folder) | grep '^core'").status != 0)
  }

  @Test("What is said of a fault is a sentence, a place in the program and the build")
  func line() throws {
    let desk = try DeskWindow(trust)
    desk.type("quill")
    desk.end(by: "SEGV")
    #expect(desk.words.contains("Lifelong has stopped because of a fault in the program."))
    #expect(!desk.words.contains("300900") && !desk.words.contains("Zed"))
  }
}
