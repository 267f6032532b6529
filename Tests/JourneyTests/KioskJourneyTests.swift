import Glibc
import Testing

/// A desk in a public place: nobody gets past it to a shell or another file.
@Suite("The kiosk", .serialized)
struct KioskJourneyTests {
  let trust: Trust

  init() throws { trust = try Trust() }

  /// Variables that make programs run others or read other files, each set to one that leaves a
  /// trace when it is run.
  private static let traps = [
    "PAGER", "EDITOR", "VISUAL", "SHELL", "BROWSER", "LESSOPEN", "MANPAGER", "LD_AUDIT",
    "GCONV_PATH", "TERMINFO", "TERMINFO_DIRS", "SWIFT_BACKTRACE", "PGSERVICEFILE", "PGOPTIONS",
    "SQLITE_TMPDIR", "TZ", "XDG_DATA_HOME", "XDG_STATE_HOME", "CUPS_SERVER", "IFS", "ENV",
    "BASH_ENV", "LIFELONG_DATABASE", "LIFELONG_NOW",
  ]

  private func window() throws -> DeskWindow {
    let trap = trust.folder + "/trap"
    _ = trust.shell("printf '#!/bin/sh\\ntouch \(trap).sprung\\n' >\(trap); chmod +x \(trap)")
    let set = Self.traps.map {
      $0 == "SWIFT_BACKTRACE" ? "\($0)=enable=yes,swift-backtrace=\(trap)" : "\($0)=\(trap)"
    }
    return try DeskWindow(
      trust, options: "--kiosk --database \(trust.folder)/books.sqlite",
      variables: set.joined(separator: " ") + " TERM=xterm-256color")
  }

  @Test("Nothing of the environment is handed on but plain words")
  func environment() throws {
    let desk = try window()
    let variables = trust.shell("tr '\\0' '\\n' </proc/\(desk.process)/environ").text
    let names = Set(variables.split(separator: "\n").map { $0.prefix { $0 != "=" } })
    #expect(
      names.isSubset(of: [
        "PATH", "HOME", "SWIFT_BACKTRACE", "TERM", "LANG", "NO_COLOR", "LIFELONG_IDLE_FD",
      ]))
    #expect(variables.contains("SWIFT_BACKTRACE=enable=no"))
    #expect(!variables.contains(trust.folder))
  }

  @Test("No key, no signal and no fault starts another program or stops the desk")
  func noWayOut() throws {
    let desk = try window()
    for key in ["C-z", "C-\\\\", "C-c", "C-s", "C-q"] where key != "C-q" { desk.press(key) }
    _ = trust.shell("kill -s TSTP \(desk.process)")
    desk.press("Escape")
    let state = trust.shell("cut -d ' ' -f 3 /proc/\(desk.process)/stat").text
    #expect(state.hasPrefix("S") || state.hasPrefix("R"))
    desk.type("okaf")
    #expect(desk.text.contains("Okafor, Ada"))
    desk.end(by: "SEGV")
    #expect(trust.shell("ls \(trust.folder)/trap.sprung").status != 0)
  }

  /// A library of the C library's own that no program here needs: whoever has it was made to load it.
  private static let marker = "libBrokenLocale.so.1"

  private func isLoaded(in desk: DeskWindow) -> Bool {
    trust.shell("grep -q BrokenLocale /proc/\(desk.process)/maps").status == 0
  }

  @Test("A library somebody wants loaded before is loaded into no kiosk, as it would be elsewhere")
  func preloaded() throws {
    let usual = try DeskWindow(trust, variables: "LD_PRELOAD=\(Self.marker)")
    #expect(isLoaded(in: usual))
    let kiosk = try DeskWindow(
      trust, options: "--kiosk --database \(trust.folder)/books.sqlite",
      variables: "LD_PRELOAD=\(Self.marker)")
    #expect(!isLoaded(in: kiosk))
  }

  @Test("A report is not saved as a file, and says so")
  func noFiles() throws {
    let desk = try window()
    desk.press("F8", "Enter", "f")
    #expect(desk.words.contains("This desk saves no files."))
  }
}
